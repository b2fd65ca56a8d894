// SPDX-License-Identifier: GPL-3.0-or-later
// Two sweeps, forth and back, from a node of the largest part.
#include "core/streets/generate/reachable.h"

#include <algorithm>
#include <numeric>

namespace lodestar::streets::generating {

namespace {

bool isDriven(const CityRoad& road)
{
    return (road.flags & kBothWays) != 0;
}

/// Arcs from node to node, by their beginning.
struct Arcs
{
    std::vector<quint32> first;
    std::vector<quint32> to;
};

Arcs arcsOf(const RoadNet& net, const std::vector<CityRoad>& roads, bool isForth)
{
    const auto each = [&](auto take) {
        for (const NetRoad& road : net.roads)
            for (size_t i = 1; i < road.points.size(); ++i) {
                const quint8 flags = roads[road.source].flags;
                const quint32 a = road.points[i - 1].node;
                const quint32 b = road.points[i].node;
                if (flags & static_cast<quint8>(RoadFlag::Forward))
                    take(isForth ? a : b, isForth ? b : a);
                if (flags & static_cast<quint8>(RoadFlag::Backward))
                    take(isForth ? b : a, isForth ? a : b);
            }
    };
    Arcs arcs;
    arcs.first.assign(net.nodes + 1, 0);
    each([&](quint32 from, quint32) { ++arcs.first[from + 1]; });
    std::partial_sum(arcs.first.begin(), arcs.first.end(), arcs.first.begin());
    arcs.to.resize(arcs.first.back());
    std::vector<quint32> at(arcs.first.begin(), arcs.first.end() - 1);
    each([&](quint32 from, quint32 to) { arcs.to[at[from]++] = to; });
    return arcs;
}

std::vector<bool> sweep(const Arcs& arcs, quint32 start)
{
    std::vector<bool> seen(arcs.first.size() - 1);
    std::vector<quint32> open{start};
    seen[start] = true;
    while (!open.empty()) {
        const quint32 node = open.back();
        open.pop_back();
        for (quint32 i = arcs.first[node]; i < arcs.first[node + 1]; ++i)
            if (!seen[arcs.to[i]]) {
                seen[arcs.to[i]] = true;
                open.push_back(arcs.to[i]);
            }
    }
    return seen;
}

/// The nodes from which as many as possible are reached and reach it.
std::vector<bool> mainPart(const RoadNet& net, const std::vector<CityRoad>& roads)
{
    const Arcs ahead = arcsOf(net, roads, true);
    const Arcs behind = arcsOf(net, roads, false);
    std::vector<bool> best;
    qsizetype most = 0;
    std::vector<bool> tried(net.nodes);
    for (const NetRoad& road : net.roads) {
        const quint32 start = road.points.front().node;
        if (!isDriven(roads[road.source]) || roads[road.source].isOneWay() || tried[start])
            continue;
        std::vector<bool> forth = sweep(ahead, start);
        const std::vector<bool> back = sweep(behind, start);
        for (quint32 node = 0; node < net.nodes; ++node) {
            tried[node] = tried[node] || forth[node] || back[node];
            forth[node] = forth[node] && back[node];
        }
        const auto size = std::ranges::count(forth, true);
        if (size > most) {
            most = size;
            best = std::move(forth);
        }
        if (most > net.nodes / 2)
            break;
    }
    best.resize(net.nodes);
    return best;
}

bool isWithin(const NetRoad& road, const std::vector<bool>& part)
{
    return std::ranges::all_of(road.points,
                               [&](const NetPoint& point) { return part[point.node]; });
}

void numberAnew(RoadNet& net)
{
    std::vector<quint32> number(net.nodes, 0xffff'ffff);
    quint32 next = 0;
    for (NetRoad& road : net.roads)
        for (NetPoint& point : road.points) {
            if (number[point.node] == 0xffff'ffff)
                number[point.node] = next++;
            point.node = number[point.node];
        }
    net.nodes = next;
}

} // namespace

void keepReachable(RoadNet& net, std::vector<CityRoad>& roads)
{
    std::vector<bool> part = mainPart(net, roads);
    bool isOpened = false;
    for (const NetRoad& road : net.roads)
        if (CityRoad& source = roads[road.source];
            source.isOneWay() && source.deck == Surface && !isWithin(road, part)) {
            source.flags |= kBothWays;
            isOpened = true;
        }
    if (isOpened)
        part = mainPart(net, roads);
    std::erase_if(net.roads, [&](const NetRoad& road) {
        return isDriven(roads[road.source]) && !isWithin(road, part);
    });
    numberAnew(net);
}

} // namespace lodestar::streets::generating
