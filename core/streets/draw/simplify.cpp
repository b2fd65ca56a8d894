// SPDX-License-Identifier: GPL-3.0-or-later
// Douglas and Peucker, without recursion.
#include "core/streets/draw/simplify.h"

#include <algorithm>
#include <utility>

namespace lodestar::streets {

namespace {

/// The square of the distance from p to the stretch a-b.
double squareFrom(WorldPoint p, WorldPoint a, WorldPoint b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    double px = p.x - a.x;
    double py = p.y - a.y;
    if (length > 0) {
        const double along = std::clamp((px * dx + py * dy) / length, 0.0, 1.0);
        px -= along * dx;
        py -= along * dy;
    }
    return px * px + py * py;
}

} // namespace

std::vector<WorldPoint> simplified(std::span<const WorldPoint> line, double tolerance)
{
    if (line.size() < 3)
        return {line.begin(), line.end()};
    std::vector<bool> keeps(line.size());
    keeps.front() = keeps.back() = true;
    std::vector<std::pair<size_t, size_t>> open{{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        size_t farthest = first;
        double most = tolerance * tolerance;
        for (size_t i = first + 1; i < last; ++i) {
            const double square = squareFrom(line[i], line[first], line[last]);
            if (square > most) {
                most = square;
                farthest = i;
            }
        }
        if (farthest == first)
            continue;
        keeps[farthest] = true;
        open.emplace_back(first, farthest);
        open.emplace_back(farthest, last);
    }
    std::vector<WorldPoint> kept;
    for (size_t i = 0; i < line.size(); ++i)
        if (keeps[i])
            kept.push_back(line[i]);
    return kept;
}

} // namespace lodestar::streets
