// SPDX-License-Identifier: GPL-3.0-or-later
// StreetAnswers: what a console's panels may ask the city's map.
#pragma once

#include "app/citymap.h"
#include "ui/streets.h"

namespace lodestar::app {

/// All empty where the map has no network.
[[nodiscard]] ui::Streets streetAnswers(const CityMap& map);

} // namespace lodestar::app
