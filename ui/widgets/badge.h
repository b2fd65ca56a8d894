// SPDX-License-Identifier: GPL-3.0-or-later
// Paints badges, key caps and figures: the small marks that look the same everywhere.
#pragma once

#include "ui/theme.h"

#include <QPainter>

namespace lodestar::ui {

/// How large a badge is at the theme's scale.
[[nodiscard]] QSize badgeSize(const Badge& badge, const Theme& theme);
/// Paints it with its top left at `at`. Its inside is the panel's colour, so that it reads on any
/// row.
void paintBadge(QPainter& painter, QPoint at, const Badge& badge, const Theme& theme);
/// A level's shape, `size` pixels across, centred on `centre`.
void paintShape(QPainter& painter, QPointF centre, double size, Shape shape, const QColor& colour);

[[nodiscard]] QSize keyCapSize(const QString& key, const Theme& theme);
void paintKeyCap(QPainter& painter, QPoint at, const QString& key, const Theme& theme);

/// A text whose digits all take one width, so that a running time does not tremble.
[[nodiscard]] int figureWidth(const QString& text, const QFont& font);
/// Paints it with the painter's pen, left or right in `rect`, its baseline at `baseline`.
void paintFigure(QPainter& painter,
                 QRect rect,
                 int baseline,
                 bool right,
                 const QString& text,
                 const QFont& font);

} // namespace lodestar::ui
