// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, settings, and waiting for a lock in short steps.
#include "core/store/sqliteconnection.h"

#include "core/store/checksumvfs.h"
#include "core/store/sentence.h"

#include <QFile>

namespace lodestar::store {

namespace {
/// SQLite's own busy handler waits in steps of up to 100 ms, and a busy neighbour always slips in
/// between.
int waitForLock(void*, int tries)
{
    constexpr int kMostTries = 5000; // about 10 s
    if (tries >= kMostTries)
        return 0;
    sqlite3_sleep(tries < 20 ? 1 : 2);
    return 1;
}
} // namespace

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString& path, OpenMode mode)
{
    sqlite3* raw = nullptr;
    const bool inMemory = path == QStringLiteral(":memory:");
    const char* vfs = inMemory ? nullptr : checksumVfsName(mode != OpenMode::Inspect);
    const int code =
        sqlite3_open_v2(QFile::encodeName(path).constData(),
                        &raw,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                        vfs);
    std::unique_ptr<SqliteConnection> made(new SqliteConnection(raw, path));
    if (code != SQLITE_OK)
        return made->failure(code);
    if (auto done = made->configure(mode); !done)
        return done.failure();
    return made;
}

Result<void> SqliteConnection::configure(OpenMode mode) const
{
    sqlite3* db = handle();
    sqlite3_busy_handler(db, waitForLock, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO attaches its target
    if (mode == OpenMode::Create) {
        int reserve = kPageSumBytes;
        sqlite3_file_control(db, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    }
    // Asked first, so that a file that is no database is refused before anything is set.
    if (auto version = number("PRAGMA schema_version"); !version)
        return version.failure();
    if (mode != OpenMode::Inspect && !isInMemory()) {
        auto journal = text("PRAGMA journal_mode = WAL");
        if (!journal)
            return journal.failure();
        if (*journal != "wal")
            return Unexpected(
                Kind::Unavailable,
                Sentence::tr(
                    "%1 is on a disk that cannot share memory between programs, as a network "
                    "folder often cannot. Put the store on a local disk.")
                    .arg(m_path));
    }
    // FULL, not NORMAL: after a power cut NORMAL has lost dispatches that were acknowledged.
    return run("PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; PRAGMA temp_store = "
               "MEMORY; PRAGMA secure_delete = ON;"
               "PRAGMA cache_size = -16384;");
}

Result<Statement> SqliteConnection::prepare(const char* sql) const
{
    int code = SQLITE_OK;
    Statement statement(handle(), sql, code);
    if (code != SQLITE_OK)
        return failure(code);
    return statement;
}

Result<void> SqliteConnection::run(const QByteArray& script) const
{
    const int code = sqlite3_exec(handle(), script.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code);
    return {};
}

Result<qint64> SqliteConnection::number(const char* sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.failure();
    const int code = statement->step();
    if (code != SQLITE_ROW)
        return failure(code);
    return statement->whole(0);
}

Result<QByteArray> SqliteConnection::text(const char* sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.failure();
    const int code = statement->step();
    if (code != SQLITE_ROW)
        return failure(code);
    return bytesOf(statement->bytes(0));
}

Result<void> SqliteConnection::inTransaction(const std::function<Result<void>()>& work) const
{
    if (auto begun = run("BEGIN IMMEDIATE"); !begun)
        return begun;
    auto done = work();
    if (done)
        done = run("COMMIT");
    if (!done)
        sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    return done;
}

} // namespace lodestar::store
