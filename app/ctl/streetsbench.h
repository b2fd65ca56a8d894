// SPDX-License-Identifier: GPL-3.0-or-later
// Timing the import of a map and its routing, beside LEMON's Dijkstra on the same network.
#pragma once

#include "app/ctl/figure.h"
#include "core/base/result.h"

namespace lodestar::ctl {

/// Import, file and opening: `input` is imported again when it is not empty. Medians of 5.
[[nodiscard]] Result<QList<Figure>> benchMapFile(const QString& map, const QString& input);
/// Pairs, fleets, tables, moves, closures. Errors also when an answer differs from LEMON's.
[[nodiscard]] Result<QList<Figure>> benchRouting(const QString& map);

} // namespace lodestar::ctl
