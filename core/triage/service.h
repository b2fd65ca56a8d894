// SPDX-License-Identifier: GPL-3.0-or-later
// Service hours of a plan: whether somebody who could fill it works at a time, and which plan of
// the explicit list goes instead. Pure.
#pragma once

#include "core/domain/profile.h"

namespace lodestar::triage {

/// The plan that can be staffed at a time, by the profile's hours alone; who is free is matching's.
struct PlanAt
{
    PlanId plan;
    QString because;     ///< why it is not the plan that triage named; empty if it is
    bool staffed = true; ///< false: neither the plan nor any fallback is on duty then
};

/// The wanted plan, or the first of its fallbacks that is on duty, breadth first. A class that no
/// unit kind of the profile has belongs to another agency and counts as on duty.
[[nodiscard]] PlanAt planAt(const Profile& profile, const PlanId& wanted, Instant at);

} // namespace lodestar::triage
