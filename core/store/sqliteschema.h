// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of a store file: made new, recognised, migrated after a backup copy, or refused.
#pragma once

#include "core/store/sqliteconnection.h"

namespace lodestar::store {

/// The number of the last file in resources/schema/sqlite.
inline constexpr int kSqliteSchema = 2;

/// Makes every table in one transaction.
[[nodiscard]] Result<void> createSqliteSchema(const SqliteConnection& store,
                                              const QUuid& id,
                                              const QByteArray& genesis,
                                              Instant now);

/// Says which schema the store has. Invalid if it is no store of Lodestar's or a newer one.
[[nodiscard]] Result<int> sqliteSchemaOf(const SqliteConnection& store);

/// Copies the store to a file beside it (its name is returned), then brings it to kSqliteSchema in
/// one transaction.
[[nodiscard]] Result<QString> migrateSqliteSchema(const SqliteConnection& store, int from);

/// The id that the store was given when it was made.
[[nodiscard]] Result<QUuid> sqliteStoreId(const SqliteConnection& store);

} // namespace lodestar::store
