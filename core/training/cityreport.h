// SPDX-License-Identifier: GPL-3.0-or-later
// CityReport: what is counted of a city's calls, and means over several runs.
#pragma once

#include "core/matching/ledger.h"

namespace lodestar::training {

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

/// Counts while a city runs.
class CityTally
{
public:
    CityReport report;

    void recorded(const Recorded& event);

    /// A call's first unit came on scene, so long after the call was received.
    void responded(Duration response) { m_responses += response; }

    /// The share of the expected calls that a free team could take at some moment, 0 .. 1.
    void covered(double share);
    /// How the call stands in the ledger, if it does.
    void ended(const Board& board, const Call& call);
    /// The report with its means; who came later than `most` was late.
    [[nodiscard]] CityReport finished(Duration most);

private:
    QList<Duration> m_responses;
    double m_coverSum = 0;
    int m_coverSamples = 0;
};

/// A mean with its 95 % confidence interval over runs (Student's t).
struct Interval
{
    double mean = 0;
    double plusMinus = 0; ///< 0 for a single run, of which nothing is known
};

[[nodiscard]] Interval intervalOf(const QList<double>& values);

} // namespace lodestar::training
