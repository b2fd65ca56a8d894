// SPDX-License-Identifier: GPL-3.0-or-later
// NameFit: how well the words of a query suit one name of the map, and which words it uses.
#pragma once

#include "core/streets/find/findquery.h"

namespace lodestar::streets {

struct NameFit
{
    float fit = 0;    ///< 1: every part of the name was typed; 0: another name
    float part = 1;   ///< what of `fit` the words cost that were not typed (yet)
    quint32 used = 0; ///< bit i: word i of the query is part of the name
    int first = 0;    ///< the first and the last word of the name in the query
    int last = 0;
};

/// Costs (each multiplies): a beginning or a misspelling by its quality, words of the name that
/// were not typed by their share, a missing direction or type 0.97, a wrong type 0.75, a wrong
/// direction 0.5, words in another order 0.9.
[[nodiscard]] NameFit
fitName(const FindSections& map, const NameRow& name, const std::vector<QueryWord>& words);

} // namespace lodestar::streets
