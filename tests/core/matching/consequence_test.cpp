// SPDX-License-Identifier: GPL-3.0-or-later
// What taking a unit costs the others.
#include "core/matching/consequence.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::matching;

namespace {

UnitId unitId(const char* id)
{
    return UnitId(QLatin1String(id));
}

/// The county while everybody works, with calls that ask for one team.
struct Day : test::Town
{
    Day()
    {
        for (UnitKind& kind : board.profile.edit().unitKinds)
            kind.windows = {};
        for (const UnitId& id : board.unitIds())
            board.units[id].edit().record.windows = {};
    }

    CallId waiting(double east, double north)
    {
        const CallId call = open("welfare_check", east, north);
        triage(call, "routine", "team_routine");
        return call;
    }
};

} // namespace

TEST_CASE("the call that loses its only team waits for the next one, and is named", "[consequence]")
{
    Day town;
    const CallId first = town.waiting(0, 0);
    const CallId second = town.waiting(1, 1);
    town.assign(first, unitId("STAR 1"));
    const auto taken =
        consequenceOf(town.board, unitId("STAR 1"), second, {}, town.clock.now(), nullptr);
    CHECK(taken.leaves == first);
    CHECK(taken.stay.isEmpty());
    REQUIRE(taken.next.isValid());
    CHECK(taken.next != unitId("STAR 1"));
    REQUIRE(taken.in);
    CHECK(*taken.in > Duration::zero());
    const QString words = wordsOf(taken).join(QLatin1Char(' '));
    CHECK(words.contains(QString::number(first.value())));
    CHECK(words.contains(taken.next.value()));
}

TEST_CASE("nothing is lost where the unit was idle, or goes to the call that it is on",
          "[consequence]")
{
    Day town;
    const CallId call = town.waiting(0, 0);
    CHECK(wordsOf(consequenceOf(town.board, unitId("STAR 1"), call, {}, town.clock.now(), nullptr))
              .isEmpty());
    town.assign(call, unitId("STAR 1"));
    CHECK_FALSE(consequenceOf(town.board, unitId("STAR 1"), call, {}, town.clock.now(), nullptr)
                    .leaves.isValid());
    CHECK_FALSE(
        consequenceOf(town.board, UnitId(), call, {}, town.clock.now(), nullptr).leaves.isValid());
}

TEST_CASE("who stays on the call is named instead of who would come", "[consequence]")
{
    Day town;
    const CallId first = town.waiting(0, 0);
    const CallId second = town.waiting(1, 1);
    for (const char* unit : {"STAR 1", "STAR 2"})
        town.assign(first, unitId(unit));
    const auto taken =
        consequenceOf(town.board, unitId("STAR 1"), second, {}, town.clock.now(), nullptr);
    CHECK(taken.stay == QList<UnitId>{unitId("STAR 2")});
    CHECK(wordsOf(taken).first().startsWith(QStringLiteral("STAR 2 stays on")));
}

TEST_CASE("zones that nobody covers any more are told with their time", "[consequence]")
{
    Consequence taken;
    LeftOpen open;
    open.name = QStringLiteral("Zone 3 southwest");
    open.about = std::chrono::minutes(25);
    taken.open = {open};
    CHECK(wordsOf(taken) ==
          QStringList{QStringLiteral("▲ leaves Zone 3 southwest uncovered for about 25 min")});
}
