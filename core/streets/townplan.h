// SPDX-License-Identifier: GPL-3.0-or-later
// TownPlan: draws the generated town: roads, river, parks and the places that everybody knows.
#pragma once

#include "core/streets/gazetteer.h"
#include "core/streets/road.h"

namespace lodestar::streets {

struct TownPlan
{
    QList<Road> roads;
    Polygon river;
    QList<Polygon> parks;
    QList<PlaceMatch> places; ///< hospital, shelter, library … with exact = false
};

/// About 10 km from west to east and 8 km from north to south around `centre`.
[[nodiscard]] TownPlan drawTown(quint64 seed, LatLon centre);

} // namespace lodestar::streets
