// SPDX-License-Identifier: GPL-3.0-or-later
// TurnCost: what a turn at a junction costs a driver, and how fast a class of road is driven.
#pragma once

#include "core/streets/mapdata.h"

namespace lodestar::streets {

// Figures and formula of OSRM's car profile (Project-OSRM/osrm-backend, profiles/car.lua 5.27:
// turn_penalty 7.5, turn_bias 1.075, u_turn_penalty 20, traffic_light_penalty 2, speed_reduction
// 0.8, service penalties 0.5), there fitted to samples of real driving.
inline constexpr double kSpeedOfLimit = 0.8; ///< driven speed as a part of the legal one

struct TurnKind
{
    double degrees = 0; ///< to the right > 0, to the left < 0, -180..180
    int roads = 2;      ///< that meet here; at two nothing need be given way
    bool isUTurn = false;
    bool hasSignal = false;
    bool hasGate = false;
    bool leftHand = false; ///< one drives on the left in this country
};

/// Milliseconds. A gate costs 10 s more: our own assumption, to be calibrated.
[[nodiscard]] quint32 turnCost(const TurnKind& turn);

/// Seconds that a signal and a gate cost where no turn is made.
inline constexpr double kSignalSeconds = 2;
inline constexpr double kGateSeconds = 10;

/// km/h on a road with this limit, before any factor by hour: private ways, car parks and alleys
/// take twice the time, so that nobody crosses them who has another way.
[[nodiscard]] double drivenSpeed(RoadClass roadClass, quint8 flags, quint8 limit);

/// True where one drives on the left (ISO 3166-1 code; unknown counts as right).
[[nodiscard]] bool drivesOnLeft(const QString& country);

} // namespace lodestar::streets
