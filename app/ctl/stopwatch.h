// SPDX-License-Identifier: GPL-3.0-or-later
// Stopwatch: processor time, and medians of many runs, for lodestarctl bench matching.
#pragma once

#include <algorithm>
#include <ctime>
#include <vector>

namespace lodestar::ctl {

/// Microseconds that the processor has spent on this thread: what else runs on the machine does not
/// count, and one core is what is measured.
[[nodiscard]] inline double processorMicros()
{
    timespec at{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return static_cast<double>(at.tv_sec) * 1e6 + static_cast<double>(at.tv_nsec) / 1e3;
}

/// Processor time of the middle one of `times` runs; run is given the number of the run.
template <class Run>
[[nodiscard]] double medianMicros(int times, Run&& run)
{
    std::vector<double> micros;
    for (int i = 0; i < times; ++i) {
        const double start = processorMicros();
        run(i);
        micros.push_back(processorMicros() - start);
    }
    std::ranges::sort(micros);
    return micros[micros.size() / 2];
}

} // namespace lodestar::ctl
