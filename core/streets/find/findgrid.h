// SPDX-License-Identifier: GPL-3.0-or-later
// FindGrid: square cells over a city, so that what lies near a point is found without looking at
// all of it.
#pragma once

#include "core/streets/find/findsections.h"

#include <functional>
#include <vector>

namespace lodestar::streets {

/// A grid's three sections, as they are written.
struct FindGrid
{
    std::vector<GridHead> head;
    std::vector<quint32> cells;
    std::vector<quint32> items;
};

/// Sorts boxes into cells of about `side` (1e-7 degrees), larger ones if there would be more than
/// four cells for each box. An item stands in every cell that its box touches.
[[nodiscard]] FindGrid buildGrid(const std::vector<Box7>& boxes, qint32 side);

/// Calls `visit` with every item of the cells around `centre`, ring by ring, until `isDone` is true
/// for a distance (in 1e-7 degrees of latitude) that all further rings exceed. An item may come
/// more than once.
void visitNear(const GridView& grid,
               Point7 centre,
               const std::function<void(quint32)>& visit,
               const std::function<bool(qint64)>& isDone);

} // namespace lodestar::streets
