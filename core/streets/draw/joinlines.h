// SPDX-License-Identifier: GPL-3.0-or-later
// JoinLines: a street that its source has cut at every crossing becomes one line again.
#pragma once

#include "core/streets/draw/mercator.h"

#include <span>

namespace lodestar::streets {

/// A stretch that may be joined at its ends.
struct Strand
{
    std::vector<WorldPoint> line; ///< 2 or more points
    quint32 firstNode = 0;
    quint32 lastNode = 0;
    quint64 key = 0;         ///< only strands of one key are joined
    bool isDirected = false; ///< only end to beginning, so that the direction stays
};

/// Joins at nodes, the straightest continuation first and never around a sharp corner (over 60
/// degrees). The order of the result follows that of the input.
[[nodiscard]] std::vector<Strand> joined(std::vector<Strand> strands);

} // namespace lodestar::streets
