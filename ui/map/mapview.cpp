// SPDX-License-Identifier: GPL-3.0-or-later
// MapView: the layers, and how they follow what they show.
#include "ui/map/mapview.h"

#include "ui/map/legend.h"
#include "ui/map/markspread.h"
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
constexpr int kAlarmRing = 34;           ///< design pixels
constexpr int kFitEdge = 7;              ///< part of the map's lesser side
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
    // Large type wants a wider edge, but never at the price of the ground.
    m_projection.fit(interestingPoints(),
                     std::min(m_theme.px(70), std::min(width(), height()) / kFitEdge));
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
    m_paintedUnits = m_scene.units;
    m_seen.clear();
    m_seen.reserve(m_scene.units.size());
    if (!m_showsUnits)
        return;
    const QRectF near = m_projection.screen().adjusted(-40, -40, 40, 40);
    for (qsizetype i = 0; i < m_scene.units.size(); ++i)
        if (const QPointF at = m_units.at(static_cast<size_t>(i), m_projection); near.contains(at))
            m_seen += {i, at, 0, at};
    const bool areSmall = m_seen.size() > kMostBadges;
    if (areSmall != m_areSmall || m_spriteOf.size() != m_scene.units.size()) {
        m_areSmall = areSmall;
        m_spriteOf.clear();
        for (const MapUnit& unit : m_scene.units)
            m_spriteOf += m_sprites.unit(unit, m_areSmall);
    }
    for (Seen& seen : m_seen)
        seen.sprite = m_spriteOf[seen.index];
}

void MapView::placeCalls()
{
    m_paintedCalls = m_scene.calls;
    m_seenCalls.clear();
    if (!m_showsCalls)
        return;
    const QRectF near = m_projection.screen().adjusted(-40, -40, 40, 40);
    for (qsizetype i = 0; i < m_scene.calls.size(); ++i)
        if (const QPointF at = m_projection.toScreen(m_scene.calls[i].point); near.contains(at))
            m_seenCalls += {i, at, m_sprites.call(m_scene.calls[i]), at};
    // What somebody looks at lies on top.
    std::stable_partition(m_seenCalls.begin(), m_seenCalls.end(), [this](const Seen& seen) {
        return !isMarked(m_scene.calls[seen.index].id);
    });
}

bool MapView::isMarked(const CallId& call) const
{
    return call.isValid() &&
           (call == m_scene.selectedCall || call == m_hovered.call || call == m_cursor.call);
}

/// The scale and the licence's words lie over everything.
QList<QRectF> MapView::keptFree() const
{
    return legendBoxes(
        m_projection, m_ground.map() ? m_ground.map()->attribution() : QString(), m_theme);
}

// Calls before units, the topmost first. Of very many marks nobody looks for a single one.
void MapView::spread()
{
    if (m_areSmall || m_seenCalls.size() > kMostNumbered)
        return;
    QList<SpreadMark> marks;
    QList<Seen*> seen;
    marks.reserve(m_seen.size() + m_seenCalls.size());
    const auto add = [&](Seen& mark) {
        marks += {mark.point, m_sprites.at(mark.sprite).body, mark.point};
        seen += &mark;
    };
    for (auto call = m_seenCalls.rbegin(); call != m_seenCalls.rend(); ++call)
        add(*call);
    for (Seen& unit : m_seen)
        add(unit);
    spreadMarks(marks, m_projection.screen(), keptFree());
    for (qsizetype i = 0; i < seen.size(); ++i)
        seen[i]->at = marks[i].at;
}

void MapView::paintEvent(QPaintEvent*)
{
    QElapsedTimer took;
    took.start();
    layOut();
    placeUnits();
    placeCalls();
    spread();
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
    m_outlines.clear();
    if (m_showsZones)
        m_outlines = paintZones(painter, m_projection, m_scene.zones, m_theme);
    paintRings(painter, m_projection, m_scene.rings, m_theme);
    paintClosures(painter, m_projection, m_scene.closures, m_theme);
    paintWays(painter, m_projection, m_scene.ways, m_theme);
    paintMarks(painter);
    paintAlarms(painter);
    paintLabels(painter);
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
    for (const auto* marks : {&m_seen, &m_seenCalls})
        for (const Seen& seen : *marks)
            paintLeader(painter, seen.point, seen.at, m_theme);
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
        const UnitId& id = m_scene.units[m_seen[i].index].id;
        if (id == m_scene.selectedUnit)
            paintRing(painter, m_seen[i].at, m_sprites.at(m_seen[i].sprite).body, false);
        if (id == m_cursor.unit)
            paintRing(painter, m_seen[i].at, m_sprites.at(m_seen[i].sprite).body, true);
    }
    for (const Seen& seen : m_seenCalls) {
        const MapCall& call = m_scene.calls[seen.index];
        const Sprite& sprite = m_sprites.at(seen.sprite);
        sprite.runs.putOn(canvas, ((seen.at - sprite.point) * ratio).toPoint());
        if (call.id == m_scene.selectedCall)
            paintRing(painter, seen.at, sprite.body, false);
        if (call.id == m_cursor.call)
            paintRing(painter, seen.at, sprite.body, true);
    }
}

