// SPDX-License-Identifier: GPL-3.0-or-later
// Real cities: every answer equals plain Dijkstra's, and Monaco's distances those of a peer.
#include "core/streets/import/importer.h"
#include "tests/core/streets/route/check.h"

#include <QFile>

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
