// SPDX-License-Identifier: GPL-3.0-or-later
// Roads: the --map of verbs that reckon in minutes.
#pragma once

#include "app/ctl/options.h"
#include "core/domain/board.h"
#include "core/matching/travel.h"

namespace lodestar::ctl {

/// By the streets of --map, round those that are closed on the Board at `now`; null, which stands
/// for straight lines, without --map. Errors: as Lodemap::open; what the Board closes and this map
/// does not have, and how much of the room lies beyond it, is told on standard error.
[[nodiscard]] Result<matching::Roads>
roadsOf(const Options& options, const Board& board, Instant now);

} // namespace lodestar::ctl
