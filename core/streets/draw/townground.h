// SPDX-License-Identifier: GPL-3.0-or-later
// TownGround: the generated town as MapData, so that it is drawn as every real map.
#pragma once

#include "core/streets/mapdata.h"
#include "core/streets/town.h"

namespace lodestar::streets {

/// Streets, river and parks; `attribution` is what the map shows below.
[[nodiscard]] MapData drawnTown(const Town& town, const QString& attribution);

} // namespace lodestar::streets
