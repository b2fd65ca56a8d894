// SPDX-License-Identifier: GPL-3.0-or-later
// GroundGrid: lays the grid over the features of one sheet.
#pragma once

#include "core/streets/draw/groundcolumns.h"

namespace lodestar::streets {

/// Closes the sheet that begins at `firstFeature` of the columns' features (they are in their final
/// order): appends its grid and the sheet. Cells are about as wide as a 512-pixel tile at `zoom`.
void closeSheet(GroundColumns& columns, quint32 firstFeature, double zoom);

} // namespace lodestar::streets
