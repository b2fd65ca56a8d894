// SPDX-License-Identifier: GPL-3.0-or-later
// Web Mercator on a screen.
#include "ui/map/projection.h"

#include <algorithm>
#include <cmath>

namespace lodestar::ui {

using streets::WorldBox;
using streets::WorldPoint;

double Projection::scaleOf(int step)
{
    return 512 * std::exp2(step / 2.0) / streets::kWorldSize;
}

LatLon Projection::toGround(QPointF screen) const
{
    const QPointF world = worldAt(screen);
    return streets::fromWorld(world.x(), world.y());
}

void Projection::hold(QPointF world, QPointF at)
{
    const QPointF corner = world * m_scale - at;
    m_corner = {std::round(corner.x() * m_ratio) / m_ratio,
                std::round(corner.y() * m_ratio) / m_ratio};
}

void Projection::setSize(QSizeF size)
{
    if (size == m_size)
        return;
    const QPointF middle = worldAt(screen().center());
    m_size = size;
    hold(middle, screen().center());
}

void Projection::setPixelRatio(double ratio)
{
    if (ratio == m_ratio)
        return;
    m_ratio = ratio;
    hold(worldAt({0, 0}), {0, 0});
}

void Projection::setCentre(LatLon centre)
{
    const WorldPoint world = streets::toWorld(centre);
    hold(QPointF(world.x, world.y), screen().center());
}

void Projection::setStep(int step)
{
    const QPointF middle = worldAt(screen().center());
    m_step = std::clamp(step, kFarthest, kClosest);
    m_scale = scaleOf(m_step);
    hold(middle, screen().center());
}

double Projection::metresPerPixel() const
{
    return streets::stepAt(centre().lat).value / m_scale;
}

WorldBox Projection::seen(double margin) const
{
    const QPointF low = worldAt({-margin, -margin});
    const QPointF high = worldAt({m_size.width() + margin, m_size.height() + margin});
    const auto whole = [](double value) {
        return static_cast<qint32>(std::clamp(value, 0.0, streets::kWorldSize));
    };
    return {{whole(low.x()), whole(low.y())}, {whole(high.x()), whole(high.y())}};
}

void Projection::zoom(double factor, QPointF anchor)
{
    if (factor <= 0)
        return;
    int by = static_cast<int>(std::lround(2 * std::log2(factor)));
    if (by == 0 && factor != 1)
        by = factor > 1 ? 1 : -1;
    const QPointF held = worldAt(anchor);
    m_step = std::clamp(m_step + by, kFarthest, kClosest);
    m_scale = scaleOf(m_step);
    hold(held, anchor);
}

void Projection::pan(QPointF by)
{
    hold(worldAt({0, 0}), by);
}

void Projection::fit(const QList<LatLon>& points, double margin)
{
    if (points.isEmpty())
        return;
    WorldBox box;
    for (const LatLon& point : points)
        box.add(streets::toWorld(point));
    const double roomX = std::max(m_size.width() - 2 * margin, 50.0);
    const double roomY = std::max(m_size.height() - 2 * margin, 50.0);
    const double wide = box.high.x - box.low.x;
    const double tall = box.high.y - box.low.y;
    // Nobody wants to see a single call as close as possible.
    constexpr int kClosestFit = 31;
    m_step = kClosestFit;
    while (m_step > kFarthest && (wide * scaleOf(m_step) > roomX || tall * scaleOf(m_step) > roomY))
        --m_step;
    m_scale = scaleOf(m_step);
    hold(QPointF(box.low.x + wide / 2, box.low.y + tall / 2), screen().center());
}

} // namespace lodestar::ui
