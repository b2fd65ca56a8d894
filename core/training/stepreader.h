// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the one step of a scenario line.
#pragma once

#include "core/base/json.h"
#include "core/training/scenario.h"

#include <QSet>

namespace lodestar::training {

/// The step that the line's own key names ("call", "answer", "dispatch" …). Notes faults in `line`;
/// nothing is returned where the line has no step or several. A call that comes in is added to
/// `keys`.
[[nodiscard]] std::optional<Step> readStep(JsonReader& line, QSet<CallKey>& keys);

} // namespace lodestar::training
