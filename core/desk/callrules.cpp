// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a call that waits: queue, hold, stack, link and merge.
#include "core/desk/rules.h"

#include <algorithm>

namespace lodestar::desk {

Decision rule(const Case& at, const QueueCall& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if ((*call)->queued && !(*call)->awaitingOutcome)
        return Unexpected(Kind::Conflict,
                          say("Call %1 is in the queue already.").arg(c.call.value()));
    return QList<Event>{Event(CallQueued{c.call})};
}

Decision rule(const Case& at, const HoldCall& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    if (phaseOf(**call) == CallPhase::Active)
        return Unexpected(
            Kind::Conflict,
            say("Call %1 has units on it; release them before holding it.").arg(c.call.value()));
    if (c.until && *c.until <= at.now)
        return Unexpected(Kind::Invalid, say("A call is held until a time that is still to come."));
    return QList<Event>{Event(CallHeld{c.call, c.until, c.reason})};
}

Decision rule(const Case& at, const ReactivateCall& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (!(*call)->hold)
        return Unexpected(Kind::Conflict, say("Call %1 is not on hold.").arg(c.call.value()));
    return QList<Event>{Event(CallReactivated{c.call})};
}

Decision rule(const Case& at, const StackCall& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    auto unit = knownUnit(at.board, c.unit);
    if (!unit)
        return unit.failure();
    if (phaseOf(**call) == CallPhase::Active)
        return Unexpected(Kind::Conflict,
                          say("Call %1 has units on it already.").arg(c.call.value()));
    if (!(*unit)->call.isValid())
        return Unexpected(Kind::Conflict,
                          say("%1 is on no call; dispatch it instead.").arg(c.unit.value()));
    if ((*call)->stackedOn == c.unit)
        return Unexpected(
            Kind::Conflict,
            say("Call %1 waits for %2 already.").arg(c.call.value()).arg(c.unit.value()));
    return QList<Event>{Event(CallStacked{c.call, c.unit})};
}

Decision rule(const Case& at, const UnstackCall& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (!(*call)->stackedOn.isValid())
        return Unexpected(Kind::Conflict, say("Call %1 waits for no unit.").arg(c.call.value()));
    return QList<Event>{Event(CallUnstacked{c.call, (*call)->stackedOn})};
}

Decision rule(const Case& at, const LinkCalls& c)
{
    if (auto call = knownCall(at.board, c.call); !call)
        return call.failure();
    if (auto to = knownCall(at.board, c.to); !to)
        return to.failure();
    if (c.call == c.to)
        return Unexpected(Kind::Invalid, say("A call cannot be linked to itself."));
    return QList<Event>{Event(CallsLinked{c.call, c.to, c.kind})};
}

Decision rule(const Case& at, const UnlinkCalls& c)
{
    auto call = knownCall(at.board, c.call);
    if (!call)
        return call.failure();
    const auto isThis = [&](const Link& link) {
        return link.to == c.to;
    };
    if (std::ranges::none_of((*call)->links, isThis))
        return Unexpected(
            Kind::NotFound,
            say("Calls %1 and %2 are not linked.").arg(c.call.value()).arg(c.to.value()));
    return QList<Event>{Event(CallsUnlinked{c.call, c.to})};
}

Decision rule(const Case& at, const MergeCall& c)
{
    auto duplicate = openCall(at.board, c.duplicate);
    if (!duplicate)
        return duplicate.failure();
    if (auto into = openCall(at.board, c.into); !into)
        return into.failure();
    if (c.duplicate == c.into)
        return Unexpected(Kind::Invalid, say("A call cannot be merged into itself."));
    if (const auto units = unitsOn(**duplicate); !units.isEmpty())
        return Unexpected(Kind::Conflict,
                          say("%1 is on call %2; reassign or release it before merging.")
                              .arg(units.first().value())
                              .arg(c.duplicate.value()));
    QList<Event> events;
    for (const CallId& earlier : (*duplicate)->duplicates) {
        events += Event(CallUnmerged{earlier, c.duplicate, say("merged onwards")});
        events += Event(CallMerged{earlier, c.into});
    }
    events += Event(CallMerged{c.duplicate, c.into});
    return events;
}

Decision rule(const Case& at, const UnmergeCall& c)
{
    auto call = knownCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (!(*call)->mergedInto.isValid())
        return Unexpected(Kind::Conflict, say("Call %1 is not merged.").arg(c.call.value()));
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    QList<Event> events{Event(CallUnmerged{c.call, (*call)->mergedInto, c.reason})};
    if (!(*call)->queued && !(*call)->closed)
        events += Event(CallQueued{c.call});
    return events;
}

} // namespace lodestar::desk
