// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of scenario files: what they say, and what is said when they are wrong.
#include "core/training/scenario.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::training;
using namespace std::chrono_literals;

namespace {

const QByteArray kHeader =
    R"({"scenario": "Try", "agency": "meridian", "start": "2026-03-03T16:00:00Z", "seed": 3})"
    "\n";

Result<Scenario> read(const QByteArray& lines)
{
    return scenarioFromJsonl(kHeader + lines, QStringLiteral("try.jsonl"));
}

} // namespace

TEST_CASE("a scenario's header and times are read", "[training]")
{
    const auto scenario = read(
        R"({"at": 5, "call": {"key": "a", "source": "988", "point": [41.2, -100.6]}})"
        "\n\n"
        R"({"at": "01:10", "say": {"call": "a", "text": "hello"}, "comment": "why"})"
        "\n"
        R"({"at": "1:00:00", "answer": {"call": "a", "question": "q", "values": ["x", "y"]}})");
    REQUIRE(scenario);
    CHECK(scenario->name == QStringLiteral("Try"));
    CHECK(scenario->seed == 3);
    CHECK(toIso(scenario->start) == QStringLiteral("2026-03-03T16:00:00.000Z"));
    REQUIRE(scenario->lines.size() == 3);
    CHECK(scenario->lines[0].number == 2);
    CHECK(scenario->lines[0].at == 5s);
    const auto& call = std::get<CallComesIn>(scenario->lines[0].step);
    CHECK(call.open.source == RequestSource::Lifeline988);
    CHECK(call.open.externalId == QStringLiteral("scenario:a"));
    CHECK(scenario->lines[1].number == 4);
    CHECK(scenario->lines[1].at == 70s);
    CHECK(scenario->lines[2].at == 1h);
    CHECK(std::get<GiveAnswer>(scenario->lines[2].step).values.size() == 2);
}

TEST_CASE("each fault of a line names its place", "[training]")
{
    const QByteArray call = R"({"at": 1, "call": {"key": "a"}})"
                            "\n";

    const struct
    {
        const char* line;
        const char* place;
        const char* says;
    } table[] = {
        {R"({"at": 2, "say": {"call": "b", "text": "x"}})",
         "$.say.call",
         "names no call that an earlier line brought in"},
        {R"({"at": 2, "call": {"key": "a"}})",
         "$.call.key",
         "names a call that has come in already"},
        {R"({"at": 0, "say": {"call": "a", "text": "x"}})",
         "$.at",
         "must not be before the line above"},
        {R"({"at": "soon", "say": {"call": "a", "text": "x"}})", "$.at", "must be seconds"},
        {R"({"at": 2, "shout": {"call": "a"}})", "$", "must have exactly one of: call, say"},
        {R"({"at": 2, "say": {"call": "a", "text": "x"}, "reactivate": {"call": "a"}})",
         "$",
         "must have exactly one of"},
        {R"({"at": 2, "dispatch": {"call": "a", "units": "everybody"}})",
         "$.dispatch.units",
         "\"recommended\""},
        {R"({"at": 2, "backup": {"call": "a", "kind": "navy"}})",
         "$.backup.kind",
         "is not one of: police"},
        {R"({"at": 2, "say": {"call": "a", "text": "x", "loud": true}})",
         "$.say.loud",
         "is no known key here"},
        {R"({"at": 2, "fix": {"unit": "U"}})", "$.fix", "needs an address or a point"},
        {R"({"at": 2, "expect": {"call": "a", "phase": "gone"}})",
         "$.expect.phase",
         "is not one of"},
        {R"({"at": 2, "say": "x"})", "$.say", "must be an object"},
        {R"({"at": 2, )", "try.jsonl, line 3", ""}};

    for (const auto& row : table) {
        INFO(row.line);
        const auto scenario = read(call + row.line);
        REQUIRE_FALSE(scenario);
        const QString text = scenario.error().text;
        INFO(text.toStdString());
        CHECK(text.startsWith(QStringLiteral("try.jsonl, line 3")));
        CHECK(text.contains(QLatin1String(row.place)));
        CHECK(text.contains(QLatin1String(row.says)));
    }
}

TEST_CASE("all faults of a file come at once, and an empty file says what is missing", "[training]")
{
    const auto two = read(R"({"at": 1, "say": {"call": "x", "text": ""}})");
    REQUIRE_FALSE(two);
    CHECK(two.error().text.count(u'\n') == 1);
    CHECK_FALSE(scenarioFromJsonl({}, QStringLiteral("empty.jsonl")));
    const auto noStart = scenarioFromJsonl(
        R"({"scenario": "x", "agency": "y", "start": "now", "seed": 1})", QStringLiteral("f"));
    REQUIRE_FALSE(noStart);
    CHECK(noStart.error().text.contains(QStringLiteral("$.start")));
}
