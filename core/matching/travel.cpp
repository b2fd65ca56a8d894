// SPDX-License-Identifier: GPL-3.0-or-later
// Straight-line travel times.
#include "core/matching/travel.h"

#include <QCoreApplication>

#include <cmath>

namespace lodestar::matching {

StraightLineTravel::StraightLineTravel(double kmh, double detour)
    : m_kmh(kmh)
    , m_detour(detour)
{
    Q_ASSERT(kmh > 0 && detour > 0);
}

QList<std::optional<Duration>>
StraightLineTravel::toPlace(std::span<const LatLon> starts, LatLon place, Instant) const
{
    QList<std::optional<Duration>> times;
    times.reserve(static_cast<qsizetype>(starts.size()));
    for (const LatLon& start : starts) {
        const double metres = distance(start, place).value * m_detour;
        const double ms = metres / (m_kmh / 3.6) * 1'000;
        times += isOnEarth(start) && isOnEarth(place) ? std::optional(Duration(std::llround(ms)))
                                                      : std::nullopt;
    }
    return times;
}

QString StraightLineTravel::method() const
{
    return QCoreApplication::translate("matching", "straight line × %1").arg(m_detour);
}

} // namespace lodestar::matching
