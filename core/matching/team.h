// SPDX-License-Identifier: GPL-3.0-or-later
// Team: fills the lines of a plan with units, so that as many lines as possible are met. Pure.
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

/// Units already on the call fill their lines first. `fits` must be in the order of preference that
/// better(…) gives; each unit takes one seat at most.
[[nodiscard]] Team fillTeam(const Demand& demand, const QList<Fit>& fits);

/// True if `a` is to be sent for the line rather than `b`: available before conditional, then the
/// line's preferred class, then the sooner, then by call sign. Both must be able to fill it.
[[nodiscard]] bool better(const Fit& a, const Fit& b, int need);

} // namespace lodestar::matching
