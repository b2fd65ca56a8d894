// SPDX-License-Identifier: GPL-3.0-or-later
// Roads joined by equal coordinates, 1e-7 degrees exact.
#include "core/streets/import/gatherer.h"

#include <algorithm>
#include <numeric>

namespace lodestar::streets::importing {

std::optional<Point7> pointAt(Position position)
{
    // Written so that a NaN fails too.
    if (!(position.lat >= -90 && position.lat <= 90 && position.lon >= -180 && position.lon <= 180))
        return std::nullopt;
    return toPoint7({position.lat, position.lon});
}

std::optional<std::vector<Point7>> Gatherer::lineOf(std::span<const Position> positions)
{
    std::vector<Point7> points;
    points.reserve(positions.size());
    for (const Position position : positions) {
        const auto point = pointOf(position, QStringLiteral("roads"));
        if (!point)
            return std::nullopt;
        if (points.empty() || points.back() != *point)
            points.push_back(*point);
    }
    if (points.size() < 2) {
        m_account.ignored(QStringLiteral("roads"),
                          QStringLiteral("fewer than two different points"));
        return std::nullopt;
    }
    return points;
}

std::optional<Point7> Gatherer::pointOf(Position position, const QString& what)
{
    const auto point = pointAt(position);
    if (!point) {
        m_account.ignored(what, QStringLiteral("coordinates outside the world"));
        ++m_outside;
    }
    return point;
}

void Gatherer::addRoad(RoadLine road, std::span<const Point7> points)
{
    road.firstPoint = static_cast<quint32>(m_data.roadPoints.size());
    road.points = static_cast<quint32>(points.size());
    for (const Point7 point : points)
        m_data.roadPoints.push_back({point, 0});
    m_data.roads.push_back(road);
}

Result<void> Gatherer::joinNodes(const QString& path)
{
    if (m_outside > 0 && m_data.roads.empty() && m_data.addresses.empty())
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1: all coordinates lie outside the world; they must be degrees of "
                           "WGS 84, longitude first")
                .arg(path));
    auto& points = m_data.roadPoints;
    std::vector<quint32> order(points.size());
    std::iota(order.begin(), order.end(), 0U);
    // By place, then as in the file: the same file gives the same numbers everywhere.
    std::ranges::sort(order, [&](quint32 a, quint32 b) {
        return std::pair(points[a].at, a) < std::pair(points[b].at, b);
    });
    for (size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || points[order[i]].at != points[order[i - 1]].at)
            ++m_data.nodeCount;
        points[order[i]].node = m_data.nodeCount - 1;
    }
    return {};
}

} // namespace lodestar::streets::importing
