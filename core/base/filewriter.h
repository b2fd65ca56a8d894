// SPDX-License-Identifier: GPL-3.0-or-later
// FileWriter: a file that is whole on the disk under its name, or an error that says why not.
#pragma once

#include "core/base/result.h"

#include <QSaveFile>

#include <memory>

namespace lodestar {

/// Who may read what is written.
enum class Readers {
    Everybody, ///< as the user's umask says
    Owner      ///< it may hold what people said
};

/// Why `file` could not be written, in words to stand behind a colon: "the disk is full". Qt knows
/// no reason where only a part could be written; then the disk is asked how much it has left.
[[nodiscard]] QString whyNotWritten(const QFileDevice& file);

/// Writes beside the file and gives it its name at the end, when all of it is on the disk. A device
/// or a pipe of that name (/dev/null, /dev/full) is written to and never replaced.
class FileWriter
{
public:
    FileWriter(QString path, Readers readers);

    /// Unavailable, as all errors here: the sentence names the file and why it cannot be written.
    [[nodiscard]] Result<void> open();

    /// Where to write, between open() and commit(); a write that it refuses is told by commit()
    /// too.
    [[nodiscard]] QFileDevice& device() { return *m_file; }

    /// Writes all or is a failure.
    [[nodiscard]] Result<void> write(const QByteArray& bytes);
    /// Everything is on the disk and under its name, or nothing is there that was not before.
    [[nodiscard]] Result<void> commit();

private:
    [[nodiscard]] Unexpected refused() const;

    QString m_path;
    Readers m_readers;
    bool m_isDevice;
    std::unique_ptr<QFileDevice> m_file;
};

/// All of `bytes` as the file `path`; errors as FileWriter's.
[[nodiscard]] Result<void>
writeFile(const QString& path, const QByteArray& bytes, Readers readers = Readers::Everybody);

} // namespace lodestar
