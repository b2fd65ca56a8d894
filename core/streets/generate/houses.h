// SPDX-License-Identifier: GPL-3.0-or-later
// Houses: lots along the streets of a network, each with a number and a building.
#pragma once

#include "core/streets/generate/citynames.h"
#include "core/streets/generate/roadnet.h"

namespace lodestar::streets::generating {

struct House
{
    Spot at;
    quint32 address = 0;  ///< in MapData::addresses
    quint32 building = 0; ///< in MapData::shapes
    int column = 0;
    int row = 0;
    Frontage frontage = Frontage::None;
};

/// Appends address points and buildings: even numbers on one side of a street, odd on the other,
/// rising along it; no building on a street, in a park, in water or on another building, and no
/// number twice on the streets of one name in a municipality.
[[nodiscard]] std::vector<House> buildHouses(const CityPlan& plan,
                                             const CityNames& names,
                                             const CityLayout& layout,
                                             const RoadNet& net,
                                             const Ground& ground,
                                             MapData& data);

/// A ring of four corners around a middle: `ahead` is its long axis' direction.
[[nodiscard]] Track rectangleAround(Spot middle, Spot ahead, double halfLong, double halfDeep);

/// Appends a ring as a shape and gives its number.
quint32 addShape(
    const Track& line, ShapeKind kind, const QString& name, const Ground& ground, MapData& data);

} // namespace lodestar::streets::generating
