// SPDX-License-Identifier: GPL-3.0-or-later
// Fitness: whether one unit may go to one call under one plan, and what is to be said about it.
// Pure.
#pragma once

#include "core/matching/recommend.h"

#include <variant>

namespace lodestar::matching {

/// The ground that all units are judged on.
struct Demand
{
    const Board& board;
    const Call& call;
    const ResponsePlan* plan = nullptr; ///< nullptr: the profile has no plan for this call
    QList<ResourceNeed> needs;          ///< the plan's, and what triage requires beyond it
    ZoneId zone;                        ///< of the call; may be empty
    bool asksPolice = false;            ///< the plan itself asks for somebody with police powers
    bool isGuarded = false;             ///< police or EMS go with it or are there
    bool isUnsafe = false;              ///< the scene is not known to be safe
    bool isRemote = false;              ///< done by phone or later: nobody goes to the scene now
    Instant now;
    LocalMinute local; ///< `now` in the program's time zone
};

[[nodiscard]] Demand demandOf(
    const Board& board, const Call& call, const ResponsePlan* plan, bool isFallback, Instant now);

/// A unit that may go.
struct Fit
{
    UnitId unit;
    QList<int> needs;         ///< lines that it can fill, in the plan's order; never empty
    QList<int> preference;    ///< for each of them, which of its classes it meets: lower is better
    bool conditional = false; ///< may be called off what it is doing
    bool fromStation = false; ///< no fix: the way is reckoned from its station
    bool waits = false;       ///< stages until somebody else has secured the scene
    std::optional<LatLon> start;
    std::optional<Duration> eta;
    QStringList reasons;
};

/// Everything but the way there: that is worked out for all units at once.
[[nodiscard]] std::variant<Fit, Rejected> judge(const Demand& demand, const Unit& unit);

/// Adds the way and what hangs on it: a shift that ends first, a way that does not exist.
[[nodiscard]] std::variant<Fit, Rejected>
judgeWay(const Demand& demand, const Unit& unit, Fit fit, std::optional<Duration> eta);

/// The plan is done by phone or at another time.
[[nodiscard]] bool isRemote(const ResponsePlan& plan);
/// Whether the unit's kind has one of the classes; the index of the first that it has, else -1.
[[nodiscard]] qsizetype classIndex(const UnitKind& kind, const QList<ResourceClass>& anyOf);
[[nodiscard]] bool
servesZone(const Profile& profile, const Unit& unit, const ZoneId& zone, bool located);
[[nodiscard]] bool
isOnDuty(const Profile& profile, const Unit& unit, const ZoneId& zone, LocalMinute local);
/// "under a minute", "52 min", "3 h 10 min"
[[nodiscard]] QString spanText(Duration span);

} // namespace lodestar::matching
