// SPDX-License-Identifier: GPL-3.0-or-later
// Groups: what the rows of a lane are put together by. Pure.
#pragma once

#include "core/triage/queue.h"

namespace lodestar::triage {

/// What the rows of a lane are put together by.
enum class Grouping { Stage, Level, Zone, Plan, Nature };

constexpr auto names(Grouping)
{
    using enum Grouping;
    return std::array{Named{Stage, "stage"},
                      Named{Level, "level"},
                      Named{Zone, "zone"},
                      Named{Plan, "plan"},
                      Named{Nature, "nature"}};
}

struct RowGroup
{
    QString id;    ///< stays the same while the profile does; empty where rows are not grouped
    QString title; ///< what a person reads
};

/// The group that the row stands in.
[[nodiscard]] RowGroup groupOf(const Board& board, const QueueRow& row, Grouping by);

} // namespace lodestar::triage
