// SPDX-License-Identifier: GPL-3.0-or-later
// Check: holds a router's answers against plain search.
#pragma once

#include "core/base/entropy.h"
#include "core/streets/route/fleeteta.h"
#include "tests/core/streets/route/network.h"

namespace lodestar::streets {

inline StreetPosition somewhere(const Router& router, SeededEntropy& chance)
{
    const StreetGraph& graph = router.graph();
    for (;;) {
        StreetPosition position;
        position.segment =
            static_cast<quint32>(chance.below(static_cast<int>(graph.segments.size())));
        const Segment& segment = graph.segments[position.segment];
        position.along = static_cast<quint32>(chance.below(static_cast<int>(segment.length) + 1));
        if (segment.reachable)
            return position;
    }
}

inline Cost costOf(const std::optional<Duration>& eta)
{
    return eta ? static_cast<Cost>(eta->count()) : kUnreachable;
}

/// By one plain search from each start: what the way to every position costs.
inline Cost plainCost(const Router& router,
                      const std::vector<Cost>& costs,
                      const StreetPosition& from,
                      const StreetPosition& to)
{
    if (from.segment == to.segment)
        return router.plain(from, to, Measure::Time).cost;
    const ArcParts ends = partsOf(router.graph(), router.tariff()->metric(), to);
    Cost best = kUnreachable;
    for (const Seed& seed : endSeeds(router.graph(), ends))
        best = std::min(best, costs[seed.node] + seed.cost);
    return best;
}

inline std::vector<Cost> plainCosts(const Router& router, const StreetPosition& from)
{
    const Metric& metric = router.tariff()->metric();
    return plainCostsFrom(router.graph(), metric, partsOf(router.graph(), metric, from));
}

inline void checkPairs(const Router& router, int starts, int ends, quint64 seed)
{
    SeededEntropy chance(seed);
    int wrong = 0;
    for (int i = 0; i < starts; ++i) {
        const auto from = somewhere(router, chance);
        const std::vector<Cost> costs = plainCosts(router, from);
        for (int j = 0; j < ends; ++j) {
            const auto to = j == 0 ? StreetPosition{from.segment, from.along / 2, {}, {}, true}
                                   : somewhere(router, chance);
            wrong += costOf(router.eta(from, to)) == plainCost(router, costs, from, to) ? 0 : 1;
        }
    }
    CHECK(wrong == 0);
}

inline void checkFleet(const std::shared_ptr<Router>& router, int units, int calls, quint64 seed)
{
    SeededEntropy chance(seed);
    for (const FleetDirection direction : {FleetDirection::FromKept, FleetDirection::ToKept}) {
        FleetEta fleet(router, direction);
        std::vector<StreetPosition> kept(static_cast<size_t>(units));
        for (quint32 i = 0; i < kept.size(); ++i)
            fleet.set(i, kept[i] = somewhere(*router, chance));
        int wrong = 0;
        for (int call = 0; call < calls; ++call) {
            // Some units move, one leaves, one stands in the call's own street.
            for (int moves = 0; moves < 5; ++moves) {
                const auto slot = static_cast<quint32>(chance.below(units));
                fleet.set(slot, kept[slot] = somewhere(*router, chance));
            }
            const auto gone = static_cast<quint32>(chance.below(units));
            fleet.remove(gone);
            kept[gone] = {};
            const StreetPosition asked = somewhere(*router, chance);
            const auto near = static_cast<quint32>(chance.below(units));
            kept[near] = asked;
            kept[near].along /= 2;
            fleet.set(near, kept[near]);
            const auto etas = fleet.etas(asked);
            const std::vector<Cost> costs = plainCosts(*router, asked);
            for (quint32 i = 0; i < kept.size(); ++i) {
                Cost right = kUnreachable;
                if (kept[i].isValid() && direction == FleetDirection::FromKept)
                    right = router->plain(kept[i], asked, Measure::Time).cost;
                else if (kept[i].isValid())
                    right = plainCost(*router, costs, asked, kept[i]);
                wrong += etas[i] == right ? 0 : 1;
            }
        }
        CHECK(wrong == 0);
    }
}

} // namespace lodestar::streets
