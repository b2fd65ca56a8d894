// SPDX-License-Identifier: GPL-3.0-or-later
// Components: the largest part of the network in which everything reaches everything.
#pragma once

#include "core/streets/route/graph.h"

#include <vector>

namespace lodestar::streets {

/// By search node, whether it belongs to the largest strongly connected component (Tarjan 1972).
[[nodiscard]] std::vector<bool> largestComponent(const StreetGraph& graph);

} // namespace lodestar::streets
