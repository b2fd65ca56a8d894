// SPDX-License-Identifier: GPL-3.0-or-later
// MapCheck: whether the loaded map reaches all that the room serves.
#pragma once

#include "core/domain/board.h"
#include "core/matching/travel.h"
#include "ui/alerts.h"

#include <utility>

namespace lodestar::ui {

/// Without a map there is nothing to say. Counts again only when the rules or the roster changed.
class MapCheck
{
public:
    /// At most one alert, lasting as long as stations or zones lie beyond the map's streets.
    [[nodiscard]] const QList<Alert>& alerts(const Board& board, const matching::Roads& roads);

private:
    std::pair<QString, QList<LatLon>> m_counted; ///< sha256 of the rules, and the stations
    QList<Alert> m_alerts;
};

} // namespace lodestar::ui
