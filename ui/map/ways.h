// SPDX-License-Identifier: GPL-3.0-or-later
// Ways: routes of units to calls, how far one comes in so many minutes, and closed streets.
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

/// Struck out, with a cross and until when: never told by colour alone.
void paintClosures(QPainter& painter,
                   const Projection& projection,
                   const QList<MapClosure>& closures,
                   const Theme& theme);

} // namespace lodestar::ui
