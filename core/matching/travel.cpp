// SPDX-License-Identifier: GPL-3.0-or-later
// Straight-line travel times.
#include "core/matching/travel.h"

#include <QCoreApplication>

#include <cmath>

namespace lodestar::matching {

QList<std::optional<Duration>>
Travel::byItsOwn(std::span<const LatLon> starts, LatLon place, Instant when) const
{
    return toPlace(starts, place, when);
}

bool Travel::covers(LatLon place) const
{
    return isOnEarth(place);
}

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

RoadsThenLines::RoadsThenLines(std::shared_ptr<const Travel> roads, StraightLineTravel lines)
    : m_roads(std::move(roads))
    , m_lines(std::move(lines))
{
}

QList<std::optional<Duration>>
RoadsThenLines::toPlace(std::span<const LatLon> starts, LatLon place, Instant when) const
{
    QList<std::optional<Duration>> times = m_roads->toPlace(starts, place, when);
    std::optional<bool> isOnMap; // asked only where a way is missing
    for (qsizetype i = 0; i < times.size(); ++i) {
        if (times[i])
            continue;
        if (!isOnMap)
            isOnMap = m_roads->covers(place);
        const LatLon& start = starts[static_cast<size_t>(i)];
        if (!*isOnMap || !m_roads->covers(start))
            times[i] = m_lines.toPlace({&start, 1}, place, when).first();
    }
    return times;
}

QList<std::optional<Duration>>
RoadsThenLines::byItsOwn(std::span<const LatLon> starts, LatLon place, Instant when) const
{
    return m_roads->toPlace(starts, place, when);
}

bool RoadsThenLines::covers(LatLon place) const
{
    return m_roads->covers(place);
}

QString RoadsThenLines::method() const
{
    return m_roads->method();
}

} // namespace lodestar::matching
