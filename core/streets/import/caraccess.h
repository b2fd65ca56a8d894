// SPDX-License-Identifier: GPL-3.0-or-later
// CarAccess: what a way's and a node's tags let a car do
// (https://wiki.openstreetmap.org/wiki/Key:access, Key:oneway, Key:barrier as of 2024).
#pragma once

#include "core/streets/import/tags.h"
#include "core/streets/mapdata.h"

#include <optional>

namespace lodestar::streets::importing {

/// Why no car drives on a road that is drawn all the same.
enum class NoCar : quint8 { Driven, Path, Access, Reversible };

struct CarRoad
{
    RoadClass roadClass = RoadClass::Unclassified;
    quint8 flags = 0; ///< RoadFlag bits; neither Forward nor Backward unless noCar is Driven
    NoCar noCar = NoCar::Driven;
};

/// Nothing when the tags are no road, path or car ferry. One-ways: oneway=yes, true, 1, -1,
/// reverse, no, also for vehicle, motor_vehicle and motorcar alone; implied by motorways and
/// roundabouts.
[[nodiscard]] std::optional<CarRoad> carRoadOf(const Tags& tags);

/// What a node lets a car do; nothing when it does not matter to one.
[[nodiscard]] std::optional<NodeKind> nodeKindOf(const Tags& tags);

} // namespace lodestar::streets::importing
