// SPDX-License-Identifier: GPL-3.0-or-later
// MatchLabel: what a hit is called, so that no two matches look alike.
#pragma once

#include "core/streets/find/findsearch.h"

#include <QList>

namespace lodestar::streets {

/// "1418 Meridian Avenue, Columbus". Names that would be equal get the quarter, a cross street or
/// at last the coordinates in brackets; hits of the same name within 20 m of each other are one.
[[nodiscard]] QList<PlaceMatch>
labelled(const FindSections& map, const std::vector<Hit>& hits, size_t limit);

/// "1418 1/2 Elm Street #4, Columbus"
[[nodiscard]] QString houseLabel(const FindSections& map, const HouseRow& house);

} // namespace lodestar::streets
