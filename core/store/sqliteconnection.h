// SPDX-License-Identifier: GPL-3.0-or-later
// SqliteConnection: one open store file with the settings that its promises rest on.
//
// sqlite3 itself and not QtSql's driver: a store names its own VFS, and rows are read without a
// QVariant each.
#pragma once

#include "core/store/journal.h"
#include "core/store/sqlite.h"

namespace lodestar::store {

class SqliteConnection
{
public:
    /// Opens a file that is there (Create has just made an empty one). Sets WAL, synchronous=FULL
    /// and the rest.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const QString& path,
                                                                        OpenMode mode);

    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

    [[nodiscard]] const QString& path() const { return m_path; }

    [[nodiscard]] bool isInMemory() const { return m_path == QStringLiteral(":memory:"); }

    [[nodiscard]] Result<Statement> prepare(const char* sql) const;
    /// Runs a script of statements that give no rows.
    [[nodiscard]] Result<void> run(const QByteArray& script) const;
    /// The first column of the first row.
    [[nodiscard]] Result<qint64> number(const char* sql) const;
    [[nodiscard]] Result<QByteArray> text(const char* sql) const;

    [[nodiscard]] Unexpected failure(int code) const
    {
        return sqliteFailure(handle(), code, m_path);
    }

    /// BEGIN IMMEDIATE, `work`, COMMIT; ROLLBACK if anything fails.
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()>& work) const;

private:
    struct Close
    {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };

    SqliteConnection(sqlite3* handle, QString path)
        : m_handle(handle)
        , m_path(std::move(path))
    {
    }

    [[nodiscard]] Result<void> configure(OpenMode mode) const;

    std::unique_ptr<sqlite3, Close> m_handle;
    QString m_path;
};

} // namespace lodestar::store
