// SPDX-License-Identifier: GPL-3.0-or-later
// Projection: equirectangular around the centre.
#include "ui/map/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestar::ui {

namespace {

constexpr double kMetresPerDegree = 6'371'008.8 * std::numbers::pi / 180;

double shrink(double latitude)
{
    return std::cos(latitude * std::numbers::pi / 180);
}

} // namespace

QPointF Projection::toScreen(LatLon point) const
{
    const double x = (point.lon - m_centre.lon) * kMetresPerDegree * shrink(m_centre.lat) / m_scale;
    const double y = (m_centre.lat - point.lat) * kMetresPerDegree / m_scale;
    return {m_size.width() / 2 + x, m_size.height() / 2 + y};
}

LatLon Projection::toGround(QPointF screen) const
{
    const double x = (screen.x() - m_size.width() / 2) * m_scale;
    const double y = (screen.y() - m_size.height() / 2) * m_scale;
    return {m_centre.lat - y / kMetresPerDegree,
            m_centre.lon + x / (kMetresPerDegree * shrink(m_centre.lat))};
}

void Projection::zoom(double factor, QPointF anchor)
{
    const LatLon held = toGround(anchor);
    m_scale = std::clamp(m_scale / factor, kClosest, kFarthest);
    pan(anchor - toScreen(held));
}

void Projection::pan(QPointF by)
{
    m_centre = toGround(screen().center() - by);
}

void Projection::fit(const QList<LatLon>& points, double margin)
{
    if (points.isEmpty())
        return;
    LatLon low = points.first();
    LatLon high = low;
    for (const LatLon& p : points) {
        low = {std::min(low.lat, p.lat), std::min(low.lon, p.lon)};
        high = {std::max(high.lat, p.lat), std::max(high.lon, p.lon)};
    }
    m_centre = {(low.lat + high.lat) / 2, (low.lon + high.lon) / 2};
    const double wide = (high.lon - low.lon) * kMetresPerDegree * shrink(m_centre.lat);
    const double tall = (high.lat - low.lat) * kMetresPerDegree;
    const double roomX = std::max(m_size.width() - 2 * margin, 50.0);
    const double roomY = std::max(m_size.height() - 2 * margin, 50.0);
    m_scale = std::clamp(std::max({wide / roomX, tall / roomY, 1.0}), kClosest, kFarthest);
}

} // namespace lodestar::ui
