// SPDX-License-Identifier: GPL-3.0-or-later
// The queue as rows, one for each unit that a call wants, and the free crews as columns.
#include "core/matching/proposal.h"

#include "core/matching/judging.h"
#include "core/matching/pairing.h"
#include "core/matching/recommend.h"
#include "core/matching/team.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::matching {

namespace {

/// A point of urgency outweighs so much driving, in tenths of a second: more than any way, class
/// and call-off together.
constexpr qint32 kPoint = 6 * 3'600 * 10;
/// Up to here driving counts as it is; who has no way lies a day beyond, and counts so much less
/// that the order stays.
constexpr qint32 kLongest = 5 * 3'600 * 10;
constexpr qint32 kBeyond = 32;

QString say(const char* text)
{
    return QCoreApplication::translate("matching", text);
}

/// How the pairing counts time.
qint32 tenths(Duration cost)
{
    const qint64 all = std::max<qint64>(cost.count() / 100, 0);
    const qint64 counted = all <= kLongest ? all : kLongest + (all - kLongest) / kBeyond;
    return static_cast<qint32>(std::min<qint64>(counted, kPoint - 1));
}

struct Place
{
    UnitId unit;
    AssignmentPart part = AssignmentPart::Primary;
    std::optional<Duration> eta;
    bool hasNoWay = false;
    qint32 cost = Pairing::kNever;
};

struct Row
{
    QHash<int, Place> byColumn; ///< who of each crew would come
};

struct Waiting
{
    CallId id;
    qint32 stay = 0;
    QList<int> rows;         ///< numbers of the pairing; empty: nobody can fill the plan
    bool hasCutOff = false;  ///< somebody is left out only because no open street leads there
    bool asksCutOff = false; ///< also they are asked
};

class Queue
{
public:
    Queue(const Board& board, const Travel& travel, Instant now)
        : m_board(board)
        , m_travel(travel)
        , m_now(now)
    {
        for (const Cow<Unit>& unit : board.units)
            m_columnOf.insert(unit->record.id, columnOf(unit->record));
    }

    Proposal solve()
    {
        collect();
        Pairing pairing(m_columns, static_cast<int>(m_waiting.size()));
        for (Waiting& waiting : m_waiting)
            addCall(waiting, pairing);
        dropHalfServed(pairing);
        // Better somebody who has to find a way than nobody, and nobody's way is taken for that.
        for (Waiting& waiting : m_waiting)
            if (waiting.hasCutOff && !isServed(waiting, pairing)) {
                drop(waiting, pairing);
                waiting.asksCutOff = true;
                addCall(waiting, pairing);
            }
        dropHalfServed(pairing);
        return proposalOf(pairing);
    }

private:
    const Board& m_board;
    const Travel& m_travel;
    Instant m_now;
    QHash<QString, int> m_crews;
    QHash<UnitId, int> m_columnOf;
    int m_columns = 0;
    QList<Waiting> m_waiting; ///< most urgent first
    QHash<int, Row> m_rows;   ///< by the pairing's numbers

    int columnOf(const UnitRecord& record)
    {
        if (record.crewGroup.isEmpty())
            return m_columns++;
        const auto known = m_crews.constFind(record.crewGroup);
        return known != m_crews.cend() ? *known : *m_crews.insert(record.crewGroup, m_columns++);
    }

