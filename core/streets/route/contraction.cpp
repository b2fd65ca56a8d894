// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts node by node. The order weighs level, arcs and hops much as RoutingKit does
// (contraction_hierarchy.cpp, estimate_node_importance), but arcs count four times as much, and a
// node is estimated again only when its turn comes: a quarter of the estimates, the same order.
#include "core/streets/route/core.h"
#include "core/streets/route/heap.h"
#include "core/streets/route/ranks.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

constexpr auto kLongest = static_cast<quint32>(kLongestWay);

/// How many nodes a witness search may settle. Missing a witness costs a needless shortcut, never a
/// wrong answer.
constexpr int kMostSettledEstimate = 30;
constexpr int kMostSettled = 100;

/// Where contracting stops. A larger core makes searches shorter, labels and their making longer.
quint32 coreSizeOf(quint32 nodes)
{
    constexpr quint32 kLeast = 16;
    constexpr quint32 kMost = 3072;
    constexpr quint32 kPart = 24;
    return std::min(std::clamp(nodes / kPart, kLeast, kMost), nodes);
}

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
        , m_core(coreSizeOf(m_nodes))
        , m_out(m_nodes)
        , m_in(m_nodes)
        , m_level(m_nodes, 0)
        , m_marks(m_nodes)
    {
        m_kept.rankOf.assign(m_nodes, kNone);
        for (quint32 node = 0; node < m_nodes; ++node) {
            const Arc arc = graph.arcOf(node);
            if (metric.isClosed(arc))
                continue;
            for (const Turn& turn : graph.turnsOf(node))
                if (turn.to != node && metric.cost(arc, turn) < kLongest)
                    addArc(node, turn.to, metric.cost(arc, turn), kNone, 1);
        }
    }

    bool inOwnOrder(const ContractProgress& progress)
    {
        KeyedHeap<quint64> queue(m_nodes);
        std::vector<bool> isOld(m_nodes, false); ///< the key may be too small
        for (quint32 node = 0; node < m_nodes; ++node)
            queue.push(node, importance(node));
        const auto touch = [&](quint32 from, quint32 node) {
            m_level[node] = std::max(m_level[node], m_level[from] + 1);
            isOld[node] = true;
        };
        while (queue.size() > m_core) {
            if (progress && queue.size() % 4096 == 0 &&
                !progress(1 - static_cast<double>(queue.size()) / m_nodes))
                return false;
            const quint32 node = queue.pop();
            if (isOld[node]) {
                isOld[node] = false;
                queue.push(node, importance(node));
                continue;
            }
            for (const WorkArc& arc : m_out[node])
                touch(node, arc.node);
            for (const WorkArc& arc : m_in[node])
                touch(node, arc.node);
            contractNode(node);
        }
        std::vector<quint32> nodes;
        for (quint32 node = 0; node < m_nodes; ++node)
            if (m_kept.rankOf[node] == kNone)
                nodes.push_back(node);
        CoreGraph core = coreOf(nodes);
        core.starts = climbed(nodes, m_kept.up);
        core.ends = climbed(nodes, m_kept.down);
        std::vector<quint32> order = coreOrder(core);
        for (quint32& node : order)
            node = nodes[node];
        replaceKept();
        finish(order);
        return true;
    }

    bool inOrder(std::span<const quint32> rankOf, const ContractProgress& progress)
    {
        std::vector<quint32> nodeAt(m_nodes);
        for (quint32 node = 0; node < m_nodes; ++node)
            nodeAt[rankOf[node]] = node;
        for (quint32 rank = 0; rank < m_nodes - m_core; ++rank) {
            if (progress && rank % 4096 == 0 && !progress(double(rank) / m_nodes))
                return false;
            contractNode(nodeAt[rank]);
        }
        finish({nodeAt.rbegin(), nodeAt.rbegin() + m_core});
        return true;
    }

    HierarchyColumns take() { return std::move(m_columns); }

