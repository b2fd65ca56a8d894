// SPDX-License-Identifier: GPL-3.0-or-later
// Folding: one spelling for every way of writing the same letters, in any script.
#pragma once

#include <QStringView>

#include <string>

namespace lodestar::streets {

/// Lower case; accents, vowel points and invisible marks gone; ß, æ, ø, ł … as plain letters; the
/// digits of every script as 0-9; Arabic alef, yeh and teh marbuta in one form. Folding what was
/// folded changes nothing. (Unicode NFKD, then the marks of Latin, Greek, Cyrillic, Hebrew and
/// Arabic left out; the vowel signs of Indic scripts are letters and stay.)
[[nodiscard]] std::u16string fold(QStringView text);

/// A letter or digit of any script, or a sign that stands inside a word of one.
[[nodiscard]] bool isWordLetter(char16_t unit);

[[nodiscard]] constexpr bool isDigit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

} // namespace lodestar::streets
