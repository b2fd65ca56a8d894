// SPDX-License-Identifier: GPL-3.0-or-later
// The replay on thousands of real calls, where they are at hand.
#include "replayrun.h"

#include <catch2/catch.hpp>
#include <iostream>

using namespace lodestar;
using namespace lodestar::test;

TEST_CASE("the published call list replays to its end", "[training]")
{
    const QString folder = qEnvironmentVariable("LODESTAR_REFERENCE_DATA",
                                                projectFile(QStringLiteral("../shared/data")));
    QFile file(folder + QStringLiteral("/calls/montco_911_subset.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        std::cout << "skipped: no reference data\n";
        return;
    }
    const auto calls = must(replayCallsFromCsv(
        file.readAll(), QStringLiteral("calls"), QStringLiteral("America/New_York")));
    REQUIRE(calls.size() > 3'000);
    const Run run(calls, 1);
    CHECK(run.report.calls == calls.size());
    CHECK(run.events(isA<CallClosed>) == calls.size());
    CHECK(run.report.typesNotInTable == 0);
    CHECK(run.report.dispatched == calls.size());
}
