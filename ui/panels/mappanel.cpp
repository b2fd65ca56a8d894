// SPDX-License-Identifier: GPL-3.0-or-later
// MapPanel: from the Board to the map's scene.
#include "ui/panels/mappanel.h"

#include "core/triage/queue.h"
#include "ui/panels/rosterpanel.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPromise>
#include <QThreadPool>
#include <QToolButton>

namespace lodestar::ui {

namespace {

constexpr qsizetype kKnownRoutes = 32;
constexpr int kStreetStep = 32; ///< of MapView::showAt: streets with their names

/// Where a unit is drawn, and what is said of that place.
struct ShownPlace
{
    LatLon point;
    QString words; ///< empty: the unit is there now
};

/// Nothing where the map can show no place of it: one that is on a call is not at its home. A crew
/// that asks for help is looked for where it was sent to.
std::optional<ShownPlace> placeOf(const Shown& shown, const Unit& unit)
{
    const bool isAlarm = unit.duressSince.has_value();
    if (unit.fix) {
        const Duration age = shown.now - unit.fix->at;
        if (age <= history::kStaleFix)
            return ShownPlace{unit.fix->point, {}};
        const QString minutes = Format::minutes(age);
        return ShownPlace{unit.fix->point,
                          isAlarm ? MapPanel::tr("place %1 min old").arg(minutes)
                                  : MapPanel::tr("seen %1 min ago").arg(minutes)};
    }
    const Call* call = shown.board->call(unit.call);
    if (isAlarm && call && call->location.point)
        return ShownPlace{*call->location.point,
                          MapPanel::tr("place not known (call %1)").arg(call->id.value())};
    if (unit.record.home == LatLon{} || (unit.call.isValid() && !isAlarm))
        return {};
    return ShownPlace{unit.record.home,
                      isAlarm ? MapPanel::tr("place not known (its home)") : MapPanel::tr("home")};
}

QString etaOf(const Shown& shown, const UnitId& unit)
{
    for (const auto& candidate : shown.recommendation.ranked)
        if (candidate.unit == unit && candidate.eta)
            return MapPanel::tr("%1 min").arg(Format::minutes(*candidate.eta));
    return {};
}

/// True only where the cover is known.
bool isGap(const Shown& shown, const ZoneId& zone)
{
    return std::any_of(
        shown.advice.zones.cbegin(), shown.advice.zones.cend(), [&](const matching::ZoneCover& c) {
            return c.zone == zone && matching::isGap(c);
        });
}

void addCalls(const Shown& shown, MapScene& scene)
{
    QSet<CallId> overdue;
    for (const auto& row : shown.lanes.waiting)
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

void addUnits(const Shown& shown, const QList<history::RosterRow>& roster, MapScene& scene)
{
    for (const auto& row : roster) {
        const Unit* unit = shown.board->unit(row.unit);
        // A crew asks for help whether or not its shift is over.
        if (!unit || (!unit->shiftEnd && !row.duress))
            continue;
        if (const auto place = placeOf(shown, *unit))
            scene.units += {row.unit,
                            place->point,
                            unitBadge(*shown.board, *unit),
                            etaOf(shown, row.unit),
                            !place->words.isEmpty(),
                            unit->fix ? unit->fix->heading : std::nullopt,
                            place->words,
                            row.duress};
    }
}

void addWays(const Shown& shown, MapScene& scene)
{
    const Call* call = shown.selectedCall();
    if (!call || !call->location.point)
        return;
    const auto add = [&](const Unit* unit) {
        const auto from = unit ? placeOf(shown, *unit) : std::nullopt;
        if (from && from->point != *call->location.point)
            scene.ways += {from->point, *call->location.point};
    };
    const auto there = unitsOn(*call);
    for (const auto& id : there)
        add(shown.board->unit(id));
    if (there.isEmpty())
        for (const auto& candidate : shown.recommendation.team)
            if (candidate.eta)
                add(shown.board->unit(candidate.unit));
}

} // namespace

MapScene sceneOf(const Shown& shown, const QList<history::RosterRow>& roster)
{
    MapScene scene;
    scene.selectedCall = shown.call;
    scene.selectedUnit = shown.unit;
    for (const auto& zone : shown.board->profile->zones)
        scene.zones += {zone.name, zone.ring, isGap(shown, zone.id)};
    addCalls(shown, scene);
    addUnits(shown, roster, scene);
    addWays(shown, scene);
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
    m_minutes = addTab(tr("Minutes"), false);
    m_minutes->setToolTip(
        tr("Shows from where one comes to the selected call in 4, 8 and 12 minutes"));
    m_minutes->setEnabled(false);
    connect(m_minutes, &QToolButton::toggled, this, [this] {
        if (m_shown)
            reach(*m_shown);
    });
    connect(&m_reaching, &QFutureWatcherBase::finished, this, [this] {
        m_rings = m_reaching.result();
        if (m_shown)
            reach(*m_shown);
    });
    remark();
    connect(m_view, &MapView::callPicked, this, &MapPanel::callPicked);
    connect(m_view, &MapView::unitPicked, this, &MapPanel::unitPicked);
    connect(m_view, &MapView::boxPicked, this, &MapPanel::boxPicked);
    connect(m_view, &MapView::unitDropped, this, [this](const UnitId& unit, const CallId& call) {
        if (m_shown)
            emit lineWanted(sendLine(*m_shown->board, unit, QString::number(call.value())));
    });
    connect(m_view, &MapView::followChanged, this, &MapPanel::remark);
    connect(
        m_view, &MapView::placePicked, this, [this](const QGeoCoordinate& place, const QPoint& at) {
            openMenu({place.latitude(), place.longitude()}, at);
        });
}

void MapPanel::setStreets(Streets streets)
{
    m_streets = std::move(streets);
    m_minutes->setEnabled(static_cast<bool>(m_streets.reach));
}

QList<MapClosure> MapPanel::closuresOf(const Shown& shown) const
{
    QList<MapClosure> all;
    const auto closed = shown.board->closuresAt(shown.now);
    for (const StreetClosure& closure : closed) {
        const auto street = m_streets.at ? m_streets.at(closure.point) : std::nullopt;
        all += {closure.id,
                closure.point,
                street ? street->line : QList<LatLon>(),
                (street || !m_streets.at ? tr("closed until %1")
                                         : tr("closed until %1 · not on this map"))
                    .arg(shown.format.hourMinute(closure.until))};
    }
    return all;
}

// Thousands of ways: worked out beside, shown when they are there, and again when a street closes.
void MapPanel::reach(const Shown& shown)
{
    const Call* call = shown.selectedCall();
    const bool isWanted = m_minutes->isChecked() && m_streets.reach && call && call->location.point;
    const auto closed = shown.board->closuresAt(shown.now);
    const bool isKnown = isWanted && m_reachOf == call->location.point && m_reachRound == closed;
    MapScene scene = m_view->scene();
    scene.rings = isKnown && !m_reaching.isRunning() ? m_rings : QList<MapRing>();
    m_view->show(scene);
    if (!isWanted || isKnown || m_reaching.isRunning())
        return;
    m_reachOf = call->location.point;
    m_reachRound = closed;
    auto promise = std::make_shared<QPromise<QList<MapRing>>>();
    m_reaching.setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, ask = m_streets.reach, place = *call->location.point] {
            promise->start();
            promise->addResult(ask(place));
            promise->finish();
        });
}

