// SPDX-License-Identifier: GPL-3.0-or-later
// Projection, simplifying, joining and the place for an area's name.
#include "core/streets/draw/insidepoint.h"
#include "core/streets/draw/joinlines.h"
#include "core/streets/draw/simplify.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace lodestar;
using namespace lodestar::streets;

TEST_CASE("a place comes back from Web Mercator within a step", "[draw]")
{
    const LatLon columbus{39.9612, -82.9988};
    const WorldPoint world = toWorld(columbus);
    const LatLon back = fromWorld(world.x + 0.5, world.y + 0.5);
    CHECK(distance(columbus, back).value < 0.05);
    // EPSG:3857's own example: 0, 0 is the middle of the square.
    CHECK(toWorld(LatLon{0, 0}) == WorldPoint{536'870'912, 536'870'912});
    CHECK(toWorld(LatLon{89.9, -180}) == WorldPoint{0, 0});
}

TEST_CASE("a step is as long as the ground says, at any latitude", "[draw]")
{
    for (const double latitude : {0.0, 39.96, 60.0}) {
        const LatLon here{latitude, -83};
        const LatLon there{latitude, -82.99};
        const double steps = toWorld(there).x - toWorld(here).x;
        // The sphere of Web Mercator is 0.11 % larger than the mean one.
        CHECK(steps * stepAt(latitude).value == Approx(distance(here, there).value).epsilon(0.002));
    }
}

TEST_CASE("simplifying keeps the ends and whatever is farther off than the tolerance", "[draw]")
{
    const std::vector<WorldPoint> line{{0, 0}, {100, 3}, {200, -2}, {300, 40}, {400, 0}};
    const auto coarse = simplified(line, 10);
    CHECK(coarse == std::vector<WorldPoint>{{0, 0}, {200, -2}, {300, 40}, {400, 0}});
    CHECK(simplified(line, 1) == line);
    CHECK(simplified(line, 1'000) == std::vector<WorldPoint>{{0, 0}, {400, 0}});
    const std::vector<WorldPoint> ring{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}};
    CHECK(simplified(ring, 10) == ring);
}

TEST_CASE("a street that was cut at its crossings becomes one line again", "[draw]")
{
    std::vector<Strand> strands{{{{0, 0}, {10, 0}}, 1, 2, 7, false},
                                {{{20, 0}, {10, 0}}, 3, 2, 7, false},
                                {{{10, 0}, {10, 10}}, 2, 4, 7, false}, // a branch around the corner
                                {{{20, 0}, {30, 0}}, 3, 5, 8, false}}; // of another name
    const auto lines = joined(strands);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].line == std::vector<WorldPoint>{{0, 0}, {10, 0}, {20, 0}});
    CHECK(lines[0].firstNode == 1);
    CHECK(lines[0].lastNode == 3);
    CHECK(lines[1].line.size() == 2);
    CHECK(lines[2].key == 8);
}

TEST_CASE("one-way stretches are joined only in their direction", "[draw]")
{
    const auto lines = joined({{{{0, 0}, {10, 0}}, 1, 2, 7, true},
                               {{{20, 0}, {10, 0}}, 3, 2, 7, true}, // against the first
                               {{{-10, 0}, {0, 0}}, 4, 1, 7, true}});
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].line == std::vector<WorldPoint>{{-10, 0}, {0, 0}, {10, 0}});
    CHECK(lines[1].line == std::vector<WorldPoint>{{20, 0}, {10, 0}});
}

TEST_CASE("a ring of stretches is taken up once", "[draw]")
{
    std::vector<Strand> strands;
    const int corners = 12;
    const auto at = [&](int i) {
        const double angle = 6.283185307 * i / corners;
        return WorldPoint{static_cast<qint32>(1'000 * std::cos(angle)),
                          static_cast<qint32>(1'000 * std::sin(angle))};
    };
    for (int i = 0; i < corners; ++i)
        strands.push_back({{at(i), at(i + 1)},
                           static_cast<quint32>(i),
                           static_cast<quint32>((i + 1) % corners),
                           1,
                           false});
    const auto lines = joined(strands);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].line.size() == corners + 1);
    CHECK(lines[0].line.front() == lines[0].line.back());
}

TEST_CASE("an area's name stands inside it, also where the area is bent", "[draw]")
{
    // A "U": the middle of its box lies outside.
    const std::vector<WorldPoint> ring{
        {0, 0}, {30, 0}, {30, 70}, {70, 70}, {70, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}};
    const WorldPoint at = insidePoint(ring);
    CHECK((at.y > 70 || at.x < 30 || at.x > 70));
    CHECK((at.x > 0 && at.x < 100 && at.y > 0 && at.y < 100));
}
