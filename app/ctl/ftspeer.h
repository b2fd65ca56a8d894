// SPDX-License-Identifier: GPL-3.0-or-later
// FtsPeer: the same texts in SQLite's full-text index, as the search that is already on every
// machine.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace lodestar::ctl {

/// An FTS5 table in memory, ranked by bm25; rows are numbered as given.
class FtsPeer
{
public:
    enum class Kind {
        Prefix, ///< words; the last one may be a beginning (prefix index of 1 to 4 letters)
        Trigram ///< any of the query's three-letter pieces, for misspelt queries
    };

    /// Errors: Unavailable (an SQLite without FTS5 or its trigram tokenizer).
    [[nodiscard]] static Result<std::unique_ptr<FtsPeer>> make(Kind kind,
                                                               const QList<QString>& texts);
    ~FtsPeer();

    /// The best rows first, at most `limit`.
    [[nodiscard]] QList<qsizetype> find(const QString& text, int limit);

private:
    explicit FtsPeer(Kind kind);

    Kind m_kind;
    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_find = nullptr;

    [[nodiscard]] Result<void> fill(const QList<QString>& texts);
};

} // namespace lodestar::ctl
