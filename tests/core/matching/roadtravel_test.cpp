// SPDX-License-Identifier: GPL-3.0-or-later
// Minutes by road: across a river the nearest unit by air is not the soonest.
#include "core/matching/roadtravel.h"
#include "tests/core/streets/route/network.h"

using namespace lodestar;
using namespace lodestar::streets;

namespace {

/// Two banks, 100 m apart; the only bridge is 3 km to the east.
struct River
{
    Network net;
    std::shared_ptr<Router> router;

    River()
    {
        const quint32 northWest = net.node(0, 100);
        const quint32 northEast = net.node(3'000, 100);
        const quint32 southWest = net.node(0, 0);
        const quint32 southEast = net.node(3'000, 0);
        net.road({northWest, northEast}, kBothWays, "North Bank");
        net.road({southWest, southEast}, kBothWays, "South Bank");
        net.road({northEast, southEast}, kBothWays, "Bridge");
        router = net.router();
    }

    static LatLon place(double east, double north) { return toLatLon(Network::place(east, north)); }
};

} // namespace

TEST_CASE("the soonest by road is not the nearest by air", "[roadtravel]")
{
    const River river;
    const matching::RoadTravel travel(river.router, QStringLiteral("Rivertown"));
    const LatLon starts[] = {River::place(50, 0), River::place(1'500, 100)};
    const auto times = travel.toPlace(starts, River::place(50, 100), {});
    REQUIRE(times.size() == 2);
    REQUIRE((times[0] && times[1]));
    CHECK(*times[1] < *times[0]);
    // 2,950 m east, 100 m over the bridge, 2,950 m back at 45 km/h are 480 s before any turn.
    CHECK(*times[0] > std::chrono::seconds(450));
    CHECK(travel.method() == QStringLiteral("by road, Rivertown"));
}

TEST_CASE("a place off the street costs its way to the street", "[roadtravel]")
{
    const River river;
    const matching::RoadTravel travel(river.router, QStringLiteral("Rivertown"));
    const LatLon start = River::place(1'000, 100);
    const auto onStreet = travel.toPlace({&start, 1}, River::place(2'000, 100), {}).first();
    const auto inYard = travel.toPlace({&start, 1}, River::place(2'000, 350), {}).first();
    REQUIRE((onStreet && inYard));
    // 250 m at 15 km/h
    CHECK(std::chrono::duration<double>(*inYard - *onStreet).count() == Approx(60).margin(1));
}

TEST_CASE("no way is nothing, never a guess", "[roadtravel]")
{
    const River river;
    const matching::RoadTravel travel(river.router, QStringLiteral("Rivertown"));
    const LatLon starts[] = {River::place(0, 100), River::place(90'000, 0), {91, 0}};
    const auto far = travel.toPlace(starts, River::place(90'000, 0), {});
    CHECK_FALSE(far[0]);
    const auto near = travel.toPlace(starts, River::place(100, 100), {});
    CHECK(near[0]);
    CHECK_FALSE(near[1]);
    CHECK_FALSE(near[2]);
    CHECK(travel.toPlace(starts, {0, 181}, {}) == QList<std::optional<Duration>>(3));
}

TEST_CASE("what the map covers stays the same whether or not it was asked before", "[roadtravel]")
{
    const River river;
    const matching::RoadTravel travel(river.router, QStringLiteral("Rivertown"));
    const LatLon starts[] = {River::place(0, 100), River::place(90'000, 0)};
    const LatLon place = River::place(100, 100);
    const auto isAsBefore = [&] {
        return travel.covers(starts[0]) && !travel.covers(starts[1]) && travel.covers(place) &&
               !travel.covers({91, 0});
    };
    CHECK(isAsBefore());
    const auto first = travel.toPlace(starts, place, {});
    CHECK(isAsBefore());
    // More places than are kept: those that went are looked up anew.
    for (int i = 0; i < 5'000; ++i)
        REQUIRE(travel.covers(River::place(i / 10.0, 0)));
    CHECK(isAsBefore());
    CHECK(travel.toPlace(starts, place, {}) == first);
    CHECK(travel.toPlace(starts, River::place(90'000, 0), {}) == QList<std::optional<Duration>>(2));
}
