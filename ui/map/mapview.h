// SPDX-License-Identifier: GPL-3.0-or-later
// MapView: calls, units and zones over the ground; pans, zooms, picks and measures by mouse and
// keys.
#pragma once

#include "core/streets/draw/basemap.h"
#include "ui/map/groundlayer.h"
#include "ui/map/marklabels.h"
#include "ui/map/marksprites.h"
#include "ui/map/measure.h"
#include "ui/map/unitlayer.h"

#include <QElapsedTimer>
#include <QGeoCoordinate>
#include <QGeoRectangle>
#include <QTimer>
#include <QWidget>

namespace lodestar::ui {

/// A call or a unit on the map; neither: nothing.
struct MapMark
{
    CallId call;
    UnitId unit;

    [[nodiscard]] bool isValid() const { return call.isValid() || unit.isValid(); }

    friend bool operator==(const MapMark&, const MapMark&) = default;
};

class MapView final : public QWidget
{
    Q_OBJECT

public:
    /// Plain ground until there is a map. The theme must outlive the view.
    explicit MapView(const Theme& theme, QWidget* parent = nullptr);

    /// The ground from now on; nothing: plain ground.
    void setMap(std::shared_ptr<const streets::Basemap> map);
    /// Waits until the ground is painted in full and units stand at their fixes: for pictures and
    /// tests.
    void settle();

    void show(const MapScene& scene);

    [[nodiscard]] const MapScene& scene() const { return m_scene; }

    using QWidget::show;

    void setLayers(bool units, bool calls, bool zones);
    /// Shows all calls and units, or the zones, or the whole map.
    void fit();
    /// Moves the least that brings the point well into the view.
    void bringIn(LatLon point);
    void zoom(double factor);
    void pan(QPointF by);
    /// Puts a point in the middle at a half-zoom step; see Projection.
    void showAt(LatLon centre, int step);

    /// Keeps a unit in the middle until somebody moves the map; an invalid id: no more.
    void follow(const UnitId& unit);

    [[nodiscard]] UnitId followed() const { return m_followed; }

    /// What stands at a point of the widget.
    [[nodiscard]] CallId callAt(QPointF at) const;
    [[nodiscard]] UnitId unitAt(QPointF at) const;

    /// What was said on the map when it was last painted, and where.
    [[nodiscard]] const QList<PlacedLabel>& labels() const { return m_labels; }

    /// What the Tab key has reached.
    [[nodiscard]] MapMark cursorMark() const { return m_cursor; }

    [[nodiscard]] const Measure& measure() const { return m_measure; }

    [[nodiscard]] const Projection& projection() const { return m_projection; }

    /// Qt Positioning's types, for whoever speaks them.
    [[nodiscard]] QGeoRectangle visibleArea() const;
    void showArea(const QGeoRectangle& area);
    [[nodiscard]] QGeoCoordinate coordinateAt(QPointF at) const;

signals:
    void callPicked(const lodestar::CallId& call);
    void unitPicked(const lodestar::UnitId& unit);
    /// Shift and drag around them.
    void boxPicked(const QList<lodestar::CallId>& calls, const QList<lodestar::UnitId>& units);
    /// A right or double click, or the menu key; `at` is the point of the screen.
    void placePicked(const QGeoCoordinate& place, const QPoint& at);
    void followChanged(const lodestar::UnitId& unit);
    /// A unit dragged here was let go on a call.
    void unitDropped(const lodestar::UnitId& unit, const lodestar::CallId& call);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    const Theme& m_theme;
    MapScene m_scene;
    Projection m_projection;
    GroundLayer m_ground;
    UnitLayer m_units;
    mutable MarkSprites m_sprites;
    mutable NameWidths m_widths;
    Measure m_measure;
    bool m_showsUnits = true;
    bool m_showsCalls = true;
    bool m_showsZones = true;
    bool m_isFitted = false;
    bool m_wasMoved = false; ///< by a person: then resizing does not fit again
    bool m_areSmall = false; ///< units are dots: badges would cover each other and the ground
    std::optional<QPointF> m_pressedAt;
    QPointF m_lastAt;
    QRectF m_box; ///< that is being drawn around marks; null: none
    int m_wheel = 0;
    MapMark m_hovered;
    MapMark m_cursor;
    bool m_leaves = false; ///< the next Tab leaves the map, wherever the cursor is
    UnitId m_followed;
    QElapsedTimer m_time;
    QTimer m_glide; ///< runs while units move

    // Where marks stand on the screen, of those that are seen.
    struct Seen
    {
        qsizetype index; ///< of the unit or the call in the scene as painted
        QPointF at;      ///< where it is drawn
        int sprite;
        QPointF point{}; ///< where it is
    };

    QList<Seen> m_seen;            ///< units
    QList<Seen> m_seenCalls;       ///< as painted: the last is on top
    QList<MapUnit> m_paintedUnits; ///< of which m_seen tells, until the next picture
    QList<MapCall> m_paintedCalls;
    QList<QPolygonF> m_outlines;         ///< of the zones, on the screen
    QImage m_frame;                      ///< the map as it is shown
    mutable QList<PlacedLabel> m_labels; ///< as last painted
    QList<int> m_spriteOf; ///< of each unit of the scene; empty: to be looked up again

    [[nodiscard]] UnitLayer::Millis now() const { return UnitLayer::Millis(m_time.elapsed()); }

    void layOut();
    void placeUnits();
    void placeCalls();
    void spread();
    [[nodiscard]] QList<QRectF> keptFree() const;
    [[nodiscard]] bool isMarked(const CallId& call) const;
    void keepFollowed();
    void paintFrame();
    void paintMarks(QPainter& painter);
    [[nodiscard]] bool isWanted(const MapUnit& unit) const;
    void forgetSprites();
    void paintAlarms(QPainter& painter) const;
    [[nodiscard]] QList<MarkLabel> alarmLabels() const;
    [[nodiscard]] QList<MarkLabel> callLabels(const QRectF& screen) const;
    [[nodiscard]] QList<MarkLabel> unitLabels() const;
    void paintRing(QPainter& painter, QPointF at, QSizeF body, bool isCursor) const;
    void paintLabels(QPainter& painter) const;
    void paintBox(QPainter& painter) const;
    [[nodiscard]] QList<LatLon> interestingPoints() const;
    [[nodiscard]] QList<MapMark> marks() const;
    [[nodiscard]] std::optional<QPointF> placeOf(const MapMark& mark) const;
    void setCursorMark(const MapMark& mark);
    void describe();
    void pick(const MapMark& mark);
    void pickBox();
    void moved();
    bool measureKey(int key);
};

} // namespace lodestar::ui
