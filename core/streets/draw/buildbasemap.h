// SPDX-License-Identifier: GPL-3.0-or-later
// BuildBasemap: from what an importer found to the drawn map, level by level.
#pragma once

#include "core/streets/draw/groundcolumns.h"
#include "core/streets/lodemap.h"

namespace lodestar::streets {

/// Roads, areas, buildings and names of every level, simplified to what can be seen there.
[[nodiscard]] GroundColumns drawGround(const MapData& data);

/// Writes drawGround() as sections of a .lodemap. Errors: Unavailable (disk).
Result<void> buildBasemap(const MapData& data, LodemapWriter& writer);

} // namespace lodestar::streets
