// SPDX-License-Identifier: GPL-3.0-or-later
// Event: one fact that happened and never changes.
//
// Fields are only ever added. To change a meaning, make a new kind and upcast the old one in
// store/codec.
#pragma once

#include "core/base/oneof.h"
#include "core/domain/actor.h"
#include "core/domain/ids.h"
#include "core/domain/location.h"
#include "core/domain/person.h"
#include "core/domain/triageresult.h"
#include "core/domain/unit.h"

#include <variant>

namespace lodestar {

// ---- the agency

struct ProfileAdopted
{
    QString id;
    QString version;
    QString sha256;
    QString json; ///< the whole profile, so that replay needs no file

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("id", s.id);
        io("version", s.version);
        io("sha256", s.sha256);
        io("json", s.json);
    }

    friend bool operator==(const ProfileAdopted&, const ProfileAdopted&) = default;
};

/// The wall clock jumped by `by` against the steady one; order is by sequence number, never by
/// time.
struct ClockStepped
{
    Duration by{};

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("by", s.by);
    }

    friend bool operator==(const ClockStepped&, const ClockStepped&) = default;
};

// ---- a call

struct CallOpened
{
    CallId call;
    RequestSource source = RequestSource::Line911;
    std::optional<Instant> receivedAt; ///< when it rang, if earlier than this event
    std::optional<Instant> answeredAt;
    Location location;
    Caller caller;
    Person person;
    NatureId nature;
    QString callType;   ///< the other system's own code or words, unmapped
    QString externalId; ///< e.g. the EIDO incident id

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("source", s.source);
        io("received_at", s.receivedAt);
        io("answered_at", s.answeredAt);
        io("location", s.location);
        io("caller", s.caller);
        io("person", s.person);
        io("nature", s.nature);
        io("call_type", s.callType);
        io("external_id", s.externalId);
    }

    friend bool operator==(const CallOpened&, const CallOpened&) = default;
};

struct CallLocated
{
    CallId call;
    Location location;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("location", s.location);
    }

    friend bool operator==(const CallLocated&, const CallLocated&) = default;
};

struct CallerIdentified
{
    CallId call;
    Caller caller;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("caller", s.caller);
    }

    friend bool operator==(const CallerIdentified&, const CallerIdentified&) = default;
};

struct PersonDescribed
{
    CallId call;
    Person person;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("person", s.person);
    }

    friend bool operator==(const PersonDescribed&, const PersonDescribed&) = default;
};

struct NatureSet
{
    CallId call;
    NatureId nature;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("nature", s.nature);
    }

    friend bool operator==(const NatureSet&, const NatureSet&) = default;
};

/// A hazard or history flag from the premise, the person's record or a feed ("violence_history").
struct FlagSet
{
    CallId call;
    QString flag;
    bool on = true;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("flag", s.flag);
        io("on", s.on);
    }

    friend bool operator==(const FlagSet&, const FlagSet&) = default;
};

struct NoteAdded
{
    CallId call;
    Sealed text;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("text", s.text);
    }

    friend bool operator==(const NoteAdded&, const NoteAdded&) = default;
};

struct TriageAnswered
{
    CallId call;
    QuestionId question;
    QList<AnswerId> values; ///< empty: the answer is taken back
    Sealed words;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("question", s.question);
        io("values", s.values);
        io("words", s.words);
    }

    friend bool operator==(const TriageAnswered&, const TriageAnswered&) = default;
};

/// A new revision of the result; the old ones stay in the Journal.
struct TriageResulted
{
    CallId call;
    int revision = 1;
    TriageResult result;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("revision", s.revision);
        io("result", s.result);
    }

    friend bool operator==(const TriageResulted&, const TriageResulted&) = default;
};

/// A person put another plan or level in force than the rules gave, and why.
struct PlanOverridden
{
    CallId call;
    PlanId plan;
    LevelId level;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("plan", s.plan);
        io("level", s.level);
        io("reason", s.reason);
    }

    friend bool operator==(const PlanOverridden&, const PlanOverridden&) = default;
};

/// The untriaged timer ran out: the protective plan is in force.
struct ProtectivePlanActivated
{
    CallId call;
    PlanId plan;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("plan", s.plan);
    }

    friend bool operator==(const ProtectivePlanActivated&,
                           const ProtectivePlanActivated&) = default;
};

