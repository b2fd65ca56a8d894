// SPDX-License-Identifier: GPL-3.0-or-later
// Each program's scenario plays to its end under its own program: who went, who was forbidden,
// which plan, hand-over, follow-up. What must hold stands in the scenarios' own lines.
#include "listjournal.h"

#include "tests/support/fictionalcity.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::training;

namespace {

Scenario scenarioOf(const QString& slug)
{
    const QString path = QStringLiteral("resources/scenarios/%1.jsonl").arg(slug);
    return must(scenarioFromJsonl(projectBytes(path.toUtf8().constData()), path));
}

int expectations(const Scenario& scenario)
{
    int count = 0;
    for (const ScenarioLine& line : scenario.lines)
        count += std::holds_alternative<Expect>(line.step) || !line.refused.isEmpty();
    return count;
}

/// Plays it to the end; every expectation and every refusal in it is a check.
void plays(const char* slug)
{
    const Scenario scenario = scenarioOf(QLatin1String(slug));
    REQUIRE(scenario.program == QLatin1String(slug));
    CHECK(expectations(scenario) >= 5);
    TrainingRoom room(scenario.start, scenario.agency, scenario.program);
    DeskFloor floor{*room.desk};
    Player player(scenario, floor, fictionalCity().places.get(), room.agency.roster);
    const auto report = simulate(*room.desk, room.clock, player);
    if (!report)
        FAIL(report.error().text.toStdString());
    CHECK(report->open.isEmpty());
    CHECK(report->lines == scenario.lines.size());
}

} // namespace

TEST_CASE("STAR takes a trespass, leaves a threat to the co-responder, and sleeps at night",
          "[training][programs]")
{
    plays("denver-star");
}

TEST_CASE("CIRU rides as one unit, may hold, and leaves a follow-up to the hub",
          "[training][programs]")
{
    plays("denver-ciru");
}

TEST_CASE("HOT goes on view, comes back after a refusal, and asks STAR for a ride",
          "[training][programs]")
{
    plays("denver-hot");
}

TEST_CASE("case managers take referrals, SORT's too, and no emergency", "[training][programs]")
{
    plays("denver-case-managers");
}

TEST_CASE("CIT officers answer and tell the specialised units, who accept or decline",
          "[training][programs]")
{
    plays("denver-cit");
}

TEST_CASE("Denver's five programs share one room and the plan chooses", "[training][programs]")
{
    plays("denver");
}

TEST_CASE("Grand Junction's pair comes when the caller asks for it", "[training][programs]")
{
    plays("grand-junction");
}

TEST_CASE("SMART is second to patrol, 988 takes whom it can, a crime goes first",
          "[training][programs]")
{
    plays("lapd-smart");
}

TEST_CASE("EDGE is requested, dispatched, or stages itself, and never twice",
          "[training][programs]")
{
    plays("boulder-edge");
}

TEST_CASE("Johnson County's clinician waits for a safe scene and reads the night's calls",
          "[training][programs]")
{
    plays("johnson-county");
}

TEST_CASE("Aurora sends its mobile team, its crisis team, and tells violence prevention",
          "[training][programs]")
{
    plays("aurora-crt");
}

TEST_CASE("Arlington's clinician diverts an arrest and finds yesterday's call",
          "[training][programs]")
{
    plays("arlington-jdc");
}

TEST_CASE("CAHOOTS goes round the clock, waits for police in traffic, leaves crime to them",
          "[training][programs]")
{
    plays("eugene-cahoots");
}

TEST_CASE("B-HEARD goes by day, keeps the untriaged apart, and the night has its reason",
          "[training][programs]")
{
    plays("nyc-bheard");
}

TEST_CASE("988 takes a caller by phone and asks for an active rescue", "[training][programs]")
{
    plays("lifeline-988");
}

TEST_CASE("ACS looks again for whom it did not find, and only its crisis team brings to evaluation",
          "[training][programs]")
{
    plays("albuquerque-acs");
}

TEST_CASE("PAD answers 311, takes over before an arrest, calls back, and is off on Saturday",
          "[training][programs]")
{
    plays("atlanta-pad");
}

TEST_CASE("SCRT goes on view, calls an ambulance, and is told who is taken on",
          "[training][programs]")
{
    plays("sf-scrt");
}

TEST_CASE("the bill's kinds work side by side, riding along and on call", "[training][programs]")
{
    plays("smart-act");
}

TEST_CASE("every program has a scenario, an agency, and a test here", "[training][programs]")
{
    const QDir programs(projectFile(QStringLiteral("resources/programs")));
    const QByteArray here = projectBytes("tests/core/training/programs_test.cpp");
    for (const QString& file : programs.entryList({QStringLiteral("*.json")})) {
        const QString slug = file.chopped(5);
        // The shared list, and the three that others are laid over.
        if (slug == u"natures" || slug == u"starter" || slug == u"vocabulary" ||
            slug.startsWith(u"co-responder"))
            continue;
        INFO(slug.toStdString());
        CHECK(QFile::exists(projectFile(QStringLiteral("resources/scenarios/%1.jsonl").arg(slug))));
        CHECK(QFile::exists(projectFile(QStringLiteral("resources/agencies/%1.json").arg(slug))));
        CHECK(here.contains("plays(\"" + slug.toUtf8() + "\")"));
    }
}
