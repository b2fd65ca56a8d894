// SPDX-License-Identifier: GPL-3.0-or-later
// WordLook: what a word of an address looks like, and what the words beside it make of it.
#pragma once

#include "core/streets/find/addresstokens.h"

#include <initializer_list>

namespace lodestar::streets {

/// What a word looks like.
struct Look
{
    bool isNumber = false;  ///< digits only
    bool isMixed = false;   ///< begins with a digit: "12B", "12-14"
    bool isOrdinal = false; ///< "5th"
    bool isFraction = false;
    bool isGrid = false; ///< "N6W23001"
    bool isLetter = false;
    bool isWord = false; ///< letters only, two or more
};

[[nodiscard]] Look lookOf(std::u16string_view word);
[[nodiscard]] bool isOneOf(std::u16string_view word,
                           std::initializer_list<std::u16string_view> set);
[[nodiscard]] bool isJoint(std::u16string_view word);
/// One of the suffixes that most streets have: a word that is hardly ever a name.
[[nodiscard]] bool isCommonSuffix(std::u16string_view word);
/// The street goes on behind this word: "Old Bridge Road Ln", "Priority Way West Dr". The last
/// suffix is the type, what stands before it is the name.
[[nodiscard]] bool isBeforeType(const std::vector<AddressToken>& tokens, size_t at);
/// "5534 S. St Louis": right behind a number or direction "st" is a saint, not a street.
[[nodiscard]] bool isSaint(const std::vector<AddressToken>& tokens, size_t at);
/// "highway 40", "county road B": the number or letter behind the word is the road's name.
[[nodiscard]] bool isBeforeRoadNumber(const std::vector<AddressToken>& tokens, size_t at);
[[nodiscard]] bool isRoadKind(std::u16string_view word);

} // namespace lodestar::streets
