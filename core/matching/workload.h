// SPDX-License-Identifier: GPL-3.0-or-later
// Workload: what the Board knows of each unit's last hours, and who has met this person before.
// Pure.
#pragma once

#include "core/domain/board.h"

namespace lodestar::matching {

struct Worked
{
    int recentCalls = 0;                ///< taken within the profile's workload window
    std::optional<Instant> lastCleared; ///< when it left its last call
    CallId knows;                       ///< an earlier call of the same person that it was on
};

using Workload = QHash<UnitId, Worked>;

/// Only units that have worked are in it. It reaches back as far as the Board: open calls, due
/// follow-ups and the last 200 closed ones.
[[nodiscard]] Workload workloadOf(const Board& board, const Call& call, Instant now);

} // namespace lodestar::matching
