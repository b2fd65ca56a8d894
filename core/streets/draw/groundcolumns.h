// SPDX-License-Identifier: GPL-3.0-or-later
// GroundColumns: the drawn map as flat columns, in memory as in the .lodemap.
#pragma once

#include "core/streets/draw/mercator.h"

#include <string>

namespace lodestar::streets {

/// What is drawn. Shapes are drawn in this order; names are placed by their own importance.
enum class GroundKind : quint8 {
    Industrial,
    Campus,
    Cemetery,
    Park,
    Wood,
    ParkingLot,
    Water,
    Waterway,
    Building,
    Rail,
    Road,
    District,
    RoadName, ///< written along its line
    RoadRef,  ///< a route's number, on a shield
    AreaName, ///< detail: ShapeKind
    Place,    ///< detail: PlaceKind
    HouseNumber
};

/// A set of bits of a feature.
enum class GroundFlag : quint8 {
    Hole = 1,   ///< an inner ring of the last area that is none
    Oneway = 2, ///< only along the line
    Bridge = 4,
    Tunnel = 8
};

/// A line, a ring or a point with what is needed to draw it.
struct GroundFeature
{
    WorldBox box;
    quint32 firstPoint = 0; ///< in GroundColumns::points
    quint32 points = 0;
    quint32 text = 0; ///< in GroundColumns' texts; 0: none
    quint32 size = 0; ///< of a name: how long its road or how wide its area is, in steps
    GroundKind kind = GroundKind::Road;
    quint8 detail = 0; ///< RoadClass, ShapeKind or PlaceKind
    quint8 flags = 0;  ///< GroundFlag bits
    qint8 layer = 0;   ///< above (or under) the ground; other than 0 on bridges and in tunnels only

    [[nodiscard]] bool is(GroundFlag flag) const
    {
        return (flags & static_cast<quint8>(flag)) != 0;
    }
};

static_assert(sizeof(GroundFeature) == 36);

/// What a sheet holds: shapes to be drawn, names to be placed, house numbers.
enum class GroundPart : quint8 { Shapes, Names, Numbers };
inline constexpr int kGroundParts = 3;

/// The features of one level and part with a grid over them, so that a tile asks only its own.
struct GroundSheet
{
    WorldPoint origin;     ///< the north-west corner of the first cell
    quint32 cellShift = 0; ///< a cell is 2^cellShift steps wide
    quint32 columns = 0;
    quint32 rows = 0;
    quint32 firstFeature = 0; ///< in GroundColumns::features
    quint32 features = 0;
    quint32 firstCell = 0; ///< in GroundColumns::cells: columns × rows + 2 beginnings in `items`;
                           ///< the last list is of features too wide for the grid
};

/// One record: whose ground this is.
struct GroundAbout
{
    Box7 bounds;
    quint32 name = 0;        ///< in the texts
    quint32 attribution = 0; ///< in the texts
};

struct GroundColumns
{
    GroundAbout about;
    std::vector<GroundSheet> sheets; ///< level × kGroundParts + part
    std::vector<GroundFeature> features;
    std::vector<WorldPoint> points;
    std::vector<quint32> cells;
    std::vector<quint32> items; ///< features of the cells, counted from the sheet's first
    std::vector<quint32> textEnds;
    std::string textBytes;
};

/// From the widest view to the closest.
inline constexpr int kGroundLevels = 5;
/// The zoom (of 512-pixel tiles) at which each level's details are first drawn.
inline constexpr double kLevelZooms[kGroundLevels] = {0, 10, 12, 14, 15};

/// The level that is drawn at a zoom.
[[nodiscard]] constexpr int groundLevelAt(double zoom)
{
    int level = 0;
    while (level + 1 < kGroundLevels && zoom >= kLevelZooms[level + 1])
        ++level;
    return level;
}

} // namespace lodestar::streets
