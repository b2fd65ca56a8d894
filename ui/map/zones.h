// SPDX-License-Identifier: GPL-3.0-or-later
// Zones: outlines and names of the agency's zones over the ground.
#pragma once

#include "ui/map/mapscene.h"
#include "ui/map/projection.h"
#include "ui/theme.h"

#include <QPainter>

namespace lodestar::ui {

void paintZones(QPainter& painter,
                const Projection& projection,
                const QList<MapZone>& zones,
                const Theme& theme);

} // namespace lodestar::ui
