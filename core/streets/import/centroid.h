// SPDX-License-Identifier: GPL-3.0-or-later
// Centroid: the middle of a line or a ring, and whether a point lies in a ring.
#pragma once

#include "core/streets/mapdata.h"

namespace lodestar::streets::importing {

/// Of a ring (first equals last) the centre of its area, else the mean of its corners; on plain
/// degrees, which is right to a metre for a building or a park. `points` is not empty.
[[nodiscard]] Point7 centroid(const std::vector<Point7>& points);

/// Even-odd rule on plain degrees.
[[nodiscard]] bool isInside(const std::vector<Point7>& ring, Point7 point);

} // namespace lodestar::streets::importing
