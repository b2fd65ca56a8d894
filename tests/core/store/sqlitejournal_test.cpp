// SPDX-License-Identifier: GPL-3.0-or-later
// What only the SQLite store has: its file, triggers, migration, head anchor; and what verify finds
// in it.
#include "core/store/exporter.h"
#include "core/store/sqliteschema.h"
#include "tests/core/store/sqliteplace.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>

using namespace lodestar;
using namespace lodestar::store;
using namespace lodestar::store::test;

TEST_CASE("a SQLite store keeps the contract", "[store]")
{
    SqlitePlace place;
    keepsTheContract(
        {[&](Clock& clock, Entropy& entropy) {
             return SqliteJournal::open(place.path(), OpenMode::Create, clock, entropy);
         },
         [&](Clock& clock, Entropy& entropy) {
             return SqliteJournal::open(place.path(), OpenMode::Existing, clock, entropy);
         }});
}

TEST_CASE("a store in memory takes events and checkpoints", "[store]")
{
    VirtualClock clock(Instant{});
    SeededEntropy entropy(1);
    auto journal =
        SqliteJournal::open(QStringLiteral(":memory:"), OpenMode::Create, clock, entropy);
    REQUIRE(journal);
    REQUIRE((*journal)->append(
        {CommandId(entropy.uuid()), console(1), {notes(1, QStringLiteral("x"))}, 0, {}}));
    auto report = verify(**journal);
    REQUIRE(report);
    CHECK(report->isSound());
}

TEST_CASE("a new store is its owner's alone, and no file is overwritten", "[store]")
{
    QTemporaryDir folder;
    VirtualClock clock(Instant{});
    SeededEntropy entropy(1);
    const QString path = folder.filePath(QStringLiteral("a/b/room.lodestar"));
    {
        auto made = SqliteJournal::open(path, OpenMode::Create, clock, entropy);
        REQUIRE(made);
        REQUIRE((*made)->append(
            {CommandId(entropy.uuid()), console(1), {notes(1, QStringLiteral("x"))}, 0, {}}));
        const auto ownerOnly =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        for (const char* suffix : {"", "-wal", "-shm", "-head"})
            CHECK(QFileInfo(path + QLatin1String(suffix)).permissions() == ownerOnly);
        const auto folderIs = QFileInfo(folder.filePath(QStringLiteral("a/b"))).permissions();
        CHECK_FALSE(folderIs.testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
    }
    const auto again = SqliteJournal::open(path, OpenMode::Create, clock, entropy);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Kind::Conflict);
    const auto missing = SqliteJournal::open(path + u'x', OpenMode::Existing, clock, entropy);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == Kind::NotFound);
}

TEST_CASE("the database itself refuses to change or drop events", "[store]")
{
    SqlitePlace place;
    place.fill(3);
    CHECK(place.tamper("UPDATE events SET body = '{}' WHERE seq = 2") == "events never change");
    CHECK(place.tamper("DELETE FROM events WHERE seq = 2") == "events never go");
    CHECK(place.tamper("INSERT OR REPLACE INTO events SELECT seq, 1, kind, version, command, 7, "
                       "actor, body, hash"
                       " FROM events WHERE seq = 2") == "events are only added at the end");
    CHECK(place.tamper("DELETE FROM sealed WHERE seq = 6") == "sealed rows never go");
    CHECK(place.tamper("UPDATE sealed SET text = 'other' WHERE seq = 6") ==
          "sealed texts can only be erased");
    CHECK(place.faults().isEmpty());
}

