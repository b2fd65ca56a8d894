// SPDX-License-Identifier: GPL-3.0-or-later
// Call: one request for help as it stands now, with its own part of the Journal.
#pragma once

#include "core/base/cow.h"
#include "core/domain/event.h"

#include <QMap>

namespace lodestar {

/// Where a call stands in the room.
enum class CallPhase {
    Intake,   ///< being taken; not yet waiting for a team
    Waiting,  ///< a team is needed and none is on it
    Holding,  ///< put aside, or stacked on a busy unit
    Active,   ///< at least one unit is on it, or was there and the outcome is still to be told
    FollowUp, ///< closed, and a follow-up is due
    Closed,
    Merged ///< a duplicate, read with another call
};

constexpr auto names(CallPhase)
{
    using enum CallPhase;
    return std::array{Named{Intake, "intake"},
                      Named{Waiting, "waiting"},
                      Named{Holding, "holding"},
                      Named{Active, "active"},
                      Named{FollowUp, "follow_up"},
                      Named{Closed, "closed"},
                      Named{Merged, "merged"}};
}

/// How far a unit has come on a call's scene, told by its statuses in the order of the Journal.
enum class SceneEntry {
    Outside,  ///< on its way, staged, or gone with the person: whatever cleared it is over
    Cleared,  ///< cleared to enter since it last was outside, and since the call last became unsafe
    Inside,   ///< on scene
    Overtaken ///< on scene, and the call has become unsafe since it went in
};

constexpr auto names(SceneEntry)
{
    using enum SceneEntry;
    return std::array{Named{Outside, "outside"},
                      Named{Cleared, "cleared"},
                      Named{Inside, "inside"},
                      Named{Overtaken, "overtaken"}};
}

/// One unit's part in a call, kept after it has left.
struct Assignment
{
    UnitId unit;
    AssignmentPart part = AssignmentPart::Primary;
    Activation activation = Activation::DispatchRequest;
    QMap<Stamp, Instant> stamps; ///< this unit's own times
    bool released = false;
    bool awaitsAnswer = false; ///< it attached itself, and no dispatcher has answered yet
    SceneEntry entry = SceneEntry::Outside;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("part", s.part);
        io("activation", s.activation);
        io("stamps", s.stamps);
        io("released", s.released);
        io("awaits_answer", s.awaitsAnswer);
        io("entry", s.entry);
    }

    friend bool operator==(const Assignment&, const Assignment&) = default;
};

struct Backup
{
    BackupKind kind = BackupKind::Police;
    UnitId askedBy;
    Instant askedAt;
    std::optional<Instant> endedAt;
    bool arrived = false;
    bool emergency = false;
    Sealed reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("kind", s.kind);
        io("asked_by", s.askedBy);
        io("asked_at", s.askedAt);
        io("ended_at", s.endedAt);
        io("arrived", s.arrived);
        io("emergency", s.emergency);
        io("reason", s.reason);
    }

    friend bool operator==(const Backup&, const Backup&) = default;
};

struct Link
{
    CallId to;
    LinkKind kind = LinkKind::SameIncident;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("to", s.to);
        io("kind", s.kind);
    }

    friend bool operator==(const Link&, const Link&) = default;
};

/// Where a referral to a partner stands.
enum class ReferralState { Open, Accepted, Declined };

constexpr auto names(ReferralState)
{
    using enum ReferralState;
    return std::array{
        Named{Open, "open"}, Named{Accepted, "accepted"}, Named{Declined, "declined"}};
}

struct Referral
{
    PartnerId partner;
    Sealed reason;
    Instant at;
    ReferralState state = ReferralState::Open;
    std::optional<Instant> answeredAt;
    Sealed note; ///< the partner's

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("partner", s.partner);
        io("reason", s.reason);
        io("at", s.at);
        io("state", s.state);
        io("answered_at", s.answeredAt);
        io("note", s.note);
    }

    friend bool operator==(const Referral&, const Referral&) = default;
};

struct NotServed
{
    NotServedReason reason = NotServedReason::AllUnitsBusy;
    QString detail;
    Instant at;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("reason", s.reason);
        io("detail", s.detail);
        io("at", s.at);
    }

    friend bool operator==(const NotServed&, const NotServed&) = default;
};

/// Why a flag stands on a call, or was set aside.
struct FlagOrigin
{
    QString flag;
    NoteId note; ///< none: set by hand
    bool on = true;
    Sealed reason;
    Instant at;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("flag", s.flag);
        io("note", s.note);
        io("on", s.on);
        io("reason", s.reason);
        io("at", s.at);
    }

    friend bool operator==(const FlagOrigin&, const FlagOrigin&) = default;
};

