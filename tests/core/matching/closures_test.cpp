// SPDX-License-Identifier: GPL-3.0-or-later
// A closed street on the Board keeps the units' ways off it, until its time or its reopening.
#include "core/matching/closures.h"
#include "core/matching/roadtravel.h"
#include "tests/core/streets/route/network.h"

using namespace lodestar;
using namespace lodestar::streets;
using namespace std::chrono_literals;

namespace {

const Instant kNoon{std::chrono::hours(500'000)};

/// A block: the south side is the short way from west to east, the north side goes round.
struct Block
{
    Network net;
    std::shared_ptr<Router> router;
    Board board;

    Block()
    {
        const quint32 west = net.node(0, 0);
        const quint32 east = net.node(1'000, 0);
        const quint32 northWest = net.node(0, 1'000);
        const quint32 northEast = net.node(1'000, 1'000);
        net.road({west, east}, kBothWays, "South Side");
        net.road({west, northWest}, kBothWays, "West Side");
        net.road({northWest, northEast}, kBothWays, "North Side");
        net.road({northEast, east}, kBothWays, "East Side");
        // At whose ends one turns round: else the two ways round the block would never meet.
        net.road({west, net.node(-100, 0)}, kBothWays, "West Lane");
        net.road({east, net.node(1'100, 0)}, kBothWays, "East Lane");
        router = net.router();
    }

    static LatLon place(double east, double north) { return toLatLon(Network::place(east, north)); }

    void happened(Event event, Instant at)
    {
        board.apply(Recorded(board.seq + 1, at, {}, {}, std::move(event)));
    }

    [[nodiscard]] Duration toTheEast() const
    {
        const matching::RoadTravel travel(router, QStringLiteral("Blockville"));
        const LatLon start = place(0, 10);
        return travel.toPlace({&start, 1}, place(1'000, 10), kNoon).first().value();
    }
};

} // namespace

TEST_CASE("a closed street is driven round until it is reopened", "[closures]")
{
    Block block;
    const Duration free = block.toTheEast();
    block.happened(StreetClosed{Block::place(500, 3), QStringLiteral("South Side"), kNoon + 1h, {}},
                   kNoon);
    CHECK(matching::followClosures(*block.router, block.board, kNoon).isEmpty());
    CHECK(block.toTheEast() > free * 2);

    block.happened(StreetReopened{block.board.closures.first().id}, kNoon + 1min);
    CHECK(matching::followClosures(*block.router, block.board, kNoon + 1min).isEmpty());
    CHECK(block.toTheEast() == free);
}

TEST_CASE("a closure ends by itself, the later of two on one street counts", "[closures]")
{
    Block block;
    const Duration free = block.toTheEast();
    block.happened(StreetClosed{Block::place(500, 0), {}, kNoon + 1h, {}}, kNoon);
    block.happened(StreetClosed{Block::place(700, 0), {}, kNoon + 2h, {}}, kNoon);
    matching::followClosures(*block.router, block.board, kNoon);
    REQUIRE(block.router->closures().size() == 1);
    matching::followClosures(*block.router, block.board, kNoon + 90min);
    CHECK(block.toTheEast() > free * 2);
    matching::followClosures(*block.router, block.board, kNoon + 2h);
    CHECK(block.router->closures().empty());
    CHECK(block.toTheEast() == free);
}

TEST_CASE("a closure on no street of this map is told, not lost", "[closures]")
{
    Block block;
    block.happened(StreetClosed{Block::place(500, 500), {}, kNoon + 1h, {}}, kNoon);
    const auto elsewhere = matching::followClosures(*block.router, block.board, kNoon);
    REQUIRE(elsewhere.size() == 1);
    CHECK(elsewhere.first().id == ClosureId(1));
    CHECK(block.router->closures().empty());
}
