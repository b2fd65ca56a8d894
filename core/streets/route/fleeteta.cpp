// SPDX-License-Identifier: GPL-3.0-or-later
// Labels when places move, one search when somebody asks.
#include "core/streets/route/fleeteta.h"

#include <algorithm>

namespace lodestar::streets {

FleetEta::FleetEta(std::shared_ptr<const Router> router, FleetDirection direction)
    : m_router(std::move(router))
    , m_direction(direction)
{
    follow();
}

/// Makes all labels again when traffic or closures have changed.
void FleetEta::follow()
{
    auto tariff = m_router->tariff();
    if (tariff == m_tariff)
        return;
    m_tariff = std::move(tariff);
    m_search.reset();
    m_columns.reset();
    if (m_tariff->isContracted()) {
        m_search = std::make_unique<HierarchySearch>(m_tariff->hierarchy());
        m_columns = std::make_unique<HubColumns>(m_router->graph().nodeCount());
    }
    for (quint32 slot = 0; slot < m_places.size(); ++slot)
        if (m_places[slot].position.isValid())
            label(slot);
}

void FleetEta::label(quint32 slot)
{
    const StreetGraph& graph = m_router->graph();
    Place& place = m_places[slot];
    place.parts = partsOf(graph, m_tariff->metric(), place.position);
    if (!m_columns)
        return;
    if (m_direction == FleetDirection::FromKept)
        m_columns->set(
            slot, m_search->hubs(startSeeds(graph, m_tariff->metric(), place.parts), Towards::Up));
    else
        m_columns->set(slot, m_search->hubs(endSeeds(graph, place.parts), Towards::UpBackwards));
}

void FleetEta::takeOff(quint32 slot)
{
    const auto [first, last] = m_onSegment.equal_range(m_places[slot].position.segment);
    for (auto it = first; it != last; ++it)
        if (it->second == slot) {
            m_onSegment.erase(it);
            return;
        }
}

void FleetEta::set(quint32 slot, const StreetPosition& position)
{
    follow();
    if (slot >= m_places.size())
        m_places.resize(slot + 1);
    takeOff(slot);
    if (!position.isValid())
        return remove(slot);
    m_places[slot].position = position;
    m_onSegment.emplace(position.segment, slot);
    label(slot);
}

void FleetEta::remove(quint32 slot)
{
    if (slot >= m_places.size())
        return;
    takeOff(slot);
    m_places[slot] = {};
    if (m_columns)
        m_columns->remove(slot);
}

Cost FleetEta::between(const ArcParts& from, const ArcParts& to)
{
    const StreetGraph& graph = m_router->graph();
    const Metric& metric = m_tariff->metric();
    if (!m_search)
        return plainWay(graph, metric, from, to).cost;
    return std::min(directCost(from, to),
                    m_search->cost(startSeeds(graph, metric, from, to), endSeeds(graph, to)));
}

/// On one segment a label knows no direction: these few are asked one by one.
void FleetEta::mendSameSegment(const StreetPosition& position, const ArcParts& asked)
{
    const auto [first, last] = m_onSegment.equal_range(position.segment);
    for (auto it = first; it != last; ++it) {
        const ArcParts& kept = m_places[it->second].parts;
        m_etas[it->second] =
            m_direction == FleetDirection::FromKept ? between(kept, asked) : between(asked, kept);
    }
}

void FleetEta::plainEtas(const ArcParts& asked)
{
    const StreetGraph& graph = m_router->graph();
    const Metric& metric = m_tariff->metric();
    const bool fromKept = m_direction == FleetDirection::FromKept;
    const std::vector<Cost> costs =
        fromKept ? plainCostsTo(graph, m_router->reverseTurns(), metric, asked)
                 : plainCostsFrom(graph, metric, asked);
    for (size_t slot = 0; slot < m_places.size(); ++slot) {
        if (!m_places[slot].position.isValid())
            continue;
        const ArcParts& kept = m_places[slot].parts;
        for (const Seed& seed : fromKept ? startSeeds(graph, metric, kept) : endSeeds(graph, kept))
            m_etas[slot] = std::min(m_etas[slot], costs[seed.node] + seed.cost);
    }
}

std::span<const Cost> FleetEta::etas(const StreetPosition& position)
{
    follow();
    m_etas.assign(m_places.size(), kUnreachable);
    if (!position.isValid())
        return m_etas;
    const StreetGraph& graph = m_router->graph();
    const ArcParts asked = partsOf(graph, m_tariff->metric(), position);
    if (!m_columns) {
        plainEtas(asked);
    } else {
        const std::vector<Hub>& hubs =
            m_direction == FleetDirection::FromKept
                ? m_search->hubs(endSeeds(graph, asked), Towards::UpBackwards)
                : m_search->hubs(startSeeds(graph, m_tariff->metric(), asked), Towards::Up);
        m_columns->sum(hubs, m_etas);
    }
    mendSameSegment(position, asked);
    // A start costs less than nothing, so that "unreachable" may come out a little below itself.
    for (Cost& eta : m_etas)
        if (eta > kUnreachable / 2)
            eta = kUnreachable;
    return m_etas;
}

std::vector<Cost> etaTable(const std::shared_ptr<const Router>& router,
                           const std::vector<StreetPosition>& from,
                           const std::vector<StreetPosition>& to)
{
    FleetEta kept(router, FleetDirection::ToKept);
    for (quint32 i = 0; i < to.size(); ++i)
        kept.set(i, to[i]);
    std::vector<Cost> table;
    table.reserve(from.size() * to.size());
    for (const StreetPosition& row : from) {
        const std::span<const Cost> etas = kept.etas(row);
        table.insert(table.end(), etas.begin(), etas.end());
        table.resize((table.size() + to.size() - 1) / std::max<size_t>(to.size(), 1) * to.size(),
                     kUnreachable);
    }
    return table;
}

} // namespace lodestar::streets
