// SPDX-License-Identifier: GPL-3.0-or-later
// Dispatching: a recommendation taken as it is, with everything that was considered. Pure.
#pragma once

#include "core/domain/command.h"
#include "core/matching/recommend.h"

namespace lodestar::training {

/// Sends the recommended team; its `units` are empty where there is none.
[[nodiscard]] Dispatch dispatchOf(const matching::Recommendation& recommendation);

/// Whether the call's plan, or one that may stand in for it, has a place for such a unit: hundreds
/// may wait, and a full search for each is dear.
[[nodiscard]] bool mayServe(const Board& board, const UnitId& unit, const CallId& call);

} // namespace lodestar::training
