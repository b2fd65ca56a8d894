// SPDX-License-Identifier: GPL-3.0-or-later
// generateCity: an invented city of the United States' kind, to show and to train with: no real
// place, no real resident.
#pragma once

#include "core/streets/mapdata.h"

#include <QList>

namespace lodestar::streets {

/// About 5, 13 and 29 km across; some 1,500, 11,000 and 65,000 street segments between crossings.
enum class CitySize { Town, City, Metro };

/// Changes whenever the same wishes give another city than before.
inline constexpr int kGeneratorVersion = 1;

struct CityWishes
{
    quint64 seed = 1;
    CitySize size = CitySize::City;
    LatLon middle{41.2, -100.6}; ///< open country; latitude within 70 degrees of the equator
    QString name{};              ///< empty: one is invented
};

/// A police district: together they cover the city and all around it within the outer edge.
struct CityDistrict
{
    QString name; ///< "District 2 northeast"
    Polygon ring; ///< open: the last corner joins the first
};

struct GeneratedCity
{
    MapData data;
    QList<CityDistrict> districts;
};

/// Streets in classes with speeds, one-way pairs, signals and turn restrictions; a river with
/// bridges, motorways with ramps, rail; house numbers, postal codes, several municipalities;
/// buildings, parks, and the places that responders drive to. Every driven road is reached from
/// every other. The same wishes give the same city to the byte on every machine.
[[nodiscard]] GeneratedCity generateCity(const CityWishes& wishes);

} // namespace lodestar::streets