void MapPanel::openMenu(LatLon place, const QPoint& at)
{
    auto* menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("New call here"), this, [this, place] { emit callWanted(toText(place)); });
    const auto street = m_streets.at ? m_streets.at(place) : std::nullopt;
    if (street) {
        const QString name = street->name.isEmpty() ? tr("this street") : street->name;
        menu->addAction(tr("Close %1 …").arg(name), this, [this, point = street->point] {
            emit lineWanted(
                QStringLiteral("RC 60 %1 ").arg(toText(point).remove(QLatin1Char(' '))));
        });
    }
    const auto closed = m_shown->board->closuresAt(m_shown->now);
    for (const StreetClosure& closure : closed)
        if (!street || distance(closure.point, street->point) < Metres{500})
            menu->addAction(
                tr("Reopen %1")
                    .arg(closure.street.isEmpty() ? toText(closure.point) : closure.street),
                this,
                [this, id = closure.id] {
                    emit lineWanted(QStringLiteral("RO %1").arg(id.value()));
                });
    menu->popup(at);
}

void MapPanel::remark()
{
    if (m_view->followed().isValid())
        setRemark(tr("follows %1 · F stops").arg(m_view->followed().value()));
    else if (const Call* call = m_shown ? m_shown->selectedCall() : nullptr;
             call && call->location.point)
        setRemark(tr("shows %1 · 0 shows all").arg(call->id.value()));
    else
        setRemark(tr("0 shows all"));
}

QList<LatLon> MapPanel::routeOf(const MapWay& way)
{
    if (!m_streets.route)
        return {};
    // The scene comes again every second; a way is searched for only when an end has moved.
    for (const MapWay& known : m_known)
        if (known.from == way.from && known.to == way.to)
            return known.route;
    if (m_known.size() >= kKnownRoutes)
        m_known.removeFirst();
    m_known += MapWay{way.from, way.to, m_streets.route(way.from, way.to)};
    return m_known.last().route;
}

void MapPanel::locate(const UnitId& id)
{
    const Unit* unit = m_shown ? m_shown->board->unit(id) : nullptr;
    if (const auto place = unit ? placeOf(*m_shown, *unit) : std::nullopt)
        m_view->showAt(place->point, kStreetStep);
}

void MapPanel::fit()
{
    m_view->fit();
}

void MapPanel::move(const Shown& shown, const QList<history::RosterRow>& roster)
{
    m_shown = shown;
    MapScene scene = m_view->scene();
    scene.units.clear();
    addUnits(shown, roster, scene);
    // The ways stay those of the last whole look: a search for each picture would be dear.
    m_view->show(scene);
}

void MapPanel::show(const Shown& shown, const QList<history::RosterRow>& roster)
{
    if (m_shown && m_shown->board->closures != shown.board->closures)
        m_known.clear(); // the ways go round what is closed now
    m_shown = shown;
    MapScene scene = sceneOf(shown, roster);
    for (MapWay& way : scene.ways)
        way.route = routeOf(way);
    scene.closures = closuresOf(shown);
    scene.rings = m_view->scene().rings;
    m_view->show(scene);
    reach(shown);
    const Call* call = shown.selectedCall();
    if (shown.call != m_followed && call && call->location.point) {
        m_followed = shown.call;
        m_view->bringIn(*call->location.point);
    }
    remark();
}

} // namespace lodestar::ui
