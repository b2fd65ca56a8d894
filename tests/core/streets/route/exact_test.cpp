// SPDX-License-Identifier: GPL-3.0-or-later
// Every answer equals plain Dijkstra's, to the millisecond, on invented towns.
#include "tests/core/streets/route/check.h"

using namespace lodestar;
using namespace lodestar::streets;

namespace {

/// A grid with holes, one-ways, slow and quick streets and restrictions, the same every time.
Network& grid(Network& net, int size, quint64 seed)
{
    SeededEntropy chance(seed);
    std::vector<quint32> nodes;
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x)
            nodes.push_back(net.node(x * 120 + chance.below(40), y * 110 + chance.below(40)));
    const auto street = [&](int from, int to) {
        if (chance.below(10) == 0)
            return;
        net.road({nodes[static_cast<size_t>(from)], nodes[static_cast<size_t>(to)]},
                 chance.below(4) == 0 ? kOneWay : kBothWays,
                 "",
                 static_cast<quint8>(20 + chance.below(80)));
    };
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            if (x + 1 < size)
                street(y * size + x, y * size + x + 1);
            if (y + 1 < size)
                street(y * size + x, (y + 1) * size + x);
        }
    const auto roads = static_cast<int>(net.data.roads.size());
    for (int i = 0; i < roads; ++i) {
        TurnRestriction turn;
        turn.fromRoad = static_cast<quint32>(chance.below(roads));
        turn.toRoad = static_cast<quint32>(chance.below(roads));
        turn.viaNode = net.data.line(net.data.roads[turn.fromRoad]).back().node;
        turn.isOnly = chance.below(4) == 0;
        if (chance.below(3) == 0)
            turn.viaRoads.push_back(static_cast<quint32>(chance.below(roads)));
        net.data.restrictions.push_back(turn);
    }
    return net;
}

} // namespace

TEST_CASE("answers equal plain search on invented grids", "[route][exact]")
{
    for (const quint64 seed : {1ULL, 2ULL, 3ULL}) {
        Network net;
        const auto router = grid(net, 18, seed).router();
        CAPTURE(seed);
        checkPairs(*router, 30, 50, seed);
        checkFleet(router, 60, 4, seed);
    }
}

TEST_CASE("answers equal plain search around closures, before and after the worker",
          "[route][exact]")
{
    Network net;
    const auto router = grid(net, 14, 7).router();
    SeededEntropy chance(9);
    const Instant until = *instantFromIso(QStringLiteral("2026-03-03T12:00:00Z"));
    FleetEta fleet(router);
    std::vector<StreetPosition> kept;
    for (quint32 i = 0; i < 30; ++i) {
        kept.push_back(somewhere(*router, chance));
        fleet.set(i, kept.back());
    }
    for (int round = 0; round < 4; ++round) {
        router->close(somewhere(*router, chance).segment, until);
        const auto call = somewhere(*router, chance);
        std::vector<Cost> right;
        for (const StreetPosition& unit : kept)
            right.push_back(router->plain(unit, call, Measure::Time).cost);
        CHECK(std::ranges::equal(fleet.etas(call), right));
        router->waitUntilCaughtUp();
        CHECK(std::ranges::equal(fleet.etas(call), right));
        checkPairs(*router, 10, 30, 100 + static_cast<quint64>(round));
    }
}

TEST_CASE("a table equals its pairs", "[route][exact]")
{
    Network net;
    const auto router = grid(net, 12, 5).router();
    SeededEntropy chance(4);
    std::vector<StreetPosition> from, to;
    for (int i = 0; i < 20; ++i) {
        from.push_back(somewhere(*router, chance));
        to.push_back(somewhere(*router, chance));
    }
    to.push_back(from.front());
    const auto table = etaTable(router, from, to);
    REQUIRE(table.size() == from.size() * to.size());
    for (size_t i = 0; i < from.size(); ++i)
        for (size_t j = 0; j < to.size(); ++j)
            REQUIRE(table[i * to.size() + j] == costOf(router->eta(from[i], to[j])));
}

TEST_CASE("a route's time is its estimate, and its line is its length", "[route][exact]")
{
    Network net;
    const auto router = grid(net, 12, 6).router();
    SeededEntropy chance(2);
    for (int i = 0; i < 100; ++i) {
        const auto from = somewhere(*router, chance);
        const auto to = somewhere(*router, chance);
        const auto route = router->route(from, to);
        REQUIRE(route);
        CHECK(std::abs((route->time - *router->eta(from, to)).count()) <=
              2); // rounding at the ends
    }
}
