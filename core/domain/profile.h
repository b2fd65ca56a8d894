// SPDX-License-Identifier: GPL-3.0-or-later
// Profile: one program's rules as data. Everything that differs from city to city stands here,
// never in code.
#pragma once

#include "core/base/json.h"
#include "core/base/place.h"
#include "core/base/time.h"
#include "core/domain/ids.h"
#include "core/domain/matchingrules.h"
#include "core/domain/triageresult.h"
#include "core/domain/unit.h"
#include "core/domain/vocabulary.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <optional>

namespace lodestar {

/// A shape that goes with a level's letter and colour, so that colour never stands alone.
enum class Shape { Square, Triangle, Diamond, Disc, Ring, Question };

constexpr auto names(Shape)
{
    using enum Shape;
    return std::array{Named{Square, "square"},
                      Named{Triangle, "triangle"},
                      Named{Diamond, "diamond"},
                      Named{Disc, "disc"},
                      Named{Ring, "ring"},
                      Named{Question, "question"}};
}

/// A colour by its meaning; the theme gives it a value. Never a number in a profile.
enum class ColourRole {
    Emergent,
    Urgent,
    Moderate,
    Routine,
    Untriaged,
    FollowUp,
    Good,
    Warning,
    OnScene,
    Transport,
    Off
};

constexpr auto names(ColourRole)
{
    using enum ColourRole;
    return std::array{Named{Emergent, "emergent"},
                      Named{Urgent, "urgent"},
                      Named{Moderate, "moderate"},
                      Named{Routine, "routine"},
                      Named{Untriaged, "untriaged"},
                      Named{FollowUp, "follow_up"},
                      Named{Good, "good"},
                      Named{Warning, "warning"},
                      Named{OnScene, "on_scene"},
                      Named{Transport, "transport"},
                      Named{Off, "off"}};
}

/// A local label for urgency. What it means is its plan, never its number.
struct Level
{
    LevelId id;
    QString name;
    QString letter; ///< one character
    Shape shape = Shape::Question;
    ColourRole colour = ColourRole::Untriaged;
    int urgency = 0; ///< 0..100, higher is more urgent; the queue's first key
    std::optional<Duration> dispatchTarget; ///< received to dispatched
    bool downgradeNeedsSupervisor = true;
};

/// One line of a plan: so many units of any of these classes.
struct ResourceNeed
{
    QList<ResourceClass> anyOf; ///< in order of preference; never empty
    int count = 1;
    AssignmentPart part = AssignmentPart::Primary;
    QStringList credentials; ///< somebody in the crew must hold each
    bool optional = false;   ///< sent if there is one, not waited for
    QList<Label> mustRead;   ///< what the crew must be allowed to be told
};

/// What to send, and what to send when that cannot be had.
struct ResponsePlan
{
    PlanId id;
    QString name;
    ResponseType response = ResponseType::CommunityTeam;
    QList<ResourceNeed> needs;
    QList<PlanId> fallbacks; ///< tried in order when the needs cannot be met
    /// How much later a unit of a line's first class may come than one of its second and still go
    /// instead; absent: the profile's `preferenceStep`. Small where minutes are lives.
    std::optional<Duration> preferenceStep;
};

/// A condition on answers and flags. Plain data, no code.
struct Condition
{
    enum class Form { Always, AnswerIn, Flag, All, Any, Not };

    Form form = Form::Always;
    QuestionId question;    ///< AnswerIn
    QList<AnswerId> values; ///< AnswerIn: true if any given value is one of these
    QString flag;           ///< Flag: e.g. "violence_history"
    QList<Condition> parts; ///< All, Any; Not has exactly one

    // Worked out by the reader, so that the engine compares numbers and not words.
    int at = -1;      ///< AnswerIn: index of the question; Flag: index of the flag
    quint64 mask = 0; ///< AnswerIn: a bit for each choice in `values`
    int term = -1;    ///< which term of the protocol this is: shared ones are worked out once
};

/// What a call asks of the crew beyond its plan: a language, or a credential such as "youth".
struct Wish
{
    Condition when;
    QString language;   ///< ISO 639-1; or
    QString credential; ///< a word of the profile
    bool must = false;  ///< true: a crew without it is not sent; else it weighs
};

struct AnswerChoice
{
    AnswerId id;
    QMap<QString, QString> text; ///< by language; "en" is always there
    int danger = 0;              ///< higher is more dangerous; "unknown" is never below "no"
};

struct Question
{
    QuestionId id;
    QMap<QString, QString> ask;  ///< by language; "en" is always there
    QMap<QString, QString> help; ///< why it is asked; may be empty
    QList<AnswerChoice> choices; ///< in the order of their digit keys
    bool many = false;           ///< several values may be given
    Condition when;              ///< asked only if this holds
    quint64 mentioned = 0;       ///< worked out: a bit for each choice that some rule reads
};

/// One rule of the protocol: when it fires, the least that must happen.
struct TriageRule
{
    RuleId id;
    QString says; ///< one line for the reasons shown to the dispatcher
    Condition when;
    LevelId level;
    PlanId plan;
    QList<ResourceClass> required;
    QList<ResourceClass> forbiddenAlone;
    StagingGate staging = StagingGate::None;
    bool untriaged = false;    ///< fires when a needed answer is not known after asking
    bool disqualifies = false; ///< no community team alone, whatever else fires

