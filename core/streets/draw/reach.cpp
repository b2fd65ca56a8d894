// SPDX-License-Identifier: GPL-3.0-or-later
// Marching squares over a grid of minutes.
#include "core/streets/draw/reach.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace lodestar::streets {

namespace {

constexpr double kMetresPerDegree = 6'371'008.8 * std::numbers::pi / 180;

/// The grid's corners and their minutes, row by row from the south-west.
class Grid
{
public:
    Grid(LatLon middle, Metres half, int cells, const MinutesAt& minutesAt)
        : m_cells(cells)
    {
        const double high = half.value / kMetresPerDegree;
        const double wide = high / std::cos(middle.lat * std::numbers::pi / 180);
        for (int row = 0; row <= cells; ++row)
            for (int column = 0; column <= cells; ++column)
                m_points.push_back({middle.lat + high * (2.0 * row / cells - 1),
                                    middle.lon + wide * (2.0 * column / cells - 1)});
        m_minutes = minutesAt(m_points);
        m_minutes.resize(m_points.size(), kNoWay);
    }

    [[nodiscard]] int cells() const { return m_cells; }

    [[nodiscard]] int corner(int column, int row) const { return row * (m_cells + 1) + column; }

    [[nodiscard]] bool isWithin(int corner, double minutes) const
    {
        return m_minutes[static_cast<size_t>(corner)] <= minutes;
    }

    /// Where the line crosses between two corners of which one is within.
    [[nodiscard]] LatLon crossing(int a, int b, double minutes) const
    {
        const LatLon from = m_points[static_cast<size_t>(a)];
        const LatLon to = m_points[static_cast<size_t>(b)];
        const double m = m_minutes[static_cast<size_t>(a)];
        const double n = m_minutes[static_cast<size_t>(b)];
        // Beside a place that nobody can reach the line keeps the middle.
        const double part = std::isfinite(m) && std::isfinite(n) && m != n
                                ? std::clamp((minutes - m) / (n - m), 0.02, 0.98)
                                : 0.5;
        return {from.lat + (to.lat - from.lat) * part, from.lon + (to.lon - from.lon) * part};
    }

private:
    int m_cells;
    std::vector<LatLon> m_points;
    std::vector<double> m_minutes;
};

/// An edge of the grid by its two corners.
using Edge = quint64;

Edge edge(int a, int b)
{
    return static_cast<quint64>(std::min(a, b)) << 32 | static_cast<quint64>(std::max(a, b));
}

/// Stretches from edge to edge with the reached side on their left: each edge begins at most one.
std::unordered_map<Edge, Edge> stretchesOf(const Grid& grid, double minutes)
{
    std::unordered_map<Edge, Edge> next;
    for (int row = 0; row < grid.cells(); ++row)
        for (int column = 0; column < grid.cells(); ++column) {
            const int corners[4] = {grid.corner(column, row),
                                    grid.corner(column + 1, row),
                                    grid.corner(column + 1, row + 1),
                                    grid.corner(column, row + 1)};
            // Around the cell: a line begins where the corners leave what is within and ends where
            // they enter it; in a saddle the two corners within are kept apart.
            for (int i = 0; i < 4; ++i) {
                const int a = corners[i];
                const int b = corners[(i + 1) % 4];
                if (!grid.isWithin(a, minutes) || grid.isWithin(b, minutes))
                    continue;
                int back = i; // towards where this run within began
                while (grid.isWithin(corners[back], minutes))
                    back = (back + 3) % 4;
                next.emplace(edge(a, b), edge(corners[back], corners[(back + 1) % 4]));
            }
        }
    return next;
}

LatLon placeOf(const Grid& grid, Edge e, double minutes)
{
    return grid.crossing(static_cast<int>(e >> 32), static_cast<int>(e & 0xffff'ffff), minutes);
}

QList<LatLon>
takeLine(const Grid& grid, std::unordered_map<Edge, Edge>& next, Edge start, double minutes)
{
    QList<LatLon> line{placeOf(grid, start, minutes)};
    Edge at = start;
    for (auto it = next.find(at); it != next.end(); it = next.find(at)) {
        at = it->second;
        next.erase(it);
        line += placeOf(grid, at, minutes);
    }
    return line;
}

} // namespace

QList<ReachLine> reachLines(
    LatLon middle, Metres half, const QList<double>& minutes, const MinutesAt& minutesAt, int cells)
{
    const Grid grid(middle, half, std::clamp(cells, 1, 512), minutesAt);
    QList<ReachLine> reach;
    for (const double within : minutes) {
        auto next = stretchesOf(grid, within);
        std::vector<Edge> starts;
        std::unordered_map<Edge, bool> isEntered;
        for (const auto& [from, to] : next) {
            starts.push_back(from);
            isEntered[to] = true;
        }
        std::sort(starts.begin(), starts.end());
        ReachLine line{within, {}};
        // Open lines from their beginnings; what is left are rings.
        for (const bool isOpen : {true, false})
            for (const Edge start : starts)
                if (next.contains(start) && isOpen != isEntered.contains(start))
                    line.lines += takeLine(grid, next, start, within);
        reach += line;
    }
    return reach;
}

} // namespace lodestar::streets
