// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario: timed lines of what callers say, what comes in and what units do, read from a .jsonl
// file.
#pragma once

#include "core/domain/call.h"
#include "core/domain/command.h"
#include "core/domain/profile.h"

#include <variant>

namespace lodestar::training {

/// Calls are named by a key of the scenario until they have a number.
using CallKey = QString;

/// Where a thing is: a place that a gazetteer finds, or a point.
struct Spot
{
    QString address; ///< as somebody says it
    std::optional<LatLon> point;
};

struct CallComesIn
{
    CallKey key;
    OpenCall open; ///< its location is filled from `where` when it is played
    Spot where;
};

struct CallerSays
{
    CallKey call;
    QString text;
    Label label = Label::Personal;
};

struct GiveAnswer
{
    CallKey call;
    QuestionId question;
    QList<AnswerId> values;
    QString words;
};

struct SetFlagOn
{
    CallKey call;
    QString flag;
    bool on = true;
};

struct ChangePlan
{
    CallKey call;
    PlanId plan;
    LevelId level;
    QString reason;
};

struct SendUnits
{
    CallKey call;
    QList<UnitId> units; ///< empty: the recommended team
    QString override;
};

/// A unit puts itself on a call.
struct Attach
{
    CallKey call;
    UnitId unit;
    Activation activation = Activation::SelfStage;
};

/// The dispatcher's answer to it.
struct AnswerAttach
{
    CallKey call;
    UnitId unit;
    bool accepted = true;
    QString reason;
};

struct TakeLead
{
    CallKey call;
    UnitId from;
    UnitId to;
    QString reason;
};

struct ReferTo
{
    CallKey call;
    PartnerId partner;
    QString reason;
};

struct PartnerAnswers
{
    CallKey call;
    PartnerId partner;
    bool accepted = true;
    QString note;
};

struct MoveUnit
{
    UnitId unit;
    CallKey to;
    QString reason;
};

struct FreeUnit
{
    CallKey call;
    UnitId unit;
    QString reason;
};

struct UnitStatus
{
    UnitId unit;
    StatusId status;
};

struct UnitsSignOn
{
    QList<UnitId> units; ///< empty: the whole roster
    Duration shift{};
};

struct UnitsSignOff
{
    QList<UnitId> units; ///< empty: everybody who is signed on
};

struct UnitAt
{
    UnitId unit;
    Spot where;
};

struct UnitChecksIn
{
    UnitId unit;
};

struct AskBackup
{
    CallKey call;
    UnitId unit;
    BackupKind kind = BackupKind::Police;
    bool emergency = false;
    QString reason;
};

struct BackupComes
{
    CallKey call;
    BackupKind kind = BackupKind::Police;
    bool arrived = true;
};

struct PutOnHold
{
    CallKey call;
    std::optional<Duration> length;
    QString reason;
};

struct TakeBack
{
    CallKey call;
};

struct PutNext
{
    CallKey call;
    UnitId unit;
};

struct Join
{
    CallKey call; ///< the duplicate, or one end of a link
    CallKey to;
    std::optional<LinkKind> link; ///< absent: merge
};

struct HandOver
{
    CallKey call;
    TransferState state = TransferState::Offered;
    QString partner;
};

struct PlanFollowUp
{
    CallKey call;
    Duration in{};
    QString who;
};

struct DoFollowUp
{
    CallKey call;
    bool reached = false;
    QString note;
};

struct NoTeam
{
    CallKey call;
    NotServedReason reason = NotServedReason::AllUnitsBusy;
    QString detail;
};

struct EndCall
{
    CallKey call;
    QList<OutcomeId> outcomes;
    QString note;
};

/// A check: the run fails where the Board says something else.
struct Expect
{
    CallKey call;
    std::optional<PlanId> plan;
    std::optional<LevelId> level;
    std::optional<CallPhase> phase;
    std::optional<QList<UnitId>> units; ///< on the call, in any order
    std::optional<ResponseType> response;
    QList<ResourceClass> forbiddenAlone; ///< each of these must not go alone
    QList<RuleId> rules;                 ///< each of these fired
    std::optional<StagingGate> staging;
    UnitId lead; ///< plays the primary part
    std::optional<NotServedReason> notServed;
    std::optional<ReferralState> referral; ///< of the last one
    QList<UnitId> rejected;                ///< the recommendation turns each of these down now
    bool metAtScene = false;               ///< officers and specialists have stood there together
};

using Step = std::variant<CallComesIn,
                          CallerSays,
                          GiveAnswer,
                          SetFlagOn,
                          ChangePlan,
                          SendUnits,
                          Attach,
                          AnswerAttach,
                          TakeLead,
                          ReferTo,
                          PartnerAnswers,
                          MoveUnit,
                          FreeUnit,
                          UnitStatus,
                          UnitsSignOn,
                          UnitsSignOff,
                          UnitAt,
                          UnitChecksIn,
                          AskBackup,
                          BackupComes,
                          PutOnHold,
                          TakeBack,
                          PutNext,
                          Join,
                          HandOver,
                          PlanFollowUp,
                          DoFollowUp,
                          NoTeam,
                          EndCall,
                          Expect>;

struct ScenarioLine
{
    int number = 0; ///< in the file, from 1
    Duration at{};  ///< after the scenario's start; never before the line above
    Step step;
    QString refused; ///< not empty: the desk must refuse it with a sentence that has these words
};

struct Scenario
{
    QString file;
    QString name;
    QString agency;  ///< the agency file that it plays in
    QString program; ///< the program that it plays under; empty: whichever is chosen
    Instant start;
    quint64 seed = 1; ///< of the town and of whatever chance decides
    QList<ScenarioLine> lines;
};

/// Reads a scenario. Every fault is named as "FILE, line N: $.path: what would be right", all at
/// once; a call that no earlier line brought in is a fault too.
[[nodiscard]] Result<Scenario> scenarioFromJsonl(const QByteArray& bytes, const QString& fileName);

} // namespace lodestar::training
