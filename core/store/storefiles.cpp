// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the file system by name, never opening: to close a file drops the locks that this process
// has on it.
#include "core/store/storefiles.h"

#include "core/store/sentence.h"
#include "core/store/sqliteconnection.h"

#include <QFile>

#include <cerrno>
#include <sys/stat.h>

namespace lodestar::store {

Result<std::optional<StoreFiles::Identity>> StoreFiles::identityOf(const QString& path)
{
    struct stat found
    {
    };

    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return std::optional(Identity{found.st_dev, found.st_ino});
    if (errno == ENOENT || errno == ENOTDIR)
        return std::optional<Identity>();
    return Unexpected(Kind::Unavailable,
                      Sentence::tr("%1 cannot be seen any more: %2. Nothing more is written.")
                          .arg(path, qt_error_string(errno)));
}

Unexpected StoreFiles::gone(const QString& path)
{
    return Unexpected(Kind::Unavailable,
                      Sentence::tr("%1 is gone: it was deleted, moved or renamed while it was "
                                   "open. Nothing more is written.")
                          .arg(path));
}

Result<StoreFiles> StoreFiles::of(const SqliteConnection& store)
{
    StoreFiles files;
    if (store.isInMemory())
        return files;
    constexpr std::array kSuffixes{"", "-wal", "-shm"};
    for (size_t i = 0; i < kSuffixes.size(); ++i) {
        Watched& file = files.m_files[i];
        file.path = store.path() + QLatin1String(kSuffixes[i]);
        auto present = identityOf(file.path);
        if (!present)
            return present.failure();
        if (!*present && (i == 0 || store.hasSideFiles()))
            return gone(file.path);
        file.identity = *present;
    }
    if (store.hasMoved()) // between its opening and now
        return gone(store.path());
    return files;
}

Result<void> StoreFiles::checkOne(const Watched& file)
{
    if (!file.identity)
        return {};
    auto present = identityOf(file.path);
    if (!present)
        return present.failure();
    if (*present == file.identity)
        return {};
    if (!*present)
        return gone(file.path);
    return Unexpected(Kind::Unavailable,
                      Sentence::tr("%1 was replaced while it was open: another file stands there. "
                                   "Nothing more is written.")
                          .arg(file.path));
}

Result<void> StoreFiles::check() const
{
    for (const Watched& file : m_files)
        if (auto same = checkOne(file); !same)
            return same;
    return {};
}

Result<void> StoreFiles::mayOpenAgain() const
{
    const Watched& store = m_files[0];
    if (!store.identity)
        return {};
    auto main = identityOf(store.path);
    if (!main)
        return main.failure();
    if (!*main || *main == store.identity)
        return check();
    for (const Watched& file : {m_files[1], m_files[2]}) {
        auto side = identityOf(file.path);
        if (!side)
            return side.failure();
        if (*side && *side == file.identity)
            return Unexpected(
                Kind::Unavailable,
                Sentence::tr("Another file stands at %1, and the log of the store that was open "
                             "still lies beside it.")
                    .arg(store.path));
    }
    return {};
}

bool StoreFiles::isLogThere() const
{
    return checkOne(m_files[0]) && checkOne(m_files[1]);
}

bool StoreFiles::isSameStore(const StoreFiles& other) const
{
    return m_files[0].identity == other.m_files[0].identity;
}

} // namespace lodestar::store
