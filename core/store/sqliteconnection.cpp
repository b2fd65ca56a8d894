// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, settings, and waiting for a lock in short steps.
#include "core/store/sqliteconnection.h"

#include "core/store/checksumvfs.h"
#include "core/store/sentence.h"
#include "core/store/sidefiles.h"
#include "core/store/sqliteschema.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

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

/// For whoever runs this program as it does now (the effective user).
bool isWriteProtected(const QString& path)
{
    const auto mayWrite = [](const QString& name) {
        return ::faccessat(AT_FDCWD, QFile::encodeName(name).constData(), W_OK, AT_EACCESS) == 0;
    };
    return QFileInfo::exists(path) && !(mayWrite(path) && mayWrite(QFileInfo(path).absolutePath()));
}

/// Somebody has it open, even if nothing is in the log yet, or did not close it.
bool hasSides(const QString& path)
{
    return QFileInfo::exists(path + QStringLiteral("-wal")) ||
           QFileInfo::exists(path + QStringLiteral("-shm"));
}

/// Where neither log nor memory lies beside it nobody is writing, and SQLite need not make them;
/// else it follows those that are there.
QByteArray protectedUri(const QString& path)
{
    const QByteArray name =
        QFile::encodeName(QFileInfo(path).absoluteFilePath()).toPercentEncoding("/");
    return "file:" + name + (hasSides(path) ? "?mode=ro" : "?mode=ro&immutable=1");
}
} // namespace

std::unique_ptr<SqliteConnection>
SqliteConnection::handleOf(const QString& path, OpenMode mode, Way way)
{
    sqlite3* raw = nullptr;
    const bool inMemory = path == QStringLiteral(":memory:");
    const char* vfs = inMemory ? nullptr : checksumVfsName(mode != OpenMode::Inspect);
    const bool isProtected = way == Way::Protected;
    sqlite3_open_v2(isProtected ? protectedUri(path).constData()
                                : QFile::encodeName(path).constData(),
                    &raw,
                    (isProtected ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE) |
                        SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                    vfs);
    return std::unique_ptr<SqliteConnection>(new SqliteConnection(raw, path, mode, way));
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::openProtected(const QString& path,
                                                                          OpenMode mode)
{
    auto made = handleOf(path, mode, Way::Protected);
    auto done = made->configure();
    if (done)
        return made;
    if ((sqlite3_extended_errcode(made->handle()) & 0xff) != SQLITE_CANTOPEN)
        return done.failure();
    return Unexpected(
        Kind::Unavailable,
        hasSides(path)
            ? Sentence::tr("%1 may not be written, and its newest events may lie in %1-wal, which "
                           "cannot be read without writing beside it. Copy both to a folder of "
                           "your own and read them there.")
                  .arg(path)
            : Sentence::tr("%1 cannot be opened for reading: check that the file is yours.")
                  .arg(path));
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString& path, OpenMode mode)
{
    if ((mode == OpenMode::Inspect || mode == OpenMode::Reading) && isWriteProtected(path))
        return openProtected(path, mode);
    auto made = handleOf(path, mode, Way::Shared);
    if (!made->isInMemory() && sqlite3_errcode(made->handle()) == SQLITE_OK)
        if (auto may = maySharePlace(made->handle(), path); !may)
            return may.failure();
    auto done = made->configure();
    if (done)
        return made;
    const int code = sqlite3_extended_errcode(made->handle());
    made.reset();
    if (code == SQLITE_IOERR_SHMSIZE) {
        // Whoever holds a store alone needs no shared memory. What the attempt has left goes with
        // it: nobody else has the store open then.
        auto alone = handleOf(path, mode, Way::Alone);
        if (alone->configure()) {
            QFile::remove(path + QStringLiteral("-shm"));
            alone->leaveLog();
            if (mode == OpenMode::Inspect)
                return alone;
        }
    } else if (mode == OpenMode::Inspect && (code & 0xff) == SQLITE_CORRUPT) {
        auto damaged = handleOf(path, mode, Way::Damaged);
        if (damaged->configure() &&
            damaged->number("SELECT 1 FROM sqlite_schema WHERE name = 'meta'")) {
            damaged->leaveLog();
            return damaged;
        }
    }
    return done.failure();
}

/// What waits in the log stays there: a full disk could not take it, and a damaged file must not.
/// An empty log goes when the store is closed.
void SqliteConnection::leaveLog() const
{
    if (QFileInfo(m_path + QStringLiteral("-wal")).size() > 0)
        sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Result<void> SqliteConnection::configure() const
{
    sqlite3* db = handle();
    if (sqlite3_errcode(db) != SQLITE_OK) // of opening it
        return failure(sqlite3_extended_errcode(db));
    sqlite3_busy_handler(db, waitForLock, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, isDamaged() ? 0 : 1, nullptr);
    if (isDamaged()) // only so does SQLite read a file that is shorter than its header says
        if (auto open = run("PRAGMA writable_schema = ON; PRAGMA query_only = ON"); !open)
            return open;
    if (isAlone())
        if (auto held = run("PRAGMA locking_mode = EXCLUSIVE"); !held)
            return held;
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO attaches its target
    if (m_mode == OpenMode::Create) {
        int reserve = kPageSumBytes;
        sqlite3_file_control(db, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    }
    // Asked first, so that what is no store is refused before anything is set in it.
    if (auto version = number("PRAGMA schema_version"); !version)
        return version.failure();
    if (m_mode != OpenMode::Create && m_mode != OpenMode::Inspect)
        if (auto schema = sqliteSchemaOf(*this); !schema)
            return schema.failure();
    if (m_mode != OpenMode::Inspect && !isInMemory() && !isProtected()) {
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
        // A copy comes without them: the side files are made by the first read, and now.
        if (auto version = number("PRAGMA schema_version"); !version)
            return version.failure();
    }
    // FULL, not NORMAL: after a power cut NORMAL has lost dispatches that were acknowledged.
    return run("PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; PRAGMA temp_store = "
               "MEMORY; PRAGMA secure_delete = ON;"
               "PRAGMA cache_size = -16384;");
}

bool SqliteConnection::hasMoved() const
{
    int moved = 0;
    sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
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
