// SPDX-License-Identifier: GPL-3.0-or-later
// Maps that no city is: a line across the world, ways of weeks, and files whose numbers somebody
// changed and sealed again. None may do more than answer wrongly or be refused.
#include "core/streets/route/fleeteta.h"
#include "core/streets/route/routefile.h"
#include "core/streets/route/router.h"
#include "tests/support/town.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>
#include <cstring>

using namespace lodestar;
using namespace lodestar::streets;
using lodestar::test::must;

namespace {

/// A chain of roads through these points, driven both ways.
MapData chain(const std::vector<LatLon>& points)
{
    MapData data;
    for (size_t i = 1; i < points.size(); ++i) {
        RoadLine road;
        road.firstPoint = static_cast<quint32>(data.roadPoints.size());
        road.points = 2;
        road.name = data.texts.add(QStringLiteral("Road %1").arg(i));
        road.flags =
            static_cast<quint8>(RoadFlag::Forward) | static_cast<quint8>(RoadFlag::Backward);
        for (const size_t end : {i - 1, i})
            data.roadPoints.push_back({toPoint7(points[end]), static_cast<quint32>(end)});
        data.roads.push_back(road);
    }
    data.nodeCount = static_cast<quint32>(points.size());
    return data;
}

std::shared_ptr<const Lodemap> written(const QTemporaryDir& folder, MapData data)
{
    const QString path = folder.filePath(QStringLiteral("bad.lodemap"));
    LodemapWriter writer(path);
    REQUIRE(buildRouting(data, writer));
    REQUIRE(writer.finish());
    return must(Lodemap::open(path));
}

/// The same map with one number of a section changed and all checksums right.
std::shared_ptr<const Lodemap> changed(const QTemporaryDir& folder,
                                       const Lodemap& map,
                                       const QByteArray& section,
                                       qsizetype at,
                                       quint32 value)
{
    const QString path = folder.filePath(QStringLiteral("changed.lodemap"));
    LodemapWriter writer(path);
    for (const auto& [name, version] : map.sections()) {
        QByteArray bytes = must(map.section(name.constData(), version)).toByteArray();
        if (name == section)
            std::memcpy(bytes.data() + at, &value, sizeof(value));
        REQUIRE(writer.add(name.constData(), version, bytes));
    }
    REQUIRE(writer.finish());
    return must(Lodemap::open(path));
}

const std::vector<LatLon> kBlock{{40, -83}, {40.001, -83}, {40.001, -82.999}, {40, -82.999}};

} // namespace

TEST_CASE("a road across the world is snapped to anywhere on it", "[route][badinput]")
{
    const QTemporaryDir folder;
    const auto map = written(folder, chain({{-60, -170}, {70, 175}, {70.001, 175}}));
    const auto router = must(Router::open(map));
    CHECK(map->size() < 40'000'000);
    for (const double part : {0.001, 0.25, 0.5, 0.77, 0.999}) {
        const LatLon point{-60 + part * 130, -170 + part * 345};
        const StreetPosition position = router->snap(point);
        INFO(part);
        REQUIRE(position.isValid());
        CHECK(position.segment == 0);
        CHECK(position.away.value < 50);
    }
}

TEST_CASE("ways of weeks are no ways, and never less than no time", "[route][badinput]")
{
    const QTemporaryDir folder;
    std::vector<LatLon> points;
    for (int i = 0; i < 40; ++i) // from pole to pole and back, 20,000 km a road
        points.push_back({i % 2 == 0 ? -89.0 : 89.0, -170.0 + i});
    const auto router = must(Router::open(written(folder, chain(points))));
    FleetEta fleet(router);
    std::vector<StreetPosition> at;
    for (const LatLon point : points)
        if (const StreetPosition position = router->snap(point); position.isValid()) {
            fleet.set(static_cast<quint32>(at.size()), position);
            at.push_back(position);
        }
    REQUIRE(at.size() > 10);
    for (const StreetPosition& to : at) {
        for (const Cost cost : fleet.etas(to))
            CHECK(cost >= 0);
        for (const StreetPosition& from : at) {
            const auto eta = router->eta(from, to);
            CHECK((!eta || eta->count() >= 0));
            (void)router->route(from, to, Measure::Distance);
        }
    }
}

TEST_CASE("streets of impossible figures are refused, however well sealed", "[route][badinput]")
{
    const QTemporaryDir folder;
    const auto map = written(folder, chain(kBlock));
    REQUIRE(Router::open(map));
    const auto refusal = [&](const char* section, qsizetype at, quint32 value) {
        const auto router = Router::open(changed(folder, *map, section, at, value));
        REQUIRE_FALSE(router);
        CHECK(router.error().kind == Kind::Corrupt);
        CHECK(router.error().text.contains(u"import it again"));
    };
    refusal("route.segs", offsetof(Segment, length), 0);
    refusal("route.turns", offsetof(Turn, cost), 0xFFFF'FFFF);
    refusal("route.turns", offsetof(Turn, cost), 3'600'001);
    refusal("core.costfrom", 0, static_cast<quint32>(kLongestWay));
    refusal("core.coststo", 0, 0x8000'0000);
}
