// SPDX-License-Identifier: GPL-3.0-or-later
// The desk on its own thread: published before answered, refused with the sentence, ended in order.
#include "core/desk/livedesk.h"
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
