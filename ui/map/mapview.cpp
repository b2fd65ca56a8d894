// SPDX-License-Identifier: GPL-3.0-or-later
// MapView: the layers, and how they follow what they show.
#include "ui/map/mapview.h"

#include "ui/map/legend.h"
#include "ui/map/ways.h"
#include "ui/map/zones.h"

#include <QAccessible>

#include <cmath>

namespace lodestar::ui {

namespace {

constexpr int kGlideMs = 33; ///< thirty pictures a second are smooth for a car on a map
/// A picture may take this part of the time between two: the keyboard lives on the same thread.
constexpr int kPaintPart = 8;
constexpr int kSlowestMs = 500;
constexpr qsizetype kMostBadges = 250;   ///< units in view; more are dots
constexpr qsizetype kMostNumbered = 400; ///< calls in view; of more only the wanted are named

} // namespace

MapView::MapView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ground(theme)
    , m_sprites(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Map of calls and units"));
    m_time.start();
    m_glide.setInterval(kGlideMs);
    forgetSprites();
    connect(&m_glide, &QTimer::timeout, this, qOverload<>(&MapView::update));
    connect(&theme, &Theme::changed, this, [this] {
        forgetSprites();
        update();
    });
    connect(&m_ground, &GroundLayer::improved, this, qOverload<>(&MapView::update));
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
    layOut();
    m_units = {};
    m_units.show(m_scene.units, now());
    m_ground.finish(m_projection, devicePixelRatioF());
}

void MapView::show(const MapScene& scene)
{
    if (scene == m_scene)
        return;
    if (scene.units != m_scene.units)
        m_units.show(scene.units, now());
    m_scene = scene;
    m_spriteOf.clear();
    if (m_units.isMoving(now()) && !m_glide.isActive())
        m_glide.start();
    const auto all = marks();
    if (!all.contains(m_cursor))
        m_cursor = {};
    if (!all.contains(m_hovered))
        m_hovered = {};
    if (!m_isFitted && !interestingPoints().isEmpty())
        fit();
    describe();
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
        if (!bounds.isEmpty()) {
            points += streets::toLatLon({bounds.south, bounds.west});
            points += streets::toLatLon({bounds.north, bounds.east});
        }
    }
    return points;
}

void MapView::layOut()
{
    m_projection.setSize(size());
    m_projection.setPixelRatio(devicePixelRatioF());
}

