// SPDX-License-Identifier: GPL-3.0-or-later
// Every builder of a part of the map stands here, one line each.
#include "core/streets/whole/wholemap.h"

#include "core/streets/draw/buildbasemap.h"
#include "core/streets/find/findindex.h"
#include "core/streets/import/mapinfo.h"

#include <QDir>

namespace lodestar::streets {

namespace {

constexpr quint64 kFictionalSeed = 1;

}

Result<void> writeWholeMap(MapData& data, const QString& path, const RouteProgress& told)
{
    LodemapWriter writer(path);
    if (auto done = buildRouting(data, writer, told); !done)
        return done;
    if (auto done = buildFindIndex(data, writer); !done)
        return done;
    if (auto done = buildBasemap(data, writer); !done)
        return done;
    if (auto done = writeMapInfo(data, writer); !done)
        return done;
    return writer.finish();
}

CityWishes fictionalCity(LatLon middle)
{
    // To the last bit the same for everybody who means the same place.
    return {kFictionalSeed, CitySize::City, toLatLon(toPoint7(middle)), QStringLiteral("Meridian")};
}

Result<QString> fictionalCityMap(const QString& folder, LatLon middle, const RouteProgress& told)
{
    const Point7 at = toPoint7(middle);
    const QString path = QDir(folder).filePath(QStringLiteral("fictional-%1-%2-%3-%4.lodemap")
                                                   .arg(kGeneratorVersion)
                                                   .arg(kLodemapVersion)
                                                   .arg(at.lat)
                                                   .arg(at.lon));
    if (QFile::exists(path))
        return path;
    if (!QDir().mkpath(folder))
        return Unexpected(
            Kind::Unavailable,
            QStringLiteral("the folder %1 for the fictional city cannot be made").arg(folder));
    GeneratedCity city = generateCity(fictionalCity(middle));
    if (const auto written = writeWholeMap(city.data, path, told); !written)
        return written.failure();
    return path;
}

} // namespace lodestar::streets
