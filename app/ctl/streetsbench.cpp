// SPDX-License-Identifier: GPL-3.0-or-later
// Medians of many questions to one map, always the same ones.
#include "app/ctl/streetsbench.h"

#include "app/ctl/lemonpeer.h"
#include "core/base/clock.h"
#include "core/base/entropy.h"
#include "core/streets/import/importer.h"
#include "core/streets/import/mapinfo.h"
#include "core/streets/route/fleeteta.h"

#include <QTemporaryDir>

#include <algorithm>

namespace lodestar::ctl {

namespace {

using namespace streets;

constexpr quint32 kUnits = 1'000;
constexpr int kCalls = 500;

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Microseconds of each of `times` runs.
template <class Run>
std::vector<double> timed(int times, Run&& run)
{
    const SystemClock clock;
    std::vector<double> micros;
    for (int i = 0; i < times; ++i) {
        const auto start = clock.steady();
        run(i);
        micros.push_back(std::chrono::duration<double, std::micro>(clock.steady() - start).count());
    }
    return micros;
}

/// A figure without a peer that should stay at or under its target.
Figure atMost(const QString& name, double value, const QString& unit, double target)
{
    Figure figure;
    figure.name = name;
    figure.value = value;
    figure.unit = unit;
    figure.target = target;
    figure.met = value <= target;
    return figure;
}

/// How many times as long the peer takes; met from `target` times on.
Figure timesFaster(const QString& name, double micros, double peerMicros, double target)
{
    Figure figure = atMost(name, micros, QStringLiteral("µs"), target);
    figure.peer = QStringLiteral("LEMON Dijkstra");
    figure.peerValue = peerMicros;
    figure.ratio = peerMicros / micros;
    figure.met = figure.ratio >= target;
    return figure;
}

StreetPosition somewhere(const StreetGraph& graph, SeededEntropy& chance)
{
    for (;;) {
        StreetPosition position;
        position.segment =
            static_cast<quint32>(chance.below(static_cast<int>(graph.segments.size())));
        const Segment& segment = graph.segments[position.segment];
        position.along = static_cast<quint32>(chance.below(static_cast<int>(segment.length) + 1));
        if (segment.reachable)
            return position;
    }
}

std::vector<StreetPosition> positions(const StreetGraph& graph, quint64 seed, size_t count)
{
    SeededEntropy chance(seed);
    std::vector<StreetPosition> all;
    while (all.size() < count)
        all.push_back(somewhere(graph, chance));
    return all;
}

/// The network against the traffic: from a call to all units, as a dispatcher asks.
LemonPeer reversePeer(const StreetGraph& graph, const Metric& metric)
{
    std::vector<std::array<int, 3>> all;
    for (quint32 node = 0; node < graph.nodeCount(); ++node)
        for (const Turn& turn : graph.turnsOf(node))
            all.push_back({static_cast<int>(turn.to),
                           static_cast<int>(node),
                           static_cast<int>(metric.cost(graph.arcOf(node), turn))});
    std::ranges::sort(all);
    std::vector<std::pair<int, int>> arcs;
    std::vector<int> costs;
    for (const auto& [from, to, cost] : all) {
        arcs.emplace_back(from, to);
        costs.push_back(cost);
    }
    return {static_cast<int>(graph.nodeCount()), arcs, costs};
}

qint64 routingBytes(const Lodemap& map)
{
    qint64 bytes = 0;
    for (const char* name :
         {"route.segs",    "route.points", "route.first",    "route.turns",   "route.shadow",
          "route.nameend", "route.names",  "ch.rank",        "ch.firstup",    "ch.uparcs",
          "ch.firstdown",  "ch.downarcs",  "core.firstfrom", "core.hubsfrom", "core.costfrom",
          "core.firstto",  "core.hubsto",  "core.coststo",   "snap.frame",    "snap.first",
          "snap.segs"})
        if (const auto section = map.section(name, 1))
            bytes += section->size();
    return bytes;
}

Result<double> importSeconds(const QString& input)
{
    const QTemporaryDir folder;
    std::optional<Error> error;
    const auto micros = timed(1, [&](int) {
        auto data = importMap(input, {});
        if (!data) {
            error = data.error();
            return;
        }
        LodemapWriter writer(folder.filePath(QStringLiteral("bench.lodemap")));
        auto done = buildRouting(*data, writer);
        if (done)
            done = writeMapInfo(*data, writer);
        if (done)
            done = writer.finish();
        if (!done)
            error = done.error();
    });
    if (error)
        return Unexpected(*error);
    return micros.front() / 1e6;
}

/// Everything that is asked of one router.
class RoutingBench
{
public:
    explicit RoutingBench(std::shared_ptr<Router> router)
        : m_router(std::move(router))
        , m_units(positions(m_router->graph(), 1, kUnits))
        , m_calls(positions(m_router->graph(), 2, kUnits))
        , m_fleet(m_router)
    {
        for (quint32 i = 0; i < kUnits; ++i)
            m_fleet.set(i, m_units[i]);
    }

