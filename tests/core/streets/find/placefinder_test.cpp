// SPDX-License-Identifier: GPL-3.0-or-later
// Finding places in a small city made by hand.
#include "tests/core/streets/find/smallcity.h"

using namespace lodestar;
using namespace lodestar::streets;

namespace {

/// High Street runs north, Broad Street east; they meet at 0, 0. Two Main Streets in two cities.
SmallCity makeCity()
{
    SmallCity city;
    city.road("North High Street", {{0, 0}, {5, 0}, {10, 0}}).ref =
        city.data.texts.add(std::string_view("US 23"));
    city.road("South High Street", {{0, 0}, {-5, 0}});
    city.road("East Broad Street", {{0, 0}, {0, 5}, {0, 10}}).otherNames =
        city.data.texts.add(std::string_view("Old Pike; Lincoln Highway"));
    city.road("West Broad Street", {{0, 0}, {0, -5}});
    city.road("Elm Street", {{5, 0}, {5, 5}, {5, 10}});
    city.road("D Street", {{10, 0}, {10, 10}});
    city.road("Main Street", {{50, 0}, {50, 10}}, "Westerville");
    city.road("Main Street", {{-50, 0}, {-50, 10}}, "Grove City");
    city.road("Martin Luther King Jr Boulevard", {{8, -5}, {8, 5}});
    for (const auto& [number, east] : {std::pair{"100", 1.0}, {"102", 2.0}, {"120", 6.0}})
        city.house(number, "Elm Street", 5.2, east);
    city.house("101", "Elm Street", 4.8, 1);
    city.house("104 1/2", "Elm Street", 5.2, 3);
    city.house("123", "D Street", 10.2, 3, "", "215");
    city.house("123", "D Street", 10.2, 3.2, "", "217");
    city.house("12", "Main Street", 50.2, 3, "Westerville", "", "43081");
    city.house("12", "Main Street", -49.8, 3, "Grove City", "", "43123");
    city.house("77", "North High Street", 7, 0.2);
    city.place("Riverside Methodist Hospital", PlaceKind::Hospital, 3, 3, "", "3535 Olentangy");
    city.place("Linden", PlaceKind::Suburb, 5, 5);
    city.place("Goodale Park", PlaceKind::Park, 2, -2);
    return city;
}

const PlaceFinder& finder()
{
    static const SmallCity kCity = makeCity();
    static const std::unique_ptr<PlaceFinder> kFinder = kCity.finder();
    return *kFinder;
}

QList<PlaceMatch> find(const char* text, int limit = 8)
{
    return finder().find(QString::fromUtf8(text), limit);
}

QString firstOf(const char* text)
{
    const auto matches = find(text, 5);
    return matches.isEmpty() ? QString() : matches.first().name;
}

} // namespace

TEST_CASE("a house is found however its street is written", "[find]")
{
    for (const char* text : {"100 Elm Street",
                             "100 elm st",
                             "100 ELM",
                             "100 el",
                             "100 Elm St., Columbus, OH 43215",
                             "elm street 100",
                             "100 Elm Street Apt 4",
                             "Apt 4, 100 Elm Street",
                             "100 elm st usa"}) {
        INFO(text);
        const auto matches = find(text);
        REQUIRE_FALSE(matches.isEmpty());
        CHECK(matches.first().name == QStringLiteral("100 Elm Street"));
        CHECK(matches.first().kind == MatchKind::AddressPoint);
        CHECK(matches.first().exact);
        CHECK(distance(matches.first().point, SmallCity::at(5.2, 1)).value < 0.1);
    }
    CHECK(find("100 Elm Street").first().confidence == Approx(1));
}

TEST_CASE("one misspelling does not hide a house", "[find]")
{
    for (const char* text : {"77 North Hgih Street",
                             "77 North Hih Street",
                             "77 North Higgh Street",
                             "77 Nrth High Street",
                             "77 North High Steet",
                             "77North High Street",
                             "77 NorthHigh Street",
                             "77 North Hi gh Street",
                             "7 7 North High Street"}) {
        INFO(text);
        const auto matches = find(text);
        REQUIRE_FALSE(matches.isEmpty());
        CHECK(matches.first().name == QStringLiteral("77 North High Street"));
        CHECK(matches.first().confidence < 1);
    }
}

