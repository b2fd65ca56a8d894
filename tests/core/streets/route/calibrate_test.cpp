// SPDX-License-Identifier: GPL-3.0-or-later
// Factors: read, written, and found again from tracks that were driven by them.
#include "core/streets/route/calibrate.h"
#include "tests/core/streets/route/network.h"

using namespace lodestar;
using namespace lodestar::streets;

TEST_CASE("a table of factors is read as it was written", "[route]")
{
    HourFactors factors;
    factors.set(RoadClass::Primary, 17, 1.5);
    const auto read = factorsFromJson(toJson(factors), QStringLiteral("f.json"));
    REQUIRE(read);
    CHECK(*read == factors);
    CHECK(read->at(RoadClass::Primary, 17) == 1.5);
    CHECK(read->at(RoadClass::Primary, 16) == 1);
    CHECK_FALSE(factorsFromJson("{\"factors\":{\"lane\":[]}}", QStringLiteral("f.json")));
    CHECK_FALSE(factorsFromJson("{\"factors\":{\"primary\":[1,2]}}", QStringLiteral("f.json")));
    CHECK_FALSE(factorsFromJson("{", QStringLiteral("f.json")));
}

TEST_CASE("hours of the week as people write them", "[route]")
{
    CHECK(*hourOfWeekFromText(QStringLiteral("mon 0")) == 0);
    CHECK(*hourOfWeekFromText(QStringLiteral("Friday 17:00")) == 4 * 24 + 17);
    CHECK(*hourOfWeekFromText(QStringLiteral("sun 23")) == 167);
    CHECK_FALSE(hourOfWeekFromText(QStringLiteral("someday 5")));
    CHECK_FALSE(hourOfWeekFromText(QStringLiteral("mon 24")));
}

TEST_CASE("tracks give back the factor that they were driven by", "[route]")
{
    Network net;
    const quint32 a = net.node(0, 0), b = net.node(20'000, 0);
    net.road({a, b}, kBothWays, "Long Road");
    const auto router = net.router();
    QByteArray csv = "unit,time,lat,lon\n";
    // 10 m/s at factor 1; these drive 5 m/s from 08:00 on a Tuesday, and 10 m/s from 12:00.
    for (int i = 0; i < 60; ++i)
        for (const int hour : {8, 12}) {
            const LatLon at = toLatLon(Network::place(1'000 + i * (hour == 8 ? 150 : 300), 3));
            csv += QStringLiteral("M%1,2026-03-03T%2:%3:%4-05:00,%5,%6\n")
                       .arg(hour)
                       .arg(hour, 2, 10, QLatin1Char('0'))
                       .arg(i / 2, 2, 10, QLatin1Char('0'))
                       .arg(i % 2 * 30, 2, 10, QLatin1Char('0'))
                       .arg(at.lat, 0, 'f', 7)
                       .arg(at.lon, 0, 'f', 7)
                       .toUtf8();
        }
    const auto fixes = tracksFromCsv(csv);
    REQUIRE(fixes);
    const Calibration found = calibrate(*router, *fixes);
    CHECK(found.used == 118);
    CHECK(found.factors.at(RoadClass::Residential, 24 + 8) == Approx(2).epsilon(0.02));
    CHECK(found.factors.at(RoadClass::Residential, 24 + 12) == Approx(1).epsilon(0.02));
    // Hours without tracks take the class' mean.
    CHECK(found.factors.at(RoadClass::Residential, 0) == Approx(4.0 / 3).epsilon(0.02));
    CHECK(found.factors.at(RoadClass::Primary, 24 + 8) == 1);
}

TEST_CASE("tracks with faults are refused by line", "[route]")
{
    const auto noOffset = tracksFromCsv("unit,time,lat,lon\nA,2026-03-03T08:00:00,40,-83\n");
    REQUIRE_FALSE(noOffset);
    CHECK(noOffset.error().text.contains(u"line 2"));
    CHECK_FALSE(tracksFromCsv("A,2026-03-03T08:00:00Z,95,-83\n"));
    CHECK_FALSE(tracksFromCsv("A,2026-03-03T08:00:00Z,40\n"));
}
