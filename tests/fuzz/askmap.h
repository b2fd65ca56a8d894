// SPDX-License-Identifier: GPL-3.0-or-later
// askMap: opens every part of a .lodemap and asks it what the console asks.
#pragma once

#include "core/streets/lodemap.h"

namespace lodestar::fuzz {

/// Whose figures a map holds: those of our own writer, or such as somebody has changed, where an
/// answer may be wrong but nothing else.
enum class Figures { Ours, Changed };

/// Describes, routes, finds, looks up and walks the drawn ground. A part that refuses to open is
/// passed over; its sentence is checked.
void askMap(const std::shared_ptr<const streets::Lodemap>& map, Figures figures);

} // namespace lodestar::fuzz
