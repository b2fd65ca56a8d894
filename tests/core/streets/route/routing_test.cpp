// SPDX-License-Identifier: GPL-3.0-or-later
// Ways by hand: one-ways, restrictions, barriers, turns, closures, islands.
#include "core/streets/route/turncost.h"
#include "tests/core/streets/route/network.h"

using namespace lodestar;
using namespace lodestar::streets;

namespace {

/// The shortest way in whole metres; -1 when there is none.
double metres(const Router& router, const StreetPosition& from, const StreetPosition& to)
{
    const auto route = router.route(from, to, Measure::Distance);
    return route ? std::round(route->length.value) : -1;
}

/// A square of 1,000 m with the corners a (0,0), b (1000,0), c (1000,1000), d (0,1000), and a
/// street of 500 m out of each corner.
struct Square : Network
{
    quint32 a = node(0, 0), b = node(1000, 0), c = node(1000, 1000), d = node(0, 1000);
    quint32 aOut = node(-500, 0), bOut = node(1500, 0), cOut = node(1500, 1000),
            dOut = node(-500, 1000);
    quint32 ab = 0, bc = 0, cd = 0, da = 0, outA = 0, outB = 0, outC = 0, outD = 0;

    explicit Square(quint8 abFlags = kBothWays)
    {
        ab = road({a, b}, abFlags, "South Street");
        bc = road({b, c}, kBothWays, "East Street");
        cd = road({c, d}, kBothWays, "North Street");
        da = road({d, a}, kBothWays, "West Street");
        outA = road({a, aOut}, kBothWays, "A Lane");
        outB = road({b, bOut}, kBothWays, "B Lane");
        outC = road({c, cOut}, kBothWays, "C Lane");
        outD = road({d, dOut}, kBothWays, "D Lane");
    }
};

} // namespace

TEST_CASE("a one-way street is driven one way", "[route]")
{
    Square square(kOneWay);
    const auto router = square.router();
    const auto west = at(*router, -400, 0);
    const auto east = at(*router, 1400, 0);
    CHECK(metres(*router, west, east) == 1800);
    CHECK(metres(*router, east, west) == 3800);
}

