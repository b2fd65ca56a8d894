// SPDX-License-Identifier: GPL-3.0-or-later
// Access: which role may give which command.
#pragma once

#include "core/domain/command.h"

namespace lodestar::desk {

/// Nothing if the role may; else Denied with a sentence that says who may.
[[nodiscard]] Result<void> mayPerform(Role role, const Command& command);

/// Whether the role may read texts of this label (dispatchers see the safety minimum, not
/// diagnosis).
[[nodiscard]] bool mayRead(Role role, Label label);

} // namespace lodestar::desk