TEST_CASE("directions and types may be missing, abbreviated or behind", "[find]")
{
    for (const char* text : {"77 n high st", "77 high", "77 High St N", "77 north high"}) {
        INFO(text);
        CHECK(firstOf(text) == QStringLiteral("77 North High Street"));
    }
    CHECK(find("77 s high st").first().confidence < find("77 high").first().confidence);
}

TEST_CASE("123 D Street 215 is a house and its unit", "[find]")
{
    const auto matches = find("123 D Street 215");
    REQUIRE(matches.size() >= 2);
    CHECK(matches[0].name == QStringLiteral("123 D Street #215"));
    CHECK(matches[0].kind == MatchKind::AddressPoint);
    CHECK(matches[1].name == QStringLiteral("123 D Street #217"));
    CHECK(matches[1].confidence < matches[0].confidence);
    CHECK(firstOf("123 D St #217") == QStringLiteral("123 D Street #217"));
    CHECK(firstOf("123 D St apt 217") == QStringLiteral("123 D Street #217"));
}

TEST_CASE("two streets of one name are both offered and told apart", "[find]")
{
    const auto matches = find("12 Main St");
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].confidence == matches[1].confidence);
    QStringList names = namesOf(matches);
    names.sort();
    CHECK(names == QStringList{QStringLiteral("12 Main Street, Grove City"),
                               QStringLiteral("12 Main Street, Westerville")});
    CHECK(firstOf("12 Main St Westerville") == QStringLiteral("12 Main Street, Westerville"));
    CHECK(firstOf("12 Main St, Grove City, OH") == QStringLiteral("12 Main Street, Grove City"));
    CHECK(firstOf("12 Main St 43123") == QStringLiteral("12 Main Street, Grove City"));
    const auto inOne = find("12 Main St Westerville");
    CHECK(inOne[0].confidence > inOne[1].confidence);
}

TEST_CASE("a focus orders equal matches and an area leaves out the others", "[find]")
{
    const FindFocus north{SmallCity::at(50, 0), {}};
    const FindFocus south{SmallCity::at(-50, 0), {}};
    const QString text = QStringLiteral("12 Main St");
    CHECK(finder().find(text, 2, north).first().name.contains(u"Westerville"));
    CHECK(finder().find(text, 2, south).first().name.contains(u"Grove"));
    CHECK(finder().find(text, 2, south).size() == 2);
    FindFocus area;
    area.within.emplace();
    area.within->add(toPoint7(SmallCity::at(40, -5)));
    area.within->add(toPoint7(SmallCity::at(60, 5)));
    CHECK(namesOf(finder().find(text, 5, area)) ==
          QStringList{QStringLiteral("12 Main Street, Westerville")});
}

TEST_CASE("a number between two houses of its side is interpolated and says so", "[find]")
{
    const auto matches = find("110 Elm Street");
    REQUIRE_FALSE(matches.isEmpty());
    CHECK(matches.first().kind == MatchKind::Interpolated);
    CHECK_FALSE(matches.first().exact);
    CHECK(matches.first().name == QStringLiteral("110 Elm Street"));
    // 104 1/2 stands at 3, 120 at 6: 110 is 6/16 of the way.
    CHECK(distance(matches.first().point, SmallCity::at(5.2, 3 + 3.0 * 6 / 16)).value < 2);
}

TEST_CASE("a number that the street does not have is never guessed", "[find]")
{
    const auto matches = find("9999 Elm Street");
    REQUIRE_FALSE(matches.isEmpty());
    CHECK(matches.first().kind == MatchKind::Street);
    CHECK(matches.first().name == QStringLiteral("Elm Street"));
    CHECK(matches.first().confidence < 0.5);
    CHECK(find("100 Nowhere Lane").isEmpty());
}

TEST_CASE("a slip in the number is offered last and never as sure", "[find]")
{
    const auto swapped = find("7 North High Street");
    const QStringList names = namesOf(swapped);
    CHECK(names.contains(QStringLiteral("77 North High Street")));
    for (const PlaceMatch& match : swapped)
        CHECK(match.confidence < 0.5);
}

