// SPDX-License-Identifier: GPL-3.0-or-later
// LineWalk: a line by the distance from its beginning.
#pragma once

#include <QList>
#include <QPolygonF>

namespace lodestar::ui {

class LineWalk
{
public:
    /// Two points or more.
    explicit LineWalk(QPolygonF line);

    [[nodiscard]] double length() const { return m_ends.last(); }

    /// Beyond the ends the first and last stretches go on.
    [[nodiscard]] QPointF at(double along) const;

private:
    QPolygonF m_line;
    QList<double> m_ends; ///< how far each point is from the beginning
};

} // namespace lodestar::ui
