// SPDX-License-Identifier: GPL-3.0-or-later
// AddressWords: what somebody typed for a place, taken apart: number, corner, direction, name,
// suffix.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace lodestar::streets {

/// A street's name in parts, all lower case and abbreviated: "E Harbor Street" is e / harbor / st.
struct StreetWords
{
    QString direction; ///< n, s, e, w or empty
    QStringList name;  ///< never empty for a street of the town
    QString suffix;    ///< st, ave, … or empty

    friend bool operator==(const StreetWords&, const StreetWords&) = default;
};

[[nodiscard]] StreetWords streetWords(const QString& text);

/// How well typed words fit a street, 0 (not at all) to 1 (in every part). The last typed word may
/// be the beginning of one; a suffix that differs costs a little, a direction that differs is
/// another street.
[[nodiscard]] double likeness(const StreetWords& typed, const StreetWords& street);

/// Lower-case words without punctuation, city and flat: "1418 MERIDIAN Ave., Apt 4" is 1418
/// meridian ave.
[[nodiscard]] QStringList addressWords(const QString& text);

struct TypedAddress
{
    std::optional<int> number; ///< of the house
    QStringList street;        ///< the words behind it, or all
    QStringList corner;        ///< the other street of an intersection; empty if none was typed
    bool isCorner = false;     ///< "&", "and", "/", "@" or "at" stood between two parts
};

[[nodiscard]] TypedAddress readAddress(const QString& text);

} // namespace lodestar::streets
