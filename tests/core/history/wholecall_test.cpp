// SPDX-License-Identifier: GPL-3.0-or-later
// A call is read back from its events alone.
#include "core/history/wholecall.h"

#include <catch2/catch.hpp>

using namespace lodestar;

namespace {

Recorded at(qint64 seq, Event event)
{
    return {seq, Instant(std::chrono::hours(seq)), {}, {}, std::move(event)};
}

} // namespace

TEST_CASE("a call that left the board is whole again from its events", "[history]")
{
    const CallId id(7);
    CallOpened opened;
    opened.call = id;
    opened.nature = NatureId(QStringLiteral("welfare_check"));
    // Numbers have gaps: other calls' events lie between.
    const QList<Recorded> events{
        at(3, opened),
        at(9, FlagSet{id, QStringLiteral("violence_history"), true}),
        at(40, CallClosed{id, {OutcomeId(QStringLiteral("helped"))}, {}, {}})};
    const auto call = history::wholeCall(id, events, {});
    REQUIRE(call);
    CHECK(call->nature == NatureId(QStringLiteral("welfare_check")));
    CHECK(call->flags == QStringList{QStringLiteral("violence_history")});
    CHECK(phaseOf(*call) == CallPhase::Closed);
    CHECK(call->log.size() == 3);
}

TEST_CASE("events without an opening are no call", "[history]")
{
    const CallId id(7);
    CHECK_FALSE(history::wholeCall(id, {}, {}));
    CHECK_FALSE(history::wholeCall(id, {at(9, CallQueued{id})}, {}));
}
