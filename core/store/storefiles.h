// SPDX-License-Identifier: GPL-3.0-or-later
// StoreFiles: whether the files of an open store are still those that stand under its name.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <array>
#include <optional>

namespace lodestar::store {

class SqliteConnection;

/// A file that is deleted, moved or replaced while it is open goes on taking what is written, and
/// nobody will ever read it. So the store's file, its log and its shared memory are told by device
/// and inode from whatever else has come to their names. SQLite makes the two side files at its
/// first read and leaves them there as long as anybody has the store open: they are known from the
/// start, and one that comes later is never taken for the store's own. Costs three stat() each time
/// it is asked.
class StoreFiles
{
public:
    /// Watches nothing: a store in memory.
    StoreFiles() = default;
    /// The files of a store that has just been opened and read. Unavailable if one that it must
    /// hold is no longer under its name; what it does without (a protected copy has no side files)
    /// is not watched.
    [[nodiscard]] static Result<StoreFiles> of(const SqliteConnection& store);

    /// Unavailable, with what happened, if one of them is gone or is another.
    [[nodiscard]] Result<void> check() const;
    /// Unavailable unless what stands at the store's path may be opened instead of it: the store
    /// itself with all its files, or another file with none of them beside it. Whoever opened
    /// another one beside the store's own log would write this log into it; whoever opened the same
    /// one without its side files would make new ones and write past all who hold the old.
    [[nodiscard]] Result<void> mayOpenAgain() const;
    /// The store and its log are in their places: whatever else is gone, no event is.
    [[nodiscard]] bool isLogThere() const;
    /// That other one's file is this one's.
    [[nodiscard]] bool isSameStore(const StoreFiles& other) const;

private:
    struct Identity
    {
        quint64 device = 0;
        quint64 inode = 0;

        friend bool operator==(const Identity&, const Identity&) = default;
    };

    struct Watched
    {
        QString path;
        std::optional<Identity> identity; ///< none: not watched
    };

    std::array<Watched, 3> m_files; ///< the store, its -wal, its -shm

    [[nodiscard]] static Result<std::optional<Identity>> identityOf(const QString& path);
    [[nodiscard]] static Unexpected gone(const QString& path);
    [[nodiscard]] static Result<void> checkOne(const Watched& file);
};

} // namespace lodestar::store
