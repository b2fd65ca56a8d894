// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of having a call's card in hand: who may write on it, and how it changes hands.
#include "core/desk/rules.h"

namespace lodestar::desk {

namespace {

Unexpected inOtherHands(const Board& board, const Call& call)
{
    const Taking& taking = *call.taking;
    const QString since = clockText(board, taking.at);
    if (taking.by.console.isEmpty())
        return {Kind::Conflict,
                say("%1 has had call %2 in hand since %3; take it over to write on it.")
                    .arg(taking.by.name)
                    .arg(call.id.value())
                    .arg(since)};
    return {Kind::Conflict,
            say("%1 (%2) has had call %3 in hand since %4; take it over to write on it.")
                .arg(taking.by.name, taking.by.console)
                .arg(call.id.value())
                .arg(since)};
}

} // namespace

Result<void> mayWrite(const Case& at, const Call& call)
{
    if (at.by.role == Role::System || !takenByAnother(call, at.by))
        return {};
    return inOtherHands(at.board, call);
}

Decision rule(const Case& at, const TakeCall& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    const Taking* other = takenByAnother(**call, at.by);
    if ((*call)->taking && !other)
        return Unexpected(Kind::Conflict,
                          say("You have call %1 in hand already.").arg(c.call.value()));
    if (other && !c.over)
        return inOtherHands(at.board, **call);
    return QList<Event>{Event(CallTaken{c.call, other ? std::optional(other->by) : std::nullopt})};
}

Decision rule(const Case& at, const LetCallGo& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (!(*call)->taking)
        return Unexpected(Kind::Conflict, say("Nobody has call %1 in hand.").arg(c.call.value()));
    if (takenByAnother(**call, at.by))
        return inOtherHands(at.board, **call);
    return QList<Event>{Event(CallLetGo{c.call})};
}

} // namespace lodestar::desk