private:
    /// What a witness search knows of a node, in one place.
    struct Mark
    {
        quint32 stamp = 0; ///< m_now when this search has reached it
        quint32 cost = 0;
        quint32 target = 0; ///< m_now where it must find the node
    };

    quint32 m_nodes;
    quint32 m_core; ///< how many nodes are not contracted
    std::vector<std::vector<WorkArc>> m_out;
    std::vector<std::vector<WorkArc>> m_in;
    std::vector<quint32> m_level;
    std::vector<Mark> m_marks;
    KeptOrder m_kept;
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
        m_marks[from].stamp = m_now;
        m_marks[from].cost = 0;
        m_heap.push(0, from);
        while (!m_heap.isEmpty() && settle-- > 0) {
            const auto [cost, node] = m_heap.pop();
            if (cost > m_marks[node].cost)
                continue;
            if (cost > most)
                return;
            if (m_marks[node].target == m_now && --targets == 0)
                return;
            for (const WorkArc& arc : m_out[node]) {
                const quint32 next = cost + arc.cost;
                if (arc.node == skip || next > most)
                    continue;
                Mark& mark = m_marks[arc.node];
                if (mark.stamp != m_now || next < mark.cost) {
                    mark.stamp = m_now;
                    mark.cost = next;
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
                if (out.node != in.node && in.cost + out.cost < kLongest) {
                    most = std::max(most, in.cost + out.cost);
                    m_marks[out.node].target = m_now;
                    ++targets;
                }
            if (targets == 0)
                continue;
            searchWitnesses(in.node, node, most, settle, targets);
            for (const WorkArc& out : m_out[node]) {
                const Mark& mark = m_marks[out.node];
                const bool hasWitness = mark.stamp == m_now && mark.cost <= in.cost + out.cost;
                if (out.node != in.node && !hasWitness && in.cost + out.cost < kLongest)
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
        return 1000 * quint64(m_level[node]) + 4000 * arcs / oldArcs + 1000 * hops / oldHops;
    }

    void contractNode(quint32 node)
    {
        const quint32 rank = m_nextRank++;
        m_kept.rankOf[node] = rank;

        struct Made
        {
            quint32 from, to, cost, hops;
        };

        std::vector<Made> made;
        shortcuts(node, kMostSettled, [&](const WorkArc& in, const WorkArc& out) {
            made.push_back({in.node, out.node, in.cost + out.cost, in.hops + out.hops});
        });
        for (const WorkArc& arc : m_out[node]) {
            m_kept.up.arcs.push_back({arc.node, arc.cost, arc.via});
            remove(m_in[arc.node], node);
        }
        for (const WorkArc& arc : m_in[node]) {
            m_kept.down.arcs.push_back({arc.node, arc.cost, arc.via});
            remove(m_out[arc.node], node);
        }
        m_kept.up.endRank();
        m_kept.down.endRank();
        std::vector<WorkArc>().swap(m_out[node]);
        std::vector<WorkArc>().swap(m_in[node]);
        for (const Made& arc : made)
            addArc(arc.from, arc.to, arc.cost, rank, arc.hops);
    }

    /// The shortcuts that are left pass nodes that have other ranks now.
    void replaceKept()
    {
        KeptOrder after = grouped(m_kept);
        std::vector<quint32> renamed(m_nextRank);
        for (quint32 node = 0; node < m_nodes; ++node)
            if (m_kept.rankOf[node] != kNone)
                renamed[m_kept.rankOf[node]] = after.rankOf[node];
        for (std::vector<WorkArc>& arcs : m_out)
            for (WorkArc& arc : arcs)
                arc.via = arc.via == kNone ? kNone : renamed[arc.via];
        m_kept = std::move(after);
    }

    /// What is left, with `nodes` numbered as they come.
    [[nodiscard]] CoreGraph coreOf(const std::vector<quint32>& nodes) const
    {
        CoreGraph core;
        std::vector<quint32> number(m_nodes, kNone);
        for (quint32 i = 0; i < nodes.size(); ++i)
            number[nodes[i]] = i;
        core.out.resize(nodes.size());
        core.in.resize(nodes.size());
        for (quint32 i = 0; i < nodes.size(); ++i)
            for (const WorkArc& arc : m_out[nodes[i]]) {
                core.out[i].push_back({number[arc.node], arc.cost});
                core.in[number[arc.node]].push_back({i, arc.cost});
            }
        return core;
    }

    /// How many places' ways come to each of `nodes`, when each splits evenly on its way up.
    [[nodiscard]] std::vector<quint32> climbed(const std::vector<quint32>& nodes,
                                               const KeptArcs& arcs) const
    {
        std::vector<double> weight(m_nodes, 1);
        std::vector<quint32> nodeAt(m_nextRank);
        for (quint32 node = 0; node < m_nodes; ++node)
            if (m_kept.rankOf[node] != kNone)
                nodeAt[m_kept.rankOf[node]] = node;
        for (quint32 rank = 0; rank < m_nextRank; ++rank) {
            const auto above = arcs.of(rank);
            for (const KeptArc& arc : above)
                weight[arc.node] += weight[nodeAt[rank]] / static_cast<double>(above.size());
        }
        std::vector<quint32> all;
        for (const quint32 node : nodes)
            all.push_back(static_cast<quint32>(weight[node] + 1));
        return all;
    }

    /// Gives the core its ranks, the first of `order` the highest, and labels it.
    void finish(const std::vector<quint32>& order)
    {
        const CoreLabels labels = coreLabels(coreOf(order));
        m_columns.forward = labels.forward;
        m_columns.backward = labels.backward;
        for (auto it = order.rbegin(); it != order.rend(); ++it) {
            m_kept.rankOf[*it] = m_nextRank++;
            for (const WorkArc& arc : m_out[*it])
                m_kept.up.arcs.push_back({arc.node, arc.cost, arc.via});
            m_kept.up.endRank();
            m_kept.down.endRank();
        }
        m_columns.up = named(m_kept.up.arcs);
        m_columns.down = named(m_kept.down.arcs);
        m_columns.firstUp = std::move(m_kept.up.first);
        m_columns.firstDown = std::move(m_kept.down.first);
        m_columns.rankOf = std::move(m_kept.rankOf);
    }

    [[nodiscard]] std::vector<Shortcut> named(const std::vector<KeptArc>& arcs) const
    {
        std::vector<Shortcut> all;
        all.reserve(arcs.size());
        for (const KeptArc& arc : arcs)
            all.emplace_back(m_kept.rankOf[arc.node], arc.cost, arc.via);
        return all;
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
                            const HierarchyView& known,
                            const ContractProgress& progress)
{
    Contractor contractor(graph, metric);
    if (!contractor.inOrder(known.rankOf, progress))
        return {};
    return contractor.take();
}

} // namespace lodestar::streets
