// SPDX-License-Identifier: GPL-3.0-or-later
// The routing part of a .lodemap: the network, its hierarchy and the grid that finds streets.
#pragma once

#include "core/streets/route/hierarchy.h"
#include "core/streets/route/snapgrid.h"

namespace lodestar::streets {

/// Told how much of the contraction is done, 0..1; false calls it off.
using RouteProgress = ContractProgress;

/// Builds and writes all routing sections, and adds to `data`'s account what it found. Errors:
/// Unavailable (the disk, or called off), Invalid (no street is reachable both ways).
Result<void> buildRouting(MapData& data, LodemapWriter& writer, const RouteProgress& progress = {});

struct RouteFile
{
    StreetGraph graph;
    HierarchyView hierarchy; ///< by time, every factor 1, nothing closed
    SnapGridView grid;
};

/// The sections in place. Errors: as Lodemap::section; Corrupt when parts do not fit together.
[[nodiscard]] Result<RouteFile> routeFileIn(const Lodemap& map);

} // namespace lodestar::streets
