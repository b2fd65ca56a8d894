// SPDX-License-Identifier: GPL-3.0-or-later
// Points in 1e-7 degrees and the box around them.
#include "core/streets/mapdata.h"

#include <algorithm>
#include <cmath>

namespace lodestar::streets {

Point7 toPoint7(LatLon point)
{
    return {static_cast<qint32>(std::lround(point.lat * 1e7)),
            static_cast<qint32>(std::lround(point.lon * 1e7))};
}

LatLon toLatLon(Point7 point)
{
    return {point.lat / 1e7, point.lon / 1e7};
}

void Box7::add(Point7 point)
{
    south = std::min(south, point.lat);
    north = std::max(north, point.lat);
    west = std::min(west, point.lon);
    east = std::max(east, point.lon);
}

Box7 boundsOf(const MapData& data)
{
    Box7 box;
    for (const RoadPoint& point : data.roadPoints)
        box.add(point.at);
    for (const AddressPoint& address : data.addresses)
        box.add(address.at);
    for (const NamedPlace& place : data.places)
        box.add(place.at);
    return box;
}

} // namespace lodestar::streets
