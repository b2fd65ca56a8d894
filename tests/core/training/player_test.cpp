// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of the player: the scenarios that are shipped play to their end, and faults name their
// line.
#include "listjournal.h"

#include "core/matching/roadtravel.h"
#include "tests/support/fictionalcity.h"

#include <QCoreApplication>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::training;
using namespace std::chrono_literals;

namespace {

Scenario shipped(const char* path)
{
    return must(scenarioFromJsonl(projectBytes(path), QLatin1String(path)));
}

/// A room, a city and a player for one scenario.
struct Stage
{
    Scenario scenario;
    const FictionalCity& city = fictionalCity();
    TrainingRoom room{
        scenario.start,
        scenario.agency,
        scenario.program.isEmpty() ? QStringLiteral("starter") : scenario.program,
        std::make_shared<matching::RoadTravel>(city.router, QStringLiteral("Meridian"))};
    DeskFloor floor{*room.desk};
    Player player{scenario, floor, city.places.get(), room.agency.roster};

    explicit Stage(Scenario s)
        : scenario(std::move(s))
    {
    }

    int in(CallPhase phase) const
    {
        int count = 0;
        for (const Cow<Call>& call : room.desk->board()->calls)
            count += phaseOf(*call) == phase;
        return count;
    }
};

Scenario written(const QByteArray& lines)
{
    return must(scenarioFromJsonl(
        R"({"scenario": "Try", "agency": "meridian", "start": "2026-03-03T16:00:00Z", "seed": 1})"
        "\n" +
            lines,
        QStringLiteral("try.jsonl")));
}

const char* kBothScenarios[] = {"resources/scenarios/shift-start.jsonl",
                                "resources/scenarios/meridian-evening.jsonl"};

} // namespace

TEST_CASE("every shipped scenario ends with every call closed and every expectation met",
          "[training]")
{
    for (const char* path : kBothScenarios) {
        INFO(path);
        Stage stage(shipped(path));
        const auto report = simulate(*stage.room.desk, stage.room.clock, stage.player);
        if (!report)
            FAIL(report.error().text.toStdString());
        CHECK(report->open.isEmpty());
        CHECK(report->calls > 0);
        CHECK(report->lines == stage.scenario.lines.size());
        CHECK(report->end == stage.scenario.start + stage.scenario.lines.last().at);
    }
}

TEST_CASE("every address of the shipped scenarios is one place of the city", "[training]")
{
    for (const char* path : kBothScenarios) {
        Stage stage(shipped(path));
        int places = 0;
        for (const ScenarioLine& line : stage.scenario.lines) {
            const auto* call = std::get_if<CallComesIn>(&line.step);
            const auto* fix = std::get_if<UnitAt>(&line.step);
            if (!call && !fix)
                continue;
            const QString address = call ? call->where.address : fix->where.address;
            INFO(line.number << " " << address.toStdString());
            const auto found = stage.city.places->find(address, 2);
            REQUIRE_FALSE(found.isEmpty());
            CHECK(found.first().confidence > 0.5);
            CHECK((found.size() == 1 || found[0].confidence > found[1].confidence));
            CHECK(stage.room.agency.profile.zoneAt(found.first().point).isValid());
            ++places;
        }
        CHECK(places > 0);
    }
}

TEST_CASE("the agency's zones are its city's districts, and its units are at home near streets",
          "[training]")
{
    const FictionalCity& city = fictionalCity();
    const Agency agency = TrainingRoom(Instant()).agency;
    const auto generated = streets::generateCity(streets::fictionalCity({41.2, -100.6}));
    REQUIRE(agency.profile.zones.size() == generated.districts.size());
    for (qsizetype i = 0; i < generated.districts.size(); ++i) {
        const Polygon& ring = generated.districts[i].ring;
        REQUIRE(agency.profile.zones[i].ring.size() >= ring.size());
        for (qsizetype k = 0; k < ring.size(); ++k)
            CHECK(distance(agency.profile.zones[i].ring[k], ring[k]).value < 1);
    }
    for (const RosterEntry& entry : agency.roster)
        CHECK(city.router->snap(entry.record.home, Metres{300}).isValid());
}

TEST_CASE("after 25 minutes the evening's room is full", "[training]")
{
    Stage stage(shipped("resources/scenarios/meridian-evening.jsonl"));
    REQUIRE(
        simulate(*stage.room.desk, stage.room.clock, stage.player, stage.scenario.start + 25min));
    CHECK(stage.room.clock.now() == stage.scenario.start + 25min);
    CHECK(stage.in(CallPhase::Waiting) >= 3);
    CHECK(stage.in(CallPhase::Active) >= 6);
    CHECK(stage.in(CallPhase::Holding) >= 2);
    CHECK(stage.in(CallPhase::FollowUp) >= 1);
    CHECK(stage.in(CallPhase::Merged) >= 1);
    CHECK(stage.in(CallPhase::Intake) >= 1);
}

