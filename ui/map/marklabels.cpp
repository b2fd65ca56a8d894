// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy placing: of a mark right of it first, of a zone in its upper left first.
#include "ui/map/marklabels.h"

#include <algorithm>
#include <array>
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

QString remarkOf(const MarkLabel& label)
{
    return label.remark.isEmpty() ? QString() : QStringLiteral(" · ") + label.remark;
}

/// The fonts of labels, and how large they are in them.
class Lettering
{
public:
    Lettering(const Theme& theme, NameWidths& widths)
        : m_widths(widths)
        , m_strong(theme.font(Type::Strong))
        , m_small(theme.font(Type::Small))
        , m_header(theme.font(Type::Header))
        , m_metrics(m_strong)
        , m_smallMetrics(m_small)
        , m_headerMetrics(m_header)
        , m_edge(theme.px(6))
    {
    }

    [[nodiscard]] const QFont& fontOf(MarkLabel::Rank rank) const
    {
        return rank == MarkLabel::Rank::Zone ? m_header : m_strong;
    }

    [[nodiscard]] const QFont& small() const { return m_small; }

    [[nodiscard]] double ascentOf(MarkLabel::Rank rank) const { return metricsOf(rank).ascent(); }

    /// Of the name alone.
    [[nodiscard]] double widthOf(const MarkLabel& label) const
    {
        return label.rank == MarkLabel::Rank::Zone ? m_headerMetrics.horizontalAdvance(label.name)
                                                   : m_widths.of(label.name, m_metrics);
    }

    /// Between the plate's side and its words.
    [[nodiscard]] double edgeOf(MarkLabel::Rank rank) const
    {
        return rank == MarkLabel::Rank::Alarm || rank == MarkLabel::Rank::Zone ? m_edge : 2;
    }

    [[nodiscard]] QSizeF sizeOf(const MarkLabel& label) const
    {
        const double remark =
            label.remark.isEmpty() ? 0 : m_smallMetrics.horizontalAdvance(remarkOf(label));
        const double above = label.rank == MarkLabel::Rank::Alarm ? m_edge : 0;
        return {widthOf(label) + remark + 2 * edgeOf(label.rank),
                metricsOf(label.rank).height() + above};
    }

private:
    NameWidths& m_widths;
    QFont m_strong;
    QFont m_small;
    QFont m_header;
    QFontMetricsF m_metrics;
    QFontMetricsF m_smallMetrics;
    QFontMetricsF m_headerMetrics;
    double m_edge;

    [[nodiscard]] const QFontMetricsF& metricsOf(MarkLabel::Rank rank) const
    {
        return rank == MarkLabel::Rank::Zone ? m_headerMetrics : m_metrics;
    }
};

/// Round a mark, the best place first.
QList<QPointF> placesAround(const MarkLabel& label, QSizeF size, double gap)
{
    const double right = label.mark.x() + label.reach + gap;
    const double left = label.mark.x() - label.reach - gap - size.width();
    const double middle = label.mark.y() - size.height() / 2;
    const double below = label.mark.y() + label.reach + 2;
    const double above = label.mark.y() - label.reach - size.height();
    const double centred = label.mark.x() - size.width() / 2;
    if (label.rank == MarkLabel::Rank::Alarm)
        return {{centred, below}, {centred, above}, {right, middle}, {left, middle}};
    return {{right, middle},
            {left, middle},
            {centred, below},
            {centred, above},
            {right - gap, above + gap},
            {right - gap, below - gap},
            {left + gap, above + gap},
            {left + gap, below - gap}};
}

/// All over what is seen of a zone, in reading order.
QList<QPointF> placesIn(const QRectF& area, QSizeF size)
{
    constexpr int kAcross = 6;
    constexpr int kDown = 15;
    QList<QPointF> places;
    const double wide = std::max(area.width() - size.width(), 0.0);
    const double tall = std::max(area.height() - size.height(), 0.0);
    for (int y = 0; y < kDown; ++y)
        for (int x = 0; x < kAcross; ++x)
            places += area.topLeft() + QPointF(wide * x / (kAcross - 1), tall * y / (kDown - 1));
    return places;
}

bool isInside(const QPolygonF& outline, const QRectF& box)
{
    const std::array corners{box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()};
    return std::all_of(corners.cbegin(), corners.cend(), [&](const QPointF& corner) {
        return outline.containsPoint(corner, Qt::OddEvenFill);
    });
}

