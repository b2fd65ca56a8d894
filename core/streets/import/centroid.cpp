// SPDX-License-Identifier: GPL-3.0-or-later
// Plane geometry on 1e-7 degrees.
#include "core/streets/import/centroid.h"

#include <cmath>

namespace lodestar::streets::importing {

namespace {

Point7 meanOf(const std::vector<Point7>& points, size_t count)
{
    qint64 lat = 0;
    qint64 lon = 0;
    for (size_t i = 0; i < count; ++i) {
        lat += points[i].lat;
        lon += points[i].lon;
    }
    const auto n = static_cast<qint64>(count);
    return {static_cast<qint32>(lat / n), static_cast<qint32>(lon / n)};
}

} // namespace

Point7 centroid(const std::vector<Point7>& points)
{
    const bool isRing = points.size() >= 4 && points.front() == points.back();
    const Point7 mean = meanOf(points, isRing ? points.size() - 1 : points.size());
    if (!isRing)
        return mean;
    double area = 0;
    double lat = 0;
    double lon = 0;
    for (size_t i = 1; i < points.size(); ++i) {
        // Relative to the mean, so that small rings far from 0, 0 lose no digits.
        const double ax = points[i - 1].lon - mean.lon;
        const double ay = points[i - 1].lat - mean.lat;
        const double bx = points[i].lon - mean.lon;
        const double by = points[i].lat - mean.lat;
        const double cross = ax * by - bx * ay;
        area += cross;
        lon += (ax + bx) * cross;
        lat += (ay + by) * cross;
    }
    if (std::abs(area) < 1)
        return mean;
    return {mean.lat + static_cast<qint32>(lat / (3 * area)),
            mean.lon + static_cast<qint32>(lon / (3 * area))};
}

bool isInside(const std::vector<Point7>& ring, Point7 point)
{
    bool inside = false;
    for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const Point7 a = ring[i];
        const Point7 b = ring[j];
        if ((a.lat > point.lat) == (b.lat > point.lat))
            continue;
        const double at = static_cast<double>(b.lon - a.lon) *
                              static_cast<double>(point.lat - a.lat) /
                              static_cast<double>(b.lat - a.lat) +
                          a.lon;
        if (point.lon < at)
            inside = !inside;
    }
    return inside;
}

} // namespace lodestar::streets::importing
