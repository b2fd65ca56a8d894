// SPDX-License-Identifier: GPL-3.0-or-later
// RoadTravel: minutes on the streets of the loaded map.
#pragma once

#include "core/matching/travel.h"

#include <mutex>

namespace lodestar::streets {
class Router;
}

namespace lodestar::matching {

/// Closed streets and the traffic of the hour count as the router knows them. A place off the
/// street is reached from the nearest one at 15 km/h; one farther than 5 km from every street is
/// not reached at all. Where units stood at the last questions, and where calls are, is kept ready,
/// so that a room of a thousand units that seldom move costs one search a call, and one whose units
/// stand beyond the map no look at its streets. Any thread may ask; one at a time is
/// answered.
class RoadTravel final : public Travel
{
public:
    /// `mapName` is shown: "by road, Columbus".
    RoadTravel(std::shared_ptr<const streets::Router> router, QString mapName);
    ~RoadTravel() override;

    [[nodiscard]] QList<std::optional<Duration>>
    toPlace(std::span<const LatLon> starts, LatLon place, Instant when) const override;
    /// Within 5 km of a street.
    [[nodiscard]] bool covers(LatLon place) const override;
    [[nodiscard]] QString method() const override;

private:
    class Starts;

    std::shared_ptr<const streets::Router> m_router;
    QString m_mapName;
    mutable std::mutex m_mutex;
    std::unique_ptr<Starts> m_starts;
};

} // namespace lodestar::matching
