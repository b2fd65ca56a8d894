// SPDX-License-Identifier: GPL-3.0-or-later
// The desk on its own thread: published before answered, refused with the sentence, ended in order.
#include "core/desk/livedesk.h"
#include "tests/core/desk/flakyjournal.h"
#include "tests/core/desk/room.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

namespace {
/// Runs the event loop until the thing is so; the bound is for broken code, not for slow machines.
bool comes(const std::function<bool()>& isSo)
{
    QElapsedTimer waited;
    waited.start();
    while (!isSo() && waited.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return isSo();
}

struct LiveRoom
{
    QTemporaryDir folder;
    store::StoreUrl url = sqliteAt(folder.filePath(QStringLiteral("room.lodestar")));
    SystemClock clock;
    SystemEntropy entropy;

    LiveRoom()
    {
        auto journal = must(store::openJournal(url, store::OpenMode::Create, clock, entropy));
        auto desk = must(desk::Desk::open(*journal, clock, entropy));
        furnish(*desk, Town().agency, clock.now());
    }

    [[nodiscard]] desk::JournalMaker maker()
    {
        return [this] {
            return store::openJournal(url, store::OpenMode::Existing, clock, entropy);
        };
    }
};
} // namespace

TEST_CASE("a live desk publishes, answers and refuses", "[desk][livedesk]")
{
    LiveRoom room;
    desk::LiveDesk desk(room.maker(), room.clock, room.entropy);
    QHash<CommandId, qint64> answered;
    QHash<CommandId, Error> refused;
    QObject::connect(&desk,
                     &desk::LiveDesk::answered,
                     &desk,
                     [&](const CommandId& id, const desk::Receipt& receipt) {
                         answered.insert(id, receipt.events.last().seq);
                         CHECK(desk.board()->seq >=
                               receipt.events.last().seq); // the Board comes before the answer
                     });
    QObject::connect(&desk,
                     &desk::LiveDesk::refused,
                     &desk,
                     [&](const CommandId& id, const Error& error) { refused.insert(id, error); });
    desk.start();
    REQUIRE(comes([&] { return desk.board()->seq > 0; }));

    const CommandId opened = desk.perform(actorAs(Role::Dispatcher), OpenCall{});
    const CommandId denied = desk.perform(actorAs(Role::Trainer), OpenCall{});
    REQUIRE(comes([&] { return answered.contains(opened) && refused.contains(denied); }));
    CHECK(refused[denied].kind == Kind::Denied);
    CHECK(desk.board()->lastCall == CallId(1));
}

TEST_CASE("a commit at one console shows at the other", "[desk][livedesk]")
{
    LiveRoom room;
    desk::LiveDesk a(room.maker(), room.clock, room.entropy);
    desk::LiveDesk b(room.maker(), room.clock, room.entropy);
    a.start();
    b.start();
    REQUIRE(comes([&] { return a.board()->seq > 0 && b.board()->seq > 0; }));
    a.perform(actorAs(Role::Dispatcher), OpenCall{});
    CHECK(comes([&] { return b.board()->lastCall == CallId(1); }));
}

TEST_CASE("what waits for a store keeps its order and its patience when it fails again",
          "[desk][livedesk]")
{
    LiveRoom room;
    HurriedClock clock(room.clock);
    std::atomic<StoreIs> store = StoreIs::There;
    desk::LiveDesk desk(
        [&]() -> Result<std::unique_ptr<store::Journal>> {
            auto journal = room.maker()();
            if (!journal)
                return journal.failure();
            return std::unique_ptr<store::Journal>(
                std::make_unique<FlakyJournal>(std::move(journal).value(), store));
        },
        clock,
        room.entropy);
    QList<CommandId> answered;
    QHash<CommandId, Error> refused;
    QObject::connect(&desk,
                     &desk::LiveDesk::answered,
                     &desk,
                     [&](const CommandId& id, const desk::Receipt&) { answered += id; });
    QObject::connect(&desk,
                     &desk::LiveDesk::refused,
                     &desk,
                     [&](const CommandId& id, const Error& error) { refused.insert(id, error); });
    int lost = 0;
    QObject::connect(&desk,
                     &desk::LiveDesk::healthChanged,
                     &desk,
                     [&](const store::Health& health) { lost += health.isUp ? 0 : 1; });
    desk.start();
    REQUIRE(comes([&] { return desk.board()->seq > 0; }));
    const auto open = [&] {
        return desk.perform(actorAs(Role::Dispatcher), OpenCall{});
    };

    SECTION("in order")
    {
        store = StoreIs::Away;
        const QList<CommandId> asked{open(), open(), open()};
        REQUIRE(comes([&] { return lost == 1; }));
        store = StoreIs::RefusingOnce;
        REQUIRE(comes([&] { return answered.size() == 3; }));
        CHECK(lost == 2);
        CHECK(answered == asked);
        CHECK(refused.isEmpty());
    }
    SECTION("no longer than thirty seconds, however often it is tried")
    {
        store = StoreIs::Refusing;
        const CommandId early = open();
        REQUIRE(comes([&] { return lost >= 2; }));
        clock.hurry(std::chrono::seconds(20));
        const CommandId late = open();
        const int before = lost;
        REQUIRE(comes([&] { return lost > before + 1; }));
        CHECK(refused.isEmpty());
        clock.hurry(std::chrono::seconds(11));
        REQUIRE(comes([&] { return refused.contains(early); }));
        CHECK(refused[early].kind == Kind::Unavailable);
        CHECK_FALSE(refused.contains(late));
        store = StoreIs::There;
        REQUIRE(comes([&] { return answered.contains(late); }));
        CHECK_FALSE(answered.contains(early));
    }
}

TEST_CASE("a store that is not there is told, not made", "[desk][livedesk]")
{
    QTemporaryDir folder;
    SystemClock clock;
    SystemEntropy entropy;
    const store::StoreUrl url = sqliteAt(folder.filePath(QStringLiteral("none.lodestar")));
    desk::LiveDesk desk(
        [&] { return store::openJournal(url, store::OpenMode::Existing, clock, entropy); },
        clock,
        entropy);
    std::optional<Error> failed;
    QObject::connect(
        &desk, &desk::LiveDesk::failed, &desk, [&](const Error& error) { failed = error; });
    desk.start();
    REQUIRE(comes([&] { return failed.has_value(); }));
    CHECK(failed->kind == Kind::NotFound);
    CHECK_FALSE(QFile::exists(url.path));
}
