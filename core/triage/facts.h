// SPDX-License-Identifier: GPL-3.0-or-later
// factsOf: everything the rules may read about a call, so that desk and screens judge the same
// facts.
#pragma once

#include "core/domain/board.h"
#include "core/triage/engine.h"

namespace lodestar::triage {

/// The call's answers and flags; its nature counts as the answer to the question "nature", where
/// the protocol asks that, so that what is known is never asked.
[[nodiscard]] Facts factsOf(const Profile& profile, const Call& call);

} // namespace lodestar::triage
