// SPDX-License-Identifier: GPL-3.0-or-later
// Real cities: every answer equals plain Dijkstra's, and Monaco's distances those of a peer.
#include "core/streets/import/importer.h"
#include "tests/core/streets/route/check.h"

#include <QFile>

#include <cmath>
#include <iostream>

using namespace lodestar;
using namespace lodestar::streets;

namespace {

QString reference(const QString& name)
{
    const QString path = QStringLiteral(LODESTAR_SOURCE_DIR "/../shared/data/streets/") + name;
    if (QFile::exists(path))
        return path;
    std::cout << "skipped: no reference data " << qPrintable(name) << '\n';
    return {};
}

std::shared_ptr<Router> imported(const QTemporaryDir& folder, const QString& path)
{
    auto data = importMap(path, {});
    REQUIRE(data);
    const QString out = folder.filePath(QStringLiteral("city.lodemap"));
    LodemapWriter writer(out);
    REQUIRE(buildRouting(*data, writer));
    REQUIRE(writer.finish());
    auto map = Lodemap::open(out);
    REQUIRE(map);
    auto router = Router::open(*map);
    REQUIRE(router);
    return *router;
}

void checkCity(const QString& name)
{
    const QString path = reference(name);
    if (path.isEmpty())
        return;
    const QTemporaryDir folder;
    const auto router = imported(folder, path);
    checkPairs(*router, 40, 50, 11);
    checkFleet(router, 25, 2, 12);
}

} // namespace

TEST_CASE("Columbus is answered exactly", "[route][cities]")
{
    checkCity(QStringLiteral("columbus.osm.pbf"));
}

TEST_CASE("Portland is answered exactly", "[route][cities]")
{
    checkCity(QStringLiteral("portland.osm.pbf"));
}

TEST_CASE("Monaco is answered exactly", "[route][cities]")
{
    checkCity(QStringLiteral("monaco.osm.gz"));
}

TEST_CASE("Monaco's shortest ways are as long as a peer's", "[route][cities]")
{
    const QString path = reference(QStringLiteral("monaco.osm.gz"));
    const QString table = reference(QStringLiteral("monaco_car_expected.csv"));
    if (path.isEmpty() || table.isEmpty())
        return;
    const QTemporaryDir folder;
    const auto router = imported(folder, path);
    QFile file(table);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeFirst();
    int islands = 0;
    for (const QString& line : lines) {
        const QStringList cells = line.split(u',');
        CAPTURE(line.toStdString());
        const auto from = router->snap({cells[1].toDouble(), cells[2].toDouble()});
        const auto to = router->snap({cells[3].toDouble(), cells[4].toDouble()});
        // The palace square can be left and, in this extract, not be reached: we start beside it.
        islands += from.isNearest && to.isNearest ? 0 : 1;
        if (!from.isNearest || !to.isNearest)
            continue;
        const auto route = router->route(from, to, Measure::Distance);
        REQUIRE(route);
        const double expected = cells[5].toDouble();
        CHECK(std::abs(route->length.value - expected) <= std::max(expected * 0.01, 1.0));
    }
    CHECK(islands == 1);
}
