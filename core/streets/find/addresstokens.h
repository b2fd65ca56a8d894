// SPDX-License-Identifier: GPL-3.0-or-later
// AddressTokens: the words of a typed place, folded, with where they stood.
#pragma once

#include <QStringView>

#include <string>
#include <vector>

namespace lodestar::streets {

/// A longer text is a note and no place: it has no tokens.
inline constexpr qsizetype kLongestPlace = 512;
inline constexpr size_t kMostTokens = 48;

struct AddressToken
{
    qsizetype from = 0; ///< in UTF-16 units of the text
    qsizetype length = 0;
    std::u16string word;     ///< folded; '.' and '’' left out: "n.w." is nw, "o'neil" oneil
    bool breakAfter = false; ///< a comma, a bracket or a line's end stood behind it

    friend bool operator==(const AddressToken&, const AddressToken&) = default;
};

/// Words between blanks and commas. "#", "&", "@" and "/" are tokens of their own, but "1/2" is
/// one, and so are "12-14" and "104.5".
[[nodiscard]] std::vector<AddressToken> addressTokens(QStringView text);

} // namespace lodestar::streets
