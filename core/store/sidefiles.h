// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a store may be opened beside those who have it open already.
#pragma once

#include "core/base/result.h"

#include <QString>

struct sqlite3;

namespace lodestar::store {

/// All programs that have a store open share one log and one memory, found by name: `path`-wal and
/// `path`-shm. If somebody removes these files, or the store is opened under another name, SQLite
/// makes new ones: two groups of programs would then write without a common lock, and committed
/// events would vanish (https://www.sqlite.org/howtocorrupt.html, 1.4 and 2.4).
///
/// Unavailable if anybody has the file open while one of the two is missing. `store` has been
/// opened but has not read. Waits at most about two seconds for whoever is just opening or closing
/// the store. A file that may not be written is not judged.
[[nodiscard]] Result<void> maySharePlace(sqlite3* store, const QString& path);

} // namespace lodestar::store
