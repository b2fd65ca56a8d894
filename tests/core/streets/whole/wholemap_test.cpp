// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and routing work on a generated town as on a real one, and its map is kept.
#include "core/streets/draw/basemap.h"
#include "core/streets/find/placefinder.h"
#include "core/streets/import/mapinfo.h"
#include "core/streets/route/router.h"
#include "core/streets/whole/wholemap.h"
#include "tests/support/town.h"

#include <QTemporaryDir>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace lodestar;
using namespace lodestar::streets;
using lodestar::test::must;

namespace {

struct Place
{
    QTemporaryDir folder;
    GeneratedCity city;
    std::shared_ptr<const Lodemap> map;

    explicit Place(quint64 seed)
    {
        CityWishes wishes;
        wishes.seed = seed;
        wishes.size = CitySize::Town;
        city = generateCity(wishes);
        const QString path = folder.filePath(QStringLiteral("town.lodemap"));
        REQUIRE(writeWholeMap(city.data, path));
        map = must(Lodemap::open(path));
    }

    [[nodiscard]] QString text(TextId id) const { return city.data.texts.text(id); }
};

} // namespace

TEST_CASE("addresses of a generated town are found where they are", "[whole]")
{
    const Place place(4);
    const auto finder = must(PlaceFinder::open(place.map));
    const auto& addresses = place.city.data.addresses;
    int wrong = 0;
    int asked = 0;
    for (size_t i = 0; i < addresses.size(); i += 53) {
        const AddressPoint& address = addresses[i];
        const QString typed = QStringLiteral("%1 %2, %3")
                                  .arg(place.text(address.number),
                                       place.text(address.street),
                                       place.text(address.city));
        const auto found = finder->find(typed, 3);
        ++asked;
        if (found.isEmpty() || !(toPoint7(found.first().point) == address.at)) {
            ++wrong;
            UNSCOPED_INFO(typed.toStdString());
        }
    }
    CHECK(asked > 100);
    CHECK(wrong == 0);
}

TEST_CASE("Main Street alone may be either city's", "[whole]")
{
    const Place place(4);
    const auto finder = must(PlaceFinder::open(place.map));
    const auto found = finder->find(QStringLiteral("Main Street"), 10);
    CHECK(found.size() >= 2);
}

TEST_CASE("a car gets from any house of a generated town to any other", "[whole]")
{
    const Place place(5);
    const auto router = must(Router::open(place.map));
    const auto& addresses = place.city.data.addresses;
    for (size_t i = 0; i + 997 < addresses.size(); i += 499) {
        const LatLon from = toLatLon(addresses[i].at);
        const LatLon to = toLatLon(addresses[(i * 7 + 997) % addresses.size()].at);
        const auto route = router->route(router->snap(from), router->snap(to));
        REQUIRE(route);
        CHECK(route->length.value >= distance(from, to).value - 150);
        CHECK(route->length.value < 6 * distance(from, to).value + 2'500);
    }
    const auto& account = place.city.data.account;
    CHECK(std::ranges::none_of(account, [](const ImportCount& line) {
        return line.what.contains(u"ignored") && line.count > 0;
    }));
}

TEST_CASE("a generated town is drawn with streets, river, parks and houses", "[whole]")
{
    const Place place(4);
    const auto ground = must(Basemap::open(place.map));
    std::vector<quint32> found;
    std::set<GroundKind> kinds;
    WorldBox around;
    around.add(toWorld(LatLon{40, -102}));
    around.add(toWorld(LatLon{42, -99}));
    for (const GroundPart part : {GroundPart::Shapes, GroundPart::Names}) {
        ground->find(4, part, around, found);
        for (const quint32 feature : found)
            kinds.insert(ground->feature(feature).kind);
    }
    for (const GroundKind kind : {GroundKind::Road,
                                  GroundKind::Water,
                                  GroundKind::Park,
                                  GroundKind::Building,
                                  GroundKind::Rail,
                                  GroundKind::RoadName,
                                  GroundKind::Place})
        CHECK(kinds.contains(kind));
}

TEST_CASE("two maps of the same wishes are equal to the byte", "[whole]")
{
    const Place one(6);
    const Place other(6);
    QFile a(one.map->path());
    QFile b(other.map->path());
    REQUIRE(a.open(QIODevice::ReadOnly));
    REQUIRE(b.open(QIODevice::ReadOnly));
    CHECK(a.readAll() == b.readAll());
    CHECK(must(mapInfoIn(*one.map)).attribution == QStringLiteral("Fictional city · generated"));
}

TEST_CASE("the fictional city is made once and then kept", "[whole]")
{
    const QTemporaryDir folder;
    const LatLon middle{41.2, -100.6};
    const QString path = must(fictionalCityMap(folder.filePath(QStringLiteral("a/b")), middle));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(10));
    file.close();
    CHECK(must(fictionalCityMap(folder.filePath(QStringLiteral("a/b")), middle)) == path);
    CHECK(QFileInfo(path).size() == 10);
    QFile blocked(folder.filePath(QStringLiteral("file")));
    REQUIRE(blocked.open(QIODevice::WriteOnly));
    const auto refused = fictionalCityMap(blocked.fileName() + QStringLiteral("/x"), middle);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.contains(u"cannot be made"));
}
