// SPDX-License-Identifier: GPL-3.0-or-later
// StoreFiles: whether the files of an open store are still those that stand under its name.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <array>
#include <optional>

namespace lodestar::store {

/// A file that is deleted, moved or replaced while it is open goes on taking what is written, and
/// nobody will ever read it. So the store's file, its log and its shared memory are told by device
/// and inode from whatever else has come to their names. Costs three stat() each time it is asked.
class StoreFiles
{
public:
    /// Watches nothing.
    StoreFiles() = default;
    /// From now on the file at `path`, which has just been opened, is the store. A store that is no
    /// file of this machine (in memory, or a test's own file system) is not watched.
    explicit StoreFiles(const QString& path);

    /// Unavailable, with what happened, if one of them is gone or is another.
    [[nodiscard]] Result<void> check();
    /// Unavailable if another file stands in the store's place while the store's own log still
    /// stands beside it: whoever opened that file would write this log into it.
    [[nodiscard]] Result<void> mayOpenOther() const;

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
        std::optional<Identity> identity; ///< of a side file: from the moment it is first seen
    };

    std::array<Watched, 3> m_files; ///< the store, its -wal, its -shm
    bool m_isWatched = false;

    [[nodiscard]] static Result<std::optional<Identity>> identityOf(const QString& path);
};

} // namespace lodestar::store
