// SPDX-License-Identifier: GPL-3.0-or-later
// For whom the machine still has somebody to send: an untriaged call whose team never came, was
// called off, or is only half of it; and for whom a person has decided.
#include "core/triage/protection.h"
#include "core/triage/queue.h"
#include "tests/core/desk/hookedjournal.h"
#include "tests/core/desk/room.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace std::chrono_literals;

namespace {

/// A room in which nobody is free but those who are called back.
struct EmptyRoom : DeskRoom
{
    CallId id;

    EmptyRoom()
    {
        for (const UnitId& unit : board().units.keys())
            status(unit.value().toLatin1().constData(), "off_duty");
        id = open("unknown_trouble");
    }

    /// The timer runs out, with nobody to send.
    void runOut()
    {
        clock.step(patience());
        must(desk->performDue());
        REQUIRE(call(id).protectivePlan.isValid());
    }

    [[nodiscard]] Duration patience() const { return board().profile->protocol.untriagedAfter; }

    void free(const char* unit) { status(unit, "available"); }

    void send(const char* unit)
    {
        free(unit);
        must(ask(sending(id, unit, "known to the team")));
    }

    void release(const char* unit)
    {
        must(ask(Release{id, unitId(unit), QStringLiteral("needed elsewhere")}));
        status(unit, "off_duty");
    }

    /// What the machine does when all is due that is due by now.
    void look()
    {
        for (int looks = 0; looks < 3; ++looks)
            must(desk->performDue());
    }

    [[nodiscard]] bool isOn(const char* unit) const
    {
        return unitsOn(call(id)).contains(unitId(unit));
    }

    [[nodiscard]] QString note() const
    {
        for (const triage::QueueRow& row :
             triage::queueRows(board(), triage::Lane::Waiting, clock.now()))
            if (row.call == id)
                return row.note;
        return QStringLiteral("not in the lane");
    }
};

} // namespace

TEST_CASE("who was called off before the timer ran out is not the call's protection", "[desk]")
{
    EmptyRoom room;
    room.send("STAR 1");
    room.clock.step(1min);
    room.release("STAR 1");
    room.clock.step(1min);
    room.look();
    REQUIRE(room.call(room.id).protectivePlan.isValid());
    REQUIRE(unitsOn(room.call(room.id)).isEmpty());
    room.clock.step(3min);
    room.free("CIT 12");
    CHECK(*room.desk->nextDue() <= room.clock.now());
    room.look();
    CHECK(room.isOn("CIT 12"));
}

TEST_CASE("a team that waits outside is sent the officer who becomes free, once", "[desk]")
{
    EmptyRoom room;
    room.send("STAR 1");
    room.runOut();
    REQUIRE(room.isOn("STAR 1"));
    room.free("STAR 6"); // what the plan does without is not added later
    room.look();
    CHECK_FALSE(room.isOn("STAR 6"));
    room.free("CIT 12");
    room.look();
    CHECK(room.isOn("CIT 12"));
    room.free("CIT 14");
    room.look();
    CHECK_FALSE(room.isOn("CIT 14"));
}

TEST_CASE("whom a person sends after the plan came into force is the call's protection", "[desk]")
{
    EmptyRoom room;
    room.runOut();
    room.send("STAR 1");
    room.free("CIT 12");
    room.look();
    room.clock.step(1h);
    room.look();
    CHECK(unitsOn(room.call(room.id)) == QList{DeskRoom::unitId("STAR 1")});
}

