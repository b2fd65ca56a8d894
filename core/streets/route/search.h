// SPDX-License-Identifier: GPL-3.0-or-later
// HierarchySearch: searches in a Hierarchy, with buffers that are used again.
#pragma once

#include "core/streets/route/heap.h"
#include "core/streets/route/hierarchy.h"
#include "core/streets/route/position.h"

namespace lodestar::streets {

/// A node above a place that its ways pass, and the cost to it or from it.
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

    /// The hubs of `seeds`: forwards for where one can go, backwards for where one can come from. A
    /// cheapest way between two positions passes a hub of both. Core hubs that a more important one
    /// replaces are left out.
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
        std::vector<Hub> below;   ///< settled below the core
        std::vector<Hub> entries; ///< where it came to the core
        std::vector<Cost> core;   ///< by core node, when spread
    };

    HierarchyView m_hierarchy;
    quint32 m_firstCore;
    Side m_up;
    Side m_down;
    quint32 m_now = 0;
    std::vector<Hub> m_hubs;
    std::vector<quint32> m_found; ///< core nodes that have a cost
    Cost m_best = kUnreachable;
    quint32 m_meeting = kNone; ///< below the core
    quint32 m_hub = kNone;     ///< core node, where the ways meet in the core

    void climb(Side& side, const std::vector<Seed>& seeds, Towards towards);
    void begin(Side& side, const std::vector<Seed>& seeds);
    [[nodiscard]] bool isStalled(const Side& side, quint32 rank, Cost cost, Towards towards) const;
    void relax(Side& side, quint32 rank, Cost cost, Towards towards);
    void spread(Side& side, const LabelsView& labels) const;
    [[nodiscard]] bool isReplaced(const LabelsView& back, quint32 node) const;
    void meet();
    [[nodiscard]] quint32 entryTo(const Side& side, const LabelsView& labels, quint32 hub) const;
};

} // namespace lodestar::streets
