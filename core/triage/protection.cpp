// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the timers of an untriaged call out of its own part of the Journal.
#include "core/triage/protection.h"

#include <algorithm>

namespace lodestar::triage {

PlanId protectivePlanFor(const Profile& profile, const Call& call)
{
    return call.triage.untriaged && call.triage.plan.isValid() ? call.triage.plan
                                                               : profile.protocol.protectivePlan;
}

std::optional<Instant> protectiveAt(const Board& board, const Call& call)
{
    const Protocol& protocol = board.profile->protocol;
    const bool isOver = call.closed || call.mergedInto.isValid() || call.protectivePlan.isValid();
    const bool isDecided = call.override && call.override->plan.isValid();
    if (isOver || isDecided || !protocol.protectivePlan.isValid())
        return std::nullopt;
    std::optional<Instant> since = stampOf(call, Stamp::Received);
    if (call.triageRevision > 0) {
        if (!call.triage.untriaged)
            return std::nullopt;
        // The timer runs from the first of the unbroken run of untriaged results.
        for (qsizetype i = call.log.size() - 1; i >= 0; --i)
            if (const auto* result = std::get_if<TriageResulted>(&call.log[i]->event)) {
                if (!result->result.untriaged)
                    break;
                since = call.log[i]->at;
            }
    } else if (protocol.mustAsk.isEmpty()) {
        return std::nullopt;
    }
    return since ? std::optional(*since + protocol.untriagedAfter) : std::nullopt;
}

namespace {

/// What has become of a call since its protective plan came into force.
struct SinceProtection
{
    std::optional<Instant> at;   ///< when the plan came into force
    QList<UnitId> sent;          ///< whoever was put on it, whether or not they are on it still
    std::optional<Instant> left; ///< when it last lost one of them, or was opened again
    bool isVisited = false;      ///< somebody was there and left, and nobody asked for more
    bool isHeld = false;
    bool isStacked = false;
};

bool hasStoodThere(const Call& call, const UnitId& unit)
{
    return std::ranges::any_of(call.assignments, [&](const Assignment& a) {
        return a.unit == unit && a.stamps.contains(Stamp::OnScene);
    });
}

SinceProtection sinceProtection(const Call& call)
{
    SinceProtection since;
    auto plan = call.log.crbegin();
    while (plan != call.log.crend() &&
           !std::holds_alternative<ProtectivePlanActivated>((*plan)->event))
        ++plan;
    if (plan == call.log.crend())
        return since;
    since.at = (*plan)->at;
    for (auto it = plan.base(); it != call.log.cend(); ++it) {
        const Event& event = (*it)->event;
        const bool isReopened = std::holds_alternative<CallReopened>(event);
        if (isReopened || std::holds_alternative<CallQueued>(event))
            since.isVisited = false;
        if (const auto* assigned = std::get_if<UnitAssigned>(&event)) {
            since.sent += assigned->unit;
            since.isVisited = false;
        }
        const auto* released = std::get_if<UnitReleased>(&event);
        if (released && hasStoodThere(call, released->unit))
            since.isVisited = true;
        // Whoever was on it before is not its protection, and neither is their leaving.
        if (isReopened || (released && since.sent.contains(released->unit)))
            since.left = (*it)->at;
        since.isHeld = since.isHeld || std::holds_alternative<CallHeld>(event);
        since.isStacked = since.isStacked || std::holds_alternative<CallStacked>(event);
    }
    return since;
}

} // namespace

std::optional<Instant> protectionDueAt(const Board& board, const Call& call)
{
    const bool isOver = call.closed || call.mergedInto.isValid();
    if (isOver || !call.protectivePlan.isValid() || planOf(call) != call.protectivePlan)
        return std::nullopt;
    const SinceProtection since = sinceProtection(call);
    const Unit* next = board.unit(call.stackedOn);
    const bool isDecided =
        (call.hold && since.isHeld) || (since.isStacked && next && next->call.isValid());
    const bool isAttended =
        since.isVisited || std::ranges::any_of(unitsOn(call), [&](const UnitId& unit) {
            return since.sent.contains(unit);
        });
    if (isDecided || isAttended || !since.at)
        return std::nullopt;
    return since.left ? *since.left + board.profile->protocol.untriagedAfter : *since.at;
}

} // namespace lodestar::triage
