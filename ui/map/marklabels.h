// SPDX-License-Identifier: GPL-3.0-or-later
// MarkLabels: names beside calls and units, where there is room for them.
#pragma once

#include "ui/theme.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainter>

namespace lodestar::ui {

/// The name of a mark, and how far the mark reaches from its middle; or of an area.
struct MarkLabel
{
    /// Who is given a place first.
    enum class Rank {
        Alarm,
        Wanted, ///< selected, followed or under the mouse
        Call,
        Candidate, ///< a unit that could go to the selected call
        Unit,
        Zone
    };

    QPointF mark;
    double reach = 0;
    QString name;
    QString remark;
    bool isDim = false;
    bool isWanted = false; ///< drawn even where there is no free place
    Rank rank = Rank::Unit;
    QString shorter{}; ///< said where there is no room for all; empty: the name without its remark
    bool isWarning = false;
    QRectF area{};       ///< of a zone: what is seen of it
    QPolygonF outline{}; ///< of a zone: the name stands inside it
};

/// A label in its place.
struct PlacedLabel
{
    MarkLabel label; ///< with the words that have room
    QRectF box;
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

/// Puts labels where they cover nothing, the first rank first; one that has no place waits until
/// somebody zooms in. `taken` holds the marks. What is placed comes first rank first.
[[nodiscard]] QList<PlacedLabel> placeMarkLabels(QList<MarkLabel> labels,
                                                 TakenPlaces taken,
                                                 const QRectF& screen,
                                                 const Theme& theme,
                                                 NameWidths& widths);

/// Paints them on plates: the names of the ground yield under them. The first rank is on top.
void paintMarkLabels(QPainter& painter,
                     const QList<PlacedLabel>& labels,
                     const Theme& theme,
                     NameWidths& widths);

} // namespace lodestar::ui
