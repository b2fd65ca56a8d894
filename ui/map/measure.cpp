// SPDX-License-Identifier: GPL-3.0-or-later
// Points, stretches and their sum.
#include "ui/map/measure.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

namespace lodestar::ui {

namespace {

constexpr double kMile = 1'609.344; ///< metres, the international mile
constexpr double kFoot = 0.3048;

QString imperial(Metres length)
{
    const double miles = length.value / kMile;
    const QLocale locale;
    if (miles < 0.1)
        return QCoreApplication::translate("lodestar::ui::MapView", "%1 ft")
            .arg(locale.toString(length.value / kFoot, 'f', 0));
    return QCoreApplication::translate("lodestar::ui::MapView", "%1 mi")
        .arg(locale.toString(miles, 'f', miles < 10 ? 2 : 1));
}

} // namespace

void Measure::turn(bool on)
{
    m_isOn = on;
    m_points.clear();
    m_hover.reset();
}

void Measure::add(LatLon point)
{
    m_points += point;
}

void Measure::takeBack()
{
    if (!m_points.isEmpty())
        m_points.removeLast();
}

void Measure::hover(std::optional<LatLon> point)
{
    m_hover = point;
}

QList<LatLon> Measure::line() const
{
    QList<LatLon> line = m_points;
    if (m_hover && !line.isEmpty())
        line += *m_hover;
    return line;
}

Metres Measure::length() const
{
    Metres sum;
    const auto points = line();
    for (qsizetype i = 1; i < points.size(); ++i)
        sum.value += distance(points[i - 1], points[i]).value;
    return sum;
}

QString Measure::text(Metres length)
{
    return Format::distance(length) + QStringLiteral(" · ") + imperial(length);
}

void Measure::paint(QPainter& painter, const Projection& projection, const Theme& theme) const
{
    if (!m_isOn)
        return;
    const QColor ink = theme.colour(Token::Text);
    const QColor ground = theme.colour(Token::MapGround);
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF shown;
    for (const LatLon& point : line())
        shown += projection.toScreen(point);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] : {std::pair(ground, 5.0), {ink, 2.0}}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(shown);
    }
    painter.setPen(QPen(ink, 2));
    painter.setBrush(ground);
    for (const QPointF& point : shown)
        painter.drawEllipse(point, 4, 4);
    // Where Enter sets the next point.
    const QPointF middle = projection.screen().center();
    painter.drawLine(middle - QPointF(8, 0), middle + QPointF(8, 0));
    painter.drawLine(middle - QPointF(0, 8), middle + QPointF(0, 8));
    const QString label =
        m_points.isEmpty()
            ? QCoreApplication::translate("lodestar::ui::MapView",
                                          "Measure: click points, or Enter for the cross; Esc ends")
            : text(length());
    painter.setFont(theme.font(Type::Strong));
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(label) + 12, metrics.height() + 6);
    const QPointF at =
        shown.isEmpty() ? QPointF(theme.px(14), theme.px(14)) : shown.last() + QPointF(12, 10);
    painter.setPen(QPen(theme.colour(Token::Line), 1));
    painter.setBrush(theme.colour(Token::Panel));
    const QRectF box(at, size);
    painter.drawRect(box);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, label);
}

} // namespace lodestar::ui