TEST_CASE("where the protection was called off and nobody decides, the timer runs anew", "[desk]")
{
    EmptyRoom room;
    room.runOut();
    room.free("CIT 12");
    room.look();
    REQUIRE(room.isOn("CIT 12"));
    room.clock.step(10s);
    room.release("CIT 12");
    room.free("CIT 14");
    room.look();
    CHECK(unitsOn(room.call(room.id)).isEmpty()); // nobody is sent behind anybody's back
    CHECK(room.desk->nextDue() == room.clock.now() + room.patience());
    CHECK(room.note() == QStringLiteral("in 2:00 goes Protective: officer, team staged"));

    SECTION("and runs out")
    {
        room.clock.step(room.patience() - 1s);
        room.look();
        CHECK(unitsOn(room.call(room.id)).isEmpty());
        room.clock.step(1s);
        room.look();
        CHECK(room.isOn("CIT 14"));
    }
    SECTION("and nobody is free then: the first who is, goes")
    {
        room.status("CIT 14", "off_duty");
        room.clock.step(1h);
        room.look();
        CHECK_FALSE(room.desk->nextDue());
        CHECK(room.note() == QStringLiteral("protective plan: NOBODY could be sent"));
        room.free("CIT 14");
        room.look();
        CHECK(room.isOn("CIT 14"));
    }
    SECTION("but not over another plan")
    {
        must(room.ask(
            OverridePlan{
                room.id, PlanId(QStringLiteral("team_moderate")), {}, QStringLiteral("known here")},
            Role::Supervisor));
        room.clock.step(1h);
        room.look();
        CHECK(unitsOn(room.call(room.id)).isEmpty());
    }
    SECTION("but not over a hold, as long as it holds")
    {
        must(room.ask(
            HoldCall{room.id, room.clock.now() + 10min, QStringLiteral("caller rings again")}));
        room.clock.step(10min - 1s);
        room.look();
        CHECK(unitsOn(room.call(room.id)).isEmpty());
        room.clock.step(1s);
        room.look();
        CHECK(room.isOn("CIT 14"));
    }
    SECTION("but not while it waits for a busy unit that somebody chose")
    {
        const CallId other = room.openRoutine();
        room.free("STAR 2");
        must(room.ask(room.sending(other, "STAR 2")));
        must(room.ask(StackCall{room.id, DeskRoom::unitId("STAR 2")}));
        room.clock.step(1h);
        room.look();
        CHECK(unitsOn(room.call(room.id)).isEmpty());
        must(room.ask(Release{other, DeskRoom::unitId("STAR 2"), QStringLiteral("done")}));
        room.look();
        CHECK(room.isOn("CIT 14"));
    }
    SECTION("but not once the call is closed; opened again, the timer runs from then")
    {
        must(room.ask(CloseCall{room.id, {OutcomeId(QStringLiteral("cancelled"))}, {}, {}}));
        room.clock.step(1h);
        room.look();
        CHECK(unitsOn(room.call(room.id)).isEmpty());
        must(room.ask(ReopenCall{room.id, QStringLiteral("rang again")}, Role::Supervisor));
        room.look();
        CHECK(unitsOn(room.call(room.id)).isEmpty());
        room.clock.step(room.patience());
        room.look();
        CHECK(room.isOn("CIT 14"));
    }
}

TEST_CASE("where the protection was there and left, a person says whether more is needed", "[desk]")
{
    EmptyRoom room;
    room.runOut();
    room.free("CIT 12");
    room.look();
    for (const char* status : {"en_route", "on_scene"})
        room.status("CIT 12", status);
    room.release("CIT 12");
    room.free("CIT 14");
    room.clock.step(1h);
    room.look();
    CHECK(unitsOn(room.call(room.id)).isEmpty());
    must(room.ask(QueueCall{room.id}));
    room.look();
    CHECK(room.isOn("CIT 14"));
}

TEST_CASE("another console that is first at the timer takes nobody's protection away", "[desk]")
{
    EmptyRoom room;
    const CallId other = room.openRoutine();
    const auto runOutWhile = [&](std::function<void()> first) {
        room.clock.step(room.patience());
        HookedJournal journal(*room.journal, std::move(first));
        auto second = must(desk::Desk::open(journal, room.clock, room.chance));
        must(second->performDue());
        must(room.desk->catchUp());
        REQUIRE(room.call(room.id).protectivePlan.isValid());
    };
    const auto note = [&] {
        must(room.desk->catchUp());
        must(room.ask(AddNote{room.id, QStringLiteral("a door slams")}));
    };

    SECTION("with a team on its way")
    {
        room.send("STAR 1");
        room.free("CIT 12");
        runOutWhile(note);
        CHECK(room.isOn("CIT 12"));
    }
    SECTION("with a team on its way, and the officer taken")
    {
        room.send("STAR 1");
        room.free("CIT 12");
        room.free("CIT 14");
        runOutWhile([&] {
            must(room.desk->catchUp());
            must(room.ask(room.sending(other, "CIT 12")));
        });
        CHECK(room.isOn("CIT 14"));
    }
    SECTION("of a call that was on hold before")
    {
        must(room.ask(HoldCall{room.id, room.clock.now() + 1h, QStringLiteral("rings again")}));
        room.free("CIT 12");
        runOutWhile(note);
        CHECK(room.isOn("CIT 12"));
    }
    SECTION("but who decides then is heeded")
    {
        room.free("CIT 12");
        runOutWhile([&] {
            must(room.desk->catchUp());
            must(room.ask(HoldCall{room.id, {}, QStringLiteral("the caller is safe")}));
        });
        CHECK(unitsOn(room.call(room.id)).isEmpty());
    }
}

TEST_CASE("a hold of before the plan came into force keeps nobody away later either", "[desk]")
{
    EmptyRoom room;
    must(room.ask(HoldCall{room.id, room.clock.now() + 1h, QStringLiteral("rings again")}));
    room.runOut();
    room.free("CIT 12");
    room.look();
    CHECK(room.isOn("CIT 12"));
}
