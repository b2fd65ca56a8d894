// SPDX-License-Identifier: GPL-3.0-or-later
// Recommendation: judges every unit once per plan, fills the plan, and takes a fallback where it
// must.
#include "core/matching/recommend.h"

#include "core/matching/judging.h"
#include "core/matching/notserved.h"
#include "core/matching/team.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace lodestar::matching {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("matching", text);
}

Candidate candidateOf(const Demand& demand, const Fit& fit, int need)
{
    const AssignmentPart planned = demand.needs[need].part;
    QStringList reasons = fit.reasons;
    // Else nobody could see why a nearer one stands further down.
    if (const qsizetype choice = fit.preference[fit.needs.indexOf(need)]; choice > 0)
        reasons.insert(1, say("choice %1 of the plan").arg(choice + 1));
    return {.unit = fit.unit,
            .part = fit.waits ? AssignmentPart::Staged : planned,
            .need = need,
            .eta = fit.eta,
            .cost = costOf(demand, fit, need),
            .reasons = std::move(reasons),
            .byLine = fit.way != Way::ByTravel};
}

bool isGuard(const UnitKind& kind)
{
    return kind.policeInTeam || kind.classes.contains(ResourceClass::Police) ||
           kind.classes.contains(ResourceClass::PoliceCit) ||
           kind.classes.contains(ResourceClass::Ems);
}

bool mustNotBeAlone(const Call& call, const UnitKind& kind)
{
    return kind.needsSceneSecured || std::ranges::all_of(kind.classes, [&](ResourceClass c) {
               return call.triage.forbiddenAlone.contains(c);
           });
}

/// A team that must not go alone is not sent while nobody who could guard it is.
void dropUnguarded(const Demand& demand, const QList<Fit>& fits, Team& team)
{
    const auto kindOf = [&](const UnitId& id) {
        const Unit* unit = demand.board.unit(id);
        return unit ? demand.board.kindOf(*unit) : nullptr;
    };
    const auto guards = [&](const UnitId& id) {
        const UnitKind* kind = kindOf(id);
        return kind && isGuard(*kind);
    };
    const bool guarded = std::ranges::any_of(unitsOn(demand.call), guards) ||
                         std::ranges::any_of(team.seats, [&](const Seat& seat) {
                             return seat.fit >= 0 && guards(fits[seat.fit].unit);
                         });
    if (guarded || demand.isRemote || !demand.isUnsafe)
        return;
    for (Seat& seat : team.seats)
        if (seat.fit >= 0 && mustNotBeAlone(demand.call, *kindOf(fits[seat.fit].unit))) {
            if (!demand.needs[seat.need].optional && !team.unmet.contains(seat.need))
                team.unmet += seat.need;
            seat.fit = -1;
        }
}

/// "no community team: STAR 1 on call 1031, STAR 3 does not serve Zone 2"
QString shortfall(const Demand& demand, const QList<Rejected>& rejections, const Team& team)
{
    constexpr qsizetype kNamed = 3;
    QStringList lines;
    for (const int index : team.unmet) {
        const ResourceNeed& need = demand.needs[index];
        QStringList words;
        for (const ResourceClass c : need.anyOf)
            words += c == ResourceClass::Ems ? say("EMS") : nameText(c).replace(u'_', u' ');
        QStringList because;
        qsizetype others = 0;
        for (const Rejected& rejected : rejections) {
            const UnitKind* kind = demand.board.kindOf(*demand.board.unit(rejected.unit));
            if (!kind || classIndex(*kind, need.anyOf) < 0)
                continue;
            if (because.size() < kNamed)
                because += rejected.unit.value() + u' ' + rejected.why;
            else
                ++others;
        }
        if (others > 0)
            because += say("%1 more").arg(others);
        const QString who = words.join(say(" or "));
        lines += because.isEmpty() ? say("no %1 on the roster").arg(who)
                                   : say("no %1: %2").arg(who, because.join(QStringLiteral(", ")));
    }
    return lines.join(QStringLiteral("; "));
}

