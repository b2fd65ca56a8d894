// SPDX-License-Identifier: GPL-3.0-or-later
// Recommendation: who can go to a call, how soon, why in this order, and why not the others. Pure.
#pragma once

#include "core/domain/board.h"
#include "core/matching/coverage.h"
#include "core/matching/travel.h"

namespace lodestar::matching {

/// The rule that rejected a unit.
enum class Rejection {
    SignedOff,
    OutOfHours,
    OutOfZone,
    OnCall,
    CrewBusy,
    NotAvailable,
    WrongClass,
    CrewTooSmall,
    CredentialMissing,
    NeedsSceneSecured,
    ShiftEnds,
    NoPosition,
    PoliceNotNeeded,
    NotActivatedSo,
    LanguageMissing,
    DataAccess
};

constexpr auto names(Rejection)
{
    using enum Rejection;
    return std::array{Named{SignedOff, "signed_off"},
                      Named{OutOfHours, "out_of_hours"},
                      Named{OutOfZone, "out_of_zone"},
                      Named{OnCall, "on_call"},
                      Named{CrewBusy, "crew_busy"},
                      Named{NotAvailable, "not_available"},
                      Named{WrongClass, "wrong_class"},
                      Named{CrewTooSmall, "crew_too_small"},
                      Named{CredentialMissing, "credential_missing"},
                      Named{NeedsSceneSecured, "needs_scene_secured"},
                      Named{ShiftEnds, "shift_ends"},
                      Named{NoPosition, "no_position"},
                      Named{PoliceNotNeeded, "police_not_needed"},
                      Named{NotActivatedSo, "not_activated_so"},
                      Named{LanguageMissing, "language_missing"},
                      Named{DataAccess, "data_access"}};
}

/// A unit that is on a call, and could come when that is over.
struct Soon
{
    UnitId unit;
    CallId call;                 ///< that it is on
    Duration freeIn{};           ///< expected, by the profile's intervals
    std::optional<Duration> eta; ///< from now to its arrival; absent where no way is known

    friend bool operator==(const Soon&, const Soon&) = default;
};

struct Candidate
{
    UnitId unit;
    AssignmentPart part = AssignmentPart::Primary;
    int need = 0;                ///< which line of the plan it would fill
    std::optional<Duration> eta; ///< absent: the call has no location, or the unit none
    Duration cost{};     ///< what it is ranked by: its way and its disadvantages as driving time
    QStringList reasons; ///< plain words, the weightiest first
    bool byLine = false; ///< the map gives no way: eta is the profile's straight line

    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// The same line filled so that no zone is left open, and what that costs.
struct KeepsCover
{
    UnitId unit;       ///< instead of …
    UnitId insteadOf;  ///< … the recommended one
    Duration later{};  ///< so much later there; 0 where no minutes are known
    QStringList zones; ///< that stay covered

    friend bool operator==(const KeepsCover&, const KeepsCover&) = default;
};

struct Rejected
{
    UnitId unit;
    Rejection rule = Rejection::NotAvailable;
    QString why; ///< one line in plain words: "on call 1031", "out of zone 3"

    friend bool operator==(const Rejected&, const Rejected&) = default;
};

struct Recommendation
{
    CallId call;
    PlanId plan; ///< the plan that was filled: the call's own or a fallback
    QString planName;
    QString fallbackBecause; ///< why the call's own plan could not be filled; empty if it was
    QString travelMethod;
    QList<Candidate> ranked;  ///< soonest and best first
    QList<Candidate> team;    ///< who to send at once: one per needed unit, out of `ranked`
    QList<Rejected> rejected; ///< every other unit of the roster
    QList<Soon> soon; ///< of those on a call, the first to be here if they were sent afterwards
    std::optional<KeepsCover>
        keepsCover;      ///< where the recommended team leaves a zone open and another would not
    bool filled = false; ///< `team` meets every line of the plan that is not optional
    std::optional<NotServedReason>
        notServed; ///< why no community team, where the call is eligible and none can go

    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

/// The plan has all its units already, and nobody is recommended: whoever else goes is one more.
[[nodiscard]] bool isFilled(const Recommendation& recommendation);

/// Each unit of the Board is either in `ranked` or in `rejected`, exactly once.
/// Where a unit or the call lies beyond the streets of `travel` its minutes are the profile's
/// straight line, and its reasons say so. A unit that no open street joins with the call is
/// rejected while any plan can be filled without it; else it is ranked behind the others.
/// With `cover`, what each of the first candidates leaves open is said.
[[nodiscard]] Recommendation recommend(const Board& board,
                                       const Call& call,
                                       const Travel& travel,
                                       Instant now,
                                       const CoverNow* cover = nullptr);
/// The same by roads, or by the profile's straight lines where there are none.
[[nodiscard]] Recommendation recommend(const Board& board,
                                       const Call& call,
                                       const Roads& roads,
                                       Instant now,
                                       const CoverNow* cover = nullptr);

/// The cheap question before recommend(): who could go to a call where nobody else can. It asks
/// only the kinds of units, which no time and no event changes; of a team that fills a line which
/// the plan does not do without at least one passes it. Board and call must outlive it.
class FirstSent
{
public:
    FirstSent(const Board& board, const Call& call);

    /// A plan of the call does not do without its class, and it is none that goes only with
    /// protection; or it is protection.
    [[nodiscard]] bool mayBe(const Unit& unit) const;

private:
    const Board& m_board;
    const Call& m_call;
    QList<ResourceClass> m_wanted; ///< of the plan, its fallbacks, and what triage requires
    QList<ResourceClass> m_beside; ///< of their optional lines
    bool m_asksGuard;
};

/// What those reckon with: roads, beyond them straight lines.
[[nodiscard]] Roads travelOf(const Profile& profile, const Roads& roads);

} // namespace lodestar::matching
