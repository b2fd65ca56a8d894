// SPDX-License-Identifier: GPL-3.0-or-later
// CityMap: what a console knows of the ground: where places are, how long ways are, what to draw.
#pragma once

#include "core/matching/travel.h"
#include "core/streets/draw/basemap.h"
#include "core/streets/find/placefinder.h"
#include "core/streets/route/router.h"
#include "core/training/drivers.h"

namespace lodestar::app {

struct CityMap
{
    std::shared_ptr<const streets::Gazetteer> places;
    std::shared_ptr<const streets::PlaceFinder>
        finder;                              ///< `places` of a map file; null: generated town
    std::shared_ptr<streets::Router> router; ///< null: straight lines
    std::shared_ptr<const streets::Basemap> ground;

    /// Road times of this map; null without a network.
    [[nodiscard]] matching::Roads roads() const;
    /// Ways along its streets; empty without a network.
    [[nodiscard]] training::WayFinder ways() const;
};

/// Opens a .lodemap. Errors: as Lodemap::open, and NotFound for a section that is missing.
[[nodiscard]] Result<CityMap> openCityMap(const QString& path);

/// The small generated town around `centre`: no network, straight lines.
[[nodiscard]] CityMap generatedTown(quint64 seed, LatLon centre);

} // namespace lodestar::app
