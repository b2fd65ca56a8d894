// SPDX-License-Identifier: GPL-3.0-or-later
// The log-normal's conditional median, and the usual times of the stages after the scene.
#include "core/matching/clearing.h"

#include <algorithm>
#include <array>
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

/// Horner's scheme; the first coefficient is the highest power's.
template <size_t N>
double polynomial(const std::array<double, N>& coefficients, double x)
{
    double sum = 0;
    for (const double coefficient : coefficients)
        sum = sum * x + coefficient;
    return sum;
}

/// The z that has this share (0 .. 0.5) above it: Acklam's rational approximation, 1e-9 near.
double zAbove(double share)
{
    constexpr std::array kA{-3.969683028665376e+01,
                            2.209460984245205e+02,
                            -2.759285104469687e+02,
                            1.383577518672690e+02,
                            -3.066479806614716e+01,
                            2.506628277459239e+00};
    constexpr std::array kB{-5.447609879822406e+01,
                            1.615858368580409e+02,
                            -1.556989798598866e+02,
                            6.680131188771972e+01,
                            -1.328068155288572e+01,
                            1.0};
    constexpr std::array kC{-7.784894002430293e-03,
                            -3.223964580411365e-01,
                            -2.400758277161838e+00,
                            -2.549732539343734e+00,
                            4.374664141464968e+00,
                            2.938163982698783e+00};
    constexpr std::array kD{7.784695709041462e-03,
                            3.224671290700398e-01,
                            2.445134137142996e+00,
                            3.754408661907416e+00,
                            1.0};
    constexpr double kTail = 0.02425;
    if (share < kTail) {
        const double q = std::sqrt(-2 * std::log(share));
        return -polynomial(kC, q) / polynomial(kD, q);
    }
    const double q = 0.5 - share;
    return polynomial(kA, q * q) * q / polynomial(kB, q * q);
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
