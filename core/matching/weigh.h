// SPDX-License-Identifier: GPL-3.0-or-later
// Weigh: what a crew brings or lacks and what it has done already, as driving time and in words.
// Pure.
#pragma once

#include "core/matching/fitness.h"

namespace lodestar::matching {

/// Adds to the fit's burden and reasons.
void weigh(const Demand& demand, const Unit& unit, Fit& fit);

/// Whether somebody in the crew speaks the language or holds the credential at `now`.
[[nodiscard]] bool meets(const Wish& wish, const Unit& unit, Instant now);
/// "nobody in the crew speaks Spanish"
[[nodiscard]] QString unmetText(const Wish& wish);

} // namespace lodestar::matching
