// SPDX-License-Identifier: GPL-3.0-or-later
// MilepostSearch: "I-71 MM 104.5" on the map.
#pragma once

#include "core/streets/find/findsections.h"
#include "core/streets/gazetteer.h"

namespace lodestar::streets {

/// The marker itself, on every road that has it when none is named; else, on the named road, the
/// straight line between the markers before and behind, when they are at most 3 miles apart.
/// Nothing when the text names no marker.
[[nodiscard]] QList<PlaceMatch> searchMilepost(const FindSections& map, const QString& text);

} // namespace lodestar::streets
