// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters: notices two cities in one file.
#pragma once

#include "core/streets/mapdata.h"

namespace lodestar::streets::importing {

/// Says in the account when the roads lie in several areas over about 25 km apart, each with a
/// tenth of them or more: probably two cities, between which no distance means anything.
void noteClusters(MapData& data);

} // namespace lodestar::streets::importing
