// SPDX-License-Identifier: GPL-3.0-or-later
// StreetGraph: the car network as it is searched: directed arcs between junctions and the turns
// between arcs, read in place from a .lodemap.
#pragma once

#include "core/streets/lodemap.h"
#include "core/streets/mapdata.h"

#include <span>

namespace lodestar::streets {

/// A stretch of one road from junction to junction. Its two directions are the arcs 2 × segment
/// (along the line) and 2 × segment + 1 (against it).
struct Segment
{
    quint32 firstPoint = 0; ///< in StreetGraph::points
    quint32 points = 0;
    quint32 length = 0; ///< centimetres
    quint32 name = 0;   ///< in StreetGraph::names; 0: none
    quint32 road = 0;   ///< in the imported MapData::roads
    RoadClass roadClass = RoadClass::Unclassified;
    quint8 flags = 0;        ///< RoadFlag bits
    quint8 reachable = 0;    ///< bit 1: the arc along the line can be reached from everywhere and
                             ///< reach everywhere; bit 2: the one against it
    quint8 extra = 0;        ///< tenths of a second that signals and gates on the way cost
    quint8 speedForward = 0; ///< legal, km/h
    quint8 speedBackward = 0;
    quint16 unused = 0;
};

static_assert(sizeof(Segment) == 28);

using Arc = quint32;
inline constexpr quint32 kNone = 0xFFFFFFFF;

[[nodiscard]] constexpr Arc reverseOf(Arc arc)
{
    return arc ^ 1;
}

/// A turn from one search node to another. A search node is an arc, or a shadow of an arc that
/// remembers which turn restriction over several ways it is in the middle of.
struct Turn
{
    quint32 to = 0;   ///< search node
    quint32 cost = 0; ///< milliseconds
};

/// All parts as spans, so that a graph lives in memory or in a mapped file alike.
struct StreetGraph
{
    std::span<const Segment> segments;
    std::span<const Point7> points;
    std::span<const quint32> firstTurn; ///< by search node, one more than there are
    std::span<const Turn> turns;
    std::span<const quint32> shadowOf; ///< arc of search node 2 × segments + i; sorted
    std::span<const quint32> nameEnds; ///< name i is nameBytes[nameEnds[i-1], nameEnds[i])
    std::span<const char> nameBytes;

    [[nodiscard]] quint32 arcCount() const { return static_cast<quint32>(segments.size()) * 2; }

    [[nodiscard]] quint32 nodeCount() const
    {
        return arcCount() + static_cast<quint32>(shadowOf.size());
    }

    [[nodiscard]] Arc arcOf(quint32 node) const
    {
        return node < arcCount() ? node : shadowOf[node - arcCount()];
    }

    [[nodiscard]] bool isDriven(Arc arc) const
    {
        const auto bit = arc & 1 ? RoadFlag::Backward : RoadFlag::Forward;
        return (segments[arc / 2].flags & static_cast<quint8>(bit)) != 0;
    }

    [[nodiscard]] bool isReachable(Arc arc) const
    {
        return (segments[arc / 2].reachable >> (arc & 1) & 1) != 0;
    }

    [[nodiscard]] std::span<const Turn> turnsOf(quint32 node) const
    {
        return turns.subspan(firstTurn[node], firstTurn[node + 1] - firstTurn[node]);
    }

    [[nodiscard]] std::span<const Point7> line(quint32 segment) const
    {
        return points.subspan(segments[segment].firstPoint, segments[segment].points);
    }

    [[nodiscard]] QString nameOf(quint32 segment) const;
    /// How many arcs a car may drive.
    [[nodiscard]] quint32 drivenArcs() const;
};

/// The graph's sections in the file. Errors: as Lodemap::section; Corrupt when parts do not fit
/// together.
[[nodiscard]] Result<StreetGraph> graphIn(const Lodemap& map);

} // namespace lodestar::streets
