// SPDX-License-Identifier: GPL-3.0-or-later
// Team: the best combination of units for the lines of a plan. Pure.
#pragma once

#include "core/matching/fitness.h"

namespace lodestar::matching {

struct Seat
{
    int need = 0;
    int fit = -1; ///< index into the fits; -1: empty
};

struct Team
{
    QList<Seat> seats; ///< one for each unit still wanted, mandatory lines first
    QList<int> unmet;  ///< mandatory lines that stay short
};

/// Of all combinations in which each unit and each crew sits once, exactly the one that leaves the
/// fewest mandatory seats empty, then the fewest optional ones, then, where the plan's units work
/// together at the scene, whose last mandatory unit is the soonest, then whose costs together are
/// the least. Units already on the call fill their lines first.
[[nodiscard]] Team fillTeam(const Demand& demand, const QList<Fit>& fits);

/// What sending the unit for the line costs, in driving time: its way, its burden, a step down the
/// line's classes, what it is called off from.
[[nodiscard]] Duration costOf(const Demand& demand, const Fit& fit, int need);

/// True if `a` is to be sent for the line rather than `b`: the cheaper, then the sooner, then by
/// call sign. Both must be able to fill it.
[[nodiscard]] bool better(const Demand& demand, const Fit& a, const Fit& b, int need);

} // namespace lodestar::matching
