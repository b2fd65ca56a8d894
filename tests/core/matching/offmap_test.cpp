// SPDX-License-Identifier: GPL-3.0-or-later
// A map that ends too soon, and places that no open street joins: nobody is left without help for
// want of roads.
#include "core/matching/coverage.h"
#include "core/matching/offmap.h"
#include "core/matching/proposal.h"
#include "tests/core/matching/room.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::matching;

namespace {

QString id(const char* text)
{
    return QString::fromLatin1(text);
}

/// A minute for each kilometre, up to 10 km around the room's call; what lies behind the river, 6
/// km to the north and on, has no bridge.
class SmallMap final : public Travel
{
public:
    explicit SmallMap(LatLon middle = {40, -100})
        : m_middle(middle)
    {
    }

    [[nodiscard]] bool covers(LatLon place) const override
    {
        return isOnEarth(place) && distance(m_middle, place).value < 10'000;
    }

    [[nodiscard]] QList<std::optional<Duration>>
    toPlace(std::span<const LatLon> starts, LatLon place, Instant when) const override
    {
        auto times = StraightLineTravel(60, 1).toPlace(starts, place, when);
        for (qsizetype i = 0; i < times.size(); ++i)
            if (const LatLon start = starts[static_cast<size_t>(i)];
                !covers(start) || !covers(place) || isBehind(start) != isBehind(place))
                times[i].reset();
        return times;
    }

    [[nodiscard]] QString method() const override { return id("by road, Small"); }

private:
    LatLon m_middle;

