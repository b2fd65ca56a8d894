// SPDX-License-Identifier: GPL-3.0-or-later
// A layer under SQLite that keeps a checksum in the last 8 bytes of each page of a store, so that a
// damaged page is an error when it is read and never a wrong answer.
#pragma once

#include "core/base/result.h"

#include <QList>

struct sqlite3;

namespace lodestar::store {

/// What a page keeps free for its checksum (SQLITE_FCNTL_RESERVE_BYTES).
inline constexpr int kPageSumBytes = 8;

/// The layer's name for sqlite3_open_v2(); it stands on SQLite's default VFS. `checksReads` false
/// leaves damaged pages readable, for inspection; sums are written either way. Registers itself at
/// first use.
[[nodiscard]] const char* checksumVfsName(bool checksReads);

/// The numbers (from 1) of the pages of a store's file that are not as they were written.
/// `database` is an inspecting connection that holds the write lock; a WAL checkpoint has just been
/// made. Reads through SQLite's own handle: to open and close the file beside it would drop the
/// locks that this process has on it.
[[nodiscard]] Result<QList<qint64>> damagedPages(sqlite3* database, const QString& path);

/// How many whole pages a store's file has, and how many its own first page says it has.
struct PagesLeft
{
    qint64 there = 0;
    qint64 wanted = 0;
};

/// Read as damagedPages() reads; of a file without a whole first page nothing is known: 0 of 0.
[[nodiscard]] Result<PagesLeft> pagesLeft(sqlite3* database, const QString& path);

} // namespace lodestar::store
