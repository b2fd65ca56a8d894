// SPDX-License-Identifier: GPL-3.0-or-later
// What lodestarctl bench matching measures, one function a subject.
#pragma once

#include "app/ctl/figure.h"

namespace lodestar::ctl {

/// The pairing of 200 calls with 1,000 units beside LEMON's network simplex, and one call more.
[[nodiscard]] Result<QList<Figure>> benchPairing();

/// One recommendation among 1,000 units of the starter program, by the roads of the map at this
/// path, or by straight lines where it is empty; and the queue's proposal.
[[nodiscard]] Result<QList<Figure>> benchRecommendation(const QString& map);

/// Twenty units on a hundred posts over a thousand cells, beside CBC where it is installed; and the
/// post for one freed unit.
[[nodiscard]] Result<QList<Figure>> benchCoverage();

/// A year of 110,000 made-up calls and 50 units of the Meridian agency, by straight lines.
[[nodiscard]] Result<QList<Figure>> benchCity();

} // namespace lodestar::ctl
