// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and reads the routing sections.
#include "core/streets/route/routefile.h"

#include "core/streets/route/buildgraph.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

constexpr quint32 kVersion = 1;

/// Adds sections until one fails.
class Sections
{
public:
    explicit Sections(LodemapWriter& writer)
        : m_writer(writer)
    {
    }

    template <class T>
    void add(const char* name, const std::vector<T>& items)
    {
        if (m_outcome)
            m_outcome = m_writer.add(name, kVersion, items);
    }

    void add(const char* name, const std::string& bytes)
    {
        if (m_outcome)
            m_outcome = m_writer.add(
                name, kVersion, QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }

    [[nodiscard]] const Result<void>& outcome() const { return m_outcome; }

private:
    LodemapWriter& m_writer;
    Result<void> m_outcome;
};

bool arcsFit(const HierarchyView& hierarchy,
             std::span<const quint32> first,
             std::span<const Shortcut> arcs)
{
    const quint32 nodes = hierarchy.nodes();
    const quint32 core = hierarchy.firstCore();
    if (first.size() != size_t(nodes) + 1 || first.front() != 0 || first.back() != arcs.size() ||
        !std::ranges::is_sorted(first))
        return false;
    // A search that always climbs ends; so does unpacking, for a node passed lies below both ends.
    for (quint32 rank = 0; rank < nodes; ++rank)
        for (quint32 i = first[rank]; i < first[rank + 1]; ++i) {
            const Shortcut& arc = arcs[i];
            const bool isHigher = rank < core ? arc.to() > rank : arc.to() >= core;
            const bool isVia = arc.via() == kNone || arc.via() < std::min(rank, core);
            const bool isCost = arc.cost() >= 0 && arc.cost() < kLongestWay;
            if (!isHigher || arc.to() >= nodes || !isCost || !isVia)
                return false;
        }
    return true;
}

bool labelsFit(const LabelsView& labels, size_t core)
{
    if (labels.first.size() != core + 1 || labels.first.front() != 0 ||
        labels.first.back() != labels.hubs.size() || labels.hubs.size() != labels.costs.size() ||
        !std::ranges::is_sorted(labels.first) || std::ranges::any_of(labels.costs, [](Cost cost) {
            return cost < 0 || cost >= kLongestWay;
        }))
        return false;
    for (quint32 node = 0; node < core; ++node) {
        const auto hubs = labels.hubsOf(node);
        if (!std::ranges::is_sorted(hubs) || (!hubs.empty() && hubs.back() > node))
            return false;
    }
    return true;
}

bool ranksFit(std::span<const quint32> rankOf)
{
    std::vector<bool> seen(rankOf.size(), false);
    for (const quint32 rank : rankOf) {
        if (rank >= rankOf.size() || seen[rank])
            return false;
        seen[rank] = true;
    }
    return true;
}

} // namespace

Result<void> buildRouting(MapData& data, LodemapWriter& writer, const RouteProgress& progress)
{
    const GraphColumns columns = buildGraph(data, data.account);
    const StreetGraph graph = columns.view();
    const auto reachable = std::ranges::count_if(
        columns.segments, [](const Segment& segment) { return segment.reachable != 0; });
    if (reachable < 1)
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("no street of this map can be driven to and from another"));
    data.account.push_back(
        {QStringLiteral("street segments"), {}, static_cast<qint64>(columns.segments.size())});
    data.account.push_back({QStringLiteral("directed arcs"), {}, graph.drivenArcs()});
    data.account.push_back(
        {QStringLiteral("turns"), {}, static_cast<qint64>(columns.turns.size())});
    if (graph.nodeCount() >= Shortcut::kMostNodes)
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("this map has %1 directed streets, %2 can be searched: cut "
                           "out a smaller area")
                .arg(graph.nodeCount())
                .arg(Shortcut::kMostNodes - 1));
    const HierarchyColumns hierarchy =
        contract(graph, timeMetric(graph, HourFactors(), 0), progress);
    if (hierarchy.rankOf.empty())
        return Unexpected(Kind::Unavailable, QStringLiteral("the import was called off"));
    const SnapGridColumns grid = buildSnapGrid(graph);
    Sections sections(writer);
    sections.add("route.segs", columns.segments);
    sections.add("route.points", columns.points);
    sections.add("route.first", columns.firstTurn);
    sections.add("route.turns", columns.turns);
    sections.add("route.shadow", columns.shadowOf);
    sections.add("route.nameend", columns.nameEnds);
    sections.add("route.names", columns.nameBytes);
    sections.add("ch.rank", hierarchy.rankOf);
    sections.add("ch.firstup", hierarchy.firstUp);
    sections.add("ch.uparcs", hierarchy.up);
    sections.add("ch.firstdown", hierarchy.firstDown);
    sections.add("ch.downarcs", hierarchy.down);
    sections.add("core.firstfrom", hierarchy.forward.first);
    sections.add("core.hubsfrom", hierarchy.forward.hubs);
    sections.add("core.costfrom", hierarchy.forward.costs);
    sections.add("core.firstto", hierarchy.backward.first);
    sections.add("core.hubsto", hierarchy.backward.hubs);
    sections.add("core.coststo", hierarchy.backward.costs);
    sections.add("snap.frame", grid.frame);
    sections.add("snap.first", grid.first);
    sections.add("snap.segs", grid.segments);
    return sections.outcome();
}

Result<RouteFile> routeFileIn(const Lodemap& map)
{
    RouteFile file;
    auto graph = graphIn(map);
    if (!graph)
        return graph.failure();
    file.graph = *graph;
    auto grid = snapGridIn(map, file.graph);
    if (!grid)
        return grid.failure();
    file.grid = *grid;
    std::optional<Error> error;
    const auto take = [&]<class T>(const char* name, std::span<const T>& into) {
        if (error)
            return;
        if (auto array = map.array<T>(name, kVersion))
            into = *array;
        else
            error = array.error();
    };
    take("ch.rank", file.hierarchy.rankOf);
    take("ch.firstup", file.hierarchy.firstUp);
    take("ch.uparcs", file.hierarchy.up);
    take("ch.firstdown", file.hierarchy.firstDown);
    take("ch.downarcs", file.hierarchy.down);
    take("core.firstfrom", file.hierarchy.forward.first);
    take("core.hubsfrom", file.hierarchy.forward.hubs);
    take("core.costfrom", file.hierarchy.forward.costs);
    take("core.firstto", file.hierarchy.backward.first);
    take("core.hubsto", file.hierarchy.backward.hubs);
    take("core.coststo", file.hierarchy.backward.costs);
    if (error)
        return Unexpected(*error);
    const HierarchyView& ch = file.hierarchy;
    const size_t core = ch.forward.first.size() - 1;
    if (ch.rankOf.size() != file.graph.nodeCount() || ch.forward.first.empty() ||
        core > std::min<size_t>(ch.rankOf.size(), 0xFFFF) || !ranksFit(ch.rankOf) ||
        !arcsFit(ch, ch.firstUp, ch.up) || !arcsFit(ch, ch.firstDown, ch.down) ||
        !labelsFit(ch.forward, core) || !labelsFit(ch.backward, core))
        return Unexpected(
            Kind::Corrupt,
            QStringLiteral("the shortcuts of the map %1 do not fit together; import it again")
                .arg(map.path()));
    return file;
}

} // namespace lodestar::streets
