// SPDX-License-Identifier: GPL-3.0-or-later
// Reachable: leaves of a network what a car reaches and comes back from.
#pragma once

#include "core/streets/generate/roadnet.h"

namespace lodestar::streets::generating {

/// Keeps the largest strongly connected part and numbers its nodes anew; one-way streets that lead
/// out of it are opened both ways where that joins them to it. Footpaths stay as they are.
void keepReachable(RoadNet& net, std::vector<CityRoad>& roads);

} // namespace lodestar::streets::generating