/// The call waits for a team.
struct CallQueued
{
    CallId call;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
    }

    friend bool operator==(const CallQueued&, const CallQueued&) = default;
};

struct CallHeld
{
    CallId call;
    std::optional<Instant> until;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("until", s.until);
        io("reason", s.reason);
    }

    friend bool operator==(const CallHeld&, const CallHeld&) = default;
};

/// Back from hold.
struct CallReactivated
{
    CallId call;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
    }

    friend bool operator==(const CallReactivated&, const CallReactivated&) = default;
};

/// The call is the unit's next, after what it is on.
struct CallStacked
{
    CallId call;
    UnitId unit;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
    }

    friend bool operator==(const CallStacked&, const CallStacked&) = default;
};

struct CallUnstacked
{
    CallId call;
    UnitId unit;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
    }

    friend bool operator==(const CallUnstacked&, const CallUnstacked&) = default;
};

struct CallsLinked
{
    CallId call;
    CallId to;
    LinkKind kind = LinkKind::SameIncident;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("to", s.to);
        io("kind", s.kind);
    }

    friend bool operator==(const CallsLinked&, const CallsLinked&) = default;
};

struct CallsUnlinked
{
    CallId call;
    CallId to;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("to", s.to);
    }

    friend bool operator==(const CallsUnlinked&, const CallsUnlinked&) = default;
};

/// `call` is a duplicate of `into`: it leaves the queue, and its log is read with the other's.
struct CallMerged
{
    CallId call;
    CallId into;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("into", s.into);
    }

    friend bool operator==(const CallMerged&, const CallMerged&) = default;
};

struct CallUnmerged
{
    CallId call;
    CallId from;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("from", s.from);
        io("reason", s.reason);
    }

    friend bool operator==(const CallUnmerged&, const CallUnmerged&) = default;
};

struct BackupRequested
{
    CallId call;
    UnitId unit; ///< who asked
    BackupKind kind = BackupKind::Police;
    bool emergency = false;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
        io("kind", s.kind);
        io("emergency", s.emergency);
        io("reason", s.reason);
    }

    friend bool operator==(const BackupRequested&, const BackupRequested&) = default;
};

/// Backup came, or was called off.
struct BackupEnded
{
    CallId call;
    BackupKind kind = BackupKind::Police;
    bool arrived = true;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("kind", s.kind);
        io("arrived", s.arrived);
    }

    friend bool operator==(const BackupEnded&, const BackupEnded&) = default;
};

struct NotServedRecorded
{
    CallId call;
    NotServedReason reason = NotServedReason::AllUnitsBusy;
    QString detail; ///< the rule, the ETA, the hours: machine-written, no personal data

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("reason", s.reason);
        io("detail", s.detail);
    }

    friend bool operator==(const NotServedRecorded&, const NotServedRecorded&) = default;
};

struct TransferStateSet
{
    CallId call;
    TransferState state = TransferState::Offered;
    QString partner; ///< e.g. "988"

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("state", s.state);
        io("partner", s.partner);
    }

    friend bool operator==(const TransferStateSet&, const TransferStateSet&) = default;
};

struct FollowUpScheduled
{
    CallId call;
    Instant due;
    QString who; ///< role or unit that is to do it

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("due", s.due);
        io("who", s.who);
    }

    friend bool operator==(const FollowUpScheduled&, const FollowUpScheduled&) = default;
};

struct FollowUpAttempted
{
    CallId call;
    bool reached = false;
    Sealed note;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("reached", s.reached);
        io("note", s.note);
    }

    friend bool operator==(const FollowUpAttempted&, const FollowUpAttempted&) = default;
};

struct CallClosed
{
    CallId call;
    QList<OutcomeId> outcomes; ///< never empty; the first is the primary one
    QString disposition;       ///< APCO 1.111.2, where one fits
    Sealed note;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("outcomes", s.outcomes);
        io("disposition", s.disposition);
        io("note", s.note);
    }

    friend bool operator==(const CallClosed&, const CallClosed&) = default;
};

struct CallReopened
{
    CallId call;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("reason", s.reason);
    }

    friend bool operator==(const CallReopened&, const CallReopened&) = default;
};

/// The sealed texts of a call were destroyed, by retention or by order.
struct TextErased
{
    CallId call;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("reason", s.reason);
    }

    friend bool operator==(const TextErased&, const TextErased&) = default;
};

