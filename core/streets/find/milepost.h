// SPDX-License-Identifier: GPL-3.0-or-later
// Milepost: a place on a road by its marker, as callers read it from the sign.
#pragma once

#include "core/streets/find/addresstokens.h"

#include <QString>

#include <optional>

namespace lodestar::streets {

struct Milepost
{
    QString route;  ///< in one spelling: "i 71", "us 40"
    int tenths = 0; ///< of a mile: 104.5 is 1045

    friend bool operator==(const Milepost&, const Milepost&) = default;
};

/// "I-71", "Interstate 71", "IR 71" and "I71" all give "i 71"; "U.S. Highway 40" gives "us 40".
[[nodiscard]] QString canonicalRoute(const std::vector<std::u16string>& words);

/// Words that a search compares: a token at its hyphens ("walk-in"), "I-71" and "US40" at the
/// number; "37-12" and "12-14" stay whole.
void appendWords(std::u16string_view token, std::vector<std::u16string>& words);

/// Reads "I-71 MM 104", "mile marker 104.5 on I 71 north", "mp 104 I71"; nothing if no marker is
/// named. A marker without a road has an empty route.
[[nodiscard]] std::optional<Milepost> readMilepost(const std::vector<AddressToken>& tokens);

} // namespace lodestar::streets