TEST_CASE("mid-street to mid-street on one street, with and against it", "[route]")
{
    Square square(kOneWay);
    const auto router = square.router();
    const auto before = at(*router, 300, 0);
    const auto behind = at(*router, 700, 0);
    CHECK(metres(*router, before, behind) == 400);
    CHECK(metres(*router, behind, before) == 3600);
    CHECK(metres(*router, before, before) == 0);
    CHECK(router->eta(before, before) == Duration(0));
    CHECK(*router->eta(before, behind) == Duration(40'000)); // 400 m at 0.8 × 45 km/h = 10 m/s
    CHECK(*router->eta(behind, before) > Duration(360'000));
}

TEST_CASE("no_left_turn and only_straight_on are kept to", "[route]")
{
    Square square;
    TurnRestriction turn;
    turn.fromRoad = square.outA;
    turn.toRoad = square.da;
    turn.viaNode = square.a;
    square.data.restrictions.push_back(turn);
    SECTION("forbidden turn")
    {
        const auto router = square.router();
        // From A Lane north into West Street: round the square instead.
        CHECK(metres(*router, at(*router, -400, 0), at(*router, 0, 500)) == 400 + 3500);
        CHECK(metres(*router, at(*router, 0, 500), at(*router, -400, 0)) == 900);
    }
    SECTION("only turn")
    {
        square.data.restrictions[0].isOnly = true;
        const auto router = square.router();
        CHECK(metres(*router, at(*router, -400, 0), at(*router, 0, 500)) == 900);
        CHECK(metres(*router, at(*router, -400, 0), at(*router, 500, 0)) == 400 + 3500);
    }
}

TEST_CASE("a restriction over a way between binds only who came from its beginning", "[route]")
{
    Square square;
    TurnRestriction turn;
    turn.fromRoad = square.outA;
    turn.viaRoads = {square.ab};
    turn.toRoad = square.outB;
    turn.viaNode = square.a;
    square.data.restrictions.push_back(turn);
    SECTION("no_*")
    {
        const auto router = square.router();
        CHECK(metres(*router, at(*router, -400, 0), at(*router, 1400, 0)) == 400 + 3000 + 400);
        CHECK(metres(*router, at(*router, 0, 500), at(*router, 1400, 0)) == 500 + 1000 + 400);
        CHECK(metres(*router, at(*router, 500, 0), at(*router, 1400, 0)) == 900);
    }
    SECTION("only_*")
    {
        square.data.restrictions[0].isOnly = true;
        const auto router = square.router();
        CHECK(metres(*router, at(*router, -400, 0), at(*router, 1000, 400)) ==
              400 + 1000 + 500 + 500 + 400); // to the end of B Lane and back
        CHECK(metres(*router, at(*router, 0, 500), at(*router, 1000, 400)) == 500 + 1000 + 400);
    }
}

TEST_CASE("a barrier parts a street, a gate does not", "[route]")
{
    Network net;
    const quint32 a = net.node(0, 0), m = net.node(500, 0), b = net.node(1000, 0);
    const quint32 c = net.node(1000, 1000), d = net.node(0, 1000);
    net.road({a, m, b});
    net.road({b, c, d, a});
    SECTION("bollard")
    {
        net.data.nodes.push_back({m, NodeKind::Barrier});
        const auto router = net.router();
        CHECK(metres(*router, at(*router, 400, 0), at(*router, 600, 0)) == 400 + 3000 + 400);
    }
    SECTION("gate")
    {
        net.data.nodes.push_back({m, NodeKind::Gate});
        const auto router = net.router();
        CHECK(metres(*router, at(*router, 400, 0), at(*router, 600, 0)) == 200);
    }
}

TEST_CASE("at a dead end one turns round, elsewhere never", "[route]")
{
    Network net;
    const quint32 a = net.node(0, 0), b = net.node(1000, 0), c = net.node(2000, 0);
    net.road({a, b}, kBothWays, "Long Street");
    net.road({b, c}, kBothWays, "Long Street");
    const auto router = net.router();
    const auto route = router->route(at(*router, 500, 0), at(*router, 1500, 0));
    REQUIRE(route);
    CHECK(std::round(route->length.value) == 1000);
    CHECK(route->legs.size() == 2); // one street all the way, then arrive
}

TEST_CASE("an island is not snapped to, and that is said", "[route]")
{
    Square square;
    const quint32 x = square.node(500, 400), y = square.node(500, 600);
    square.road({x, y}, kBothWays, "Island Street");
    const auto router = square.router();
    const StreetPosition position = at(*router, 500, 450);
    CHECK_FALSE(position.isNearest);
    CHECK(router->graph().nameOf(position.segment) == u"South Street");
    CHECK(std::round(position.away.value) == 450);
    CHECK(at(*router, 500, 10).isNearest);
}

TEST_CASE("a street that one can enter and never leave is not snapped to", "[route]")
{
    Square square;
    const quint32 x = square.node(2000, 1000);
    square.road({square.cOut, x}, kOneWay, "Trap Street");
    const auto router = square.router();
    CHECK(router->graph().nameOf(at(*router, 1800, 1000).segment) == u"C Lane");
}

TEST_CASE("nothing is near: the position is invalid", "[route]")
{
    Square square;
    const auto router = square.router();
    CHECK_FALSE(router->snap(toLatLon(Network::place(500, 500)), {300}).isValid());
    CHECK_FALSE(router->snap({0, 0}).isValid());
    CHECK_FALSE(router->snap({1000, 0}).isValid());
}

TEST_CASE("a closed street is avoided at once, and again when the shortcuts are made", "[route]")
{
    Square square;
    const auto router = square.router();
    const auto west = at(*router, -400, 0);
    const auto east = at(*router, 1400, 0);
    const auto south = at(*router, 500, 0);
    const Duration open = *router->eta(west, east);
    const Instant until = *instantFromIso(QStringLiteral("2026-03-03T12:00:00Z"));
    router->close(south.segment, until);
    const Duration around = *router->eta(west, east);
    CHECK(around > open + Duration(150'000));
    const Duration out = *router->eta(south, east);
    const Duration in = *router->eta(west, south);
    router->waitUntilCaughtUp();
    CHECK_FALSE(router->isCatchingUp());
    CHECK(*router->eta(west, east) == around);
    CHECK(*router->eta(south, east) == out); // who stands on it may leave it
    CHECK(*router->eta(west, south) == in);  // and one may drive up to the incident
    CHECK(metres(*router, west, east) == 400 + 3000 + 400);
    CHECK_FALSE(router->expire(until - Duration(1)));
    CHECK(router->expire(until));
    router->waitUntilCaughtUp();
    CHECK(*router->eta(west, east) == open);
    CHECK(router->closures().empty());
}

TEST_CASE("the hour's factors stretch the time and not the turns", "[route]")
{
    Square square;
    const auto router = square.router();
    const auto from = at(*router, 100, 0);
    const auto to = at(*router, 900, 0);
    HourFactors factors;
    factors.set(RoadClass::Residential, 17, 2);
    router->setTraffic(factors, 17);
    CHECK(*router->eta(from, to) == Duration(160'000));
    router->waitUntilCaughtUp();
    CHECK(*router->eta(from, to) == Duration(160'000));
    router->setTraffic(factors, 18);
    CHECK_FALSE(router->isCatchingUp()); // as in the file
    CHECK(*router->eta(from, to) == Duration(80'000));
}

TEST_CASE("the turn list names streets and turns", "[route]")
{
    Square square;
    const auto router = square.router();
    const auto route = router->route(at(*router, -400, 0), at(*router, 1000, 500));
    REQUIRE(route);
    REQUIRE(route->legs.size() == 4);
    CHECK(route->legs[0].street == u"A Lane");
    CHECK(route->legs[1].manoeuvre == Manoeuvre::Straight);
    CHECK(route->legs[1].street == u"South Street");
    CHECK(route->legs[2].manoeuvre == Manoeuvre::Left);
    CHECK(route->legs[2].street == u"East Street");
    CHECK(route->legs[3].manoeuvre == Manoeuvre::Arrive);
    CHECK(std::round(route->legs[1].length.value) == 1000);
    CHECK(route->time == *router->eta(at(*router, -400, 0), at(*router, 1000, 500)));
    Duration sum{};
    for (const Leg& leg : route->legs)
        sum += leg.time;
    CHECK(sum == route->time);
}

TEST_CASE("turns cost what OSRM's profile says", "[route]")
{
    TurnKind turn;
    CHECK(turnCost(turn) == 0);
    turn.roads = 4;
    CHECK(turnCost(turn) == 7);
    turn.degrees = 90;
    const quint32 right = turnCost(turn);
    turn.degrees = -90;
    const quint32 left = turnCost(turn);
    CHECK(right == 2'105);
    CHECK(left == 5'395);
    turn.leftHand = true;
    CHECK(turnCost(turn) == right);
    turn = {};
    turn.isUTurn = true;
    turn.degrees = 180;
    CHECK(turnCost(turn) > 27'000);
    turn = {};
    turn.hasSignal = true;
    CHECK(turnCost(turn) == 2'000);
}
