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

} // namespace

double legendHeight(const Theme& theme)
{
    return QFontMetricsF(theme.font(Type::Small)).height() + theme.px(14);
}

void paintLegend(QPainter& painter,
                 const Projection& projection,
                 const QString& attribution,
                 const Theme& theme)
{
    const QFontMetricsF metrics(theme.font(Type::Small));
    const QRectF screen = projection.screen();
    const double length = roundLength(theme.px(140) * projection.metresPerPixel());
    const double width = length / projection.metresPerPixel();
    const QString label = Format::distance(Metres{length});
    const double left = theme.px(14);
    const double bottom = std::round(screen.bottom() - theme.px(12));
    const double tick = theme.px(5);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintOnPlate(painter,
                 QRectF(left - 6,
                        bottom - metrics.height() - theme.px(4),
                        width + 12,
                        metrics.height() + theme.px(10)),
                 theme);
    painter.setPen(QPen(theme.colour(Token::Second), 2));
    painter.drawLine(QPointF(left, bottom), QPointF(left + width, bottom));
    painter.drawLine(QPointF(left, bottom - tick), QPointF(left, bottom));
    painter.drawLine(QPointF(left + width, bottom - tick), QPointF(left + width, bottom));
    painter.setFont(theme.font(Type::Small));
    const double half = std::max(width, metrics.horizontalAdvance(label)) / 2;
    painter.drawText(QRectF(left + width / 2 - half,
                            bottom - metrics.height() - theme.px(3),
                            2 * half,
                            metrics.height()),
                     Qt::AlignCenter,
                     label);
    if (attribution.isEmpty())
        return;
    // A licence asks for all of it: where it does not fit beside the bar it goes above.
    const double room = screen.width() - 2 * left;
    const QString shown = metrics.elidedText(attribution, Qt::ElideMiddle, room);
    const double wide = metrics.horizontalAdvance(shown);
    const bool isBeside = wide + width + 2 * left < room;
    const double base = isBeside ? bottom : bottom - metrics.height() - theme.px(10);
    paintOnPlate(painter,
                 QRectF(screen.right() - wide - left - 6,
                        base - metrics.ascent() - 3,
                        wide + 12,
                        metrics.height() + 5),
                 theme);
    painter.setPen(theme.colour(Token::Second));
    painter.drawText(QPointF(screen.right() - wide - left, base), shown);
}

} // namespace lodestar::ui
