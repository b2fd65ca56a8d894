// SPDX-License-Identifier: GPL-3.0-or-later
// PostalWords: the words that the United States Postal Service knows beside the names: suffixes,
// directions, units, states.
#pragma once

#include <QtGlobal>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lodestar::streets {

/// What a folded word may be besides a name. A word can be several: "st" is a suffix and a saint,
/// "ne" a direction and Nebraska.
/// Source: USPS Publication 28 (Postal Addressing Standards), appendices B (directions, states),
/// C1 (street suffixes) and C2 (secondary unit designators), and 232 (county and state roads).
struct PostalWord
{
    enum class Unit : quint8 {
        None,
        NeedsId,    ///< "apt 4"
        StandsAlone ///< "rear", "penthouse"
    };
    enum class State : quint8 { None, Code, Whole, FirstOfTwo, SecondOfTwo };

    quint8 suffix = 0;    ///< 1.. names one standard suffix in all its spellings; 0: none
    quint8 direction = 0; ///< 1.. as kDirections; 0: none
    Unit unit = Unit::None;
    State state = State::None;
    bool isRoute = false; ///< "highway", "route", "sr": stands before a road's number
    bool isBox = false;   ///< "po", "box", "rr"
};

/// n, ne, e, se, s, sw, w, nw are 1 to 8.
[[nodiscard]] std::u16string_view directionName(quint8 direction);
/// The standard abbreviation: "ave"; empty for 0.
[[nodiscard]] std::u16string_view suffixName(quint8 suffix);

/// What the word may be; all empty for one that is only a name.
[[nodiscard]] const PostalWord& postalWord(std::u16string_view folded);

/// All spellings of the same word: suffixes, directions, ordinals ("2nd", "second"), saint and st,
/// mount and mt … with the given one; only itself when there are no others.
[[nodiscard]] std::span<const std::u16string> spellings(std::u16string_view folded);

/// All folded words with a suffix or a direction, in order, for beginnings of words.
struct PostalSpelling
{
    std::u16string word;
    quint8 suffix = 0;
    quint8 direction = 0;
};

[[nodiscard]] const std::vector<PostalSpelling>& suffixesAndDirections();

} // namespace lodestar::streets
