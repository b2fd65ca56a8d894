// SPDX-License-Identifier: GPL-3.0-or-later
// The core: the few hundred nodes at the top of a hierarchy, put in order and labelled.
#pragma once

#include "core/streets/route/hierarchy.h"

namespace lodestar::streets {

struct CoreArc
{
    quint32 to = 0;
    quint32 cost = 0;
};

/// What remains when the network below is contracted: distances are those of the whole network.
struct CoreGraph
{
    std::vector<std::vector<CoreArc>> out;
    std::vector<std::vector<CoreArc>> in;
    std::vector<quint32> starts; ///< by node: how many places' ways enter the core here
    std::vector<quint32> ends;   ///< and leave it here

    [[nodiscard]] quint32 size() const { return static_cast<quint32>(out.size()); }
};

/// The nodes from the most important one on: each next one lies on most of the shortest ways that
/// pass none before it (hierarchical hub labels from shortest path trees: Abraham, Delling,
/// Goldberg, Werneck 2012). Takes 12 bytes for each pair of nodes.
[[nodiscard]] std::vector<quint32> coreOrder(const CoreGraph& core);

struct CoreLabels
{
    LabelColumns forward;
    LabelColumns backward;
};

/// Labels of a core whose nodes are named by importance, 0 first, by searches from each hub that
/// stop where hubs before it know as good a way (pruned landmark labelling: Akiba, Iwata, Yoshida
/// 2013).
[[nodiscard]] CoreLabels coreLabels(const CoreGraph& core);

} // namespace lodestar::streets