    static bool isBehind(LatLon place) { return place.lat > north(6'000).lat; }
};

Recommendation byMap(const Room& room, const Travel& travel = SmallMap())
{
    return recommend(room.board, room.call, travel, noon());
}

const Candidate& named(const Recommendation& r, const char* unit)
{
    const auto found = std::ranges::find(r.ranked, UnitId(id(unit)), &Candidate::unit);
    REQUIRE(found != r.ranked.end());
    return *found;
}

} // namespace

TEST_CASE("a map of another place rejects nobody: all are ranked by straight line", "[offmap]")
{
    Room room;
    room.board.profile.edit().travelKmh = 30;
    room.board.profile.edit().travelDetour = 1;
    room.add("FAR", "team", 4'000);
    room.add("NEAR", "team", 1'000);
    const Recommendation r = byMap(room, SmallMap({10, 10}));
    CHECK(unitsOf(r.ranked) == QStringList{id("NEAR"), id("FAR")});
    CHECK(unitsOf(r.team) == QStringList{id("NEAR")});
    const Candidate& near = r.ranked.first();
    CHECK(near.byLine);
    CHECK(std::chrono::duration<double>(*near.eta).count() == Approx(120).margin(1));
    CHECK(near.reasons.first() ==
          id("estimated by straight line: the call lies beyond the map's streets"));
    CHECK(r.travelMethod == QStringLiteral("straight line × 1"));
}

TEST_CASE("a unit beyond the map's edge is estimated, and ranked among the others", "[offmap]")
{
    Room room;
    room.add("ON", "team", 5'000);
    room.add("OFF", "team", 12'000);
    const Recommendation r = byMap(room);
    CHECK(unitsOf(r.ranked) == QStringList{id("ON"), id("OFF")});
    CHECK_FALSE(named(r, "ON").byLine);
    CHECK(named(r, "OFF").byLine);
    CHECK(named(r, "OFF").reasons.first() ==
          id("estimated by straight line: it stands beyond the map's streets"));
    CHECK(r.travelMethod == id("by road, Small"));
    CHECK(r.rejected.isEmpty());
}

TEST_CASE("a unit that no street joins with the call stays out while another can go", "[offmap]")
{
    Room room;
    room.add("WAY", "team", 5'900);
    room.add("CUT", "team", 6'100);
    const Recommendation r = byMap(room);
    CHECK(unitsOf(r.ranked) == QStringList{id("WAY")});
    CHECK(ruleOf(r, "CUT") == Rejection::NoPosition);
    CHECK(whyOf(r, "CUT") == id("no way from where it is"));

    SECTION("also where the plan's fallback can be filled by way")
    {
        room.board.units.remove(UnitId(id("WAY")));
        room.add("COP", "cops", 5'000);
        const Recommendation next = byMap(room);
        CHECK(next.plan == PlanId(id("police")));
        CHECK(unitsOf(next.team) == QStringList{id("COP")});
        CHECK(ruleOf(next, "CUT") == Rejection::WrongClass);
    }
    SECTION("and what is closed is named where it may be the cause")
    {
        room.board.closures += StreetClosure{.id = ClosureId(1),
                                             .point = north(6'000),
                                             .street = id("River Road"),
                                             .until = noon() + minutes(60),
                                             .reason = {}};
        CHECK(whyOf(byMap(room), "CUT") ==
              id("no way from where it is on the streets that are open"));
    }
}

TEST_CASE("where nobody has a way the cut off go, marked, and behind whoever has one", "[offmap]")
{
    Room room;
    room.add("CUT", "team", 6'100);
    room.add("CUT FAR", "team", 9'000);
    const Recommendation alone = byMap(room);
    CHECK(alone.filled);
    CHECK(unitsOf(alone.team) == QStringList{id("CUT")});
    CHECK(alone.ranked.first().byLine);
    CHECK(alone.ranked.first().reasons.first() ==
          id("NO WAY on the map's streets, estimated by straight line"));

    // Two are wanted and one has a way: it comes first, however much farther it is.
    room.triaged("both");
    room.add("COP WAY", "cops", -9'000);
    room.add("COP CUT", "cops", 6'050);
    const Recommendation both = byMap(room);
    CHECK(both.filled);
    CHECK(unitsOf(both.team) == QStringList{id("COP WAY"), id("CUT")});
    CHECK(named(both, "COP CUT").cost > named(both, "COP WAY").cost);
}

namespace {

/// A call that waits, at so many metres to the north, `number` giving its turn among equals.
void wait(Room& room, int number, double metresNorth, const char* plan)
{
    room.triaged(plan);
    Call waiting = room.call;
    waiting.id = CallId(number);
    waiting.location.point = north(metresNorth);
    waiting.queued = true;
    waiting.stamps[Stamp::Received] = noon() - minutes(60 - number);
    room.board.calls.insert(waiting.id, Cow<Call>(waiting));
}

QStringList proposedByMap(const Room& room)
{
    QStringList all;
    const Proposal proposal = propose(room.board, std::make_shared<const SmallMap>(), noon());
    for (const Proposed& one : proposal.sends)
        all += QStringLiteral("%1:%2%3")
                   .arg(one.call.value())
                   .arg(one.unit.value(), one.hasNoWay ? id(" NO WAY") : QString());
    for (const LeftWaiting& left : proposal.waiting)
        all += QStringLiteral("%1 waits: %2").arg(left.call.value()).arg(left.why);
    return all;
}

} // namespace

TEST_CASE("the queue's proposal leaves no call alone for want of roads either",
          "[offmap][proposal]")
{
    Room room;
    room.add("CUT FAR", "team", 9'000);
    room.add("CUT NEAR", "team", 6'100);
    wait(room, 1, 0, "team");

    SECTION("where nobody has a way the nearest of the cut off goes, marked")
    {
        CHECK(proposedByMap(room) == QStringList{id("1:CUT NEAR NO WAY")});
    }
    SECTION("who has a way comes first, however much farther")
    {
        room.add("WAY", "team", -9'000);
        CHECK(proposedByMap(room) == QStringList{id("1:WAY")});
        // The second of two equal calls gets nobody with a way, and one of the others.
        wait(room, 2, 100, "team");
        CHECK(proposedByMap(room) == QStringList{id("1:WAY"), id("2:CUT NEAR NO WAY")});
    }
    SECTION("a way is taken from nobody for that")
    {
        room.board.units.remove(UnitId(id("CUT FAR")));
        wait(room, 2, 7'000, "team"); // CUT NEAR is on its side of the river
        CHECK(proposedByMap(room) ==
              QStringList{id("2:CUT NEAR"), id("1 waits: who could go is needed for other calls")});
    }
    SECTION("of a plan of two, one by its way and one without")
    {
        room.board.calls.clear();
        wait(room, 1, 0, "both");
        room.add("COP", "cops", -2'000);
        CHECK(proposedByMap(room) == QStringList{id("1:COP"), id("1:CUT NEAR NO WAY")});
    }
}

TEST_CASE("roads reckon with straight lines beyond their map, and only there", "[offmap]")
{
    Profile profile;
    profile.travelKmh = 30;
    profile.travelDetour = 1;
    const Roads travel = travelOf(profile, std::make_shared<const SmallMap>());
    const LatLon starts[] = {north(3'000), north(30'000), north(7'000), {91, 0}};
    const auto times = travel->toPlace(starts, north(0), noon());
    REQUIRE(times.size() == 4);
    REQUIRE((times[0] && times[1]));
    CHECK(std::chrono::duration<double>(*times[0]).count() == Approx(180).margin(1));
    CHECK(std::chrono::duration<double>(*times[1]).count() == Approx(3'600).margin(5));
    CHECK_FALSE(times[2]); // cut off is not off the map
    CHECK_FALSE(times[3]);
    CHECK(travel->method() == id("by road, Small"));
}

TEST_CASE("coverage beyond the map is reckoned by straight line, and says so", "[offmap]")
{
    const Room room;
    Profile profile = *room.board.profile;
    profile.travelKmh = 60;
    profile.travelDetour = 1;
    profile.matching.coverageWithin = std::chrono::hours(24);
    const auto roads = std::make_shared<const SmallMap>(LatLon{10, 10});
    const auto map = CoverageMap::make(profile, *travelOf(profile, roads), {}, 20);
    REQUIRE(map);
    const auto cells = (*map)->cells().size();
    for (quint32 cell = 0; cell < cells; ++cell)
        CHECK((*map)->reach(cell).size() == static_cast<size_t>(cells));
    CHECK((*map)->travelMethod() ==
          id("by road, Small; %1 of %1 places lie beyond its streets: straight lines").arg(cells));
    // Without the lines each cell reaches only itself.
    const auto alone = CoverageMap::make(profile, *roads, {}, 20);
    REQUIRE(alone);
    CHECK((*alone)->reach(0).size() == 1);
}

TEST_CASE("what lies beyond the map is counted and told", "[offmap]")
{
    Room room; // zones a degree wide, stations 20 km off
    room.add("ONE", "team", 1'000);
    room.add("TWO", "team", 1'000).record.home = north(1'000);
    const SmallMap map;
    const OffMap found = offMap(room.board, map);
    CHECK(found.units == 1);
    CHECK(found.ofUnits == 2);
    CHECK(found.zones == 2);
    CHECK(found.ofZones == 2);
    CHECK(offMapText(found) ==
          id("The map does not reach all that this room serves: 1 of 2 units' stations and 2 of 2 "
             "zones lie beyond its streets. Minutes there are estimated by straight line."));
    CHECK(offMapText({.units = 0, .ofUnits = 2, .zones = 0, .ofZones = 2}).isEmpty());
}
