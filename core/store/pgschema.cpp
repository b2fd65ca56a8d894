// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the numbered schema files, each exactly once, and writes down which were run.
#include "core/store/pgschema.h"

#include "core/store/chain.h"
#include "core/store/sentence.h"

#include <QDir>
#include <QFile>

static void initSchemaResource()
{
    Q_INIT_RESOURCE(pgschema);
}

namespace lodestar::store {

namespace {
constexpr PgStatement kHasStore{
    "has_store",
    "SELECT to_regclass('lodestar.meta') IS NOT NULL, "
    "coalesce(has_schema_privilege("
    "(SELECT oid FROM pg_namespace WHERE nspname = 'lodestar'), 'USAGE'), "
    "true), current_setting('server_encoding')"};
constexpr PgStatement kReadMeta{"read_meta", "SELECT value FROM lodestar.meta WHERE key = $1"};
constexpr PgStatement kWriteMeta{"write_meta",
                                 "INSERT INTO lodestar.meta (key, value) VALUES ($1, $2) "
                                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value"};
constexpr PgStatement kFirstHead{"first_head",
                                 "INSERT INTO lodestar.chain_head (seq, hash) VALUES (0, $1)"};
constexpr PgStatement kIsOwner{"is_owner",
                               "SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace "
                               "WHERE nspname = 'lodestar'"};
constexpr PgStatement kHasBackup{"has_backup", "SELECT to_regnamespace($1) IS NOT NULL"};
constexpr auto kFolder = ":/lodestar/schema/postgres";

QStringList schemaFiles()
{
    initSchemaResource();
    return QDir(QLatin1String(kFolder))
        .entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

Result<std::optional<QByteArray>> readMeta(PgConnection& connection, const char* key)
{
    auto rows = connection.run(kReadMeta, PgParams().text(key));
    if (!rows)
        return rows.failure();
    return rows->count() == 0 ? std::optional<QByteArray>() : bytesOf(rows->bytes(0, 0));
}

Result<void> writeMeta(PgConnection& connection, const char* key, const QByteArray& value)
{
    const auto done = connection.run(kWriteMeta, PgParams().text(key).text(viewOf(value)));
    return done ? Result<void>() : done.failure();
}

/// Everything or nothing of `work`.
template <class Work>
Result<void> inTransaction(PgConnection& connection, Work work)
{
    if (auto begun = connection.run("BEGIN"); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = connection.run("COMMIT");
    if (!done && connection.isUp())
        if (auto undone = connection.run("ROLLBACK"); !undone)
            return undone;
    return done;
}

Result<void> runFiles(PgConnection& connection, int from, int to)
{
    const QStringList names = schemaFiles();
    for (int i = from; i < to; ++i) {
        QFile file(QLatin1String(kFolder) + u'/' + names[i]);
        if (!file.open(QIODevice::ReadOnly))
            return Unexpected(Kind::Corrupt,
                              Sentence::tr("This program lacks its schema file %1.").arg(names[i]));
        if (auto done = connection.run(file.readAll()); !done)
            return done;
    }
    return writeMeta(connection, "schema", QByteArray::number(to));
}

Result<void> createDatabase(const StoreUrl& url, const Clock& clock)
{
    StoreUrl maintenance = url;
    maintenance.database = QStringLiteral("postgres");
    auto connection = PgConnection::open(maintenance, clock);
    if (!connection)
        return connection.failure();
    const QByteArray name = url.database.toUtf8().replace('"', "\"\"");
    auto made =
        (*connection)->run("CREATE DATABASE \"" + name + "\" ENCODING 'UTF8' TEMPLATE template0");
    if (!made && (*connection)->lastRefusal().state == "42501")
        return Unexpected(Kind::Denied,
                          Sentence::tr("There is no %1 and the user may not make it; let an "
                                       "administrator create the database first.")
                              .arg(placeOf(url)));
    return made;
}

Result<bool> holdsStore(PgConnection& connection)
{
    auto rows = connection.run(kHasStore);
    if (!rows)
        return rows.failure();
    if (rows->bytes(0, 2) != "UTF8")
        return Unexpected(Kind::Invalid,
                          Sentence::tr("The %1 is not in UTF8; Lodestar needs a database made with "
                                       "ENCODING 'UTF8'.")
                              .arg(connection.place()));
    if (!rows->isTrue(0, 1))
        return Unexpected(
            Kind::Denied,
            Sentence::tr("The user may not use the store in the %1; let its owner run: "
                         "GRANT lodestar_app TO that user.")
                .arg(connection.place()));
    return rows->isTrue(0, 0);
}

QByteArray backupSql(const QByteArray& schema)
{
    return "CREATE SCHEMA " + schema +
           ";DO $$ DECLARE t name; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname "
           "= 'lodestar' "
           "LOOP EXECUTE format('CREATE TABLE " +
           schema + ".%I AS TABLE lodestar.%I', t, t); END LOOP; END $$";
}
} // namespace

int newestPgSchema()
{
    return static_cast<int>(schemaFiles().size());
}

Result<void>
createPgStore(const StoreUrl& url, const Clock& clock, const QUuid& storeId, int version)
{
    auto opened = PgConnection::open(url, clock);
    if (!opened && opened.error().kind == Kind::NotFound) {
        if (auto made = createDatabase(url, clock); !made)
            return made;
        opened = PgConnection::open(url, clock);
    }
    if (!opened)
        return opened.failure();
    PgConnection& connection = **opened;
    auto there = holdsStore(connection);
    if (!there)
        return there.failure();
    if (*there)
        return Unexpected(Kind::Conflict,
                          Sentence::tr("The %1 holds a store already; open it, or choose another "
                                       "database.")
                              .arg(connection.place()));
    return inTransaction(connection, [&]() -> Result<void> {
        if (auto made = runFiles(connection, 0, version); !made)
            return made;
        if (auto named =
                writeMeta(connection, "store_id", storeId.toByteArray(QUuid::WithoutBraces));
            !named)
            return named;
        const auto head =
            connection.run(kFirstHead, PgParams().bytes(viewOf(Chain().genesis(storeId))));
        return head ? Result<void>() : head.failure();
    });
}

Result<PgStore> readPgStore(PgConnection& connection)
{
    auto there = holdsStore(connection);
    if (!there)
        return there.failure();
    if (!*there)
        return Unexpected(Kind::NotFound,
                          Sentence::tr("The %1 holds no store; make one with lodestarctl init.")
                              .arg(connection.place()));
    auto version = readMeta(connection, "schema");
    if (!version)
        return version.failure();
    auto id = readMeta(connection, "store_id");
    if (!id)
        return id.failure();
    const PgStore store{QUuid::fromString(QString::fromLatin1(id->value_or(QByteArray()))),
                        version->value_or(QByteArray()).toInt()};
    if (store.version < 1 || store.id.isNull())
        return Unexpected(
            Kind::Corrupt,
            Sentence::tr("The store in the %1 does not say its id or version; restore "
                         "it from a backup.")
                .arg(connection.place()));
    if (store.version > newestPgSchema())
        return Unexpected(
            Kind::Invalid,
            Sentence::tr("The store in the %1 has schema version %2, but this program "
                         "knows only up to %3; install a newer Lodestar.")
                .arg(connection.place())
                .arg(store.version)
                .arg(newestPgSchema()));
    return store;
}

Result<void> migratePgStore(PgConnection& connection, int from)
{
    auto owner = connection.run(kIsOwner);
    if (!owner)
        return owner.failure();
    if (!owner->isTrue(0, 0))
        return Unexpected(
            Kind::Denied,
            Sentence::tr("The store in the %1 has the older schema version %2 and only "
                         "its owner may bring it up to date; open it once as its owner.")
                .arg(connection.place())
                .arg(from));
    connection.setPatience(Patience::Maintenance);
    const QByteArray backup = "lodestar_backup_v" + QByteArray::number(from);
    auto migrated = inTransaction(connection, [&]() -> Result<void> {
        // Two consoles may start at once: the second one waits and finds the work done.
        if (auto locked =
                connection.run("SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(5499)");
            !locked)
            return locked;
        auto now = readMeta(connection, "schema");
        if (!now)
            return now.failure();
        if (now->value_or(QByteArray()).toInt() != from)
            return {};
        auto taken = connection.run(kHasBackup, PgParams().text(viewOf(backup)));
        if (!taken)
            return taken.failure();
        if (taken->isTrue(0, 0))
            return Unexpected(
                Kind::Conflict,
                Sentence::tr("The %1 holds a backup copy %2 already; move it away and "
                             "open the store again.")
                    .arg(connection.place(), QString::fromLatin1(backup)));
        if (auto copied = connection.run(backupSql(backup)); !copied)
            return copied;
        return runFiles(connection, from, newestPgSchema());
    });
    connection.setPatience(Patience::Room);
    return migrated;
}

} // namespace lodestar::store
