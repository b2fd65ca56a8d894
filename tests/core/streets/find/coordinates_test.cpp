// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates in every usual spelling; addresses are never taken for them.
#include "core/streets/find/coordinates.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::streets;

TEST_CASE("coordinates are read in their usual spellings", "[find]")
{
    for (const char* text : {"39.9563, -82.9988",
                             "39.9563 -82.9988",
                             "39.9563,-82.9988",
                             "  +39.9563 ; -82.9988 ",
                             "39.9563N 82.9988W",
                             "39.9563° N, 82.9988° W",
                             "N39.9563 W82.9988",
                             "n 39.9563, w 82.9988",
                             "W82.9988 N39.9563",
                             "82.9988W 39.9563N",
                             "-82.9988E, 39.9563 N",
                             "39°57'22.68\"N 82°59'55.68\"W",
                             "39° 57′ 22.68″ N, 82° 59′ 55.68″ W",
                             "39 57 22.68 N 82 59 55.68 W",
                             "39:57:22.68N 82:59:55.68W",
                             "39°57.378'N 82°59.928'W",
                             "N39 57.378 W82 59.928",
                             "39°57.378', -82°59.928'",
                             "geo:39.9563,-82.9988",
                             "lat 39.9563, lon -82.9988",
                             "Lat: 39.9563 Lng: -82.9988",
                             "39.9563 −82.9988"}) {
        INFO(text);
        const auto point = readCoordinates(QString::fromUtf8(text));
        REQUIRE(point);
        CHECK(point->lat == Approx(39.9563).margin(0.00001));
        CHECK(point->lon == Approx(-82.9988).margin(0.00001));
    }
    const auto south = readCoordinates(QStringLiteral("33°51'S 151°12'E"));
    REQUIRE(south);
    CHECK(south->lat == Approx(-33.85));
    CHECK(south->lon == Approx(151.2));
    const auto nearEquator = readCoordinates(QStringLiteral("-0°30', -0.5"));
    REQUIRE(nearEquator);
    CHECK(nearEquator->lat == Approx(-0.5));
}

TEST_CASE("points outside the world are refused", "[find]")
{
    for (const char* text : {"95.1, 10.2",
                             "39.9, -182.9",
                             "39°61'N 82°10'W",
                             "39 57 60.5 N 82 59 55 W",
                             "91.0N 10.0W"}) {
        INFO(text);
        const auto point = readCoordinates(QString::fromUtf8(text));
        REQUIRE_FALSE(point);
        CHECK(point.error().kind == Kind::Invalid);
        CHECK(point.error().text.contains(QString::fromUtf8(text)));
    }
}

TEST_CASE("what is no coordinate is left to the address", "[find]")
{
    for (const char* text : {"",
                             "39.9563",
                             "654 N 800 E",
                             "123 D Street 215",
                             "5, 7",
                             "123 S",
                             "12 E 5th",
                             "1 2 3 4 5 6",
                             "N N N",
                             "39.9 N 82.9 N",
                             "39.9 N, 82.9",
                             ", , ,",
                             "1.2.3, 4.5.6",
                             "99999999999999999999999999, 1.0",
                             "I-71 MM 104.5"}) {
        INFO(text);
        const auto point = readCoordinates(QString::fromUtf8(text));
        REQUIRE_FALSE(point);
        CHECK(point.error().kind == Kind::NotFound);
    }
    CHECK_FALSE(readCoordinates(QString(10'000, u'1')));
}
