// SPDX-License-Identifier: GPL-3.0-or-later
// The door itself: timers, retries, two consoles on one file.
#include "core/matching/recommend.h"
#include "tests/core/desk/room.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

TEST_CASE("the protective plan of an untriaged call goes by itself", "[desk]")
{
    DeskRoom room;
    const CallId id = room.open("unknown_trouble");
    const Duration patience = room.board().profile->protocol.untriagedAfter;
    room.clock.step(patience - Duration(1));
    CHECK(must(room.desk->performDue()) == 0);
    room.clock.step(Duration(1));
    CHECK(room.desk->nextDue() == room.clock.now());
    CHECK(must(room.desk->performDue()) == 1);
    const Call& call = room.call(id);
    CHECK(call.protectivePlan == room.board().profile->protocol.protectivePlan);
    CHECK_FALSE(unitsOn(call).isEmpty());
    CHECK(call.log.last()->by.role == Role::System);
    CHECK(must(room.desk->performDue()) == 0);
}

namespace {

/// Every start is twenty minutes away, but from one place it is one.
class OneBridge final : public matching::Travel
{
public:
    explicit OneBridge(LatLon near)
        : m_near(near)
    {
    }

    [[nodiscard]] QList<std::optional<Duration>>
    toPlace(std::span<const LatLon> starts, LatLon, Instant) const override
    {
        QList<std::optional<Duration>> times;
        for (const LatLon& start : starts)
            times += start == m_near ? std::chrono::minutes(1) : std::chrono::minutes(20);
        return times;
    }

    [[nodiscard]] QString method() const override { return QStringLiteral("one bridge"); }

private:
    LatLon m_near;
};

} // namespace

TEST_CASE("the desk sends by roads where it has them, by straight lines where not", "[desk]")
{
    DeskRoom straight;
    CHECK(straight.desk->roads() == nullptr);
    const CallId first = straight.open("unknown_trouble");
    const auto found = matching::recommend(
        straight.board(), straight.call(first), straight.desk->roads(), straight.clock.now());
    straight.clock.step(straight.board().profile->protocol.untriagedAfter);
    must(straight.desk->performDue());
    const QList<UnitId> nearest = unitsOn(straight.call(first));
    const auto kindOf = [&](const UnitId& unit) {
        return straight.board().unit(unit)->record.kind;
    };
    // The one that would be next of its kind lives behind the only bridge.
    const auto next = std::ranges::find_if(found.ranked, [&](const matching::Candidate& c) {
        return !nearest.contains(c.unit) && kindOf(c.unit) == kindOf(nearest.last());
    });
    REQUIRE(next != found.ranked.end());
    DeskRoom room(
        std::make_shared<const OneBridge>(straight.board().unit(next->unit)->record.home));
    const CallId id = room.open("unknown_trouble");
    room.clock.step(room.board().profile->protocol.untriagedAfter);
    must(room.desk->performDue());
    CHECK(unitsOn(room.call(id)).contains(next->unit));
}

TEST_CASE("a held call comes back at its time", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    must(room.ask(HoldCall{
        id, room.clock.now() + std::chrono::minutes(5), QStringLiteral("caller will ring again")}));
    CHECK(phaseOf(room.call(id)) == CallPhase::Holding);
    room.clock.step(std::chrono::minutes(5));
    must(room.desk->performDue());
    CHECK(phaseOf(room.call(id)) == CallPhase::Waiting);
}

TEST_CASE("a retried command does nothing twice", "[desk]")
{
    DeskRoom room;
    OpenCall open;
    open.nature = NatureId(QStringLiteral("welfare_check"));
    const Request request{CommandId(room.chance.uuid()), actorAs(Role::Dispatcher), open};
    const auto first = must(room.desk->perform(request));
    const auto again = must(room.desk->perform(request));
    CHECK_FALSE(first.repeated);
    CHECK(again.repeated);
    CHECK(again.events == first.events);
    CHECK(room.board().lastCall == CallId(1));
}

TEST_CASE("a store without a profile takes no call", "[desk]")
{
    VirtualClock clock(townStart());
    SeededEntropy chance(1);
    auto journal = must(store::openJournal(
        sqliteAt(QStringLiteral(":memory:")), store::OpenMode::Create, clock, chance));
    auto desk = must(desk::Desk::open(*journal, clock, chance));
    const auto refused = desk->perform(actorAs(Role::Dispatcher), OpenCall{});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.contains(QStringLiteral("lodestarctl init")));
}

TEST_CASE("an erased call keeps its chain and loses its texts", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    CHECK(room.refusal(EraseText{id, QStringLiteral("order")}, Role::Administrator) ==
          QStringLiteral("conflict"));
    must(room.ask(CloseCall{id, {OutcomeId(QStringLiteral("cancelled"))}, {}, {}}));
    must(room.ask(EraseText{id, QStringLiteral("order")}, Role::Administrator));
    CHECK(room.call(id).location.address.isErased());
    const auto events = must(room.journal->eventsOf(id));
    CHECK(std::get<CallOpened>(events.first().event).location.address.isErased());
}

TEST_CASE("two consoles on one file see each other's work", "[desk]")
{
    QTemporaryDir folder;
    const store::StoreUrl url = sqliteAt(folder.filePath(QStringLiteral("room.lodestar")));
    VirtualClock clock(townStart());
    SeededEntropy chance(1);
    auto journalA = must(store::openJournal(url, store::OpenMode::Create, clock, chance));
    auto a = must(desk::Desk::open(*journalA, clock, chance));
    furnish(*a, Town().agency, clock.now());
    auto journalB = must(store::openJournal(url, store::OpenMode::Existing, clock, chance));
    auto b = must(desk::Desk::open(*journalB, clock, chance));
    CHECK(*a->board() == *b->board());

    // Both open a call on the Board they know: the second gets the next number, not an error.
    must(a->perform(actorAs(Role::Dispatcher), OpenCall{}));
    must(b->perform(actorAs(Role::Dispatcher), OpenCall{}));
    must(a->catchUp());
    CHECK(a->board()->lastCall == CallId(2));
    CHECK(*a->board() == *b->board());
}

TEST_CASE("a fix moves a unit on the board, never in the journal, and never back", "[desk]")
{
    DeskRoom room;
    const qint64 before = room.board().seq;
    const UnitId unit = DeskRoom::unitId("STAR 5");
    must(room.desk->fix(unit, {LatLon{41.21, -100.6}, room.clock.now(), {}}));
    must(room.desk->fix(unit, {LatLon{41.99, -100.6}, room.clock.now() - Duration(1), {}}));
    CHECK(room.unit("STAR 5").fix->point == LatLon{41.21, -100.6});
    CHECK(room.board().seq == before);
    must(room.ask(SetStatus{unit, StatusId(QStringLiteral("break")), {}, {}}));
    CHECK(room.unit("STAR 5").fix);
    CHECK_FALSE(
        room.desk->fix(DeskRoom::unitId("NOBODY 1"), {LatLon{41, -100}, room.clock.now(), {}}));
}
