// SPDX-License-Identifier: GPL-3.0-or-later
// Dashed outlines, the name in the upper left of what is seen.
#include "ui/map/zones.h"

#include "ui/map/mapview.h"

#include <QFontMetrics>

namespace lodestar::ui {

void paintZones(QPainter& painter,
                const Projection& projection,
                const QList<MapZone>& zones,
                const Theme& theme)
{
    painter.setFont(theme.font(Type::Header));
    painter.setBrush(Qt::NoBrush);
    const QFontMetrics metrics(painter.font());
    for (const auto& zone : zones) {
        QPolygonF ring;
        for (const LatLon& corner : zone.ring)
            ring += projection.toScreen(corner);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.colour(Token::MapZone), 1.5, Qt::DashLine));
        painter.drawPolygon(ring);
        const QString text =
            zone.isGap ? MapView::tr("%1 · ▲ no free team in reach").arg(zone.name) : zone.name;
        const QRectF seen = ring.boundingRect().intersected(projection.screen());
        if (seen.width() < metrics.horizontalAdvance(text) + 20 || seen.height() < 40)
            continue;
        painter.setPen(theme.colour(zone.isGap ? Token::Warn : Token::MapLabel));
        painter.drawText(
            seen.adjusted(theme.px(10), theme.px(8), 0, 0), Qt::AlignLeft | Qt::AlignTop, text);
    }
}

} // namespace lodestar::ui
