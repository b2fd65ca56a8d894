// SPDX-License-Identifier: GPL-3.0-or-later
// Dijkstra's algorithm on search nodes.
#include "core/streets/route/dijkstra.h"

#include "core/streets/route/heap.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

struct Tree
{
    std::vector<Cost> cost;
    std::vector<quint32> from; ///< the node before; kNone at a seed
};

/// `stop(node, cost)` ends the search.
template <class Stop>
Tree grow(const StreetGraph& graph,
          const Metric& metric,
          const std::vector<Seed>& seeds,
          Stop&& stop)
{
    Tree tree{std::vector<Cost>(graph.nodeCount(), kUnreachable),
              std::vector<quint32>(graph.nodeCount(), kNone)};
    LazyHeap<Cost> heap;
    for (const Seed& seed : seeds)
        if (seed.cost < tree.cost[seed.node]) {
            tree.cost[seed.node] = seed.cost;
            heap.push(seed.cost, seed.node);
        }
    while (!heap.isEmpty()) {
        const auto [cost, node] = heap.pop();
        if (cost > tree.cost[node])
            continue;
        if (stop(node, cost))
            break;
        const Arc arc = graph.arcOf(node);
        if (metric.isClosed(arc))
            continue;
        for (const Turn& turn : graph.turnsOf(node)) {
            const Cost next = cost + static_cast<Cost>(metric.cost(arc, turn));
            if (next < tree.cost[turn.to]) {
                tree.cost[turn.to] = next;
                tree.from[turn.to] = node;
                heap.push(next, turn.to);
            }
        }
    }
    return tree;
}

} // namespace

ReverseTurns::ReverseTurns(const StreetGraph& graph)
    : m_first(graph.nodeCount() + 1, 0)
    , m_turns(graph.turns.size())
{
    for (const Turn& turn : graph.turns)
        ++m_first[turn.to + 1];
    for (quint32 node = 0; node < graph.nodeCount(); ++node)
        m_first[node + 1] += m_first[node];
    std::vector<quint32> next(m_first.begin(), m_first.end() - 1);
    for (quint32 node = 0; node < graph.nodeCount(); ++node)
        for (const Turn& turn : graph.turnsOf(node))
            m_turns[next[turn.to]++] = {node, turn.cost};
}

FoundWay plainWay(const StreetGraph& graph,
                  const Metric& metric,
                  const ArcParts& starts,
                  const ArcParts& ends)
{
    FoundWay way;
    way.cost = directCost(starts, ends);
    const std::vector<Seed> goals = endSeeds(graph, ends);
    quint32 last = kNone;
    // No goal adds less than nothing: when the search is past the best answer, it is the answer.
    const std::vector<Seed> seeds = startSeeds(graph, metric, starts, ends);
    const Tree tree = grow(graph, metric, seeds, [&](quint32 node, Cost cost) {
        for (const Seed& goal : goals)
            if (goal.node == node && cost + goal.cost < way.cost) {
                way.cost = cost + goal.cost;
                last = node;
            }
        return cost >= way.cost;
    });
    if (last == kNone) {
        if (const Arc arc = directArc(starts, ends); arc != kNone)
            way.arcs = {arc};
        return way;
    }
    std::vector<quint32> nodes;
    for (quint32 node = last; node != kNone; node = tree.from[node])
        nodes.push_back(node);
    std::ranges::reverse(nodes);
    way.arcs = arcsOf(graph, seeds, nodes, tree.cost[nodes.front()]);
    return way;
}

std::vector<Cost> plainCostsTo(const StreetGraph& graph,
                               const ReverseTurns& reverse,
                               const Metric& metric,
                               const ArcParts& ends)
{
    std::vector<Cost> costs(graph.nodeCount(), kUnreachable);
    LazyHeap<Cost> heap;
    for (const Seed& seed : endSeeds(graph, ends))
        if (seed.cost < costs[seed.node]) {
            costs[seed.node] = seed.cost;
            heap.push(seed.cost, seed.node);
        }
    while (!heap.isEmpty()) {
        const auto [cost, node] = heap.pop();
        if (cost > costs[node])
            continue;
        for (const Turn& turn : reverse.into(node)) {
            const Arc arc = graph.arcOf(turn.to);
            if (metric.isClosed(arc))
                continue;
            const Cost next = cost + static_cast<Cost>(metric.cost(arc, turn));
            if (next < costs[turn.to]) {
                costs[turn.to] = next;
                heap.push(next, turn.to);
            }
        }
    }
    return costs;
}

std::vector<Cost>
plainCostsFrom(const StreetGraph& graph, const Metric& metric, const ArcParts& starts)
{
    return grow(graph,
                metric,
                startSeeds(graph, metric, starts),
                [](quint32, Cost) { return false; })
        .cost;
}

} // namespace lodestar::streets
