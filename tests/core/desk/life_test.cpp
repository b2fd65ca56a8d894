// SPDX-License-Identifier: GPL-3.0-or-later
// One call from ring to closed, and what stands in the history then.
#include "tests/core/desk/room.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

SCENARIO("a welfare check from ring to closed", "[desk]")
{
    GIVEN("a call that is taken and triaged")
    {
        DeskRoom room;
        const CallId id = room.openRoutine();
        CHECK(planOf(room.call(id)).value() == QStringLiteral("team_routine"));
        room.clock.step(std::chrono::seconds(30));
        WHEN("a team is sent, arrives, speaks with the person and clears")
        {
            must(room.ask(room.sending(id, "STAR 5")));
            CHECK(phaseOf(room.call(id)) == CallPhase::Active);
            for (const char* status : {"en_route",
                                       "on_scene",
                                       "engaged",
                                       "transporting",
                                       "at_destination",
                                       "handed_off"}) {
                room.clock.step(std::chrono::minutes(3));
                room.status("STAR 5", status);
            }
            room.clock.step(std::chrono::minutes(3));
            room.status("STAR 5", "available");
            THEN("it waits for its outcome, not for another team")
            {
                CHECK(phaseOf(room.call(id)) == CallPhase::Active);
                CHECK(room.call(id).awaitingOutcome);
                CHECK_FALSE(room.unit("STAR 5").call.isValid());
            }
            AND_WHEN("it is closed with two outcomes")
            {
                must(room.ask(CloseCall{id,
                                        {OutcomeId(QStringLiteral("transported_voluntary")),
                                         OutcomeId(QStringLiteral("connected_to_service"))},
                                        {},
                                        QStringLiteral("walked in with the team")}));
                THEN("every time stamp stands in order and the case is in the index")
                {
                    const Call& call = room.call(id);
                    CHECK(phaseOf(call) == CallPhase::Closed);
                    using enum Stamp;
                    Instant last = *stampOf(call, Received);
                    for (const Stamp stamp : {Answered,
                                              Triaged,
                                              Dispatched,
                                              EnRoute,
                                              OnScene,
                                              Engaged,
                                              Transporting,
                                              AtDestination,
                                              HandedOff,
                                              Cleared}) {
                        CAPTURE(nameOf(stamp));
                        REQUIRE(stampOf(call, stamp));
                        CHECK(*stampOf(call, stamp) >= last);
                        last = *stampOf(call, stamp);
                    }
                    const auto row = must(room.journal->caseOf(id));
                    REQUIRE(row);
                    CHECK(row->outcomes.size() == 2);
                    CHECK(row->units == QList<UnitId>{DeskRoom::unitId("STAR 5")});
                    CHECK(row->plan.value() == QStringLiteral("team_routine"));
                    CHECK_FALSE(row->notServed);
                }
            }
        }
    }
}

TEST_CASE("a call that closes with a unit on it frees the unit", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    must(room.ask(room.sending(id, "STAR 5")));
    must(room.ask(CloseCall{id, {OutcomeId(QStringLiteral("cancelled_en_route"))}, {}, {}}));
    CHECK_FALSE(room.unit("STAR 5").call.isValid());
    CHECK(room.unit("STAR 5").status == room.board().profile->duties.available);
}

TEST_CASE("an eligible call that no community team took ends with one reason", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    REQUIRE(room.call(id).triage.eligible);
    must(room.ask(CloseCall{id, {OutcomeId(QStringLiteral("cancelled"))}, {}, {}}));
    REQUIRE(room.call(id).notServed);
    CHECK(room.call(id).notServed->reason == NotServedReason::Cancelled);
}

TEST_CASE("a board folded anew from the journal equals the live one", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    must(room.ask(room.sending(id, "STAR 5")));
    must(room.ask(AddNote{id, QStringLiteral("the door is open"), Label::Personal}));
    Board again;
    must(room.journal->read(0, [&](const Recorded& recorded) { again.apply(recorded); }));
    CHECK(again == room.board());
    must(room.desk->checkpoint(true));
    CHECK(must(room.journal->latestCheckpoint()) == room.board());
}
