// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the hierarchy where there is one, else the plain search.
#include "core/streets/route/router.h"

#include <algorithm>

namespace lodestar::streets {

Router::Router(std::shared_ptr<const Lodemap> map, RouteFile file)
    : m_map(std::move(map))
    , m_file(file)
    , m_base(timeMetric(file.graph, HourFactors(), 0))
    , m_nodeAt(file.graph.nodeCount())
    , m_tariff(std::make_shared<Tariff>(m_base, m_file.hierarchy, m_map))
{
    for (quint32 node = 0; node < m_nodeAt.size(); ++node)
        m_nodeAt[m_file.hierarchy.rankOf[node]] = node;
}

Result<std::shared_ptr<Router>> Router::open(std::shared_ptr<const Lodemap> map)
{
    const auto file = routeFileIn(*map);
    if (!file)
        return file.failure();
    return std::shared_ptr<Router>(new Router(std::move(map), *file));
}

Router::~Router()
{
    ++m_version;
    if (m_worker.joinable())
        m_worker.join();
}

StreetPosition Router::snap(LatLon point, Metres most) const
{
    return streets::snap(m_file.graph, m_file.grid, point, most);
}

std::shared_ptr<const Tariff> Router::tariff() const
{
    const std::lock_guard lock(m_mutex);
    return m_tariff;
}

const ReverseTurns& Router::reverseTurns() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_reverse)
        m_reverse = std::make_unique<ReverseTurns>(m_file.graph);
    return *m_reverse;
}

std::optional<Duration> Router::eta(const StreetPosition& from, const StreetPosition& to) const
{
    const auto tariff = this->tariff();
    const StreetGraph& graph = m_file.graph;
    const ArcParts starts = partsOf(graph, tariff->metric(), from);
    const ArcParts ends = partsOf(graph, tariff->metric(), to);
    Cost cost = directCost(starts, ends);
    if (tariff->isContracted())
        cost = std::min(cost,
                        tariff->search()->cost(startSeeds(graph, tariff->metric(), starts, ends),
                                               endSeeds(graph, ends)));
    else
        cost = plainWay(graph, tariff->metric(), starts, ends).cost;
    if (cost >= kUnreachable)
        return std::nullopt;
    return Duration(cost);
}

FoundWay Router::find(const StreetPosition& from, const StreetPosition& to) const
{
    const auto tariff = this->tariff();
    const StreetGraph& graph = m_file.graph;
    const ArcParts starts = partsOf(graph, tariff->metric(), from);
    const ArcParts ends = partsOf(graph, tariff->metric(), to);
    if (!tariff->isContracted())
        return plainWay(graph, tariff->metric(), starts, ends);
    const std::vector<Seed> seeds = startSeeds(graph, tariff->metric(), starts, ends);
    const auto search = tariff->search();
    FoundWay way;
    way.cost = directCost(starts, ends);
    const Cost around = search->cost(seeds, endSeeds(graph, ends));
    if (way.cost <= around) {
        if (const Arc arc = directArc(starts, ends); arc != kNone)
            way.arcs = {arc};
        return way;
    }
    way.cost = around;
    std::vector<quint32> nodes = search->ranks();
    if (nodes.empty()) // a file whose shortcuts are not those of its streets: the streets are right
        return plain(from, to, Measure::Time);
    for (quint32& node : nodes)
        node = m_nodeAt[node];
    way.arcs = arcsOf(graph, seeds, nodes, search->firstCost());
    return way;
}

FoundWay Router::plain(const StreetPosition& from, const StreetPosition& to, Measure measure) const
{
    const auto tariff = this->tariff();
    Metric metric = tariff->metric();
    if (measure == Measure::Distance) {
        metric = distanceMetric(m_file.graph);
        metric.closed = tariff->metric().closed;
    }
    return plainWay(m_file.graph,
                    metric,
                    partsOf(m_file.graph, metric, from),
                    partsOf(m_file.graph, metric, to));
}

Result<Route>
Router::route(const StreetPosition& from, const StreetPosition& to, Measure measure) const
{
    const FoundWay way = measure == Measure::Time ? find(from, to) : plain(from, to, measure);
    if (way.cost >= kUnreachable)
        return Unexpected(Kind::NotFound,
                          QStringLiteral("there is no way by car from %1 to %2")
                              .arg(toText(from.at), toText(to.at)));
    return describe(m_file.graph, tariff()->metric(), way.arcs, from, to);
}

void Router::setTraffic(const HourFactors& factors, int hour)
{
    m_factors = factors;
    m_hour = hour;
    changed();
}

void Router::close(quint32 segment, Instant until)
{
    std::erase_if(m_closures, [&](const Closure& one) { return one.segment == segment; });
    m_closures.push_back({segment, until});
    changed();
}

void Router::reopen(quint32 segment)
{
    if (std::erase_if(m_closures, [&](const Closure& one) { return one.segment == segment; }) > 0)
        changed();
}

bool Router::expire(Instant now)
{
    const bool any =
        std::erase_if(m_closures, [&](const Closure& one) { return one.until <= now; }) > 0;
    if (any)
        changed();
    return any;
}

void Router::publish(std::shared_ptr<const Tariff> tariff)
{
    const std::lock_guard lock(m_mutex);
    m_tariff = std::move(tariff);
}

void Router::changed()
{
    const quint64 mine = ++m_version; // the worker of the change before gives up
    if (m_worker.joinable())
        m_worker.join();
    Metric metric = timeMetric(m_file.graph, m_factors, m_hour);
    if (!m_closures.empty()) {
        metric.closed.assign(m_file.graph.segments.size(), false);
        for (const Closure& one : m_closures)
            metric.closed[one.segment] = true;
    }
    if (metric == tariff()->metric() && tariff()->isContracted())
        return;
    if (metric == m_base)
        return publish(std::make_shared<Tariff>(m_base, m_file.hierarchy, m_map));
    publish(std::make_shared<Tariff>(metric));
    m_worker = std::thread([this, mine, metric = std::move(metric)] {
        const auto isMine = [this, mine](double) {
            return m_version == mine;
        };
        auto columns = std::make_shared<HierarchyColumns>(
            recontract(m_file.graph, metric, m_file.hierarchy, isMine));
        if (!columns->rankOf.empty() && isMine(1))
            publish(std::make_shared<Tariff>(metric, columns->view(), columns));
    });
}

void Router::waitUntilCaughtUp()
{
    if (m_worker.joinable())
        m_worker.join();
}

} // namespace lodestar::streets