/// Who leaves what open, said of the first few candidates and of the team.
void sayWhatIsLeftOpen(Recommendation& r, const Demand& demand)
{
    constexpr qsizetype kLooked = 5;
    if (!demand.cover || demand.isRemote)
        return;
    const auto says = [&](Candidate& candidate) {
        QStringList zones;
        for (const LeftOpen& open : demand.cover->leavesOpen(candidate.unit)) {
            zones += open.name;
            candidate.reasons +=
                say("leaves %1 uncovered for about %2").arg(open.name, spanText(open.about));
        }
        return zones;
    };
    for (Candidate& member : r.team) {
        const QStringList zones = says(member);
        if (zones.isEmpty() || r.keepsCover)
            continue;
        for (const Candidate& other : r.ranked)
            if (other.need == member.need &&
                std::ranges::none_of(r.team,
                                     [&](const Candidate& m) { return m.unit == other.unit; }) &&
                demand.cover->leavesOpen(other.unit).isEmpty()) {
                const Duration later = other.eta && member.eta
                                           ? std::max(*other.eta - *member.eta, Duration::zero())
                                           : Duration::zero();
                r.keepsCover = KeepsCover{other.unit, member.unit, later, zones};
                break;
            }
    }
    for (qsizetype i = 0; i < std::min(r.ranked.size(), kLooked); ++i)
        (void)says(r.ranked[i]);
}

/// Sorted as a list of names: rows of three texts are dear to move about.
QList<Rejected> byCallSign(QList<Rejected> rejected)
{
    std::vector<std::pair<std::u16string_view, qsizetype>> order;
    order.reserve(static_cast<size_t>(rejected.size()));
    for (qsizetype i = 0; i < rejected.size(); ++i) {
        const QString& name = rejected[i].unit.value();
        order.emplace_back(std::u16string_view(reinterpret_cast<const char16_t*>(name.utf16()),
                                               static_cast<size_t>(name.size())),
                           i);
    }
    std::ranges::sort(order);
    QList<Rejected> sorted;
    sorted.reserve(rejected.size());
    for (const auto& [name, i] : order)
        sorted += std::move(rejected[i]);
    return sorted;
}

struct Attempt
{
    Recommendation result;
    QString lacks;
    bool hasCutOff = false; ///< somebody was rejected only because no open street leads there
};

Attempt attempt(const Board& board,
                const Call& call,
                const ResponsePlan* plan,
                bool isFallback,
                const Travel& travel,
                const Workload& workload,
                const CoverNow* cover,
                Instant now,
                bool sendsCutOff)
{
    Demand demand = demandOf(board, call, plan, isFallback, now);
    demand.sendsCutOff = sendsCutOff;
    demand.workload = &workload;
    demand.cover = cover;
    Judged judged = judgeAll(demand, travel);
    Team team = fillTeam(demand, judged.fits);
    dropUnguarded(demand, judged.fits, team);

    Attempt made;
    Recommendation& r = made.result;
    r.call = call.id;
    r.plan = plan ? plan->id : PlanId();
    r.planName = plan ? plan->name : QString();
    const bool isByLine =
        !judged.fits.isEmpty() &&
        std::ranges::all_of(judged.fits, [](const Fit& f) { return f.way != Way::ByTravel; });
    r.travelMethod = isByLine ? travelOf(*board.profile, {})->method() : travel.method();
    r.filled = plan && team.unmet.isEmpty();
    r.notServed = whyNotServed(demand, judged.fits);
    QMap<int, int> seatOf;
    for (const Seat& seat : team.seats)
        if (seat.fit >= 0) {
            seatOf.insert(seat.fit, seat.need);
            r.team += candidateOf(demand, judged.fits[seat.fit], seat.need);
        }
    std::ranges::stable_sort(r.team, {}, &Candidate::need);

    struct Place
    {
        int need = 0;
        Duration cost{};
        int fit = 0;
    };

    QList<Place> order;
    for (int i = 0; i < judged.fits.size(); ++i) {
        const int need = seatOf.value(i, judged.fits[i].needs.first());
        order += Place{need, costOf(demand, judged.fits[i], need), i};
    }
    std::ranges::sort(order, [&](const Place& a, const Place& b) {
        if (a.need != b.need)
            return a.need < b.need;
        return a.cost != b.cost ? a.cost < b.cost
                                : better(demand, judged.fits[a.fit], judged.fits[b.fit], a.need);
    });
    for (const Place& place : order)
        r.ranked += candidateOf(demand, judged.fits[place.fit], place.need);
    r.soon = judged.soon;
    sayWhatIsLeftOpen(r, demand);
    r.rejected = byCallSign(std::move(judged.rejected));
    made.hasCutOff = judged.hasCutOff;
    if (!r.filled)
        made.lacks = shortfall(demand, r.rejected, team);
    return made;
}

