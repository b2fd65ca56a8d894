// SPDX-License-Identifier: GPL-3.0-or-later
// StreetPosition: a place on a street: which segment, and how far along it.
#pragma once

#include "core/streets/route/metric.h"

namespace lodestar::streets {

struct StreetPosition
{
    quint32 segment = kNone;
    quint32 along = 0; ///< centimetres from the beginning of the segment's line
    Metres away;       ///< from the point that was asked for
    LatLon at;         ///< on the street
    bool isNearest =
        true; ///< false: a nearer street exists, but not all the town is reachable from it

    [[nodiscard]] bool isValid() const { return segment != kNone; }
};

/// An arc on which a way begins or ends, and the cost of its part before the position.
struct ArcPart
{
    Arc arc = 0;
    Cost before = 0;
};

/// The one or two arcs of a position that a car may drive.
struct ArcParts
{
    ArcPart parts[2];
    int count = 0;

    [[nodiscard]] std::span<const ArcPart> all() const
    {
        return {parts, static_cast<size_t>(count)};
    }
};

[[nodiscard]] ArcParts
partsOf(const StreetGraph& graph, const Metric& metric, const StreetPosition& position);

/// Search nodes and their first costs, as both kinds of search begin with.
struct Seed
{
    quint32 node = 0;
    Cost cost = 0;
    Arc left = kNone; ///< the arc that was left by a turn before the search began
};

/// The arcs of a way through these search nodes, with the arc that its seed left before them.
[[nodiscard]] std::vector<Arc> arcsOf(const StreetGraph& graph,
                                      const std::vector<Seed>& seeds,
                                      const std::vector<quint32>& nodes,
                                      Cost firstCost);

/// Where a way may begin: at the beginning of the position's arcs, which lies behind it and so
/// costs less than nothing. An arc that is closed, or on which one of `ends` lies behind the
/// position, is left by its turns instead: no way may go backwards on it.
[[nodiscard]] std::vector<Seed> startSeeds(const StreetGraph& graph,
                                           const Metric& metric,
                                           const ArcParts& starts,
                                           const ArcParts& ends = {});

/// Where a way may end: the beginning of the position's arcs and of all their shadows.
[[nodiscard]] std::vector<Seed> endSeeds(const StreetGraph& graph, const ArcParts& ends);

/// The cost of a way that stays on one arc; kUnreachable when there is none.
[[nodiscard]] Cost directCost(const ArcParts& starts, const ArcParts& ends);
/// The arc of that way; kNone when there is none.
[[nodiscard]] Arc directArc(const ArcParts& starts, const ArcParts& ends);

} // namespace lodestar::streets
