// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts node by node. The order weighs level, arcs and hops much as RoutingKit does
// (contraction_hierarchy.cpp, estimate_node_importance), re-estimated for every neighbour; arcs
// count double here: on Portland that made 2 % fewer of them, in less time.
#include "core/streets/route/heap.h"
#include "core/streets/route/hierarchy.h"

#include <algorithm>
#include <numeric>

namespace lodestar::streets {

namespace {

/// How many nodes a witness search may settle. Missing a witness costs a needless shortcut, never a
/// wrong answer.
constexpr int kMostSettledEstimate = 120;
constexpr int kMostSettled = 400;

struct WorkArc
{
    quint32 node;
    quint32 cost;
    quint32 via; ///< rank, or kNone
    quint32 hops;
};

class Contractor
{
public:
    Contractor(const StreetGraph& graph, const Metric& metric)
        : m_nodes(graph.nodeCount())
        , m_out(m_nodes)
        , m_in(m_nodes)
        , m_level(m_nodes, 0)
        , m_cost(m_nodes, 0)
        , m_stamp(m_nodes, 0)
        , m_target(m_nodes, 0)
    {
        m_columns.rankOf.assign(m_nodes, kNone);
        for (quint32 node = 0; node < m_nodes; ++node) {
            const Arc arc = graph.arcOf(node);
            if (metric.isClosed(arc))
                continue;
            for (const Turn& turn : graph.turnsOf(node))
                if (turn.to != node)
                    addArc(node, turn.to, metric.cost(arc, turn), kNone, 1);
        }
    }

    bool inOwnOrder(const ContractProgress& progress)
    {
        KeyedHeap<quint64> queue(m_nodes);
        for (quint32 node = 0; node < m_nodes; ++node)
            queue.push(node, importance(node));
        std::vector<quint32> around;
        while (!queue.isEmpty()) {
            if (progress && queue.size() % 4096 == 0 &&
                !progress(1 - static_cast<double>(queue.size()) / m_nodes))
                return false;
            const quint32 node = queue.pop();
            around.clear();
            for (const WorkArc& arc : m_out[node])
                around.push_back(arc.node);
            for (const WorkArc& arc : m_in[node])
                around.push_back(arc.node);
            std::ranges::sort(around);
            around.erase(std::unique(around.begin(), around.end()), around.end());
            contractNode(node);
            for (const quint32 other : around) {
                m_level[other] = std::max(m_level[other], m_level[node] + 1);
                queue.change(other, importance(other));
            }
        }
        return true;
    }

    bool inOrder(std::span<const quint32> rankOf, const ContractProgress& progress)
    {
        std::vector<quint32> nodeAt(m_nodes);
        for (quint32 node = 0; node < m_nodes; ++node)
            nodeAt[rankOf[node]] = node;
        for (quint32 rank = 0; rank < m_nodes; ++rank) {
            if (progress && rank % 4096 == 0 && !progress(double(rank) / m_nodes))
                return false;
            contractNode(nodeAt[rank]);
        }
        return true;
    }

    /// Names the higher ends by rank, which is known only now.
    HierarchyColumns take()
    {
        m_columns.firstUp.push_back(static_cast<quint32>(m_columns.up.size()));
        m_columns.firstDown.push_back(static_cast<quint32>(m_columns.down.size()));
        for (Shortcut& arc : m_columns.up)
            arc.to = m_columns.rankOf[arc.to];
        for (Shortcut& arc : m_columns.down)
            arc.to = m_columns.rankOf[arc.to];
        return std::move(m_columns);
    }

private:
    quint32 m_nodes;
    std::vector<std::vector<WorkArc>> m_out;
    std::vector<std::vector<WorkArc>> m_in;
    std::vector<quint32> m_level;
    std::vector<quint32> m_cost; ///< of the witness search, where m_stamp is m_now
    std::vector<quint32> m_stamp;
    std::vector<quint32> m_target; ///< m_now where the witness search must find the node
    quint32 m_now = 0;
    LazyHeap<quint32> m_heap;
    HierarchyColumns m_columns;
    quint32 m_nextRank = 0;

    static WorkArc* find(std::vector<WorkArc>& arcs, quint32 node)
    {
        const auto it = std::ranges::find(arcs, node, &WorkArc::node);
        return it == arcs.end() ? nullptr : &*it;
    }

    static void remove(std::vector<WorkArc>& arcs, quint32 node)
    {
        WorkArc* const arc = find(arcs, node);
        *arc = arcs.back();
        arcs.pop_back();
    }

