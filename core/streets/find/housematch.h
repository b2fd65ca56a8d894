// SPDX-License-Identifier: GPL-3.0-or-later
// HouseMatch: the houses of a street that a number may mean: known, between known ones, misheard.
#pragma once

#include "core/streets/find/findsections.h"

#include <optional>
#include <vector>

namespace lodestar::streets {

struct KnownHouse
{
    quint32 house = 0; ///< in "find.houses"
    float fit = 1;     ///< less for another fraction, letter or unit
};

/// All houses of the street with that number; `number` as houseText(), `units` folded.
[[nodiscard]] std::vector<KnownHouse> knownHouses(const FindSections& map,
                                                  const StreetRow& street,
                                                  const std::u16string& number,
                                                  const std::vector<std::u16string>& units);

struct BetweenHouses
{
    Point7 at;
    quint32 area = 0;
    quint32 postcode = 0;
};

/// Where the number would stand: along a range that holds it, else on the straight line between the
/// next lower and the next higher house of the same side, when they are within 200 numbers and
/// 500 m. Nothing else is guessed.
[[nodiscard]] std::optional<BetweenHouses>
betweenHouses(const FindSections& map, const StreetRow& street, const std::u16string& number);

/// Houses of the street whose number is one slip of tongue or finger away (a digit wrong, missing,
/// too many, or two swapped), swapped ones first, then by how near their numbers are; at most
/// `limit`.
[[nodiscard]] std::vector<quint32> slippedHouses(const FindSections& map,
                                                 const StreetRow& street,
                                                 const std::u16string& number,
                                                 size_t limit);

} // namespace lodestar::streets
