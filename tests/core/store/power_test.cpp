// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at 2,000 different moments, and each time every unsynced sector is old or new by
// chance.
#include "tests/core/store/crashvfs.h"
#include "tests/core/store/sqliteplace.h"

#include <QDir>

using namespace lodestar;
using namespace lodestar::store;
using namespace lodestar::store::test;

namespace {
/// What one power cut left, and what had been acknowledged before it.
struct Wreck
{
    QString path;
    qint64 acked = 0;
};

constexpr int kPoints = 2'050;
} // namespace

TEST_CASE("2,000 power cuts corrupt nothing and lose nothing acknowledged", "[store][slow]")
{
    // In memory where there is such a folder: the cut is simulated, so the disk itself need not be
    // slow.
    const QString shared = QStringLiteral("/dev/shm");
    QTemporaryDir folder((QDir(shared).exists() ? shared : QDir::tempPath()) +
                         QStringLiteral("/lodestar-XXXXXX"));
    REQUIRE(folder.isValid());
    VirtualClock clock(Instant(Duration(1'735'718'400'000)));
    SeededEntropy entropy(5);
    SeededEntropy chance(6);
    int points = 0;
    int corrupt = 0;
    int lost = 0;
    int withTail = 0;
    QStringList sentences;

    const auto inspect = [&](const Wreck& wreck) {
        auto journal = SqliteJournal::open(wreck.path, OpenMode::Existing, clock, entropy);
        if (!journal) {
            ++corrupt;
            sentences += journal.error().text;
            return;
        }
        auto report = verify(**journal);
        if (!report || !report->isSound()) {
            ++corrupt;
            sentences += report ? report->faults.first() : report.error().text;
            return;
        }
        lost += report->head.seq < wreck.acked;
        withTail += report->head.seq > wreck.acked;
    };

    for (int life = 0; points < kPoints; ++life) {
        const QString path = folder.filePath(QStringLiteral("life%1").arg(life));
        QList<Wreck> wrecks;
        qint64 acked = 0;
        {
            CrashDisk disk;
            auto journal = SqliteJournal::open(path, OpenMode::Create, clock, entropy);
            REQUIRE(journal);
            // Small pages of log between checkpoints, so that cuts fall into those as well.
            int untilNext = 1;
            disk.beforeChange = [&] {
                if (--untilNext > 0)
                    return;
                untilNext = 1 + chance.below(4);
                const Wreck wreck{
                    folder.filePath(QStringLiteral("wreck%1").arg(points + wrecks.size())), acked};
                for (const char* suffix : {"", "-wal"})
                    disk.leave(
                        path + QLatin1String(suffix), wreck.path + QLatin1String(suffix), chance);
                if (chance.below(2) == 0)
                    QFile::copy(path + QStringLiteral("-head"),
                                wreck.path + QStringLiteral("-head"));
                wrecks += wreck;
            };
            for (int i = 0; i < 240 && points + wrecks.size() < kPoints; ++i) {
                auto written =
                    (*journal)->append({CommandId(entropy.uuid()),
                                        console(1),
                                        {notes(1 + i % 9, QStringLiteral("note %1").arg(i)),
                                         takes(QStringLiteral("STAR 1"), i)},
                                        acked,
                                        {}});
                REQUIRE(written);
                acked = written->events.last().seq;
            }
            journal->reset(); // the last checkpoint is cut as well
            disk.beforeChange = nullptr;
        }
        for (const Wreck& wreck : std::as_const(wrecks)) {
            inspect(wreck);
            for (const char* suffix : {"", "-wal", "-shm", "-head"})
                QFile::remove(wreck.path + QLatin1String(suffix));
        }
        points += static_cast<int>(wrecks.size());
    }
    INFO(sentences.mid(0, 5).join(u'\n').toStdString());
    CHECK(points >= 2'000);
    CHECK(corrupt == 0);
    CHECK(lost == 0);
    CHECK(withTail > 0); // cuts between the sync and its acknowledgement: the simulation is alive
    WARN(points << " power cuts");
}
