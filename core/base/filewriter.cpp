// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary file beside the real one for files, the thing itself for devices.
#include "core/base/filewriter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>

namespace lodestar {

namespace {

class FileWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::FileWriter)
};

constexpr qint64 kFullDisk = 64 * 1024; ///< bytes; with less left a part may have been all it took

/// Neither a file nor a name that is free for one.
bool isDevice(const QString& path)
{
    const QFileInfo there(path);
    return there.exists() && !there.isFile() && !there.isDir();
}

} // namespace

QString whyNotWritten(const QFileDevice& file)
{
    const QString said = file.errorString();
    if (said == qt_error_string(ENOSPC))
        return FileWords::tr("the disk is full");
    if (said == qt_error_string(EDQUOT))
        return FileWords::tr("all the space that this user may have on the disk is taken");
    if (!said.isEmpty() && said != QLatin1String("Unknown error"))
        return said;
    const QString name = file.fileName();
    const QStorageInfo disk(QFileInfo(name).absolutePath());
    return !name.isEmpty() && !isDevice(name) && disk.isValid() && disk.bytesAvailable() < kFullDisk
               ? FileWords::tr("the disk is full")
               : FileWords::tr("only a part of it was taken");
}

FileWriter::FileWriter(QString path, Readers readers)
    : m_path(std::move(path))
    , m_readers(readers)
    , m_isDevice(isDevice(m_path))
{
    if (m_isDevice)
        m_file = std::make_unique<QFile>(m_path);
    else
        m_file = std::make_unique<QSaveFile>(m_path);
}

Unexpected FileWriter::refused() const
{
    return {Kind::Unavailable,
            FileWords::tr("%1 cannot be written: %2.").arg(m_path, whyNotWritten(*m_file))};
}

Result<void> FileWriter::open()
{
    if (!m_file->open(QIODevice::WriteOnly) ||
        (m_readers == Readers::Owner && !m_isDevice &&
         !m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner)))
        return refused();
    return {};
}

Result<void> FileWriter::write(const QByteArray& bytes)
{
    if (m_file->write(bytes) != bytes.size())
        return refused();
    return {};
}

Result<void> FileWriter::commit()
{
    // Asked before QSaveFile removes what was written, and with it the reason.
    if (!m_file->flush() || m_file->error() != QFileDevice::NoError)
        return refused();
    if (!m_isDevice && !static_cast<QSaveFile&>(*m_file).commit())
        return refused();
    return {};
}

Result<void> writeFile(const QString& path, const QByteArray& bytes, Readers readers)
{
    FileWriter file(path, readers);
    auto done = file.open();
    if (done)
        done = file.write(bytes);
    if (done)
        done = file.commit();
    return done;
}

} // namespace lodestar
