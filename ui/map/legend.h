// SPDX-License-Identifier: GPL-3.0-or-later
// Legend: what always stands on the map: the scale bar and whose data the ground is.
#pragma once

#include "ui/map/projection.h"
#include "ui/theme.h"

#include <QPainter>

namespace lodestar::ui {

/// `attribution`: the words that the data's licence asks for; empty if none.
void paintLegend(QPainter& painter,
                 const Projection& projection,
                 const QString& attribution,
                 const Theme& theme);

/// What the legend covers, in pixels.
[[nodiscard]] QList<QRectF>
legendBoxes(const Projection& projection, const QString& attribution, const Theme& theme);

} // namespace lodestar::ui
