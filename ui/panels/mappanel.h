// SPDX-License-Identifier: GPL-3.0-or-later
// MapPanel: the map with its layers, and what of the Board stands on it.
#pragma once

#include "core/history/roster.h"
#include "ui/map/mapview.h"
#include "ui/shown.h"
#include "ui/widgets/panel.h"

#include <QFutureWatcher>

class QToolButton;

namespace lodestar::ui {

/// Calls that have a place, zones, the way of the best team, and units at their last fix. One that
/// was never heard of stands at its home while it is on no call; under duress, at its call. Each
/// says so.
[[nodiscard]] MapScene sceneOf(const Shown& shown, const QList<history::RosterRow>& roster);

class MapPanel final : public Panel
{
    Q_OBJECT

public:
    /// Plain ground where there is no map.
    MapPanel(const Theme& theme,
             std::shared_ptr<const streets::Basemap> ground,
             QWidget* parent = nullptr);

    /// Asks these streets from now on: for ways, closed streets and minutes.
    void setStreets(Streets streets);

    void show(const Shown& shown, const QList<history::RosterRow>& roster);
    using Panel::show;
    /// The same where only units have moved since: no call, no street and no selection changed.
    void move(const Shown& shown, const QList<history::RosterRow>& roster);
    void fit();
    /// Brings the unit into the middle, close enough to read the streets round it.
    void locate(const UnitId& unit);

    [[nodiscard]] MapView& view() { return *m_view; }

signals:
    void callPicked(const lodestar::CallId& call);
    void unitPicked(const lodestar::UnitId& unit);
    /// Several marks at once, or one of each.
    void boxPicked(const QList<lodestar::CallId>& calls, const QList<lodestar::UnitId>& units);
    /// A new call at a point of the map.
    void callWanted(const QString& place);
    /// A command that somebody begins on the map and finishes in the command line.
    void lineWanted(const QString& line);

private:
    MapView* m_view;
    QToolButton* m_minutes;
    Streets m_streets;
    QList<MapWay> m_known; ///< found lately, the oldest first
    QFutureWatcher<QList<MapRing>> m_reaching;
    std::optional<LatLon> m_reachOf;   ///< what m_rings, or the running search, is about
    QList<StreetClosure> m_reachRound; ///< the streets that were closed then
    QList<MapRing> m_rings;
    std::optional<Shown> m_shown;
    CallId m_followed;

    [[nodiscard]] QList<LatLon> routeOf(const MapWay& way);
    [[nodiscard]] QList<MapClosure> closuresOf(const Shown& shown) const;
    void reach(const Shown& shown);
    void openMenu(LatLon place, const QPoint& at);
    void remark();
};

} // namespace lodestar::ui
