// SPDX-License-Identifier: GPL-3.0-or-later
// Metric: what each arc costs: by time at an hour of the week, or by length; and what is closed.
#pragma once

#include "core/streets/route/factors.h"
#include "core/streets/route/graph.h"

#include <vector>

namespace lodestar::streets {

enum class Measure { Time, Distance };

/// A cost in milliseconds (Time) or centimetres (Distance). Sums of two stay below 2^31.
using Cost = qint32;
inline constexpr Cost kUnreachable = 1'000'000'000;

struct Metric
{
    Measure measure = Measure::Time;
    std::vector<quint32> arcCost; ///< by arc; whole arc from end to end
    std::vector<bool> closed;     ///< by segment; empty: none. Nobody passes a closed one

    [[nodiscard]] bool isClosed(Arc arc) const { return !closed.empty() && closed[arc / 2]; }

    /// What driving `arc` and then making the turn costs.
    [[nodiscard]] quint32 cost(Arc arc, const Turn& turn) const
    {
        return arcCost[arc] + (measure == Measure::Time ? turn.cost : 0);
    }

    friend bool operator==(const Metric&, const Metric&) = default;
};

/// Milliseconds by arc at an hour of the week (0 = Monday 00:00-01:00 local, 167 = Sunday 23:00).
[[nodiscard]] Metric timeMetric(const StreetGraph& graph, const HourFactors& factors, int hour);
[[nodiscard]] Metric distanceMetric(const StreetGraph& graph);

} // namespace lodestar::streets
