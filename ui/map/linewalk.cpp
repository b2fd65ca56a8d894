// SPDX-License-Identifier: GPL-3.0-or-later
// Distances along a line.
#include "ui/map/linewalk.h"

#include <algorithm>
#include <cmath>

namespace lodestar::ui {

LineWalk::LineWalk(QPolygonF line)
    : m_line(std::move(line))
{
    Q_ASSERT(m_line.size() >= 2);
    m_ends.reserve(m_line.size());
    double length = 0;
    for (qsizetype i = 0; i < m_line.size(); ++i) {
        if (i > 0)
            length +=
                std::hypot(m_line[i].x() - m_line[i - 1].x(), m_line[i].y() - m_line[i - 1].y());
        m_ends += length;
    }
}

QPointF LineWalk::at(double along) const
{
    const auto after = std::upper_bound(m_ends.cbegin(), m_ends.cend(), along);
    const auto i = std::clamp<qsizetype>(after - m_ends.cbegin() - 1, 0, m_line.size() - 2);
    const double part = m_ends[i + 1] - m_ends[i];
    const double share = part > 0 ? (along - m_ends[i]) / part : 0;
    return m_line[i] + (m_line[i + 1] - m_line[i]) * share;
}

} // namespace lodestar::ui
