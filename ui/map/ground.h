// SPDX-License-Identifier: GPL-3.0-or-later
// Ground: the streets, river and parks of the town under the map's marks.
#pragma once

#include "core/streets/town.h"
#include "ui/map/mapscene.h"
#include "ui/map/projection.h"
#include "ui/theme.h"

#include <QPainter>

namespace lodestar::ui {

/// Paints the town (which may be absent: plain ground) and its street names.
void paintGround(QPainter& painter,
                 const Projection& projection,
                 const streets::Town* town,
                 const Theme& theme);
/// Paints the outlines and names of zones.
void paintZones(QPainter& painter,
                const Projection& projection,
                const QList<MapZone>& zones,
                const Theme& theme);
/// Paints the scale bar and where the ground comes from.
void paintLegend(QPainter& painter, const Projection& projection, const Theme& theme);

} // namespace lodestar::ui
