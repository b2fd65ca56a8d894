// SPDX-License-Identifier: GPL-3.0-or-later
// What `lodestarctl bench journal` measures of the Desk: a decision without the store.
#pragma once

#include "app/ctl/figure.h"
#include "core/base/result.h"
#include "core/domain/board.h"

#include <QList>

namespace lodestar::ctl {

/// desk_decision (µs, median): permission and decision of the commands a busy room gives most, on a
/// Board of \p calls open calls of the starter program, made in memory.
[[nodiscard]] Result<QList<Figure>> benchDesk(int calls = 200, int rounds = 2'000);

/// A room with the demo agency's rules and units and so many open calls, folded in memory.
[[nodiscard]] Result<Board> busyBoard(int calls);

} // namespace lodestar::ctl
