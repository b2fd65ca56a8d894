// SPDX-License-Identifier: GPL-3.0-or-later
// Dashed outlines, the name in the upper left of what is seen or where else there is room.
#include "ui/map/zones.h"

#include "ui/map/mapview.h"

namespace lodestar::ui {

namespace {

constexpr double kLeastZone = 24; ///< pixels of a zone that is still named

} // namespace

QList<QPolygonF> paintZones(QPainter& painter,
                            const Projection& projection,
                            const QList<MapZone>& zones,
                            const Theme& theme)
{
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(Token::MapZone), 1.5, Qt::DashLine));
    QList<QPolygonF> outlines;
    outlines.reserve(zones.size());
    for (const auto& zone : zones) {
        QPolygonF ring;
        ring.reserve(zone.ring.size());
        for (const LatLon& corner : zone.ring)
            ring += projection.toScreen(corner);
        painter.drawPolygon(ring);
        outlines += ring;
    }
    return outlines;
}

QList<MarkLabel> zoneLabels(const QList<MapZone>& zones,
                            const QList<QPolygonF>& outlines,
                            const QRectF& screen,
                            const Theme& theme)
{
    QList<MarkLabel> labels;
    for (qsizetype i = 0; i < zones.size(); ++i) {
        const QRectF seen = outlines[i].boundingRect().intersected(screen).adjusted(
            theme.px(6), theme.px(6), -theme.px(6), -theme.px(6));
        if (seen.width() < kLeastZone || seen.height() < kLeastZone)
            continue;
        MarkLabel label;
        label.rank = MarkLabel::Rank::Zone;
        label.isWarning = zones[i].isGap;
        label.area = seen;
        label.outline = outlines[i];
        if (zones[i].isGap) {
            label.name = MapView::tr("%1 · ▲ no free team in reach").arg(zones[i].name);
            label.shorter = QStringLiteral("▲ %1").arg(zones[i].name);
        } else {
            label.name = zones[i].name;
        }
        labels += label;
    }
    return labels;
}

} // namespace lodestar::ui
