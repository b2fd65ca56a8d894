// SPDX-License-Identifier: GPL-3.0-or-later
// roadLineOf: a road's names, class, direction and speed from its tags, and the account of them.
#pragma once

#include "core/streets/import/account.h"
#include "core/streets/import/caraccess.h"

namespace lodestar::streets::importing {

/// All of a RoadLine but its source and points. Counts speed limits that were not understood, and
/// roads that are drawn without being driven.
[[nodiscard]] RoadLine
roadLineOf(const CarRoad& car, const Tags& tags, Texts& texts, Account& account);

} // namespace lodestar::streets::importing
