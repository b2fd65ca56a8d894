// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up units drive to their calls at the room's own travel times, and never past them.
#include "core/training/drivers.h"
#include "tests/core/desk/room.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::training;
using namespace std::chrono_literals;

namespace {

struct Shift
{
    DeskRoom room;
    DeskFloor floor{*room.desk};
    CallId call = room.openRoutine();

    Shift() { must(room.ask(room.sending(call, "STAR 2"))); }

    [[nodiscard]] LatLon home() const { return room.unit("STAR 2").record.home; }

    [[nodiscard]] LatLon scene() const { return *room.call(call).location.point; }

    /// Where STAR 2 says it is.
    LatLon told(Drivers& drivers)
    {
        REQUIRE(drivers.report(room.clock.now()));
        REQUIRE(room.unit("STAR 2").fix);
        CHECK(room.unit("STAR 2").fix->at == room.clock.now());
        return room.unit("STAR 2").fix->point;
    }
};

} // namespace

TEST_CASE("a unit stays at home until it sets out", "[drivers]")
{
    Shift shift;
    Drivers drivers(shift.floor, {});
    CHECK(shift.told(drivers) == shift.home());
    shift.room.clock.step(5min);
    CHECK(shift.told(drivers) == shift.home());
}

TEST_CASE("a unit en route comes nearer all the time and waits at the scene", "[drivers]")
{
    Shift shift;
    Drivers drivers(shift.floor, {});
    shift.room.status("STAR 2", "en_route");
    double left = distance(shift.told(drivers), shift.scene()).value;
    CHECK(left == Approx(distance(shift.home(), shift.scene()).value).margin(1));
    int moves = 0;
    for (int i = 0; i < 200; ++i) {
        shift.room.clock.step(10s);
        const double now = distance(shift.told(drivers), shift.scene()).value;
        CHECK(now <= left + 0.01);
        moves += now < left - 1;
        left = now;
    }
    CHECK(moves > 3);
    CHECK(left == Approx(0).margin(0.5));
}

TEST_CASE("a unit keeps to the way that it was given and looks ahead", "[drivers]")
{
    Shift shift;
    const LatLon corner{shift.home().lat, shift.scene().lon};
    Drivers drivers(shift.floor, [&](LatLon from, LatLon to) -> std::optional<Way> {
        return Way{{from, corner, to}, 10min};
    });
    shift.room.status("STAR 2", "en_route");
    shift.room.clock.step(1min);
    const LatLon early = shift.told(drivers);
    CHECK(early.lat == Approx(shift.home().lat).margin(1e-6));
    REQUIRE(shift.room.unit("STAR 2").fix->heading);
    const double heading = *shift.room.unit("STAR 2").fix->heading;
    CHECK(heading == Approx(corner.lon > shift.home().lon ? 90 : 270).margin(1));
    shift.room.clock.step(8min + 50s);
    CHECK(shift.told(drivers).lon == Approx(shift.scene().lon).margin(1e-6));
}

TEST_CASE("a staged unit stands short of the scene, one on scene at it", "[drivers]")
{
    Shift shift;
    Drivers drivers(shift.floor, {});
    shift.room.status("STAR 2", "en_route");
    shift.room.status("STAR 2", "staged");
    CHECK(distance(shift.told(drivers), shift.scene()).value == Approx(300).margin(1));
    shift.room.status("STAR 2", "on_scene");
    CHECK(shift.told(drivers) == shift.scene());
    shift.room.status("STAR 2", "available");
    shift.room.clock.step(5min);
    CHECK(shift.told(drivers) == shift.scene()); // until it is sent on
}

TEST_CASE("whoever is signed off is not heard of", "[drivers]")
{
    Shift shift;
    must(shift.room.ask(SignOff{DeskRoom::unitId("STAR 3")}, Role::Supervisor));
    Drivers drivers(shift.floor, {});
    REQUIRE(drivers.report(shift.room.clock.now()));
    CHECK_FALSE(shift.room.unit("STAR 3").fix);
    CHECK(shift.room.unit("STAR 1").fix);
}
