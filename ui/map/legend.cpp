// SPDX-License-Identifier: GPL-3.0-or-later
// A bar of a round length, and the attribution.
#include "ui/map/legend.h"

#include "ui/format.h"

#include <QFontMetricsF>

#include <cmath>

namespace lodestar::ui {

namespace {

/// 1, 2 or 5 times a power of ten, at most `room`.
double roundLength(double room)
{
    const double power = std::pow(10, std::floor(std::log10(room)));
    return room >= 5 * power ? 5 * power : room >= 2 * power ? 2 * power : power;
}

void paintOnPlate(QPainter& painter, const QRectF& box, const Theme& theme)
{
    QColor plate = theme.colour(Token::MapGround);
    plate.setAlphaF(0.8F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRect(box);
}

/// Where the bar and the words stand.
struct LegendPlaces
{
    QFontMetricsF metrics;
    double length; ///< metres of the bar
    QPointF bar;   ///< its left end
    double width;
    QRectF barPlate;
    QString words;
    QPointF wordsAt;
    QRectF wordsPlate;

    LegendPlaces(const Projection& projection, const QString& attribution, const Theme& theme)
        : metrics(theme.font(Type::Small))
        , length(roundLength(theme.px(140) * projection.metresPerPixel()))
        , bar(theme.px(14), std::round(projection.screen().bottom() - theme.px(12)))
        , width(length / projection.metresPerPixel())
        , barPlate(bar.x() - 6,
                   bar.y() - metrics.height() - theme.px(4),
                   width + 12,
                   metrics.height() + theme.px(10))
    {
        if (attribution.isEmpty())
            return;
        // A licence asks for all of it: where it does not fit beside the bar it goes above.
        const QRectF screen = projection.screen();
        const double left = bar.x();
        const double room = screen.width() - 2 * left;
        words = metrics.elidedText(attribution, Qt::ElideMiddle, room);
        const double wide = metrics.horizontalAdvance(words);
        const bool isBeside = wide + width + 2 * left < room;
        const double base = isBeside ? bar.y() : bar.y() - metrics.height() - theme.px(10);
        wordsAt = {screen.right() - wide - left, base};
        wordsPlate = {
            wordsAt.x() - 6, base - metrics.ascent() - 3, wide + 12, metrics.height() + 5};
    }
};

} // namespace

QList<QRectF>
legendBoxes(const Projection& projection, const QString& attribution, const Theme& theme)
{
    const LegendPlaces places(projection, attribution, theme);
    QList<QRectF> boxes{places.barPlate};
    if (!places.words.isEmpty())
        boxes += places.wordsPlate;
    return boxes;
}

void paintLegend(QPainter& painter,
                 const Projection& projection,
                 const QString& attribution,
                 const Theme& theme)
{
    const LegendPlaces places(projection, attribution, theme);
    const QString label = Format::distance(Metres{places.length});
    const QPointF left = places.bar;
    const QPointF right = left + QPointF(places.width, 0);
    const QPointF tick(0, -theme.px(5));
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintOnPlate(painter, places.barPlate, theme);
    painter.setPen(QPen(theme.colour(Token::Second), 2));
    painter.drawLine(left, right);
    painter.drawLine(left + tick, left);
    painter.drawLine(right + tick, right);
    painter.setFont(theme.font(Type::Small));
    const double half = std::max(places.width, places.metrics.horizontalAdvance(label)) / 2;
    painter.drawText(QRectF(left.x() + places.width / 2 - half,
                            left.y() - places.metrics.height() - theme.px(3),
                            2 * half,
                            places.metrics.height()),
                     Qt::AlignCenter,
                     label);
    if (places.words.isEmpty())
        return;
    paintOnPlate(painter, places.wordsPlate, theme);
    painter.setPen(theme.colour(Token::Second));
    painter.drawText(places.wordsAt, places.words);
}

} // namespace lodestar::ui