TEST_CASE("a file that is no store of Lodestar's is refused by name", "[store]")
{
    SqlitePlace place;
    const auto refusal = [&] {
        const auto opened = place.tryOpen(OpenMode::Existing);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().text.contains(place.path()));
        return opened.error().kind;
    };
    const auto write = [&](const QByteArray& bytes) {
        QFile file(place.path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write("Dear diary, this is not a database at all, and it is quite long enough to be one.");
    CHECK(refusal() == Kind::Invalid);
    write({});
    CHECK(refusal() == Kind::Invalid);
    QFile::remove(place.path());
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(place.path()).constData(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "CREATE TABLE t (x)", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(other);
    CHECK(refusal() == Kind::Invalid);
}

TEST_CASE("a newer store is refused and left as it is", "[store]")
{
    SqlitePlace place;
    place.fill(1);
    CHECK(place.tamper("PRAGMA user_version = 99").empty());
    const auto opened = place.tryOpen(OpenMode::Existing);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Kind::Invalid);
    CHECK(opened.error().text.contains(QStringLiteral("newer Lodestar")));
}

TEST_CASE("an older store is copied, then brought to the present schema", "[store]")
{
    SqlitePlace place;
    place.fill(4);
    // What schema 002 added goes; that is how a store of schema 001 looks.
    CHECK(place
              .tamper("DROP INDEX events_command; DROP INDEX sealed_call; DROP INDEX sealed_digest;"
                      "DROP TABLE cases; DROP TABLE checkpoints; PRAGMA user_version = 1;")
              .empty());
    {
        auto journal = place.journal(OpenMode::Existing);
        auto cases = journal->cases(10);
        REQUIRE(cases);
        CHECK(cases->size() == 2); // made from the events
        REQUIRE(journal->append(place.batch({notes(9, QStringLiteral("after"))}, 21)));
    }
    CHECK(place.faults().isEmpty());
    const QString backup = place.path() + QStringLiteral("-schema1-backup");
    REQUIRE(QFileInfo::exists(backup));
    CHECK_FALSE(QFileInfo(backup).permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
    auto copy = SqliteConnection::open(backup, OpenMode::Existing);
    REQUIRE(copy);
    CHECK(*sqliteSchemaOf(**copy) == 1);
    CHECK(*(*copy)->number("SELECT count(*) FROM events") == 21);
}

TEST_CASE("verify names each kind of tampering", "[store]")
{
    SqlitePlace place;
    place.fill(6); // 31 events
    CHECK(place.faults().isEmpty());
    const auto named = [&](const char* sql, const char* words) {
        const std::string error =
            place.tamper((QByteArray("DROP TRIGGER IF EXISTS events_never_change;"
                                     "DROP TRIGGER IF EXISTS events_never_go;"
                                     "DROP TRIGGER IF EXISTS sealed_only_erased;"
                                     "DROP TRIGGER IF EXISTS sealed_never_goes;") +
                          sql)
                             .constData());
        INFO(error);
        CHECK(error.empty());
        const QStringList faults = place.faults();
        INFO(faults.join(u'\n').toStdString());
        CHECK(faults.join(u'\n').contains(QString::fromLatin1(words)));
    };
    SECTION("a changed body")
    {
        named("UPDATE events SET body = replace(body, 'STAR', 'MOON') WHERE seq = 7",
              "Event 7 (unit_assigned,");
        CHECK(place.faults().size() == 1);
    }
    SECTION("a changed time")
    {
        named("UPDATE events SET at = at + 1 WHERE seq = 9", "Event 9 (");
    }
    SECTION("a changed actor")
    {
        named("UPDATE events SET actor = '{}' WHERE seq = 9", "Event 9 (");
    }
    SECTION("a changed hash")
    {
        named("UPDATE events SET hash = zeroblob(32) WHERE seq = 9", "Event 9 (");
        CHECK(place.faults().size() == 1);
    }
    SECTION("a removed row")
    {
        named("DELETE FROM events WHERE seq = 12", "Event 12 is missing.");
    }
    SECTION("removed rows")
    {
        named("DELETE FROM events WHERE seq BETWEEN 12 AND 14", "Events 12..14 are missing.");
    }
    SECTION("a cut-off tail")
    {
        named("DELETE FROM events WHERE seq > 28", "Events 29..31 are missing at the end");
        const auto opened = place.tryOpen(OpenMode::Existing);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == Kind::Corrupt);
    }
    SECTION("a cut-off tail with the head moved back")
    {
        named("DELETE FROM events WHERE seq > 28; UPDATE chain_head SET seq = 28,"
              " hash = (SELECT hash FROM events WHERE seq = 28)",
              "Events 29..31 are missing at the end");
        const auto opened = place.tryOpen(OpenMode::Existing);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().text.contains(QStringLiteral("29..31")));
    }
    SECTION("two events swapped")
    {
        named("UPDATE events SET seq = 1000 WHERE seq = 7; UPDATE events SET seq = 7 WHERE seq = 8;"
              "UPDATE events SET seq = 8 WHERE seq = 1000",
              "Event 7 (");
    }
    SECTION("a changed sealed text")
    {
        named("UPDATE sealed SET text = 'other' WHERE seq = 6", "Sealed text 0 of event 6");
    }
    SECTION("a changed label")
    {
        named("UPDATE sealed SET label = 'cji' WHERE seq = 6", "Sealed text 0 of event 6");
    }
    SECTION("a text gone without an erasure")
    {
        named("UPDATE sealed SET text = NULL, salt = NULL WHERE seq = 6",
              "no erasure was recorded");
    }
    SECTION("a sealed row gone")
    {
        named("DELETE FROM sealed WHERE seq = 6", "sealed text of event 6 is missing");
    }
    SECTION("a sealed row of no event")
    {
        named("INSERT INTO sealed VALUES (7, 0, 2, 'personal', zeroblob(32), NULL, NULL)",
              "belongs to no event");
    }
    SECTION("a link gone")
    {
        named("DELETE FROM event_call WHERE seq = 6", "1 missing, 0 too many");
    }
    SECTION("a case gone")
    {
        named("DELETE FROM cases WHERE call = 2", "lacks call 2");
    }
    SECTION("a case changed")
    {
        named("UPDATE cases SET row = replace(row, '\"closed_at\":1', '\"closed_at\":2') WHERE "
              "call = 2",
              "wrong about call 2");
    }
    SECTION("a checkpoint changed")
    {
        named("UPDATE checkpoints SET board = replace(board, 'STAR', 'MOON')",
              "checkpoint at event 31");
        auto board = place.journal(OpenMode::Existing)->latestCheckpoint();
        REQUIRE(board);
        CHECK(board->seq == 0);
    }
}

