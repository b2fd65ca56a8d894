// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL goes away and comes back, sessions end at random moments: nothing is lost, nothing
// done twice.
#include "tests/core/store/pgplace.h"

#include <QElapsedTimer>

#include <atomic>
#include <barrier>
#include <csignal>
#include <mutex>
#include <thread>

using namespace lodestar;
using namespace lodestar::store;
using namespace lodestar::store::test;

namespace {
Batch noteBatch(int number, qint64 basis)
{
    return batchOf({NoteAdded{CallId(number), Sealed(QStringLiteral("note %1").arg(number))}},
                   basis,
                   CommandId(QUuid::createUuid()));
}

Batch takeBatch(int call, qint64 basis)
{
    UnitAssigned assigned;
    assigned.unit = UnitId(QStringLiteral("STAR 2"));
    assigned.call = CallId(call);
    return batchOf({assigned}, basis, CommandId(QUuid::createUuid()));
}

/// What a console does: the same command again until the store has answered.
Written insist(Journal& journal, const Batch& batch)
{
    for (;;) {
        auto written = journal.append(batch);
        if (written)
            return *written;
        INFO(written.error().text.toStdString());
        REQUIRE(written.error().kind == Kind::Unavailable);
        while (!journal.reconnect())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}
} // namespace

TEST_CASE("a console lives through PostgreSQL being stopped, killed and started again",
          "[store][postgres][slow]")
{
    const auto server = PgServer::start();
    if (!server)
        return;
    PgPlace place(server->url());
    auto journal = place.create();
    int woken = 0;
    QList<Health> told;
    journal->watch([&] { ++woken; }, [&](const Health& health) { told += health; });

    qint64 written = 0;
    for (const bool inOrder : {true, false}) {
        INFO((inOrder ? "stopped in order" : "killed"));
        for (int i = 0; i < 20; ++i)
            REQUIRE(journal->append(noteBatch(1, written++)));
        told.clear();
        inOrder ? server->stop() : server->kill9();
        INFO("the socket tells of the loss by itself");
        CHECK(eventually([&] { return !told.isEmpty(); }));
        REQUIRE_FALSE(told.isEmpty());
        CHECK_FALSE(told.first().isUp);
        CHECK(told.first().text.endsWith(u'.'));

        const Batch meanwhile = noteBatch(2, written);
        for (int tries = 0; tries < 2; ++tries) {
            const auto refused = journal->append(meanwhile);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().kind == Kind::Unavailable);
        }
        const auto stillAway = journal->reconnect();
        REQUIRE_FALSE(stillAway);
        CHECK(stillAway.error().kind == Kind::Unavailable);

        server->restart();
        REQUIRE(journal->reconnect());
        CHECK(eventually([&] { return told.last().isUp; }));
        CHECK_FALSE(insist(*journal, meanwhile).repeated);
        CHECK(insist(*journal, meanwhile).repeated);
        ++written;
        CHECK(soundEvents(*journal) == written);

        INFO("it listens again");
        auto other = place.open();
        CHECK(eventually([&] { return woken > 0; }));
        woken = 0;
        REQUIRE(other->append(noteBatch(3, written++)));
        CHECK(eventually([&] { return woken > 0; }));
    }
}

TEST_CASE("a command whose answer was lost is done once, however often its session is ended",
          "[store][postgres][slow]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    constexpr int kCommands = 300;
    auto journal = place->create();
    std::atomic<int> done = 0;
    std::atomic<int> ended = 0;
    // Ends the sessions at a random moment after each third command, so that the work gets on.
    std::thread enemy([&] {
        SystemClock clock;
        SeededEntropy chance(3);
        auto session = PgConnection::open(place->url(), clock);
        constexpr PgStatement kEnd{
            "end_others",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"};
        for (int from = 0; session && from + 3 < kCommands; from = done) {
            while (done < from + 3)
                std::this_thread::sleep_for(std::chrono::microseconds(200));
            std::this_thread::sleep_for(std::chrono::microseconds(chance.below(4'000)));
            if (const auto rows = (*session)->run(kEnd))
                ended += rows->count();
        }
    });
    QList<Batch> batches;
    for (int i = 0; i < kCommands; ++i) {
        batches += noteBatch(1 + i, i);
        insist(*journal, batches.last());
        ++done;
    }
    enemy.join();
    INFO("sessions ended: " << ended);
    CHECK(ended > 10);
    while (!journal->reconnect()) {
    }
    CHECK(soundEvents(*journal) == kCommands);
    for (const Batch& batch : batches)
        CHECK(journal->eventsOf(batch.command)->size() == 1);
}

TEST_CASE("a server that hangs is given up after ten seconds", "[store][postgres][slow]")
{
    const auto server = PgServer::start();
    if (!server)
        return;
    PgPlace place(server->url());
    auto journal = place.create();
    const auto session = place.session(place.url());
    constexpr PgStatement kOthers{
        "others",
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() "
        "AND pid <> pg_backend_pid()"};
    const auto pids = session->run(kOthers);
    REQUIRE(pids);
    REQUIRE(pids->count() == 1);
    const auto pid = static_cast<pid_t>(pids->number(0, 0));

    QElapsedTimer timer;
    timer.start();
    REQUIRE(::kill(pid, SIGSTOP) == 0);
    const Batch batch = noteBatch(1, 0);
    const auto refused = journal->append(batch);
    CHECK(timer.elapsed() < 20'000);
    REQUIRE(::kill(pid, SIGCONT) == 0);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::Unavailable);
    REQUIRE(journal->reconnect());
    insist(*journal, batch);
    CHECK(soundEvents(*journal) == 1);
}

TEST_CASE("two consoles race for one unit a thousand times and never both win",
          "[store][postgres][slow]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    constexpr int kRaces = 1'000;
    {
        (void)place->create();
    }
    int winners[kRaces] = {};
    int losers[kRaces] = {};
    std::atomic<qint64> basis = 0;
    std::mutex counting;
    std::barrier together(2, [] {});
    const auto console = [&](int number) {
        // Catch's assertions are for one thread: what goes wrong here shows in the counts.
        SystemClock clock;
        SystemEntropy entropy;
        auto journal = openChainedJournal(place->appUrl(), OpenMode::Existing, clock, entropy);
        if (!journal)
            return together.arrive_and_drop();
        for (int race = 0; race < kRaces; ++race) {
            const Batch batch = takeBatch(1 + number, basis);
            together.arrive_and_wait();
            const auto written = (*journal)->append(batch);
            {
                const std::lock_guard lock(counting);
                if (written) {
                    ++winners[race];
                    basis = written->events.last().seq;
                } else if (written.error().kind == Kind::Conflict) {
                    ++losers[race];
                }
            }
            together.arrive_and_wait();
        }
    };
    std::thread other(console, 1);
    console(2);
    other.join();
    CHECK(std::all_of(std::begin(winners), std::end(winners), [](int n) { return n == 1; }));
    CHECK(std::all_of(std::begin(losers), std::end(losers), [](int n) { return n == 1; }));
    CHECK(soundEvents(*place->open()) == kRaces);
}
