// SPDX-License-Identifier: GPL-3.0-or-later
// Bits flip and files are cut short: found by opening and verifying, and never repaired in silence.
#include "tests/core/store/sqliteplace.h"

using namespace lodestar;
using namespace lodestar::store;
using namespace lodestar::store::test;

namespace {
QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}
} // namespace

TEST_CASE("of 100 flipped bits at least 99 are found and named, and none is repaired in silence",
          "[store][slow]")
{
    SqlitePlace place;
    place.fill(400); // 2,001 events
    CHECK(place.faults().isEmpty());
    const QByteArray sound = contentOf(place.path());
    SeededEntropy chance(9);
    int found = 0;
    int named = 0;
    for (int flip = 0; flip < 100; ++flip) {
        QByteArray damaged = sound;
        const int at = chance.below(static_cast<int>(sound.size()));
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << chance.below(8)));
        put(place.path(), damaged);
        const QStringList faults = place.faults();
        INFO("byte " << at << " of " << sound.size());
        CHECK_FALSE(faults.isEmpty());
        found += !faults.isEmpty();
        named += faults.join(u'\n').contains(QStringLiteral("Page %1 ").arg(at / 4096 + 1)) ||
                 faults.join(u'\n').contains(place.path());
        CHECK(contentOf(place.path()) == damaged);
        // A console either refuses the store or never meets the damaged page; it gets no wrong
        // answer.
        if (auto journal = place.tryOpen(OpenMode::Existing)) {
            QList<qint64> seqs;
            const auto read = (*journal)->read(0, [&](const Recorded& one) { seqs += one.seq; });
            CHECK((!read || seqs.size() == 2'001));
        }
    }
    CHECK(found >= 99);
    CHECK(named >= 99);
}

TEST_CASE("a store cut short anywhere is found", "[store][slow]")
{
    SqlitePlace place;
    place.fill(100);
    const QByteArray sound = contentOf(place.path());
    SeededEntropy chance(4);
    for (int cut = 0; cut < 40; ++cut) {
        const int length = cut == 0 ? static_cast<int>(sound.size()) - 1
                                    : chance.below(static_cast<int>(sound.size()));
        put(place.path(), sound.left(length));
        INFO(length << " of " << sound.size());
        const QStringList faults = place.faults();
        REQUIRE_FALSE(faults.isEmpty());
        CHECK(faults.join(u'\n').contains(place.path()));
    }
}

TEST_CASE("of a store cut short verify tells what it could read, and sends nobody back to itself",
          "[store]")
{
    SqlitePlace place;
    place.fill(400); // 2,001 events
    const QByteArray sound = contentOf(place.path());
    qint64 most = 0;
    for (const int tenths : {1, 2, 3, 4, 5, 6, 7, 8, 9}) {
        put(place.path(), sound.left(sound.size() / 4096 * tenths / 10 * 4096));
        const QByteArray cut = contentOf(place.path());
        INFO(tenths << " tenths");
        auto inspected = place.tryOpen(OpenMode::Inspect);
        if (!inspected) {
            CHECK(inspected.error().kind == Kind::Corrupt);
            CHECK(inspected.error().text.contains(QStringLiteral("cannot be read")));
            CHECK_FALSE(inspected.error().text.contains(QStringLiteral("lodestarctl verify")));
            continue;
        }
        auto report = verify(**inspected);
        REQUIRE(report);
        const QString faults = report->faults.join(u'\n');
        INFO(faults.toStdString());
        CHECK(faults.contains(QStringLiteral("was cut short: ")));
        if (report->events < 2'001) // at nine tenths only derived tables are gone
            CHECK(faults.contains(report->events > 0 ? QStringLiteral("could be read; those after")
                                                     : QStringLiteral("No event can be read")));
        CHECK_FALSE(faults.contains(QStringLiteral("lodestarctl verify")));
        if (report->events < 2'001)
            most = std::max(most, report->events);
        inspected->reset();
        CHECK(contentOf(place.path()) == cut);
    }
    CHECK(most > 0); // between nothing and everything
    put(place.path(), sound.left(100));
    const QStringList tiny = place.faults();
    REQUIRE(tiny.size() == 1);
    CHECK(tiny.first().contains(QStringLiteral("cannot be read")));
    CHECK_FALSE(tiny.first().contains(QStringLiteral("lodestarctl verify")));
    CHECK_FALSE(QFile::exists(place.path() + QStringLiteral("-wal")));
    CHECK_FALSE(QFile::exists(place.path() + QStringLiteral("-shm")));
}

TEST_CASE("a bit flipped in the log of a store that was killed is found", "[store][slow]")
{
    SqlitePlace place;
    QByteArray log;
    QByteArray file;
    QByteArray anchor;
    {
        auto journal = place.journal(OpenMode::Create);
        for (qint64 i = 0; i < 40; ++i)
            REQUIRE(journal->append(place.batch({notes(1 + i, QStringLiteral("x"))}, i)));
        // As a kill leaves it: the log is not yet in the file.
        file = contentOf(place.path());
        log = contentOf(place.path() + QStringLiteral("-wal"));
        anchor = contentOf(place.path() + QStringLiteral("-head"));
    }
    SeededEntropy chance(2);
    int found = 0;
    for (int flip = 0; flip < 25; ++flip) {
        QByteArray damaged = log;
        const int at = chance.below(static_cast<int>(log.size()));
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << chance.below(8)));
        put(place.path(), file);
        put(place.path() + QStringLiteral("-wal"), damaged);
        put(place.path() + QStringLiteral("-head"), anchor);
        QFile::remove(place.path() + QStringLiteral("-shm"));
        const auto opened = place.tryOpen(OpenMode::Existing);
        found += !opened;
        if (!opened)
            CHECK(opened.error().text.contains(place.path()));
    }
    CHECK(found == 25);
}
