// SPDX-License-Identifier: GPL-3.0-or-later
// What the import tests share: bytes imported as a file of a name, and the account's lines.
#pragma once

#include "core/streets/import/importer.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace lodestar::streets::testing {

inline Result<MapData> importedAs(const QString& name, const QByteArray& bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    return importMap(path, {});
}

inline qint64 counted(const MapData& data, const QString& what, const QString& why = {})
{
    for (const ImportCount& line : data.account)
        if (line.what == what && line.why == why)
            return line.count;
    return 0;
}

} // namespace lodestar::streets::testing
