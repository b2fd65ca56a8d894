// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates in the spellings that callers, phones and maps give them.
#pragma once

#include "core/base/place.h"

namespace lodestar::streets {

/// Reads "39.9563, -82.9988", "N39.9563 W82.9988", "39°57'22\"N 82°59'55\"W", "39 57.367 N, 82
/// 59.917 W", "39:57:22N 82:59:55W", "geo:39.9563,-82.9988"; longitude first if its letter says so.
/// Errors: NotFound (these are no coordinates; "654 N 800 E" is an address), Invalid (they lie
/// outside the world, or minutes or seconds of 60 and more).
[[nodiscard]] Result<LatLon> readCoordinates(const QString& text);

} // namespace lodestar::streets
