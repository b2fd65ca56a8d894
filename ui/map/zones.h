// SPDX-License-Identifier: GPL-3.0-or-later
// Zones: outlines of the agency's zones over the ground, and where their names may stand.
#pragma once

#include "ui/map/mapscene.h"
#include "ui/map/marklabels.h"
#include "ui/map/projection.h"
#include "ui/theme.h"

#include <QPainter>

namespace lodestar::ui {

/// Paints the outlines; returns them as they lie on the screen.
QList<QPolygonF> paintZones(QPainter& painter,
                            const Projection& projection,
                            const QList<MapZone>& zones,
                            const Theme& theme);

/// The names, for the placing of labels; `outlines` as paintZones() returned them. A gap keeps its
/// mark where there is no room for its words.
[[nodiscard]] QList<MarkLabel> zoneLabels(const QList<MapZone>& zones,
                                          const QList<QPolygonF>& outlines,
                                          const QRectF& screen,
                                          const Theme& theme);

} // namespace lodestar::ui
