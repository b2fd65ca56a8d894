// SPDX-License-Identifier: GPL-3.0-or-later
// WordLookup: the words of a map that are, begin with, or nearly are a typed word.
#pragma once

#include "core/streets/find/findsections.h"

#include <string_view>
#include <vector>

namespace lodestar::streets {

/// Neighbouring words of "find.words" [first, last) that match equally well.
struct WordMatch
{
    quint32 first = 0;
    quint32 last = 0;
    float quality = 1; ///< 1: the word itself, less for beginnings and misspellings
};

/// One word, or nothing.
[[nodiscard]] std::vector<WordMatch> wordsEqual(const FindSections& map, std::u16string_view word);
/// All words that begin with it.
[[nodiscard]] WordMatch wordsBeginning(const FindSections& map, std::u16string_view beginning);
/// All words within `edits` insertions, deletions, substitutions or transpositions of neighbours
/// (optimal string alignment), the word itself left out; with `isOpen` also those of which a
/// beginning is. The sorted words are walked as a trie: each beginning is compared once.
[[nodiscard]] std::vector<WordMatch>
wordsNear(const FindSections& map, std::u16string_view word, int edits, bool isOpen);

/// Optimal string alignment distance; `most` + 1 for anything larger than `most`.
[[nodiscard]] int editDistance(std::u16string_view a, std::u16string_view b, int most);

} // namespace lodestar::streets
