// SPDX-License-Identifier: GPL-3.0-or-later
// Turns between arcs, and the part of the network that can be reached both ways.
#include "core/streets/route/buildgraph.h"

#include "core/streets/route/components.h"
#include "core/streets/route/turncost.h"
#include "core/streets/route/turnrules.h"

#include <cmath>
#include <numbers>

namespace lodestar::streets {

namespace {

/// Degrees clockwise from north.
double bearing(Point7 from, Point7 to)
{
    constexpr double kRadians = std::numbers::pi / 180;
    const double scale = std::cos(from.lat / 1e7 * kRadians);
    return std::atan2((to.lon - from.lon) * scale, static_cast<double>(to.lat - from.lat)) /
           kRadians;
}

/// The turn from a bearing to another, -180..180, to the right > 0.
double turnedBy(double from, double to)
{
    return std::remainder(to - from, 360.0);
}

class TurnMaker
{
public:
    TurnMaker(const MapData& data, GraphColumns& columns, std::vector<ImportCount>& account)
        : m_columns(columns)
        , m_cut(cutRoads(data, columns))
        , m_rules(data, m_cut, account)
        , m_leftHand(drivesOnLeft(data.country))
    {
    }

    void run()
    {
        m_arcs = static_cast<quint32>(m_columns.segments.size()) * 2;
        m_live = liveArcs();
        const StreetGraph graph = m_columns.view();
        for (Arc arc = 0; arc < m_arcs; ++arc) {
            m_columns.firstTurn.push_back(static_cast<quint32>(m_columns.turns.size()));
            if (graph.isDriven(arc))
                addTurns({arc});
        }
        for (const TurnRules::Path& history : m_rules.histories()) {
            m_columns.firstTurn.push_back(static_cast<quint32>(m_columns.turns.size()));
            m_columns.shadowOf.push_back(history.back());
            addTurns(history);
        }
        m_columns.firstTurn.push_back(static_cast<quint32>(m_columns.turns.size()));
    }

private:
    GraphColumns& m_columns;
    CutRoads m_cut;
    TurnRules m_rules;
    bool m_leftHand;
    quint32 m_arcs = 0;
    std::vector<bool> m_live; ///< arcs from which one comes back, if one may turn round anywhere

    /// A one-way street out of the town, and what lies behind it, is not alive.
    [[nodiscard]] std::vector<bool> liveArcs() const
    {
        std::vector<quint32> first;
        std::vector<Turn> turns;
        StreetGraph graph = m_columns.view();
        for (Arc arc = 0; arc < m_arcs; ++arc) {
            first.push_back(static_cast<quint32>(turns.size()));
            if (graph.isDriven(arc))
                for (const Arc next : m_cut.junctions[m_cut.headOf(arc)].out)
                    turns.push_back({next, 0});
        }
        first.push_back(static_cast<quint32>(turns.size()));
        graph.firstTurn = first;
        graph.turns = turns;
        return largestComponent(graph);
    }

    [[nodiscard]] std::span<const Point7> line(Arc arc) const
    {
        const Segment& segment = m_columns.segments[arc / 2];
        return std::span(m_columns.points).subspan(segment.firstPoint, segment.points);
    }

    /// Of the last stretch of an arc that is longer than nothing.
    [[nodiscard]] double endBearing(Arc arc) const
    {
        return std::remainder(startBearing(reverseOf(arc)) + 180, 360.0);
    }

    [[nodiscard]] double startBearing(Arc arc) const
    {
        const auto points = line(arc);
        if (arc & 1) {
            for (size_t i = points.size() - 1; i > 0; --i)
                if (points[i - 1] != points.back())
                    return bearing(points.back(), points[i - 1]);
        } else {
            for (size_t i = 1; i < points.size(); ++i)
                if (points[i] != points.front())
                    return bearing(points.front(), points[i]);
        }
        return 0;
    }

    [[nodiscard]] quint32 nodeOf(const TurnRules::Path& history) const
    {
        if (history.size() == 1)
            return history.front();
        return m_arcs + m_rules.numberOf(history);
    }

    void addTurns(const TurnRules::Path& history)
    {
        const Arc arc = history.back();
        const Junction& at = m_cut.junctions[m_cut.headOf(arc)];
        bool leadsOn = false;
        for (const Arc next : at.out)
            if (next != reverseOf(arc) && m_rules.allows(history, next)) {
                addTurn(history, next, at);
                leadsOn = leadsOn || m_live[next];
            }
        // One turns round only where no other way on leads back into the town.
        const Segment& segment = m_columns.segments[arc / 2];
        const auto back = arc & 1 ? RoadFlag::Forward : RoadFlag::Backward;
        if (!leadsOn && (segment.flags & static_cast<quint8>(back)))
            addTurn(history, reverseOf(arc), at);
    }

    void addTurn(const TurnRules::Path& history, Arc next, const Junction& at)
    {
        const Arc arc = history.back();
        TurnKind turn;
        turn.degrees = turnedBy(endBearing(arc), startBearing(next));
        turn.roads = at.roads;
        turn.isUTurn = next == reverseOf(arc);
        turn.hasSignal = at.hasSignal;
        turn.hasGate = at.hasGate;
        turn.leftHand = m_leftHand;
        m_columns.turns.push_back({nodeOf(m_rules.after(history, next)), turnCost(turn)});
    }
};

void markReachable(GraphColumns& columns, std::vector<ImportCount>& account)
{
    const std::vector<bool> inside = largestComponent(columns.view());
    const auto arcs = static_cast<quint32>(columns.segments.size()) * 2;
    qint64 cutOff = 0;
    const auto mark = [&](Arc arc) {
        columns.segments[arc / 2].reachable |= static_cast<quint8>(1U << (arc & 1));
    };
    for (Arc arc = 0; arc < arcs; ++arc)
        if (inside[arc])
            mark(arc);
    for (size_t i = 0; i < columns.shadowOf.size(); ++i)
        if (inside[arcs + i])
            mark(columns.shadowOf[i]);
    for (quint32 i = 0; i < columns.segments.size(); ++i)
        cutOff += columns.segments[i].reachable == 0 ? 1 : 0;
    if (cutOff > 0)
        account.push_back({QStringLiteral("street segments on islands"),
                           QStringLiteral("not reachable both ways; positions snap past them"),
                           cutOff});
}

} // namespace

StreetGraph GraphColumns::view() const
{
    return {segments, points, firstTurn, turns, shadowOf, nameEnds, nameBytes};
}

GraphColumns buildGraph(const MapData& data, std::vector<ImportCount>& account)
{
    GraphColumns columns;
    TurnMaker(data, columns, account).run();
    markReachable(columns, account);
    return columns;
}

} // namespace lodestar::streets
