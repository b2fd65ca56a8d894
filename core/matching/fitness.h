// SPDX-License-Identifier: GPL-3.0-or-later
// Fitness: whether one unit may go to one call under one plan, and what is to be said about it.
// Pure.
#pragma once

#include "core/matching/demand.h"
#include "core/matching/recommend.h"

#include <variant>

namespace lodestar::matching {

/// What a unit's minutes are made of.
enum class Way {
    ByTravel,
    UnitOffMap, ///< it stands beyond the map's streets: a straight line
    CallOffMap, ///< the call lies beyond them: a straight line
    CutOff      ///< both are on the map, and no open street joins them: a straight line, if at all
};

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
    Way way = Way::ByTravel;
    Duration burden{}; ///< wishes, person, workload and rest as driving time; may be below 0
    QStringList reasons;
};

/// Everything but the way there: that is worked out for all units at once.
[[nodiscard]] std::variant<Fit, Rejected> judge(const Demand& demand, const Unit& unit);

/// Whether a unit that is on another call could go as soon as it is free: the plan's line, crew and
/// ground, without its status.
[[nodiscard]] bool couldGoLater(const Demand& demand, const Unit& unit);

/// Adds the way and what hangs on it: a shift that ends first, a way that does not exist. Of a unit
/// that is cut off `eta` is the straight line.
[[nodiscard]] std::variant<Fit, Rejected>
judgeWay(const Demand& demand, const Unit& unit, Fit fit, std::optional<Duration> eta);

/// Whether the unit's kind has one of the classes; the index of the first that it has, else -1.
[[nodiscard]] qsizetype classIndex(const UnitKind& kind, const QList<ResourceClass>& anyOf);
[[nodiscard]] bool
servesZone(const Profile& profile, const Unit& unit, const ZoneId& zone, bool located);
/// "under a minute", "52 min", "3 h 10 min"
[[nodiscard]] QString spanText(Duration span);

} // namespace lodestar::matching
