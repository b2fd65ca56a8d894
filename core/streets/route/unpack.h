// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacking: from hubs and shortcuts back to turns.
#pragma once

#include "core/streets/route/hierarchy.h"

namespace lodestar::streets {

/// The cost between two core nodes, by their labels; kUnreachable when there is no way.
[[nodiscard]] Cost coreCost(const HierarchyView& hierarchy, quint32 from, quint32 to);

/// Adds the ranks after `from` up to `to` along an arc of the hierarchy between them. False when
/// the hierarchy contradicts itself: an arc is missing, or the way would pass a node twice.
[[nodiscard]] bool
unpackArc(const HierarchyView& hierarchy, quint32 from, quint32 to, std::vector<quint32>& ranks);

/// Adds the ranks after core node `from` up to core node `to` along a cheapest way. False as above.
[[nodiscard]] bool
unpackCore(const HierarchyView& hierarchy, quint32 from, quint32 to, std::vector<quint32>& ranks);

} // namespace lodestar::streets
