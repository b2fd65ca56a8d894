// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, means, percentiles and intervals.
#include "core/training/cityreport.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lodestar::training {

namespace {

Duration percentile(const QList<Duration>& sorted, double share)
{
    if (sorted.isEmpty())
        return {};
    const auto rank = static_cast<qsizetype>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1)];
}

} // namespace

void CityTally::recorded(const Recorded& event)
{
    const auto mix = [this](quint64 word) {
        report.digest = (report.digest ^ word) * 0x100000001b3ULL; // FNV-1a, by words
    };
    mix(static_cast<quint64>(event.at.time_since_epoch().count()));
    mix(event.event.index());
    const Subjects subjects = subjectsOf(event.event);
    for (const CallId& call : subjects.calls)
        mix(static_cast<quint64>(call.value()));
    for (const UnitId& unit : subjects.units)
        for (const QChar letter : unit.value())
            mix(letter.unicode());
    ++report.events;
}

void CityTally::covered(double share)
{
    m_coverSum += share;
    ++m_coverSamples;
}

void CityTally::ended(const Board& board, const Call& call)
{
    const auto row = matching::ledgerRowOf(board, call);
    if (!row)
        return;
    ++report.ends[row->end];
    if (row->reason)
        ++report.reasons[*row->reason];
}

CityReport CityTally::finished(Duration most)
{
    std::ranges::sort(m_responses);
    report.reached = static_cast<int>(m_responses.size());
    report.late = static_cast<int>(m_responses.end() - std::ranges::upper_bound(m_responses, most));
    report.responseMedian = percentile(m_responses, 0.5);
    report.responseP90 = percentile(m_responses, 0.9);
    Duration sum{};
    for (const Duration response : m_responses)
        sum += response;
    if (!m_responses.isEmpty())
        report.responseMean = sum / m_responses.size();
    if (m_coverSamples > 0)
        report.covered = m_coverSum / m_coverSamples;
    return report;
}

Interval intervalOf(const QList<double>& values)
{
    // Student's t, two-sided 95 %, for 1 to 30 degrees of freedom; beyond that 1.96 is near enough.
    constexpr std::array kT{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
                            2.201,  2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
                            2.080,  2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};
    Interval interval;
    if (values.isEmpty())
        return interval;
    const auto n = static_cast<double>(values.size());
    for (const double value : values)
        interval.mean += value / n;
    if (values.size() == 1)
        return interval;
    double squares = 0;
    for (const double value : values)
        squares += (value - interval.mean) * (value - interval.mean);
    const auto freedom = static_cast<size_t>(values.size() - 1);
    interval.plusMinus = (freedom <= kT.size() ? kT[freedom - 1] : 1.96) *
                         std::sqrt(squares / (n - 1)) / std::sqrt(n);
    return interval;
}

} // namespace lodestar::training
