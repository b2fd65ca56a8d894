// SPDX-License-Identifier: GPL-3.0-or-later
// GroundNames: what a level may write: streets along their whole lines, routes, areas and places.
#pragma once

#include "core/streets/draw/groundsource.h"

namespace lodestar::streets {

/// Appends the level's names; texts that are used go into `texts`.
void addNames(const GroundSource& source, int level, Texts& texts, GroundColumns& columns);
/// Appends a point for each address.
void addHouseNumbers(const MapData& data, Texts& texts, GroundColumns& columns);

} // namespace lodestar::streets
