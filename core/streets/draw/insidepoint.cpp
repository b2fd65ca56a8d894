// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the widest run.
#include "core/streets/draw/insidepoint.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

constexpr int kLines = 7;

/// Where a line from west to east at height `y` crosses the ring, from west to east.
std::vector<double> crossingsAt(std::span<const WorldPoint> ring, double y)
{
    std::vector<double> crossings;
    for (size_t i = 0; i + 1 < ring.size(); ++i) {
        const WorldPoint a = ring[i];
        const WorldPoint b = ring[i + 1];
        if ((a.y > y) != (b.y > y))
            crossings.push_back(a.x + (y - a.y) * (b.x - a.x) / (static_cast<double>(b.y) - a.y));
    }
    std::sort(crossings.begin(), crossings.end());
    return crossings;
}

} // namespace

WorldPoint insidePoint(std::span<const WorldPoint> ring)
{
    WorldBox box;
    for (const WorldPoint& point : ring)
        box.add(point);
    const double height = static_cast<double>(box.high.y) - box.low.y;
    WorldPoint best = ring.front();
    double widest = -1;
    for (int line = 1; line <= kLines; ++line) {
        // Half a step beside the points, so that none lies on the line.
        const double y = static_cast<qint32>(box.low.y + height * line / (kLines + 1)) + 0.5;
        const auto crossings = crossingsAt(ring, y);
        // Lines near the middle are the better ones for a name.
        const double weight = line == (kLines + 1) / 2 ? 1.2 : 1;
        for (size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const double width = (crossings[i + 1] - crossings[i]) * weight;
            if (width > widest) {
                widest = width;
                best = {static_cast<qint32>((crossings[i] + crossings[i + 1]) / 2),
                        static_cast<qint32>(y)};
            }
        }
    }
    return best;
}

} // namespace lodestar::streets
