// SPDX-License-Identifier: GPL-3.0-or-later
// FleetEta: the minutes of all units to a call, kept ready: a unit's label is made when it moves,
// and a call needs one search.
#pragma once

#include "core/streets/route/hubcolumns.h"
#include "core/streets/route/router.h"

#include <unordered_map>

namespace lodestar::streets {

/// Which way the kept places are driven: from units to what is asked, or from what is asked (a
/// unit, a station) to kept places (calls, demand cells).
enum class FleetDirection { FromKept, ToKept };

/// Kept places are named by slots, small numbers of the caller's choice. Not for two threads at
/// once.
class FleetEta
{
public:
    explicit FleetEta(std::shared_ptr<const Router> router,
                      FleetDirection direction = FleetDirection::FromKept);

    /// Puts a place into a slot or moves it.
    void set(quint32 slot, const StreetPosition& position);
    void remove(quint32 slot);

    [[nodiscard]] quint32 count() const { return static_cast<quint32>(m_places.size()); }

    /// Milliseconds by slot between each kept place and `position`; kUnreachable where there is no
    /// way or the slot is empty. Exact, also right after a closure. The span is good until the next
    /// call.
    [[nodiscard]] std::span<const Cost> etas(const StreetPosition& position);

private:
    struct Place
    {
        StreetPosition position;
        ArcParts parts;
    };

    std::shared_ptr<const Router> m_router;
    FleetDirection m_direction;
    std::shared_ptr<const Tariff> m_tariff;
    std::unique_ptr<HierarchySearch> m_search;
    std::unique_ptr<HubColumns> m_columns;
    std::vector<Place> m_places;                           ///< by slot
    std::unordered_multimap<quint32, quint32> m_onSegment; ///< segment → slot
    std::vector<Cost> m_etas;

    void follow();
    void label(quint32 slot);
    void takeOff(quint32 slot);
    void plainEtas(const ArcParts& asked);
    void mendSameSegment(const StreetPosition& position, const ArcParts& asked);
    [[nodiscard]] Cost between(const ArcParts& from, const ArcParts& to);
};

/// Milliseconds from each of `from` (rows) to each of `to`, row by row.
[[nodiscard]] std::vector<Cost> etaTable(const std::shared_ptr<const Router>& router,
                                         const std::vector<StreetPosition>& from,
                                         const std::vector<StreetPosition>& to);

} // namespace lodestar::streets
