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
    /// and the rest. Inspect goes on where others are refused: on a full disk, which has no room
    /// for the memory that programs share, it holds the store alone; of a file that was cut short
    /// it reads what is left. Reading and Inspect open a file that may not be written, or that lies
    /// in such a folder, without writing anything. Nobody gets a store that others have open while
    /// the files that all share are gone (sidefiles.h). A refusal leaves no file behind.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const QString& path,
                                                                        OpenMode mode);

    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

    [[nodiscard]] const QString& path() const { return m_path; }

    /// Held alone: a second connection would wait for this one.
    [[nodiscard]] bool isAlone() const { return m_way == Way::Alone; }

    /// The file is shorter than it says itself, or its first pages are damaged.
    [[nodiscard]] bool isDamaged() const { return m_way == Way::Damaged; }

    /// May not be written, or lies where no file can be made beside it.
    [[nodiscard]] bool isProtected() const { return m_way == Way::Protected; }

    /// Works with a -wal and a -shm beside it, which all programs that have it open share and which
    /// stay there until the last of them closes it.
    [[nodiscard]] bool hasSideFiles() const
    {
        return m_way == Way::Shared && m_mode != OpenMode::Inspect && !isInMemory();
    }

    /// The file that is open no longer stands under its name.
    [[nodiscard]] bool hasMoved() const;

    [[nodiscard]] bool isInMemory() const { return m_path == QStringLiteral(":memory:"); }

    [[nodiscard]] Result<Statement> prepare(const char* sql) const;
    /// Runs a script of statements that give no rows.
    [[nodiscard]] Result<void> run(const QByteArray& script) const;
    /// The first column of the first row.
    [[nodiscard]] Result<qint64> number(const char* sql) const;
    [[nodiscard]] Result<QByteArray> text(const char* sql) const;

    [[nodiscard]] Unexpected failure(int code) const
    {
        return sqliteFailure(handle(), code, m_path, m_mode == OpenMode::Inspect);
    }

    /// BEGIN IMMEDIATE, `work`, COMMIT; ROLLBACK if anything fails.
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()>& work) const;

private:
    struct Close
    {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };

    enum class Way { Shared, Alone, Damaged, Protected };

    SqliteConnection(sqlite3* handle, QString path, OpenMode mode, Way way)
        : m_handle(handle)
        , m_path(std::move(path))
        , m_mode(mode)
        , m_way(way)
    {
    }

    [[nodiscard]] static std::unique_ptr<SqliteConnection>
    handleOf(const QString& path, OpenMode mode, Way way);
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>>
    openProtected(const QString& path, OpenMode mode);
    [[nodiscard]] Result<void> configure() const;
    void leaveLog() const;

    std::unique_ptr<sqlite3, Close> m_handle;
    QString m_path;
    OpenMode m_mode;
    Way m_way;
};

} // namespace lodestar::store
