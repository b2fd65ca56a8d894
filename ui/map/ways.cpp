// SPDX-License-Identifier: GPL-3.0-or-later
// Lines over the ground.
#include "ui/map/ways.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>

namespace lodestar::ui {

namespace {

QPainterPath pathOf(const QList<LatLon>& line, const Projection& projection)
{
    QPainterPath path;
    for (const LatLon& point : line)
        if (path.elementCount() == 0)
            path.moveTo(projection.toScreen(point));
        else
            path.lineTo(projection.toScreen(point));
    return path;
}

} // namespace

void paintWays(QPainter& painter,
               const Projection& projection,
               const QList<MapWay>& ways,
               const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = theme.px(4);
    for (const auto& way : ways) {
        const bool isRoute = way.route.size() >= 2;
        const auto path = pathOf(isRoute ? way.route : QList<LatLon>{way.from, way.to}, projection);
        QPen pen(
            theme.colour(Token::MapGround), width + 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (isRoute)
            painter.strokePath(path, pen);
        pen.setColor(theme.colour(Token::Accent));
        pen.setWidthF(isRoute ? width : width * 0.75);
        if (!isRoute)
            pen.setDashPattern({1.5, 2.5});
        painter.strokePath(path, pen);
    }
}

void paintRings(QPainter& painter,
                const Projection& projection,
                const QList<MapRing>& rings,
                const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(Type::Small));
    const QFontMetricsF metrics(painter.font());
    QColor colour = theme.colour(Token::Accent);
    colour.setAlphaF(0.75F);
    const QRectF inner = projection.screen().adjusted(30, 20, -30, -20);
    for (const auto& ring : rings) {
        const QString label =
            QCoreApplication::translate("lodestar::ui::MapView", "%1 min").arg(ring.minutes);
        for (const auto& line : ring.lines) {
            const auto path = pathOf(line, projection);
            painter.strokePath(path, QPen(colour, 1.5));
            // At the northernmost point that is seen.
            std::optional<QPointF> best;
            for (const LatLon& point : line)
                if (const QPointF at = projection.toScreen(point);
                    inner.contains(at) && (!best || at.y() < best->y()))
                    best = at;
            if (!best || path.length() < theme.px(160))
                continue;
            const double width = metrics.horizontalAdvance(label) + 8;
            const QRectF box(
                best->x() - width / 2, best->y() - metrics.height() / 2, width, metrics.height());
            painter.fillRect(box, theme.colour(Token::MapGround));
            painter.setPen(theme.colour(Token::Accent));
            painter.drawText(box, Qt::AlignCenter, label);
        }
    }
}

void paintClosures(QPainter& painter,
                   const Projection& projection,
                   const QList<MapClosure>& closures,
                   const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(Type::Small));
    const QFontMetricsF metrics(painter.font());
    const double half = theme.px(7);
    for (const auto& closure : closures) {
        const auto path = pathOf(closure.line, projection);
        QPen pen(theme.colour(Token::MapGround), theme.px(7), Qt::SolidLine, Qt::FlatCap);
        painter.strokePath(path, pen);
        pen.setColor(theme.colour(Token::Alarm));
        pen.setWidthF(theme.px(4));
        pen.setDashPattern({1, 0.8});
        painter.strokePath(path, pen);
        const QPointF at = projection.toScreen(closure.point);
        const QRectF sign(at.x() - half, at.y() - half, 2 * half, 2 * half);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(Token::MapGround));
        painter.drawEllipse(sign.adjusted(-3, -3, 3, 3));
        painter.setPen(QPen(theme.colour(Token::Alarm), theme.px(3), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(sign.topLeft(), sign.bottomRight());
        painter.drawLine(sign.bottomLeft(), sign.topRight());
        // Below it: to the right stand the numbers of calls and units.
        const double wide = metrics.horizontalAdvance(closure.label) + 8;
        const QRectF box(at.x() - wide / 2, at.y() + theme.px(18), wide, metrics.height());
        painter.fillRect(box, theme.colour(Token::MapGround));
        painter.setPen(theme.colour(Token::Alarm));
        painter.drawText(box, Qt::AlignCenter, closure.label);
    }
}

} // namespace lodestar::ui
