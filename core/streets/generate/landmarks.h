// SPDX-License-Identifier: GPL-3.0-or-later
// Landmarks: the places that people call by their names, and the grounds that belong to them.
#pragma once

#include "core/streets/generate/houses.h"

namespace lodestar::streets::generating {

/// Names municipalities, quarters, parks, schools, hospitals, stations and shops. Every city has a
/// hospital, a walk-in crisis center, shelters, police headquarters and a bus terminal.
void nameLandmarks(const CityPlan& plan,
                   CityNames& names,
                   const CityLayout& layout,
                   const std::vector<House>& houses,
                   const Ground& ground,
                   MapData& data);

} // namespace lodestar::streets::generating
