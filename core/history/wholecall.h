// SPDX-License-Identifier: GPL-3.0-or-later
// WholeCall: a call as it was left, also one that left the Board long ago. Pure.
#pragma once

#include "core/domain/board.h"

namespace lodestar::history {

/// Folds a call's events (all of them, in their order) by the rules of `profile`. Nothing if they
/// do not begin with its opening.
[[nodiscard]] std::optional<Call>
wholeCall(CallId id, const QList<Recorded>& events, const Cow<Profile>& profile);

} // namespace lodestar::history
