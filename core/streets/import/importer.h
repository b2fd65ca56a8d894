// SPDX-License-Identifier: GPL-3.0-or-later
// importMap: reads a city's map from a file of any kind that Lodestar knows.
#pragma once

#include "core/base/result.h"
#include "core/streets/mapdata.h"

#include <functional>

namespace lodestar::streets {

struct ImportOptions
{
    QString name;    ///< the map's name; the file's own when empty
    QString country; ///< two letters (US, DE); guessed from the coordinates when empty
    /// What the data's licence asks to be shown on the map, beside what the file says itself.
    QString attribution{};
};

/// Told now and then how much of a step is done, 0..1; gives false to call the import off.
using ImportProgress = std::function<bool(const QString& step, double done)>;

/// By the file's ending: OpenStreetMap (.osm.pbf, .osm, .osm.gz, .osm.bz2), GeoJSON (.geojson,
/// .json), NENA's NG9-1-1 GIS model (.gpkg). Errors, each with one sentence that names the file and
/// the place: NotFound, Invalid (not such a file, damaged, no drivable road), Unavailable (the
/// disk, or called off). Memory: at most 8 × the file + 500 MB, or the file is refused.
[[nodiscard]] Result<MapData>
importMap(const QString& path, const ImportOptions& options, const ImportProgress& progress = {});

} // namespace lodestar::streets
