// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a call. For event.h, which says what an event is.
#pragma once

#include "core/domain/actor.h"
#include "core/domain/ids.h"
#include "core/domain/location.h"
#include "core/domain/person.h"
#include "core/domain/standingnote.h"
#include "core/domain/triageresult.h"

namespace lodestar {

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
    NoteId note{};   ///< the standing note that it comes from, or that is set aside; none: by hand
    Sealed reason{}; ///< why the note is taken to fit, or why not

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("flag", s.flag);
        io("on", s.on);
        io("note", s.note);
        io("reason", s.reason);
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
    Sealed reason; ///< what the team sees

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

/// Somebody else rang about the same: heard on this call, and no call of its own.
struct ReportAdded
{
    CallId call;
    RequestSource source = RequestSource::Line911;
    Caller caller;
    Sealed report; ///< what this caller says; may be empty

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("source", s.source);
        io("caller", s.caller);
        io("report", s.report);
    }

    friend bool operator==(const ReportAdded&, const ReportAdded&) = default;
};

/// The caller was told what to do until somebody is there, or the tick was taken back.
struct InstructionGiven
{
    CallId call;
    QString instruction; ///< the protocol's id
    bool given = true;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("instruction", s.instruction);
        io("given", s.given);
    }

    friend bool operator==(const InstructionGiven&, const InstructionGiven&) = default;
};

/// Whoever this is by has the call's card in hand from now on: what a card writes is theirs to
/// write until they let it go, or somebody else takes it over.
struct CallTaken
{
    CallId call;
    std::optional<Actor> from{}; ///< whom it was taken over from; none: nobody had it

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("from", s.from);
    }

    friend bool operator==(const CallTaken&, const CallTaken&) = default;
};

/// Nobody has the call's card in hand any more.
struct CallLetGo
{
    CallId call;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
    }

    friend bool operator==(const CallLetGo&, const CallLetGo&) = default;
};

/// A note about a place or a person stands from now on. Its texts are erased with those of the call
/// where it was learnt.
struct StandingNoteKept
{
    CallId call; ///< where it was learnt; none if outside any call
    NoteContent content;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("content", s.content);
    }

    friend bool operator==(const StandingNoteKept&, const StandingNoteKept&) = default;
};

/// It no longer stands. Flags that it has set on open calls stay until somebody takes them off.
struct StandingNoteWithdrawn
{
    CallId call; ///< where it was learnt
    NoteId note;
    Sealed reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("note", s.note);
        io("reason", s.reason);
    }

    friend bool operator==(const StandingNoteWithdrawn&, const StandingNoteWithdrawn&) = default;
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

} // namespace lodestar