// Above all marks, and also where units are hidden. A place that is not known to be right is
// dashed.
void MapView::paintAlarms(QPainter& painter) const
{
    for (const MapUnit& unit : m_scene.units) {
        if (!unit.isAlarm)
            continue;
        const QPointF at = m_projection.toScreen(unit.point);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        for (const int radius : {kAlarmRing - 12, kAlarmRing}) {
            painter.setPen(QPen(m_theme.colour(Token::Alarm),
                                m_theme.px(4),
                                unit.isStale ? Qt::DashLine : Qt::SolidLine));
            painter.drawEllipse(at, m_theme.px(radius), m_theme.px(radius));
        }
    }
}

QList<MarkLabel> MapView::alarmLabels() const
{
    QList<MarkLabel> labels;
    for (const MapUnit& unit : m_scene.units)
        if (unit.isAlarm)
            labels += {m_projection.toScreen(unit.point),
                       m_theme.px(kAlarmRing + 4) + 0.0,
                       tr("DURESS %1").arg(unit.id.value()),
                       unit.whereabouts,
                       false,
                       true,
                       MarkLabel::Rank::Alarm};
    return labels;
}

bool MapView::isWanted(const MapUnit& unit) const
{
    const auto is = [&](const UnitId& id) {
        return id.isValid() && id == unit.id;
    };
    return is(m_scene.selectedUnit) || is(m_hovered.unit) || is(m_cursor.unit) || is(m_followed);
}

QList<MarkLabel> MapView::callLabels(const QRectF& screen) const
{
    QList<MarkLabel> labels;
    for (const Seen& seen : m_seenCalls) {
        if (!screen.contains(seen.at))
            continue;
        const CallId id = m_scene.calls[seen.index].id;
        const bool isWanted = isMarked(id);
        labels += {seen.at,
                   m_sprites.at(seen.sprite).body.width() / 2 + 1,
                   QString::number(id.value()),
                   {},
                   false,
                   isWanted,
                   isWanted ? MarkLabel::Rank::Wanted : MarkLabel::Rank::Call};
    }
    // Where calls lie over calls, their numbers are for whoever zooms in.
    if (labels.size() > kMostNumbered)
        labels.removeIf([](const MarkLabel& label) { return !label.isWanted; });
    return labels;
}

QList<MarkLabel> MapView::unitLabels() const
{
    QList<MarkLabel> labels;
    for (const Seen& seen : m_seen) {
        const MapUnit& unit = m_scene.units[seen.index];
        const bool isNamed = isWanted(unit);
        const bool isCandidate = !unit.remark.isEmpty();
        if ((m_areSmall && !isNamed && !isCandidate) || unit.isAlarm) // it has its own label
            continue;
        QStringList remarks{unit.remark, unit.whereabouts};
        remarks.removeAll(QString());
        labels += {seen.at,
                   m_sprites.at(seen.sprite).body.width() / 2 + 2,
                   unit.id.value(),
                   remarks.join(QStringLiteral(" · ")),
                   unit.isStale,
                   isNamed,
                   isNamed       ? MarkLabel::Rank::Wanted
                   : isCandidate ? MarkLabel::Rank::Candidate
                                 : MarkLabel::Rank::Unit};
    }
    return labels;
}

// One placing for all that is said on the map, so that nothing lies over something else.
void MapView::paintLabels(QPainter& painter) const
{
    const QRectF screen = m_projection.screen();
    TakenPlaces taken;
    const auto boxes = keptFree();
    for (const QRectF& box : boxes)
        taken.add(box);
    for (const auto* marks : {&m_seenCalls, &m_seen})
        for (const Seen& seen : *marks)
            if (!m_areSmall || marks == &m_seenCalls) {
                const QSizeF body = m_sprites.at(seen.sprite).body;
                taken.add({seen.at.x() - body.width() / 2,
                           seen.at.y() - body.height() / 2,
                           body.width(),
                           body.height()});
            }
    m_labels = placeMarkLabels(
        alarmLabels() + callLabels(screen) + unitLabels() +
            zoneLabels(m_scene.zones.mid(0, m_outlines.size()), m_outlines, screen, m_theme),
        std::move(taken),
        screen,
        m_theme,
        m_widths);
    paintMarkLabels(painter, m_labels, m_theme, m_widths);
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

// What was seen is what is meant: another Board may have come since the picture.
CallId MapView::callAt(QPointF at) const
{
    for (auto seen = m_seenCalls.crbegin(); seen != m_seenCalls.crend(); ++seen) {
        const double reach = m_sprites.at(seen->sprite).body.width() / 2 + 4;
        const QPointF from = seen->at - at;
        if (std::hypot(from.x(), from.y()) <= reach)
            return m_paintedCalls[seen->index].id;
    }
    return {};
}

UnitId MapView::unitAt(QPointF at) const
{
    for (auto seen = m_seen.crbegin(); seen != m_seen.crend(); ++seen) {
        const QSizeF body = m_sprites.at(seen->sprite).body / 2;
        const QPointF from = seen->at - at;
        if (std::abs(from.x()) <= body.width() + 4 && std::abs(from.y()) <= body.height() + 4)
            return m_paintedUnits[seen->index].id;
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
