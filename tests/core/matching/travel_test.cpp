// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of straight-line travel.
#include "core/matching/travel.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace lodestar;
using namespace lodestar::matching;

TEST_CASE("a straight line takes distance times detour over speed", "[matching]")
{
    const StraightLineTravel travel(60, 1.35);
    const LatLon starts[] = {{40, -100}, {40 + 10'000 / 111'195.08, -100}};
    const auto times = travel.toPlace(starts, {40, -100}, Instant());
    REQUIRE(times.size() == 2);
    CHECK(times[0] == Duration(0));
    CHECK(std::chrono::duration<double>(*times[1]).count() == Approx(13.5 * 60).epsilon(0.001));
    CHECK(travel.method() == QStringLiteral("straight line × 1.35"));
}

TEST_CASE("a start that is not on earth has no way", "[matching]")
{
    const StraightLineTravel travel(30, 1);
    const LatLon starts[] = {{std::numeric_limits<double>::quiet_NaN(), 0}, {91, 0}};
    for (const auto& time : travel.toPlace(starts, {0, 0}, Instant()))
        CHECK_FALSE(time);
    CHECK(travel.toPlace({}, {0, 0}, Instant()).isEmpty());
}
