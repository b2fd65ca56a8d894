// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration: fits the factors of travel times to what units really took.
#pragma once

#include "core/streets/route/router.h"

namespace lodestar::streets {

/// Where a unit was, and when.
struct TrackFix
{
    QString unit;
    qint64 seconds = 0; ///< since some beginning, the same for all
    int hour = 0;       ///< of the week, local time: 0 .. 167
    LatLon at;
};

struct Calibration
{
    HourFactors factors;
    qint64 used = 0;      ///< pairs of fixes that told something
    qint64 standing = 0;  ///< left out: moved less than 50 m
    qint64 gaps = 0;      ///< left out: more than 3 minutes apart, or not in order
    qint64 unmatched = 0; ///< left out: no street within 40 m, or a detour that nobody drives
};

/// Each two fixes of a unit in a row are matched to the quickest way between them; the time beyond
/// its turns, over what its streets take at factor 1, counts for each class by its share. A class
/// and hour with less than a minute of driving takes its class' mean, a class without, 1. `router`
/// holds no traffic and no closures. `fixes` come in the order of time.
[[nodiscard]] Calibration calibrate(const Router& router, const std::vector<TrackFix>& fixes);

/// "unit,time,lat,lon" with a first line that says so; time as ISO 8601 with its offset
/// ("…-05:00"), whose hour counts as local. Errors: Invalid, names the line.
[[nodiscard]] Result<std::vector<TrackFix>> tracksFromCsv(const QByteArray& csv);

} // namespace lodestar::streets
