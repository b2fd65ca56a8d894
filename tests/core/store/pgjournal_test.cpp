// SPDX-License-Identifier: GPL-3.0-or-later
// What only PostgreSQL has: roles, waking by NOTIFY, migration beside a backup, two consoles at
// once.
#include "core/store/pgschema.h"
#include "tests/core/store/contract.h"
#include "tests/core/store/pgplace.h"

using namespace lodestar;
using namespace lodestar::store;
using namespace lodestar::store::test;

namespace {
CommandId newCommand()
{
    return CommandId(QUuid::createUuid());
}

Event note(qint64 call, const QString& text)
{
    return NoteAdded{CallId(call), Sealed(text, Label::Clinical)};
}

Event taken(const QString& unit, qint64 call)
{
    UnitAssigned assigned;
    assigned.unit = UnitId(unit);
    assigned.call = CallId(call);
    return assigned;
}

/// What the server says to a statement: its SQLSTATE, or nothing if it did it.
QByteArray refusalOf(PgConnection& session, const QByteArray& sql)
{
    return session.run(sql) ? QByteArray() : session.lastRefusal().state;
}
} // namespace

TEST_CASE("a PostgreSQL store keeps the contract", "[store][postgres]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    keepsTheContract(
        {[&](Clock& clock, Entropy& entropy) {
             return PostgresJournal::open(place->url(), OpenMode::Create, clock, entropy);
         },
         [&](Clock& clock, Entropy& entropy) {
             return PostgresJournal::open(place->appUrl(), OpenMode::Existing, clock, entropy);
         }});
}

TEST_CASE("bytes come back from PostgreSQL exactly as they went in", "[store][postgres]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    auto journal = place->create();
    const QString text =
        QStringLiteral("caf\u00e9 \U0001F691 \\ \"quoted\" '; DROP TABLE x; --\n\t{1,2}\u2028");
    auto written = journal->append(
        batchOf({note(7, text), taken(QStringLiteral("STAR {2}, \"B\""), 7)}, 0, newCommand()));
    REQUIRE(written);

    QList<Recorded> read;
    auto other = place->open();
    REQUIRE(other->read(0, [&](const Recorded& recorded) { read += recorded; }));
    CHECK(read == written->events);
    CHECK(std::get<NoteAdded>(read.first().event).text.text == text);
    CHECK(soundEvents(*other) == 2);
}

