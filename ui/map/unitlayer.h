// SPDX-License-Identifier: GPL-3.0-or-later
// UnitLayer: where units are drawn: gliding from fix to fix, never beyond the last one.
#pragma once

#include "ui/map/mapscene.h"
#include "ui/map/projection.h"

#include <chrono>
#include <vector>

namespace lodestar::ui {

class UnitLayer
{
public:
    using Millis = std::chrono::milliseconds;

    /// How long a unit takes on the screen from one fix to the next.
    static constexpr Millis kGlide{900};

    /// Takes the units' latest fixes at `now`, a time that only goes forward. A unit that was shown
    /// before glides from where it is drawn; one that is new, or jumps by more than `kJump`, stands
    /// at its fix at once.
    void show(const QList<MapUnit>& units, Millis now);
    static constexpr double kJump = 3'000; ///< metres

    /// True while a unit has not reached its last fix.
    [[nodiscard]] bool isMoving(Millis now) const { return now < m_restsAt; }

    /// Where each unit is drawn now, in the order of show(), in steps of the world.
    void place(Millis now);

    [[nodiscard]] size_t size() const { return m_x.size(); }

    [[nodiscard]] QPointF at(size_t unit, const Projection& projection) const
    {
        const QPointF corner = projection.corner();
        return {m_x[unit] * projection.scale() - corner.x(),
                m_y[unit] * projection.scale() - corner.y()};
    }

private:
    QHash<UnitId, size_t> m_index;
    std::vector<UnitId> m_ids;
    std::vector<double> m_fromX, m_fromY, m_toX, m_toY;
    std::vector<Millis> m_started;
    std::vector<double> m_x, m_y; ///< as placed
    Millis m_restsAt{0};
    bool m_isResting = false; ///< m_x and m_y are the last fixes
};

} // namespace lodestar::ui
