// SPDX-License-Identifier: GPL-3.0-or-later
// Signs: signals, stop signs and forbidden turns of a finished network.
#pragma once

#include "core/streets/generate/cityplan.h"

namespace lodestar::streets::generating {

/// Signals where wide streets of two names meet, stop signs on every second crossing of narrow
/// ones, and here and there a left turn that the signs forbid. Forbidden turns never cut a street
/// off: three other ways lead out of each such crossing.
void putUpSigns(const CityPlan& plan, MapData& data);

} // namespace lodestar::streets::generating
