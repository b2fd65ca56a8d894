// SPDX-License-Identifier: GPL-3.0-or-later
// GroundSource: the importer's data with its points in Web Mercator, counted once for all levels.
#pragma once

#include "core/streets/draw/groundcolumns.h"
#include "core/streets/draw/joinlines.h"

#include <functional>
#include <span>

namespace lodestar::streets {

class GroundSource
{
public:
    /// `data` must outlive it.
    explicit GroundSource(const MapData& data);

    [[nodiscard]] const MapData& data() const { return m_data; }

    [[nodiscard]] std::span<const WorldPoint> line(const RoadLine& road) const
    {
        return std::span(m_roadPoints).subspan(road.firstPoint, road.points);
    }

    [[nodiscard]] std::span<const WorldPoint> ring(const Shape& shape) const
    {
        return std::span(m_shapePoints).subspan(shape.firstPoint, shape.points);
    }

    /// How many steps can be left out unseen at a level.
    [[nodiscard]] double tolerance(int level) const;
    /// A pixel at the level's widest zoom, in steps.
    [[nodiscard]] static double widestPixel(int level);

    /// The road as a strand to be joined.
    [[nodiscard]] Strand strand(const RoadLine& road, quint64 key, bool isDirected) const;

private:
    const MapData& m_data;
    std::vector<WorldPoint> m_roadPoints;
    std::vector<WorldPoint> m_shapePoints;
};

/// Appends a feature whose geometry is `line`; its box and points are set.
void addFeature(GroundColumns& columns, GroundFeature feature, std::span<const WorldPoint> line);

} // namespace lodestar::streets
