// SPDX-License-Identifier: GPL-3.0-or-later
// Interpolation between fixes.
#include "ui/map/unitlayer.h"

#include <algorithm>
#include <cmath>

namespace lodestar::ui {

void UnitLayer::show(const QList<MapUnit>& units, Millis now)
{
    place(now);
    UnitLayer next;
    const auto count = static_cast<size_t>(units.size());
    for (auto* column : {&next.m_fromX, &next.m_fromY, &next.m_toX, &next.m_toY})
        column->resize(count);
    next.m_started.resize(count);
    next.m_ids.resize(count);
    next.m_index.reserve(units.size());
    next.m_restsAt = now;
    for (size_t i = 0; i < count; ++i) {
        const MapUnit& unit = units[static_cast<qsizetype>(i)];
        const auto to = streets::toWorld(unit.point);
        next.m_ids[i] = unit.id;
        next.m_index.insert(unit.id, i);
        next.m_toX[i] = next.m_fromX[i] = to.x;
        next.m_toY[i] = next.m_fromY[i] = to.y;
        next.m_started[i] = now - kGlide;
        // Mostly the same units come in the same order.
        size_t before = i;
        if (i >= m_ids.size() || m_ids[i] != unit.id) {
            const auto known = m_index.constFind(unit.id);
            if (known == m_index.constEnd())
                continue;
            before = *known;
        }
        if (m_toX[before] == to.x && m_toY[before] == to.y) { // no new fix: the glide goes on
            next.m_fromX[i] = m_fromX[before];
            next.m_fromY[i] = m_fromY[before];
            next.m_started[i] = m_started[before];
        } else if (std::hypot(m_x[before] - to.x, m_y[before] - to.y) *
                       streets::stepAt(unit.point.lat).value <=
                   kJump) {
            next.m_fromX[i] = m_x[before];
            next.m_fromY[i] = m_y[before];
            next.m_started[i] = now;
        }
        next.m_restsAt = std::max(next.m_restsAt, next.m_started[i] + kGlide);
    }
    next.m_x.resize(count);
    next.m_y.resize(count);
    *this = std::move(next);
    place(now);
}

void UnitLayer::place(Millis now)
{
    if (m_isResting)
        return;
    m_isResting = !isMoving(now);
    for (size_t i = 0; i < m_x.size(); ++i) {
        const double part = std::clamp(
            static_cast<double>((now - m_started[i]).count()) / kGlide.count(), 0.0, 1.0);
        m_x[i] = m_fromX[i] + (m_toX[i] - m_fromX[i]) * part;
        m_y[i] = m_fromY[i] + (m_toY[i] - m_fromY[i]) * part;
    }
}

} // namespace lodestar::ui
