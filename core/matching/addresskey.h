// SPDX-License-Identifier: GPL-3.0-or-later
// AddressKey: one spelling for every way of writing the same house and its unit. Pure.
#pragma once

#include <QString>

namespace lodestar::matching {

/// Empty parts were not told. "1418 Meridian Avenue, Apt 4" and "1418 meridian ave #4" are one.
struct AddressKey
{
    QString number;
    QString street; ///< directions, name and type in their standard short forms; of a crossing both
    QString unit;

    /// True if it names a house or a crossing: only then can two texts be the same place.
    [[nodiscard]] bool isPlace() const { return !street.isEmpty() && !number.isEmpty(); }

    [[nodiscard]] bool isSameHouse(const AddressKey& other) const
    {
        return isPlace() && number == other.number && street == other.street;
    }

    friend bool operator==(const AddressKey&, const AddressKey&) = default;
};

[[nodiscard]] AddressKey addressKey(const QString& address);

/// The digits that two ways of writing a telephone number share: the last ten; empty for fewer than
/// seven digits, which name nobody.
[[nodiscard]] QString phoneKey(const QString& phone);

/// The words of a name, folded, in their order; "D. Osei" and "d osei" are one.
[[nodiscard]] QStringList nameKey(const QString& name);

} // namespace lodestar::matching
