// SPDX-License-Identifier: GPL-3.0-or-later
// Veil: a call as somebody may read it. A diagnosis is for clinicians, wherever it would be shown.
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

} // namespace lodestar::history
