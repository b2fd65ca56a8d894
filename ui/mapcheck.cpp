// SPDX-License-Identifier: GPL-3.0-or-later
// MapCheck: one count for each roster.
#include "ui/mapcheck.h"

#include "core/matching/offmap.h"

namespace lodestar::ui {

const QList<Alert>& MapCheck::alerts(const Board& board, const matching::Roads& roads)
{
    if (!roads || board.seq == 0)
        return m_alerts;
    std::pair<QString, QList<LatLon>> present{board.profile->sha256, {}};
    for (const Cow<Unit>& unit : board.units)
        present.second += unit->record.home;
    if (present == m_counted)
        return m_alerts;
    m_counted = std::move(present);
    const QString text = matching::offMapText(matching::offMap(board, *roads));
    m_alerts = text.isEmpty() ? QList<Alert>() : QList<Alert>{{text, {}, {}, Danger::Standing}};
    return m_alerts;
}

} // namespace lodestar::ui
