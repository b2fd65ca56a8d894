// SPDX-License-Identifier: GPL-3.0-or-later
// MatchingRules: what a program weighs when several units may go. Never what keeps a unit away.
#pragma once

#include "core/base/time.h"

namespace lodestar {

/// Each weight is the driving time that a disadvantage is worth: a unit with it is ranked as if it
/// were so much farther away. The JSON key is the member's name in small letters with "_s" behind
/// it.
struct MatchingRules
{
    /// For each step down a plan line's own order of classes. An hour: the line's first class is
    /// taken wherever it can be there within an hour of the second.
    Duration preferenceStep{std::chrono::hours(1)};
    /// For calling a unit off follow-up work, a visit or a meal. An hour: only when nobody is free.
    Duration preempt{std::chrono::hours(1)};
    /// For each wish of the call (a language, a credential) that the crew does not meet.
    Duration wish{std::chrono::minutes(10)};
    /// Taken off for a unit that was on an earlier call of the same person.
    Duration continuity{std::chrono::minutes(5)};
    /// For each call that the unit took within `workloadWithin`.
    Duration recentCall{std::chrono::seconds(45)};
    Duration workloadWithin{std::chrono::hours(8)};
    /// For a unit that left its last call less than `restAfter` ago.
    Duration rest{std::chrono::minutes(2)};
    Duration restAfter{std::chrono::minutes(10)};
    /// For each expected call an hour that its leaving takes out of reach of every other free unit.
    /// Nothing: the soonest unit is recommended and the one that keeps the coverage is named beside
    /// it.
    Duration coverage{0};

    /// How long a team is on a scene: half of all calls, and nine in ten (22 and 62 minutes:
    /// published intervals of mobile-crisis teams, reference table of fourteen programs).
    Duration sceneMedian{std::chrono::minutes(22)};
    Duration sceneP90{std::chrono::minutes(62)};
    /// From leaving the scene with the person to being free again.
    Duration transport{std::chrono::minutes(25)};
    Duration handover{std::chrono::minutes(15)};

    /// A place is covered when a free unit can be there in so long.
    Duration coverageWithin{std::chrono::minutes(12)};
    /// The share of its shift that a unit is busy (0 .. 0.95), for the expected coverage.
    double busyShare = 0.4;

    friend bool operator==(const MatchingRules&, const MatchingRules&) = default;
};

} // namespace lodestar
