// SPDX-License-Identifier: GPL-3.0-or-later
// CitySim: a city's calls worked through by the room's own decisions, triage and matching, on a
// clock of its own and without a store.
#pragma once

#include "core/matching/coverage.h"
#include "core/matching/ledger.h"
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

struct CityReport
{
    int calls = 0;
    int dispatched = 0; ///< calls that a unit was sent to
    int givenUp = 0;
    int withPolice = 0; ///< calls to which somebody with police powers was sent
    int late = 0;       ///< of those reached, later than the profile's time of coverage
    int reached = 0;    ///< calls with a unit on scene
    QMap<matching::LedgerEnd, int> ends; ///< of eligible calls
    QMap<NotServedReason, int> reasons;
    Duration responseMean{}; ///< received to first unit on scene
    Duration responseMedian{};
    Duration responseP90{};
    double covered = 0; ///< mean share of expected calls that a free team could take, 0 .. 1
    qint64 events = 0;  ///< decided and folded
    qint64 recommendations = 0;
    quint64 digest = 0; ///< over every event's time, kind and subjects: equal for equal runs
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

/// A mean with its 95 % confidence interval over runs (Student's t).
struct Interval
{
    double mean = 0;
    double plusMinus = 0; ///< 0 for a single run, of which nothing is known
};

[[nodiscard]] Interval intervalOf(const QList<double>& values);

} // namespace lodestar::training
