// SPDX-License-Identifier: GPL-3.0-or-later
// HierarchySearch: searches in a Hierarchy, with buffers that are used again.
#pragma once

#include "core/streets/route/heap.h"
#include "core/streets/route/hierarchy.h"
#include "core/streets/route/position.h"

namespace lodestar::streets {

/// A node that a search reached on its way up, and at what cost.
struct Hub
{
    quint32 rank = 0;
    Cost cost = 0;

    friend bool operator==(const Hub&, const Hub&) = default;
};

enum class Towards { Up, UpBackwards };

/// Not for two threads at once.
class HierarchySearch
{
public:
    explicit HierarchySearch(HierarchyView hierarchy);

    /// All hubs of a search upwards from `seeds`, in the order of their costs: forwards for where
    /// one can go, backwards for where one can come from. A cheapest way between two positions
    /// passes a hub of both. Hubs that another way reaches cheaper from above are left out.
    const std::vector<Hub>& hubs(const std::vector<Seed>& seeds, Towards towards);

    /// The cost from starts' seeds to ends' seeds; kUnreachable when there is no way.
    [[nodiscard]] Cost cost(const std::vector<Seed>& starts, const std::vector<Seed>& ends);

    /// The search nodes' ranks of that way, shortcuts unpacked; empty when there is none. To be
    /// asked right after cost().
    [[nodiscard]] std::vector<quint32> ranks() const;
    /// The cost of the seed that this way begins with.
    [[nodiscard]] Cost firstCost() const;

private:
    /// What a search knows of a node, in one place: looking it up is what a search spends its time
    /// on.
    struct Mark
    {
        quint32 stamp = 0; ///< m_now when this search has reached it
        Cost cost = 0;
        quint32 from = 0; ///< rank before; kNone at a seed
    };

    struct Side
    {
        std::vector<Mark> marks; ///< by rank
        LazyHeap<Cost> heap;
    };

    HierarchyView m_hierarchy;
    Side m_up;
    Side m_down;
    quint32 m_now = 0;
    std::vector<Hub> m_hubs;
    quint32 m_meeting = kNone;

    void begin(Side& side, const std::vector<Seed>& seeds);
    [[nodiscard]] bool isStalled(const Side& side, quint32 rank, Cost cost, Towards towards) const;
    void relax(Side& side, quint32 rank, Cost cost, Towards towards);
    void unpack(quint32 from, quint32 to, std::vector<quint32>& ranks) const;
};

} // namespace lodestar::streets
