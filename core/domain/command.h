// SPDX-License-Identifier: GPL-3.0-or-later
// Command: what somebody wants. The Desk answers each with events, or with one clear refusal.
#pragma once

#include "core/domain/event.h"

#include <variant>

namespace lodestar {

struct AdoptProfile
{
    QByteArray json;
    QString fileName; ///< for the sentences about what is wrong
};

struct OpenCall
{
    RequestSource source = RequestSource::Line911;
    std::optional<Instant> receivedAt; ///< absent: now
    std::optional<Instant> answeredAt;
    Location location;
    Caller caller;
    Person person;
    NatureId nature;
    QString callType;
    QString externalId;
    QStringList flags;
    QString note;
    Answers answers;   ///< what the feed or the call-type table knows already
    bool take = false; ///< whoever opens it has its card in hand
};

struct SetLocation
{
    CallId call;
    Location location;
};

struct SetCaller
{
    CallId call;
    Caller caller;
};

struct SetPerson
{
    CallId call;
    Person person;
};

struct SetNature
{
    CallId call;
    NatureId nature;
};

struct SetFlag
{
    CallId call;
    QString flag;
    bool on = true;
    NoteId note{};    ///< to set aside what this standing note has set, or to let it count
    QString reason{}; ///< needed to set one aside
};

struct AddNote
{
    CallId call;
    QString text;
    Label label = Label::Personal;
    bool narrative = false; ///< the card's own narrative: for whoever has the card in hand
};

/// No values takes the answer back. The result is worked out again at once.
struct AnswerTriage
{
    CallId call;
    QuestionId question;
    QList<AnswerId> values;
    QString words;
};

struct OverridePlan
{
    CallId call;
    PlanId plan;   ///< empty: leave as it is
    LevelId level; ///< empty: leave as it is
    QString reason;
};

/// The untriaged timer ran out; only the machine sends this.
struct ActivateProtectivePlan
{
    CallId call;
};

/// Puts a call among the waiting ones before its triage is complete.
struct QueueCall
{
    CallId call;
};

struct HoldCall
{
    CallId call;
    std::optional<Instant> until;
    QString reason;
};

struct ReactivateCall
{
    CallId call;
};

struct StackCall
{
    CallId call;
    UnitId unit;
};

struct UnstackCall
{
    CallId call;
};

struct LinkCalls
{
    CallId call;
    CallId to;
    LinkKind kind = LinkKind::SameIncident;
};

struct UnlinkCalls
{
    CallId call;
    CallId to;
};

struct MergeCall
{
    CallId duplicate;
    CallId into;
};

struct UnmergeCall
{
    CallId call;
    QString reason;
};

struct OfferCall
{
    CallId call;
    UnitId unit;
};

struct AnswerOffer
{
    CallId call;
    UnitId unit;
    bool accepted = true;
    QString reason;
};

struct Sending
{
    UnitId unit;
    AssignmentPart part = AssignmentPart::Primary;
};

struct Dispatch
{
    CallId call;
    QList<Sending> units;
    Activation activation = Activation::DispatchRequest;
    QString override; ///< why, where a unit is sent that the rules reject
    QList<Considered> considered;
};

/// A unit puts itself on a waiting call: self-staging, on view, or because an officer asked it. A
/// dispatcher answers with AnswerAttachment.
struct AttachUnit
{
    CallId call;
    UnitId unit;
    Activation activation = Activation::SelfStage;
};

struct AnswerAttachment
{
    CallId call;
    UnitId unit;
    bool accepted = true;
    QString reason;
};

/// The unit that led hands the scene over to another that is there.
struct HandOverLead
{
    CallId call;
    UnitId from;
    UnitId to;
    QString reason;
};

/// Tells a partner of the profile about a call.
struct ReferCall
{
    CallId call;
    PartnerId partner;
    QString reason;
};

struct AnswerReferral
{
    CallId call;
    PartnerId partner;
    bool accepted = true;
    QString note;
};

/// Takes a unit off its call and puts it on another, in one go.
struct Reassign
{
    UnitId unit;
    CallId to;
    QString reason;
};

/// Takes a unit off its call.
struct Release
{
    CallId call;
    UnitId unit;
    QString reason;
};

struct SetStatus
{
    UnitId unit;
    StatusId status;
    std::optional<Instant> occurredAt; ///< late entry
    QString override;                  ///< a supervisor's reason for an illegal transition
};

struct RequestBackup
{
    CallId call;
    UnitId unit;
    BackupKind kind = BackupKind::Police;
    bool emergency = false;
    QString reason;
};

struct EndBackup
{
    CallId call;
    BackupKind kind = BackupKind::Police;
    bool arrived = true;
};

struct RecordNotServed
{
    CallId call;
    NotServedReason reason = NotServedReason::AllUnitsBusy;
    QString detail;
};

struct SetTransferState
{
    CallId call;
    TransferState state = TransferState::Offered;
    QString partner;
};

struct ScheduleFollowUp
{
    CallId call;
    Instant due;
    QString who;
};

struct RecordFollowUp
{
    CallId call;
    bool reached = false;
    QString note;
};

/// Closes a call; units still on it are released first.
struct CloseCall
{
    CallId call;
    QList<OutcomeId> outcomes;
    QString disposition; ///< empty: the primary outcome's
    QString note;
};

struct ReopenCall
{
    CallId call;
    QString reason;
};

struct EraseText
{
    CallId call;
    QString reason;
};

struct DefineUnit
{
    UnitRecord record;
};

struct SignOn
{
    UnitId unit;
    QList<CrewMember> crew;
    Instant shiftEnd;
};

struct SignOff
{
    UnitId unit;
};

struct CheckIn
{
    UnitId unit;
};

struct RaiseDuress
{
    UnitId unit;
    std::optional<LatLon> point;
};

struct ClearDuress
{
    UnitId unit;
    QString reason;
};

/// Keeps every unit's way off a street until a time.
struct CloseStreet
{
    LatLon point;
    QString street;
    Instant until;
    QString reason;
};

struct ReopenStreet
{
    ClosureId closure;
};

/// Somebody else rings about what this call is about.
struct AddReport
{
    CallId call;
    RequestSource source = RequestSource::Line911;
    Caller caller;
    QString report;
};

/// Ticks off, or takes back, that the caller was told one of the protocol's instructions.
struct GiveInstruction
{
    CallId call;
    QString instruction;
    bool given = true;
};

/// Keeps a note with a place or a person. What `content` leaves out of place or person is taken
/// from the call.
struct KeepStandingNote
{
    CallId call; ///< may be none: then the content names place or person itself
    NoteContent content;
};

struct WithdrawStandingNote
{
    NoteId note;
    QString reason;
};

/// Lets live hazards count that nobody has judged on this call yet; only the machine sends this.
struct HeedNotes
{
    CallId call;
};

/// Takes the call's card in hand, so that nobody else writes on it.
struct TakeCall
{
    CallId call;
    bool over = false; ///< also from somebody who has it
};

/// Gives the card out of hand.
struct LetCallGo
{
    CallId call;
};

struct NoteClockStep
{
    Duration by{};
};

using CommandVariant = std::variant<AdoptProfile,
                                    OpenCall,
                                    SetLocation,
                                    SetCaller,
                                    SetPerson,
                                    SetNature,
                                    SetFlag,
                                    AddNote,
                                    AnswerTriage,
                                    OverridePlan,
                                    ActivateProtectivePlan,
                                    QueueCall,
                                    HoldCall,
                                    ReactivateCall,
                                    StackCall,
                                    UnstackCall,
                                    LinkCalls,
                                    UnlinkCalls,
                                    MergeCall,
                                    UnmergeCall,
                                    OfferCall,
                                    AnswerOffer,
                                    Dispatch,
                                    Reassign,
                                    Release,
                                    SetStatus,
                                    RequestBackup,
                                    EndBackup,
                                    RecordNotServed,
                                    SetTransferState,
                                    ScheduleFollowUp,
                                    RecordFollowUp,
                                    CloseCall,
                                    ReopenCall,
                                    EraseText,
                                    DefineUnit,
                                    SignOn,
                                    SignOff,
                                    CheckIn,
                                    RaiseDuress,
                                    ClearDuress,
                                    NoteClockStep,
                                    CloseStreet,
                                    ReopenStreet,
                                    AttachUnit,
                                    AnswerAttachment,
                                    HandOverLead,
                                    ReferCall,
                                    AnswerReferral,
                                    AddReport,
                                    GiveInstruction,
                                    KeepStandingNote,
                                    WithdrawStandingNote,
                                    HeedNotes,
                                    TakeCall,
                                    LetCallGo>;

/// One of the wishes above. A class of its own for the same reason as Event.
class Command : public CommandVariant
{
public:
    Command();
    template <OneOf<CommandVariant> Wish>
    Command(Wish wish);
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();
};

/// A command with its sender and its id.
struct Request
{
    CommandId id;
    Actor by;
    Command command;
};

} // namespace lodestar
