// SPDX-License-Identifier: GPL-3.0-or-later
// MarkLabels: names beside calls and units, where there is room for them.
#pragma once

#include "ui/theme.h"

#include <QHash>
#include <QPainter>

namespace lodestar::ui {

/// The name of a mark, and how far the mark reaches from its middle.
struct MarkLabel
{
    QPointF mark;
    double reach = 0;
    QString name;
    QString remark;
    bool isDim = false;
    bool isWanted = false; ///< drawn even where there is no free place
};

/// What is taken on the screen, asked quickly.
class TakenPlaces
{
public:
    void add(const QRectF& place);
    [[nodiscard]] bool isFree(const QRectF& place) const;

private:
    QHash<std::pair<int, int>, QList<QRectF>> m_cells;
};

/// Paints the labels, the wanted ones first; one that would cover a mark or another label waits
/// until somebody zooms in. `taken` holds the marks.
void paintMarkLabels(QPainter& painter,
                     QList<MarkLabel> labels,
                     TakenPlaces taken,
                     const QRectF& screen,
                     const Theme& theme);

} // namespace lodestar::ui
