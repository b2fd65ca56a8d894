// SPDX-License-Identifier: GPL-3.0-or-later
// WorldPoint: places in Web Mercator (EPSG:3857), as whole steps of a square world.
#pragma once

#include "core/streets/mapdata.h"

namespace lodestar::streets {

/// The world is 2^30 steps wide, about 3.7 cm each at the equator.
inline constexpr double kWorldSize = 1'073'741'824;

/// x from the date line eastwards, y from 85.05 degrees north southwards, both 0 .. 2^30.
struct WorldPoint
{
    qint32 x = 0;
    qint32 y = 0;

    friend bool operator==(const WorldPoint&, const WorldPoint&) = default;
};

/// A box of the world; empty while `low.x > high.x`.
struct WorldBox
{
    WorldPoint low{1'073'741'824, 1'073'741'824};
    WorldPoint high{-1, -1};

    void add(WorldPoint point);

    [[nodiscard]] bool isEmpty() const { return low.x > high.x; }

    [[nodiscard]] bool meets(const WorldBox& other) const
    {
        return low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y &&
               other.low.y <= high.y;
    }

    friend bool operator==(const WorldBox&, const WorldBox&) = default;
};

/// Latitudes beyond Web Mercator's 85.0511 degrees are taken as that.
[[nodiscard]] WorldPoint toWorld(LatLon point);
[[nodiscard]] WorldPoint toWorld(Point7 point);
/// The place of a point between steps.
[[nodiscard]] LatLon fromWorld(double x, double y);
/// How long a step is on the ground at a latitude; on the sphere of Web Mercator.
[[nodiscard]] Metres stepAt(double latitude);

} // namespace lodestar::streets
