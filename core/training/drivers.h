// SPDX-License-Identifier: GPL-3.0-or-later
// Drivers: the made-up units of a scenario report where they are, as a real unit's receiver would.
#pragma once

#include "core/training/floor.h"

#include <functional>

namespace lodestar::training {

/// A way between two places, and how long a unit needs for it.
struct Way
{
    QList<LatLon> line; ///< both ends included
    Duration time{};
};

/// The straight line with the room's travel times; nothing where there is no way.
using WayFinder = std::function<std::optional<Way>(LatLon from, LatLon to)>;

class Drivers
{
public:
    /// The floor must outlive the drivers. Without `ways` a unit keeps to the straight line.
    Drivers(Floor& floor, WayFinder ways);

    /// Tells the desk where each signed-on unit is at `now`: on its way to its call, short of it
    /// while staged, at the call, or where it was last; before its first call at its home.
    [[nodiscard]] Result<void> report(Instant now);

private:
    struct Trip
    {
        CallId call;
        Instant since;
        Way way;
    };

    Floor& m_floor;
    WayFinder m_ways;
    QHash<UnitId, LatLon> m_at;
    QHash<UnitId, Trip> m_trips;

    [[nodiscard]] std::optional<Fix> fixOf(const Board& board, const Unit& unit, Instant now);
    [[nodiscard]] const Trip& tripOf(const Unit& unit, LatLon from, LatLon to, Instant now);
    [[nodiscard]] Way straight(LatLon from, LatLon to, Instant now) const;
};

} // namespace lodestar::training