    // Worked out by the reader from `level`, `plan`, `required` and `forbiddenAlone`.
    int urgency = 0;
    ResponseType response = ResponseType::Police;
    quint32 covers = 0; ///< a bit for each ResourceClass that the plan surely sends
    quint32 requiredMask = 0;
    quint32 forbiddenMask = 0;
};

/// Something that must hold for every set of answers, whatever else is answered: the protocol's own
/// promise, which the checker proves. What is left empty is not promised.
struct Invariant
{
    QString id;
    QString says; ///< one line, as a clinician or a lawyer would put it
    Condition when;
    LevelId level; ///< urgency is at least this level's
    QList<ResourceClass> required;
    QList<ResourceClass> forbiddenAlone;
    StagingGate staging = StagingGate::None; ///< at least so protective
    QList<ResponseType> responseNot;         ///< the plan in force is none of these
    QList<ResourceClass> planSends;          ///< the plan in force surely sends each of these
    std::optional<bool> untriaged;
    std::optional<bool> disqualified; ///< no community team alone
};

/// What the caller is told to do until somebody is there.
struct Instruction
{
    QString id;
    QMap<QString, QString> text; ///< by language; "en" is always there
    Condition when;              ///< the answers it goes with
    QList<LevelId> levels;       ///< only while one of these is in force; empty: any
    QList<RuleId> rules;         ///< only where one of these fired; empty: any
};

/// At most this many questions, choices to one and flags, for each is a bit.
inline constexpr qsizetype kMostChoices = 62;

struct Protocol
{
    QString id;
    QString version;
    QStringList flags;         ///< the flags that rules may read, from premise, person or feed
    QList<Question> questions; ///< in the order they are asked
    QList<TriageRule> rules;   ///< in order; the last has no condition and catches the rest
    QList<QuestionId> mustAsk; ///< UNTRIAGED until these are answered
    LevelId untriagedLevel;    ///< how an untriaged call is shown
    PlanId protectivePlan;     ///< goes by itself when untriagedAfter has run out
    Duration untriagedAfter{120'000};
    QList<Invariant> invariants;
    QList<Instruction> instructions; ///< in the order they are read out
    quint64 dangerFlags = 0; ///< a bit for each flag that must never make a call less urgent

    // Worked out by the reader.
    quint64 eligibleNatures = 0; ///< a bit for each choice of the question "nature"
    int natureAt = -1;           ///< the index of that question
    QList<int> mustAskAt;        ///< the indexes of `mustAsk`
    QList<int> questionsById;    ///< all indexes, in the order of the ids
    int termCount = 0;
    TriageRule waiting; ///< what holds until they are answered: untriagedLevel, protectivePlan
};

/// A secondary unit status with EIDO's primary state behind it.
struct StatusDef
{
    StatusId id;
    QString name;
    QString letters; ///< two, as the badge shows them
    PrimaryState primary = PrimaryState::NotAvailable;
    ColourRole colour = ColourRole::Off;
    bool filled = true;                 ///< outlined when conditional or off
    bool onCall = false;                ///< only on a call
    std::optional<Stamp> stamp;         ///< which time stamp of the call it sets
    QList<StatusId> next;               ///< legal transitions
    std::optional<Duration> alertAfter; ///< in this status for so long: warn
};

struct UnitKind
{
    UnitKindId id;
    QString name; ///< "community team (clinician + EMT)"
    QList<ResourceClass> classes;
    bool policeInTeam = false;
    bool needsSceneSecured = false;
    bool transports = false;
    int crewMin = 1;
    QStringList credentials; ///< the crew must hold each between them
    QList<Activation> activation;
    QList<ServiceWindow> windows;         ///< empty = round the clock
    std::optional<Duration> checkInEvery; ///< on scene
    /// So late with a check-in, the crew is called; and after this, backup is sent.
    Duration checkInCallAfter = std::chrono::minutes(1);
    Duration checkInBackupAfter = std::chrono::minutes(3);
    /// What its crews may be told; absent: the profile does not say, and nothing is kept from them.
    std::optional<QList<Label>> mayRead;
};

struct Zone
{
    ZoneId id;
    QString name;
    QString agency; ///< whose ground it is, for shared positions; may be empty
    Polygon ring; ///< empty where a program only names the zone: its ground is an agency's to draw
};

struct Nature
{
    NatureId id;
    QString name;
    QString apco; ///< APCO ANS 2.103 incident type
    bool communityEligible = false;
};

struct OutcomeDef
{
    OutcomeId id;
    QString name;
    QString disposition; ///< APCO 1.111.2 code, where one fits
    bool served = false; ///< somebody was seen or spoken to
};

/// Who is told of a call and asked to take it on, and drives nowhere: victim assistance, a domestic
/// violence advocate, a case managers' hub.
struct ReferralPartner
{
    PartnerId id;
    QString name;
    std::optional<Duration> answerWithin; ///< how soon the partner has promised to answer
};

/// When a call that ends leaves a follow-up behind. Whatever is named must fit; the first rule that
/// does counts.
struct FollowUpRule
{
    QString id;
    QList<NatureId> natures;          ///< empty: any
    QList<OutcomeId> outcomes;        ///< one of them is among the call's; empty: any
    QList<NotServedReason> notServed; ///< the call had no community team for one of these; empty:
                                      ///< whether or not it had one
    QList<ResourceClass> without; ///< no unit of any of these was on the call; empty: whoever was
    Duration within{};            ///< after closing
    QString who;
};

/// Which statuses the desk sets by itself; each names one of `statuses`.
struct StatusDuties
{
    StatusId available;  ///< after sign-on and after clearing
    StatusId dispatched; ///< after UnitAssigned
    StatusId offDuty;    ///< after sign-off
};

struct Profile
{
    QString id;
    QString name; ///< of the program or, with an agency file, of the agency
    QString version;
    bool fictional = false; ///< an invented place: the generated city lies there
    QString timeZone;       ///< IANA name
    QString sha256;         ///< hex, over the adopted JSON
    QByteArray source;      ///< the adopted JSON itself

