// SPDX-License-Identifier: GPL-3.0-or-later
// Shortest path trees that give the order, and pruned searches that give the labels.
#include "core/streets/route/core.h"

#include "core/streets/route/heap.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

constexpr quint16 kNoNode = 0xFFFF;

/// The shortest ways from one core node to all. Nodes below a node lie behind it in one stretch.
struct Tree
{
    std::vector<quint16> parent; ///< by node; kNoNode: the root, or not reached
    std::vector<quint16> nodeAt; ///< by place
    std::vector<quint16> place;  ///< by node
    std::vector<quint16> below;  ///< by node: how many places it takes, itself included; 0: none
    std::vector<quint32> ends;   ///< by node: ways that end at it or below and are not yet covered
};

class Orderer
{
public:
    explicit Orderer(const CoreGraph& core)
        : m_core(core)
        , m_covers(core.size(), 0)
    {
    }

    std::vector<quint32> run()
    {
        for (quint32 root = 0; root < m_core.size(); ++root)
            m_trees.push_back(treeFrom(root));
        std::vector<bool> isDone(m_core.size(), false);
        std::vector<quint32> order;
        while (order.size() < m_core.size()) {
            quint32 best = kNone;
            for (quint32 node = 0; node < m_core.size(); ++node)
                if (!isDone[node] && (best == kNone || m_covers[node] > m_covers[best]))
                    best = node;
            isDone[best] = true;
            order.push_back(best);
            for (quint32 root = 0; root < m_core.size(); ++root)
                cover(root, best);
        }
        return order;
    }

private:
    const CoreGraph& m_core;
    std::vector<Tree> m_trees;     ///< by root
    std::vector<quint64> m_covers; ///< by node: ways through it that nothing covers
    LazyHeap<quint32> m_heap;

    /// Nodes in the order of their distance.
    std::vector<quint16> grow(quint32 root, Tree& tree)
    {
        std::vector<quint32> cost(m_core.size(), kNone);
        std::vector<bool> isSettled(m_core.size(), false);
        std::vector<quint16> settled;
        cost[root] = 0;
        m_heap.clear();
        m_heap.push(0, root);
        while (!m_heap.isEmpty()) {
            const auto [reached, node] = m_heap.pop();
            if (isSettled[node])
                continue;
            isSettled[node] = true;
            settled.push_back(static_cast<quint16>(node));
            for (const CoreArc& arc : m_core.out[node])
                if (reached + arc.cost < std::min(cost[arc.to], quint32{kLongestWay})) {
                    cost[arc.to] = reached + arc.cost;
                    tree.parent[arc.to] = static_cast<quint16>(node);
                    m_heap.push(cost[arc.to], arc.to);
                }
        }
        return settled;
    }

    Tree treeFrom(quint32 root)
    {
        const quint32 size = m_core.size();
        Tree tree;
        tree.parent.assign(size, kNoNode);
        tree.place.assign(size, 0);
        tree.below.assign(size, 0);
        tree.ends.assign(size, 0);
        const std::vector<quint16> settled = grow(root, tree);
        tree.nodeAt.resize(settled.size());
        for (auto it = settled.rbegin(); it != settled.rend(); ++it) {
            const quint16 node = *it;
            tree.below[node] = static_cast<quint16>(tree.below[node] + 1);
            tree.ends[node] += m_core.ends[node];
            m_covers[node] += quint64(m_core.starts[root]) * tree.ends[node];
            if (const quint16 parent = tree.parent[node]; parent != kNoNode) {
                tree.below[parent] = static_cast<quint16>(tree.below[parent] + tree.below[node]);
                tree.ends[parent] += tree.ends[node];
            }
        }
        std::vector<quint16> next(size, 0); ///< by node: the place of its next child
        for (const quint16 node : settled) {
            if (const quint16 parent = tree.parent[node]; parent != kNoNode) {
                tree.place[node] = next[parent];
                next[parent] = static_cast<quint16>(next[parent] + tree.below[node]);
            }
            tree.nodeAt[tree.place[node]] = node;
            next[node] = static_cast<quint16>(tree.place[node] + 1);
        }
        return tree;
    }

