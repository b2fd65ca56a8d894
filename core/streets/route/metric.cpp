// SPDX-License-Identifier: GPL-3.0-or-later
// Costs of arcs from length, speed and the hour's factor.
#include "core/streets/route/metric.h"

#include "core/streets/route/turncost.h"

#include <algorithm>
#include <cmath>

namespace lodestar::streets {

Metric timeMetric(const StreetGraph& graph, const HourFactors& factors, int hour)
{
    Metric metric;
    metric.arcCost.resize(graph.arcCount());
    for (Arc arc = 0; arc < graph.arcCount(); ++arc) {
        const Segment& segment = graph.segments[arc / 2];
        const quint8 limit = arc & 1 ? segment.speedBackward : segment.speedForward;
        const double metresPerSecond = drivenSpeed(segment.roadClass, segment.flags, limit) / 3.6;
        const double seconds =
            segment.length / 100.0 / metresPerSecond * factors.at(segment.roadClass, hour) +
            segment.extra / 10.0;
        metric.arcCost[arc] =
            static_cast<quint32>(std::clamp(seconds * 1000, 1.0, double(kUnreachable) / 2));
    }
    return metric;
}

Metric distanceMetric(const StreetGraph& graph)
{
    Metric metric;
    metric.measure = Measure::Distance;
    metric.arcCost.resize(graph.arcCount());
    for (Arc arc = 0; arc < graph.arcCount(); ++arc)
        metric.arcCost[arc] =
            std::min(graph.segments[arc / 2].length, static_cast<quint32>(kUnreachable / 2));
    return metric;
}

} // namespace lodestar::streets
