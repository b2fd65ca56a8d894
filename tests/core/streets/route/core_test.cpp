// SPDX-License-Identifier: GPL-3.0-or-later
// The top of a hierarchy by itself: its labels against all pairs, and the order of what lies below.
#include "core/base/entropy.h"
#include "core/streets/route/core.h"
#include "core/streets/route/ranks.h"
#include "core/streets/route/unpack.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::streets;

namespace {

/// Arcs by chance, the same every time; some nodes reach nothing.
CoreGraph invented(quint32 size, int arcs, quint64 seed)
{
    SeededEntropy chance(seed);
    CoreGraph core;
    core.out.resize(size);
    core.in.resize(size);
    core.starts.assign(size, 1);
    core.ends.assign(size, 1);
    const auto any = [&] {
        return static_cast<quint32>(chance.below(static_cast<int>(size)));
    };
    for (int i = 0; i < arcs; ++i) {
        const quint32 from = any(), to = any();
        const auto cost = static_cast<quint32>(1 + chance.below(20));
        const bool isKnown =
            std::ranges::any_of(core.out[from], [&](const CoreArc& arc) { return arc.to == to; });
        if (from == to || isKnown)
            continue;
        core.out[from].push_back({to, cost});
        core.in[to].push_back({from, cost});
    }
    return core;
}

/// The same with its nodes named in another order.
CoreGraph renamed(const CoreGraph& core, const std::vector<quint32>& order)
{
    std::vector<quint32> name(core.size());
    for (quint32 i = 0; i < core.size(); ++i)
        name[order[i]] = i;
    CoreGraph other;
    other.out.resize(core.size());
    other.in.resize(core.size());
    for (quint32 node = 0; node < core.size(); ++node)
        for (const CoreArc& arc : core.out[node]) {
            other.out[name[node]].push_back({name[arc.to], arc.cost});
            other.in[name[arc.to]].push_back({name[node], arc.cost});
        }
    return other;
}

std::vector<Cost> allPairs(const CoreGraph& core)
{
    const size_t size = core.size();
    std::vector<Cost> cost(size * size, kUnreachable);
    for (quint32 node = 0; node < size; ++node) {
        cost[node * size + node] = 0;
        for (const CoreArc& arc : core.out[node])
            cost[node * size + arc.to] = static_cast<Cost>(arc.cost);
    }
    for (size_t by = 0; by < size; ++by)
        for (size_t from = 0; from < size; ++from)
            for (size_t to = 0; to < size; ++to)
                cost[from * size + to] =
                    std::min(cost[from * size + to], cost[from * size + by] + cost[by * size + to]);
    return cost;
}

size_t labelEntries(const CoreGraph& core)
{
    const CoreLabels labels = coreLabels(core);
    return labels.forward.hubs.size() + labels.backward.hubs.size();
}

} // namespace

TEST_CASE("labels of a core tell every cost, and no hub in them is needless", "[route][core]")
{
    for (const int arcs : {60, 150, 400}) {
        CAPTURE(arcs);
        const CoreGraph core = invented(60, arcs, static_cast<quint64>(arcs));
        const CoreLabels labels = coreLabels(core);
        HierarchyView view;
        view.forward = labels.forward.view();
        view.backward = labels.backward.view();
        const std::vector<Cost> right = allPairs(core);
        int wrong = 0;
        int needless = 0;
        for (quint32 from = 0; from < core.size(); ++from) {
            for (quint32 to = 0; to < core.size(); ++to)
                wrong += coreCost(view, from, to) == right[from * core.size() + to] ? 0 : 1;
            const auto hubs = view.forward.hubsOf(from);
            CHECK(hubs.back() == from);
            for (const quint32 hub : hubs)
                for (quint32 above = 0; above < hub; ++above) {
                    const Cost around =
                        right[from * core.size() + above] + right[above * core.size() + hub];
                    needless += around <= right[from * core.size() + hub] ? 1 : 0;
                }
        }
        CHECK(wrong == 0);
        CHECK(needless == 0);
    }
}

TEST_CASE("the order of a core names each node once and makes labels shorter", "[route][core]")
{
    // Two clusters that meet in one node: all ways between them pass it.
    CoreGraph core = invented(40, 0, 1);
    const auto join = [&](quint32 a, quint32 b, quint32 cost) {
        core.out[a].push_back({b, cost});
        core.in[b].push_back({a, cost});
    };
    for (quint32 i = 0; i < 39; ++i) {
        join(i, 39, 5 + i % 3);
        join(39, i, 5 + i % 4);
    }
    const std::vector<quint32> order = coreOrder(core);
    CHECK(order.front() == 39);
    std::vector<quint32> sorted = order;
    std::ranges::sort(sorted);
    for (quint32 i = 0; i < sorted.size(); ++i)
        CHECK(sorted[i] == i);
    CHECK(labelEntries(renamed(core, order)) < labelEntries(core));
}

TEST_CASE("ranks put together again still climb", "[route][core]")
{
    // A tree of nodes 0..14 whose parent is 2 higher up at most, node 15 and 16 are the core.
    KeptOrder kept;
    for (quint32 rank = 0; rank < 15; ++rank) {
        kept.rankOf.push_back(rank);
        kept.up.arcs.push_back({rank + 1 + rank % 2, 10 + rank, rank > 3 ? rank - 2 : kNone});
        kept.down.arcs.push_back({rank + 2, 20 + rank, kNone});
        kept.up.endRank();
        kept.down.endRank();
    }
    kept.rankOf.push_back(kNone);
    kept.rankOf.push_back(kNone);
    const KeptOrder after = grouped(kept);
    REQUIRE(after.up.ranks() == 15);
    for (quint32 node = 0; node < 15; ++node) {
        const quint32 rank = after.rankOf[node];
        REQUIRE(rank < 15);
        const KeptArc& up = after.up.of(rank).front();
        CHECK(up.cost == 10 + node);
        CHECK((after.rankOf[up.node] == kNone || after.rankOf[up.node] > rank));
        CHECK(up.via == (node > 3 ? after.rankOf[node - 2] : kNone));
        CHECK(after.down.of(rank).front().cost == 20 + node);
    }
}
