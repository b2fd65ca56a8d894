// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of arcs and where searches begin.
#include "core/streets/route/position.h"

#include <algorithm>

namespace lodestar::streets {

ArcParts partsOf(const StreetGraph& graph, const Metric& metric, const StreetPosition& position)
{
    ArcParts parts;
    const Segment& segment = graph.segments[position.segment];
    for (const Arc arc : {position.segment * 2, position.segment * 2 + 1}) {
        if (!graph.isDriven(arc) || !graph.isReachable(arc))
            continue;
        const quint64 along = std::min(position.along, segment.length);
        const quint64 driven = arc & 1 ? segment.length - along : along;
        parts.parts[parts.count++] = {
            arc, static_cast<Cost>(driven * metric.arcCost[arc] / segment.length)};
    }
    return parts;
}

std::vector<Seed> startSeeds(const StreetGraph& graph,
                             const Metric& metric,
                             const ArcParts& starts,
                             const ArcParts& ends)
{
    std::vector<Seed> seeds;
    for (const ArcPart& start : starts.all()) {
        const bool isBehind = std::ranges::any_of(ends.all(), [&](const ArcPart& end) {
            return end.arc == start.arc && end.before < start.before;
        });
        if (!isBehind && !metric.isClosed(start.arc)) {
            seeds.push_back({start.arc, -start.before});
            continue;
        }
        for (const Turn& turn : graph.turnsOf(start.arc))
            seeds.push_back({turn.to,
                             static_cast<Cost>(metric.cost(start.arc, turn)) - start.before,
                             start.arc});
    }
    return seeds;
}

std::vector<Seed> endSeeds(const StreetGraph& graph, const ArcParts& ends)
{
    std::vector<Seed> seeds;
    for (const ArcPart& end : ends.all()) {
        seeds.push_back({end.arc, end.before});
        const auto [first, last] =
            std::equal_range(graph.shadowOf.begin(), graph.shadowOf.end(), end.arc);
        for (auto it = first; it != last; ++it)
            seeds.push_back(
                {graph.arcCount() + static_cast<quint32>(it - graph.shadowOf.begin()), end.before});
    }
    return seeds;
}

std::vector<Arc> arcsOf(const StreetGraph& graph,
                        const std::vector<Seed>& seeds,
                        const std::vector<quint32>& nodes,
                        Cost firstCost)
{
    std::vector<Arc> arcs;
    for (const Seed& seed : seeds)
        if (seed.node == nodes.front() && seed.cost == firstCost) {
            if (seed.left != kNone)
                arcs.push_back(seed.left);
            break;
        }
    for (const quint32 node : nodes)
        arcs.push_back(graph.arcOf(node));
    return arcs;
}

Cost directCost(const ArcParts& starts, const ArcParts& ends)
{
    Cost best = kUnreachable;
    for (const ArcPart& start : starts.all())
        for (const ArcPart& end : ends.all())
            if (start.arc == end.arc && end.before >= start.before)
                best = std::min(best, end.before - start.before);
    return best;
}

Arc directArc(const ArcParts& starts, const ArcParts& ends)
{
    const Cost best = directCost(starts, ends);
    for (const ArcPart& start : starts.all())
        for (const ArcPart& end : ends.all())
            if (start.arc == end.arc && end.before - start.before == best)
                return start.arc;
    return kNone;
}

} // namespace lodestar::streets