/// Who has a call's card in hand.
struct Taking
{
    Actor by;
    Instant at;
    std::optional<Actor> from; ///< whom it was taken over from

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("by", s.by);
        io("at", s.at);
        io("from", s.from);
    }

    friend bool operator==(const Taking&, const Taking&) = default;
};

struct Call
{
    CallId id;
    RequestSource source = RequestSource::Line911;
    Location location;
    Caller caller;
    Person person;
    NatureId nature;
    QString callType;
    QString externalId;
    QStringList flags;
    QList<FlagOrigin> flagOrigins; ///< one for each flag and note, the last word of each
    QList<Caller> otherCallers;    ///< who rang about the same, in their order
    QStringList instructionsGiven; ///< ids of what the caller was told
    Answers answers;
    int triageRevision = 0;                 ///< 0: not triaged yet
    TriageResult triage;                    ///< in force when triageRevision > 0
    std::optional<PlanOverridden> override; ///< in force over `triage`
    PlanId protectivePlan;       ///< in force over an untriaged result once its timer ran out
    QMap<Stamp, Instant> stamps; ///< the first unit's time where several have one
    bool queued = false;
    bool awaitingOutcome =
        false; ///< a team was there and all have left: it needs closing, not a team
    std::optional<CallHeld> hold;
    UnitId stackedOn;
    QList<Assignment> assignments;
    QList<UnitId> offers; ///< open offers
    QList<Backup> backups;
    QList<Link> links;
    CallId mergedInto;
    QList<CallId> duplicates;
    std::optional<NotServed> notServed; ///< the latest
    std::optional<TransferStateSet> transfer;
    std::optional<FollowUpScheduled> followUp; ///< open follow-up
    int followUpAttempts = 0;
    QList<Referral> referrals;
    std::optional<Taking> taking; ///< none: the card is in nobody's hand
    std::optional<CallClosed> closed;
    QList<Cow<Recorded>> log; ///< every event about this call, oldest first

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("id", s.id);
        io("source", s.source);
        io("location", s.location);
        io("caller", s.caller);
        io("person", s.person);
        io("nature", s.nature);
        io("call_type", s.callType);
        io("external_id", s.externalId);
        io("flags", s.flags);
        io("flag_origins", s.flagOrigins);
        io("other_callers", s.otherCallers);
        io("instructions_given", s.instructionsGiven);
        io("answers", s.answers);
        io("triage_revision", s.triageRevision);
        io("triage", s.triage);
        io("override", s.override);
        io("protective_plan", s.protectivePlan);
        io("stamps", s.stamps);
        io("queued", s.queued);
        io("awaiting_outcome", s.awaitingOutcome);
        io("hold", s.hold);
        io("stacked_on", s.stackedOn);
        io("assignments", s.assignments);
        io("offers", s.offers);
        io("backups", s.backups);
        io("links", s.links);
        io("merged_into", s.mergedInto);
        io("duplicates", s.duplicates);
        io("not_served", s.notServed);
        io("transfer", s.transfer);
        io("follow_up", s.followUp);
        io("follow_up_attempts", s.followUpAttempts);
        io("referrals", s.referrals);
        io("taking", s.taking);
        io("closed", s.closed);
        io("log", s.log);
    }

    friend bool operator==(const Call&, const Call&) = default;
};

[[nodiscard]] CallPhase phaseOf(const Call& call);
/// The plan in force: an override's, else the protective one, else the result's; empty before
/// triage.
[[nodiscard]] PlanId planOf(const Call& call);
/// The level in force: an override's if it names one, else the result's; empty before triage.
[[nodiscard]] LevelId levelOf(const Call& call);
/// Units that are on the call now.
[[nodiscard]] QList<UnitId> unitsOn(const Call& call);
/// The unit's open assignment, or nullptr.
[[nodiscard]] const Assignment* openAssignment(const Call& call, const UnitId& unit);
/// Whether two actors are one person at one console: the same person at another one has another
/// card.
[[nodiscard]] bool isSameHand(const Actor& a, const Actor& b);
/// Who else has the call's card in hand; nullptr if nobody, or `who` themself.
[[nodiscard]] const Taking* takenByAnother(const Call& call, const Actor& who);
[[nodiscard]] std::optional<Instant> stampOf(const Call& call, Stamp stamp);

} // namespace lodestar