TEST_CASE("fractions and letters of a number are told apart", "[find]")
{
    CHECK(firstOf("104 1/2 elm") == QStringLiteral("104 1/2 Elm Street"));
    const auto whole = find("104 elm street");
    REQUIRE_FALSE(whole.isEmpty());
    CHECK(whole.first().confidence < 1);
}

TEST_CASE("intersections are found in every spelling and order", "[find]")
{
    for (const char* text : {"High & Broad",
                             "broad and high",
                             "corner of High and Broad",
                             "N High St at E Broad St",
                             "high/broad",
                             "high @ bro",
                             "Hihg & Broad"}) {
        INFO(text);
        const auto matches = find(text);
        REQUIRE_FALSE(matches.isEmpty());
        CHECK(matches.first().kind == MatchKind::Intersection);
        CHECK(distance(matches.first().point, SmallCity::at(0, 0)).value < 1);
        CHECK(matches.first().name.contains(u"High Street"));
        CHECK(matches.first().name.contains(u"Broad Street"));
    }
    CHECK(distance(find("Elm & High").first().point, SmallCity::at(5, 0)).value < 1);
    for (const PlaceMatch& match : find("Elm & Broad"))
        CHECK(match.kind != MatchKind::Intersection);
}

TEST_CASE("streets that meet twice give both places", "[find]")
{
    SmallCity city;
    city.road("River Road", {{0, 0}, {5, 2}, {10, 0}});
    city.road("Canal Street", {{0, 0}, {5, -2}, {10, 0}});
    city.road("Mill Lane", {{0, 0}, {0, 9}});
    const auto matches = city.finder()->find(QStringLiteral("River & Canal"), 5);
    REQUIRE(matches.size() >= 2);
    CHECK(matches[0].kind == MatchKind::Intersection);
    CHECK(matches[1].kind == MatchKind::Intersection);
    CHECK(matches[0].name != matches[1].name);
    CHECK(distance(matches[0].point, matches[1].point).value > 1'000);
    CHECK(matches[0].confidence == matches[1].confidence);
}

TEST_CASE("other names and route numbers find the street", "[find]")
{
    CHECK(firstOf("lincoln highway") == QStringLiteral("East Broad Street"));
    CHECK(firstOf("old pike") == QStringLiteral("East Broad Street"));
    CHECK(firstOf("US 23") == QStringLiteral("North High Street"));
    CHECK(firstOf("us-23") == QStringLiteral("North High Street"));
    CHECK(firstOf("mlk") == QStringLiteral("Martin Luther King Jr Boulevard"));
    CHECK(firstOf("martin l") == QStringLiteral("Martin Luther King Jr Boulevard"));
}

TEST_CASE("common places are found by some of their words", "[find]")
{
    for (const char* text : {"Riverside Methodist Hospital",
                             "riverside hospital",
                             "methodist hosp",
                             "rivers",
                             "Riversyde Methodist"}) {
        INFO(text);
        const auto matches = find(text);
        REQUIRE_FALSE(matches.isEmpty());
        CHECK(matches.first().kind == MatchKind::Place);
        CHECK(matches.first().name.startsWith(u"Riverside Methodist Hospital"));
    }
    CHECK(firstOf("goodale park, N gate") == QStringLiteral("Goodale Park"));
    CHECK(firstOf("43081") == QStringLiteral("43081"));
    CHECK(find("westerville").first().kind == MatchKind::Place);
}

TEST_CASE("coordinates are found, and refused outside the world", "[find]")
{
    const auto matches = find("39°57'22.68\"N 82°59'55.68\"W");
    REQUIRE(matches.size() == 1);
    CHECK(matches.first().kind == MatchKind::Coordinates);
    CHECK(matches.first().point.lat == Approx(39.9563));
    CHECK(find("95.5, 10.1").isEmpty());
}

TEST_CASE("mileposts are found and reckoned between neighbours", "[find]")
{
    SmallCity city;
    city.place("I-71 MM 104", PlaceKind::Milepost, 0, 0);
    city.place("I-71 MM 105", PlaceKind::Milepost, 14.5, 0);
    city.place("I-70 MM 104", PlaceKind::Milepost, 0, 50);
    const auto finder = city.finder();
    const auto marker = finder->find(QStringLiteral("mile marker 104 on interstate 71"), 5);
    REQUIRE(marker.size() == 1);
    CHECK(marker.first().kind == MatchKind::Milepost);
    CHECK(marker.first().exact);
    CHECK(distance(marker.first().point, SmallCity::at(0, 0)).value < 1);
    const auto half = finder->find(QStringLiteral("I-71 mm 104.5"), 5);
    REQUIRE(half.size() == 1);
    CHECK_FALSE(half.first().exact);
    CHECK(distance(half.first().point, SmallCity::at(7.25, 0)).value < 1);
    CHECK(finder->find(QStringLiteral("mm 104"), 5).size() == 2);
    CHECK(finder->find(QStringLiteral("I-71 mm 300"), 5).isEmpty());
}

TEST_CASE("names in any script are found, with and without their marks", "[find]")
{
    SmallCity city;
    city.road("Проспект Ленина", {{0, 0}, {0, 5}});
    city.road("شارع الأمير", {{5, 0}, {5, 5}});
    city.road("Große Bleichen", {{10, 0}, {10, 5}});
    city.road("Rue de l'Église", {{15, 0}, {15, 5}});
    city.road("רחוב הרצל", {{20, 0}, {20, 5}});
    city.house("7", "Проспект Ленина", 0.2, 2);
    city.house("9", "شارع الأمير", 5.2, 2);
    city.house("5", "Große Bleichen", 10.2, 2);
    const auto finder = city.finder();
    const std::pair<const char*, const char*> cases[] = {
        {"проспект ленина 7", "7 Проспект Ленина"},
        {"Ленина 7", "7 Проспект Ленина"},
        {"Линина 7", "7 Проспект Ленина"},
        {"٩ شارع الامير", "9 شارع الأمير"},
        {"grosse bleichen 5", "5 Große Bleichen"},
        {"GROSSE BLEICHEN 5", "5 Große Bleichen"},
        {"rue de l eglise", "Rue de l'Église"},
        {"eglise", "Rue de l'Église"},
        {"הרצל", "רחוב הרצל"},
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        const auto matches = finder->find(QString::fromUtf8(text), 3);
        REQUIRE_FALSE(matches.isEmpty());
        CHECK(matches.first().name.toStdString() == expected);
    }
}

TEST_CASE("hostile text finds nothing and harms nothing", "[find]")
{
    const QString tooLong(10'000, u'a');
    CHECK(finder().find(tooLong, 5).isEmpty());
    for (const QString& text : {QString(),
                                QStringLiteral("   "),
                                QStringLiteral(" , ;;; ()&&//@@ ## "),
                                QStringLiteral("&"),
                                QStringLiteral("corner of"),
                                QString(QChar(0)) + QChar(0xd800) + QChar(7),
                                QStringLiteral("x ").repeated(200),
                                QStringLiteral("%s%n' OR 1=1 --")}) {
        INFO(text.toStdString());
        CHECK(finder().find(text, 5).isEmpty());
    }
    // A number larger than any machine's is a number that the street does not have.
    for (const PlaceMatch& match : find("99999999999999999999999999 Elm Street"))
        CHECK(match.kind == MatchKind::Street);
    CHECK(find("100 Elm Street", 0).isEmpty());
    CHECK(find("100 Elm Street", 1).size() == 1);
}

TEST_CASE("every address point is found by its own text", "[find]")
{
    const SmallCity city = makeCity();
    for (const AddressPoint& address : city.data.addresses) {
        const auto text = [&](TextId id) {
            return city.data.texts.text(id);
        };
        const QString typed =
            QStringList{
                text(address.number), text(address.street), text(address.unit), text(address.city)}
                .join(u' ')
                .simplified();
        INFO(typed.toStdString());
        const auto matches = finder().find(typed, 10);
        REQUIRE_FALSE(matches.isEmpty());
        const bool isFirst = std::ranges::any_of(matches, [&](const PlaceMatch& match) {
            return match.confidence == matches.first().confidence &&
                   toPoint7(match.point) == address.at;
        });
        CHECK(isFirst);
    }
}
