// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of calls and of units share while one command is decided.
#pragma once

#include "core/domain/board.h"
#include "core/domain/command.h"
#include "core/matching/travel.h"

#include <QCoreApplication>

namespace lodestar::desk {

using Decision = Result<QList<Event>>;

/// One decision's view of the world. Each rule returns events or one sentence that says why not.
struct Case
{
    const Board& board;
    const Actor& by;
    Instant now;
    const matching::Roads& roads;
};

/// A sentence for the dispatcher, translated here.
inline QString say(const char* text)
{
    return QCoreApplication::translate("desk", text);
}

/// "14:03:11 MST", by the site's clocks: the one place where core shows a time of day.
[[nodiscard]] QString clockText(const Board& board, Instant at);

/// The call, on the Board and neither closed nor merged.
[[nodiscard]] Result<const Call*> openCall(const Board& board, const CallId& id);
/// The call on the Board, whatever its state.
[[nodiscard]] Result<const Call*> knownCall(const Board& board, const CallId& id);
[[nodiscard]] Result<const Unit*> knownUnit(const Board& board, const UnitId& id);
/// A text about a person, or nothing.
[[nodiscard]] Sealed sealed(const QString& text, Label label = Label::Personal);
/// Invalid if the text is empty: `what` names it ("a reason").
[[nodiscard]] Result<void> needText(const QString& text, const char* what);

/// True if the unit counts as this class.
[[nodiscard]] bool isOfClass(const Board& board, const UnitId& unit, ResourceClass wanted);
/// Whether the call's own plan is an answer by phone or later, to which nobody drives.
[[nodiscard]] bool isAnsweredRemotely(const Board& board, const Call& call);

/// Why an eligible call has no community team, worked out by the matching rules at this moment.
[[nodiscard]] NotServedRecorded whyNotServed(const Case& at, const Call& call);

/// Whether a unit can be put on a call at all. What is only unwise takes an override's reason
/// instead.
[[nodiscard]] Result<const Unit*>
sendable(const Case& at, const UnitId& id, const CallId& call, const QString& override);
/// The two events that put a unit on a call.
void assign(const Case& at, QList<Event>& events, UnitAssigned assigned);
/// True if every class that could protect a forbidden-alone team is missing from the units.
[[nodiscard]] bool
leavesTeamAlone(const Board& board, const Call& call, const QList<UnitId>& units);
/// Whether the unit must wait outside this call, by the call's triage as it stands now; nobody
/// waits outside a call that is answered by phone or later.
[[nodiscard]] bool mustWaitOutside(const Board& board, const Call& call, const Unit& unit);
/// Whether a unit that waits outside may take this status: it is cleared to enter only while its
/// protection is on scene, and enters only when it was cleared for this scene. Who is inside stays.
[[nodiscard]] Result<void>
mayEnter(const Case& at, const Unit& unit, const StatusDef& status, const QString& override);
/// The follow-up that the profile wants after a call that ends so, if any.
[[nodiscard]] std::optional<FollowUpScheduled> followUpAfter(const Case& at,
                                                             const Call& call,
                                                             const QList<OutcomeId>& outcomes,
                                                             std::optional<NotServedReason> reason);

/// Appends the new result where it differs from the one in force, and the queueing that goes with
/// it.
void judge(const Case& at, const Call& call, QList<Event>& events);
/// Appends the flag of each live hazard that fits the call and that nobody has judged on it, also
/// to `call`; judging comes after.
void heed(const Case& at, Call& call, QList<Event>& events);
/// Nothing if whoever gives the command may write on the call's card: nobody else has it in hand.
/// Else Conflict, which says who has. Only for what a card writes: nothing that keeps people safe
/// (duress, statuses, backup, teams, flags, notes, reports of other callers, plans) ever asks this.
[[nodiscard]] Result<void> mayWrite(const Case& at, const Call& call);
/// Nothing if the role may lower a call from its present level; else Denied.
[[nodiscard]] Result<void> mayLower(const Case& at, const Call& call);

// The rules, one overload a command: in intakerules, noterules, callrules, dispatchrules,
// streetrules, takingrules, teamrules, unitrules and closingrules.cpp.
[[nodiscard]] Decision rule(const Case& at, const AdoptProfile& c);
[[nodiscard]] Decision rule(const Case& at, const OpenCall& c);
[[nodiscard]] Decision rule(const Case& at, const SetLocation& c);
[[nodiscard]] Decision rule(const Case& at, const SetCaller& c);
[[nodiscard]] Decision rule(const Case& at, const SetPerson& c);
[[nodiscard]] Decision rule(const Case& at, const SetNature& c);
[[nodiscard]] Decision rule(const Case& at, const SetFlag& c);
[[nodiscard]] Decision rule(const Case& at, const AddNote& c);
[[nodiscard]] Decision rule(const Case& at, const AnswerTriage& c);
[[nodiscard]] Decision rule(const Case& at, const OverridePlan& c);
[[nodiscard]] Decision rule(const Case& at, const ActivateProtectivePlan& c);
[[nodiscard]] Decision rule(const Case& at, const QueueCall& c);
[[nodiscard]] Decision rule(const Case& at, const HoldCall& c);
[[nodiscard]] Decision rule(const Case& at, const ReactivateCall& c);
[[nodiscard]] Decision rule(const Case& at, const StackCall& c);
[[nodiscard]] Decision rule(const Case& at, const UnstackCall& c);
[[nodiscard]] Decision rule(const Case& at, const LinkCalls& c);
[[nodiscard]] Decision rule(const Case& at, const UnlinkCalls& c);
[[nodiscard]] Decision rule(const Case& at, const MergeCall& c);
[[nodiscard]] Decision rule(const Case& at, const UnmergeCall& c);
[[nodiscard]] Decision rule(const Case& at, const OfferCall& c);
[[nodiscard]] Decision rule(const Case& at, const AnswerOffer& c);
[[nodiscard]] Decision rule(const Case& at, const Dispatch& c);
[[nodiscard]] Decision rule(const Case& at, const AttachUnit& c);
[[nodiscard]] Decision rule(const Case& at, const AnswerAttachment& c);
[[nodiscard]] Decision rule(const Case& at, const HandOverLead& c);
[[nodiscard]] Decision rule(const Case& at, const ReferCall& c);
[[nodiscard]] Decision rule(const Case& at, const AnswerReferral& c);
[[nodiscard]] Decision rule(const Case& at, const Reassign& c);
[[nodiscard]] Decision rule(const Case& at, const Release& c);
[[nodiscard]] Decision rule(const Case& at, const SetStatus& c);
[[nodiscard]] Decision rule(const Case& at, const RequestBackup& c);
[[nodiscard]] Decision rule(const Case& at, const EndBackup& c);
[[nodiscard]] Decision rule(const Case& at, const RecordNotServed& c);
[[nodiscard]] Decision rule(const Case& at, const SetTransferState& c);
[[nodiscard]] Decision rule(const Case& at, const ScheduleFollowUp& c);
[[nodiscard]] Decision rule(const Case& at, const RecordFollowUp& c);
[[nodiscard]] Decision rule(const Case& at, const CloseCall& c);
[[nodiscard]] Decision rule(const Case& at, const ReopenCall& c);
[[nodiscard]] Decision rule(const Case& at, const EraseText& c);
[[nodiscard]] Decision rule(const Case& at, const DefineUnit& c);
[[nodiscard]] Decision rule(const Case& at, const SignOn& c);
[[nodiscard]] Decision rule(const Case& at, const SignOff& c);
[[nodiscard]] Decision rule(const Case& at, const CheckIn& c);
[[nodiscard]] Decision rule(const Case& at, const RaiseDuress& c);
[[nodiscard]] Decision rule(const Case& at, const ClearDuress& c);
[[nodiscard]] Decision rule(const Case& at, const NoteClockStep& c);
[[nodiscard]] Decision rule(const Case& at, const CloseStreet& c);
[[nodiscard]] Decision rule(const Case& at, const ReopenStreet& c);
[[nodiscard]] Decision rule(const Case& at, const AddReport& c);
[[nodiscard]] Decision rule(const Case& at, const GiveInstruction& c);
[[nodiscard]] Decision rule(const Case& at, const KeepStandingNote& c);
[[nodiscard]] Decision rule(const Case& at, const WithdrawStandingNote& c);
[[nodiscard]] Decision rule(const Case& at, const HeedNotes& c);
[[nodiscard]] Decision rule(const Case& at, const TakeCall& c);
[[nodiscard]] Decision rule(const Case& at, const LetCallGo& c);

} // namespace lodestar::desk
