// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the parts of a map file, and makes the one that stands in where there is none.
#include "app/citymap.h"

#include "core/matching/roadtravel.h"
#include "core/streets/whole/wholemap.h"

#include <QFile>
#include <QStandardPaths>

namespace lodestar::app {

matching::Roads CityMap::roads() const
{
    return std::make_shared<const matching::RoadTravel>(router, ground->name());
}

training::WayFinder CityMap::ways() const
{
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

CityMap noMap()
{
    class OnlyCoordinates final : public streets::Gazetteer
    {
    public:
        QList<streets::PlaceMatch> find(const QString& text, int) const override
        {
            const auto point = latLonFromText(text);
            if (!point)
                return {};
            return {{toText(*point), *point, false, 1, streets::MatchKind::Coordinates}};
        }
    };

    CityMap map;
    map.places = std::make_shared<OnlyCoordinates>();
    return map;
}

Result<CityMap> fictionalCity(LatLon middle, const streets::RouteProgress& told)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                           QStringLiteral("/lodestar");
    auto path = streets::fictionalCityMap(folder, middle, told);
    if (!path)
        return path.failure();
    if (auto map = openCityMap(*path))
        return map;
    // Kept by a version of other sections, or damaged: it is made again, once.
    QFile::remove(*path);
    path = streets::fictionalCityMap(folder, middle, told);
    return path ? openCityMap(*path) : Result<CityMap>(path.failure());
}

} // namespace lodestar::app
