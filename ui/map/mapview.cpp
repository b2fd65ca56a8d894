// SPDX-License-Identifier: GPL-3.0-or-later
// MapView: marks over the ground.
#include "ui/map/mapview.h"

#include "core/streets/draw/buildbasemap.h"
#include "core/streets/draw/townground.h"
#include "ui/map/legend.h"
#include "ui/map/zones.h"
#include "ui/widgets/badge.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace lodestar::ui {

namespace {

constexpr double kZoomStep = 1.35;

} // namespace

MapView::MapView(const Theme& theme, const streets::Town* town, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ground(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Map of calls and units"));
    connect(&theme, &Theme::changed, this, qOverload<>(&MapView::update));
    connect(&m_ground, &GroundLayer::improved, this, qOverload<>(&MapView::update));
    if (!town)
        return;
    m_projection.setCentre(town->centre());
    m_ground.setMap(streets::Basemap::of(
        streets::drawGround(streets::drawnTown(*town, tr("Fictional city · generated")))));
}

void MapView::setMap(std::shared_ptr<const streets::Basemap> map)
{
    m_ground.setMap(std::move(map));
    m_isFitted = false;
    if (!interestingPoints().isEmpty())
        fit();
}

void MapView::settle()
{
    m_projection.setSize(size());
    m_projection.setPixelRatio(devicePixelRatioF());
    m_ground.finish(m_projection, devicePixelRatioF());
}

void MapView::show(const MapScene& scene)
{
    if (scene == m_scene)
        return;
    m_scene = scene;
    if (!m_isFitted && !interestingPoints().isEmpty())
        fit();
    update();
}

void MapView::setLayers(bool units, bool calls, bool zones)
{
    m_showsUnits = units;
    m_showsCalls = calls;
    m_showsZones = zones;
    update();
}

QList<LatLon> MapView::interestingPoints() const
{
    QList<LatLon> points;
    for (const auto& call : m_scene.calls)
        points += call.point;
    for (const auto& unit : m_scene.units)
        points += unit.point;
    if (points.size() < 2)
        for (const auto& zone : m_scene.zones)
            points += zone.ring;
    if (points.size() < 2 && m_ground.map()) {
        const auto bounds = m_ground.map()->bounds();
        points += streets::toLatLon({bounds.south, bounds.west});
        points += streets::toLatLon({bounds.north, bounds.east});
    }
    return points;
}

void MapView::fit()
{
    m_projection.setSize(size());
    m_projection.fit(interestingPoints(), m_theme.px(70));
    m_isFitted = true;
    m_wasMoved = false;
    update();
}

void MapView::bringIn(LatLon point)
{
    const QRectF inner = m_projection.screen().adjusted(60, 60, -60, -60);
    const QPointF at = m_projection.toScreen(point);
    if (inner.contains(at))
        return;
    const QPointF to(std::clamp(at.x(), inner.left(), std::max(inner.left(), inner.right())),
                     std::clamp(at.y(), inner.top(), std::max(inner.top(), inner.bottom())));
    m_projection.pan(to - at);
    update();
}

void MapView::showAt(LatLon centre, int step)
{
    m_projection.setSize(size());
    m_projection.setStep(step);
    m_projection.setCentre(centre);
    m_isFitted = true;
    m_wasMoved = true;
    update();
}

void MapView::zoom(double factor)
{
    m_wasMoved = true;
    m_projection.zoom(factor, m_projection.screen().center());
    update();
}

double MapView::callRadius() const
{
    return m_theme.px(14);
}

QRectF MapView::unitBox(const MapUnit& unit) const
{
    const QSizeF size = badgeSize(unit.badge, m_theme);
    const QPointF at = m_projection.toScreen(unit.point);
    return {QPointF(std::round(at.x() - size.width() / 2), std::round(at.y() - size.height() / 2)),
            size};
}

void MapView::paintWays(QPainter& painter) const
{
    painter.setPen(QPen(m_theme.colour(Token::Accent), 3, Qt::SolidLine, Qt::RoundCap));
    for (const auto& way : m_scene.ways)
        painter.drawLine(m_projection.toScreen(way.from), m_projection.toScreen(way.to));
}

void MapView::paintCall(QPainter& painter, const MapCall& call) const
{
    const QPointF at = m_projection.toScreen(call.point);
    const double radius = callRadius();
    const QColor colour = m_theme.colour(call.badge.colour);
    if (call.id == m_scene.selectedCall) {
        painter.setPen(QPen(m_theme.colour(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, radius + m_theme.px(8), radius + m_theme.px(8));
    }
    painter.setPen(QPen(colour, 3));
    painter.setBrush(m_theme.colour(Token::Panel));
    painter.drawEllipse(at, radius, radius);
    auto font = m_theme.font(Type::Strong);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius),
                     Qt::AlignCenter,
                     call.badge.letters);
    if (!call.isOverdue)
        return;
    // The overdue mark of the queue: a filled corner with an exclamation mark.
    const QRectF mark(at.x() + radius * 0.45, at.y() - radius * 1.45, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Token::Alarm));
    painter.drawEllipse(mark);
    painter.setPen(m_theme.textOn(m_theme.colour(Token::Alarm)));
    font.setPointSizeF(font.pointSizeF() * 0.75);
    painter.setFont(font);
    painter.drawText(mark, Qt::AlignCenter, QStringLiteral("!"));
}

