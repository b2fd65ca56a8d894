// SPDX-License-Identifier: GPL-3.0-or-later
// Check-in: how long a crew that is with a person may still be silent. Pure.
#pragma once

#include "core/domain/board.h"

namespace lodestar {

/// Time left until the crew must be heard of; nothing where no check-in runs. Negative: late.
/// It runs from arrival or the last check-in; a later status on the scene is word from them too.
[[nodiscard]] std::optional<Duration>
checkInLeft(const Board& board, const Unit& unit, Instant now);

} // namespace lodestar
