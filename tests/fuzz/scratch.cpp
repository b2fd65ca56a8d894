// SPDX-License-Identifier: GPL-3.0-or-later
// One temporary folder a process.
#include "tests/fuzz/scratch.h"

#include "tests/fuzz/demand.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace lodestar::fuzz {

QString scratchPath(const QString& name)
{
    static const QTemporaryDir folder;
    demand(folder.isValid(), "a temporary folder can be made");
    return folder.filePath(name);
}

QString asFile(const QString& name, QByteArrayView bytes)
{
    QFile file(scratchPath(name));
    demand(file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
               file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush(),
           "a temporary file can be written");
    return file.fileName();
}

QByteArray projectBytes(const QString& path)
{
    QFile file(QStringLiteral(LODESTAR_SOURCE_DIR "/") + path);
    demand(file.open(QIODevice::ReadOnly), "the project's own files can be read");
    return file.readAll();
}

QList<QByteArray> filesIn(const char* folder, const char* ending)
{
    QList<QByteArray> seeds;
    const QString path = QString::fromUtf8(folder);
    const QDir dir(QStringLiteral(LODESTAR_SOURCE_DIR "/") + path);
    for (const QString& name :
         dir.entryList({u'*' + QString::fromUtf8(ending)}, QDir::Files, QDir::Name))
        seeds += projectBytes(path + u'/' + name);
    demand(!seeds.isEmpty(), "there are seeds");
    return seeds;
}

} // namespace lodestar::fuzz
