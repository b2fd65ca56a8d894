// SPDX-License-Identifier: GPL-3.0-or-later
// The protective plan of an untriaged call reaches somebody: with two consoles at once, after a
// console that died half way, and when a unit becomes free later.
#include "core/matching/recommend.h"
#include "tests/core/desk/room.h"

#include <QTemporaryDir>

#include <barrier>
#include <catch2/catch.hpp>
#include <thread>

using namespace lodestar;
using namespace lodestar::test;

namespace {

void offDuty(DeskRoom& room)
{
    for (const UnitId& unit : room.board().units.keys())
        must(room.ask(SetStatus{unit, StatusId(QStringLiteral("off_duty")), {}, {}}));
}

Duration patienceOf(const DeskRoom& room)
{
    return room.board().profile->protocol.untriagedAfter;
}

} // namespace

TEST_CASE("a console that died between the plan and its team leaves nobody waiting", "[desk]")
{
    DeskRoom room;
    const CallId id = room.open("unknown_trouble");
    room.clock.step(patienceOf(room));
    must(room.desk->perform(systemActor(), ActivateProtectivePlan{id}));
    REQUIRE(unitsOn(room.call(id)).isEmpty());
    // The one that opens the store next knows nothing of it.
    room.desk = must(desk::Desk::open(*room.journal, room.clock, room.chance));
    REQUIRE(room.desk->nextDue());
    CHECK(*room.desk->nextDue() <= room.clock.now());
    CHECK(must(room.desk->performDue()) == 1);
    CHECK_FALSE(unitsOn(room.call(id)).isEmpty());
    must(room.desk->performDue());
    CHECK_FALSE(room.desk->nextDue());
}

TEST_CASE("an untriaged call of which worse is known goes by itself, with the worse one's plan",
          "[desk]")
{
    DeskRoom room;
    const CallId id = room.open("unknown_trouble");
    room.answer(id, "injury", "yes");
    room.answer(id, "weapon", "unknown");
    const PlanId plan = room.call(id).triage.plan;
    REQUIRE(room.call(id).triage.untriaged);
    REQUIRE(plan != room.board().profile->protocol.protectivePlan);
    room.clock.step(patienceOf(room));
    CHECK(must(room.desk->performDue()) == 1);
    CHECK(planOf(room.call(id)) == plan);
    CHECK(room.call(id).protectivePlan == plan);
    CHECK_FALSE(unitsOn(room.call(id)).isEmpty());
}

TEST_CASE("what is learnt while the protective plan is in force raises it", "[desk]")
{
    DeskRoom room;
    const CallId id = room.open("unknown_trouble");
    room.clock.step(patienceOf(room));
    must(room.desk->performDue());
    REQUIRE(planOf(room.call(id)) == room.board().profile->protocol.protectivePlan);
    room.answer(id, "weapon", "unknown");
    room.answer(id, "injury", "yes");
    REQUIRE(room.call(id).triage.untriaged);
    CHECK(planOf(room.call(id)) == room.call(id).triage.plan);
    CHECK(planOf(room.call(id)) != room.board().profile->protocol.protectivePlan);
}

TEST_CASE("a protective call that nobody could go to is sent the first that can", "[desk]")
{
    DeskRoom room;
    offDuty(room);
    const CallId id = room.open("unknown_trouble");
    room.clock.step(patienceOf(room));
    must(room.desk->performDue());
    REQUIRE(room.call(id).protectivePlan.isValid());
    REQUIRE(unitsOn(room.call(id)).isEmpty());

    SECTION("and while nobody is free nothing is due")
    {
        must(room.desk->performDue());
        CHECK_FALSE(room.desk->nextDue());
    }
    SECTION("and while only others are free nothing is due either")
    {
        for (const char* other : {"ACT 5", "STAR 6", "COUNSEL 1"})
            room.status(other, "available");
        must(room.desk->performDue());
        CHECK_FALSE(room.desk->nextDue());
        CHECK(unitsOn(room.call(id)).isEmpty()); // a team alone would only wait outside
        room.status("CIT 12", "available");
        CHECK(must(room.desk->performDue()) == 1);
        CHECK(unitsOn(room.call(id)) ==
              QList{DeskRoom::unitId("CIT 12"), DeskRoom::unitId("STAR 6")});
    }
    SECTION("and while who is free may not go yet nothing is written, however long it waits")
    {
        room.status("CRU 8", "available"); // by day only
        must(room.desk->performDue());
        const qint64 seq = room.board().seq;
        for (int looks = 0; looks < 100; ++looks) {
            REQUIRE(room.desk->nextDue());
            REQUIRE(*room.desk->nextDue() > room.clock.now()); // asked again, but not at once
            room.clock.advanceTo(*room.desk->nextDue());
            REQUIRE(must(room.desk->performDue()) == 0);
        }
        CHECK(room.board().seq == seq);
        CHECK(unitsOn(room.call(id)).isEmpty());
    }
    SECTION("at the moment when it is free")
    {
        room.status("CIT 12", "available");
        CHECK(*room.desk->nextDue() <= room.clock.now());
        CHECK(must(room.desk->performDue()) == 1);
        CHECK(unitsOn(room.call(id)) == QList{DeskRoom::unitId("CIT 12")});
        CHECK(room.call(id).log.last()->by.role == Role::System);
    }
    SECTION("but not while somebody holds the call")
    {
        must(room.ask(HoldCall{id,
                               room.clock.now() + std::chrono::minutes(5),
                               QStringLiteral("caller will ring again")}));
        room.status("CIT 12", "available");
        must(room.desk->performDue());
        CHECK(unitsOn(room.call(id)).isEmpty());
        room.clock.step(std::chrono::minutes(5));
        must(room.desk->performDue());
        must(room.desk->performDue());
        CHECK_FALSE(unitsOn(room.call(id)).isEmpty());
    }
}