QList<MapView::Label> MapView::labels(QList<QRectF>& marks) const
{
    QList<Label> labels;
    if (m_showsCalls)
        for (const auto& call : m_scene.calls) {
            const QPointF at = m_projection.toScreen(call.point);
            const double r = callRadius();
            labels += {at,
                       r + 2,
                       QString::number(call.id.value()),
                       {},
                       false,
                       call.id == m_scene.selectedCall};
            marks += QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r);
        }
    if (m_showsUnits)
        for (const auto& unit : m_scene.units) {
            const QRectF box = unitBox(unit);
            const bool isWanted = unit.id == m_scene.selectedUnit || !unit.remark.isEmpty();
            labels += {box.center(),
                       box.width() / 2 + 2,
                       unit.id.value(),
                       unit.remark,
                       unit.isStale,
                       isWanted};
            marks += box;
        }
    // What matters now finds its place first.
    std::stable_partition(labels.begin(), labels.end(), [](const Label& l) { return l.isWanted; });
    return labels;
}

void MapView::paintLabels(QPainter& painter) const
{
    QList<QRectF> taken;
    const auto all = labels(taken);
    const QFontMetrics metrics(m_theme.font(Type::Strong));
    const QFontMetrics small(m_theme.font(Type::Small));
    const double height = metrics.height();
    const double gap = m_theme.px(4);
    for (const auto& label : all) {
        const QString remark =
            label.remark.isEmpty() ? QString() : QStringLiteral(" · ") + label.remark;
        const double width =
            metrics.horizontalAdvance(label.name) + small.horizontalAdvance(remark) + 4;
        const double right = label.mark.x() + label.reach + gap;
        const double left = label.mark.x() - label.reach - gap - width;
        const double middle = label.mark.y() - height / 2;
        const double below = label.mark.y() + label.reach + 2;
        const double above = label.mark.y() - label.reach - height;
        const double centred = label.mark.x() - width / 2;
        const QPointF places[] = {{right, middle},
                                  {left, middle},
                                  {centred, below},
                                  {centred, above},
                                  {right - gap, above + gap},
                                  {right - gap, below - gap},
                                  {left + gap, above + gap},
                                  {left + gap, below - gap}};
        const auto isFree = [&](const QPointF& place) {
            const QRectF tried(place, QSizeF(width, height));
            return m_projection.screen().contains(tried) &&
                   std::none_of(taken.cbegin(), taken.cend(), [&](const QRectF& t) {
                       return t.intersects(tried);
                   });
        };
        const auto* place = std::find_if(std::begin(places), std::end(places), isFree);
        // A name that would cover other marks waits until somebody zooms in, unless it is what
        // matters now.
        if (place == std::end(places) && !label.isWanted)
            continue;
        const QRectF box(place == std::end(places) ? places[0] : *place, QSizeF(width, height));
        taken += box;
        paintLabel(painter, label, box, remark);
    }
}

