// SPDX-License-Identifier: GPL-3.0-or-later
// buildGraph: makes the searched network from imported roads.
#pragma once

#include "core/streets/route/graph.h"

namespace lodestar::streets {

/// Owns the columns that a StreetGraph looks at.
struct GraphColumns
{
    std::vector<Segment> segments;
    std::vector<Point7> points;
    std::vector<quint32> firstTurn;
    std::vector<Turn> turns;
    std::vector<quint32> shadowOf;
    std::vector<quint32> nameEnds{0};
    std::string nameBytes;

    [[nodiscard]] StreetGraph view() const;
};

/// Cuts roads at junctions, costs the turns, keeps to restrictions, marks what can be reached both
/// ways, and adds to the account what it could not use. Travel times are Segment length and speed;
/// see metric.h.
[[nodiscard]] GraphColumns buildGraph(const MapData& data, std::vector<ImportCount>& account);

} // namespace lodestar::streets
