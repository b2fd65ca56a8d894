// SPDX-License-Identifier: GPL-3.0-or-later
// The PostgreSQL schema: made, checked, and migrated after a backup copy inside the same database.
#pragma once

#include "core/store/pgconnection.h"

#include <QUuid>

namespace lodestar::store {

/// What a store says of itself when it is opened.
struct PgStore
{
    QUuid id;
    int version = 0;
};

/// How many numbered files resources/schema/postgres holds: the version that this program writes.
[[nodiscard]] int newestPgSchema();

/// Makes the database if it is not there (the user needs CREATEDB), and the schema up to `version`
/// in it. Conflict if there is a store already.
[[nodiscard]] Result<void> createPgStore(const StoreUrl& url,
                                         const Clock& clock,
                                         const QUuid& storeId,
                                         int version = newestPgSchema());

/// Reads what is there. NotFound if the database holds no store; Invalid if it is a newer
/// program's.
[[nodiscard]] Result<PgStore> readPgStore(PgConnection& connection);

/// Brings an older store up to date in one transaction, after copying every table of it into the
/// schema lodestar_backup_v<version>. (A copy inside the database and not pg_dump: that program may
/// be missing on a console or be older than the server, and only a copy in the same transaction is
/// surely of this state.) Denied if the user is not the store's owner.
[[nodiscard]] Result<void> migratePgStore(PgConnection& connection, int from);

} // namespace lodestar::store
