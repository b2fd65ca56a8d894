// SPDX-License-Identifier: GPL-3.0-or-later
// Which zones are covered, what a dispatch leaves open, and where the next team stands best.
#include "core/matching/coverage.h"
#include "core/matching/recommend.h"
#include "tests/support/town.h"

#include <QSet>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::matching;
using lodestar::test::must;

namespace {

UnitId unitId(const char* id)
{
    return UnitId(QLatin1String(id));
}

/// The county of the fixture, where only the named teams are on duty.
struct County : test::Town
{
    Cover map;

    explicit County(std::initializer_list<const char*> teams, int minutes = 12)
    {
        Profile& profile = board.profile.edit();
        profile.matching.coverageWithin = std::chrono::minutes(minutes);
        for (const UnitId& id : board.unitIds()) {
            const bool stays = std::any_of(
                teams.begin(), teams.end(), [&](const char* team) { return id == unitId(team); });
            if (!stays && board.unit(id)->record.kind.value() == u"community_team")
                record(UnitSignedOff{id});
        }
        for (const char* team : teams)
            board.units[unitId(team)].edit().record.windows = {};
        remap({});
    }

    void remap(const QList<PastCall>& past)
    {
        const Profile& profile = *board.profile;
        map = must(CoverageMap::make(
            profile, StraightLineTravel(profile.travelKmh, profile.travelDetour), past, 200));
    }

    void put(const char* team, double east, double north)
    {
        board.units[unitId(team)].edit().fix =
            Fix{{centre.lat + north / 111.2, centre.lon + east / 83.7}, clock.now(), {}};
    }

    [[nodiscard]] CoverNow now() const { return {board, map, clock.now()}; }
};

} // namespace

TEST_CASE("every cell lies in its zone, and a team covers what it reaches in time", "[coverage]")
{
    County county({"STAR 1"}, 8);
    for (quint32 cell = 0; cell < county.map->cells().size(); ++cell)
        REQUIRE(county.profile().zoneAt(county.map->cells()[cell]) == county.map->zoneOf(cell));
    county.put("STAR 1", -3.3, 3.3); // the middle of the northwest
    const QList<ZoneCover> zones = county.now().zones();
    REQUIRE(zones.size() == 4);
    CHECK(zones[0].teams == 1);
    CHECK(zones[0].reached > 0.5);
    CHECK_FALSE(isGap(zones[0]));
    CHECK(zones[3].reached == 0); // the southeast is 9 km away
    CHECK(isGap(zones[3]));
    CHECK(county.now().demand() == Approx(1)); // no calls known: one an hour
}

TEST_CASE("a team that serves some zones covers no other", "[coverage]")
{
    County county({"STAR 3"}, 30);
    county.put("STAR 3", 0, 0);
    const QList<ZoneCover> zones = county.now().zones();
    CHECK(zones[0].reached > 0.9);
    CHECK(zones[2].reached > 0.9);
    CHECK(zones[1].reached == 0);
    CHECK(zones[3].teams == 0);
}

TEST_CASE("sending the only team of a zone says that it is left open", "[coverage]")
{
    County county({"STAR 1", "STAR 2", "STAR 4"}, 8);
    county.put("STAR 1", -3.3, 3.3);
    county.put("STAR 2", -3.3, -3.3);
    county.put("STAR 4", -3.2, -3.2);
    const CoverNow now = county.now();
    const auto open = now.leavesOpen(unitId("STAR 1"));
    REQUIRE(open.size() == 1);
    CHECK(open.first().zone.value() == u"zone-1");
    CHECK(open.first().about > std::chrono::minutes(0));
    CHECK(now.leavesOpen(unitId("STAR 2")).isEmpty());
    CHECK(now.loss(unitId("STAR 1")) > now.loss(unitId("STAR 2")));
    CHECK(now.loss(unitId("CRU 7")) == 0);
}