    /// Takes what passes `node` out of a tree.
    void cover(quint32 root, quint32 node)
    {
        Tree& tree = m_trees[root];
        const quint32 ends = tree.ends[node];
        if (ends == 0)
            return;
        const quint64 starts = m_core.starts[root];
        for (quint16 above = tree.parent[node]; above != kNoNode; above = tree.parent[above]) {
            tree.ends[above] -= ends;
            m_covers[above] -= starts * ends;
        }
        const quint32 end = quint32(tree.place[node]) + tree.below[node];
        for (quint32 place = tree.place[node]; place < end; ++place) {
            const quint16 below = tree.nodeAt[place];
            m_covers[below] -= starts * tree.ends[below];
            tree.ends[below] = 0;
        }
    }
};

class Labeller
{
public:
    explicit Labeller(const CoreGraph& core)
        : m_core(core)
        , m_forward(core.size())
        , m_backward(core.size())
        , m_cost(core.size(), kUnreachable)
        , m_hubCost(core.size(), kUnreachable)
    {
    }

    CoreLabels run()
    {
        for (quint32 hub = 0; hub < m_core.size(); ++hub) {
            search(hub, m_core.out, m_forward[hub], m_backward);
            search(hub, m_core.in, m_backward[hub], m_forward);
        }
        return {columnsOf(m_forward), columnsOf(m_backward)};
    }

private:
    struct Entry
    {
        quint16 hub;
        Cost cost;
    };

    using Label = std::vector<Entry>;

    const CoreGraph& m_core;
    std::vector<Label> m_forward;
    std::vector<Label> m_backward;
    std::vector<Cost> m_cost;    ///< by node, of the search
    std::vector<Cost> m_hubCost; ///< by hub, between it and the search's hub
    std::vector<quint32> m_reached;
    LazyHeap<Cost> m_heap;

    /// Writes a hub into the labels of all nodes that no hub before it serves as well. `own`: its
    /// label the same way as the search.
    void search(quint32 hub,
                const std::vector<std::vector<CoreArc>>& arcs,
                const Label& own,
                std::vector<Label>& labels)
    {
        for (const Entry& entry : own)
            m_hubCost[entry.hub] = entry.cost;
        m_heap.clear();
        m_heap.push(0, hub);
        m_cost[hub] = 0;
        m_reached.assign(1, hub);
        while (!m_heap.isEmpty()) {
            const auto [cost, node] = m_heap.pop();
            if (cost > m_cost[node] || isServed(labels[node], cost))
                continue;
            labels[node].push_back({static_cast<quint16>(hub), cost});
            for (const CoreArc& arc : arcs[node]) {
                const Cost next = cost + static_cast<Cost>(arc.cost);
                if (next >= std::min(m_cost[arc.to], kLongestWay))
                    continue;
                if (m_cost[arc.to] == kUnreachable)
                    m_reached.push_back(arc.to);
                m_cost[arc.to] = next;
                m_heap.push(next, arc.to);
            }
        }
        for (const quint32 node : m_reached)
            m_cost[node] = kUnreachable;
        for (const Entry& entry : own)
            m_hubCost[entry.hub] = kUnreachable;
    }

    [[nodiscard]] bool isServed(const Label& label, Cost cost) const
    {
        return std::ranges::any_of(
            label, [&](const Entry& entry) { return m_hubCost[entry.hub] + entry.cost <= cost; });
    }

    static LabelColumns columnsOf(const std::vector<Label>& labels)
    {
        LabelColumns columns;
        for (const Label& label : labels) {
            for (const Entry& entry : label) {
                columns.hubs.push_back(entry.hub);
                columns.costs.push_back(entry.cost);
            }
            columns.first.push_back(static_cast<quint32>(columns.hubs.size()));
        }
        return columns;
    }
};

} // namespace

std::vector<quint32> coreOrder(const CoreGraph& core)
{
    return Orderer(core).run();
}

CoreLabels coreLabels(const CoreGraph& core)
{
    return Labeller(core).run();
}

} // namespace lodestar::streets
