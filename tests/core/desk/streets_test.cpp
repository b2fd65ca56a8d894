// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a street is a fact like any other: checked, kept, and ended by its time or by hand.
#include "tests/core/desk/room.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace std::chrono_literals;

namespace {

CloseStreet closeFor(const DeskRoom& room, Duration span)
{
    return {{40.1, -100.1},
            QStringLiteral("Mill Road"),
            room.clock.now() + span,
            QStringLiteral("flooded")};
}

} // namespace

TEST_CASE("a closed street stands on the Board until its time", "[desk][streets]")
{
    DeskRoom room;
    REQUIRE(room.ask(closeFor(room, 1h)));
    const auto closed = room.board().closuresAt(room.clock.now());
    REQUIRE(closed.size() == 1);
    CHECK(closed.first().street == QStringLiteral("Mill Road"));
    CHECK(closed.first().reason == QStringLiteral("flooded"));
    CHECK(room.board().closuresAt(room.clock.now() + 1h).isEmpty());
}

TEST_CASE("a street is reopened once", "[desk][streets]")
{
    DeskRoom room;
    REQUIRE(room.ask(closeFor(room, 1h)));
    REQUIRE(room.ask(closeFor(room, 2h)));
    const ClosureId first = room.board().closures.first().id;
    REQUIRE(room.ask(ReopenStreet{first}));
    CHECK(room.board().closuresAt(room.clock.now()).size() == 1);
    CHECK(room.refusal(ReopenStreet{first}) == QStringLiteral("conflict"));
}

TEST_CASE("what is no closure is refused", "[desk][streets]")
{
    DeskRoom room;
    CHECK(room.refusal(closeFor(room, 0s)) == QStringLiteral("invalid"));
    CHECK(room.refusal(closeFor(room, std::chrono::days(31))) == QStringLiteral("invalid"));
    auto nowhere = closeFor(room, 1h);
    nowhere.point = {95, 0};
    CHECK(room.refusal(nowhere) == QStringLiteral("invalid"));
    auto unexplained = closeFor(room, 1h);
    unexplained.reason = QStringLiteral(" ");
    CHECK(room.refusal(unexplained) == QStringLiteral("invalid"));
    CHECK(room.refusal(closeFor(room, 1h), Role::CallTaker) == QStringLiteral("denied"));
    CHECK(room.board().closures.isEmpty());
}
