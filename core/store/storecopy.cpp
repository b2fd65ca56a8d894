// SPDX-License-Identifier: GPL-3.0-or-later
// VACUUM INTO an exclusive new file: it carries the log's events and leaves erased texts behind.
#include "core/store/storecopy.h"

#include "core/store/sentence.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace lodestar::store {

namespace {

/// An empty file of our own, which nobody else may read and which takes no other file's place.
Result<QString> freshFile(const QString& base, const QString& suffix)
{
    for (int n = 1;; ++n) {
        const QString name = (n == 1 ? base : QStringLiteral("%1-%2").arg(base).arg(n)) + suffix;
        const int file = ::open(
            QFile::encodeName(name).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (file >= 0) {
            ::close(file);
            return name;
        }
        if (errno != EEXIST)
            return Unexpected(
                Kind::Unavailable,
                Sentence::tr("%1 cannot be made: %2.").arg(name, qt_error_string(errno)));
    }
}

bool syncFile(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

} // namespace

Result<QString> copyStore(const SqliteConnection& store, const QString& base, const QString& suffix)
{
    auto copy = store.prepare("VACUUM INTO ?1");
    if (!copy)
        return copy.failure();
    auto name = freshFile(base, suffix);
    if (!name)
        return name;
    const QByteArray encoded = QFile::encodeName(*name);
    const int code = copy->bindText(1, viewOf(encoded)).run();
    if (code == SQLITE_OK && syncFile(*name))
        return name;
    const Unexpected why = store.failure(code != SQLITE_OK ? code : SQLITE_IOERR);
    QFile::remove(*name);
    return why;
}

Result<QString> rescueStore(const SqliteConnection& store, const QString& path, Instant now)
{
    const QFileInfo file(path);
    QString folder = file.absolutePath();
    while (!QFileInfo(folder).isDir() && folder != QStringLiteral("/"))
        folder = QFileInfo(folder).absolutePath();
    const QString at = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC)
                           .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    return copyStore(store,
                     QStringLiteral("%1/%2.rescued-%3").arg(folder, file.completeBaseName(), at),
                     QStringLiteral(".lodestar"));
}

} // namespace lodestar::store