TEST_CASE("a second player goes on where the first one stopped", "[training]")
{
    Stage stage(shipped("resources/scenarios/meridian-evening.jsonl"));
    const Instant middle = stage.scenario.start + 25min;
    REQUIRE(simulate(*stage.room.desk, stage.room.clock, stage.player, middle));
    Player second(stage.scenario, stage.floor, stage.city.places.get(), stage.room.agency.roster);
    second.skipTo(middle + 1ms);
    const auto report = simulate(*stage.room.desk, stage.room.clock, second);
    if (!report)
        FAIL(report.error().text.toStdString());
    CHECK(report->open.isEmpty());
}

TEST_CASE("the same scenario writes the same events", "[training]")
{
    Stage a(shipped("resources/scenarios/meridian-evening.jsonl"));
    Stage b(shipped("resources/scenarios/meridian-evening.jsonl"));
    REQUIRE(simulate(*a.room.desk, a.room.clock, a.player));
    REQUIRE(simulate(*b.room.desk, b.room.clock, b.player));
    CHECK(a.room.journal.events().size() > 400);
    CHECK(a.room.journal.events() == b.room.journal.events());
}

TEST_CASE("a line that fails stops the run and names itself", "[training]")
{
    const QByteArray call =
        R"({"at": 1, "call": {"key": "a", "address": "701 West Meridian Avenue", "nature": "welfare_check"}})"
        "\n";

    const struct
    {
        const char* line;
        const char* says;
    } table[] = {
        {R"({"at": 2, "expect": {"call": "a", "phase": "active", "units": ["STAR 2"]}})",
         "try.jsonl, line 3: phase \"active\" was expected, and it is \"intake\"; units \"STAR 2\" "
         "was expected, and it is \"\""},
        {R"({"at": 2, "dispatch": {"call": "a", "units": "recommended"}})",
         "try.jsonl, line 3: nobody can be recommended"},
        {R"({"at": 2, "dispatch": {"call": "a", "units": ["STAR 2"]}})",
         "try.jsonl, line 3: STAR 2 is signed off."},
        {R"({"at": 2, "fix": {"unit": "STAR 2", "address": "12 Nowhere St"}})",
         "try.jsonl, line 3: \"12 Nowhere St\" is no place of the town"},
        {R"({"at": 2, "fix": {"unit": "STAR 2", "address": "300 Main Street"}})",
         "try.jsonl, line 3: \"300 Main Street\" may be 300 West Main Street, Harbor City or "
         "300 East Main Street, Harbor City; say which"},
        {R"({"at": 2, "sign_on": {"units": ["NOBODY 1"], "for_s": 60}})",
         "try.jsonl, line 3: the agency's roster has no unit \"NOBODY 1\""},
        {R"({"at": 2, "status": {"unit": "STAR 2", "status": "dancing"}})", "try.jsonl, line 3: "}};

    for (const auto& row : table) {
        INFO(row.line);
        Stage stage(written(call + row.line));
        const auto report = simulate(*stage.room.desk, stage.room.clock, stage.player);
        REQUIRE_FALSE(report);
        CHECK_THAT(report.error().text.toStdString(), Catch::Matchers::StartsWith(row.says));
    }
}

TEST_CASE("the room's own timers run between the lines", "[training]")
{
    Stage stage(
        written(R"({"at": 0, "sign_on": {"units": "all", "for_s": 28800}})"
                "\n"
                R"({"at": 1, "call": {"key": "a", "address": "701 West Meridian Avenue"}})"
                "\n"
                R"({"at": 2, "answer": {"call": "a", "question": "weapon", "value": "unknown"}})"
                "\n"
                R"({"at": 400, "expect": {"call": "a", "phase": "active"}})"));
    const auto report = simulate(*stage.room.desk, stage.room.clock, stage.player);
    if (!report)
        FAIL(report.error().text.toStdString());
    CHECK(stage.room.desk->board()->call(CallId(1))->protectivePlan.isValid());
}

TEST_CASE("a show plays the lines as the clock reaches them", "[training]")
{
    Stage stage(shipped("resources/scenarios/shift-start.jsonl"));
    QStringList faults;
    Show show(stage.player, stage.room.clock, [&](const Error& error) { faults += error.text; });
    show.start();
    CHECK(stage.room.desk->board()->calls.isEmpty());
    stage.room.clock.step(61s);
    CHECK(stage.in(CallPhase::Intake) == 1);
    stage.room.clock.step(2min);
    CHECK(stage.in(CallPhase::Active) == 1);
    stage.room.clock.step(1h);
    CHECK(stage.in(CallPhase::Closed) == 1);
    CHECK_FALSE(stage.player.nextAt());
    CHECK(faults.isEmpty());
}

TEST_CASE("a show tells of a failing line and goes on", "[training]")
{
    Stage stage(written(R"({"at": 1, "status": {"unit": "NOBODY", "status": "available"}})"
                        "\n"
                        R"({"at": 2, "call": {"key": "a"}})"));
    QStringList faults;
    Show show(stage.player, stage.room.clock, [&](const Error& error) { faults += error.text; });
    show.start();
    stage.room.clock.step(10s);
    CHECK(faults.size() == 1);
    CHECK(stage.room.desk->board()->calls.size() == 1);
}