void MapView::fit()
{
    layOut();
    m_projection.fit(interestingPoints(), m_theme.px(70));
    m_isFitted = true;
    m_wasMoved = false;
    follow({});
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

void MapView::moved()
{
    m_wasMoved = true;
    follow({});
    update();
}

void MapView::zoom(double factor)
{
    m_projection.zoom(factor, m_projection.screen().center());
    m_wasMoved = true;
    update();
}

void MapView::pan(QPointF by)
{
    m_projection.pan(by);
    moved();
}

void MapView::showAt(LatLon centre, int step)
{
    layOut();
    m_projection.setStep(step);
    m_projection.setCentre(centre);
    m_isFitted = true;
    moved();
}

void MapView::follow(const UnitId& unit)
{
    if (unit == m_followed)
        return;
    m_followed = unit;
    if (unit.isValid())
        m_wasMoved = true;
    emit followChanged(unit);
    describe();
    update();
}

void MapView::keepFollowed()
{
    for (qsizetype i = 0; m_followed.isValid() && i < m_scene.units.size(); ++i)
        if (m_scene.units[i].id == m_followed) {
            const QPointF at = m_units.at(static_cast<size_t>(i), m_projection);
            m_projection.pan(m_projection.screen().center() - at);
            return;
        }
}

void MapView::forgetSprites()
{
    m_sprites.forget(devicePixelRatioF());
    m_widths.forget();
    m_spriteOf.clear();
}

void MapView::placeUnits()
{
    m_units.place(now());
    if (m_glide.isActive() && !m_units.isMoving(now()))
        m_glide.stop();
    keepFollowed();
    m_seen.clear();
    m_seen.reserve(m_scene.units.size());
    if (!m_showsUnits)
        return;
    const QRectF near = m_projection.screen().adjusted(-40, -40, 40, 40);
    for (qsizetype i = 0; i < m_scene.units.size(); ++i)
        if (const QPointF at = m_units.at(static_cast<size_t>(i), m_projection); near.contains(at))
            m_seen += {i, at, 0};
    const bool areSmall = m_seen.size() > kMostBadges;
    if (areSmall != m_areSmall || m_spriteOf.size() != m_scene.units.size()) {
        m_areSmall = areSmall;
        m_spriteOf.clear();
        for (const MapUnit& unit : m_scene.units)
            m_spriteOf += m_sprites.unit(unit, m_areSmall);
    }
    for (Seen& seen : m_seen)
        seen.sprite = m_spriteOf[seen.unit];
}

void MapView::paintEvent(QPaintEvent*)
{
    QElapsedTimer took;
    took.start();
    layOut();
    placeUnits();
    paintFrame();
    QPainter(this).drawImage(QPoint(), m_frame);
    m_glide.setInterval(
        std::clamp(static_cast<int>(took.elapsed()) * kPaintPart, kGlideMs, kSlowestMs));
}

// Into a picture of our own, whose pixels the units can be put on directly.
void MapView::paintFrame()
{
    const double ratio = devicePixelRatioF();
    if (const QSize pixels = (QSizeF(size()) * ratio).toSize(); m_frame.size() != pixels)
        m_frame = QImage(pixels, QImage::Format_RGB32);
    m_frame.setDevicePixelRatio(ratio);
    QPainter painter(&m_frame);
    painter.setFont(font());
    m_ground.paint(painter, m_projection, devicePixelRatioF());
    if (m_showsZones)
        paintZones(painter, m_projection, m_scene.zones, m_theme);
    paintRings(painter, m_projection, m_scene.rings, m_theme);
    paintClosures(painter, m_projection, m_scene.closures, m_theme);
    paintWays(painter, m_projection, m_scene.ways, m_theme);
    paintMarks(painter);
    paintLabels(painter);
    paintAlarms(painter);
    m_measure.paint(painter, m_projection, m_theme);
    paintBox(painter);
    paintLegend(
        painter, m_projection, m_ground.map() ? m_ground.map()->attribution() : QString(), m_theme);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(m_theme.colour(Token::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MapView::paintRing(QPainter& painter, QPointF at, QSizeF body, bool isCursor) const
{
    const double gap = m_theme.px(isCursor ? 9 : 5);
    const QRectF box(at.x() - body.width() / 2 - gap,
                     at.y() - body.height() / 2 - gap,
                     body.width() + 2 * gap,
                     body.height() + 2 * gap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colour(isCursor ? Token::Text : Token::Accent),
                        2,
                        isCursor ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(box, m_theme.px(8), m_theme.px(8));
}

void MapView::paintMarks(QPainter& painter)
{
    const double ratio = devicePixelRatioF();
    const Canvas canvas(m_frame);
    // From north to south in bands: neighbours then share what the processor holds of the frame.
    constexpr int kBand = 16;
    std::vector<std::vector<const Seen*>> bands(static_cast<size_t>(height() / kBand + 8));
    for (const Seen& seen : m_seen)
        bands[static_cast<size_t>(
                  std::clamp(static_cast<int>(seen.at.y()) / kBand + 3, 0, height() / kBand + 7))]
            .push_back(&seen);
    for (const auto& band : bands)
        for (const Seen* seen : band) {
            const Sprite& sprite = m_sprites.at(seen->sprite);
            sprite.runs.putOn(canvas, ((seen->at - sprite.point) * ratio).toPoint());
        }
    const bool hasRing = m_scene.selectedUnit.isValid() || m_cursor.unit.isValid();
    for (qsizetype i = 0; hasRing && i < m_seen.size(); ++i) {
        const UnitId& id = m_scene.units[m_seen[i].unit].id;
        if (id == m_scene.selectedUnit)
            paintRing(painter, m_seen[i].at, m_sprites.at(m_seen[i].sprite).body, false);
        if (id == m_cursor.unit)
            paintRing(painter, m_seen[i].at, m_sprites.at(m_seen[i].sprite).body, true);
    }
    if (!m_showsCalls)
        return;
    const QRectF near = m_projection.screen().adjusted(-40, -40, 40, 40);
    for (const auto& call : m_scene.calls) {
        const QPointF at = m_projection.toScreen(call.point);
        if (!near.contains(at))
            continue;
        const Sprite& sprite = m_sprites.at(m_sprites.call(call));
        sprite.runs.putOn(canvas, ((at - sprite.point) * ratio).toPoint());
        if (call.id == m_scene.selectedCall)
            paintRing(painter, at, sprite.body, false);
        if (call.id == m_cursor.call)
            paintRing(painter, at, sprite.body, true);
    }
}

// Above everything, and also where units are hidden.
void MapView::paintAlarms(QPainter& painter) const
{
    for (const MapUnit& unit : m_scene.units) {
        if (!unit.isAlarm)
            continue;
        const QPointF at = m_projection.toScreen(unit.point);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        for (const int radius : {22, 34}) {
            painter.setPen(QPen(m_theme.colour(Token::Alarm), m_theme.px(4)));
            painter.drawEllipse(at, m_theme.px(radius), m_theme.px(radius));
        }
        const QString text = tr("DURESS %1").arg(unit.id.value());
        painter.setFont(m_theme.font(Type::Strong));
        const QSizeF size(painter.fontMetrics().horizontalAdvance(text) + m_theme.px(12),
                          painter.fontMetrics().height() + m_theme.px(6));
        const QRectF box(
            at.x() - size.width() / 2, at.y() + m_theme.px(38), size.width(), size.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(Token::Alarm));
        painter.drawRoundedRect(box, m_theme.px(3), m_theme.px(3));
        painter.setPen(m_theme.textOn(m_theme.colour(Token::Alarm)));
        painter.drawText(box, Qt::AlignCenter, text);
    }
}

bool MapView::isWanted(const MapUnit& unit) const
{
    if (!unit.remark.isEmpty())
        return true;
    const auto is = [&](const UnitId& id) {
        return id.isValid() && id == unit.id;
    };
    return is(m_scene.selectedUnit) || is(m_hovered.unit) || is(m_cursor.unit) || is(m_followed);
}

void MapView::paintLabels(QPainter& painter) const
{
    QList<MarkLabel> labels;
    QList<MarkLabel> calls;
    TakenPlaces taken;
    const auto around = [](QPointF at, QSizeF body) {
        return QRectF(
            at.x() - body.width() / 2, at.y() - body.height() / 2, body.width(), body.height());
    };
    const double legend = legendHeight(m_theme);
    const QRectF screen = m_projection.screen();
    taken.add(QRectF(screen.left(), screen.bottom() - legend, m_theme.px(170), legend));
    taken.add(QRectF(
        screen.right() - m_theme.px(230), screen.bottom() - legend, m_theme.px(230), legend));
    if (m_showsCalls)
        for (const auto& call : m_scene.calls) {
            const QPointF at = m_projection.toScreen(call.point);
            if (!screen.contains(at))
                continue;
            const QSizeF body = m_sprites.at(m_sprites.call(call)).body;
            const bool isWanted = call.id == m_scene.selectedCall || call.id == m_hovered.call ||
                                  call.id == m_cursor.call;
            taken.add(around(at, body));
            calls +=
                {at, body.width() / 2 + 1, QString::number(call.id.value()), {}, false, isWanted};
        }
    // Where calls lie over calls, their numbers are for whoever zooms in.
    if (calls.size() > kMostNumbered)
        calls.removeIf([](const MarkLabel& label) { return !label.isWanted; });
    labels += calls;
    for (const Seen& seen : m_seen) {
        const MapUnit& unit = m_scene.units[seen.unit];
        const bool isNamed = isWanted(unit);
        if (m_areSmall && !isNamed)
            continue;
        const QSizeF body = m_sprites.at(seen.sprite).body;
        const QString remark = unit.remark.isEmpty() && unit.isStale ? unit.age : unit.remark;
        labels += {seen.at, body.width() / 2 + 2, unit.id.value(), remark, unit.isStale, isNamed};
        taken.add(around(seen.at, body));
    }
    paintMarkLabels(painter, std::move(labels), std::move(taken), screen, m_theme, m_widths);
}

void MapView::paintBox(QPainter& painter) const
{
    if (m_box.isNull())
        return;
    QColor inside = m_theme.colour(Token::Accent);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(inside, 1));
    inside.setAlphaF(0.15F);
    painter.setBrush(inside);
    painter.drawRect(m_box);
}

void MapView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
    if (m_isFitted && !m_wasMoved)
        fit();
}

CallId MapView::callAt(QPointF at) const
{
    if (m_showsCalls)
        for (auto call = m_scene.calls.crbegin(); call != m_scene.calls.crend(); ++call) {
            const double reach = m_sprites.at(m_sprites.call(*call)).body.width() / 2 + 4;
            const QPointF from = m_projection.toScreen(call->point) - at;
            if (std::hypot(from.x(), from.y()) <= reach)
                return call->id;
        }
    return {};
}

UnitId MapView::unitAt(QPointF at) const
{
    for (auto seen = m_seen.crbegin(); seen != m_seen.crend(); ++seen) {
        const QSizeF body = m_sprites.at(seen->sprite).body / 2;
        const QPointF from = seen->at - at;
        if (std::abs(from.x()) <= body.width() + 4 && std::abs(from.y()) <= body.height() + 4)
            return m_scene.units[seen->unit].id;
    }
    return {};
}

QList<MapMark> MapView::marks() const
{
    QList<MapMark> marks;
    if (m_showsCalls)
        for (const auto& call : m_scene.calls)
            marks += {call.id, {}};
    if (m_showsUnits)
        for (const auto& unit : m_scene.units)
            marks += {{}, unit.id};
    return marks;
}

std::optional<QPointF> MapView::placeOf(const MapMark& mark) const
{
    for (const auto& call : m_scene.calls)
        if (mark.call.isValid() && call.id == mark.call)
            return m_projection.toScreen(call.point);
    for (qsizetype i = 0; mark.unit.isValid() && i < m_scene.units.size(); ++i)
        if (m_scene.units[i].id == mark.unit)
            return m_units.at(static_cast<size_t>(i), m_projection);
    return {};
}

void MapView::describe()
{
    QStringList words{tr("%n call(s)", nullptr, static_cast<int>(m_scene.calls.size())),
                      tr("%n unit(s)", nullptr, static_cast<int>(m_scene.units.size()))};
    if (m_followed.isValid())
        words += tr("follows %1").arg(m_followed.value());
    for (const auto& call : m_scene.calls)
        if (call.id == m_cursor.call)
            words += tr("call %1, level %2").arg(call.id.value()).arg(call.badge.letters);
    for (const auto& unit : m_scene.units)
        if (unit.id == m_cursor.unit)
            words += tr("unit %1, %2 %3")
                         .arg(unit.id.value(), unit.badge.letters, unit.remark)
                         .trimmed();
    const QString text = words.join(QStringLiteral(", "));
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QGeoCoordinate MapView::coordinateAt(QPointF at) const
{
    const LatLon place = m_projection.toGround(at);
    return {place.lat, place.lon};
}

QGeoRectangle MapView::visibleArea() const
{
    return {coordinateAt({0, 0}),
            coordinateAt({static_cast<double>(width()), static_cast<double>(height())})};
}

void MapView::showArea(const QGeoRectangle& area)
{
    if (!area.isValid())
        return;
    layOut();
    m_projection.fit({{area.topLeft().latitude(), area.topLeft().longitude()},
                      {area.bottomRight().latitude(), area.bottomRight().longitude()}},
                     0);
    m_isFitted = true;
    moved();
}

} // namespace lodestar::ui
