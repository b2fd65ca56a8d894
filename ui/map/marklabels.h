// SPDX-License-Identifier: GPL-3.0-or-later
// MarkLabels: names beside calls and units, where there is room for them.
#pragma once

#include "ui/theme.h"

#include <QFontMetricsF>
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

/// How wide names are in one font, measured once: shaping a text costs more than painting a mark.
class NameWidths
{
public:
    [[nodiscard]] double of(const QString& name, const QFontMetricsF& metrics);

    /// Another font holds.
    void forget() { m_widths.clear(); }

private:
    QHash<QString, double> m_widths;
};

/// Paints the labels, the wanted ones first; one that would cover a mark or another label waits
/// until somebody zooms in. `taken` holds the marks.
void paintMarkLabels(QPainter& painter,
                     QList<MarkLabel> labels,
                     TakenPlaces taken,
                     const QRectF& screen,
                     const Theme& theme,
                     NameWidths& widths);

} // namespace lodestar::ui
