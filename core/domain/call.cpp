// SPDX-License-Identifier: GPL-3.0-or-later
// What a call's state says, worked out from its fields.
#include "core/domain/call.h"

#include <algorithm>

namespace lodestar {

CallPhase phaseOf(const Call& call)
{
    if (call.mergedInto.isValid())
        return CallPhase::Merged;
    if (call.closed)
        return call.followUp ? CallPhase::FollowUp : CallPhase::Closed;
    if (std::ranges::any_of(call.assignments, [](const Assignment& a) { return !a.released; }))
        return CallPhase::Active;
    if (call.hold || call.stackedOn.isValid())
        return CallPhase::Holding;
    if (call.awaitingOutcome)
        return CallPhase::Active;
    return call.queued ? CallPhase::Waiting : CallPhase::Intake;
}

PlanId planOf(const Call& call)
{
    if (call.override && call.override->plan.isValid())
        return call.override->plan;
    if (call.protectivePlan.isValid())
        return call.protectivePlan;
    return call.triage.plan;
}

LevelId levelOf(const Call& call)
{
    if (call.override && call.override->level.isValid())
        return call.override->level;
    return call.triage.level;
}

QList<UnitId> unitsOn(const Call& call)
{
    QList<UnitId> units;
    for (const Assignment& a : call.assignments)
        if (!a.released)
            units += a.unit;
    return units;
}

const Assignment* openAssignment(const Call& call, const UnitId& unit)
{
    const auto it = std::ranges::find_if(
        call.assignments, [&](const Assignment& a) { return a.unit == unit && !a.released; });
    return it == call.assignments.end() ? nullptr : &*it;
}

bool isSameHand(const Actor& a, const Actor& b)
{
    return a.name == b.name && a.console == b.console;
}

const Taking* takenByAnother(const Call& call, const Actor& who)
{
    return call.taking && !isSameHand(call.taking->by, who) ? &*call.taking : nullptr;
}

std::optional<Instant> stampOf(const Call& call, Stamp stamp)
{
    const auto it = call.stamps.find(stamp);
    return it == call.stamps.end() ? std::nullopt : std::optional(*it);
}

} // namespace lodestar
