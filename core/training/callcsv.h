// SPDX-License-Identifier: GPL-3.0-or-later
// Call list: real calls of the past from a CSV file, to be replayed.
#pragma once

#include "core/base/place.h"
#include "core/base/time.h"

#include <QList>
#include <QString>

namespace lodestar::training {

struct ReplayCall
{
    int line = 0; ///< in the file, from 1
    LatLon point;
    QString type; ///< the other system's words
    Instant at;
    QString township;
    QString crossStreets;

    friend bool operator==(const ReplayCall&, const ReplayCall&) = default;
};

/// Columns: latitude, longitude, type, local time "YYYY-MM-DD HH:MM" (seconds may follow),
/// township, cross streets; a first line that says "lat" is a header. Calls come back by time,
/// equal times in file order. Every fault is named by file and line; nothing half-read is returned.
[[nodiscard]] Result<QList<ReplayCall>>
replayCallsFromCsv(const QByteArray& bytes, const QString& fileName, const QString& timeZone);

} // namespace lodestar::training
