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

} // namespace lodestar::ui
