// SPDX-License-Identifier: GPL-3.0-or-later
// Whole copies of an open store: before a migration, and when its own file was taken away.
#pragma once

#include "core/base/time.h"
#include "core/store/sqliteconnection.h"

namespace lodestar::store {

/// Writes all that the connection reads into a file of nobody else's (0600) and waits for the disk.
/// The first of `base``suffix`, `base`-2`suffix` … that no file has is taken; it is returned.
/// Unavailable if none can be made there, or it cannot be filled: then nothing is left behind.
[[nodiscard]] Result<QString>
copyStore(const SqliteConnection& store, const QString& base, const QString& suffix);

/// The same for a store whose file is gone from `path`: beside where it was, or in the nearest
/// folder above that is still there: "room.rescued-20250101T080000Z.lodestar".
[[nodiscard]] Result<QString>
rescueStore(const SqliteConnection& store, const QString& path, Instant now);

} // namespace lodestar::store
