// SPDX-License-Identifier: GPL-3.0-or-later
// FindQuery: typed words with everything of the map that they may mean.
#pragma once

#include "core/streets/find/postalwords.h"
#include "core/streets/find/wordlookup.h"

#include <QString>

namespace lodestar::streets {

inline constexpr size_t kMostQueryWords = 32;

struct QueryWord
{
    std::u16string text;
    PostalWord postal;
    bool breakBefore = false; ///< a comma stood before it
    bool isHash = false;      ///< "#" stood before it
    bool isOpen = false;      ///< the last one, still being typed
    bool isNumeric = false;   ///< begins with a digit
    std::vector<WordMatch> matches;
    std::vector<quint8> openSuffixes;   ///< suffixes that it may become or be misspelt from
    std::vector<quint8> openDirections; ///< and directions
    quint64 names = 0;                  ///< how many names have one of the matches
};

/// How far a typed word may be from the map's.
enum class Spelling { Exact, Misspelt };

/// The words, without "&", "and", "at" … (an intersection is split before). Empty when there is no
/// word or there are more than kMostQueryWords.
[[nodiscard]] std::vector<QueryWord> queryWords(QStringView text);
/// Fills matches and open lists of all words.
void lookUp(std::vector<QueryWord>& words, const FindSections& map, Spelling spelling);

/// The two sides of "High & Broad", "corner of High and Broad", "High at Broad"; empty when it is
/// no intersection.
[[nodiscard]] std::vector<std::vector<QueryWord>> cornerWords(const std::vector<QueryWord>& words);

/// Other ways to divide the letters: a blank too many ("Rut land") or too few ("1735Rutland",
/// "RutlandDrive").
[[nodiscard]] std::vector<std::vector<QueryWord>>
otherDivisions(const std::vector<QueryWord>& words, const FindSections& map);

} // namespace lodestar::streets
