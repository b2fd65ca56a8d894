// SPDX-License-Identifier: GPL-3.0-or-later
// LEMON's own types stay in this file.
#include "app/ctl/lemonpair.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace lodestar::ctl {

using Digraph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Digraph, int, int64_t>;

struct LemonPair::Inside
{
    Digraph graph;
    std::unique_ptr<Digraph::ArcMap<int64_t>> costs;
    std::unique_ptr<Digraph::ArcMap<int>> most;
    std::unique_ptr<Digraph::NodeMap<int>> supply;
    std::unique_ptr<Simplex> simplex;
};

LemonPair::LemonPair(int rows,
                     int columns,
                     const std::vector<int>& costs,
                     const std::vector<int>& stay)
    : m_inside(std::make_unique<Inside>())
{
    Digraph& graph = m_inside->graph;
    std::vector<Digraph::Node> nodes;
    for (int i = 0; i < rows + columns; ++i)
        nodes.push_back(graph.addNode());
    const Digraph::Node sink = graph.addNode();
    m_inside->costs = std::make_unique<Digraph::ArcMap<int64_t>>(graph);
    m_inside->supply = std::make_unique<Digraph::NodeMap<int>>(graph, 0);
    const auto at = [](int index) {
        return static_cast<size_t>(index);
    };
    for (int i = 0; i < rows; ++i) {
        (*m_inside->supply)[nodes[at(i)]] = 1;
        for (int j = 0; j < columns; ++j)
            (*m_inside->costs)[graph.addArc(nodes[at(i)], nodes[at(rows + j)])] =
                costs[at(i) * at(columns) + at(j)];
        (*m_inside->costs)[graph.addArc(nodes[at(i)], sink)] = stay[at(i)];
    }
    for (int j = 0; j < columns; ++j)
        (*m_inside->costs)[graph.addArc(nodes[at(rows + j)], sink)] = 0;
    (*m_inside->supply)[sink] = -rows;
    m_inside->most = std::make_unique<Digraph::ArcMap<int>>(graph, 1); // of the arcs there are now
    m_inside->simplex = std::make_unique<Simplex>(graph);
}

LemonPair::~LemonPair() = default;

int64_t LemonPair::run()
{
    Simplex& simplex = *m_inside->simplex;
    simplex.reset();
    simplex.costMap(*m_inside->costs).upperMap(*m_inside->most).supplyMap(*m_inside->supply);
    return simplex.run() == Simplex::OPTIMAL ? simplex.totalCost() : -1;
}

} // namespace lodestar::ctl
