// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the router, and adds the way between the street and the place itself.
#include "core/matching/roadtravel.h"

#include "core/streets/route/router.h"

#include <QCoreApplication>

#include <cmath>

namespace lodestar::matching {

namespace {
constexpr double kOffStreetKmh = 15;

Duration offStreet(Metres away)
{
    return Duration(std::llround(away.value / (kOffStreetKmh / 3.6) * 1'000));
}
} // namespace

RoadTravel::RoadTravel(std::shared_ptr<const streets::Router> router, QString mapName)
    : m_router(std::move(router))
    , m_mapName(std::move(mapName))
{
}

QList<std::optional<Duration>>
RoadTravel::toPlace(std::span<const LatLon> starts, LatLon place, Instant) const
{
    QList<std::optional<Duration>> times(static_cast<qsizetype>(starts.size()));
    if (!isOnEarth(place))
        return times;
    const streets::StreetPosition end = m_router->snap(place);
    if (!end.isValid())
        return times;
    for (size_t i = 0; i < starts.size(); ++i) {
        if (!isOnEarth(starts[i]))
            continue;
        const streets::StreetPosition start = m_router->snap(starts[i]);
        if (!start.isValid())
            continue;
        if (const auto time = m_router->eta(start, end))
            times[static_cast<qsizetype>(i)] = *time + offStreet(start.away) + offStreet(end.away);
    }
    return times;
}

QString RoadTravel::method() const
{
    return QCoreApplication::translate("matching", "by road, %1").arg(m_mapName);
}

} // namespace lodestar::matching