TEST_CASE("many pages are read whole and in order, and a read may stop early", "[store][postgres]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    auto journal = place->create();
    constexpr qint64 kEvents = 10'000;
    for (qint64 basis = 0; basis < kEvents; basis += 2'500) {
        QList<Event> events;
        for (qint64 i = 1; i <= 2'500; ++i)
            events += note(1 + (basis + i) % 3, QStringLiteral("note %1").arg(basis + i));
        REQUIRE(journal->append(batchOf(events, basis, newCommand())));
    }
    qint64 last = 0;
    REQUIRE(journal->read(0, [&](const Recorded& recorded) {
        CHECK(recorded.seq == last + 1);
        last = recorded.seq;
        if (std::get<NoteAdded>(recorded.event).text.text != QStringLiteral("note %1").arg(last))
            FAIL_CHECK("event " << last << " has another's text");
    }));
    CHECK(last == kEvents);

    int taken = 0;
    REQUIRE(journal->readRows(0, kEvents, [&](const RowView&) { return ++taken < 3'000; }));
    CHECK(taken == 3'000);
    CHECK(journal->eventsOf(CallId(1))->size() == 3'333);
    CHECK(soundEvents(*journal) == kEvents);
}

TEST_CASE("the consoles' role may add events but never change or remove them", "[store][postgres]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    auto journal = place->create();
    REQUIRE(
        journal->append(batchOf({note(1, QStringLiteral("said in confidence"))}, 0, newCommand())));
    const QByteArray kNotAllowed = "42501";
    const auto app = place->session(place->appUrl());
    const auto owner = place->session(place->url());

    CHECK(refusalOf(*app, "SELECT * FROM lodestar.events").isEmpty());
    for (const char* sql : {"UPDATE lodestar.events SET body = '{}'",
                            "DELETE FROM lodestar.events",
                            "TRUNCATE lodestar.events",
                            "DELETE FROM lodestar.sealed",
                            "TRUNCATE lodestar.sealed",
                            "UPDATE lodestar.sealed SET digest = digest",
                            "DELETE FROM lodestar.chain_head",
                            "INSERT INTO lodestar.chain_head VALUES (false, 1, '')",
                            "UPDATE lodestar.meta SET value = '9'",
                            "DROP TABLE lodestar.events",
                            "ALTER TABLE lodestar.events DISABLE TRIGGER ALL",
                            "CREATE TABLE lodestar.mine (x int)"}) {
        INFO(sql);
        CHECK(refusalOf(*app, sql) == kNotAllowed);
    }
    INFO("the owner has the privilege; the triggers refuse");
    for (const char* sql : {"UPDATE lodestar.events SET body = '{}'",
                            "DELETE FROM lodestar.events",
                            "TRUNCATE lodestar.events",
                            "DELETE FROM lodestar.events WHERE false",
                            "DELETE FROM lodestar.sealed",
                            "TRUNCATE lodestar.sealed",
                            "UPDATE lodestar.sealed SET text = 'another'",
                            "UPDATE lodestar.sealed SET place = 5, salt = NULL, text = NULL",
                            "DELETE FROM lodestar.chain_head"}) {
        INFO(sql);
        CHECK(refusalOf(*owner, sql) == kNotAllowed);
    }
    CHECK(refusalOf(*app, "UPDATE lodestar.sealed SET salt = NULL, text = NULL").isEmpty());
    const auto events = journal->eventsOf(CallId(1));
    REQUIRE(events);
    CHECK(std::get<NoteAdded>(events->first().event).text.isErased());
    CHECK(soundEvents(*journal) == 1);
}

TEST_CASE("a console wakes when another appends, and not for its own", "[store][postgres]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    auto here = place->create();
    auto there = place->open();
    int woken = 0;
    here->watch([&] { ++woken; }, [](const Health&) {});
    REQUIRE(eventually([&] { return woken == 1; })); // once for what came before it listened
    REQUIRE(here->append(batchOf({note(1, QStringLiteral("mine"))}, 0, newCommand())));
    REQUIRE(here->head());
    CHECK(woken == 1);

    REQUIRE(there->append(batchOf({note(2, QStringLiteral("theirs"))}, 0, newCommand())));
    CHECK(eventually([&] { return woken == 2; }));

    // Heard in the midst of an answer, when the socket has nothing left to say.
    REQUIRE(there->append(batchOf({note(3, QStringLiteral("again"))}, 0, newCommand())));
    REQUIRE(here->head());
    REQUIRE(here->head());
    CHECK(eventually([&] { return woken == 3; }));
}

TEST_CASE("a lost notification is made good by looking", "[store][postgres]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    auto here = place->create();
    int woken = 0;
    here->watch([&] { ++woken; }, [](const Health&) {});
    REQUIRE(eventually([&] { return woken == 1; }));
    // An event that nobody tells of.
    const auto owner = place->session(place->url());
    REQUIRE(owner->run("UPDATE lodestar.chain_head SET seq = seq + 1"));
    CHECK(eventually([&] { return woken == 2; }));
}

TEST_CASE("an older store is migrated beside a backup copy, a newer one is refused",
          "[store][postgres]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    SystemClock clock;
    SystemEntropy entropy;
    REQUIRE(createPgStore(place->url(), clock, QUuid::createUuid(), 1));
    const auto owner = place->session(place->url());
    REQUIRE(owner->run("INSERT INTO lodestar.meta VALUES ('kept', 'as it was')"));

    const auto asApp = openChainedJournal(place->appUrl(), OpenMode::Existing, clock, entropy);
    REQUIRE_FALSE(asApp);
    CHECK(asApp.error().kind == Kind::Denied);
    CHECK(asApp.error().text.contains(QStringLiteral("owner")));

    {
        auto journal = openChainedJournal(place->url(), OpenMode::Existing, clock, entropy);
        REQUIRE(journal);
        CHECK((*journal)->append(batchOf({note(1, QStringLiteral("after"))}, 0, newCommand())));
    }
    constexpr PgStatement kCopy{"copy",
                                "SELECT value FROM lodestar_backup_v1.meta WHERE key = 'kept'"};
    const auto copy = owner->run(kCopy);
    REQUIRE(copy);
    CHECK(copy->bytes(0, 0) == "as it was");

    REQUIRE(owner->run("UPDATE lodestar.meta SET value = '99' WHERE key = 'schema'"));
    const auto newer = openChainedJournal(place->appUrl(), OpenMode::Existing, clock, entropy);
    REQUIRE_FALSE(newer);
    CHECK(newer.error().kind == Kind::Invalid);
    CHECK(newer.error().text.contains(QStringLiteral("99")));
}

TEST_CASE("a migration that fails leaves the older store as it was", "[store][postgres]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    SystemClock clock;
    SystemEntropy entropy;
    REQUIRE(createPgStore(place->url(), clock, QUuid::createUuid(), 1));
    const auto owner = place->session(place->url());
    REQUIRE(owner->run("CREATE TABLE lodestar.cases (in_the_way int)"));
    CHECK_FALSE(openChainedJournal(place->url(), OpenMode::Existing, clock, entropy));
    auto store = readPgStore(*owner);
    REQUIRE(store);
    CHECK(store->version == 1);
    CHECK(refusalOf(*owner, "SELECT * FROM lodestar_backup_v1.meta") == "42P01");
}

TEST_CASE("what is not there, or there already, is said in one sentence", "[store][postgres]")
{
    const auto place = PgPlace::find();
    if (!place)
        return;
    SystemClock clock;
    SystemEntropy entropy;
    const auto kindOf = [&](const StoreUrl& url, OpenMode mode) {
        const auto journal = openChainedJournal(url, mode, clock, entropy);
        REQUIRE_FALSE(journal);
        CHECK(journal.error().text.endsWith(u'.'));
        CHECK_FALSE(journal.error().text.contains(u'\n'));
        return journal.error().kind;
    };
    CHECK(kindOf(place->url(), OpenMode::Existing) == Kind::NotFound);
    CHECK(kindOf(place->appUrl(), OpenMode::Create) == Kind::Denied);
    {
        (void)place->create();
    }
    CHECK(kindOf(place->url(), OpenMode::Create) == Kind::Conflict);
    StoreUrl wrong = place->url();
    wrong.user = QStringLiteral("nobody_here");
    CHECK(kindOf(wrong, OpenMode::Existing) == Kind::Denied);
    wrong = place->url();
    wrong.port = 1;
    CHECK(kindOf(wrong, OpenMode::Existing) == Kind::Unavailable);
    wrong = place->url();
    wrong.database = QStringLiteral("postgres");
    CHECK(kindOf(wrong, OpenMode::Existing) == Kind::NotFound);
}
