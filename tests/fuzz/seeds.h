// SPDX-License-Identifier: GPL-3.0-or-later
// Seeds: small sound inputs of each kind, from tests/data/fuzz or made from them; invented people
// and places only.
#pragma once

#include <QByteArray>
#include <QList>

namespace lodestar::fuzz {

[[nodiscard]] QList<QByteArray> xmlSeeds();        ///< plain and gzip
[[nodiscard]] QList<QByteArray> geoPackageSeeds(); ///< NENA's two tables
[[nodiscard]] QList<QByteArray> mapSeeds();        ///< changes (see mapentry.cpp) and a whole file
[[nodiscard]] QList<QByteArray> bodySeeds();       ///< every kind of event, filled; a Board
[[nodiscard]] QList<QByteArray> exportSeeds();     ///< the same as lines of an export

} // namespace lodestar::fuzz
