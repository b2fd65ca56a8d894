// SPDX-License-Identifier: GPL-3.0-or-later
// Consoles that die at any moment, and consoles that write at the same moment.
#include "tests/core/store/sqliteplace.h"

#include <QProcess>
#include <QSet>

#include <signal.h>

using namespace lodestar;
using namespace lodestar::store;
using namespace lodestar::store::test;

namespace {
std::unique_ptr<QProcess> child(const QStringList& args)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(LODESTAR_STORE_CHILD), args);
    REQUIRE(process->waitForStarted());
    return process;
}
} // namespace

TEST_CASE("200 consoles killed at work lose nothing that was acknowledged", "[store][slow]")
{
    constexpr int kKills = 200;
    SqlitePlace place;
    place.fill(1);
    const QStringList args{QStringLiteral("load"), QStringLiteral("sqlite:") + place.path()};
    SeededEntropy chance(11);
    QList<QByteArray> acked;
    int killsAtWork = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        auto process = child(args);
        REQUIRE(process->waitForReadyRead()); // the first acknowledgement
        process->waitForReadyRead(1 + chance.below(40));
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        process->waitForFinished();
        killsAtWork += process->exitStatus() == QProcess::CrashExit;
        QList<QByteArray> lines = process->readAllStandardOutput().split('\n');
        lines.removeLast(); // empty, or cut off in the middle
        acked += lines;

        auto journal = place.journal(OpenMode::Existing);
        for (const QByteArray& line : std::as_const(lines)) {
            const auto seq = journal->firstSeqOf(QUuid::fromString(QString::fromLatin1(line)));
            REQUIRE(seq);
            REQUIRE(*seq > 0);
        }
        if (kill % 40 == 39)
            CHECK(place.faults().isEmpty());
    }
    CHECK(killsAtWork == kKills);
    CHECK(acked.size() >= kKills);
    auto journal = place.journal(OpenMode::Existing);
    QSet<QUuid> present;
    REQUIRE(journal->read(0, [&](const Recorded& one) { present.insert(one.command.value()); }));
    for (const QByteArray& line : std::as_const(acked))
        CHECK(present.contains(QUuid::fromString(QString::fromLatin1(line))));
}

TEST_CASE("two programs that want the same 1,000 units get each unit once", "[store][slow]")
{
    constexpr int kUnits = 1'000;
    SqlitePlace place;
    place.journal(OpenMode::Create).reset();
    const QStringList args{
        QStringLiteral("race"), QStringLiteral("sqlite:") + place.path(), QString::number(kUnits)};
    auto one = child(args);
    auto two = child(args);
    REQUIRE(one->waitForFinished(120'000));
    REQUIRE(two->waitForFinished(120'000));
    QMap<QByteArray, int> winners;
    int lost = 0;
    for (QProcess* process : {one.get(), two.get()}) {
        for (const QByteArray& line : process->readAllStandardOutput().split('\n')) {
            INFO(line.toStdString());
            CHECK_FALSE(line.startsWith("failed"));
            if (line.startsWith("won "))
                ++winners[line.mid(4)];
            lost += line.startsWith("lost ");
        }
    }
    CHECK(winners.size() == kUnits);
    CHECK(lost == kUnits);
    auto head = place.journal(OpenMode::Existing)->head();
    REQUIRE(head);
    CHECK(head->seq == kUnits);
    CHECK(place.faults().isEmpty());
}

TEST_CASE("programs that open and close a store at the same moment find its files in order",
          "[store][slow]")
{
    constexpr int kRounds = 20;
    constexpr int kPrograms = 4;
    SqlitePlace place;
    place.journal(OpenMode::Create).reset();
    int answers = 0;
    for (int round = 0; round < kRounds; ++round) { // each begins without the side files
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < kPrograms; ++i)
            programs.push_back(child({QStringLiteral("race"),
                                      QStringLiteral("sqlite:") + place.path(),
                                      QStringLiteral("1")}));
        for (const auto& process : programs) {
            REQUIRE(process->waitForFinished(60'000));
            const QByteArray said = process->readAllStandardOutput();
            INFO(said.toStdString());
            CHECK_FALSE(said.startsWith("failed"));
            answers += said.startsWith("won ") || said.startsWith("lost ");
        }
        // Two that close at once may each take the other for still there: the next one clears up.
        place.journal(OpenMode::Existing).reset();
        CHECK_FALSE(QFile::exists(place.path() + QStringLiteral("-wal")));
    }
    CHECK(answers == kRounds * kPrograms);
    CHECK(place.faults().isEmpty());
}
