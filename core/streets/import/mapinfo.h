// SPDX-License-Identifier: GPL-3.0-or-later
// MapInfo: what a .lodemap says about itself: its name, whose data it is, where it lies, and the
// account of its import.
#pragma once

#include "core/streets/lodemap.h"
#include "core/streets/mapdata.h"

namespace lodestar::streets {

struct MapInfo
{
    QString name;
    QString attribution; ///< to be shown wherever the map is
    QString country;
    Box7 bounds;
    std::vector<ImportCount> account;

    friend bool operator==(const MapInfo&, const MapInfo&) = default;
};

/// Writes the section "info".
Result<void> writeMapInfo(const MapData& data, LodemapWriter& writer);
/// Errors: as Lodemap::section; Corrupt when it cannot be read.
[[nodiscard]] Result<MapInfo> mapInfoIn(const Lodemap& map);

} // namespace lodestar::streets
