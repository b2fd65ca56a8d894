// SPDX-License-Identifier: GPL-3.0-or-later
// Wkb: points and lines of a GeoPackage's geometry column (OGC 12-128r19, clause 2.1.3) in ISO
// well-known binary (OGC 06-103r4, clause 8).
#pragma once

#include "core/base/result.h"
#include "core/streets/import/gatherer.h"

#include <QByteArrayView>

namespace lodestar::streets::importing {

struct Geometry
{
    enum class Kind { Empty, Point, Lines, Other };

    Kind kind = Kind::Empty;
    std::vector<std::vector<Position>> lines; ///< of a Point one line of one position
    quint32 type = 0;                         ///< as written: 2 line, 1005 many lines with heights
    qint32 srs = 0;                           ///< the GeoPackage's number of the reference system
};

/// A geometry as a GeoPackage keeps it: its header, then well-known binary. Heights and measures
/// are passed over. Invalid, in half a sentence, when it is damaged or cut short.
[[nodiscard]] Result<Geometry> readGeometry(QByteArrayView blob);

} // namespace lodestar::streets::importing
