// SPDX-License-Identifier: GPL-3.0-or-later
// MapPanel: from the Board to the map's scene.
#include "ui/panels/mappanel.h"

#include "core/triage/queue.h"

#include <QBoxLayout>
#include <QToolButton>

namespace lodestar::ui {

namespace {

constexpr Duration kStaleFix = std::chrono::minutes(2);
constexpr qsizetype kKnownRoutes = 32;

LatLon placeOf(const Unit& unit)
{
    return unit.fix ? unit.fix->point : unit.record.home;
}

QString etaOf(const Shown& shown, const UnitId& unit)
{
    for (const auto& candidate : shown.recommendation.ranked)
        if (candidate.unit == unit && candidate.eta)
            return MapPanel::tr("%1 min").arg(Format::minutes(*candidate.eta));
    return {};
}

/// "12 min" since the last fix, "?" without one.
QString ageOf(const history::RosterRow& row)
{
    return row.fixAge ? MapPanel::tr("%1 min").arg(Format::minutes(*row.fixAge))
                      : QStringLiteral("?");
}

void addCalls(const Shown& shown, MapScene& scene)
{
    QSet<CallId> overdue;
    for (const auto& row : triage::queueRows(*shown.board, triage::Lane::Waiting, shown.now))
        if (row.lateness == triage::Lateness::Overdue)
            overdue.insert(row.call);
    QList<CallId> ids = shown.board->calls.keys();
    std::sort(ids.begin(), ids.end());
    for (const CallId& id : ids) {
        const Call& call = *shown.board->call(id);
        const auto phase = phaseOf(call);
        const bool isOnMap = phase != CallPhase::Closed && phase != CallPhase::Merged &&
                             phase != CallPhase::FollowUp;
        if (call.location.point && (isOnMap || id == shown.call))
            scene.calls += {id,
                            *call.location.point,
                            callBadge(*shown.board->profile, call),
                            overdue.contains(id)};
    }
}

} // namespace

MapScene sceneOf(const Shown& shown, const QList<history::RosterRow>& roster)
{
    MapScene scene;
    scene.selectedCall = shown.call;
    scene.selectedUnit = shown.unit;
    for (const auto& zone : shown.board->profile->zones)
        scene.zones += {zone.name, zone.ring};
    addCalls(shown, scene);
    for (const auto& row : roster) {
        const Unit* unit = shown.board->unit(row.unit);
        if (!unit || !unit->shiftEnd)
            continue;
        const bool isStale = !row.fixAge || *row.fixAge > kStaleFix;
        scene.units += {row.unit,
                        placeOf(*unit),
                        unitBadge(*shown.board, *unit),
                        etaOf(shown, row.unit),
                        isStale,
                        unit->fix ? unit->fix->heading : std::nullopt,
                        isStale ? ageOf(row) : QString()};
    }
    const Call* call = shown.selectedCall();
    if (!call || !call->location.point)
        return scene;
    for (const auto& id : unitsOn(*call))
        if (const Unit* unit = shown.board->unit(id))
            scene.ways += {placeOf(*unit), *call->location.point};
    if (scene.ways.isEmpty())
        for (const auto& candidate : shown.recommendation.team)
            if (const Unit* unit = shown.board->unit(candidate.unit); unit && candidate.eta)
                scene.ways += {placeOf(*unit), *call->location.point};
    return scene;
}

MapPanel::MapPanel(const Theme& theme,
                   std::shared_ptr<const streets::Basemap> ground,
                   QWidget* parent)
    : Panel(theme, QStringLiteral("map"), tr("Map"), parent)
{
    m_view = new MapView(theme);
    m_view->setMap(std::move(ground));
    m_view->setObjectName(QStringLiteral("mapView"));
    body().addWidget(m_view);
    QList<QToolButton*> layers;
    for (const QString& name : {tr("Units"), tr("Calls"), tr("Zones")}) {
        auto* layer = addTab(name, false);
        layer->setChecked(true);
        layer->setToolTip(tr("Shows or hides this layer of the map"));
        layers += layer;
    }
    for (auto* layer : layers)
        connect(layer, &QToolButton::toggled, this, [this, layers] {
            m_view->setLayers(
                layers[0]->isChecked(), layers[1]->isChecked(), layers[2]->isChecked());
        });
    setRemark(tr("+ − 0"));
    connect(m_view, &MapView::callPicked, this, &MapPanel::callPicked);
    connect(m_view, &MapView::unitPicked, this, &MapPanel::unitPicked);
}

void MapPanel::setRoutes(RouteFinder routes)
{
    m_routes = std::move(routes);
}

QList<LatLon> MapPanel::routeOf(const MapWay& way)
{
    if (!m_routes)
        return {};
    // The scene comes again every second; a way is searched for only when an end has moved.
    for (const MapWay& known : m_known)
        if (known.from == way.from && known.to == way.to)
            return known.route;
    if (m_known.size() >= kKnownRoutes)
        m_known.removeFirst();
    m_known += MapWay{way.from, way.to, m_routes(way.from, way.to)};
    return m_known.last().route;
}

void MapPanel::fit()
{
    m_view->fit();
}

void MapPanel::show(const Shown& shown, const QList<history::RosterRow>& roster)
{
    MapScene scene = sceneOf(shown, roster);
    for (MapWay& way : scene.ways)
        way.route = routeOf(way);
    m_view->show(scene);
    const Call* call = shown.selectedCall();
    if (shown.call != m_followed && call && call->location.point) {
        m_followed = shown.call;
        m_view->bringIn(*call->location.point);
    }
    setRemark(call && call->location.point ? tr("follows %1 · 0 shows all").arg(call->id.value())
                                           : tr("0 shows all"));
}

} // namespace lodestar::ui
