// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up rooms, always the same ones.
#include "app/ctl/matchbench.h"

#include "app/ctl/counter.h"
#include "app/ctl/lemonpair.h"
#include "app/ctl/map.h"
#include "app/ctl/stopwatch.h"
#include "core/matching/pairing.h"
#include "core/matching/proposal.h"
#include "core/matching/recommend.h"
#include "core/matching/roadtravel.h"

namespace lodestar::ctl {

namespace {

using matching::Pairing;

constexpr int kCalls = 200;
constexpr int kUnits = 1'000;

struct Problem
{
    std::vector<qint32> costs;
    std::vector<qint32> stay;

    explicit Problem(quint64 seed)
    {
        SeededEntropy chance(seed);
        for (int i = 0; i < kCalls; ++i)
            stay.push_back((1 + chance.below(100)) * 216'000);
        for (int i = 0; i < kCalls * kUnits; ++i)
            costs.push_back(chance.below(36'000));
    }

    [[nodiscard]] std::span<const qint32> row(int i) const
    {
        return {costs.data() + static_cast<size_t>(i) * kUnits, kUnits};
    }

    [[nodiscard]] Pairing solved(int rows) const
    {
        Pairing pairing(kUnits, kCalls);
        for (int i = 0; i < rows; ++i)
            (void)pairing.addRow(row(i), stay[static_cast<size_t>(i)]);
        return pairing;
    }
};

/// A made-up town of 1,000 units in service, four in ten of them on a call.
class BenchRoom
{
public:
    BenchRoom(Profile profile, const streets::Router* router)
        : m_router(router)
    {
        m_board.at = *instantFromIso(QStringLiteral("2026-03-04T18:00:00Z"));
        m_board.profile = Cow<Profile>(std::move(profile));
        for (int i = 0; i < kUnits; ++i)
            addUnit(i);
        for (int i = 0; i < kUnits * 4 / 10; ++i)
            setToWork(i);
    }

    [[nodiscard]] const Board& board() const { return m_board; }

    /// A call somewhere that waits for a community team.
    CallId addCall()
    {
        Call call;
        call.id = CallId(m_board.lastCall.value() + 1);
        m_board.lastCall = call.id;
        call.location.point = somewhere();
        call.stamps[Stamp::Received] = m_board.at;
        call.queued = true;
        call.triageRevision = 1;
        call.triage.plan = PlanId(QStringLiteral("team_urgent"));
        call.triage.level = m_board.profile->levels.first().id;
        call.triage.eligible = true;
        call.triage.complete = true;
        m_board.calls.insert(call.id, Cow<Call>(call));
        return call.id;
    }

private:
    const streets::Router* m_router;
    Board m_board;
    SeededEntropy m_chance{11};

    LatLon somewhere()
    {
        if (!m_router)
            return {39.96 + (m_chance.unit() - 0.5) / 3, -83.0 + (m_chance.unit() - 0.5) / 3};
        const auto& segments = m_router->graph().segments;
        for (;;) {
            const auto segment =
                static_cast<quint32>(m_chance.below(static_cast<int>(segments.size())));
            if (segments[segment].reachable)
                return streets::toLatLon(m_router->graph().line(segment).front());
        }
    }

    void addUnit(int i)
    {
        const QList<UnitKind>& kinds = m_board.profile->unitKinds;
        const UnitKind& kind = i % 2 == 0 ? kinds.first() : kinds[(i / 2) % kinds.size()];
        Unit unit;
        unit.record.id = UnitId(QStringLiteral("U %1").arg(i, 4, 10, QLatin1Char('0')));
        unit.record.kind = kind.id;
        unit.record.home = somewhere();
        unit.status = m_board.profile->duties.available;
        unit.shiftEnd = m_board.at + std::chrono::hours(6);
        unit.fix = Fix{somewhere(), m_board.at, {}};
        for (int n = 0; n < std::max(2, kind.crewMin); ++n) {
            CrewMember member{QStringLiteral("Sam Okoye"), QStringLiteral("EMT"), {}, {}};
            for (const QString& credential : kind.credentials)
                member.credentials += Credential{credential, {}};
            unit.crew += member;
        }
        m_board.units.insert(unit.record.id, Cow<Unit>(unit));
    }

    void setToWork(int i)
    {
        const CallId id = addCall();
        Unit& unit = m_board
                         .units[UnitId(
                             QStringLiteral("U %1").arg((i * 7) % kUnits, 4, 10, QLatin1Char('0')))]
                         .edit();
        unit.call = id;
        for (const StatusDef& status : m_board.profile->statuses)
            if (status.stamp == Stamp::OnScene)
                unit.status = status.id;
        unit.statusSince = m_board.at - std::chrono::minutes(1 + i % 50);
        Assignment assignment;
        assignment.unit = unit.record.id;
        assignment.stamps = {{Stamp::Dispatched, unit.statusSince},
                             {Stamp::OnScene, unit.statusSince}};
        m_board.calls[id].edit().assignments += assignment;
    }
};

} // namespace

Result<QList<Figure>> benchPairing()
{
    const Problem problem(1);
    qint64 ours = 0;
    const double whole = medianMicros(41, [&](int) { ours = problem.solved(kCalls).total(); });
    LemonPair peer(kCalls, kUnits, problem.costs, problem.stay);
    int64_t theirs = 0;
    const double lemon = medianMicros(11, [&](int) { theirs = peer.run(); });
    if (ours != theirs)
        return Unexpected(
            Kind::Corrupt,
            QStringLiteral("The pairing costs %1, LEMON's %2.").arg(ours).arg(theirs));
    Figure all =
        figureAtMost(QStringLiteral("assign_200x1000"), whole / 1'000, QStringLiteral("ms"), 5);
    all.peer = QStringLiteral("LEMON network simplex");
    all.peerValue = lemon / 1'000;
    all.ratio = lemon / whole;

    Pairing pairing = problem.solved(kCalls - 1);
    int row = -1;
    const double more = medianMicros(401, [&](int) {
        row = pairing.addRow(problem.row(kCalls - 1), problem.stay.back());
        pairing.removeRow(row);
    });
    return QList<Figure>{
        all,
        figureAtMost(
            QStringLiteral("assign_one_more_and_back"), more / 1'000, QStringLiteral("ms"), 0.1)};
}

Result<QList<Figure>> benchRecommendation(const QString& map)
{
    auto bytes = profileBytes(QStringLiteral("starter"));
    if (!bytes)
        return bytes.failure();
    auto profile = profileFromJson(*bytes, QStringLiteral("starter"));
    if (!profile)
        return profile.failure();
    std::shared_ptr<streets::Router> router;
    if (!map.isEmpty()) {
        auto opened = routerOf(map);
        if (!opened)
            return opened.failure();
        router = *opened;
    }
    matching::Roads roads;
    if (router)
        roads = std::make_shared<matching::RoadTravel>(router, QStringLiteral("bench"));
    BenchRoom room(*profile, router.get());
    QList<CallId> calls;
    for (int i = 0; i < 20; ++i)
        calls += room.addCall();
    const Board& board = room.board();
    qsizetype found = 0;
    const auto ask = [&](int i) {
        found += matching::recommend(board, *board.call(calls[i % calls.size()]), roads, board.at)
                     .ranked.size();
    };
    ask(0); // the units' places are made ready once, when they are first heard of
    const QString way = router ? QStringLiteral("road") : QStringLiteral("straight");
    const double one = medianMicros(201, ask);
    if (found == 0)
        return Unexpected(Kind::Corrupt, QStringLiteral("Nobody was recommended in the bench."));
    const double queue = medianMicros(
        11, [&](int) { found += matching::propose(board, roads, board.at).sends.size(); });
    return QList<Figure>{
        figureAtMost(
            QStringLiteral("recommend_1000_%1").arg(way), one / 1'000, QStringLiteral("ms"), 1),
        figureAtMost(QStringLiteral("propose_20x1000_%1").arg(way),
                     queue / 1'000,
                     QStringLiteral("ms"),
                     50)};
}

} // namespace lodestar::ctl
