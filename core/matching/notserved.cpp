// SPDX-License-Identifier: GPL-3.0-or-later
// From the plan down to the last unit: the first ground that leaves no community team is the
// reason.
#include "core/matching/notserved.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::matching {

namespace {

bool isCommunityTeam(const Board& board, const UnitId& id)
{
    const Unit* unit = board.unit(id);
    const UnitKind* kind = unit ? board.kindOf(*unit) : nullptr;
    return kind && kind->classes.contains(ResourceClass::CommunityTeam);
}

NotServedReason becauseOfPlan(const Call& call)
{
    if (call.override && call.override->plan.isValid())
        return NotServedReason::DispatcherOverride;
    if (call.triage.untriaged || call.triageRevision == 0)
        return NotServedReason::Untriaged;
    return NotServedReason::TriageDisqualified;
}

} // namespace

std::optional<NotServedReason> whyNotServed(const Demand& demand, const QList<Fit>& fits)
{
    const Board& board = demand.board;
    const Call& call = demand.call;
    if (!call.triage.eligible || demand.isRemote)
        return std::nullopt;
    if (std::ranges::any_of(unitsOn(call),
                            [&](const UnitId& u) { return isCommunityTeam(board, u); }) ||
        std::ranges::any_of(fits, [&](const Fit& fit) { return isCommunityTeam(board, fit.unit); }))
        return std::nullopt;
    const bool asked = std::ranges::any_of(demand.needs, [](const ResourceNeed& need) {
        return need.anyOf.contains(ResourceClass::CommunityTeam);
    });
    if (!asked)
        return becauseOfPlan(call);

    const Profile& profile = *board.profile;
    QList<const Unit*> teams;
    for (const UnitId& id : board.unitIds())
        if (isCommunityTeam(board, id))
            teams += board.unit(id);
    const auto keep = [&teams](auto&& rule) {
        teams.removeIf([&](const Unit* unit) { return !rule(*unit); });
        return !teams.isEmpty();
    };
    if (teams.isEmpty())
        return NotServedReason::NoUnitStaffed;
    const bool located = call.location.point.has_value();
    if (!keep([&](const Unit& u) { return servesZone(profile, u, demand.zone, located); }))
        return NotServedReason::OutOfZone;
    if (!keep([&](const Unit& u) { return isOnDuty(profile, u, demand.zone, demand.local); }))
        return NotServedReason::OutOfHours;
    if (!keep([&](const Unit& u) {
            return u.shiftEnd && *u.shiftEnd > demand.now &&
                   u.crew.size() >= board.kindOf(u)->crewMin;
        }))
        return NotServedReason::NoUnitStaffed;
    const bool anyFree = std::ranges::any_of(teams, [&](const Unit* u) {
        const StatusDef* status = board.statusOf(*u);
        return !u->call.isValid() && !board.crewBusyElsewhere(u->record.id).isValid() && status &&
               status->primary != PrimaryState::NotAvailable;
    });
    if (!anyFree)
        return NotServedReason::AllUnitsBusy;
    return call.triage.forbiddenAlone.contains(ResourceClass::CommunityTeam)
               ? NotServedReason::SafetyFlag
               : NotServedReason::NoUnitStaffed;
}

bool wasServed(const Board& board, const Call& call)
{
    const OutcomeDef* outcome =
        call.closed ? board.profile->outcome(call.closed->outcomes.value(0)) : nullptr;
    const auto ended = stampOf(call, Stamp::Cleared);
    return std::ranges::any_of(call.assignments, [&](const Assignment& a) {
        const auto left = a.stamps.constFind(Stamp::Cleared);
        const bool stayed =
            outcome && outcome->served && left != a.stamps.constEnd() && *left == ended;
        return (!a.released || a.stamps.contains(Stamp::OnScene) || stayed) &&
               isCommunityTeam(board, a.unit);
    });
}

bool isPoliceOnView(const Board& board, const Call& call)
{
    return call.source == RequestSource::OnView &&
           std::ranges::any_of(call.assignments, [&](const Assignment& assignment) {
               const Unit* unit = board.unit(assignment.unit);
               const UnitKind* kind = unit ? board.kindOf(*unit) : nullptr;
               return kind && kind->policeInTeam;
           });
}

bool hasTeamDeclined(const Board& board, const Call& call)
{
    return std::ranges::any_of(call.log, [&](const Cow<Recorded>& recorded) {
        const auto* answered = std::get_if<OfferAnswered>(&recorded->event);
        return answered && !answered->accepted && isCommunityTeam(board, answered->unit);
    });
}

QString notServedDetail(const Profile& profile,
                        const Call& call,
                        NotServedReason reason,
                        const Recommendation& found)
{
    QStringList details;
    if (reason == NotServedReason::TriageDisqualified)
        for (const TriageRule& rule : profile.protocol.rules)
            if (rule.disqualifies && call.triage.rules.contains(rule.id))
                details += QCoreApplication::translate("matching", "rule %1: %2")
                               .arg(rule.id.value(), rule.says);
    if (reason == NotServedReason::AllUnitsBusy && !found.soon.isEmpty()) {
        const Soon& first = found.soon.first();
        details += first.eta
                       ? QCoreApplication::translate("matching", "%1 free in about %2, here in %3")
                             .arg(first.unit.value(), spanText(first.freeIn), spanText(*first.eta))
                       : QCoreApplication::translate("matching", "%1 free in about %2")
                             .arg(first.unit.value(), spanText(first.freeIn));
    }
    if (!found.fallbackBecause.isEmpty())
        details += found.fallbackBecause;
    return details.join(QStringLiteral("; "));
}

} // namespace lodestar::matching
