// SPDX-License-Identifier: GPL-3.0-or-later
// CitySim: a city's calls worked through by the room's own decisions, triage and matching, on a
// clock of its own and without a store.
#pragma once

#include "core/matching/coverage.h"
#include "core/training/cityreport.h"
#include "core/training/madecalls.h"

namespace lodestar::training {

/// Who is sent.
enum class Policy {
    Nearest,     ///< whoever may go and is soonest, without any of the profile's weights
    Ours,        ///< the product's recommendation as it is
    OursCovering ///< the same, and a community team that comes free waits where it covers most
};

constexpr auto names(Policy)
{
    using enum Policy;
    return std::array{
        Named{Nearest, "nearest"}, Named{Ours, "ours"}, Named{OursCovering, "ours_covering"}};
}

struct CityOptions
{
    Policy policy = Policy::Ours;
    Duration decision{45'000};                ///< from opening to dispatch
    Duration patience{std::chrono::hours(4)}; ///< a call that nobody could go to is given up then
    /// Without one, nothing is said of coverage and OursCovering is the same as Ours.
    matching::Cover cover;
};

/// The same profile, roster, calls, seed and options give the same report. Units work by their
/// windows and are signed on throughout. On scene they stay by the profile's intervals. Fails when
/// a decision is refused that no live room would refuse, and names the call.
[[nodiscard]] Result<CityReport> simulateCity(const Profile& profile,
                                              const QList<RosterEntry>& roster,
                                              const QList<CityCall>& calls,
                                              const matching::Roads& roads,
                                              SeededEntropy& chance,
                                              const CityOptions& options);

} // namespace lodestar::training
