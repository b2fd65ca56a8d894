// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of the generated town: it looks like a place, and its places are found but never
// guessed.
#include "core/streets/town.h"

#include <QSet>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::streets;

namespace {

constexpr LatLon kCentre{39.74, -104.99};

const Town& town()
{
    static const Town kTown(1, kCentre);
    return kTown;
}

QStringList namesOf(const QList<PlaceMatch>& matches)
{
    QStringList names;
    for (const PlaceMatch& match : matches)
        names += match.name;
    return names;
}

} // namespace

TEST_CASE("the same seed draws the same town and another seed another", "[streets]")
{
    const Town again(1, kCentre);
    REQUIRE(again.streets().size() == town().streets().size());
    for (qsizetype i = 0; i < again.streets().size(); ++i)
        CHECK(again.streets()[i].line == town().streets()[i].line);
    CHECK(again.address(77) == town().address(77));
    const Town other(2, kCentre);
    CHECK_FALSE(other.address(77).point == town().address(77).point);
}

TEST_CASE("the town looks like a place of about ten kilometres", "[streets]")
{
    double west = 180;
    double east = -180;
    QSet<QString> names;
    for (const TownStreet& street : town().streets()) {
        REQUIRE(street.line.size() >= 2);
        names += street.name;
        for (const LatLon& p : street.line) {
            west = std::min(west, p.lon);
            east = std::max(east, p.lon);
        }
    }
    const double width = distance({kCentre.lat, west}, {kCentre.lat, east}).value;
    CHECK(width > 9'000);
    CHECK(width < 13'000);
    CHECK(names.size() > 50);
    CHECK(town().parks().size() == 2);
    CHECK(town().river().size() > 50);
    for (const char* expected :
         {"Meridian Ave", "E Harbor St", "Foundry St", "Canal Blvd", "2nd Ave", "Depot Ln"})
        CHECK(names.contains(QLatin1String(expected)));
}

TEST_CASE("small streets stop at the river and at the parks, big ones have bridges", "[streets]")
{
    int bridges = 0;
    for (const TownStreet& street : town().streets())
        for (const LatLon& corner : street.line) {
            const bool wet = contains(town().river(), corner);
            bridges += wet && street.major;
            if (!street.major) {
                CHECK_FALSE(wet);
                CHECK_FALSE(contains(town().parks().first(), corner));
            }
        }
    CHECK(bridges > 0);
}

TEST_CASE("a house is found however it is typed", "[streets]")
{
    const auto found = town().find(QStringLiteral("1418 Meridian Ave"), 5);
    REQUIRE_FALSE(found.isEmpty());
    CHECK(found.first().name == QStringLiteral("1418 Meridian Ave"));
    CHECK(found.first().exact);
    CHECK(found.first().confidence == Approx(1));
    for (const char* text : {"1418 meridian avenue",
                             "1418 MERIDIAN",
                             "1418 Meridian Ave., Meridian",
                             "1418 meridian st",
                             "1418 mer",
                             "1418 meridian a",
                             "1418 Meridian Ave #4"}) {
        INFO(text);
        const auto other = town().find(QString::fromUtf8(text), 5);
        REQUIRE_FALSE(other.isEmpty());
        CHECK(other.first().point == found.first().point);
        CHECK(other.first().exact);
    }
}

TEST_CASE("even and odd numbers stand on opposite sides, neighbours close together", "[streets]")
{
    const auto at = [](int number) {
        return town().find(QStringLiteral("%1 Meridian Ave").arg(number), 1).first().point;
    };
    CHECK(distance(at(1418), at(1420)).value == Approx(8).margin(2));
    CHECK(distance(at(1418), at(1419)).value > 20);
    CHECK(at(1418).lat > at(1419).lat);
}

TEST_CASE("a number that the street does not have is never guessed", "[streets]")
{
    for (const char* text : {"99999 Meridian Ave", "12 Meridian Ave"}) {
        INFO(text);
        const auto found = town().find(QString::fromUtf8(text), 5);
        REQUIRE(found.size() == 1);
        CHECK(found.first().name == QStringLiteral("Meridian Ave"));
        CHECK_FALSE(found.first().exact);
        CHECK(found.first().confidence < 0.5);
    }
    CHECK(town().find(QStringLiteral("1418 Nowhere St"), 5).isEmpty());
    CHECK(town().find(QString(), 5).isEmpty());
    CHECK(town().find(QStringLiteral(" , "), 5).isEmpty());
}

TEST_CASE("equally good matches all come", "[streets]")
{
    const auto harbor = town().find(QStringLiteral("300 Harbor St"), 5);
    REQUIRE(harbor.size() == 2);
    CHECK(namesOf(harbor) ==
          QStringList{QStringLiteral("300 E Harbor St"), QStringLiteral("300 W Harbor St")});
    CHECK(harbor[0].confidence == harbor[1].confidence);

    const auto orchard = namesOf(town().find(QStringLiteral("200 Orchard"), 5));
    CHECK(orchard.contains(QStringLiteral("200 Orchard St")));
    CHECK(orchard.contains(QStringLiteral("200 Orchard Ln")));
}

TEST_CASE("corners are found in either order", "[streets]")
{
    const auto found = town().find(QStringLiteral("Mill St & 2nd Ave"), 5);
    REQUIRE(found.size() == 1);
    CHECK(found.first().name == QStringLiteral("Mill St & 2nd Ave"));
    CHECK_FALSE(found.first().exact);
    const auto swapped = town().find(QStringLiteral("2nd and mill"), 5);
    REQUIRE_FALSE(swapped.isEmpty());
    CHECK(distance(swapped.first().point, found.first().point).value < 1);
    CHECK(town().find(QStringLiteral("1st Ave & 2nd Ave"), 5).isEmpty());
}

TEST_CASE("common places and coordinates are found", "[streets]")
{
    CHECK(town().find(QStringLiteral("orchard park, N gate"), 5).first().name ==
          QStringLiteral("Orchard Park"));
    CHECK(town().find(QStringLiteral("library"), 5).first().name ==
          QStringLiteral("Central Library"));
    CHECK(town().find(QStringLiteral("walk-in"), 5).first().name ==
          QStringLiteral("Harbor Walk-in Crisis Center"));
    const auto point = town().find(QStringLiteral("39.7400, -104.9900"), 5);
    REQUIRE(point.size() == 1);
    CHECK(point.first().point == LatLon{39.74, -104.99});
    CHECK(point.first().exact);
}

TEST_CASE("typing on narrows the matches and the limit holds", "[streets]")
{
    const auto few = town().find(QStringLiteral("m"), 3);
    CHECK(few.size() == 3);
    const auto many = town().find(QStringLiteral("m"), 50);
    CHECK(many.size() > 3);
    CHECK(std::ranges::is_sorted(many, std::ranges::greater{}, &PlaceMatch::confidence));
    CHECK(town().find(QStringLiteral("meridian av"), 5).first().name ==
          QStringLiteral("Meridian Ave"));
}

TEST_CASE("any index gives an address that is found again", "[streets]")
{
    for (quint64 i = 0; i < 500; ++i) {
        const PlaceMatch address = town().address(i * 7919);
        INFO(address.name.toStdString());
        const auto found = town().find(address.name, 20);
        REQUIRE(std::ranges::any_of(found, [&](const PlaceMatch& m) {
            return m.name == address.name && m.point == address.point && m.exact;
        }));
    }
}
