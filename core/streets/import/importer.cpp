// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the reader for a file and judges what came out of it.
#include "core/streets/import/importer.h"

#include "core/streets/import/clusters.h"
#include "core/streets/import/geojsonsource.h"
#include "core/streets/import/ng911source.h"
#include "core/streets/import/osmcollector.h"
#include "core/streets/import/speed.h"
#include "core/streets/import/unpackedsize.h"

#include <QFileInfo>

#include <algorithm>

namespace lodestar::streets {

using namespace importing;

namespace {

Result<MapData> importOsm(const QString& path, const ImportProgress& progress)
{
    if (const auto checked = checkUnpackedSize(path); !checked)
        return checked.failure();
    MapData data;
    Account account;
    constexpr qint64 kBase = 500LL << 20;
    OsmCollector collector(data, account, QFileInfo(path).size() * 8 + kBase);
    for (const OsmPass pass : {OsmPass::Relations, OsmPass::Ways, OsmPass::Nodes}) {
        if (const auto read = readOsm(path, pass, collector, progress); !read)
            return read.failure();
        if (pass == OsmPass::Ways)
            collector.waysAreRead();
    }
    assemble(collector.kept(), data, account);
    data.attribution = QStringLiteral("© OpenStreetMap contributors (ODbL)");
    data.account = account.lines();
    return data;
}

using PlainSource = Result<void> (*)(
    const QString&, const ImportOptions&, MapData&, Account&, const ImportProgress&);

/// For the formats that are read in one pass.
Result<MapData> importPlain(PlainSource source,
                            const QString& path,
                            const ImportOptions& options,
                            const ImportProgress& progress)
{
    MapData data;
    Account account;
    if (const auto read = source(path, options, data, account, progress); !read)
        return read.failure();
    data.account = account.lines();
    return data;
}

Result<MapData>
importByEnding(const QString& path, const ImportOptions& options, const ImportProgress& progress)
{
    const QString name = path.toLower();
    const auto ends = [&](std::initializer_list<const char*> endings) {
        return std::ranges::any_of(
            endings, [&](const char* ending) { return name.endsWith(QLatin1StringView(ending)); });
    };
    if (ends({".pbf", ".osm", ".osm.gz", ".osm.bz2"}))
        return importOsm(path, progress);
    if (ends({".geojson", ".json"}))
        return importPlain(readGeoJsonFile, path, options, progress);
    if (ends({".gpkg"}))
        return importPlain(readNg911, path, options, progress);
    if (ends({".zip", ".7z", ".tar", ".tgz", ".tar.gz"}))
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1 is an archive; unpack it and import the file that is in it")
                .arg(path));
    return Unexpected(Kind::Invalid,
                      QStringLiteral("%1 is of no kind that can be imported: give a .osm.pbf, "
                                     ".osm, .osm.gz, .osm.bz2, .geojson, .json or .gpkg")
                          .arg(path));
}

bool isDriven(const RoadLine& road)
{
    return road.is(RoadFlag::Forward) || road.is(RoadFlag::Backward);
}

void addTotals(MapData& data)
{
    const auto count = [](auto size) {
        return static_cast<qint64>(size);
    };
    const auto driven = std::ranges::count_if(data.roads, isDriven);
    const std::vector<ImportCount> totals{
        {QStringLiteral("driven roads kept"), {}, count(driven)},
        {QStringLiteral("other roads and paths kept"), {}, count(data.roads.size()) - driven},
        {QStringLiteral("turn restrictions kept"), {}, count(data.restrictions.size())},
        {QStringLiteral("signals, signs and barriers kept"), {}, count(data.nodes.size())},
        {QStringLiteral("address points kept"), {}, count(data.addresses.size())},
        {QStringLiteral("address ranges kept"), {}, count(data.ranges.size())},
        {QStringLiteral("named places kept"), {}, count(data.places.size())},
        {QStringLiteral("shapes kept"), {}, count(data.shapes.size())},
    };
    std::erase_if(data.account, [](const ImportCount& line) {
        return line.why.isEmpty() && line.what == u"turn restrictions";
    });
    data.account.insert(data.account.begin(), totals.begin(), totals.end());
}

} // namespace

Result<MapData>
importMap(const QString& path, const ImportOptions& options, const ImportProgress& progress)
{
    const QFileInfo file(path);
    if (!file.exists())
        return Unexpected(Kind::NotFound, QStringLiteral("there is no file %1").arg(path));
    Result<MapData> data = importByEnding(path, options, progress);
    if (!data)
        return data;
    if (std::ranges::none_of(data->roads, isDriven))
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1 has no road that a car may drive (%2 roads, none for cars); a map "
                           "needs some")
                .arg(path)
                .arg(data->roads.size()));
    data->name = options.name.isEmpty() ? file.fileName().section(u'.', 0, 0) : options.name;
    data->country =
        options.country.isEmpty() ? countryAt(data->roadPoints.front().at) : options.country;
    if (!options.attribution.isEmpty() && !data->attribution.contains(options.attribution))
        data->attribution =
            data->attribution.isEmpty()
                ? options.attribution
                : QStringLiteral("%1; %2").arg(data->attribution, options.attribution);
    addTotals(*data);
    fillSpeeds(*data);
    noteClusters(*data);
    return data;
}

} // namespace lodestar::streets