void MapView::paintLabel(QPainter& painter,
                         const Label& label,
                         const QRectF& box,
                         const QString& remark) const
{
    QColor ground = m_theme.colour(Token::MapGround);
    ground.setAlphaF(0.78F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box.adjusted(-2, 0, 0, 0), 3, 3);
    painter.setFont(m_theme.font(Type::Strong));
    const QFontMetrics metrics(painter.font());
    painter.setPen(m_theme.colour(label.isDim ? Token::Third : Token::Text));
    painter.drawText(QPointF(box.left(), box.top() + metrics.ascent()), label.name);
    painter.setFont(m_theme.font(Type::Small));
    painter.setPen(m_theme.colour(Token::Second));
    painter.drawText(
        QPointF(box.left() + metrics.horizontalAdvance(label.name), box.top() + metrics.ascent()),
        remark);
}

void MapView::paintEvent(QPaintEvent*)
{
    m_projection.setSize(size());
    m_projection.setPixelRatio(devicePixelRatioF());
    QPainter painter(this);
    m_ground.paint(painter, m_projection, devicePixelRatioF());
    if (m_showsZones)
        paintZones(painter, m_projection, m_scene.zones, m_theme);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWays(painter);
    if (m_showsUnits)
        for (const auto& unit : m_scene.units) {
            const QRectF box = unitBox(unit);
            if (unit.id == m_scene.selectedUnit) {
                painter.setPen(QPen(m_theme.colour(Token::Accent), 2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 6, 6);
            }
            painter.setOpacity(unit.isStale ? 0.75 : 1);
            paintBadge(painter, box.topLeft().toPoint(), unit.badge, m_theme);
            painter.setOpacity(1);
        }
    if (m_showsCalls)
        for (const auto& call : m_scene.calls)
            paintCall(painter, call);
    paintLabels(painter);
    paintLegend(
        painter, m_projection, m_ground.map() ? m_ground.map()->attribution() : QString(), m_theme);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_theme.colour(Token::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MapView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_projection.setSize(size());
    if (m_isFitted && !m_wasMoved)
        fit();
}

CallId MapView::callAt(QPointF at) const
{
    for (const auto& call : m_scene.calls)
        if (m_showsCalls &&
            QLineF(m_projection.toScreen(call.point), at).length() <= callRadius() + 4)
            return call.id;
    return {};
}

UnitId MapView::unitAt(QPointF at) const
{
    for (const auto& unit : m_scene.units)
        if (m_showsUnits && unitBox(unit).adjusted(-4, -4, 4, 4).contains(at))
            return unit.id;
    return {};
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position();
    m_lastAt = event->position();
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedAt)
        return;
    // A hand that trembles while it clicks does not drag the map.
    if (!m_wasMoved && QLineF(*m_pressedAt, event->position()).length() < 5)
        return;
    m_wasMoved = true;
    m_projection.pan(event->position() - m_lastAt);
    m_lastAt = event->position();
    update();
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressedAt)
        return;
    const bool isClick = QLineF(*m_pressedAt, event->position()).length() < 5;
    m_pressedAt.reset();
    if (!isClick)
        return;
    if (const CallId call = callAt(event->position()); call.isValid())
        emit callPicked(call);
    else if (const UnitId unit = unitAt(event->position()); unit.isValid())
        emit unitPicked(unit);
}

void MapView::wheelEvent(QWheelEvent* event)
{
    m_wasMoved = true;
    m_projection.zoom(std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
    update();
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    const double step = std::min(width(), height()) / 5.0;
    const auto pan = [&](double x, double y) {
        m_wasMoved = true;
        m_projection.pan({x, y});
        update();
    };
    switch (event->key()) {
    case Qt::Key_Left:
        pan(step, 0);
        break;
    case Qt::Key_Right:
        pan(-step, 0);
        break;
    case Qt::Key_Up:
        pan(0, step);
        break;
    case Qt::Key_Down:
        pan(0, -step);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kZoomStep);
        break;
    case Qt::Key_Minus:
        zoom(1 / kZoomStep);
        break;
    case Qt::Key_0:
    case Qt::Key_Home:
        fit();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace lodestar::ui
