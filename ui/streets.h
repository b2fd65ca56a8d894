// SPDX-License-Identifier: GPL-3.0-or-later
// Streets: what the console asks the loaded map; whoever wires it answers.
#pragma once

#include "ui/map/mapscene.h"

#include <functional>

namespace lodestar::ui {

/// The piece of street between two junctions that is nearest to a place.
struct StreetAt
{
    QString name; ///< as signposted; may be empty
    LatLon point; ///< on it
    QList<LatLon> line;
};

/// Each function is empty where no streets are loaded, and may be asked from any thread.
struct Streets
{
    /// The line along the streets from one place to another; empty where there is none.
    std::function<QList<LatLon>(LatLon from, LatLon to)> route;
    /// Nothing where no street is near.
    std::function<std::optional<StreetAt>(LatLon place)> at;
    /// From how far round the place one comes there in 4, 8 and 12 minutes.
    std::function<QList<MapRing>(LatLon place)> reach;
};

} // namespace lodestar::ui
