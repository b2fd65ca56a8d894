// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks: what contraction keeps of each node, put so that what one search reads lies together.
#pragma once

#include "core/streets/route/hierarchy.h"

namespace lodestar::streets {

/// As Shortcut, but its other end is named by search node: ranks are known only at the end.
struct KeptArc
{
    quint32 node = 0;
    quint32 cost = 0;
    quint32 via = kNone; ///< rank
};

/// Arcs by the rank of the node that keeps them.
struct KeptArcs
{
    std::vector<quint32> first{0};
    std::vector<KeptArc> arcs;

    void endRank() { first.push_back(static_cast<quint32>(arcs.size())); }

    [[nodiscard]] quint32 ranks() const { return static_cast<quint32>(first.size()) - 1; }

    [[nodiscard]] std::span<const KeptArc> of(quint32 rank) const
    {
        return std::span(arcs).subspan(first[rank], first[rank + 1] - first[rank]);
    }
};

/// What contraction has kept; both lists name the contracted nodes, in the order of contraction.
struct KeptOrder
{
    std::vector<quint32> rankOf; ///< by search node; kNone: not contracted
    KeptArcs up;
    KeptArcs down;
};

/// The same in another order in which every arc still climbs: a node comes right below the last of
/// those above it, so that what lies around one place lies together in memory, too.
[[nodiscard]] KeptOrder grouped(const KeptOrder& kept);

} // namespace lodestar::streets
