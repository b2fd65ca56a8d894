// SPDX-License-Identifier: GPL-3.0-or-later
// Reach: lines of equal travel time around a place, for any way of asking for minutes.
#pragma once

#include "core/base/place.h"

#include <functional>
#include <limits>
#include <vector>

namespace lodestar::streets {

/// Minutes to (or from) each of the points, in their order; infinity where nobody can go. Asked
/// once for all points, so that a router answers with one search.
using MinutesAt = std::function<std::vector<double>(const std::vector<LatLon>&)>;

inline constexpr double kNoWay = std::numeric_limits<double>::infinity();

/// What is within so many minutes.
struct ReachLine
{
    double minutes = 0;
    QList<QList<LatLon>>
        lines; ///< closed ones end where they began; open ones at the square's edge

    friend bool operator==(const ReachLine&, const ReachLine&) = default;
};

/// Contours of the square of 2 × `half` around `middle`, from `cells` × `cells` cells (1 to 512).
[[nodiscard]] QList<ReachLine> reachLines(LatLon middle,
                                          Metres half,
                                          const QList<double>& minutes,
                                          const MinutesAt& minutesAt,
                                          int cells = 64);

} // namespace lodestar::streets
