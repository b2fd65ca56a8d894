// SPDX-License-Identifier: GPL-3.0-or-later
// The index in a file: the same each time, refused when its rows do not hang together.
#include "core/streets/find/findsections.h"
#include "core/streets/find/namewords.h"
#include "core/streets/find/streetgroups.h"
#include "tests/core/streets/find/smallcity.h"

#include <QFile>

using namespace lodestar;
using namespace lodestar::streets;

namespace {

QByteArray indexBytes(const MapData& data, const QString& path)
{
    LodemapWriter writer(path);
    REQUIRE(buildFindIndex(data, writer));
    REQUIRE(writer.finish());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

SmallCity makeCity()
{
    SmallCity city;
    city.road("High Street", {{0, 0}, {5, 0}});
    city.road("Broad Street", {{0, 0}, {0, 5}});
    city.house("12", "High Street", 2, 0.1);
    city.place("City Library", PlaceKind::Library, 1, 1);
    return city;
}

/// The map again, with the bytes of one section changed.
Result<std::unique_ptr<PlaceFinder>>
opened(const QTemporaryDir& folder, const char* changed, qsizetype at, char value)
{
    const QString path = folder.filePath(QStringLiteral("whole.lodemap"));
    indexBytes(makeCity().data, path);
    const auto map = Lodemap::open(path);
    REQUIRE(map);
    const QString other = folder.filePath(QStringLiteral("other.lodemap"));
    LodemapWriter writer(other);
    for (const char* name :
         {"find.texts",     "find.textends",   "find.streets",    "find.houses",
          "find.ranges",    "find.lines",      "find.crossings",  "find.places",
          "find.areas",     "find.mileposts",  "find.names",      "find.namewords",
          "find.words",     "find.letters",    "find.postings",   "find.segments",
          "find.housegrid", "find.housecells", "find.houseitems", "find.roadgrid",
          "find.roadcells", "find.roaditems"}) {
        const auto section = (*map)->section(name, kFindVersion);
        REQUIRE(section);
        QByteArray bytes = section->toByteArray();
        if (qstrcmp(name, changed) == 0)
            bytes[at] = value;
        REQUIRE(writer.add(name, kFindVersion, bytes));
    }
    REQUIRE(writer.finish());
    const auto again = Lodemap::open(other);
    REQUIRE(again);
    return PlaceFinder::open(*again);
}

} // namespace

TEST_CASE("the same data gives the same index to the byte", "[find]")
{
    const QTemporaryDir folder;
    const QByteArray first = indexBytes(makeCity().data, folder.filePath(QStringLiteral("a")));
    CHECK(first == indexBytes(makeCity().data, folder.filePath(QStringLiteral("b"))));
}

TEST_CASE("an index whose rows name others that do not exist is refused", "[find]")
{
    const QTemporaryDir folder;
    REQUIRE(opened(folder, "", 0, 0));
    // The high byte of each section's first number: a row far outside.
    const std::pair<const char*, qsizetype> cases[] = {{"find.textends", 3},
                                                       {"find.streets", 3},
                                                       {"find.houses", 7},
                                                       {"find.crossings", 3},
                                                       {"find.places", 3},
                                                       {"find.names", 7},
                                                       {"find.namewords", 3},
                                                       {"find.words", 3},
                                                       {"find.postings", 3},
                                                       {"find.segments", 19},
                                                       {"find.housegrid", 15},
                                                       {"find.housecells", 7},
                                                       {"find.houseitems", 3},
                                                       {"find.roaditems", 3}};
    for (const auto& [section, at] : cases) {
        INFO(section);
        const auto finder = opened(folder, section, at, 0x7f);
        REQUIRE_FALSE(finder);
        CHECK(finder.error().kind == Kind::Corrupt);
        CHECK(finder.error().text.contains(u"import it again"));
    }
}

TEST_CASE("a map without an index says that it must be imported again", "[find]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bare.lodemap"));
    LodemapWriter writer(path);
    REQUIRE(writer.add("other", 1, QByteArrayView("x")));
    REQUIRE(writer.finish());
    const auto map = Lodemap::open(path);
    REQUIRE(map);
    const auto finder = PlaceFinder::open(*map);
    REQUIRE_FALSE(finder);
    CHECK(finder.error().kind == Kind::NotFound);
}

