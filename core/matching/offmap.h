// SPDX-License-Identifier: GPL-3.0-or-later
// OffMap: what of a room lies beyond the streets that its minutes are reckoned on. Pure.
#pragma once

#include "core/domain/board.h"
#include "core/matching/travel.h"

namespace lodestar::matching {

struct OffMap
{
    int units = 0;   ///< whose station lies beyond
    int ofUnits = 0; ///< that have a station
    int zones = 0;   ///< whose middle lies beyond
    int ofZones = 0; ///< that have a ring
};

/// What of the Board's units and its profile's zones `travel` does not cover.
[[nodiscard]] OffMap offMap(const Board& board, const Travel& travel);

/// The warning for whoever loaded the map; empty where it covers everything.
[[nodiscard]] QString offMapText(const OffMap& found);

} // namespace lodestar::matching
