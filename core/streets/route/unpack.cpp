// SPDX-License-Identifier: GPL-3.0-or-later
// In the core every next arc is the one that costs as much as the labels promise.
#include "core/streets/route/unpack.h"

#include <algorithm>

namespace lodestar::streets {

Cost coreCost(const HierarchyView& hierarchy, quint32 from, quint32 to)
{
    const auto fromHubs = hierarchy.forward.hubsOf(from);
    const auto fromCosts = hierarchy.forward.costsOf(from);
    const auto toHubs = hierarchy.backward.hubsOf(to);
    const auto toCosts = hierarchy.backward.costsOf(to);
    Cost best = kUnreachable;
    for (size_t i = 0, j = 0; i < fromHubs.size() && j < toHubs.size();) {
        if (fromHubs[i] == toHubs[j])
            best = std::min(best, fromCosts[i++] + toCosts[j++]);
        else if (fromHubs[i] < toHubs[j])
            ++i;
        else
            ++j;
    }
    return best;
}

/// With a stack of its own, for shortcuts nest deep.
bool unpackArc(const HierarchyView& hierarchy,
               quint32 from,
               quint32 to,
               std::vector<quint32>& ranks)
{
    std::vector<std::pair<quint32, quint32>> open{{from, to}};
    while (!open.empty()) {
        const auto [a, b] = open.back();
        open.pop_back();
        const bool isUp = a < b || b >= hierarchy.firstCore();
        const auto arcs = isUp ? hierarchy.upOf(a) : hierarchy.downOf(b);
        const auto arc = std::ranges::find(arcs, isUp ? b : a, &Shortcut::to);
        if (arc == arcs.end() || ranks.size() > hierarchy.nodes())
            return false;
        if (arc->via() == kNone) {
            ranks.push_back(b);
        } else {
            open.push_back({arc->via(), b});
            open.push_back({a, arc->via()});
        }
    }
    return true;
}

bool unpackCore(const HierarchyView& hierarchy,
                quint32 from,
                quint32 to,
                std::vector<quint32>& ranks)
{
    Cost left = coreCost(hierarchy, from, to);
    while (from != to) {
        const auto arcs = hierarchy.upOf(hierarchy.mirrored(from));
        const auto arc = std::ranges::find_if(arcs, [&](const Shortcut& one) {
            return one.cost() + coreCost(hierarchy, hierarchy.mirrored(one.to()), to) == left;
        });
        if (arc == arcs.end() || !unpackArc(hierarchy, hierarchy.mirrored(from), arc->to(), ranks))
            return false;
        from = hierarchy.mirrored(arc->to());
        left -= arc->cost();
    }
    return true;
}

} // namespace lodestar::streets
