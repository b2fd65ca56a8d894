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

/// What was found after so many cuts.
struct Found
{
    int points = 0;
    int corrupt = 0;  ///< refused, or not sound
    int lost = 0;     ///< opened as sound, without what had been acknowledged
    int withTail = 0; ///< with more than that
    int timesChanged = 0;
    QStringList sentences;
};

/// `insteadOfFull`: as CrashDisk's. Half of the cuts keep the anchor, by which a store knows itself
/// that its end is missing; without `hasAnchor` none does.
Found cutPower(int most, const QByteArray& insteadOfFull, bool hasAnchor)
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
    Found found;

    const auto inspect = [&](const Wreck& wreck) {
        auto journal = SqliteJournal::open(wreck.path, OpenMode::Existing, clock, entropy);
        if (!journal) {
            ++found.corrupt;
            found.sentences += journal.error().text;
            return;
        }
        auto report = verify(**journal);
        if (!report || !report->isSound()) {
            ++found.corrupt;
            found.sentences += report ? report->faults.first() : report.error().text;
            return;
        }
        found.lost += report->head.seq < wreck.acked;
        found.withTail += report->head.seq > wreck.acked;
    };

    for (int life = 0; found.points < most; ++life) {
        const QString path = folder.filePath(QStringLiteral("life%1").arg(life));
        QList<Wreck> wrecks;
        qint64 acked = 0;
        {
            CrashDisk disk;
            auto journal = SqliteJournal::open(path, OpenMode::Create, clock, entropy);
            REQUIRE(journal);
            if (!insteadOfFull.isEmpty()) { // made with care, then used without
                journal->reset();
                disk.insteadOfFull = insteadOfFull;
                journal = SqliteJournal::open(path, OpenMode::Existing, clock, entropy);
                REQUIRE(journal);
            }
            // Small pages of log between checkpoints, so that cuts fall into those as well.
            int untilNext = 1;
            disk.beforeChange = [&] {
                if (--untilNext > 0)
                    return;
                untilNext = 1 + chance.below(4);
                const Wreck wreck{
                    folder.filePath(QStringLiteral("wreck%1").arg(found.points + wrecks.size())),
                    acked};
                for (const char* suffix : {"", "-wal"})
                    disk.leave(
                        path + QLatin1String(suffix), wreck.path + QLatin1String(suffix), chance);
                if (hasAnchor && chance.below(2) == 0)
                    QFile::copy(path + QStringLiteral("-head"),
                                wreck.path + QStringLiteral("-head"));
                wrecks += wreck;
            };
            for (int i = 0; i < 240 && found.points + wrecks.size() < most; ++i) {
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
            found.timesChanged += disk.timesChanged;
        }
        for (const Wreck& wreck : std::as_const(wrecks)) {
            inspect(wreck);
            for (const char* suffix : {"", "-wal", "-shm", "-head"})
                QFile::remove(wreck.path + QLatin1String(suffix));
        }
        found.points += static_cast<int>(wrecks.size());
    }
    return found;
}
} // namespace

TEST_CASE("2,000 power cuts corrupt nothing and lose nothing acknowledged", "[store][slow]")
{
    const Found found = cutPower(2'050, {}, true);
    INFO(found.sentences.mid(0, 5).join(u'\n').toStdString());
    CHECK(found.points >= 2'000);
    CHECK(found.corrupt == 0);
    CHECK(found.lost == 0);
    CHECK(found.withTail > 0); // cuts between the sync and its acknowledgement
    WARN(found.points << " power cuts");
}

TEST_CASE("the same power cuts show what a store loses that waits less for the disk",
          "[store][slow]")
{
    constexpr int kCuts = 400;
    SECTION("NORMAL loses what was acknowledged")
    {
        const Found found = cutPower(kCuts, "NORMAL", false);
        CHECK(found.timesChanged > 0);
        CHECK(found.lost > 0);
        CHECK(found.corrupt == 0);
        INFO(found.sentences.mid(0, 5).join(u'\n').toStdString());
        WARN(found.points << " power cuts with NORMAL: " << found.lost << " lost, " << found.corrupt
                          << " corrupt");
    }
    SECTION("and the anchor tells of it")
    {
        const Found found = cutPower(kCuts, "NORMAL", true);
        CHECK(found.sentences.join(u'\n').contains(QStringLiteral("missing at the end")));
    }
    SECTION("OFF corrupts")
    {
        const Found found = cutPower(kCuts, "OFF", false);
        CHECK(found.timesChanged > 0);
        CHECK(found.corrupt > 0);
        WARN(found.points << " power cuts with OFF: " << found.lost << " lost, " << found.corrupt
                          << " corrupt");
    }
}
