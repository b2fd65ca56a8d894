// SPDX-License-Identifier: GPL-3.0-or-later
// Map data of every format: what is imported is then written, opened and asked.
#include "app/ctl/addresscsv.h"
#include "core/streets/import/importer.h"
#include "core/streets/route/router.h"
#include "core/streets/whole/wholemap.h"
#include "tests/fuzz/askmap.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/entries.h"
#include "tests/fuzz/scratch.h"

namespace lodestar::fuzz {

using namespace streets;

namespace {

bool isInWorld(Point7 at)
{
    return at.lat >= -900'000'000 && at.lat <= 900'000'000 && at.lon >= -1'800'000'000 &&
           at.lon <= 1'800'000'000;
}

void demandSound(const MapData& data)
{
    for (const RoadPoint& point : data.roadPoints)
        demand(isInWorld(point.at), "roads lie in the world");
    for (const RoadLine& road : data.roads)
        demand(road.points >= 2 && road.firstPoint + road.points <= data.roadPoints.size(),
               "a road has its points");
    for (const AddressPoint& address : data.addresses)
        demand(isInWorld(address.at), "addresses lie in the world");
    for (const NamedPlace& place : data.places)
        demand(isInWorld(place.at), "places lie in the world");
    for (const ImportCount& line : data.account)
        demand(line.count >= 0, "nothing is counted below nothing");
}

void writeAndAsk(MapData& data)
{
    demandSound(data);
    const QString path = scratchPath(QStringLiteral("imported.lodemap"));
    if (const auto written = writeWholeMap(data, path); !written)
        return demandSentence(written.error());
    const auto map = Lodemap::open(path);
    demand(map.has_value(), "what was just written can be opened");
    demand(Router::open(*map).has_value(), "a map just written can be driven");
    askMap(*map, Figures::Ours);
}

void import(const QString& name, QByteArrayView bytes)
{
    const QString path = asFile(name, bytes);
    auto data = importMap(path, {});
    if (data)
        return writeAndAsk(*data);
    demandSentence(data.error());
    demand(data.error().text.contains(path), "a refusal names the file");
}

} // namespace

void importXml(QByteArrayView bytes)
{
    const bool isPacked = bytes.size() > 1 && bytes[0] == '\x1f' && bytes[1] == '\x8b';
    import(isPacked ? QStringLiteral("a.osm.gz") : QStringLiteral("a.osm"), bytes);
}

void importPbf(QByteArrayView bytes)
{
    import(QStringLiteral("a.osm.pbf"), bytes);
}

void importGeoJson(QByteArrayView bytes)
{
    import(QStringLiteral("a.geojson"), bytes);
}

void importGeoPackage(QByteArrayView bytes)
{
    import(QStringLiteral("a.gpkg"), bytes);
}

void readAddressCsv(QByteArrayView bytes)
{
    auto data = ctl::mapFromAddressCsv(asFile(QStringLiteral("a.csv"), bytes));
    if (data)
        demandSound(*data);
    else
        demandSentence(data.error());
}

} // namespace lodestar::fuzz
