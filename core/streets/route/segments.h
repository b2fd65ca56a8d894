// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting: roads become segments between junctions, each end named by a junction.
#pragma once

#include "core/streets/route/buildgraph.h"

namespace lodestar::streets {

/// What turns need to know about a junction.
struct Junction
{
    std::vector<Arc> out; ///< driven arcs that leave it
    std::vector<Arc> in;  ///< driven arcs that come to it
    int roads = 0;        ///< ends of segments here, driven or not
    bool hasSignal = false;
    bool hasGate = false;
};

struct CutRoads
{
    std::vector<Junction> junctions;
    std::vector<quint32> tail;       ///< junction where an arc begins, by arc
    std::vector<quint32> junctionOf; ///< by MapData's node; kNone for a point between or a barrier
    /// The segments of road i are firstOf[i] .. firstOf[i + 1] - 1, in the order of its points.
    std::vector<quint32> firstOf;

    [[nodiscard]] quint32 headOf(Arc arc) const { return tail[reverseOf(arc)]; }
};

/// Fills the segments, points and names of `columns`. A barrier parts a junction: every road ends
/// there by itself.
[[nodiscard]] CutRoads cutRoads(const MapData& data, GraphColumns& columns);

} // namespace lodestar::streets
