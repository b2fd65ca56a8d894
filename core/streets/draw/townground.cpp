// SPDX-License-Identifier: GPL-3.0-or-later
// Streets become roads, polygons become rings.
#include "core/streets/draw/townground.h"

namespace lodestar::streets {

namespace {

void addStreet(MapData& data, const TownStreet& street)
{
    RoadLine road;
    road.firstPoint = static_cast<quint32>(data.roadPoints.size());
    road.points = static_cast<quint32>(street.line.size());
    road.name = data.texts.add(street.name);
    road.roadClass = street.major ? RoadClass::Secondary : RoadClass::Residential;
    road.flags = static_cast<quint8>(static_cast<quint8>(RoadFlag::Forward) |
                                     static_cast<quint8>(RoadFlag::Backward));
    // Streets of the town meet nowhere by node: nobody drives on what is only drawn.
    for (const LatLon& point : street.line)
        data.roadPoints.push_back({toPoint7(point), data.nodeCount++});
    data.roads.push_back(road);
}

void addArea(MapData& data, const Polygon& ring, ShapeKind kind)
{
    if (ring.size() < 3)
        return;
    Shape shape;
    shape.kind = kind;
    shape.firstPoint = static_cast<quint32>(data.shapePoints.size());
    for (const LatLon& point : ring)
        data.shapePoints.push_back(toPoint7(point));
    if (ring.first() != ring.last())
        data.shapePoints.push_back(toPoint7(ring.first()));
    shape.points = static_cast<quint32>(data.shapePoints.size()) - shape.firstPoint;
    data.shapes.push_back(shape);
}

} // namespace

MapData drawnTown(const Town& town, const QString& attribution)
{
    MapData data;
    data.attribution = attribution;
    for (const TownStreet& street : town.streets())
        if (street.line.size() >= 2)
            addStreet(data, street);
    addArea(data, town.river(), ShapeKind::Water);
    for (const Polygon& park : town.parks())
        addArea(data, park, ShapeKind::Park);
    return data;
}

} // namespace lodestar::streets
