// SPDX-License-Identifier: GPL-3.0-or-later
// GeoJsonSource: road lines, address points and named places of a GeoJSON FeatureCollection
// (RFC 7946).
#pragma once

#include "core/streets/import/account.h"
#include "core/streets/import/importer.h"

#include <string_view>

namespace lodestar::streets::importing {

/// Reads a whole text into `data`; `path` is named in errors, which give the place as
/// "$.features[3].geometry". README.md lists the properties that are read. `options.country` tells
/// whether a bare "speed" means miles. Errors: see importMap.
[[nodiscard]] Result<void> readGeoJson(std::string_view json,
                                       const QString& path,
                                       const ImportOptions& options,
                                       MapData& data,
                                       Account& account,
                                       const ImportProgress& progress);

/// The same from a file, which is mapped and not copied.
[[nodiscard]] Result<void> readGeoJsonFile(const QString& path,
                                           const ImportOptions& options,
                                           MapData& data,
                                           Account& account,
                                           const ImportProgress& progress);

} // namespace lodestar::streets::importing
