// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of the recommendation: who may go, in which order, and why not the others.
#include "room.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::matching;

namespace {

QString id(const char* text)
{
    return QLatin1String(text);
}

} // namespace

TEST_CASE("the sooner of two free teams is first", "[matching]")
{
    Room room;
    room.add("STAR 1", "team", 7'000);
    room.add("STAR 2", "team", 4'000);
    const Recommendation r = room.ask();
    CHECK(unitsOf(r.ranked) == QStringList{id("STAR 2"), id("STAR 1")});
    CHECK(unitsOf(r.team) == QStringList{id("STAR 2")});
    CHECK(r.filled);
    CHECK(r.fallbackBecause.isEmpty());
    CHECK_FALSE(r.notServed);
    REQUIRE(r.ranked.first().eta);
    CHECK(std::chrono::duration<double>(*r.ranked.first().eta).count() == Approx(240).margin(2));
    CHECK(r.ranked.first().reasons.first() == id("EMT + EMT"));
}

TEST_CASE("a team on follow-up comes after every free one and says so", "[matching]")
{
    Room room;
    room.add("STAR 1", "team", 9'000);
    room.add("HEART 1", "team", 1'000).status = StatusId(id("fu"));
    const Recommendation r = room.ask();
    CHECK(unitsOf(r.ranked) == QStringList{id("STAR 1"), id("HEART 1")});
    CHECK(r.ranked[1].reasons.contains(id("on follow-up, may be called off")));
}

TEST_CASE("each rule that keeps a unit away is named", "[matching]")
{
    Room room;
    room.add("FREE", "team", 1'000);
    room.add("OFF", "team", 100).shiftEnd.reset();
    room.add("HOURS", "team", 100).record.windows = {
        ServiceWindow{{1, 2, 3, 4, 5, 6, 7}, 0, 6 * 60, {}}};
    room.add("ZONE", "team", 100).record.zones = {ZoneId(id("z2"))};
    room.add("CALL", "team", 100).call = CallId(31);
    room.add("OUT", "team", 100).status = StatusId(id("oo"));
    room.add("CLASS", "ems", 100);
    room.add("SMALL", "team", 100, 1);
    room.add("LATE", "team", 30'000).shiftEnd = noon() + minutes(20);
    room.add("COPS", "cops", 100);
    room.add("BUSY", "team", 100).record.crewGroup = id("g");
    Unit& twin = room.add("TWIN", "ems", 100);
    twin.record.crewGroup = id("g");
    twin.call = CallId(12);
    Unit& lost = room.add("LOST", "team", 100);
    lost.fix.reset();
    lost.record.home = {};

    const Recommendation r = room.ask();
    CHECK(unitsOf(r.ranked) == QStringList{id("FREE")});
    CHECK(ruleOf(r, "OFF") == Rejection::SignedOff);
    CHECK(ruleOf(r, "HOURS") == Rejection::OutOfHours);
    CHECK(ruleOf(r, "ZONE") == Rejection::OutOfZone);
    CHECK(ruleOf(r, "CALL") == Rejection::OnCall);
    CHECK(whyOf(r, "CALL") == id("on call 31"));
    CHECK(ruleOf(r, "OUT") == Rejection::NotAvailable);
    CHECK(whyOf(r, "OUT") == id("status Out of service"));
    CHECK(ruleOf(r, "CLASS") == Rejection::WrongClass);
    CHECK(ruleOf(r, "SMALL") == Rejection::CrewTooSmall);
    CHECK(ruleOf(r, "LATE") == Rejection::ShiftEnds);
    CHECK(ruleOf(r, "COPS") == Rejection::PoliceNotNeeded);
    CHECK(whyOf(r, "COPS") == id("police in team: not needed by plan \"Plan team\""));
    CHECK(ruleOf(r, "BUSY") == Rejection::CrewBusy);
    CHECK(whyOf(r, "BUSY") == id("its crew is on call 12"));
    CHECK(ruleOf(r, "LOST") == Rejection::NoPosition);
}

TEST_CASE("a credential must be held by somebody and still be good", "[matching]")
{
    Room room;
    room.board.profile.edit().unitKinds[0].credentials = {id("licensed")};
    Unit& with = room.add("WITH", "team", 1'000);
    with.crew[0].credentials = {Credential{id("licensed"), noon() + minutes(1)}};
    Unit& expired = room.add("EXPIRED", "team", 500);
    expired.crew[0].credentials = {Credential{id("licensed"), noon()}};
    room.add("WITHOUT", "team", 500);
    Recommendation r = room.ask();
    CHECK(unitsOf(r.ranked) == QStringList{id("WITH")});
    CHECK(ruleOf(r, "EXPIRED") == Rejection::CredentialMissing);
    CHECK(ruleOf(r, "WITHOUT") == Rejection::CredentialMissing);

    room.board.profile.edit().plans[0].needs[0].credentials = {id("hold")};
    r = room.ask();
    CHECK(ruleOf(r, "WITH") == Rejection::CredentialMissing);
    CHECK(whyOf(r, "WITH") == id("nobody in the crew holds \"hold\" today"));
}

TEST_CASE("a shift that ends soon is told, one that ends before arrival rejects", "[matching]")
{
    Room room;
    Unit& unit = room.add("STAR 4", "team", 7'000);
    unit.shiftEnd = noon() + minutes(52);
    CHECK(room.ask().ranked.first().reasons.value(1) == id("shift ends in 52 min"));
    unit.shiftEnd = noon() + minutes(68);
    CHECK(room.ask().ranked.first().reasons.size() == 1);
    room.board.units[unit.record.id].edit().shiftEnd = noon() + minutes(6);
    CHECK(ruleOf(room.ask(), "STAR 4") == Rejection::ShiftEnds);
}

TEST_CASE("a unit without a fix is reckoned from its station", "[matching]")
{
    Room room;
    Unit& unit = room.add("STAR 1", "team", 1'000);
    unit.fix.reset();
    const Recommendation r = room.ask();
    REQUIRE(r.ranked.size() == 1);
    CHECK(std::chrono::duration<double>(*r.ranked.first().eta).count() == Approx(1'200).margin(5));
    CHECK(r.ranked.first().reasons.contains(id("from station")));
}

TEST_CASE("a call without a point has candidates without minutes", "[matching]")
{
    Room room;
    room.call.location.point.reset();
    room.call.location.zone = {};
    room.add("STAR 2", "team", 100).record.zones = {ZoneId(id("z2"))};
    room.add("STAR 1", "team", 100);
    Recommendation r = room.ask();
    CHECK(unitsOf(r.ranked) == QStringList{id("STAR 1"), id("STAR 2")});
    CHECK_FALSE(r.ranked.first().eta);
    CHECK(r.ranked.first().reasons.contains(id("unknown location, ask")));

    room.call.location.zone = ZoneId(id("z1"));
    r = room.ask();
    CHECK(unitsOf(r.ranked) == QStringList{id("STAR 1")});
    CHECK(ruleOf(r, "STAR 2") == Rejection::OutOfZone);
}

TEST_CASE("a position that agencies share serves only their ground and hours", "[matching]")
{
    Room room;
    Unit& shared = room.add("SHARED", "team", 100);
    shared.record.sharedBy = {id("Town")};
    CHECK(ruleOf(room.ask(), "SHARED") == Rejection::OutOfZone);
    Unit& now = room.board.units[UnitId(id("SHARED"))].edit();
    now.record.sharedBy = {id("Town"), id("County")};
    now.record.windows = {ServiceWindow{{3}, 0, 1'440, id("Town")},
                          ServiceWindow{{3}, 0, 600, id("County")}};
    CHECK(ruleOf(room.ask(), "SHARED") == Rejection::OutOfHours);
    now.record.windows[1].to = 1'440;
    CHECK(unitsOf(room.ask().ranked) == QStringList{id("SHARED")});
}

TEST_CASE("police go where the plan asks for them", "[matching]")
{
    Room room;
    room.triaged("both");
    room.add("COPS", "cops", 3'000);
    room.add("STAR 1", "team", 1'000);
    const Recommendation r = room.ask();
    CHECK(unitsOf(r.team) == QStringList{id("COPS"), id("STAR 1")});
    CHECK(r.filled);
}

TEST_CASE("before triage the protective plan counts", "[matching]")
{
    Room room;
    room.call.triage = {};
    room.call.triageRevision = 0;
    room.add("COPS", "cops", 3'000);
    room.add("STAR 1", "team", 1'000);
    CHECK(room.ask().plan == PlanId(id("both")));
    CHECK(room.ask().filled);
}

TEST_CASE("behind a staging gate a team stages and police do not", "[matching]")
{
    Room room;
    room.triaged("both");
    room.call.triage.staging = StagingGate::WaitForPolice;
    room.add("COPS", "cops", 3'000);
    room.add("STAR 1", "team", 1'000);
    const Recommendation r = room.ask();
    REQUIRE(r.team.size() == 2);
    CHECK(r.team[0].part == AssignmentPart::Primary);
    CHECK(r.team[1].part == AssignmentPart::Staged);
    CHECK(r.team[1].reasons.contains(id("stages until police clear the scene")));
}

TEST_CASE("a unit that needs the scene secured never goes alone", "[matching]")
{
    Room room;
    room.triaged("visit");
    room.add("DOC", "clin", 500, 1);
    CHECK(room.ask().filled); // nothing says that the scene is not safe
    room.call.triage.staging = StagingGate::WaitForPolice;
    CHECK(ruleOf(room.ask(), "DOC") == Rejection::NeedsSceneSecured);
    CHECK_FALSE(room.ask().filled);

    // with police already there it may come, and waits for them
    Unit& cops = room.add("COPS", "cops", 0);
    cops.call = room.call.id;
    room.call.assignments +=
        Assignment{cops.record.id, AssignmentPart::Primary, Activation::DispatchRequest, {}, false};
    const Recommendation r = room.ask();
    REQUIRE(unitsOf(r.team) == QStringList{id("DOC")});
    CHECK(r.team.first().part == AssignmentPart::Staged);
}

TEST_CASE("a class that must not go alone is not sent when its guard cannot be", "[matching]")
{
    Room room;
    room.triaged("both");
    room.call.triage.forbiddenAlone = {ResourceClass::CommunityTeam};
    room.add("STAR 1", "team", 500);
    Recommendation r = room.ask();
    CHECK(r.team.isEmpty());
    CHECK_FALSE(r.filled);
    room.add("COPS", "cops", 5'000);
    r = room.ask();
    CHECK(unitsOf(r.team) == QStringList{id("COPS"), id("STAR 1")});

    room.triaged("team");
    r = room.ask();
    CHECK(r.plan == PlanId(id("police")));
    CHECK(r.fallbackBecause.startsWith(id("no community team: STAR 1 must not go alone here")));
}

TEST_CASE("what triage requires is sent beyond the plan's own lines", "[matching]")
{
    Room room;
    room.call.triage.required = {ResourceClass::CommunityTeam, ResourceClass::Ems};
    room.add("STAR 1", "team", 500);
    CHECK_FALSE(room.ask().filled);
    room.add("MEDIC 3", "ems", 900);
    const Recommendation r = room.ask();
    CHECK(unitsOf(r.team) == QStringList{id("STAR 1"), id("MEDIC 3")});
    CHECK(r.filled);
}

TEST_CASE("a fallback is taken in order and says why", "[matching]")
{
    Room room;
    room.add("STAR 1", "team", 500).call = CallId(31);
    room.add("COPS", "cops", 500);
    Recommendation r = room.ask();
    CHECK(r.plan == PlanId(id("police")));
    CHECK(r.filled);
    CHECK(r.fallbackBecause == id("no community team: STAR 1 on call 31"));
    CHECK(r.notServed == NotServedReason::AllUnitsBusy);

    room.add("CRU 7", "corr", 9'000);
    r = room.ask();
    CHECK(r.plan == PlanId(id("corr")));
    CHECK(unitsOf(r.team) == QStringList{id("CRU 7")});
}

TEST_CASE("when no fallback helps the call keeps its own plan and its reason", "[matching]")
{
    Room room;
    const Recommendation r = room.ask();
    CHECK(r.plan == PlanId(id("team")));
    CHECK_FALSE(r.filled);
    CHECK(r.team.isEmpty());
    CHECK(r.fallbackBecause == id("no community team on the roster"));
}

TEST_CASE("a preferred class goes before a sooner one", "[matching]")
{
    Room room;
    room.triaged("any");
    room.add("CRU 7", "corr", 500);
    room.add("STAR 1", "team", 5'000);
    CHECK(unitsOf(room.ask().ranked) == QStringList{id("STAR 1"), id("CRU 7")});
}

TEST_CASE("a unit that fits two lines leaves the one for which there is another", "[matching]")
{
    Room room;
    Profile& p = room.board.profile.edit();
    p.plans += Room::plan(
        "mixed",
        {{ResourceClass::CommunityTeam, ResourceClass::CoResponse}, {ResourceClass::CommunityTeam}},
        {});
    room.triaged("mixed");
    room.add("CRU 7", "corr", 500);
    room.add("STAR 1", "team", 5'000);
    const Recommendation r = room.ask();
    CHECK(r.filled);
    CHECK(unitsOf(r.team) == QStringList{id("CRU 7"), id("STAR 1")});
}

TEST_CASE("units already on the call fill their lines", "[matching]")
{
    Room room;
    room.triaged("both");
    Unit& cops = room.add("COPS", "cops", 0);
    cops.call = room.call.id;
    room.call.assignments +=
        Assignment{cops.record.id, AssignmentPart::Primary, Activation::DispatchRequest, {}, false};
    room.add("COPS 2", "cops", 100);
    room.add("STAR 1", "team", 1'000);
    const Recommendation r = room.ask();
    CHECK(unitsOf(r.team) == QStringList{id("STAR 1")});
    CHECK(r.filled);
    CHECK(whyOf(r, "COPS") == id("already on this call"));
}

TEST_CASE("an eligible call without a community team has one reason", "[matching]")
{
    Room room;
    CHECK(room.ask().notServed == NotServedReason::NoUnitStaffed);

    Unit& unit = room.add("STAR 1", "team", 500);
    SECTION("out of zone")
    {
        unit.record.zones = {ZoneId(id("z2"))};
        CHECK(room.ask().notServed == NotServedReason::OutOfZone);
    }
    SECTION("out of hours, though nobody is signed on either")
    {
        unit.record.windows = {ServiceWindow{{3}, 0, 60, {}}};
        unit.shiftEnd.reset();
        CHECK(room.ask().notServed == NotServedReason::OutOfHours);
    }
    SECTION("not staffed")
    {
        unit.shiftEnd.reset();
        CHECK(room.ask().notServed == NotServedReason::NoUnitStaffed);
    }
    SECTION("busy")
    {
        unit.call = CallId(3);
        CHECK(room.ask().notServed == NotServedReason::AllUnitsBusy);
    }
    SECTION("safety")
    {
        room.call.triage.forbiddenAlone = {ResourceClass::CommunityTeam};
        CHECK(room.ask().notServed == NotServedReason::SafetyFlag);
    }
    SECTION("the rules said no")
    {
        room.triaged("police");
        CHECK(room.ask().notServed == NotServedReason::TriageDisqualified);
    }
    SECTION("nobody could tell")
    {
        room.triaged("police");
        room.call.triage.untriaged = true;
        CHECK(room.ask().notServed == NotServedReason::Untriaged);
    }
    SECTION("a person said no")
    {
        room.call.override =
            PlanOverridden{room.call.id, PlanId(id("police")), {}, id("officer asked")};
        CHECK(room.ask().notServed == NotServedReason::DispatcherOverride);
    }
    SECTION("not eligible at all")
    {
        room.triaged("police");
        room.call.triage.eligible = false;
        CHECK_FALSE(room.ask().notServed);
    }
    SECTION("one can go")
    {
        CHECK_FALSE(room.ask().notServed);
    }
}

TEST_CASE("a duress alarm keeps a unit from every call", "[matching]")
{
    Room room;
    room.add("STAR 1", "team", 500).duressSince = noon();
    CHECK(ruleOf(room.ask(), "STAR 1") == Rejection::NotAvailable);
}

TEST_CASE("a plan that is done by phone has no way and no staging", "[matching]")
{
    Room room;
    room.triaged("visit");
    room.board.profile.edit().plans.last().response = ResponseType::PhoneClinician;
    room.call.triage.untriaged = true;
    room.add("DOC", "clin", 500, 1).fix.reset();
    const Recommendation r = room.ask();
    REQUIRE(unitsOf(r.team) == QStringList{id("DOC")});
    CHECK_FALSE(r.team.first().eta);
    CHECK(r.team.first().part == AssignmentPart::Primary);
    CHECK(r.team.first().reasons.contains(id("nobody has to drive there now")));
    CHECK_FALSE(r.notServed);
}
