// SPDX-License-Identifier: GPL-3.0-or-later
// From arcs to a line on the map and sentences for a driver.
#include "core/streets/route/router.h"

#include <cmath>
#include <numbers>

namespace lodestar::streets {

namespace {

double bearing(LatLon from, LatLon to)
{
    constexpr double kRadians = std::numbers::pi / 180;
    return std::atan2((to.lon - from.lon) * std::cos(from.lat * kRadians), to.lat - from.lat) /
           kRadians;
}

Manoeuvre manoeuvreOf(double degrees)
{
    const double size = std::abs(degrees);
    const bool right = degrees > 0;
    if (size < 25)
        return Manoeuvre::Straight;
    if (size < 50)
        return right ? Manoeuvre::SlightRight : Manoeuvre::SlightLeft;
    if (size < 125)
        return right ? Manoeuvre::Right : Manoeuvre::Left;
    return right ? Manoeuvre::SharpRight : Manoeuvre::SharpLeft;
}

/// Walks along found arcs and notes where the street changes.
class Describer
{
public:
    Describer(const StreetGraph& graph, const Metric& time)
        : m_graph(graph)
        , m_time(time)
    {
    }

    Route run(const std::vector<Arc>& arcs, const StreetPosition& from, const StreetPosition& to)
    {
        m_route.line += from.at;
        for (size_t i = 0; i < arcs.size(); ++i) {
            const Segment& segment = m_graph.segments[arcs[i] / 2];
            const quint32 whole = segment.length;
            const auto driven = [&](const StreetPosition& position) {
                return arcs[i] & 1 ? whole - position.along : position.along;
            };
            const quint32 begin = i == 0 ? driven(from) : 0;
            const quint32 end = i + 1 == arcs.size() ? driven(to) : whole;
            const qsizetype before = m_route.line.size();
            addLine(arcs[i], begin, end);
            noteLeg(i == 0 ? kNone : arcs[i - 1], arcs[i], before);
            const double metres = (double(end) - begin) / 100;
            const auto time = Duration(static_cast<qint64>(
                std::llround(double(m_time.arcCost[arcs[i]]) * (double(end) - begin) / whole)));
            m_route.length.value += metres;
            m_route.legs.last().length.value += metres;
            m_route.legs.last().time += time;
            m_route.time += time;
        }
        addPoint(to.at);
        m_route.legs += Leg{Manoeuvre::Arrive, {}, to.at, {}, {}};
        return std::move(m_route);
    }

private:
    const StreetGraph& m_graph;
    const Metric& m_time;
    Route m_route;

    void addPoint(LatLon point)
    {
        if (m_route.line.last() != point)
            m_route.line += point;
    }

    /// The corners that lie strictly between two distances (cm) from the arc's beginning.
    void addLine(Arc arc, quint32 begin, quint32 end)
    {
        const auto points = m_graph.line(arc / 2);
        double along = 0;
        for (size_t i = 0; i < points.size(); ++i) {
            const bool isForward = (arc & 1) == 0;
            const LatLon at = toLatLon(isForward ? points[i] : points[points.size() - 1 - i]);
            if (i > 0)
                along +=
                    distance(toLatLon(isForward ? points[i - 1] : points[points.size() - i]), at)
                        .value *
                    100;
            if (along >= begin && along <= double(end) + 1)
                addPoint(at);
        }
    }

    /// The cost of the turn between two arcs; the cheapest where shadows differ.
    [[nodiscard]] Duration turnTime(Arc from, Arc to) const
    {
        quint32 least = kNone;
        for (const Turn& turn : m_graph.turnsOf(from))
            if (m_graph.arcOf(turn.to) == to)
                least = std::min(least, turn.cost);
        return Duration(least == kNone ? 0 : least);
    }

    [[nodiscard]] double turned(Arc from, Arc to) const
    {
        const auto end = [&](Arc arc, size_t back) {
            const auto points = m_graph.line(arc / 2);
            return toLatLon(arc & 1 ? points[back] : points[points.size() - 1 - back]);
        };
        const double in = bearing(end(from, 1), end(from, 0));
        const double out = bearing(end(reverseOf(to), 0), end(reverseOf(to), 1));
        return std::remainder(out - in, 360.0);
    }

    /// A new leg where the name changes or one turns off.
    void noteLeg(Arc before, Arc arc, qsizetype linePoints)
    {
        const Segment& segment = m_graph.segments[arc / 2];
        const LatLon at = m_route.line.at(linePoints - 1);
        const QString street = m_graph.nameOf(arc / 2);
        if (before == kNone) {
            m_route.legs += Leg{Manoeuvre::Depart, street, at, {}, {}};
            return;
        }
        const Duration time = turnTime(before, arc);
        m_route.time += time;
        const auto isRound = [](const Segment& one) {
            return (one.flags & static_cast<quint8>(RoadFlag::Roundabout)) != 0;
        };
        const Segment& last = m_graph.segments[before / 2];
        Manoeuvre manoeuvre = manoeuvreOf(turned(before, arc));
        if (arc == reverseOf(before))
            manoeuvre = Manoeuvre::UTurn;
        else if (isRound(segment))
            manoeuvre = isRound(last) ? Manoeuvre::Straight : Manoeuvre::Roundabout;
        else if (segment.roadClass == RoadClass::Ferry && last.roadClass != RoadClass::Ferry)
            manoeuvre = Manoeuvre::Ferry;
        const bool isSame = segment.name == last.name;
        const bool goesOn = manoeuvre == Manoeuvre::Straight ||
                            manoeuvre == Manoeuvre::SlightLeft ||
                            manoeuvre == Manoeuvre::SlightRight;
        if (!(isSame && goesOn))
            m_route.legs += Leg{manoeuvre, street, at, {}, {}};
        m_route.legs.last().time += time;
    }
};

} // namespace

Route describe(const StreetGraph& graph,
               const Metric& time,
               const std::vector<Arc>& arcs,
               const StreetPosition& from,
               const StreetPosition& to)
{
    return Describer(graph, time).run(arcs, from, to);
}

} // namespace lodestar::streets
