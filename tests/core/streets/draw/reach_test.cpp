// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of equal travel time.
#include "core/streets/draw/reach.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::streets;

namespace {

constexpr LatLon kMiddle{40, -83};

/// A kilometre a minute as the crow flies.
std::vector<double> asTheCrowFlies(const std::vector<LatLon>& points)
{
    std::vector<double> minutes;
    for (const LatLon& point : points)
        minutes.push_back(distance(kMiddle, point).value / 1'000);
    return minutes;
}

} // namespace

TEST_CASE("where everybody flies, the reach is a closed ring", "[draw]")
{
    const auto reach = reachLines(kMiddle, Metres{10'000}, {4, 8}, asTheCrowFlies);
    REQUIRE(reach.size() == 2);
    for (const ReachLine& line : reach) {
        REQUIRE(line.lines.size() == 1);
        CHECK(line.lines[0].first() == line.lines[0].last());
        for (const LatLon& point : line.lines[0])
            CHECK(distance(kMiddle, point).value == Approx(line.minutes * 1'000).epsilon(0.02));
    }
}

TEST_CASE("a reach beyond the square is cut at its edge", "[draw]")
{
    const auto reach = reachLines(kMiddle, Metres{10'000}, {12}, asTheCrowFlies);
    REQUIRE(reach[0].lines.size() == 4); // one in each corner
    for (const auto& line : reach[0].lines)
        CHECK_FALSE(line.first() == line.last());
    CHECK(reachLines(kMiddle, Metres{10'000}, {60}, asTheCrowFlies)[0].lines.isEmpty());
}

TEST_CASE("what nobody can reach lies outside, and an island makes a second line", "[draw]")
{
    const auto withLake = [](const std::vector<LatLon>& points) {
        auto minutes = asTheCrowFlies(points);
        for (size_t i = 0; i < points.size(); ++i)
            if (distance({40.03, -83}, points[i]).value < 1'000)
                minutes[i] = kNoWay;
        return minutes;
    };
    const auto reach = reachLines(kMiddle, Metres{10'000}, {8}, withLake);
    REQUIRE(reach[0].lines.size() == 2);
    for (const auto& line : reach[0].lines)
        CHECK(line.first() == line.last());
    const auto nothing = [](const std::vector<LatLon>&) {
        return std::vector<double>();
    };
    CHECK(reachLines(kMiddle, Metres{10'000}, {8}, nothing)[0].lines.isEmpty());
}
