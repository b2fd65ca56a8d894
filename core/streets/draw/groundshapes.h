// SPDX-License-Identifier: GPL-3.0-or-later
// GroundShapes: which areas and lines a level shows, simplified and in the order of drawing.
#pragma once

#include "core/streets/draw/groundsource.h"

namespace lodestar::streets {

/// Appends the level's shapes.
void addShapes(const GroundSource& source, int level, GroundColumns& columns);

} // namespace lodestar::streets
