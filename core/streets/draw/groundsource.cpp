// SPDX-License-Identifier: GPL-3.0-or-later
// Projects all points and knows how coarse a level may be.
#include "core/streets/draw/groundsource.h"

#include <algorithm>
#include <cmath>

namespace lodestar::streets {

namespace {

/// The closest zoom that each level is drawn at; the last one needs no more than a quarter metre.
constexpr double kClosestZooms[kGroundLevels] = {9.5, 11.5, 13.5, 14.5, 17};

double stepsPerPixel(double zoom)
{
    return kWorldSize / (512 * std::exp2(zoom));
}

} // namespace

GroundSource::GroundSource(const MapData& data)
    : m_data(data)
{
    m_roadPoints.reserve(data.roadPoints.size());
    for (const RoadPoint& point : data.roadPoints)
        m_roadPoints.push_back(toWorld(point.at));
    m_shapePoints.reserve(data.shapePoints.size());
    for (const Point7& point : data.shapePoints)
        m_shapePoints.push_back(toWorld(point));
}

double GroundSource::tolerance(int level) const
{
    return 0.4 * stepsPerPixel(kClosestZooms[level]);
}

double GroundSource::widestPixel(int level)
{
    return stepsPerPixel(std::max(kLevelZooms[level], 8.0));
}

Strand GroundSource::strand(const RoadLine& road, quint64 key, bool isDirected) const
{
    const auto points = line(road);
    Strand strand{{points.begin(), points.end()},
                  m_data.roadPoints[road.firstPoint].node,
                  m_data.roadPoints[road.firstPoint + road.points - 1].node,
                  key,
                  isDirected};
    if (isDirected && !road.is(RoadFlag::Forward)) { // the arrow follows the line
        std::reverse(strand.line.begin(), strand.line.end());
        std::swap(strand.firstNode, strand.lastNode);
    }
    return strand;
}

void addFeature(GroundColumns& columns, GroundFeature feature, std::span<const WorldPoint> line)
{
    feature.firstPoint = static_cast<quint32>(columns.points.size());
    feature.points = static_cast<quint32>(line.size());
    feature.box = {};
    for (const WorldPoint& point : line)
        feature.box.add(point);
    columns.points.insert(columns.points.end(), line.begin(), line.end());
    columns.features.push_back(feature);
}

} // namespace lodestar::streets
