// SPDX-License-Identifier: GPL-3.0-or-later
// Veil: a call, or a note, as somebody may read it. A diagnosis is for clinicians, wherever it
// would be shown.
#pragma once

#include "core/domain/call.h"

#include <functional>

namespace lodestar::history {

/// Whether texts of this label may be read.
using MayRead = std::function<bool(Label)>;

/// True if the call, or its log, holds a text that may not be read.
[[nodiscard]] bool hasVeiled(const Call& call, const MayRead& mayRead);

/// The call with "(withheld: clinical)" in place of each such text.
[[nodiscard]] Call veiled(Call call, const MayRead& mayRead);

/// The same for a note about a place or a person: its kind, flag and dates stay to be seen.
[[nodiscard]] StandingNote veiled(StandingNote note, const MayRead& mayRead);

} // namespace lodestar::history
