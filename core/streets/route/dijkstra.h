// SPDX-License-Identifier: GPL-3.0-or-later
// Dijkstra: the plain search. The yardstick of the hierarchy, and what answers while there is none.
#pragma once

#include "core/streets/route/position.h"

namespace lodestar::streets {

/// Turns by the node that they lead to, for searches against the traffic.
class ReverseTurns
{
public:
    explicit ReverseTurns(const StreetGraph& graph);

    /// `to` of each is the node that the turn comes from.
    [[nodiscard]] std::span<const Turn> into(quint32 node) const
    {
        return std::span(m_turns).subspan(m_first[node], m_first[node + 1] - m_first[node]);
    }

private:
    std::vector<quint32> m_first;
    std::vector<Turn> m_turns;
};

struct FoundWay
{
    Cost cost = kUnreachable;
    std::vector<Arc> arcs; ///< from the arc of the start to that of the end, both included
};

/// The cheapest way between two positions' arcs by Dijkstra's search from the start.
[[nodiscard]] FoundWay plainWay(const StreetGraph& graph,
                                const Metric& metric,
                                const ArcParts& starts,
                                const ArcParts& ends);

/// The cost from the beginning of every search node to `ends`, against the traffic; kUnreachable
/// where there is no way. With `ends.before` added.
[[nodiscard]] std::vector<Cost> plainCostsTo(const StreetGraph& graph,
                                             const ReverseTurns& reverse,
                                             const Metric& metric,
                                             const ArcParts& ends);

/// The cost from `starts` to the beginning of every search node.
[[nodiscard]] std::vector<Cost>
plainCostsFrom(const StreetGraph& graph, const Metric& metric, const ArcParts& starts);

} // namespace lodestar::streets