TEST_CASE("a row changed with a plain SQLite shell is found by its page as well", "[store]")
{
    SqlitePlace place;
    place.fill(6);
    CHECK(place
              .tamper("DROP TRIGGER events_never_change; UPDATE events SET body = replace(body, "
                      "'STAR', 'MOON')"
                      " WHERE seq = 7",
                      false)
              .empty());
    const QString faults = place.faults().join(u'\n');
    CHECK(faults.contains(QStringLiteral("Page ")));
    CHECK(faults.contains(QStringLiteral("Event 7 (unit_assigned")));
    const auto opened = place.tryOpen(OpenMode::Existing);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Kind::Corrupt);
}

TEST_CASE("an older copy put in the store's place is refused", "[store]")
{
    SqlitePlace place;
    place.fill(2);
    const QString copy = place.file(QStringLiteral("copy"));
    REQUIRE(QFile::copy(place.path(), copy));
    REQUIRE(place.journal(OpenMode::Existing)
                ->append(place.batch({notes(1, QStringLiteral("later"))}, 11)));
    QFile::remove(place.path());
    REQUIRE(QFile::copy(copy, place.path()));
    const auto opened = place.tryOpen(OpenMode::Existing);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Kind::Corrupt);
    CHECK(opened.error().text.contains(QStringLiteral("events 12..12 are missing at the end")));
    CHECK(QFile::remove(place.path() + QStringLiteral("-head")));
    CHECK(place.tryOpen(OpenMode::Existing));
}

TEST_CASE("an export has the same bytes each time and nothing private unless asked", "[store]")
{
    SqlitePlace place;
    place.fill(3);
    const auto exported = [&](SealedText texts) {
        auto journal = place.journal(OpenMode::Existing);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        auto count = exportEvents(*journal, out, texts);
        REQUIRE(count);
        CHECK(*count == 16);
        CHECK(out.data().count('\n') == 16);
        return out.data();
    };
    const QByteArray plain = exported(SealedText::DigestOnly);
    CHECK(plain == exported(SealedText::DigestOnly));
    CHECK_FALSE(plain.contains("Elm St"));
    CHECK(
        plain.startsWith(R"({"seq":1,"at":"2025-01-01T08:00:00.000Z","actor":{"name":"R. Vega",)"));
    const QByteArray open = exported(SealedText::Plain);
    CHECK(open.contains(R"("text":"2 Elm St"})"));
    CHECK_FALSE(open.contains("1 Elm St")); // erased
}

TEST_CASE("a store opened for inspection takes nothing", "[store]")
{
    SqlitePlace place;
    place.fill(1);
    auto journal = place.journal(OpenMode::Inspect);
    CHECK_FALSE(journal->append(place.batch({notes(1, QStringLiteral("x"))}, 6)));
    CHECK_FALSE(journal->saveCheckpoint(Board{}));
}

TEST_CASE("a connection made again goes on where it was", "[store]")
{
    SqlitePlace place;
    place.fill(1);
    auto journal = place.journal(OpenMode::Existing);
    REQUIRE(journal->reconnect());
    REQUIRE(journal->append(place.batch({notes(1, QStringLiteral("x"))}, 6)));
    CHECK(place.faults().isEmpty());
}

TEST_CASE("store addresses are read or refused with what would be right", "[store]")
{
    const auto sqlite = storeUrlFromText(QStringLiteral("sqlite:/tmp/a b.lodestar"));
    REQUIRE(sqlite);
    CHECK(sqlite->path == QStringLiteral("/tmp/a b.lodestar"));
    CHECK(sqlite->toText() == QStringLiteral("sqlite:/tmp/a b.lodestar"));
    const auto postgres =
        storeUrlFromText(QStringLiteral("postgresql://room@db.example:5433/city"));
    REQUIRE(postgres);
    CHECK(postgres->port == 5433);
    CHECK(postgres->toText() == QStringLiteral("postgresql://room@db.example:5433/city"));
    for (const char* wrong : {"",
                              "sqlite:",
                              "store.db",
                              "postgresql://db/",
                              "postgresql://u@/x",
                              "postgresql://u@h/",
                              "postgresql://u@h/a/b",
                              "mysql://u@h/x"}) {
        const auto refused = storeUrlFromText(QString::fromLatin1(wrong));
        INFO(wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().text.contains(QStringLiteral("sqlite:PATH")));
    }
    const auto password = storeUrlFromText(QStringLiteral("postgresql://u:hunter2@h/x"));
    REQUIRE_FALSE(password);
    CHECK_FALSE(password.error().text.contains(QStringLiteral("hunter2")));
}
