// SPDX-License-Identifier: GPL-3.0-or-later
// QueryRest: what the words of a query mean that are no part of the name: number, unit, city.
#pragma once

#include "core/streets/find/namefit.h"

namespace lodestar::streets {

struct QueryRest
{
    std::u16string number;             ///< as houseText(); empty if none was typed
    std::vector<std::u16string> units; ///< what may name a flat: "4", "b", "215"
    std::vector<int> tail;             ///< words that may name the city or the postcode
    float fit = 1;                     ///< below 1 for words that nothing explains
};

/// "123 D Street 215": before the name stands the number, behind it the unit; with no number before
/// it, the first one behind it is the number ("Hauptstraße 12").
[[nodiscard]] QueryRest restOf(const std::vector<QueryWord>& words, const NameFit& fit);

/// The folded words of the areas' names, in the order of "find.areas".
using AreaWords = std::vector<std::vector<std::u16string>>;

/// All words of cities, postcodes and quarters of the map, folded, in order.
using LocalityWords = std::vector<std::u16string>;

/// How well the tail suits a place in this city and postcode (rows plus 1; 0: the map does not
/// know) near that settlement: 1 if all of it is there, less for every word that is not: a little
/// for a locality where the map knows none, most for a word that names no locality at all.
[[nodiscard]] float fitTail(const QueryRest& rest,
                            const std::vector<QueryWord>& words,
                            const AreaWords& areas,
                            const LocalityWords& localities,
                            quint32 area,
                            quint32 postcode,
                            const std::vector<std::u16string>& near);

} // namespace lodestar::streets
