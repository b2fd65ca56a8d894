// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the parts of a map file, or makes the small town that stands in for one.
#include "app/citymap.h"

#include "core/matching/roadtravel.h"
#include "core/streets/draw/buildbasemap.h"
#include "core/streets/draw/townground.h"

#include <QCoreApplication>

namespace lodestar::app {

matching::Roads CityMap::roads() const
{
    return router ? std::make_shared<const matching::RoadTravel>(router, ground->name()) : nullptr;
}

training::WayFinder CityMap::ways() const
{
    if (!router)
        return {};
    return [streets = router](LatLon from, LatLon to) -> std::optional<training::Way> {
        const auto start = streets->snap(from);
        const auto end = streets->snap(to);
        if (!start.isValid() || !end.isValid())
            return std::nullopt;
        auto route = streets->route(start, end);
        if (!route)
            return std::nullopt;
        return training::Way{route->line, route->time};
    };
}

Result<CityMap> openCityMap(const QString& path)
{
    auto file = streets::Lodemap::open(path);
    if (!file)
        return file.failure();
    CityMap map;
    auto ground = streets::Basemap::open(*file);
    if (!ground)
        return ground.failure();
    map.ground = *ground;
    auto router = streets::Router::open(*file);
    if (!router)
        return router.failure();
    map.router = *router;
    auto finder = streets::PlaceFinder::open(*file);
    if (!finder)
        return finder.failure();
    map.finder = std::move(finder).value();
    map.places = map.finder;
    return map;
}

CityMap generatedTown(quint64 seed, LatLon centre)
{
    const auto town = std::make_shared<const streets::Town>(seed, centre);
    CityMap map;
    map.places = town;
    map.ground = streets::Basemap::of(streets::drawGround(streets::drawnTown(
        *town, QCoreApplication::translate("CityMap", "Fictional city · generated"))));
    return map;
}

} // namespace lodestar::app
