// SPDX-License-Identifier: GPL-3.0-or-later
// What changed since an event, in counts.
#include "core/history/meanwhile.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::history;
using namespace lodestar::test;
using namespace std::chrono_literals;

TEST_CASE("calls opened and closed and units changed are counted, own calls by name", "[history]")
{
    Town town;
    const CallId own = town.open("welfare_check");
    const CallId quiet = town.open("welfare_check");
    const CallId merged = town.open("welfare_check");
    const qint64 seq = town.board.seq;
    const Instant at = town.clock.now();
    CHECK(meanwhile(town.board, seq, at, {own, quiet}).isNothing());

    town.clock.advanceTo(town.clock.now() + 1min);
    const CallId fresh = town.open("welfare_check");
    town.record(NoteAdded{own, Sealed(QStringLiteral("he is calm"))});
    town.record(CallClosed{own, {OutcomeId(QStringLiteral("resolved"))}, {}, {}});
    town.record(CallMerged{merged, fresh});
    town.assign(fresh, UnitId(QStringLiteral("STAR 2")));
    const auto found = meanwhile(town.board, seq, at, {own, quiet, merged, CallId(999)});
    REQUIRE(found.own.size() == 3);
    CHECK(found.own[0] == CallNews{own, 2, true, {}, false});
    CHECK(found.own[1] == CallNews{merged, 1, false, fresh, false});
    CHECK(found.own[2].isGone);
    CHECK(found.opened == 1);
    CHECK(found.closed == 1);
    CHECK(found.units == 1);
}
