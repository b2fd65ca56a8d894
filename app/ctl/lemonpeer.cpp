// SPDX-License-Identifier: GPL-3.0-or-later
// LEMON's own types stay in this file.
#include "app/ctl/lemonpeer.h"

#include <lemon/dijkstra.h>
#include <lemon/static_graph.h>

namespace lodestar::ctl {

using Digraph = lemon::StaticDigraph;
using Lengths = Digraph::ArcMap<int>;

struct LemonPeer::Inside
{
    Digraph graph;
    std::unique_ptr<Lengths> costs;
    std::unique_ptr<lemon::Dijkstra<Digraph, Lengths>> search;
};

LemonPeer::LemonPeer(int nodes,
                     const std::vector<std::pair<int, int>>& arcs,
                     const std::vector<int>& costs)
    : m_inside(std::make_unique<Inside>())
{
    m_inside->graph.build(nodes, arcs.begin(), arcs.end());
    m_inside->costs = std::make_unique<Lengths>(m_inside->graph);
    for (size_t i = 0; i < costs.size(); ++i)
        (*m_inside->costs)[m_inside->graph.arc(static_cast<int>(i))] = costs[i];
    m_inside->search =
        std::make_unique<lemon::Dijkstra<Digraph, Lengths>>(m_inside->graph, *m_inside->costs);
}

LemonPeer::~LemonPeer() = default;

void LemonPeer::runFrom(int node)
{
    m_inside->search->run(m_inside->graph.node(node));
}

int LemonPeer::costTo(int node) const
{
    const auto at = m_inside->graph.node(node);
    return m_inside->search->reached(at) ? m_inside->search->dist(at) : -1;
}

} // namespace lodestar::ctl
