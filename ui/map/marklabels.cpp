// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy placing, right of the mark first.
#include "ui/map/marklabels.h"

#include <algorithm>
#include <cmath>

namespace lodestar::ui {

namespace {

constexpr double kCell = 96; ///< pixels: about a label's width
constexpr qsizetype kMostWidths = 20'000;

template <class Visit>
void visitCells(const QRectF& place, Visit visit)
{
    const auto cell = [](double pixel) {
        return static_cast<int>(std::floor(pixel / kCell));
    };
    for (int y = cell(place.top()); y <= cell(place.bottom()); ++y)
        for (int x = cell(place.left()); x <= cell(place.right()); ++x)
            visit(std::pair(x, y));
}

class Painting
{
public:
    Painting(QPainter& painter, const Theme& theme, NameWidths& widths)
        : m_painter(painter)
        , m_theme(theme)
        , m_widths(widths)
        , m_strong(theme.font(Type::Strong))
        , m_small(theme.font(Type::Small))
        , m_metrics(m_strong)
        , m_smallMetrics(m_small)
        , m_plate(theme.colour(Token::MapGround))
    {
        m_plate.setAlphaF(0.78F);
    }

    [[nodiscard]] QSizeF sizeOf(const MarkLabel& label) const
    {
        const double remark =
            label.remark.isEmpty() ? 0 : m_smallMetrics.horizontalAdvance(remarkOf(label));
        return {m_widths.of(label.name, m_metrics) + remark + 4, m_metrics.height()};
    }

    void paint(const MarkLabel& label, const QRectF& box) const
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_plate);
        m_painter.drawRect(box.adjusted(-2, 0, 0, 0).toAlignedRect());
        m_painter.setFont(m_strong);
        m_painter.setPen(m_theme.colour(label.isDim ? Token::Third : Token::Text));
        const QPointF base(box.left(), box.top() + m_metrics.ascent());
        m_painter.drawText(base, label.name);
        if (label.remark.isEmpty())
            return;
        m_painter.setFont(m_small);
        m_painter.setPen(m_theme.colour(Token::Second));
        m_painter.drawText(base + QPointF(m_widths.of(label.name, m_metrics), 0), remarkOf(label));
    }

private:
    QPainter& m_painter;
    const Theme& m_theme;
    NameWidths& m_widths;
    QFont m_strong;
    QFont m_small;
    QFontMetricsF m_metrics;
    QFontMetricsF m_smallMetrics;
    QColor m_plate;

    [[nodiscard]] static QString remarkOf(const MarkLabel& label)
    {
        return label.remark.isEmpty() ? QString() : QStringLiteral(" · ") + label.remark;
    }
};

} // namespace

double NameWidths::of(const QString& name, const QFontMetricsF& metrics)
{
    if (const auto it = m_widths.constFind(name); it != m_widths.constEnd())
        return *it;
    if (m_widths.size() >= kMostWidths)
        m_widths.clear();
    return *m_widths.insert(name, metrics.horizontalAdvance(name));
}

void TakenPlaces::add(const QRectF& place)
{
    visitCells(place, [&](const std::pair<int, int>& cell) { m_cells[cell] += place; });
}

bool TakenPlaces::isFree(const QRectF& place) const
{
    bool isFree = true;
    visitCells(place, [&](const std::pair<int, int>& cell) {
        if (const auto it = m_cells.constFind(cell); isFree && it != m_cells.constEnd())
            isFree = std::none_of(it->cbegin(), it->cend(), [&](const QRectF& taken) {
                return taken.intersects(place);
            });
    });
    return isFree;
}

void paintMarkLabels(QPainter& painter,
                     QList<MarkLabel> labels,
                     TakenPlaces taken,
                     const QRectF& screen,
                     const Theme& theme,
                     NameWidths& widths)
{
    std::stable_partition(
        labels.begin(), labels.end(), [](const MarkLabel& label) { return label.isWanted; });
    const Painting painting(painter, theme, widths);
    const double gap = theme.px(4);
    for (const auto& label : labels) {
        const QSizeF size = painting.sizeOf(label);
        const double right = label.mark.x() + label.reach + gap;
        const double left = label.mark.x() - label.reach - gap - size.width();
        const double middle = label.mark.y() - size.height() / 2;
        const double below = label.mark.y() + label.reach + 2;
        const double above = label.mark.y() - label.reach - size.height();
        const double centred = label.mark.x() - size.width() / 2;
        const QPointF places[] = {{right, middle},
                                  {left, middle},
                                  {centred, below},
                                  {centred, above},
                                  {right - gap, above + gap},
                                  {right - gap, below - gap},
                                  {left + gap, above + gap},
                                  {left + gap, below - gap}};
        const auto* place =
            std::find_if(std::begin(places), std::end(places), [&](const QPointF& tried) {
                const QRectF box(tried, size);
                return screen.contains(box) && taken.isFree(box);
            });
        if (place == std::end(places) && !label.isWanted)
            continue;
        const QRectF box(place == std::end(places) ? places[0] : *place, size);
        taken.add(box);
        painting.paint(label, box);
    }
}

} // namespace lodestar::ui
