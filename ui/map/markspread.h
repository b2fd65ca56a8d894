// SPDX-License-Identifier: GPL-3.0-or-later
// MarkSpread: marks that would hide each other stand side by side.
#pragma once

#include "ui/theme.h"

#include <QPainter>

namespace lodestar::ui {

/// A mark of the map: where it belongs on the screen, its size, and where it is drawn.
struct SpreadMark
{
    QPointF point;
    QSizeF body;
    QPointF at;
};

/// Sets `at` of each mark: its point, or the nearest free place beside it where a mark before it in
/// the list, or what is kept free, would hide it. A mark for which there is no such place stays on
/// its point.
void spreadMarks(QList<SpreadMark>& marks, const QRectF& screen, const QList<QRectF>& kept = {});

/// A line from the point to a mark that stands beside it; nothing for one on its point.
void paintLeader(QPainter& painter, QPointF point, QPointF at, const Theme& theme);

} // namespace lodestar::ui
