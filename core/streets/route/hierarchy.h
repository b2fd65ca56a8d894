// SPDX-License-Identifier: GPL-3.0-or-later
// Hierarchy: the network with shortcuts, so that every shortest way goes up in rank and then down
// (contraction hierarchies: Geisberger, Sanders, Schultes, Delling 2008).
#pragma once

#include "core/streets/route/metric.h"

#include <functional>

namespace lodestar::streets {

/// An arc of the hierarchy, kept at its end of lower rank.
struct Shortcut
{
    quint32 to = 0;      ///< rank of the higher end
    quint32 cost = 0;    ///< as Cost
    quint32 via = kNone; ///< rank of the node that it passes; kNone: a turn of the network itself
};

/// Nodes are named by rank here. A node's `up` arcs leave it; its `down` arcs come to it.
struct HierarchyView
{
    std::span<const quint32> rankOf; ///< by search node
    std::span<const quint32> firstUp;
    std::span<const Shortcut> up;
    std::span<const quint32> firstDown;
    std::span<const Shortcut> down;

    [[nodiscard]] std::span<const Shortcut> upOf(quint32 rank) const
    {
        return up.subspan(firstUp[rank], firstUp[rank + 1] - firstUp[rank]);
    }

    [[nodiscard]] std::span<const Shortcut> downOf(quint32 rank) const
    {
        return down.subspan(firstDown[rank], firstDown[rank + 1] - firstDown[rank]);
    }
};

struct HierarchyColumns
{
    std::vector<quint32> rankOf;
    std::vector<quint32> firstUp;
    std::vector<Shortcut> up;
    std::vector<quint32> firstDown;
    std::vector<Shortcut> down;

    [[nodiscard]] HierarchyView view() const { return {rankOf, firstUp, up, firstDown, down}; }
};

/// Gives false to give up; told now and then how much is done, 0..1.
using ContractProgress = std::function<bool(double done)>;

/// Finds an order and contracts in it. Empty columns when `progress` gave up.
[[nodiscard]] HierarchyColumns
contract(const StreetGraph& graph, const Metric& metric, const ContractProgress& progress = {});

/// Contracts in a known order, for other costs of the same network: about a tenth of the time.
[[nodiscard]] HierarchyColumns recontract(const StreetGraph& graph,
                                          const Metric& metric,
                                          std::span<const quint32> rankOf,
                                          const ContractProgress& progress = {});

} // namespace lodestar::streets
