// SPDX-License-Identifier: GPL-3.0-or-later
// WholeMap: every room's part of a city's map in one .lodemap; and the city that stands in where
// there is no map.
#pragma once

#include "core/streets/generate/generatecity.h"
#include "core/streets/route/routefile.h"

namespace lodestar::streets {

/// Builds routing, finding, drawing and the description from `data` and gives the file its name
/// when all of it is on the disk. Adds to `data`'s account what routing found. Errors: Invalid (no
/// street, or more than can meet in a node), Unavailable (the disk, or called off by `told`).
Result<void> writeWholeMap(MapData& data, const QString& path, const RouteProgress& told = {});

/// The city of demonstration and training: always the same one around the same middle.
[[nodiscard]] CityWishes fictionalCity(LatLon middle);

/// The path of that city's map in `folder`, made there when this version's is not there yet.
/// Errors: Unavailable (the folder or the file cannot be written, or called off by `told`).
[[nodiscard]] Result<QString>
fictionalCityMap(const QString& folder, LatLon middle, const RouteProgress& told = {});

} // namespace lodestar::streets