    void addArc(quint32 from, quint32 to, quint32 cost, quint32 via, quint32 hops)
    {
        WorkArc* const known = find(m_out[from], to);
        if (!known) {
            m_out[from].push_back({to, cost, via, hops});
            m_in[to].push_back({from, cost, via, hops});
        } else if (cost < known->cost) {
            *known = {to, cost, via, hops};
            *find(m_in[to], from) = {from, cost, via, hops};
        }
    }

    /// Costs from `from` without passing `skip`, as far as `most`.
    void searchWitnesses(quint32 from, quint32 skip, quint32 most, int settle, int targets)
    {
        m_heap.clear();
        m_stamp[from] = m_now;
        m_cost[from] = 0;
        m_heap.push(0, from);
        while (!m_heap.isEmpty() && settle-- > 0) {
            const auto [cost, node] = m_heap.pop();
            if (cost > m_cost[node])
                continue;
            if (cost > most)
                return;
            if (m_target[node] == m_now && --targets == 0)
                return;
            for (const WorkArc& arc : m_out[node]) {
                const quint32 next = cost + arc.cost;
                if (arc.node == skip || next > most)
                    continue;
                if (m_stamp[arc.node] != m_now || next < m_cost[arc.node]) {
                    m_stamp[arc.node] = m_now;
                    m_cost[arc.node] = next;
                    m_heap.push(next, arc.node);
                }
            }
        }
    }

    /// Calls `need` for every shortcut that contracting `node` asks for.
    template <class Need>
    void shortcuts(quint32 node, int settle, Need&& need)
    {
        for (const WorkArc& in : m_in[node]) {
            quint32 most = 0;
            int targets = 0;
            ++m_now;
            for (const WorkArc& out : m_out[node])
                if (out.node != in.node) {
                    most = std::max(most, in.cost + out.cost);
                    m_target[out.node] = m_now;
                    ++targets;
                }
            if (targets == 0)
                continue;
            searchWitnesses(in.node, node, most, settle, targets);
            for (const WorkArc& out : m_out[node]) {
                const bool hasWitness =
                    m_stamp[out.node] == m_now && m_cost[out.node] <= in.cost + out.cost;
                if (out.node != in.node && !hasWitness)
                    need(in, out);
            }
        }
    }

    quint64 importance(quint32 node)
    {
        quint64 arcs = 0;
        quint64 hops = 0;
        quint64 oldHops = 1;
        shortcuts(node, kMostSettledEstimate, [&](const WorkArc& in, const WorkArc& out) {
            ++arcs;
            hops += in.hops + out.hops;
        });
        const quint64 oldArcs = 1 + m_in[node].size() + m_out[node].size();
        for (const WorkArc& arc : m_in[node])
            oldHops += arc.hops;
        for (const WorkArc& arc : m_out[node])
            oldHops += arc.hops;
        return 1000 * quint64(m_level[node]) + 2000 * arcs / oldArcs + 1000 * hops / oldHops;
    }

    void contractNode(quint32 node)
    {
        const quint32 rank = m_nextRank++;
        m_columns.rankOf[node] = rank;

        struct Made
        {
            quint32 from, to, cost, hops;
        };

        std::vector<Made> made;
        shortcuts(node, kMostSettled, [&](const WorkArc& in, const WorkArc& out) {
            made.push_back({in.node, out.node, in.cost + out.cost, in.hops + out.hops});
        });
        m_columns.firstUp.push_back(static_cast<quint32>(m_columns.up.size()));
        m_columns.firstDown.push_back(static_cast<quint32>(m_columns.down.size()));
        for (const WorkArc& arc : m_out[node]) {
            m_columns.up.push_back({arc.node, arc.cost, arc.via});
            remove(m_in[arc.node], node);
        }
        for (const WorkArc& arc : m_in[node]) {
            m_columns.down.push_back({arc.node, arc.cost, arc.via});
            remove(m_out[arc.node], node);
        }
        std::vector<WorkArc>().swap(m_out[node]);
        std::vector<WorkArc>().swap(m_in[node]);
        for (const Made& arc : made)
            addArc(arc.from, arc.to, arc.cost, rank, arc.hops);
    }
};

} // namespace

HierarchyColumns
contract(const StreetGraph& graph, const Metric& metric, const ContractProgress& progress)
{
    Contractor contractor(graph, metric);
    if (!contractor.inOwnOrder(progress))
        return {};
    return contractor.take();
}

HierarchyColumns recontract(const StreetGraph& graph,
                            const Metric& metric,
                            std::span<const quint32> rankOf,
                            const ContractProgress& progress)
{
    Contractor contractor(graph, metric);
    if (!contractor.inOrder(rankOf, progress))
        return {};
    return contractor.take();
}

} // namespace lodestar::streets
