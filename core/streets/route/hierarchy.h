// SPDX-License-Identifier: GPL-3.0-or-later
// Hierarchy: the network with shortcuts and, at its top, hub labels, so that a search climbs a few
// streets and then reads (contraction hierarchies: Geisberger, Sanders, Schultes, Delling 2008; hub
// labels: Abraham, Delling, Goldberg, Werneck 2011).
#pragma once

#include "core/streets/route/metric.h"

#include <functional>

namespace lodestar::streets {

/// An arc of the hierarchy: ten bytes, for nearly half of a map is made of them.
class Shortcut
{
public:
    static constexpr quint32 kMostNodes = 0xFFFFFF; ///< ranks have 24 bits; this one says "none"

    Shortcut() = default;

    /// `via`: rank of the node that it passes; kNone: a turn of the network itself.
    Shortcut(quint32 to, quint32 cost, quint32 via)
        : m_costLow(static_cast<quint16>(cost))
        , m_costHigh(static_cast<quint16>(cost >> 16))
        , m_toLow(static_cast<quint16>(to))
        , m_viaLow(static_cast<quint16>(via))
        , m_toHigh(static_cast<quint8>(to >> 16))
        , m_viaHigh(static_cast<quint8>(via >> 16))
    {
    }

    /// Rank of the other end.
    [[nodiscard]] quint32 to() const { return m_toLow | quint32(m_toHigh) << 16; }

    [[nodiscard]] Cost cost() const
    {
        return static_cast<Cost>(m_costLow | quint32(m_costHigh) << 16);
    }

    [[nodiscard]] quint32 via() const
    {
        const quint32 via = m_viaLow | quint32(m_viaHigh) << 16;
        return via == kMostNodes ? kNone : via;
    }

private:
    quint16 m_costLow = 0;
    quint16 m_costHigh = 0;
    quint16 m_toLow = 0;
    quint16 m_viaLow = 0xFFFF;
    quint8 m_toHigh = 0;
    quint8 m_viaHigh = 0xFF;
};

static_assert(sizeof(Shortcut) == 10);

/// Longer ways (70 hours of driving) are none to a hierarchy: so no sum of three can overflow.
inline constexpr Cost kLongestWay = kUnreachable / 4;

/// Hub labels of the core: for each core node, in order of its importance, the more important nodes
/// that its shortest ways pass, and their costs; last it comes itself, at no cost.
struct LabelsView
{
    std::span<const quint32> first; ///< by core node, one more than there are
    std::span<const quint16> hubs;  ///< core nodes
    std::span<const Cost> costs;

    [[nodiscard]] std::span<const quint16> hubsOf(quint32 node) const
    {
        return hubs.subspan(first[node], first[node + 1] - first[node]);
    }

    [[nodiscard]] std::span<const Cost> costsOf(quint32 node) const
    {
        return costs.subspan(first[node], first[node + 1] - first[node]);
    }
};

/// Nodes are named by rank here. Below the core a node's `up` arcs leave it and its `down` arcs
/// come to it, both from or to a higher rank. The core is what was not contracted: its nodes keep
/// all arcs that leave them among `up`, and have labels. The highest rank is core node 0, the most
/// important one.
struct HierarchyView
{
    std::span<const quint32> rankOf; ///< by search node
    std::span<const quint32> firstUp;
    std::span<const Shortcut> up;
    std::span<const quint32> firstDown; ///< the core has none
    std::span<const Shortcut> down;
    LabelsView forward;  ///< from core nodes to their hubs
    LabelsView backward; ///< from hubs to core nodes

    [[nodiscard]] quint32 nodes() const { return static_cast<quint32>(rankOf.size()); }

    [[nodiscard]] quint32 coreSize() const
    {
        return static_cast<quint32>(forward.first.size()) - 1;
    }

    /// The lowest rank of the core.
    [[nodiscard]] quint32 firstCore() const { return nodes() - coreSize(); }

    /// A rank as a core node and back.
    [[nodiscard]] quint32 mirrored(quint32 node) const { return nodes() - 1 - node; }

    [[nodiscard]] std::span<const Shortcut> upOf(quint32 rank) const
    {
        return up.subspan(firstUp[rank], firstUp[rank + 1] - firstUp[rank]);
    }

    [[nodiscard]] std::span<const Shortcut> downOf(quint32 rank) const
    {
        return down.subspan(firstDown[rank], firstDown[rank + 1] - firstDown[rank]);
    }
};

struct LabelColumns
{
    std::vector<quint32> first{0};
    std::vector<quint16> hubs;
    std::vector<Cost> costs;

    [[nodiscard]] LabelsView view() const { return {first, hubs, costs}; }
};

struct HierarchyColumns
{
    std::vector<quint32> rankOf;
    std::vector<quint32> firstUp;
    std::vector<Shortcut> up;
    std::vector<quint32> firstDown;
    std::vector<Shortcut> down;
    LabelColumns forward;
    LabelColumns backward;

    [[nodiscard]] HierarchyView view() const
    {
        return {rankOf, firstUp, up, firstDown, down, forward.view(), backward.view()};
    }
};

/// Gives false to give up; told now and then how much is done, 0..1.
using ContractProgress = std::function<bool(double done)>;

/// Finds an order, contracts in it as far as the core, and labels that. Empty columns when
/// `progress` gave up. `graph` has fewer than Shortcut::kMostNodes search nodes.
[[nodiscard]] HierarchyColumns
contract(const StreetGraph& graph, const Metric& metric, const ContractProgress& progress = {});

/// Contracts in the order of `known`, for other costs of the same network: about a tenth of the
/// time.
[[nodiscard]] HierarchyColumns recontract(const StreetGraph& graph,
                                          const Metric& metric,
                                          const HierarchyView& known,
                                          const ContractProgress& progress = {});

} // namespace lodestar::streets
