// SPDX-License-Identifier: GPL-3.0-or-later
// Districts: the police districts of a generated city, along its wide streets and its river.
#pragma once

#include "core/streets/generate/cityplan.h"

namespace lodestar::streets::generating {

/// Two by two in a town and a city, three by three in a metro; neighbours share every corner of
/// their border, and the outer edge is a rectangle around all that is generated.
[[nodiscard]] QList<CityDistrict> districtsOf(const CityPlan& plan, const Ground& ground);

} // namespace lodestar::streets::generating