/// Where the label has room among what is taken; nothing if it has none.
std::optional<QRectF> freePlace(
    const MarkLabel& label, QSizeF size, const TakenPlaces& taken, const QRectF& screen, double gap)
{
    const bool isZone = label.rank == MarkLabel::Rank::Zone;
    const auto places = isZone ? placesIn(label.area, size) : placesAround(label, size, gap);
    for (const QPointF& place : places) {
        const QRectF box(place, size);
        if (screen.contains(box) && taken.isFree(box) && (!isZone || isInside(label.outline, box)))
            return box;
    }
    return {};
}

/// The whole of what it says, then less of it.
QList<MarkLabel> wordingsOf(const MarkLabel& label)
{
    QList<MarkLabel> wordings{label};
    if (label.rank == MarkLabel::Rank::Alarm || (label.remark.isEmpty() && label.shorter.isEmpty()))
        return wordings;
    MarkLabel less = label;
    less.remark.clear();
    if (!label.shorter.isEmpty())
        less.name = label.shorter;
    wordings += less;
    return wordings;
}

/// The nearest place that is all on the screen.
QRectF broughtIn(QRectF box, const QRectF& screen)
{
    box.moveLeft(std::max(screen.left(), std::min(box.left(), screen.right() - box.width())));
    box.moveTop(std::max(screen.top(), std::min(box.top(), screen.bottom() - box.height())));
    return box;
}

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

QList<PlacedLabel> placeMarkLabels(QList<MarkLabel> labels,
                                   TakenPlaces taken,
                                   const QRectF& screen,
                                   const Theme& theme,
                                   NameWidths& widths)
{
    std::stable_sort(labels.begin(), labels.end(), [](const MarkLabel& a, const MarkLabel& b) {
        return a.rank < b.rank;
    });
    const Lettering lettering(theme, widths);
    const double gap = theme.px(4);
    QList<PlacedLabel> placed;
    for (const auto& label : std::as_const(labels)) {
        bool isPlaced = false;
        const auto wordings = wordingsOf(label);
        for (const MarkLabel& wording : wordings) {
            const auto box = freePlace(wording, lettering.sizeOf(wording), taken, screen, gap);
            if (!box)
                continue;
            taken.add(*box);
            placed += {wording, *box};
            isPlaced = true;
            break;
        }
        if (!isPlaced && label.rank == MarkLabel::Rank::Zone) {
            // A zone that is narrower than its name.
            const MarkLabel& least = wordings.constLast();
            const QSizeF size = lettering.sizeOf(least);
            QRectF box({}, size);
            box.moveCenter(label.area.center());
            box = broughtIn(box, screen);
            if (taken.isFree(box)) {
                taken.add(box);
                placed += {least, box};
            }
        }
        if (isPlaced || !label.isWanted)
            continue;
        const QSizeF size = lettering.sizeOf(label);
        const QRectF box = broughtIn({placesAround(label, size, gap).constFirst(), size}, screen);
        taken.add(box);
        placed += {label, box};
    }
    return placed;
}

void paintMarkLabels(QPainter& painter,
                     const QList<PlacedLabel>& labels,
                     const Theme& theme,
                     NameWidths& widths)
{
    const Lettering lettering(theme, widths);
    QColor plate = theme.colour(Token::MapGround);
    plate.setAlphaF(0.88F);
    const QColor alarm = theme.colour(Token::Alarm);
    for (auto it = labels.crbegin(); it != labels.crend(); ++it) {
        const MarkLabel& label = it->label;
        const bool isAlarm = label.rank == MarkLabel::Rank::Alarm;
        painter.setPen(Qt::NoPen);
        painter.setBrush(isAlarm ? alarm : plate);
        painter.drawRect(it->box.toAlignedRect());
        painter.setFont(lettering.fontOf(label.rank));
        painter.setPen(isAlarm           ? theme.textOn(alarm)
                       : label.isWarning ? theme.colour(Token::Warn)
                       : label.rank == MarkLabel::Rank::Zone
                           ? theme.colour(Token::MapLabel)
                           : theme.colour(label.isDim ? Token::Third : Token::Text));
        const double drop = isAlarm ? lettering.edgeOf(label.rank) / 2 : 0;
        const QPointF base(it->box.left() + lettering.edgeOf(label.rank),
                           it->box.top() + drop + lettering.ascentOf(label.rank));
        painter.drawText(base, label.name);
        if (label.remark.isEmpty())
            continue;
        painter.setFont(lettering.small());
        painter.setPen(isAlarm ? theme.textOn(alarm) : theme.colour(Token::Second));
        painter.drawText(base + QPointF(lettering.widthOf(label), 0), remarkOf(label));
    }
}

} // namespace lodestar::ui
