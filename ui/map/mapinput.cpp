// SPDX-License-Identifier: GPL-3.0-or-later
// MapView's mouse and keys.
#include "ui/map/mapview.h"
#include "ui/widgets/rowview.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <numbers>
#include <utility>

namespace lodestar::ui {

namespace {

constexpr double kStep = std::numbers::sqrt2; ///< one half zoom
constexpr double kTremble = 5;                ///< pixels that a hand may move while it clicks

double apart(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

bool MapView::event(QEvent* event)
{
    if (event->type() == QEvent::ScreenChangeInternal)
        forgetSprites();
    return QWidget::event(event);
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position();
    m_lastAt = event->position();
    if (event->modifiers().testFlag(Qt::ShiftModifier) && !m_measure.isOn())
        m_box = QRectF(event->position(), QSizeF(1, 1));
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_measure.isOn()) {
        m_measure.hover(m_projection.toGround(at));
        update();
    }
    if (!m_pressedAt) {
        const MapMark hovered{callAt(at), callAt(at).isValid() ? UnitId() : unitAt(at)};
        if (hovered != m_hovered) {
            m_hovered = hovered;
            update();
        }
        return;
    }
    if (!m_box.isNull()) {
        m_box = QRectF(*m_pressedAt, at).normalized().adjusted(0, 0, 1, 1);
        update();
        return;
    }
    if (apart(*m_pressedAt, m_lastAt) == 0 && apart(*m_pressedAt, at) < kTremble)
        return;
    m_projection.pan(at - m_lastAt);
    m_lastAt = at;
    moved();
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressedAt || event->button() != Qt::LeftButton)
        return;
    const QPointF at = event->position();
    const bool isClick = apart(*m_pressedAt, at) < kTremble && apart(*m_pressedAt, m_lastAt) == 0;
    m_pressedAt.reset();
    if (!m_box.isNull()) {
        pickBox();
        return;
    }
    if (!isClick)
        return;
    if (m_measure.isOn()) {
        m_measure.add(m_projection.toGround(at));
        update();
        return;
    }
    const CallId call = callAt(at);
    pick({call, call.isValid() ? UnitId() : unitAt(at)});
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_measure.isOn() &&
        !callAt(event->position()).isValid() && !unitAt(event->position()).isValid())
        emit placePicked(coordinateAt(event->position()), event->globalPosition().toPoint());
}

void MapView::contextMenuEvent(QContextMenuEvent* event)
{
    // By the key: what Tab has reached, else the middle of the map.
    QPointF at = event->pos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        at = placeOf(m_cursor).value_or(QRectF(rect()).center());
    emit placePicked(coordinateAt(at), mapToGlobal(at).toPoint());
}

void MapView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = {};
    m_measure.hover({});
    update();
}

void MapView::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(RowView::mimeOf(QStringLiteral("unit"))))
        event->acceptProposedAction();
}

void MapView::dragMoveEvent(QDragMoveEvent* event)
{
    const CallId call = callAt(event->position());
    if (const MapMark over{call, {}}; over != m_hovered) {
        m_hovered = over; // named, so that it is seen where the unit would go
        update();
    }
    if (call.isValid())
        event->acceptProposedAction();
    else
        event->ignore();
}

void MapView::dropEvent(QDropEvent* event)
{
    const CallId call = callAt(event->position());
    const UnitId unit(
        QString::fromUtf8(event->mimeData()->data(RowView::mimeOf(QStringLiteral("unit")))));
    if (!call.isValid() || !unit.isValid())
        return;
    event->acceptProposedAction();
    emit unitDropped(unit, call);
}

void MapView::wheelEvent(QWheelEvent* event)
{
    // Fine wheels and touchpads turn by less than a step at a time.
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / 120;
    m_wheel -= steps * 120;
    event->accept();
    if (steps == 0)
        return;
    m_projection.zoom(std::pow(kStep, steps), event->position());
    m_wasMoved = true;
    update();
}

void MapView::pick(const MapMark& mark)
{
    if (mark.call.isValid())
        emit callPicked(mark.call);
    else if (mark.unit.isValid())
        emit unitPicked(mark.unit);
}

void MapView::pickBox()
{
    QList<CallId> calls;
    QList<UnitId> units;
    for (const Seen& seen : std::as_const(m_seenCalls))
        if (m_box.contains(seen.at))
            calls += m_paintedCalls[seen.index].id;
    for (const Seen& seen : std::as_const(m_seen))
        if (m_box.contains(seen.at))
            units += m_paintedUnits[seen.index].id;
    m_box = {};
    update();
    if (!calls.isEmpty() || !units.isEmpty())
        emit boxPicked(calls, units);
}

void MapView::setCursorMark(const MapMark& mark)
{
    m_cursor = mark;
    if (const auto at = placeOf(mark))
        bringIn(m_projection.toGround(*at));
    describe();
    update();
}

bool MapView::focusNextPrevChild(bool next)
{
    // Through the marks, then out of the map; after Escape at once: the keyboard is never caught.
    const auto all = std::exchange(m_leaves, false) ? QList<MapMark>() : marks();
    const qsizetype now = all.indexOf(m_cursor);
    const qsizetype to = now < 0 ? (next ? 0 : all.size() - 1) : now + (next ? 1 : -1);
    if (to >= 0 && to < all.size()) {
        setCursorMark(all[to]);
        return true;
    }
    setCursorMark({});
    return QWidget::focusNextPrevChild(next);
}

bool MapView::measureKey(int key)
{
    if (key == Qt::Key_M) {
        m_measure.turn(!m_measure.isOn());
    } else if (!m_measure.isOn()) {
        return false;
    } else if (key == Qt::Key_Escape) {
        m_measure.turn(false);
    } else if (key == Qt::Key_Backspace) {
        m_measure.takeBack();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_measure.add(m_projection.centre());
        m_measure.hover({});
    } else {
        return false;
    }
    update();
    return true;
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    const double step = std::min(width(), height()) / 5.0;
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier) || measureKey(event->key())) {
        if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        pan({step, 0});
        break;
    case Qt::Key_Right:
        pan({-step, 0});
        break;
    case Qt::Key_Up:
        pan({0, step});
        break;
    case Qt::Key_Down:
        pan({0, -step});
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kStep);
        break;
    case Qt::Key_Minus:
        zoom(1 / kStep);
        break;
    case Qt::Key_0:
    case Qt::Key_Home:
        fit();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_cursor.isValid())
            return QWidget::keyPressEvent(event);
        pick(m_cursor);
        break;
    case Qt::Key_F: {
        const UnitId unit = m_cursor.unit.isValid() ? m_cursor.unit : m_scene.selectedUnit;
        follow(unit == m_followed ? UnitId() : unit);
        break;
    }
    case Qt::Key_Escape:
        m_leaves = true;
        if (!m_cursor.isValid() && !m_followed.isValid())
            return QWidget::keyPressEvent(event);
        follow({});
        setCursorMark({});
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace lodestar::ui