TEST_CASE("the recommendation stays the soonest and names who keeps the coverage", "[coverage]")
{
    County county({"STAR 1", "STAR 2", "STAR 4"}, 8);
    county.put("STAR 1", -3.3, 3.3);
    county.put("STAR 2", -3.3, -3.3);
    county.put("STAR 4", -3.2, -3.2);
    const CallId call = county.open("mental_health", -3.3, 1);
    county.triage(
        call, county.profile().levels.first().id.value().toLatin1().constData(), "team_urgent");
    const auto ask = [&] {
        const CoverNow now = county.now();
        return recommend(county.board, *county.board.call(call), Roads(), county.clock.now(), &now);
    };
    const Recommendation r = ask();
    REQUIRE_FALSE(r.team.isEmpty());
    CHECK(r.team.first().unit == unitId("STAR 1"));
    CHECK(r.team.first().reasons.last().startsWith(
        QStringLiteral("leaves Zone 1 northwest uncovered for about")));
    REQUIRE(r.keepsCover);
    CHECK(r.keepsCover->insteadOf == unitId("STAR 1"));
    CHECK(r.keepsCover->unit == unitId("STAR 4"));
    CHECK(r.keepsCover->later > Duration::zero());
    CHECK(r.keepsCover->zones == QStringList{QStringLiteral("Zone 1 northwest")});

    county.board.profile.edit().matching.coverage = std::chrono::hours(2);
    CHECK(ask().team.first().unit != unitId("STAR 1"));
}

TEST_CASE("the next free team is posted where the calls are", "[coverage]")
{
    County county({"STAR 1"}, 8);
    county.put("STAR 1", -3.3, 3.3);
    QList<PastCall> past;
    for (int i = 0; i < 200; ++i)
        past += PastCall{{county.centre.lat - 3.3 / 111.2, county.centre.lon + 3.3 / 83.7},
                         county.clock.now() - std::chrono::hours(24 * 7 * (i % 4))};
    county.remap(past);
    CHECK(county.map->pastCalls() == 200);
    const CoverNow now = county.now();
    CHECK(now.demand() == Approx(25).epsilon(0.01)); // 50 a week in that hour, smoothed by half
    const auto post = now.nextPost();
    REQUIRE(post);
    CHECK(post->zone.value() == u"zone-4");
    const auto move =
        now.bestMove(StraightLineTravel(county.profile().travelKmh, county.profile().travelDetour));
    REQUIRE(move);
    CHECK(move->unit == unitId("STAR 1"));
    CHECK(move->zone.value() == u"zone-4");
    CHECK(move->way > std::chrono::minutes(10));
}

TEST_CASE("zones that a program only names have no ground to cover", "[coverage]")
{
    const Profile named = must(
        profileFromFile(test::projectFile(QStringLiteral("resources/programs/denver-star.json"))));
    REQUIRE_FALSE(named.zones.isEmpty());
    const auto map = CoverageMap::make(named, StraightLineTravel(30, 1), {});
    REQUIRE_FALSE(map);
    CHECK(map.error().text.contains(QStringLiteral("No zone of the profile has a ring")));
}

TEST_CASE("every zone with ground has a cell, be it ever so narrow", "[coverage]")
{
    Profile profile;
    const auto strip = [](const char* id, double from, double to) {
        Zone zone;
        zone.id = ZoneId(QLatin1String(id));
        zone.ring = {{40, from}, {40, to}, {41, to}, {41, from}, {40, from}};
        return zone;
    };
    Zone named;
    named.id = ZoneId(QStringLiteral("named"));
    profile.zones = {strip("alley", -100.1, -100.0999), strip("town", -101, -100), named};
    const auto map = must(CoverageMap::make(profile, StraightLineTravel(30, 1), {}, 100));
    QSet<ZoneId> zones;
    for (quint32 cell = 0; cell < map->cells().size(); ++cell) {
        zones += map->zoneOf(cell);
        CHECK(profile.zoneAt(map->cells()[cell]) == map->zoneOf(cell));
    }
    CHECK(zones == QSet<ZoneId>{profile.zones[0].id, profile.zones[1].id});
    profile.zones = {strip("line", -100, -100)}; // no ground at all: still a place, and an end
    CHECK(must(CoverageMap::make(profile, StraightLineTravel(30, 1), {}, 100))->cells().size() ==
          1);
}

TEST_CASE("without zones there is no coverage, and the sentence says what to do", "[coverage]")
{
    Profile profile;
    const auto map = CoverageMap::make(profile, StraightLineTravel(30, 1), {});
    REQUIRE_FALSE(map);
    CHECK(map.error().text.contains(QStringLiteral("name them in the agency's file")));
}