    Result<QList<Figure>> run()
    {
        QList<Figure> figures;
        figures += pair();
        figures += atMost(QStringLiteral("unit_moved"), moved(), QStringLiteral("µs"), 20);
        const double fleet = fleetToCall();
        figures += atMost(QStringLiteral("eta_1000_to_1"), fleet, QStringLiteral("µs"), 60);
        const auto peer = againstPeer(fleet);
        if (!peer)
            return peer.failure();
        figures += *peer;
        figures += atMost(
            QStringLiteral("table_1000_x_1000"),
            median(timed(5, [&](int) { m_sum += etaTable(m_router, m_units, m_calls).back(); })) /
                1000,
            QStringLiteral("ms"),
            40);
        figures += snapping();
        figures += recontracting();
        return figures;
    }

private:
    std::shared_ptr<Router> m_router;
    std::vector<StreetPosition> m_units;
    std::vector<StreetPosition> m_calls;
    FleetEta m_fleet;
    qint64 m_sum = 0; ///< so that no question is optimised away

    Figure pair()
    {
        const auto micros = timed(static_cast<int>(kUnits), [&](int i) {
            const auto at = static_cast<size_t>(i);
            m_sum += m_router->eta(m_units[at], m_calls[at]).value_or(Duration(0)).count();
        });
        return atMost(QStringLiteral("one_pair"), median(micros), QStringLiteral("µs"), 20);
    }

    double moved()
    {
        const auto places = positions(m_router->graph(), 3, kUnits);
        const auto micros = timed(static_cast<int>(kUnits), [&](int i) {
            m_fleet.set(static_cast<quint32>(i), places[static_cast<size_t>(i)]);
        });
        for (quint32 i = 0; i < kUnits; ++i)
            m_fleet.set(i, m_units[i]);
        return median(micros);
    }

    double fleetToCall()
    {
        return median(timed(
            kCalls, [&](int i) { m_sum += m_fleet.etas(m_calls[static_cast<size_t>(i)]).back(); }));
    }

    Result<Figure> againstPeer(double fleetMicros)
    {
        const StreetGraph& graph = m_router->graph();
        const auto tariff = m_router->tariff();
        LemonPeer peer = reversePeer(graph, tariff->metric());
        // From the beginning of one arc, so that both sides answer the same question.
        StreetPosition call = m_calls.front();
        call.along = 0;
        const ArcParts parts = partsOf(graph, tariff->metric(), call);
        const auto micros = timed(5, [&](int i) {
            const auto part = parts.parts[parts.count > 1 ? i & 1 : 0];
            peer.runFrom(static_cast<int>(part.arc));
        });
        const auto search = tariff->search();
        int differ = 0;
        const auto goal = parts.parts[0].arc;
        peer.runFrom(static_cast<int>(goal));
        for (const StreetPosition& unit : m_units) {
            const Arc arc = partsOf(graph, tariff->metric(), unit).parts[0].arc;
            const Cost ours = search->cost({{arc, 0}}, {{goal, 0}});
            differ +=
                peer.costTo(static_cast<int>(arc)) == (ours < kUnreachable ? ours : -1) ? 0 : 1;
        }
        if (differ > 0)
            return Unexpected(
                Kind::Corrupt,
                QStringLiteral("%1 of %2 answers differ from LEMON's.").arg(differ).arg(kUnits));
        return timesFaster(
            QStringLiteral("eta_1000_to_1_ratio"), fleetMicros, median(micros), 1000);
    }

    Figure snapping()
    {
        std::vector<LatLon> points;
        SeededEntropy chance(4);
        const StreetGraph& graph = m_router->graph();
        for (const StreetPosition& unit : m_units) {
            const LatLon at = toLatLon(graph.line(unit.segment).front());
            points.push_back(
                {at.lat + (chance.unit() - 0.5) / 1000, at.lon + (chance.unit() - 0.5) / 1000});
        }
        const auto micros = timed(static_cast<int>(kUnits), [&](int i) {
            m_sum += m_router->snap(points[static_cast<size_t>(i)]).along;
        });
        return atMost(QStringLiteral("snap"), median(micros), QStringLiteral("µs"), 20);
    }

    Figure recontracting()
    {
        const Instant until{};
        const auto micros = timed(5, [&](int i) {
            m_router->close(m_calls[static_cast<size_t>(i)].segment, until);
            m_router->waitUntilCaughtUp();
        });
        return atMost(
            QStringLiteral("closure_recontracted"), median(micros) / 1e6, QStringLiteral("s"), 1);
    }
};

} // namespace

Result<QList<Figure>> benchMapFile(const QString& map, const QString& input)
{
    QList<Figure> figures;
    if (!input.isEmpty()) {
        const auto seconds = importSeconds(input);
        if (!seconds)
            return seconds.failure();
        figures += atMost(QStringLiteral("import"), *seconds, QStringLiteral("s"), 30);
    }
    const auto opened = Lodemap::open(map);
    if (!opened)
        return opened.failure();
    const auto router = Router::open(*opened);
    if (!router)
        return router.failure();
    const auto micros = timed(5, [&](int) { (void)Router::open(*Lodemap::open(map)); });
    figures += atMost(QStringLiteral("open"), median(micros) / 1000, QStringLiteral("ms"), 100);
    const StreetGraph& graph = (*router)->graph();
    // Beside the file: four bytes an arc for its time, four a node for its rank.
    const double bytes = static_cast<double>(routingBytes(**opened)) + 4.0 * graph.arcCount() +
                         4.0 * graph.nodeCount();
    figures += atMost(
        QStringLiteral("bytes_per_arc"), bytes / graph.drivenArcs(), QStringLiteral("B"), 150);
    return figures;
}

Result<QList<Figure>> benchRouting(const QString& map)
{
    const auto opened = Lodemap::open(map);
    if (!opened)
        return opened.failure();
    const auto router = Router::open(*opened);
    if (!router)
        return router.failure();
    return RoutingBench(*router).run();
}

} // namespace lodestar::ctl
