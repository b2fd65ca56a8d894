// SPDX-License-Identifier: GPL-3.0-or-later
// Web Mercator there and back.
#include "core/streets/draw/mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestar::streets {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kHighestLatitude = 85.051'128'779'8;
constexpr double kEquator = 40'075'016.685'6; ///< metres around, EPSG:3857

qint32 step(double part)
{
    return static_cast<qint32>(std::clamp(std::floor(part * kWorldSize), 0.0, kWorldSize));
}

} // namespace

void WorldBox::add(WorldPoint point)
{
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
}

WorldPoint toWorld(LatLon point)
{
    const double latitude = std::clamp(point.lat, -kHighestLatitude, kHighestLatitude);
    const double sine = std::sin(latitude * kPi / 180);
    return {step(point.lon / 360 + 0.5), step(0.5 - std::log((1 + sine) / (1 - sine)) / (4 * kPi))};
}

WorldPoint toWorld(Point7 point)
{
    return toWorld(toLatLon(point));
}

LatLon fromWorld(double x, double y)
{
    const double north = (0.5 - y / kWorldSize) * 2 * kPi;
    return {std::atan(std::sinh(north)) * 180 / kPi, (x / kWorldSize - 0.5) * 360};
}

Metres stepAt(double latitude)
{
    return {kEquator * std::cos(latitude * kPi / 180) / kWorldSize};
}

} // namespace lodestar::streets
