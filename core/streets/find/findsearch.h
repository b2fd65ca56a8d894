// SPDX-License-Identifier: GPL-3.0-or-later
// FindSearch: from the words of a query to scored places of the map.
#pragma once

#include "core/streets/find/queryrest.h"
#include "core/streets/gazetteer.h"

namespace lodestar::streets {

/// A place that fits a query, before it has a text.
struct Hit
{
    float confidence = 0;
    MatchKind kind = MatchKind::Street;
    NameRow::Kind target = NameRow::Kind::Street;
    quint32 row = 0;          ///< of the target's section
    quint32 house = kNoIndex; ///< in "find.houses"
    quint32 other = kNoIndex; ///< the second street of an intersection
    quint32 area = 0;         ///< of the place; row plus 1
    Point7 at;
    std::u16string number; ///< as typed, where no house is known
    float part = 1;        ///< as NameFit: what of the confidence untyped words cost
};

/// Where the map's areas and settlements were taken apart once.
struct FindContext
{
    const FindSections& map;
    const AreaWords& areaWords;
    const LocalityWords& localities;
};

/// Everything that fits the words, unsorted; a place may come more than once.
[[nodiscard]] std::vector<Hit> searchWords(const FindContext& context,
                                           const std::vector<QueryWord>& words);
/// The places where a street that fits one side meets one that fits the other.
[[nodiscard]] std::vector<Hit> searchCorner(const FindContext& context,
                                            const std::vector<QueryWord>& first,
                                            const std::vector<QueryWord>& second);

} // namespace lodestar::streets
