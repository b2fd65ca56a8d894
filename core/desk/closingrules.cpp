// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a call that ends: not served, handed off, followed up, closed, reopened, erased.
#include "core/desk/rules.h"
#include "core/matching/notserved.h"

#include <algorithm>

namespace lodestar::desk {

namespace {

/// APCO ANS 1.111.2: the person refused what was offered.
constexpr QLatin1String kRefused("42");

/// Whether a community team was put on it at all, also one that never came.
bool hadTeam(const Board& board, const Call& call)
{
    return std::ranges::any_of(call.assignments, [&](const Assignment& a) {
        return isOfClass(board, a.unit, ResourceClass::CommunityTeam);
    });
}

/// The call as it will be when all its units have left with these outcomes.
Call endedCall(Call call, const QList<OutcomeId>& outcomes, Instant now)
{
    for (Assignment& assignment : call.assignments)
        if (!assignment.released) {
            assignment.released = true;
            assignment.stamps.insert(Stamp::Cleared, now);
        }
    call.stamps.insert(Stamp::Cleared, now);
    call.closed = CallClosed{call.id, outcomes, {}, {}};
    return call;
}

} // namespace

Decision rule(const Case& at, const RecordNotServed& c)
{
    if (auto call = knownCall(at.board, c.call); !call)
        return call.failure();
    return QList<Event>{Event(NotServedRecorded{c.call, c.reason, c.detail})};
}

Decision rule(const Case& at, const SetTransferState& c)
{
    using enum TransferState;
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (auto given = needText(c.partner, QT_TRANSLATE_NOOP("desk", "the name of the partner"));
        !given)
        return given.failure();
    const auto mayFollow = [](std::optional<TransferState> from) -> QList<TransferState> {
        if (!from)
            return {Offered};
        switch (*from) {
        case Offered:
            return {CallerConsents, CallerDeclines};
        case CallerConsents:
            return {Dialing};
        case Dialing:
            return {TransferState::Answered, Dropped};
        case TransferState::Answered:
            return {ThreeWay, Dropped};
        case ThreeWay:
            return {Released, Dropped};
        case Dropped:
            return {CallBackAttempt};
        case CallBackAttempt:
            return {CallBackAttempt, Reached, NotReached};
        case Reached:
            return {Dialing, Released, Offered};
        case NotReached:
            return {CallBackAttempt, WelfareCheck};
        case CallerDeclines:
        case Released:
        case WelfareCheck:
            return {Offered};
        }
        Q_UNREACHABLE();
    };
    const auto present = (*call)->transfer ? std::optional((*call)->transfer->state) : std::nullopt;
    if (!mayFollow(present).contains(c.state))
        return Unexpected(
            Kind::Invalid,
            say("A hand-off cannot go from \"%1\" to \"%2\".")
                .arg(present ? nameText(*present) : say("not begun"), nameText(c.state)));
    return QList<Event>{Event(TransferStateSet{c.call, c.state, c.partner})};
}

Decision rule(const Case& at, const ScheduleFollowUp& c)
{
    if (auto call = knownCall(at.board, c.call); !call)
        return call.failure();
    if (c.due <= at.now)
        return Unexpected(Kind::Invalid,
                          say("A follow-up is due at a time that is still to come."));
    return QList<Event>{Event(FollowUpScheduled{c.call, c.due, c.who})};
}

Decision rule(const Case& at, const RecordFollowUp& c)
{
    auto call = knownCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (!(*call)->followUp)
        return Unexpected(Kind::Conflict, say("Call %1 has no follow-up due.").arg(c.call.value()));
    return QList<Event>{Event(FollowUpAttempted{c.call, c.reached, sealed(c.note)})};
}

Decision rule(const Case& at, const CloseCall& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (c.outcomes.isEmpty())
        return Unexpected(Kind::Invalid, say("A call is closed with at least one outcome."));
    const Profile& profile = *at.board.profile;
    for (const OutcomeId& outcome : c.outcomes)
        if (!profile.outcome(outcome))
            return Unexpected(Kind::Invalid,
                              say("The profile has no outcome \"%1\".").arg(outcome.value()));
    QList<Event> events;
    for (const UnitId& unit : unitsOn(**call)) {
        events += Event(UnitReleased{c.call, unit, say("call closed")});
        events += Event(UnitStatusSet{unit, profile.duties.available, {}, {}, {}});
    }
    const OutcomeDef& primary = *profile.outcome(c.outcomes.first());
    const QString disposition = c.disposition.isEmpty() ? primary.disposition : c.disposition;
    auto reason = (*call)->notServed ? std::optional((*call)->notServed->reason) : std::nullopt;
    if ((*call)->triage.eligible && !(*call)->notServed &&
        !matching::wasServed(at.board, endedCall(**call, c.outcomes, at.now)) &&
        !isAnsweredRemotely(at.board, **call)) {
        NotServedRecorded why = whyNotServed(at, **call);
        if (disposition == kRefused && !hadTeam(at.board, **call))
            why = {c.call, NotServedReason::CallerDeclined, primary.name};
        else if ((*call)->assignments.isEmpty() && !primary.served)
            why.reason = NotServedReason::Cancelled;
        events += Event(why);
        reason = why.reason;
    }
    events += Event(CallClosed{c.call, c.outcomes, disposition, sealed(c.note)});
    if (auto followUp = followUpAfter(at, **call, c.outcomes, reason))
        events += Event(*followUp);
    for (const CallId& duplicate : (*call)->duplicates)
        events +=
            Event(CallClosed{duplicate, c.outcomes, QStringLiteral("22"), {}}); // APCO: duplicate
    return events;
}

Decision rule(const Case& at, const ReopenCall& c)
{
    auto call = knownCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (!(*call)->closed)
        return Unexpected(Kind::Conflict, say("Call %1 is open.").arg(c.call.value()));
    if ((*call)->mergedInto.isValid())
        return Unexpected(Kind::Conflict,
                          say("Call %1 was merged into call %2; reopen that one.")
                              .arg(c.call.value())
                              .arg((*call)->mergedInto.value()));
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    return QList<Event>{Event(CallReopened{c.call, c.reason})};
}

Decision rule(const Case& at, const EraseText& c)
{
    if (!c.call.isValid() || c.call.value() > at.board.lastCall.value())
        return Unexpected(Kind::NotFound, say("There is no call %1.").arg(c.call.value()));
    const Call* call = at.board.call(c.call);
    if (call && !call->closed)
        return Unexpected(
            Kind::Conflict,
            say("Call %1 is open; its texts are needed until it is closed.").arg(c.call.value()));
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    return QList<Event>{Event(TextErased{c.call, c.reason})};
}

Decision rule(const Case&, const NoteClockStep& c)
{
    return QList<Event>{Event(ClockStepped{c.by})};
}

} // namespace lodestar::desk
