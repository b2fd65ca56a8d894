// SPDX-License-Identifier: GPL-3.0-or-later
// MapBench: how long a frame of the map takes with many moving units, beside a QGraphicsScene.
#pragma once

#include "app/ctl/figure.h"
#include "ui/theme.h"

namespace lodestar::app {

/// Draws `units` moving units in view on the map at 1920 × 1080 while it pans, then the same by a
/// QGraphicsScene with its default index and with none. Errors: those of opening the map.
[[nodiscard]] Result<QList<ctl::Figure>>
benchMap(const QString& mapPath, int units, const ui::Theme& theme);

} // namespace lodestar::app