// ---- a unit on a call

struct UnitOffered
{
    CallId call;
    UnitId unit;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
    }

    friend bool operator==(const UnitOffered&, const UnitOffered&) = default;
};

struct OfferAnswered
{
    CallId call;
    UnitId unit;
    bool accepted = true;
    QString reason; ///< of a refusal

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
        io("accepted", s.accepted);
        io("reason", s.reason);
    }

    friend bool operator==(const OfferAnswered&, const OfferAnswered&) = default;
};

/// What the dispatcher was shown when the unit was sent: the audit's answer to "why this one?".
struct Considered
{
    UnitId unit;
    std::optional<Duration> eta; ///< absent for a rejected unit whose way was not worked out
    QString rejectedBy;          ///< empty for a candidate; else the reason in plain words

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("eta", s.eta);
        io("rejected_by", s.rejectedBy);
    }

    friend bool operator==(const Considered&, const Considered&) = default;
};

struct UnitAssigned
{
    CallId call;
    UnitId unit;
    AssignmentPart part = AssignmentPart::Primary;
    Activation activation = Activation::DispatchRequest;
    QString override; ///< why a unit was sent against the recommendation; empty if not
    QList<Considered> considered;
    bool byItself = false; ///< the unit attached itself; a dispatcher is still to answer

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
        io("part", s.part);
        io("activation", s.activation);
        io("override", s.override);
        io("considered", s.considered);
        io("by_itself", s.byItself);
    }

    friend bool operator==(const UnitAssigned&, const UnitAssigned&) = default;
};

/// The unit is off the call: cleared, reassigned, pre-empted.
struct UnitReleased
{
    CallId call;
    UnitId unit;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
        io("reason", s.reason);
    }

    friend bool operator==(const UnitReleased&, const UnitReleased&) = default;
};

/// A dispatcher's answer to a unit that attached itself; one that is declined is released too.
struct AttachmentAnswered
{
    CallId call;
    UnitId unit;
    bool accepted = true;
    QString reason; ///< of a refusal

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
        io("accepted", s.accepted);
        io("reason", s.reason);
    }

    friend bool operator==(const AttachmentAnswered&, const AttachmentAnswered&) = default;
};

/// Who leads on scene changes: police were first, the team takes over.
struct LeadHandedOver
{
    CallId call;
    UnitId from;
    UnitId to;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("from", s.from);
        io("to", s.to);
        io("reason", s.reason);
    }

    friend bool operator==(const LeadHandedOver&, const LeadHandedOver&) = default;
};

// ---- partners that are told and asked, and drive nowhere

/// A partner of the program (victim assistance, a case manager's hub) was told of the call.
struct ReferralMade
{
    CallId call;
    PartnerId partner;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("partner", s.partner);
        io("reason", s.reason);
    }

    friend bool operator==(const ReferralMade&, const ReferralMade&) = default;
};

struct ReferralAnswered
{
    CallId call;
    PartnerId partner;
    bool accepted = true;
    QString note;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("partner", s.partner);
        io("accepted", s.accepted);
        io("note", s.note);
    }

    friend bool operator==(const ReferralAnswered&, const ReferralAnswered&) = default;
};

// ---- a unit

struct UnitDefined
{
    UnitRecord record;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("record", s.record);
    }

    friend bool operator==(const UnitDefined&, const UnitDefined&) = default;
};

struct UnitSignedOn
{
    UnitId unit;
    QList<CrewMember> crew;
    Instant shiftEnd;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("crew", s.crew);
        io("shift_end", s.shiftEnd);
    }

    friend bool operator==(const UnitSignedOn&, const UnitSignedOn&) = default;
};

struct UnitSignedOff
{
    UnitId unit;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
    }

    friend bool operator==(const UnitSignedOff&, const UnitSignedOff&) = default;
};

struct UnitStatusSet
{
    UnitId unit;
    StatusId status;
    CallId call;                       ///< the call it was on, if any: its time stamps move
    std::optional<Instant> occurredAt; ///< late entry: when it really was
    QString override; ///< a supervisor's reason for a transition the profile forbids

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("status", s.status);
        io("call", s.call);
        io("occurred_at", s.occurredAt);
        io("override", s.override);
    }

    friend bool operator==(const UnitStatusSet&, const UnitStatusSet&) = default;
};

