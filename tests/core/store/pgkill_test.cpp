// SPDX-License-Identifier: GPL-3.0-or-later
// A console is killed at random moments, two hundred times: every acknowledged command is in the
// Journal.
#include "tests/core/store/pgplace.h"

#include <QProcess>
#include <QSet>

#include <thread>

using namespace lodestar;
using namespace lodestar::store;
using namespace lodestar::store::test;

namespace {
constexpr int kKills = 200;
constexpr int kEventsEach = 2; ///< what pgvictim writes a command

struct Heard
{
    QSet<QUuid> acknowledged;
    QUuid lastTried;
};

Heard readAll(const QByteArray& output)
{
    Heard heard;
    for (const QByteArray& line : output.split('\n')) {
        const QUuid id = QUuid::fromString(QLatin1String(line.mid(4, 36)));
        if (line.startsWith("try ") && line.endsWith("  "))
            heard.lastTried = id;
        else if (line.startsWith("ack ") && line.endsWith("  "))
            heard.acknowledged += id;
    }
    return heard;
}
} // namespace

TEST_CASE("a console killed at random moments loses no acknowledged command and doubles none",
          "[store][postgres][slow]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    auto journal = place->create();
    SeededEntropy chance(20'250'101);
    QSet<QUuid> commands;
    int unknown = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        QProcess console;
        console.start(QStringLiteral(LODESTAR_PGVICTIM), {place->appUrl().toText()});
        REQUIRE(console.waitForReadyRead(30'000));
        std::this_thread::sleep_for(std::chrono::microseconds(chance.below(40'000)));
        console.kill();
        REQUIRE(console.waitForFinished(10'000));
        REQUIRE(console.exitStatus() == QProcess::CrashExit);
        const Heard heard = readAll(console.readAllStandardOutput());
        for (const QUuid& id : heard.acknowledged) {
            const auto first = journal->firstSeqOf(id);
            REQUIRE(first);
            CHECK(*first > 0);
        }
        commands += heard.acknowledged;
        if (heard.lastTried.isNull() || heard.acknowledged.contains(heard.lastTried))
            continue;
        // Its outcome is unknown: the command is sent again, as the console's spool would.
        ++unknown;
        commands += heard.lastTried;
        const auto again =
            journal->append(batchOf({NoteAdded{CallId(1), Sealed(QStringLiteral("again"))},
                                     NoteAdded{CallId(1), Sealed(QStringLiteral("too"))}},
                                    journal->head()->seq,
                                    CommandId(heard.lastTried)));
        REQUIRE(again);
        CHECK(again->events.size() == kEventsEach);
    }
    INFO(commands.size() << " commands, " << unknown << " of unknown outcome");
    CHECK(commands.size() > kKills);
    CHECK(unknown > 0);
    CHECK(soundEvents(*journal) == kEventsEach * commands.size());
}
