// SPDX-License-Identifier: GPL-3.0-or-later
// Ng911Source: road centrelines and address points of NENA's NG9-1-1 GIS Data Model
// (NENA-STA-006, versions 2 and 3) in a GeoPackage.
#pragma once

#include "core/streets/import/account.h"
#include "core/streets/import/importer.h"

namespace lodestar::streets::importing {

/// Reads RoadCenterLine and, where there is one, SiteStructureAddressPoint. `options.country` tells
/// whether SpeedLimit is in miles where a road names no country. Errors: see importMap.
[[nodiscard]] Result<void> readNg911(const QString& path,
                                     const ImportOptions& options,
                                     MapData& data,
                                     Account& account,
                                     const ImportProgress& progress);

} // namespace lodestar::streets::importing
