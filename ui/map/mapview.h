// SPDX-License-Identifier: GPL-3.0-or-later
// MapView: calls, units and zones on the town's ground; pans, zooms and picks by mouse and keys.
#pragma once

#include "core/streets/town.h"
#include "ui/map/groundlayer.h"
#include "ui/map/mapscene.h"

#include <QWidget>

namespace lodestar::ui {

class MapView final : public QWidget
{
    Q_OBJECT

public:
    /// Draws the generated town until there is a map; it may be absent. The theme must outlive the
    /// view.
    MapView(const Theme& theme, const streets::Town* town, QWidget* parent = nullptr);

    /// The ground from now on; nothing: plain ground.
    void setMap(std::shared_ptr<const streets::Basemap> map);
    /// Waits until the ground is painted in full: for pictures and tests.
    void settle();

    void show(const MapScene& scene);

    [[nodiscard]] const MapScene& scene() const { return m_scene; }

    using QWidget::show;

    void setLayers(bool units, bool calls, bool zones);
    /// Shows all calls and units, or the zones, or the town.
    void fit();
    /// Moves the least that brings the point well into the view.
    void bringIn(LatLon point);
    void zoom(double factor);
    /// Puts a point in the middle at a half-zoom step; see Projection.
    void showAt(LatLon centre, int step);
    /// What stands at a point of the widget.
    [[nodiscard]] CallId callAt(QPointF at) const;
    [[nodiscard]] UnitId unitAt(QPointF at) const;

    [[nodiscard]] const Projection& projection() const { return m_projection; }

signals:
    void callPicked(const lodestar::CallId& call);
    void unitPicked(const lodestar::UnitId& unit);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// The name of a mark, and how far the mark reaches from its middle.
    struct Label
    {
        QPointF mark;
        double reach = 0;
        QString name;
        QString remark;
        bool isDim = false;
        bool isWanted = false; ///< drawn even where there is no free place
    };

    const Theme& m_theme;
    MapScene m_scene;
    Projection m_projection;
    bool m_showsUnits = true;
    bool m_showsCalls = true;
    bool m_showsZones = true;
    bool m_isFitted = false;
    bool m_wasMoved = false; ///< by a person: then resizing does not fit again
    std::optional<QPointF> m_pressedAt;
    QPointF m_lastAt;
    GroundLayer m_ground;

    void paintWays(QPainter& painter) const;
    void paintCall(QPainter& painter, const MapCall& call) const;
    [[nodiscard]] QList<Label> labels(QList<QRectF>& marks) const;
    void paintLabels(QPainter& painter) const;
    void paintLabel(QPainter& painter,
                    const Label& label,
                    const QRectF& box,
                    const QString& remark) const;
    [[nodiscard]] QRectF unitBox(const MapUnit& unit) const;
    [[nodiscard]] double callRadius() const;
    [[nodiscard]] QList<LatLon> interestingPoints() const;
};

} // namespace lodestar::ui
