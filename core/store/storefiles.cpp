// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the file system by name, never opening: to close a file drops the locks that this process
// has on it.
#include "core/store/storefiles.h"

#include "core/store/sentence.h"

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

StoreFiles::StoreFiles(const QString& path)
    : m_files{Watched{path, {}},
              Watched{path + QStringLiteral("-wal"), {}},
              Watched{path + QStringLiteral("-shm"), {}}}
{
    if (auto main = identityOf(path); main && *main) {
        m_files[0].identity = **main;
        m_isWatched = true;
    }
}

Result<void> StoreFiles::check()
{
    if (!m_isWatched)
        return {};
    for (Watched& file : m_files) {
        auto present = identityOf(file.path);
        if (!present)
            return present.failure();
        if (!file.identity)
            file.identity = *present;
        if (*present == file.identity)
            continue;
        return Unexpected(
            Kind::Unavailable,
            *present ? Sentence::tr("%1 was replaced while it was open: another file stands there. "
                                    "Nothing more is written.")
                           .arg(file.path)
                     : Sentence::tr("%1 is gone: it was deleted, moved or renamed while it was "
                                    "open. Nothing more is written.")
                           .arg(file.path));
    }
    return {};
}

Result<void> StoreFiles::mayOpenOther() const
{
    if (!m_isWatched)
        return {};
    auto main = identityOf(m_files[0].path);
    if (!main)
        return main.failure();
    if (*main == m_files[0].identity)
        return {};
    for (size_t i = 1; i < m_files.size(); ++i) {
        auto side = identityOf(m_files[i].path);
        if (!side)
            return side.failure();
        if (*side && (!m_files[i].identity || *side == m_files[i].identity))
            return Unexpected(
                Kind::Unavailable,
                Sentence::tr("Another file stands at %1, and the log of the store that was open "
                             "still lies beside it. Remove %1-wal, %1-shm and %1-head, then put "
                             "the store back.")
                    .arg(m_files[0].path));
    }
    return {};
}

} // namespace lodestar::store
