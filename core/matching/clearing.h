// SPDX-License-Identifier: GPL-3.0-or-later
// Clearing: how long a unit on a call is expected to be busy still. Pure.
#pragma once

#include "core/domain/board.h"

namespace lodestar::matching {

/// By the profile's intervals. At the scene: the time after which half of all calls that have
/// lasted as long are over, times on scene being log-normal. With the person on the way or at a
/// destination: what is left of the usual time, never under a minute. Nothing for a unit on no call
/// or still on its way to one.
[[nodiscard]] std::optional<Duration>
expectedLeft(const Board& board, const Unit& unit, Instant now);

/// How long after `gone` half of all stays that are not over yet are over, from the stays' median
/// and 90th percentile (both > 0, the second greater).
[[nodiscard]] Duration stillToGo(Duration median, Duration p90, Duration gone);

} // namespace lodestar::matching
