// SPDX-License-Identifier: GPL-3.0-or-later
// HouseMatch: the houses of a street that a number may mean: known, between known ones, misheard.
#pragma once

#include "core/streets/find/findsections.h"

#include <optional>
#include <vector>

namespace lodestar::streets {

/// A typed house number, taken apart once for all streets.
struct TypedNumber
{
    std::u16string text;   ///< as houseText()
    std::u16string digits; ///< those that it begins with: "1418" of "1418 1/2"
    std::u16string rest;   ///< " 1/2"
    quint32 key = 0;       ///< as houseKey()
    bool isPlain = false;  ///< begins with one to nine digits, so that it lies between others
};

[[nodiscard]] TypedNumber typedNumber(const std::u16string& text);

struct KnownHouse
{
    quint32 house = 0; ///< in "find.houses"
    float fit = 1;     ///< less for another fraction, letter or unit
};

/// All houses of the street with that number; `units` folded.
[[nodiscard]] std::vector<KnownHouse> knownHouses(const FindSections& map,
                                                  const StreetRow& street,
                                                  const TypedNumber& number,
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
betweenHouses(const FindSections& map, const StreetRow& street, const TypedNumber& number);

/// Houses of the street whose number is one slip of tongue or finger away (a digit wrong, missing,
/// too many, or two swapped), swapped ones first, then by how near their numbers are; at most
/// `limit`.
[[nodiscard]] std::vector<quint32> slippedHouses(const FindSections& map,
                                                 const StreetRow& street,
                                                 const TypedNumber& number,
                                                 size_t limit);

} // namespace lodestar::streets
