// SPDX-License-Identifier: GPL-3.0-or-later
// Ground: painted anew only when the view or the theme changes.
#include "ui/map/ground.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <QSet>

#include <cmath>
#include <numbers>

namespace lodestar::ui {

namespace {

QPolygonF onScreen(const QList<LatLon>& line, const Projection& projection)
{
    QPolygonF points;
    points.reserve(line.size());
    for (const LatLon& p : line)
        points += projection.toScreen(p);
    return points;
}

void paintStreets(QPainter& painter,
                  const Projection& projection,
                  const streets::Town& town,
                  const Theme& theme,
                  bool major)
{
    const double metres = major ? 26 : 13;
    const double width =
        std::clamp(metres / projection.metresPerPixel(), major ? 2.0 : 1.0, major ? 16.0 : 9.0);
    painter.setPen(QPen(theme.colour(major ? Token::MapMajor : Token::MapStreet),
                        width,
                        Qt::SolidLine,
                        Qt::RoundCap,
                        Qt::RoundJoin));
    for (const auto& street : town.streets())
        if (street.major == major)
            painter.drawPolyline(onScreen(street.line, projection));
}

/// A straight enough stretch of a street, `width` pixels long and on the screen, to write its name
/// on.
std::optional<QLineF>
nameStretch(const QPolygonF& line, double width, const QRectF& screen, bool major)
{
    if (line.size() < 2)
        return {};
    QPainterPath path;
    path.addPolygon(line);
    const double length = path.length();
    if (length < width * 1.3)
        return {};
    // Not where the crossing streets try first: major ones write further along than minor ones.
    for (const double start : major ? std::initializer_list<double>{0.3, 0.55, 0.12, 0.75}
                                    : std::initializer_list<double>{0.18, 0.42, 0.66}) {
        const QPointF from = path.pointAtPercent(path.percentAtLength(start * length));
        const QPointF to =
            path.pointAtPercent(path.percentAtLength(std::min(start * length + width, length)));
        const QLineF stretch(from, to);
        if (screen.contains(from) && screen.contains(to) && stretch.length() > width * 0.97)
            return stretch;
    }
    return {};
}

void paintNames(QPainter& painter,
                const Projection& projection,
                const streets::Town& town,
                const Theme& theme)
{
    auto font = theme.font(Type::Small);
    font.setLetterSpacing(QFont::PercentageSpacing, 108);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const QRectF screen = projection.screen().adjusted(20, 20, -20, -20);
    const bool close = projection.metresPerPixel() < 4;
    QList<QRectF> taken;
    QSet<QString> named;
    for (const auto& street : town.streets()) {
        if ((!street.major && !close) || named.contains(street.name))
            continue;
        const int width = metrics.horizontalAdvance(street.name);
        const auto part =
            nameStretch(onScreen(street.line, projection), width, screen, street.major);
        if (!part)
            continue;
        double angle = -part->angle();
        while (angle < -90)
            angle += 180;
        while (angle > 90)
            angle -= 180;
        const QPointF at = part->center();
        QTransform turn;
        turn.translate(at.x(), at.y());
        turn.rotate(angle);
        const QRectF box(-width / 2.0, -metrics.height() * 1.1, width, metrics.height());
        const QRectF covered = turn.mapRect(box).adjusted(-6, -6, 6, 6);
        if (!screen.contains(covered) ||
            std::any_of(taken.cbegin(), taken.cend(), [&](const QRectF& t) {
                return t.intersects(covered);
            }))
            continue;
        taken += covered;
        named.insert(street.name);
        painter.save();
        painter.setTransform(turn, true);
        painter.setPen(theme.colour(street.major ? Token::MapLabel : Token::Third));
        painter.drawText(box, Qt::AlignCenter, street.name);
        painter.restore();
    }
}

} // namespace

void paintGround(QPainter& painter,
                 const Projection& projection,
                 const streets::Town* town,
                 const Theme& theme)
{
    painter.fillRect(projection.screen(), theme.colour(Token::MapGround));
    if (!town)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Token::MapPark));
    for (const auto& park : town->parks())
        painter.drawPolygon(onScreen(park, projection));
    painter.setBrush(theme.colour(Token::MapWater));
    painter.drawPolygon(onScreen(town->river(), projection));
    painter.setBrush(Qt::NoBrush);
    paintStreets(painter, projection, *town, theme, false);
    paintStreets(painter, projection, *town, theme, true);
    paintNames(painter, projection, *town, theme);
}

void paintZones(QPainter& painter,
                const Projection& projection,
                const QList<MapZone>& zones,
                const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(Type::Header));
    const QFontMetrics metrics(painter.font());
    for (const auto& zone : zones) {
        painter.setPen(QPen(theme.colour(Token::MapZone), 1.5, Qt::DashLine));
        const auto ring = onScreen(zone.ring, projection);
        painter.drawPolygon(ring);
        const QRectF seen = ring.boundingRect().intersected(projection.screen());
        if (seen.width() < metrics.horizontalAdvance(zone.name) + 20 || seen.height() < 40)
            continue;
        painter.setPen(theme.colour(Token::MapLabel));
        painter.drawText(seen.adjusted(theme.px(10), theme.px(8), 0, 0),
                         Qt::AlignLeft | Qt::AlignTop,
                         zone.name);
    }
}

void paintLegend(QPainter& painter, const Projection& projection, const Theme& theme)
{
    // The longest round length that fits in about 140 pixels.
    const double room = theme.px(140) * projection.metresPerPixel();
    const double power = std::pow(10, std::floor(std::log10(room)));
    const double length = room >= 5 * power ? 5 * power : room >= 2 * power ? 2 * power : power;
    const double width = length / projection.metresPerPixel();
    const QString label = Format::distance(Metres{length});
    const QRectF screen = projection.screen();
    const QFontMetrics metrics(theme.font(Type::Small));
    const double bottom = screen.bottom() - theme.px(12);
    const double left = theme.px(14);
    const int labelWidth = metrics.horizontalAdvance(label);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.colour(Token::Second), 2));
    painter.drawLine(QPointF(left, bottom), QPointF(left + width, bottom));
    painter.drawLine(QPointF(left, bottom - theme.px(5)), QPointF(left, bottom));
    painter.drawLine(QPointF(left + width, bottom - theme.px(5)), QPointF(left + width, bottom));
    painter.setFont(theme.font(Type::Small));
    painter.setPen(theme.colour(Token::Second));
    painter.drawText(QRectF(left + width / 2 - labelWidth,
                            bottom - metrics.height() - theme.px(3),
                            2.0 * labelWidth,
                            metrics.height()),
                     Qt::AlignCenter,
                     label);
    const QString source =
        QCoreApplication::translate("lodestar::ui::MapView", "Fictional city · generated");
    const int sourceWidth = metrics.horizontalAdvance(source);
    if (left + width + 3 * left + sourceWidth < screen.width())
        painter.drawText(QPointF(screen.right() - sourceWidth - left, bottom), source);
}

} // namespace lodestar::ui