/// The call's own plan, or the first fallback that can be filled; `hasCutOff` of any of them.
Attempt firstFilled(const Board& board,
                    const Call& call,
                    const Travel& travel,
                    const CoverNow* cover,
                    Instant now,
                    bool sendsCutOff)
{
    const Profile& profile = *board.profile;
    PlanId wanted = planOf(call);
    if (!wanted.isValid())
        wanted = profile.protocol.protectivePlan;
    const ResponsePlan* own = profile.plan(wanted);
    const Workload workload = workloadOf(board, call, now);
    Attempt first = attempt(board, call, own, false, travel, workload, cover, now, sendsCutOff);
    if (first.result.filled || !own)
        return first;
    for (const PlanId& id : own->fallbacks) {
        const ResponsePlan* plan = profile.plan(id);
        if (!plan)
            continue;
        Attempt next = attempt(board, call, plan, true, travel, workload, cover, now, sendsCutOff);
        first.hasCutOff = first.hasCutOff || next.hasCutOff;
        if (!next.result.filled)
            continue;
        next.result.fallbackBecause = first.lacks;
        next.result.notServed = first.result.notServed;
        return next;
    }
    first.result.fallbackBecause = first.lacks;
    return first;
}

} // namespace

Recommendation recommend(
    const Board& board, const Call& call, const Travel& travel, Instant now, const CoverNow* cover)
{
    Attempt first = firstFilled(board, call, travel, cover, now, false);
    if (first.result.filled || !first.hasCutOff)
        return first.result;
    // Better somebody who has to find a way than nobody.
    return firstFilled(board, call, travel, cover, now, true).result;
}

FirstSent::FirstSent(const Board& board, const Call& call)
    : m_board(board)
    , m_call(call)
    , m_wanted(call.triage.required)
    , m_asksGuard(isUnsafe(call) && unitsOn(call).isEmpty())
{
    const Profile& profile = *board.profile;
    const PlanId wanted = planOf(call);
    const ResponsePlan* own =
        profile.plan(wanted.isValid() ? wanted : profile.protocol.protectivePlan);
    QList<PlanId> plans = own ? own->fallbacks : QList<PlanId>();
    if (own)
        plans.prepend(own->id);
    for (const PlanId& id : std::as_const(plans))
        if (const ResponsePlan* plan = profile.plan(id)) {
            m_asksGuard = m_asksGuard && !isRemote(*plan);
            for (const ResourceNeed& need : plan->needs)
                (need.optional ? m_beside : m_wanted) += need.anyOf;
        }
}

bool FirstSent::mayBe(const Unit& unit) const
{
    const UnitKind* kind = m_board.kindOf(unit);
    if (!kind)
        return false;
    const bool isWanted = classIndex(*kind, m_wanted) >= 0;
    if (isGuard(*kind)) // beside it others may go who fill the lines
        return isWanted || classIndex(*kind, m_beside) >= 0;
    return isWanted && (!m_asksGuard || !mustNotBeAlone(m_call, *kind));
}

bool isFilled(const Recommendation& recommendation)
{
    return recommendation.call.isValid() && recommendation.filled && recommendation.team.isEmpty();
}

Roads travelOf(const Profile& profile, const Roads& roads)
{
    StraightLineTravel lines(profile.travelKmh, profile.travelDetour);
    if (!roads)
        return std::make_shared<const StraightLineTravel>(lines);
    return std::make_shared<const RoadsThenLines>(roads, lines);
}

Recommendation recommend(
    const Board& board, const Call& call, const Roads& roads, Instant now, const CoverNow* cover)
{
    return recommend(board, call, *travelOf(*board.profile, roads), now, cover);
}

} // namespace lodestar::matching