    void collect()
    {
        const Profile& profile = *m_board.profile;
        for (const Cow<Call>& call : m_board.calls) {
            if (phaseOf(*call) != CallPhase::Waiting)
                continue;
            const Level* level = profile.level(levelOf(*call));
            const int points =
                1 + std::max(
                        0, (level ? level->urgency : 0) + profile.sourceOffset.value(call->source));
            const Duration waited = m_now - call->stamps.value(Stamp::Received, m_now);
            // Who has waited longer comes first among equals, and never before the more urgent.
            const auto patience = std::clamp<qint64>(waited.count() / 1'000, 0, kPoint / 10);
            m_waiting += Waiting{.id = call->id,
                                 .stay = points * kPoint + static_cast<qint32>(patience),
                                 .rows = {}};
        }
        std::ranges::sort(m_waiting, [](const Waiting& a, const Waiting& b) {
            return a.stay != b.stay ? a.stay > b.stay : a.id < b.id;
        });
    }

    /// The call's own plan, or the first fallback that the free units could fill between them.
    void addCall(Waiting& waiting, Pairing& pairing)
    {
        const Call& call = *m_board.call(waiting.id);
        const Workload workload = workloadOf(m_board, call, m_now);
        PlanId wanted = planOf(call);
        if (!wanted.isValid())
            wanted = m_board.profile->protocol.protectivePlan;
        const ResponsePlan* own = m_board.profile->plan(wanted);
        if (!own)
            return;
        QList<PlanId> plans = own->fallbacks;
        plans.prepend(own->id);
        for (const PlanId& id : plans) {
            const ResponsePlan* plan = m_board.profile->plan(id);
            if (!plan)
                continue;
            Demand demand = demandOf(m_board, call, plan, plan != own, m_now);
            demand.sendsCutOff = waiting.asksCutOff;
            demand.workload = &workload;
            Judged judged = judgeAll(demand, m_travel);
            waiting.hasCutOff = waiting.hasCutOff || judged.hasCutOff;
            if (waiting.asksCutOff) // whom another call needs has been given to it
                judged.fits.removeIf(
                    [&](const Fit& fit) { return pairing.rowOf(m_columnOf.value(fit.unit)) >= 0; });
            const Team team = fillTeam(demand, judged.fits);
            if (!team.unmet.isEmpty())
                continue;
            addRows(waiting, demand, judged.fits, team, pairing);
            return;
        }
    }

    void addRows(Waiting& waiting,
                 const Demand& demand,
                 const QList<Fit>& fits,
                 const Team& team,
                 Pairing& pairing)
    {
        for (const Seat& seat : team.seats) {
            if (demand.needs[seat.need].optional)
                continue;
            Row row;
            for (const Fit& fit : fits) {
                if (!fit.needs.contains(seat.need))
                    continue;
                Place& place = row.byColumn[m_columnOf.value(fit.unit)];
                const qint32 cost = tenths(costOf(demand, fit, seat.need));
                if (cost < place.cost || (cost == place.cost && fit.unit < place.unit))
                    place = {fit.unit,
                             fit.waits ? AssignmentPart::Staged : demand.needs[seat.need].part,
                             fit.eta,
                             fit.way == Way::CutOff,
                             cost};
            }
            const int number = pairing.addRow(costsOf(row), waiting.stay);
            waiting.rows += number;
            m_rows.insert(number, row);
        }
    }

    void drop(Waiting& waiting, Pairing& pairing)
    {
        for (const int row : std::as_const(waiting.rows)) {
            pairing.removeRow(row);
            m_rows.remove(row);
        }
        waiting.rows.clear();
    }

    /// All of its mandatory units, or none.
    [[nodiscard]] static bool isServed(const Waiting& waiting, const Pairing& pairing)
    {
        return !waiting.rows.isEmpty() && pairing.columnOf(waiting.rows.first()) >= 0;
    }

    /// The least urgent call that got some of its units and not all gives way, and so on.
    void dropHalfServed(Pairing& pairing)
    {
        for (qsizetype part = halfServed(pairing); part >= 0; part = halfServed(pairing))
            drop(m_waiting[part], pairing);
    }

    [[nodiscard]] std::vector<qint32> costsOf(const Row& row) const
    {
        std::vector<qint32> costs(static_cast<size_t>(m_columns), Pairing::kNever);
        for (auto it = row.byColumn.begin(); it != row.byColumn.end(); ++it)
            costs[static_cast<size_t>(it.key())] = it->cost;
        return costs;
    }

    /// The least urgent call that got some of its units and not all; -1 where there is none.
    [[nodiscard]] qsizetype halfServed(const Pairing& pairing) const
    {
        for (qsizetype i = m_waiting.size() - 1; i >= 0; --i) {
            const auto filled = std::ranges::count_if(
                m_waiting[i].rows, [&](int row) { return pairing.columnOf(row) >= 0; });
            if (filled > 0 && filled < m_waiting[i].rows.size())
                return i;
        }
        return -1;
    }

    [[nodiscard]] Proposal proposalOf(const Pairing& pairing) const
    {
        Proposal proposal;
        proposal.travelMethod = m_travel.method();
        for (const Waiting& waiting : m_waiting) {
            if (!isServed(waiting, pairing)) {
                proposal.waiting += LeftWaiting{waiting.id, whyWaiting(waiting)};
                continue;
            }
            for (const int row : waiting.rows) {
                const Place place = m_rows.value(row).byColumn.value(pairing.columnOf(row));
                proposal.sends +=
                    Proposed{waiting.id, place.unit, place.part, place.eta, place.hasNoWay};
            }
        }
        proposal.saved = savedAgainstTurns(pairing);
        return proposal;
    }

    [[nodiscard]] QString whyWaiting(const Waiting& waiting) const
    {
        const auto alone = recommend(m_board, *m_board.call(waiting.id), m_travel, m_now);
        if (alone.filled)
            return alone.team.isEmpty() ? say("nobody has to be sent")
                   : waiting.asksCutOff ? say("who could go is needed for other calls")
                                        : say("who could go is needed for more urgent calls");
        return alone.fallbackBecause.isEmpty() ? say("nobody can go") : alone.fallbackBecause;
    }

    /// Each row in turn takes the cheapest crew that is left, as a queue worked off by hand does.
    [[nodiscard]] std::optional<Duration> savedAgainstTurns(const Pairing& pairing) const
    {
        QSet<int> taken;
        qint64 ours = 0;
        qint64 turns = 0;
        for (const Waiting& waiting : m_waiting)
            for (const int row : waiting.rows) {
                int best = -1;
                const Row asked = m_rows.value(row);
                const auto& byColumn = asked.byColumn;
                for (auto it = byColumn.begin(); it != byColumn.end(); ++it)
                    if (!taken.contains(it.key()) &&
                        (best < 0 || std::pair(it->cost, it->unit) <
                                         std::pair(byColumn[best].cost, byColumn[best].unit)))
                        best = it.key();
                const int column = pairing.columnOf(row);
                if ((best < 0) != (column < 0))
                    return std::nullopt;
                if (best < 0)
                    continue;
                taken += best;
                ours += byColumn[column].cost;
                turns += byColumn[best].cost;
            }
        return Duration((turns - ours) * 100);
    }
};

} // namespace

Proposal propose(const Board& board, const Roads& roads, Instant now)
{
    return Queue(board, *travelOf(*board.profile, roads), now).solve();
}

} // namespace lodestar::matching
