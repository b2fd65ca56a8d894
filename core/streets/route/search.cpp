// SPDX-License-Identifier: GPL-3.0-or-later
// Upward searches with stall-on-demand.
#include "core/streets/route/search.h"

#include <algorithm>

namespace lodestar::streets {

HierarchySearch::HierarchySearch(HierarchyView hierarchy)
    : m_hierarchy(hierarchy)
{
    const size_t nodes = hierarchy.rankOf.size();
    for (Side* side : {&m_up, &m_down})
        side->marks.resize(nodes);
}

void HierarchySearch::begin(Side& side, const std::vector<Seed>& seeds)
{
    side.heap.clear();
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
        const Mark& above = side.marks[arc.to];
        if (above.stamp == m_now && above.cost + static_cast<Cost>(arc.cost) < cost)
            return true;
    }
    return false;
}

void HierarchySearch::relax(Side& side, quint32 rank, Cost cost, Towards towards)
{
    const auto arcs = towards == Towards::Up ? m_hierarchy.upOf(rank) : m_hierarchy.downOf(rank);
    for (const Shortcut& arc : arcs) {
        const Cost next = cost + static_cast<Cost>(arc.cost);
        Mark& mark = side.marks[arc.to];
        if (mark.stamp == m_now && mark.cost <= next)
            continue;
        mark = {m_now, next, rank};
        side.heap.push(next, arc.to);
    }
}

const std::vector<Hub>& HierarchySearch::hubs(const std::vector<Seed>& seeds, Towards towards)
{
    ++m_now;
    m_hubs.clear();
    begin(m_up, seeds);
    while (!m_up.heap.isEmpty()) {
        const auto [cost, rank] = m_up.heap.pop();
        if (cost > m_up.marks[rank].cost || isStalled(m_up, rank, cost, towards))
            continue;
        m_hubs.push_back({rank, cost});
        relax(m_up, rank, cost, towards);
    }
    return m_hubs;
}

Cost HierarchySearch::cost(const std::vector<Seed>& starts, const std::vector<Seed>& ends)
{
    ++m_now;
    m_meeting = kNone;
    begin(m_up, starts);
    begin(m_down, ends);
    Cost best = kUnreachable;
    // Starts may cost less than nothing, so that each side goes on until it cannot help any more.
    const Cost leastUp = m_up.heap.isEmpty() ? 0 : std::min(m_up.heap.least(), 0);
    const auto step = [&](Side& side, const Side& other, Towards towards, Cost otherLeast) {
        const auto [cost, rank] = side.heap.pop();
        if (cost > side.marks[rank].cost)
            return;
        if (other.marks[rank].stamp == m_now && cost + other.marks[rank].cost < best) {
            best = cost + other.marks[rank].cost;
            m_meeting = rank;
        }
        if (cost + otherLeast < best && !isStalled(side, rank, cost, towards))
            relax(side, rank, cost, towards);
    };
    for (;;) {
        const bool up = !m_up.heap.isEmpty() && m_up.heap.least() < best;
        const bool down = !m_down.heap.isEmpty() && m_down.heap.least() + leastUp < best;
        if (!up && !down)
            break;
        if (up && (!down || m_up.heap.least() <= m_down.heap.least()))
            step(m_up, m_down, Towards::Up, 0);
        else
            step(m_down, m_up, Towards::UpBackwards, leastUp);
    }
    return best;
}

std::vector<quint32> HierarchySearch::ranks() const
{
    if (m_meeting == kNone)
        return {};
    std::vector<quint32> climb;
    for (quint32 rank = m_meeting; rank != kNone; rank = m_up.marks[rank].from)
        climb.push_back(rank);
    std::ranges::reverse(climb);
    std::vector<quint32> all{climb.front()};
    for (size_t i = 1; i < climb.size(); ++i)
        unpack(climb[i - 1], climb[i], all);
    for (quint32 rank = m_meeting; m_down.marks[rank].from != kNone; rank = m_down.marks[rank].from)
        unpack(rank, m_down.marks[rank].from, all);
    return all;
}

Cost HierarchySearch::firstCost() const
{
    quint32 rank = m_meeting;
    while (m_up.marks[rank].from != kNone)
        rank = m_up.marks[rank].from;
    return m_up.marks[rank].cost;
}

/// Adds all nodes after `from` up to `to`; with a stack of its own, for shortcuts nest deep.
void HierarchySearch::unpack(quint32 from, quint32 to, std::vector<quint32>& ranks) const
{
    std::vector<std::pair<quint32, quint32>> open{{from, to}};
    while (!open.empty()) {
        const auto [a, b] = open.back();
        open.pop_back();
        const auto arcs = a < b ? m_hierarchy.upOf(a) : m_hierarchy.downOf(b);
        const quint32 end = a < b ? b : a;
        const auto arc = std::ranges::find(arcs, end, &Shortcut::to);
        Q_ASSERT(arc != arcs.end());
        if (arc->via == kNone) {
            ranks.push_back(b);
        } else {
            open.push_back({arc->via, b});
            open.push_back({a, arc->via});
        }
    }
}

} // namespace lodestar::streets
