// SPDX-License-Identifier: GPL-3.0-or-later
// Counts how often each node is used and cuts where roads meet.
#include "core/streets/route/segments.h"

#include "core/streets/route/turncost.h"

#include <algorithm>
#include <cmath>

namespace lodestar::streets {

namespace {

bool isDriven(const RoadLine& road)
{
    return road.is(RoadFlag::Forward) || road.is(RoadFlag::Backward);
}

class Cutter
{
public:
    Cutter(const MapData& data, GraphColumns& columns)
        : m_data(data)
        , m_columns(columns)
        , m_uses(data.nodeCount, 0)
        , m_barrier(data.nodeCount, false)
        , m_signal(data.nodeCount, false)
        , m_gate(data.nodeCount, false)
        , m_nameOf(data.texts.size(), 0)
    {
    }

    CutRoads run()
    {
        for (const RoadNode& node : m_data.nodes) {
            m_barrier[node.node] = m_barrier[node.node] || node.kind == NodeKind::Barrier;
            m_signal[node.node] = m_signal[node.node] || node.kind == NodeKind::Signal;
            m_gate[node.node] = m_gate[node.node] || node.kind == NodeKind::Gate;
        }
        countUses();
        m_cut.junctionOf.assign(m_data.nodeCount, kNone);
        for (quint32 i = 0; i < m_data.roads.size(); ++i) {
            m_cut.firstOf.push_back(segmentCount());
            if (isDriven(m_data.roads[i]))
                cutRoad(i);
        }
        m_cut.firstOf.push_back(segmentCount());
        return std::move(m_cut);
    }

private:
    const MapData& m_data;
    GraphColumns& m_columns;
    CutRoads m_cut;
    std::vector<quint16> m_uses;
    std::vector<bool> m_barrier;
    std::vector<bool> m_signal;
    std::vector<bool> m_gate;
    std::vector<quint32> m_nameOf; ///< our name by the map's text

    [[nodiscard]] quint32 segmentCount() const
    {
        return static_cast<quint32>(m_columns.segments.size());
    }

    void use(quint32 node, quint16 times)
    {
        m_uses[node] = static_cast<quint16>(std::min(m_uses[node] + times, 1000));
    }

    /// An end counts twice, so that every end is a junction; so does a turn's via node.
    void countUses()
    {
        for (const RoadLine& road : m_data.roads) {
            if (!isDriven(road))
                continue;
            const auto line = m_data.line(road);
            for (const RoadPoint& point : line)
                use(point.node, 1);
            use(line.front().node, 1);
            use(line.back().node, 1);
        }
        for (const TurnRestriction& turn : m_data.restrictions)
            use(turn.viaNode, 2);
    }

    void cutRoad(quint32 index)
    {
        const auto line = m_data.line(m_data.roads[index]);
        size_t begin = 0;
        for (size_t i = 1; i < line.size(); ++i) {
            const bool isCut = m_uses[line[i].node] > 1 || m_barrier[line[i].node];
            // A loop back to its own beginning is cut in the middle, so that no arc is its own
            // turn.
            const bool isLoop = isCut && line[i].node == line[begin].node && i - begin >= 2;
            if (isLoop) {
                addSegment(index, line.subspan(begin, (i - begin) / 2 + 1));
                begin += (i - begin) / 2;
            }
            if (isCut) {
                addSegment(index, line.subspan(begin, i - begin + 1));
                begin = i;
            }
        }
    }

    /// Barriers give a new junction each time, and so part what meets there.
    quint32 junctionAt(quint32 node)
    {
        quint32& known = m_cut.junctionOf[node];
        if (known != kNone && !m_barrier[node])
            return known;
        const auto junction = static_cast<quint32>(m_cut.junctions.size());
        m_cut.junctions.emplace_back();
        m_cut.junctions.back().hasSignal = m_signal[node];
        m_cut.junctions.back().hasGate = m_gate[node];
        known = junction;
        return junction;
    }

    quint32 nameOf(const RoadLine& road)
    {
        const TextId text = road.name.isEmpty() ? road.ref : road.name;
        if (text.isEmpty())
            return 0;
        quint32& name = m_nameOf[text.value];
        if (name == 0) {
            m_columns.nameBytes += m_data.texts.at(text);
            name = static_cast<quint32>(m_columns.nameEnds.size());
            m_columns.nameEnds.push_back(static_cast<quint32>(m_columns.nameBytes.size()));
        }
        return name;
    }

    void addSegment(quint32 index, std::span<const RoadPoint> line)
    {
        const RoadLine& road = m_data.roads[index];
        Segment segment;
        segment.firstPoint = static_cast<quint32>(m_columns.points.size());
        segment.points = static_cast<quint32>(line.size());
        segment.name = nameOf(road);
        segment.road = index;
        segment.roadClass = road.roadClass;
        segment.flags = road.flags;
        segment.speedForward = road.speedForward;
        segment.speedBackward = road.speedBackward;
        double metres = 0;
        double extra = 0;
        for (size_t i = 0; i < line.size(); ++i) {
            m_columns.points.push_back(line[i].at);
            if (i > 0)
                metres += distance(toLatLon(line[i - 1].at), toLatLon(line[i].at)).value;
            if (i > 0 && i + 1 < line.size())
                extra += (m_signal[line[i].node] ? kSignalSeconds : 0) +
                         (m_gate[line[i].node] ? kGateSeconds : 0);
        }
        segment.length =
            static_cast<quint32>(std::clamp(std::lround(metres * 100), 1L, 1'000'000'000L));
        segment.extra = static_cast<quint8>(std::min(std::lround(extra * 10), 255L));
        const Arc forward = segmentCount() * 2;
        m_columns.segments.push_back(segment);
        addEnd(junctionAt(line.front().node),
               forward,
               road.is(RoadFlag::Forward),
               road.is(RoadFlag::Backward));
        addEnd(junctionAt(line.back().node),
               forward + 1,
               road.is(RoadFlag::Backward),
               road.is(RoadFlag::Forward));
    }

    /// `arc` begins at the junction; its reverse ends there.
    void addEnd(quint32 junction, Arc arc, bool isDrivenOut, bool isDrivenIn)
    {
        m_cut.tail.push_back(junction);
        Junction& at = m_cut.junctions[junction];
        ++at.roads;
        if (isDrivenOut)
            at.out.push_back(arc);
        if (isDrivenIn)
            at.in.push_back(reverseOf(arc));
    }
};

} // namespace

CutRoads cutRoads(const MapData& data, GraphColumns& columns)
{
    return Cutter(data, columns).run();
}

} // namespace lodestar::streets
