// SPDX-License-Identifier: GPL-3.0-or-later
// The log-normal's conditional median, and the usual times of the stages after the scene.
#include "core/matching/clearing.h"

#include <algorithm>
#include <cmath>

namespace lodestar::matching {

namespace {

constexpr double kZ90 = 1.2815515655446004; ///< the standard normal's 90th percentile
constexpr Duration kLeast = std::chrono::minutes(1);
constexpr Duration kPaperwork = std::chrono::minutes(5); ///< after the hand-over

/// The share of a standard normal above z.
double above(double z)
{
    return std::erfc(z / std::sqrt(2.0)) / 2;
}

/// The z that has this share above it, by halving; good to 1e-9, far beyond what is known.
double zAbove(double share)
{
    double low = -12;
    double high = 12;
    for (int i = 0; i < 50; ++i) {
        const double middle = (low + high) / 2;
        (above(middle) > share ? low : high) = middle;
    }
    return low;
}

} // namespace

Duration stillToGo(Duration median, Duration p90, Duration gone)
{
    const double mid = std::chrono::duration<double>(median).count();
    const double elapsed = std::chrono::duration<double>(gone).count();
    const double sigma = std::log(std::chrono::duration<double>(p90).count() / mid) / kZ90;
    double over = mid;
    if (elapsed > 0) {
        const double z = std::log(elapsed / mid) / sigma;
        const double left = above(z);
        if (left < 1e-12) // longer than anything the figures know
            return gone;
        over = mid * std::exp(sigma * zAbove(left / 2));
    }
    return Duration(std::llround((over - elapsed) * 1'000));
}

std::optional<Duration> expectedLeft(const Board& board, const Unit& unit, Instant now)
{
    const Call* call = board.call(unit.call);
    const StatusDef* status = board.statusOf(unit);
    if (!call || !status || !status->stamp)
        return std::nullopt;
    const MatchingRules& rules = board.profile->matching;
    const Duration since = std::max(now - unit.statusSince, Duration::zero());
    switch (*status->stamp) {
    case Stamp::OnScene:
    case Stamp::Engaged: {
        const Assignment* assignment = openAssignment(*call, unit.record.id);
        const Instant came = assignment ? assignment->stamps.value(Stamp::OnScene, unit.statusSince)
                                        : unit.statusSince;
        return std::max(
            stillToGo(rules.sceneMedian, rules.sceneP90, std::max(now - came, Duration::zero())),
            kLeast);
    }
    case Stamp::Transporting:
        return std::max(rules.transport - since, kLeast) + rules.handover;
    case Stamp::AtDestination:
        return std::max(rules.handover - since, kLeast);
    case Stamp::HandedOff:
        return std::max(kPaperwork - since, kLeast);
    case Stamp::Received:
    case Stamp::Answered:
    case Stamp::Triaged:
    case Stamp::Queued:
    case Stamp::Offered:
    case Stamp::Accepted:
    case Stamp::Dispatched:
    case Stamp::EnRoute:
    case Stamp::Staged:
    case Stamp::ClearedToEnter:
    case Stamp::Cleared:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace lodestar::matching
