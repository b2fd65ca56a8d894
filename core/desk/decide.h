// SPDX-License-Identifier: GPL-3.0-or-later
// decide: what a command makes happen on a Board. Pure: no store, no clock, no chance.
#pragma once

#include "core/domain/board.h"
#include "core/domain/command.h"
#include "core/matching/travel.h"

namespace lodestar::desk {

/// The events that answer the command, never empty; or why it cannot be: Invalid, NotFound,
/// Conflict or Denied with one sentence for the dispatcher. Permission by role is access.h's part;
/// a reason or a supervisor that the profile asks for is decided here.
[[nodiscard]] Result<QList<Event>> decide(const Board& board,
                                          const Actor& by,
                                          const Command& command,
                                          Instant now,
                                          const matching::Roads& roads = {});

} // namespace lodestar::desk
