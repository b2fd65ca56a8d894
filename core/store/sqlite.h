// SPDX-License-Identifier: GPL-3.0-or-later
// A thin layer over sqlite3: prepared statements without copies, and errors as sentences.
#pragma once

#include "core/base/result.h"
#include "core/store/chain.h"

#include <memory>
#include <sqlite3.h>

namespace lodestar::store {

/// The sentence for what SQLite answered. Full and busy are Unavailable, damage is Corrupt.
/// `isInspected`: who asks is verify itself, and is not to be sent there.
[[nodiscard]] Unexpected
sqliteFailure(sqlite3* database, int code, const QString& place, bool isInspected = false);

/// One prepared statement that is used again and again. Texts and blobs that are bound must live
/// until the statement has been stepped; columns live until the next step or reset.
class Statement
{
public:
    Statement() = default;
    /// `code` tells whether it could be prepared.
    Statement(sqlite3* database, const char* sql, int& code);

    explicit operator bool() const { return m_statement != nullptr; }

    Statement& bind(int place, qint64 value);
    Statement& bindText(int place, std::string_view utf8);
    Statement& bindBlob(int place, std::string_view bytes);

    /// SQLITE_ROW, SQLITE_DONE or an extended error code.
    [[nodiscard]] int step() { return sqlite3_step(m_statement.get()); }

    /// Steps a statement that gives no rows, and resets it: SQLITE_OK or an extended error code.
    [[nodiscard]] int run();

    void reset() { sqlite3_reset(m_statement.get()); }

    [[nodiscard]] qint64 whole(int column) const
    {
        return sqlite3_column_int64(m_statement.get(), column);
    }

    [[nodiscard]] std::string_view bytes(int column) const;

    [[nodiscard]] bool isNull(int column) const
    {
        return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
    }

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// Resets a statement at the end of a scope, so that no snapshot is held by a forgotten cursor.
class Rewound
{
public:
    explicit Rewound(Statement& statement)
        : m_statement(statement)
    {
    }

    ~Rewound() { m_statement.reset(); }

    Rewound(const Rewound&) = delete;
    Rewound& operator=(const Rewound&) = delete;

private:
    Statement& m_statement;
};

/// A UUID as 16 bytes in RFC 4122 order, without an allocation.
struct UuidBytes
{
    char bytes[16];

    explicit UuidBytes(const QUuid& uuid);

    [[nodiscard]] std::string_view view() const { return {bytes, sizeof bytes}; }

    /// Null for anything but 16 bytes.
    [[nodiscard]] static QUuid uuid(std::string_view bytes);
};

} // namespace lodestar::store
