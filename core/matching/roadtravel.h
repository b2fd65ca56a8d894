// SPDX-License-Identifier: GPL-3.0-or-later
// RoadTravel: minutes on the streets of the loaded map.
#pragma once

#include "core/matching/travel.h"

namespace lodestar::streets {
class Router;
}

namespace lodestar::matching {

/// Closed streets and the traffic of the hour count as the router knows them. A place off the
/// street is reached from the nearest one at 15 km/h; one farther than 5 km from every street is
/// not reached at all.
class RoadTravel final : public Travel
{
public:
    /// `mapName` is shown: "by road, Columbus".
    RoadTravel(std::shared_ptr<const streets::Router> router, QString mapName);

    [[nodiscard]] QList<std::optional<Duration>>
    toPlace(std::span<const LatLon> starts, LatLon place, Instant when) const override;
    [[nodiscard]] QString method() const override;

private:
    std::shared_ptr<const streets::Router> m_router;
    QString m_mapName;
};

} // namespace lodestar::matching
