// SPDX-License-Identifier: GPL-3.0-or-later
// MapPanel: the map with its layers, and what of the Board stands on it.
#pragma once

#include "core/history/roster.h"
#include "ui/map/mapview.h"
#include "ui/shown.h"
#include "ui/widgets/panel.h"

namespace lodestar::ui {

/// Calls that have a place, units at their last fix (else at home), zones, and the way of the best
/// team.
[[nodiscard]] MapScene sceneOf(const Shown& shown, const QList<history::RosterRow>& roster);

/// The line along the streets from one place to another; empty where there is none.
using RouteFinder = std::function<QList<LatLon>(LatLon from, LatLon to)>;

class MapPanel final : public Panel
{
    Q_OBJECT

public:
    /// Plain ground where there is no map.
    MapPanel(const Theme& theme,
             std::shared_ptr<const streets::Basemap> ground,
             QWidget* parent = nullptr);

    /// Draws the ways to the selected call along the streets from now on.
    void setRoutes(RouteFinder routes);

    void show(const Shown& shown, const QList<history::RosterRow>& roster);
    using Panel::show;
    void fit();

    [[nodiscard]] MapView& view() { return *m_view; }

signals:
    void callPicked(const lodestar::CallId& call);
    void unitPicked(const lodestar::UnitId& unit);

private:
    MapView* m_view;
    RouteFinder m_routes;
    QList<MapWay> m_known; ///< found lately, the oldest first

    [[nodiscard]] QList<LatLon> routeOf(const MapWay& way);

    CallId m_followed;
};

} // namespace lodestar::ui
