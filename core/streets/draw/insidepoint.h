// SPDX-License-Identifier: GPL-3.0-or-later
// InsidePoint: where an area's name is written.
#pragma once

#include "core/streets/draw/mercator.h"

#include <span>

namespace lodestar::streets {

/// A point well inside the ring (its last point equals its first): the middle of the longest run
/// across it on a few lines from west to east. Three points or more.
[[nodiscard]] WorldPoint insidePoint(std::span<const WorldPoint> ring);

} // namespace lodestar::streets