TEST_CASE("roads and addresses of one name nearby are one street", "[find]")
{
    SmallCity city;
    city.road("High Street", {{0, 0}, {5, 0}});
    city.road("High St", {{5, 0}, {9, 0}});
    city.house("12", "HIGH STREET", 2, 0.1);
    city.house("900", "High Street", 300, 0.1);
    const StreetGroups groups = groupStreets(city.data);
    REQUIRE(groups.streets.size() == 2);
    CHECK(groups.streets[0].roads.size() == 2);
    CHECK(groups.streets[0].addresses.size() == 1);
    CHECK(groups.streets[1].roads.empty());
}

TEST_CASE("a city parts streets of one name, and takes in those without a city", "[find]")
{
    SmallCity city;
    city.road("Main Street", {{0, 0}, {0, 5}}, "Eastham");
    city.road("Main Street", {{0, 5}, {0, 10}}, "Westham");
    city.road("Main Street", {{1, -10}, {1, 0}});
    const StreetGroups groups = groupStreets(city.data);
    REQUIRE(groups.streets.size() == 2);
    CHECK(groups.streets[0].roads.size() + groups.streets[1].roads.size() == 3);
}

TEST_CASE("a node that joins more streets than any map has is refused", "[find]")
{
    SmallCity city;
    for (int i = 0; i < 65; ++i)
        city.road("Street " + std::to_string(i), {{0, 0}, {1.0 + i, 1}});
    const QTemporaryDir folder;
    LodemapWriter writer(folder.filePath(QStringLiteral("city.lodemap")));
    const auto built = buildFindIndex(city.data, writer);
    REQUIRE_FALSE(built);
    CHECK(built.error().kind == Kind::Invalid);
}

TEST_CASE("street names fall into direction, core and type", "[find]")
{
    const auto parts = [](const char* name) {
        const StreetName street = streetName(QString::fromUtf8(name));
        QString text = QStringLiteral("%1/").arg(street.preDirection);
        for (const std::u16string& word : street.core)
            text += QString::fromStdU16String(word) + u'/';
        return QStringLiteral("%1%2/%3").arg(text).arg(street.suffix > 0).arg(street.postDirection);
    };
    CHECK(parts("East 7th Street North") == QStringLiteral("3/7th/1/1"));
    CHECK(parts("North Street") == QStringLiteral("0/north/1/0"));
    CHECK(parts("Avenue B") == QStringLiteral("0/b/1/0"));
    CHECK(parts("Broadway") == QStringLiteral("0/broadway/0/0"));
    CHECK(parts("N High") == QStringLiteral("1/high/0/0"));
    CHECK(parts("The Park") == QStringLiteral("0/the/1/0"));
    CHECK(streetKey(QStringLiteral("N. High Street")) ==
          streetKey(QStringLiteral("North High St")));
    CHECK(streetKey(QStringLiteral("Second Ave")) == streetKey(QStringLiteral("2nd Avenue")));
    CHECK(streetKey(QStringLiteral("High St")) != streetKey(QStringLiteral("High Rd")));
}

TEST_CASE("house numbers have an order and one spelling", "[find]")
{
    const auto key = [](const char* text) {
        return houseKey(QString::fromUtf8(text));
    };
    CHECK(key("1418") == 1418);
    CHECK(key("1418 1/2") == 1418);
    CHECK(key("12B") == 12);
    CHECK(key("37-12") == 37);
    CHECK(key("N6W23001") == 623'001);
    CHECK(key("") == 0);
    CHECK(key("abc") == 0);
    CHECK(key("99999999999999999999") == 999'999'999);
    CHECK(houseText(QStringLiteral("12 B")) == houseText(QStringLiteral("12b")));
    CHECK(houseText(QStringLiteral("1418 1/2")) != houseText(QStringLiteral("14181/2")));
}
