// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of intervals: only what is known, never negative.
#include "core/history/timeline.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::history;

namespace {

Instant at(int second)
{
    return Instant(std::chrono::seconds(1'735'732'800 + second));
}

} // namespace

TEST_CASE("a whole call has every interval that funders ask for", "[history]")
{
    const QMap<Stamp, Instant> stamps{{Stamp::Received, at(0)},
                                      {Stamp::Answered, at(6)},
                                      {Stamp::Triaged, at(96)},
                                      {Stamp::Dispatched, at(120)},
                                      {Stamp::EnRoute, at(180)},
                                      {Stamp::OnScene, at(780)},
                                      {Stamp::Engaged, at(900)},
                                      {Stamp::Cleared, at(3'600)}};

    const struct
    {
        const char* name;
        int seconds;
    } expected[] = {{"received to answered", 6},
                    {"answered to triaged", 90},
                    {"received to dispatched", 120},
                    {"dispatched to en route", 60},
                    {"en route to on scene", 600},
                    {"on scene to engaged", 120},
                    {"on scene to cleared", 2'820},
                    {"received to cleared", 3'600}};

    const auto found = intervals(stamps);
    REQUIRE(found.size() == std::ssize(expected));
    for (qsizetype i = 0; i < found.size(); ++i) {
        CHECK(found[i].name == QLatin1String(expected[i].name));
        CHECK(found[i].length == std::chrono::seconds(expected[i].seconds));
    }
}

TEST_CASE("a negative interval and one with a missing end are left out", "[history]")
{
    CHECK(intervals({}).isEmpty());
    CHECK(intervals({{Stamp::Received, at(0)}}).isEmpty());
    const auto found = intervals(
        {{Stamp::Received, at(10)}, {Stamp::Answered, at(5)}, {Stamp::Dispatched, at(10)}});
    REQUIRE(found.size() == 1);
    CHECK(found.first().name == QStringLiteral("received to dispatched"));
    CHECK(found.first().length == Duration(0));
}
