// SPDX-License-Identifier: GPL-3.0-or-later
// A climb with stall-on-demand as far as the core, and labels from there.
#include "core/streets/route/search.h"

#include "core/streets/route/unpack.h"

#include <algorithm>

namespace lodestar::streets {

HierarchySearch::HierarchySearch(HierarchyView hierarchy)
    : m_hierarchy(hierarchy)
    , m_firstCore(hierarchy.firstCore())
{
    for (Side* side : {&m_up, &m_down}) {
        side->marks.resize(hierarchy.nodes());
        side->core.resize(hierarchy.coreSize());
    }
}

void HierarchySearch::begin(Side& side, const std::vector<Seed>& seeds)
{
    side.heap.clear();
    side.below.clear();
    side.entries.clear();
    for (const Seed& seed : seeds) {
        const quint32 rank = m_hierarchy.rankOf[seed.node];
        Mark& mark = side.marks[rank];
        if (mark.stamp == m_now && mark.cost <= seed.cost)
            continue;
        mark = {m_now, seed.cost, kNone};
        side.heap.push(seed.cost, rank);
    }
}

bool HierarchySearch::isStalled(const Side& side, quint32 rank, Cost cost, Towards towards) const
{
    const auto arcs = towards == Towards::Up ? m_hierarchy.downOf(rank) : m_hierarchy.upOf(rank);
    for (const Shortcut& arc : arcs) {
        const Mark& above = side.marks[arc.to()];
        if (above.stamp == m_now && above.cost + arc.cost() < cost)
            return true;
    }
    return false;
}

void HierarchySearch::relax(Side& side, quint32 rank, Cost cost, Towards towards)
{
    const auto arcs = towards == Towards::Up ? m_hierarchy.upOf(rank) : m_hierarchy.downOf(rank);
    for (const Shortcut& arc : arcs) {
        const Cost next = cost + arc.cost();
        Mark& mark = side.marks[arc.to()];
        if ((mark.stamp == m_now && mark.cost <= next) || next >= kLongestWay)
            continue;
        mark = {m_now, next, rank};
        side.heap.push(next, arc.to());
        __builtin_prefetch(&m_hierarchy.firstUp[arc.to()]);
        __builtin_prefetch(&m_hierarchy.firstDown[arc.to()]);
    }
}

void HierarchySearch::climb(Side& side, const std::vector<Seed>& seeds, Towards towards)
{
    begin(side, seeds);
    while (!side.heap.isEmpty()) {
        const auto [cost, rank] = side.heap.pop();
        if (cost > side.marks[rank].cost)
            continue;
        __builtin_prefetch(m_hierarchy.up.data() + m_hierarchy.firstUp[rank]);
        __builtin_prefetch(m_hierarchy.down.data() + m_hierarchy.firstDown[rank]);
        if (rank >= m_firstCore) {
            side.entries.push_back({rank, cost});
        } else if (!isStalled(side, rank, cost, towards)) {
            side.below.push_back({rank, cost});
            relax(side, rank, cost, towards);
        }
    }
}

/// The least cost to each core node over all entries' labels.
void HierarchySearch::spread(Side& side, const LabelsView& labels) const
{
    std::ranges::fill(side.core, kUnreachable);
    Cost* const core = side.core.data();
    for (const Hub& entry : side.entries) {
        const quint32 first = labels.first[m_hierarchy.mirrored(entry.rank)];
        __builtin_prefetch(&labels.hubs[first]);
        __builtin_prefetch(&labels.costs[first]);
    }
    for (const Hub& entry : side.entries) {
        const quint32 node = m_hierarchy.mirrored(entry.rank);
        if (core[node] <= entry.cost) // an entry before knows all that this one knows
            continue;
        const auto hubs = labels.hubsOf(node);
        const Cost* const costs = labels.costsOf(node).data();
        for (size_t i = 0; i < hubs.size(); ++i) {
            Cost& known = core[hubs[i]];
            const Cost cost = entry.cost + costs[i];
            known = cost < known ? cost : known;
        }
    }
}

/// Whether a more important hub lies on a way as good; the label's last hub is the node itself.
bool HierarchySearch::isReplaced(const LabelsView& back, quint32 node) const
{
    const Cost* const core = m_up.core.data();
    const Cost cost = core[node];
    const auto hubs = back.hubsOf(node);
    const Cost* const costs = back.costsOf(node).data();
    for (size_t i = 0; i < hubs.size() && hubs[i] < node; ++i)
        if (core[hubs[i]] + costs[i] <= cost)
            return true;
    return false;
}

const std::vector<Hub>& HierarchySearch::hubs(const std::vector<Seed>& seeds, Towards towards)
{
    ++m_now;
    const bool isUp = towards == Towards::Up;
    climb(m_up, seeds, towards);
    spread(m_up, isUp ? m_hierarchy.forward : m_hierarchy.backward);
    m_hubs = m_up.below;
    // A hub that lies behind a more important one is no hub: the label the other way knows.
    const LabelsView& back = isUp ? m_hierarchy.backward : m_hierarchy.forward;
    m_found.resize(m_up.core.size());
    size_t found = 0;
    for (quint32 node = 0; node < m_up.core.size(); ++node) {
        m_found[found] = node;
        found += m_up.core[node] != kUnreachable ? 1 : 0;
    }
    for (const quint32 node : std::span(m_found).first(found))
        if (!isReplaced(back, node))
            m_hubs.push_back({m_hierarchy.mirrored(node), m_up.core[node]});
    return m_hubs;
}

Cost HierarchySearch::cost(const std::vector<Seed>& starts, const std::vector<Seed>& ends)
{
    ++m_now;
    climb(m_up, starts, Towards::Up);
    climb(m_down, ends, Towards::UpBackwards);
    spread(m_up, m_hierarchy.forward);
    meet();
    return m_best;
}

void HierarchySearch::meet()
{
    m_best = kUnreachable;
    m_meeting = kNone;
    m_hub = kNone;
    for (const Hub& hub : m_down.below) {
        const Mark& other = m_up.marks[hub.rank];
        if (other.stamp == m_now && hub.cost + other.cost < m_best) {
            m_best = hub.cost + other.cost;
            m_meeting = hub.rank;
        }
    }
    const LabelsView& labels = m_hierarchy.backward;
    for (const Hub& entry : m_down.entries) {
        const quint32 node = m_hierarchy.mirrored(entry.rank);
        for (quint32 i = labels.first[node]; i < labels.first[node + 1]; ++i) {
            const Cost cost = m_up.core[labels.hubs[i]] + entry.cost + labels.costs[i];
            if (cost < m_best) {
                m_best = cost;
                m_hub = labels.hubs[i];
            }
        }
    }
}

/// The entry's rank whose label gives a hub its cost.
quint32 HierarchySearch::entryTo(const Side& side, const LabelsView& labels, quint32 hub) const
{
    Cost best = kUnreachable;
    quint32 found = kNone;
    for (const Hub& entry : side.entries) {
        const quint32 node = m_hierarchy.mirrored(entry.rank);
        const auto hubs = labels.hubsOf(node);
        const auto it = std::ranges::lower_bound(hubs, hub);
        if (it == hubs.end() || *it != hub)
            continue;
        const Cost cost = entry.cost + labels.costsOf(node)[static_cast<size_t>(it - hubs.begin())];
        if (cost < best) {
            best = cost;
            found = entry.rank;
        }
    }
    return found;
}

std::vector<quint32> HierarchySearch::ranks() const
{
    if (m_meeting == kNone && m_hub == kNone)
        return {};
    quint32 top = m_meeting;
    quint32 topDown = m_meeting;
    if (m_hub != kNone) {
        top = entryTo(m_up, m_hierarchy.forward, m_hub);
        topDown = entryTo(m_down, m_hierarchy.backward, m_hub);
    }
    std::vector<quint32> climbed;
    for (quint32 rank = top; rank != kNone; rank = m_up.marks[rank].from)
        climbed.push_back(rank);
    std::ranges::reverse(climbed);
    std::vector<quint32> all{climbed.front()};
    bool isWhole = true;
    for (size_t i = 1; isWhole && i < climbed.size(); ++i)
        isWhole = unpackArc(m_hierarchy, climbed[i - 1], climbed[i], all);
    if (isWhole && top != topDown)
        isWhole =
            unpackCore(m_hierarchy, m_hierarchy.mirrored(top), m_hierarchy.mirrored(topDown), all);
    for (quint32 rank = topDown; isWhole && m_down.marks[rank].from != kNone;
         rank = m_down.marks[rank].from)
        isWhole = unpackArc(m_hierarchy, rank, m_down.marks[rank].from, all);
    return isWhole ? all : std::vector<quint32>();
}

Cost HierarchySearch::firstCost() const
{
    quint32 rank = m_hub == kNone ? m_meeting : entryTo(m_up, m_hierarchy.forward, m_hub);
    while (m_up.marks[rank].from != kNone)
        rank = m_up.marks[rank].from;
    return m_up.marks[rank].cost;
}

} // namespace lodestar::streets
