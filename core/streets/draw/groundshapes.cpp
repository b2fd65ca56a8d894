// SPDX-License-Identifier: GPL-3.0-or-later
// Areas, water lines, rails and roads of one level.
#include "core/streets/draw/groundshapes.h"

#include "core/streets/draw/simplify.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

/// Levels up to here join roads into long lines, so that little is left of them; closer ones keep
/// them apart, so that a tile asks for few points.
constexpr int kLastJoined = 2;

int firstLevelOf(RoadClass roadClass)
{
    switch (roadClass) {
    case RoadClass::Motorway:
    case RoadClass::Trunk:
    case RoadClass::Primary:
        return 0;
    case RoadClass::MotorwayLink:
    case RoadClass::TrunkLink:
    case RoadClass::Secondary:
    case RoadClass::Ferry:
        return 1;
    case RoadClass::Tertiary:
    case RoadClass::PrimaryLink:
    case RoadClass::SecondaryLink:
    case RoadClass::TertiaryLink:
    case RoadClass::Unclassified:
    case RoadClass::Residential:
        return 2;
    case RoadClass::LivingStreet:
        return 3;
    case RoadClass::Service:
    case RoadClass::ParkingAisle:
    case RoadClass::Driveway:
    case RoadClass::Track:
    case RoadClass::Path:
        return 4;
    }
    Q_UNREACHABLE();
}

struct Drawn
{
    GroundKind kind;
    int firstLevel;
    bool isArea;
};

/// A district is an outline of the zones' kind: the live layers draw those.
Drawn drawnAs(ShapeKind kind)
{
    switch (kind) {
    case ShapeKind::Water:
        return {GroundKind::Water, 0, true};
    case ShapeKind::Park:
        return {GroundKind::Park, 1, true};
    case ShapeKind::Wood:
        return {GroundKind::Wood, 1, true};
    case ShapeKind::Building:
        return {GroundKind::Building, 4, true};
    case ShapeKind::Campus:
        return {GroundKind::Campus, 2, true};
    case ShapeKind::Industrial:
        return {GroundKind::Industrial, 2, true};
    case ShapeKind::Cemetery:
        return {GroundKind::Cemetery, 2, true};
    case ShapeKind::ParkingLot:
        return {GroundKind::ParkingLot, 4, true};
    case ShapeKind::Rail:
        return {GroundKind::Rail, 1, false};
    case ShapeKind::Waterway:
        return {GroundKind::Waterway, 2, false};
    case ShapeKind::District:
        return {GroundKind::District, 1, false};
    }
    Q_UNREACHABLE();
}

bool isLarge(std::span<const WorldPoint> ring, double least)
{
    WorldBox box;
    for (const WorldPoint& point : ring)
        box.add(point);
    return box.high.x - box.low.x >= least || box.high.y - box.low.y >= least;
}

void addAreasAndLines(const GroundSource& source, int level, GroundColumns& columns)
{
    const double least = 2.5 * GroundSource::widestPixel(level);
    bool isOuterDrawn = false;
    WorldBox outer;
    for (const Shape& shape : source.data().shapes) {
        const Drawn drawn = drawnAs(shape.kind);
        if (shape.isHole && !isOuterDrawn)
            continue;
        if (!shape.isHole)
            isOuterDrawn = false;
        const auto ring = source.ring(shape);
        if (level < drawn.firstLevel || shape.points < (drawn.isArea ? 4U : 2U) ||
            !isLarge(ring, least))
            continue;
        const auto line = simplified(ring, source.tolerance(level));
        if (drawn.isArea && line.size() < 4)
            continue;
        GroundFeature feature;
        feature.kind = drawn.kind;
        feature.detail = static_cast<quint8>(shape.kind);
        feature.flags = shape.isHole ? static_cast<quint8>(GroundFlag::Hole) : quint8{0};
        addFeature(columns, feature, line);
        WorldBox& box = columns.features.back().box;
        if (!shape.isHole) {
            isOuterDrawn = true;
            outer = box;
        } else {
            // A tile that asks for the hole must get the area too, whatever simplifying did.
            box.low = {std::clamp(box.low.x, outer.low.x, outer.high.x),
                       std::clamp(box.low.y, outer.low.y, outer.high.y)};
            box.high = {std::clamp(box.high.x, outer.low.x, outer.high.x),
                        std::clamp(box.high.y, outer.low.y, outer.high.y)};
        }
    }
}

GroundFeature featureOf(const RoadLine& road)
{
    GroundFeature feature;
    feature.kind = GroundKind::Road;
    feature.detail = static_cast<quint8>(road.roadClass);
    const auto set = [&](GroundFlag flag, bool is) {
        if (is)
            feature.flags = static_cast<quint8>(feature.flags | static_cast<quint8>(flag));
    };
    set(GroundFlag::Oneway, road.is(RoadFlag::Forward) != road.is(RoadFlag::Backward));
    set(GroundFlag::Bridge, road.is(RoadFlag::Bridge));
    set(GroundFlag::Tunnel, road.is(RoadFlag::Tunnel));
    if (road.is(RoadFlag::Bridge))
        feature.layer = std::clamp(road.layer, qint8{1}, qint8{5});
    else if (road.is(RoadFlag::Tunnel))
        feature.layer = std::clamp(road.layer, qint8{-5}, qint8{-1});
    return feature;
}

quint64 keyOf(const GroundFeature& feature)
{
    return quint64{feature.detail} << 16 | quint64{feature.flags} << 8 |
           static_cast<quint8>(feature.layer);
}

void addRoads(const GroundSource& source, int level, GroundColumns& columns)
{
    std::vector<Strand> strands;
    std::vector<GroundFeature> features;
    for (const RoadLine& road : source.data().roads) {
        if (road.points < 2 || level < firstLevelOf(road.roadClass))
            continue;
        const GroundFeature feature = featureOf(road);
        strands.push_back(source.strand(road, keyOf(feature), feature.is(GroundFlag::Oneway)));
    }
    if (level <= kLastJoined)
        strands = joined(std::move(strands));
    for (const Strand& strand : strands) {
        const auto line = simplified(strand.line, source.tolerance(level));
        GroundFeature feature;
        feature.kind = GroundKind::Road;
        feature.detail = static_cast<quint8>(strand.key >> 16);
        feature.flags = static_cast<quint8>(strand.key >> 8);
        feature.layer = static_cast<qint8>(static_cast<quint8>(strand.key));
        addFeature(columns, feature, line);
    }
}

/// Areas by kind; then roads from below to above and from minor to major.
int order(const GroundFeature& feature)
{
    const int kind = static_cast<int>(feature.kind) * 1'000;
    return feature.kind == GroundKind::Road
               ? kind + (feature.layer + 5) * kRoadClasses + (kRoadClasses - 1 - feature.detail)
               : kind;
}

} // namespace

void addShapes(const GroundSource& source, int level, GroundColumns& columns)
{
    const auto first = static_cast<qsizetype>(columns.features.size());
    addAreasAndLines(source, level, columns);
    addRoads(source, level, columns);
    std::stable_sort(
        columns.features.begin() + first,
        columns.features.end(),
        [](const GroundFeature& a, const GroundFeature& b) { return order(a) < order(b); });
}

} // namespace lodestar::streets
