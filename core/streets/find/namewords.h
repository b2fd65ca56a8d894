// SPDX-License-Identifier: GPL-3.0-or-later
// NameWords: the words that a name is found by, and house numbers in an order.
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace lodestar::streets {

/// A street's name: "East 7th Street North" is e / 7th / st / n.
struct StreetName
{
    quint8 preDirection = 0; ///< as PostalWord
    quint8 postDirection = 0;
    quint8 suffix = 0;
    std::vector<std::u16string> core; ///< empty only for a name without letters

    friend bool operator==(const StreetName&, const StreetName&) = default;
};

/// All words of a name, folded, hyphens split; "and" and "&" left out.
[[nodiscard]] std::vector<std::u16string> nameWords(const QString& name);
[[nodiscard]] StreetName streetName(const QString& name);
/// One text for all spellings of a street's name: "e harbor st".
[[nodiscard]] std::u16string streetKey(const QString& name);

/// Where a house number stands in the order of its street: 1418 for "1418", "1418 1/2" and "1418B",
/// 37 for "37-12", all digits in a row for a grid number ("N6W23001": 623001); 0 without digits.
[[nodiscard]] quint32 houseKey(const QString& number);
/// One text for all spellings of a number: "12 B" and "12b" are "12b", "1418 1/2" stays.
[[nodiscard]] std::u16string houseText(const QString& number);

} // namespace lodestar::streets