    QList<Level> levels;
    QList<ResponsePlan> plans;
    Protocol protocol;
    QList<StatusDef> statuses;
    StatusDuties duties;
    QList<UnitKind> unitKinds;
    QStringList credentials; ///< every credential that plans, kinds and crews may name
    QList<Zone> zones;
    QList<Nature> natures;
    QList<OutcomeDef> outcomes;
    QList<ReferralPartner> partners;
    QList<FollowUpRule> followUps;
    QStringList
        unverified; ///< JSON pointers into `source`: figures that no published page bears out
    QMap<RequestSource, int> sourceOffset; ///< added to urgency in the queue; 911 outranks 311
    double travelKmh = 32;                 ///< straight-line travel: speed …
    double travelDetour = 1.35; ///< … and how much longer streets are than the straight line
    MatchingRules matching;
    QList<Wish> wishes;

    // Each returns nullptr where the profile has no such word.
    [[nodiscard]] const Level* level(const LevelId& id) const;
    [[nodiscard]] const ResponsePlan* plan(const PlanId& id) const;
    [[nodiscard]] const StatusDef* status(const StatusId& id) const;
    [[nodiscard]] const UnitKind* unitKind(const UnitKindId& id) const;
    [[nodiscard]] const Zone* zone(const ZoneId& id) const;
    [[nodiscard]] const Nature* nature(const NatureId& id) const;
    [[nodiscard]] const OutcomeDef* outcome(const OutcomeId& id) const;
    [[nodiscard]] const ReferralPartner* partner(const PartnerId& id) const;
    [[nodiscard]] const Question* question(const QuestionId& id) const;
    /// The first zone whose ring holds the point; none outside all of them.
    [[nodiscard]] ZoneId zoneAt(LatLon point) const;
};

/// Reads a profile from JSON. Every fault is named by file and JSON path, all at once; nothing
/// half-read is ever returned. The SHA-256 is over `bytes`.
[[nodiscard]] Result<Profile> profileFromJson(const QByteArray& bytes, const QString& fileName);

/// A local wall clock, as far as service hours need it.
struct LocalMinute
{
    int day = 1;    ///< ISO: 1 = Monday
    int minute = 0; ///< after local midnight
};

/// What clocks in the IANA zone show at `at`. Costs far more than isOpen(): ask once for many
/// units.
[[nodiscard]] LocalMinute localMinute(const QString& timeZone, Instant at);

/// True if one of the windows is open at `at` in the profile's time zone, for this agency (empty =
/// any). No windows at all means round the clock. Daylight-saving changes and midnight are local
/// time's.
[[nodiscard]] bool isOpen(const QList<ServiceWindow>& windows,
                          const QString& timeZone,
                          Instant at,
                          const QString& agency = {});
[[nodiscard]] bool
isOpen(const QList<ServiceWindow>& windows, LocalMinute local, const QString& agency = {});
/// Whether the unit works now, by its own hours or else its kind's; in a zone, by those of the
/// zone's agency.
[[nodiscard]] bool
isOnDuty(const Profile& profile, const Unit& unit, const ZoneId& zone, LocalMinute local);

} // namespace lodestar
