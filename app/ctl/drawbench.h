// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring how fast the map is drawn, by the console beside this program.
#pragma once

#include "app/ctl/figure.h"
#include "core/base/result.h"

namespace lodestar::ctl {

/// Runs `lodestar --bench-map` without a display: this program has no screen. Errors: Unavailable
/// (no console beside it, or it failed: with its own words).
[[nodiscard]] Result<QList<Figure>> drawingFigures(const QString& mapPath);

} // namespace lodestar::ctl
