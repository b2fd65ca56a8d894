// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered schema files from the resource, PRAGMA user_version as the number reached.
#include "core/store/sqliteschema.h"

#include "core/store/sentence.h"
#include "core/store/storecopy.h"

#include <QDir>
#include <QFile>

static void initSchemaResource()
{
    Q_INIT_RESOURCE(schema_sqlite); // a static library's resources are not found by themselves
}

namespace lodestar::store {

namespace {
constexpr qint64 kApplicationId = 0x4C445352; // "LDSR"

Result<QByteArray> schemaFile(int number)
{
    initSchemaResource();
    QDir folder(QStringLiteral(":/schema/sqlite"));
    const auto found =
        folder.entryList({QStringLiteral("%1_*.sql").arg(number, 3, 10, QLatin1Char('0'))});
    QFile file(folder.filePath(found.value(0)));
    if (found.size() != 1 || !file.open(QIODevice::ReadOnly))
        return Unexpected(Kind::Invalid,
                          Sentence::tr("This program lacks schema file %1.").arg(number));
    return file.readAll();
}

Result<void> applySchemas(const SqliteConnection& store, int after)
{
    for (int number = after + 1; number <= kSqliteSchema; ++number) {
        auto script = schemaFile(number);
        if (!script)
            return script.failure();
        if (auto done = store.run(*script); !done)
            return done;
    }
    return store.run(QStringLiteral("PRAGMA user_version = %1").arg(kSqliteSchema).toUtf8());
}
} // namespace

Result<void> createSqliteSchema(const SqliteConnection& store,
                                const QUuid& id,
                                const QByteArray& genesis,
                                Instant now)
{
    return store.inTransaction([&]() -> Result<void> {
        if (auto done = applySchemas(store, 0); !done)
            return done;
        if (auto done = store.run("PRAGMA application_id = " + QByteArray::number(kApplicationId));
            !done)
            return done;
        auto meta = store.prepare("INSERT INTO meta (id, store_id, created) VALUES (1, ?1, ?2)");
        if (!meta)
            return meta.failure();
        const QByteArray idText = id.toByteArray(QUuid::WithoutBraces);
        if (const int code =
                meta->bindText(1, viewOf(idText)).bind(2, now.time_since_epoch().count()).run();
            code)
            return store.failure(code);
        auto head = store.prepare("INSERT INTO chain_head (id, seq, hash) VALUES (1, 0, ?1)");
        if (!head)
            return head.failure();
        if (const int code = head->bindBlob(1, viewOf(genesis)).run(); code)
            return store.failure(code);
        return {};
    });
}

Result<int> sqliteSchemaOf(const SqliteConnection& store)
{
    auto application = store.number("PRAGMA application_id");
    if (!application)
        return application.failure();
    auto version = store.number("PRAGMA user_version");
    if (!version)
        return version.failure();
    if (*application != kApplicationId || *version < 1)
        return Unexpected(
            Kind::Invalid,
            Sentence::tr("%1 is not a Lodestar store: it is another program's database, or "
                         "making it was broken off.")
                .arg(store.path()));
    if (*version > kSqliteSchema)
        return Unexpected(
            Kind::Invalid,
            Sentence::tr("%1 was made by a newer Lodestar (schema %2; this program knows up "
                         "to %3). Install that version.")
                .arg(store.path())
                .arg(*version)
                .arg(kSqliteSchema));
    return static_cast<int>(*version);
}

Result<QString> migrateSqliteSchema(const SqliteConnection& store, int from)
{
    QString backup;
    if (!store.isInMemory()) {
        auto copied =
            copyStore(store, QStringLiteral("%1-schema%2-backup").arg(store.path()).arg(from), {});
        if (!copied)
            return Unexpected(
                copied.error().kind,
                Sentence::tr("%1 must be brought to schema %2, but no backup copy can be made "
                             "beside it. Nothing was changed. %3")
                    .arg(store.path())
                    .arg(kSqliteSchema)
                    .arg(copied.error().text));
        backup = *copied;
    }
    const auto done = store.inTransaction([&]() -> Result<void> {
        auto version = sqliteSchemaOf(store);
        if (!version)
            return version.failure();
        return *version == kSqliteSchema ? Result<void>() : applySchemas(store, *version);
    });
    if (!done)
        return done.failure();
    return backup;
}

Result<QUuid> sqliteStoreId(const SqliteConnection& store)
{
    auto text = store.text("SELECT store_id FROM meta");
    if (!text)
        return text.failure();
    const QUuid id = QUuid::fromString(QString::fromUtf8(*text));
    if (id.isNull())
        return Unexpected(Kind::Corrupt, Sentence::tr("%1 has lost its id.").arg(store.path()));
    return id;
}

} // namespace lodestar::store
