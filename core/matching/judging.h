// SPDX-License-Identifier: GPL-3.0-or-later
// Judging: every unit of the Board against one demand. Pure.
#pragma once

#include "core/matching/fitness.h"

namespace lodestar::matching {

/// Each unit is in `fits` or in `rejected`, once, in no order.
struct Judged
{
    QList<Fit> fits;
    QList<Rejected> rejected;
    QList<Soon> soon;       ///< of the rejected that are on a call: the first that could be here
    bool hasCutOff = false; ///< somebody is rejected only because no open street leads there
};

[[nodiscard]] Judged judgeAll(const Demand& demand, const Travel& travel);

} // namespace lodestar::matching
