// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of the replay: every call runs to its end, and one seed gives one course.
#include "replayrun.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::training;
using namespace std::chrono_literals;

namespace {

const char* kTypes[] = {"EMS: FALL VICTIM",
                        "Fire: FIRE ALARM",
                        "EMS: UNKNOWN MEDICAL EMERGENCY",
                        "Traffic: VEHICLE ACCIDENT -",
                        "not in any table"};

QList<ReplayCall> invented(int count, Instant start, Duration apart)
{
    SeededEntropy chance(99);
    QList<ReplayCall> calls;
    for (int i = 0; i < count; ++i)
        calls += ReplayCall{i + 1,
                            {40.1 + chance.unit() * 0.15, -75.5 + chance.unit() * 0.3},
                            QLatin1String(kTypes[chance.below(5)]),
                            start + apart * i,
                            QStringLiteral("TOWN"),
                            QStringLiteral("A ST & B ST")};
    return calls;
}

const Instant kMorning = *instantFromIso(QStringLiteral("2016-01-15T14:00:00Z"));

} // namespace

TEST_CASE("every replayed call is opened at its time and closed", "[training]")
{
    const Run run(invented(120, kMorning, 7min), 1);
    CHECK(run.report.calls == 120);
    CHECK(run.events(isA<CallOpened>) == 120);
    CHECK(run.events(isA<CallClosed>) == 120);
    CHECK(run.report.dispatched + run.report.givenUp == 120);
    CHECK(run.report.dispatched > 60);
    CHECK(run.report.responseMedian > 2min);
    CHECK(run.report.responseP90 >= run.report.responseMedian);
    CHECK(run.events(isA<UnitAssigned>) == run.events(isA<UnitReleased>));
    qsizetype next = 0;
    for (const Recorded& recorded : run.room.journal.events())
        if (isA<CallOpened>(recorded.event))
            CHECK(recorded.at == run.calls[next++].at);
    for (const Cow<Unit>& unit : run.room.desk->board()->units)
        CHECK_FALSE(unit->call.isValid());
}

TEST_CASE("no unit is ever on two calls, and times never go back", "[training]")
{
    const Run run(invented(150, kMorning, 3min), 5);
    QMap<UnitId, CallId> on;
    Instant last;
    for (const Recorded& recorded : run.room.journal.events()) {
        CHECK(recorded.at >= last);
        last = recorded.at;
        if (const auto* sent = std::get_if<UnitAssigned>(&recorded.event)) {
            REQUIRE_FALSE(on.contains(sent->unit));
            on.insert(sent->unit, sent->call);
        } else if (const auto* freed = std::get_if<UnitReleased>(&recorded.event)) {
            REQUIRE(on.take(freed->unit) == freed->call);
        }
    }
}

TEST_CASE("when all are busy calls wait, are told why, and are given up in the end", "[training]")
{
    const Run run(invented(150, kMorning, 20s), 1, true, 60min);
    CHECK(run.report.givenUp > 0);
    CHECK(run.report.dispatched > 0);
    CHECK(run.events(isA<CallClosed>) == 150);
    Duration longest{};
    QMap<CallId, Instant> opened;
    for (const Recorded& recorded : run.room.journal.events())
        if (const auto* call = std::get_if<CallOpened>(&recorded.event))
            opened.insert(call->call, recorded.at);
        else if (const auto* sent = std::get_if<UnitAssigned>(&recorded.event))
            longest = std::max(longest, recorded.at - opened.value(sent->call));
    CHECK(longest > 5min);
    CHECK(longest <= 60min);
}

TEST_CASE("with patience every call that waits is served in the end", "[training]")
{
    const Run run(invented(150, kMorning, 20s), 1);
    CHECK(run.report.dispatched == 150);
    CHECK(run.report.givenUp == 0);
}

TEST_CASE("a call whose type no table knows is opened with its words and still worked",
          "[training]")
{
    const Run run(invented(10, kMorning, 7min), 1, false);
    CHECK(run.report.typesNotInTable == 10);
    CHECK(run.events(isA<CallClosed>) == 10);
    for (const Recorded& recorded : run.room.journal.events())
        if (const auto* opened = std::get_if<CallOpened>(&recorded.event)) {
            CHECK_FALSE(opened->callType.isEmpty());
            CHECK_FALSE(opened->nature.isValid());
        }
}

TEST_CASE("one seed gives one course and another seed another", "[training]")
{
    const auto calls = invented(80, kMorning, 4min);
    const Run a(calls, 1);
    const Run b(calls, 1);
    const Run c(calls, 2);
    CHECK(a.room.journal.events() == b.room.journal.events());
    CHECK(a.report.notServed == b.report.notServed);
    CHECK_FALSE(a.room.journal.events() == c.room.journal.events());
}