struct UnitCheckedIn
{
    UnitId unit;
    CallId call;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("call", s.call);
    }

    friend bool operator==(const UnitCheckedIn&, const UnitCheckedIn&) = default;
};

struct DuressRaised
{
    UnitId unit;
    CallId call;
    std::optional<LatLon> point;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("call", s.call);
        io("point", s.point);
    }

    friend bool operator==(const DuressRaised&, const DuressRaised&) = default;
};

struct DuressCleared
{
    UnitId unit;
    CallId call;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("call", s.call);
        io("reason", s.reason);
    }

    friend bool operator==(const DuressCleared&, const DuressCleared&) = default;
};

// ---- streets

/// Nobody drives here until then, both ways. The place is kept and not the map's own number of the
/// street: every console may have another map.
struct StreetClosed
{
    LatLon point;   ///< on the street
    QString street; ///< its name as the map has it; may be empty
    Instant until;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("point", s.point);
        io("street", s.street);
        io("until", s.until);
        io("reason", s.reason);
    }

    friend bool operator==(const StreetClosed&, const StreetClosed&) = default;
};

/// Open again before its time.
struct StreetReopened
{
    ClosureId closure;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("closure", s.closure);
    }

    friend bool operator==(const StreetReopened&, const StreetReopened&) = default;
};

using EventVariant = std::variant<ProfileAdopted,
                                  ClockStepped,
                                  CallOpened,
                                  CallLocated,
                                  CallerIdentified,
                                  PersonDescribed,
                                  NatureSet,
                                  FlagSet,
                                  NoteAdded,
                                  TriageAnswered,
                                  TriageResulted,
                                  PlanOverridden,
                                  ProtectivePlanActivated,
                                  CallQueued,
                                  CallHeld,
                                  CallReactivated,
                                  CallStacked,
                                  CallUnstacked,
                                  CallsLinked,
                                  CallsUnlinked,
                                  CallMerged,
                                  CallUnmerged,
                                  BackupRequested,
                                  BackupEnded,
                                  NotServedRecorded,
                                  TransferStateSet,
                                  FollowUpScheduled,
                                  FollowUpAttempted,
                                  CallClosed,
                                  CallReopened,
                                  TextErased,
                                  UnitOffered,
                                  OfferAnswered,
                                  UnitAssigned,
                                  UnitReleased,
                                  UnitDefined,
                                  UnitSignedOn,
                                  UnitSignedOff,
                                  UnitStatusSet,
                                  UnitCheckedIn,
                                  DuressRaised,
                                  DuressCleared,
                                  StreetClosed,
                                  StreetReopened,
                                  AttachmentAnswered,
                                  LeadHandedOver,
                                  ReferralMade,
                                  ReferralAnswered>;

/// One of the facts above. A class of its own, whose copies are made in event.cpp: the compiler
/// would else make those of all kinds again in every file that holds an Event.
class Event : public EventVariant
{
public:
    Event();
    template <OneOf<EventVariant> Fact>
    Event(Fact fact);
    Event(const Event& other);
    Event(Event&& other) noexcept;
    Event& operator=(const Event& other);
    Event& operator=(Event&& other) noexcept;
    ~Event();

    friend bool operator==(const Event& a, const Event& b);
};

/// An event as the Journal has it.
struct Recorded
{
    qint64 seq = 0; ///< from 1, without gaps
    Instant at;     ///< when it was recorded
    Actor by;
    CommandId command; ///< the wish it came from
    Event event;

    Recorded();
    Recorded(qint64 number, Instant when, Actor who, CommandId wish, Event fact);
    Recorded(const Recorded& other);
    Recorded(Recorded&& other) noexcept;
    Recorded& operator=(const Recorded& other);
    Recorded& operator=(Recorded&& other) noexcept;
    ~Recorded();

    friend bool operator==(const Recorded& a, const Recorded& b);
};

/// The calls and units that an event is about: two decisions conflict when these meet.
struct Subjects
{
    QList<CallId> calls;
    QList<UnitId> units;

    [[nodiscard]] bool meets(const Subjects& other) const;
    void add(const Subjects& other);
};

[[nodiscard]] Subjects subjectsOf(const Event& event);

} // namespace lodestar
