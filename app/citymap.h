// SPDX-License-Identifier: GPL-3.0-or-later
// CityMap: what a console knows of the ground: where places are, how long ways are, what to draw.
#pragma once

#include "core/matching/travel.h"
#include "core/streets/draw/basemap.h"
#include "core/streets/find/placefinder.h"
#include "core/streets/route/routefile.h"
#include "core/streets/route/router.h"
#include "core/training/drivers.h"

namespace lodestar::app {

struct CityMap
{
    std::shared_ptr<const streets::Gazetteer> places;
    std::shared_ptr<const streets::PlaceFinder> finder; ///< the same as `places`
    std::shared_ptr<streets::Router> router;
    std::shared_ptr<const streets::Basemap> ground;

    /// Road times of this map.
    [[nodiscard]] matching::Roads roads() const;
    /// Ways along its streets.
    [[nodiscard]] training::WayFinder ways() const;
};

/// Opens a .lodemap. Errors: as Lodemap::open, and NotFound for a section that is missing.
[[nodiscard]] Result<CityMap> openCityMap(const QString& path);

/// No map: plain ground, straight lines, and of places only coordinates are known. A real city is
/// never shown with invented streets.
[[nodiscard]] CityMap noMap();

/// The fictional city around `middle`, kept in the user's cache folder from its first use on.
/// Errors: Unavailable (the folder or the file cannot be written, or called off by `told`), and as
/// openCityMap.
[[nodiscard]] Result<CityMap> fictionalCity(LatLon middle, const streets::RouteProgress& told = {});

} // namespace lodestar::app