namespace {
constexpr int kRounds = 60;
constexpr int kCalls = 3;

/// One console: when the line starts, its timer runs out at the same instant as the other's.
void console(
    const store::StoreUrl& url, Instant start, Duration step, std::barrier<>& line, quint64 seed)
{
    VirtualClock clock(start);
    SeededEntropy chance(seed);
    auto journal = must(store::openJournal(url, store::OpenMode::Existing, clock, chance));
    auto desk = must(desk::Desk::open(*journal, clock, chance));
    for (int round = 0; round < kRounds; ++round) {
        line.arrive_and_wait(); // the calls are open
        must(desk->catchUp());
        clock.step(step);
        line.arrive_and_wait();
        for (int looks = 0; looks < 4; ++looks)
            must(desk->performDue());
        line.arrive_and_wait(); // judged, and cleared away
        line.arrive_and_wait();
    }
}
} // namespace

TEST_CASE("two consoles send the protection of several calls at once, and no call gets nobody",
          "[desk][race]")
{
    QTemporaryDir folder;
    const store::StoreUrl url = sqliteAt(folder.filePath(QStringLiteral("room.lodestar")));
    VirtualClock clock(townStart());
    SeededEntropy chance(1);
    auto journal = must(store::openJournal(url, store::OpenMode::Create, clock, chance));
    auto desk = must(desk::Desk::open(*journal, clock, chance));
    furnish(*desk, Town().agency, clock.now());
    const Duration step = desk->board()->profile->protocol.untriagedAfter;
    std::barrier line(3);
    const std::jthread one([&] { console(url, clock.now(), step, line, 2); });
    const std::jthread two([&] { console(url, clock.now(), step, line, 3); });
    const Actor me = actorAs(Role::Supervisor);

    int served = 0;
    QStringList wrong;
    for (int round = 0; round < kRounds; ++round) {
        QList<CallId> calls;
        for (int i = 0; i < kCalls; ++i) {
            OpenCall open;
            open.location.point = LatLon{41.2, -100.6 + 0.02 * i};
            open.nature = NatureId(QStringLiteral("unknown_trouble"));
            must(desk->perform(me, open));
            calls += desk->board()->lastCall;
        }
        line.arrive_and_wait();
        line.arrive_and_wait();
        clock.step(step);
        line.arrive_and_wait();
        must(desk->catchUp());
        const Board& board = *desk->board();
        QList<UnitId> sent;
        for (const CallId& id : calls) {
            const Call& call = *board.call(id);
            const QList<UnitId> units = unitsOn(call);
            served += !units.isEmpty();
            for (const UnitId& unit : units)
                if (sent.contains(unit) || board.unit(unit)->call != id)
                    wrong += QStringLiteral("%1 was sent twice").arg(unit.value());
            sent += units;
            const auto found = matching::recommend(board, call, matching::Roads(), clock.now());
            if (units.isEmpty() && !found.team.isEmpty())
                wrong += QStringLiteral("round %1: nobody for call %2, and %3 is free")
                             .arg(round)
                             .arg(id.value())
                             .arg(found.team.first().unit.value());
            if (units.size() > 2) // the plan's officer and team
                wrong += QStringLiteral("call %1 was sent two teams").arg(id.value());
        }
        for (const CallId& id : calls) {
            for (const UnitId& unit : unitsOn(*desk->board()->call(id)))
                must(desk->perform(me, Release{id, unit, QStringLiteral("next round")}));
            must(
                desk->perform(me, CloseCall{id, {OutcomeId(QStringLiteral("cancelled"))}, {}, {}}));
        }
        line.arrive_and_wait();
    }
    INFO(wrong.join(u'\n').toStdString());
    CHECK(wrong.isEmpty());
    CHECK(served >= kRounds);
}
