// SPDX-License-Identifier: GPL-3.0-or-later
// Ways: routes of units to calls, and how far one comes in so many minutes.
#pragma once

#include "ui/map/mapscene.h"
#include "ui/map/projection.h"
#include "ui/theme.h"

#include <QPainter>

namespace lodestar::ui {

/// A known route as a whole line, a guess through the air as a dashed one.
void paintWays(QPainter& painter,
               const Projection& projection,
               const QList<MapWay>& ways,
               const Theme& theme);
void paintRings(QPainter& painter,
                const Projection& projection,
                const QList<MapRing>& rings,
                const Theme& theme);

} // namespace lodestar::ui
