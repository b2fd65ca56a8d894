// SPDX-License-Identifier: GPL-3.0-or-later
// Speed limits as mappers write them.
#include "core/streets/import/speed.h"

#include <catch2/catch.hpp>

using namespace lodestar::streets;
using namespace lodestar::streets::importing;

namespace {

int kmh(std::string_view text)
{
    const SpeedLimit limit = speedLimitOf(text);
    return limit.understood ? limit.kmh : -1;
}

} // namespace

TEST_CASE("speed limits in their spellings", "[import]")
{
    CHECK(kmh("50") == 50);
    CHECK(kmh("50 km/h") == 50);
    CHECK(kmh("30 mph") == 48);
    CHECK(kmh("30mph") == 48);
    CHECK(kmh("10 knots") == 19);
    CHECK(kmh("walk") == 7);
    CHECK(kmh("none") == 130);
    CHECK(kmh("signals") == 0);
    CHECK(kmh("DE:urban") == 50);
    CHECK(kmh("DE:rural") == 100);
    CHECK(kmh("FR:rural") == 80);
    CHECK(kmh("GB:nsl_single") == 97);
    CHECK(kmh("US:urban") == 40);
    CHECK(kmh("DE:zone:30") == 30);
    CHECK(kmh("DE:zone30") == 30);
    CHECK(kmh("80;60") == 60);
    CHECK(kmh("fast") == -1);
    CHECK(kmh("50 furlongs") == -1);
    CHECK(kmh("-5") == -1);
}

TEST_CASE("each direction may have its own limit", "[import]")
{
    const RoadSpeeds both = roadSpeedsOf({{"maxspeed", "50"}});
    CHECK((both.forward == 50 && both.backward == 50));
    const RoadSpeeds one = roadSpeedsOf({{"maxspeed", "50"}, {"maxspeed:backward", "30"}});
    CHECK((one.forward == 50 && one.backward == 30));
    const RoadSpeeds byType = roadSpeedsOf({{"source:maxspeed", "IT:urban"}});
    CHECK((byType.forward == 50 && byType.understood));
    CHECK_FALSE(roadSpeedsOf({{"maxspeed", "quick"}}).understood);
    CHECK(roadSpeedsOf({{"source:maxspeed", "sign"}}).understood);
}

TEST_CASE("ferries' durations", "[import]")
{
    CHECK(durationOf("20") == 1200);
    CHECK(durationOf("01:30") == 5400);
    CHECK(durationOf("00:02:30") == 150);
    CHECK(durationOf("PT1H30M") == 5400);
    CHECK(durationOf("soon") == std::nullopt);
    CHECK(durationOf("") == std::nullopt);
    CHECK(durationOf("PT") == std::nullopt);
}

TEST_CASE("a country gives what no sign says", "[import]")
{
    CHECK(countryAt(toPoint7({39.96, -83.0})) == u"US");
    CHECK(countryAt(toPoint7({53.54, -113.49})) == u"CA");
    CHECK(countryAt(toPoint7({43.73, 7.42})) == u"MC");
    CHECK(countryAt(toPoint7({0, 0})).isEmpty());
    CHECK(legalSpeed(QStringLiteral("US"), RoadClass::Residential) == 40);
    CHECK(legalSpeed(QStringLiteral("DE"), RoadClass::Residential) == 50);
}
