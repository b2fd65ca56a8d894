// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the graph's sections and checks that every number in them points inside.
#include "core/streets/route/graph.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

constexpr quint32 kVersion = 1;

constexpr quint32 kLongestTurn = 3'600'000; ///< ms; a gate, the dearest, costs some seconds

bool endsFit(std::span<const quint32> ends, size_t size)
{
    return !ends.empty() && std::ranges::is_sorted(ends) && ends.back() == size;
}

bool fits(const StreetGraph& graph)
{
    if (graph.firstTurn.size() != size_t(graph.nodeCount()) + 1 || graph.firstTurn.front() != 0)
        return false;
    if (!endsFit(graph.firstTurn, graph.turns.size()) ||
        !endsFit(graph.nameEnds, graph.nameBytes.size()))
        return false;
    const auto isGoodSegment = [&](const Segment& segment) {
        return segment.points >= 2 && segment.points <= graph.points.size() &&
               segment.firstPoint <= graph.points.size() - segment.points &&
               segment.name < graph.nameEnds.size() && segment.length > 0 &&
               static_cast<int>(segment.roadClass) < kRoadClasses;
    };
    return std::ranges::all_of(graph.segments, isGoodSegment) &&
           std::ranges::all_of(graph.turns,
                               [&](const Turn& turn) {
                                   return turn.to < graph.nodeCount() && turn.cost <= kLongestTurn;
                               }) &&
           std::ranges::is_sorted(graph.shadowOf) &&
           std::ranges::all_of(graph.shadowOf, [&](quint32 arc) { return arc < graph.arcCount(); });
}

} // namespace

QString StreetGraph::nameOf(quint32 segment) const
{
    const quint32 name = segments[segment].name;
    if (name == 0)
        return {};
    const quint32 begin = nameEnds[name - 1];
    return QString::fromUtf8(nameBytes.data() + begin,
                             static_cast<qsizetype>(nameEnds[name] - begin));
}

quint32 StreetGraph::drivenArcs() const
{
    quint32 count = 0;
    for (Arc arc = 0; arc < arcCount(); ++arc)
        count += isDriven(arc) ? 1 : 0;
    return count;
}

Result<StreetGraph> graphIn(const Lodemap& map)
{
    StreetGraph graph;
    std::optional<Error> error;
    const auto take = [&]<class T>(const char* name, std::span<const T>& into) {
        if (error)
            return;
        if (auto array = map.array<T>(name, kVersion))
            into = *array;
        else
            error = array.error();
    };
    take("route.segs", graph.segments);
    take("route.points", graph.points);
    take("route.first", graph.firstTurn);
    take("route.turns", graph.turns);
    take("route.shadow", graph.shadowOf);
    take("route.nameend", graph.nameEnds);
    take("route.names", graph.nameBytes);
    if (error)
        return Unexpected(*error);
    if (!fits(graph))
        return Unexpected(
            Kind::Corrupt,
            QStringLiteral("the streets of the map %1 do not fit together; import it again")
                .arg(map.path()));
    return graph;
}

} // namespace lodestar::streets
