// SPDX-License-Identifier: GPL-3.0-or-later
// Simplify: leaves out the points of a line that nobody can see at a zoom (Douglas and Peucker).
#pragma once

#include "core/streets/draw/mercator.h"

#include <span>

namespace lodestar::streets {

/// No point of the line is farther than `tolerance` steps from what is kept; both ends are kept. A
/// ring whose last point equals its first stays one.
[[nodiscard]] std::vector<WorldPoint> simplified(std::span<const WorldPoint> line,
                                                 double tolerance);

} // namespace lodestar::streets
