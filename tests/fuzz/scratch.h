// SPDX-License-Identifier: GPL-3.0-or-later
// Scratch: bytes as a file, for readers that take a path.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace lodestar::fuzz {

/// A path in this process's own folder, which goes with the process. TMPDIR says where it lies.
[[nodiscard]] QString scratchPath(const QString& name);
/// Writes the file of that name anew and gives its path.
[[nodiscard]] QString asFile(const QString& name, QByteArrayView bytes);
/// A file of the project, such as "resources/programs/starter.json".
[[nodiscard]] QByteArray projectBytes(const QString& path);

/// The files of a folder of the project whose names end so, by name.
[[nodiscard]] QList<QByteArray> filesIn(const char* folder, const char* ending);

} // namespace lodestar::fuzz
