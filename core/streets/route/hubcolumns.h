// SPDX-License-Identifier: GPL-3.0-or-later
// HubColumns: the labels of many places, turned on their side: for each hub, what it is from every
// place. One search then answers for all of them.
#pragma once

#include "core/streets/route/search.h"

namespace lodestar::streets {

/// Places are named by slots 0 .. n-1. Hubs that many labels share are dense columns, one number a
/// slot; the others are short lists.
class HubColumns
{
public:
    /// `nodes`: how many ranks there are.
    explicit HubColumns(quint32 nodes);

    /// Replaces a slot's label.
    void set(quint32 slot, const std::vector<Hub>& label);
    void remove(quint32 slot);

    [[nodiscard]] quint32 count() const { return m_slots; }

    /// The cheapest sum over common hubs by slot; kUnreachable or more where none is common. `sums`
    /// holds count() numbers. Not for two threads at once.
    void sum(const std::vector<Hub>& label, std::span<Cost> sums) const;

private:
    struct Entry
    {
        quint32 slot;
        Cost cost;
    };

    struct Column
    {
        std::vector<Entry> sparse;
        quint32 dense = kNone; ///< in m_dense
    };

    quint32 m_slots = 0;
    quint32 m_stride = 0;            ///< slots that a dense column has room for
    std::vector<quint32> m_columnOf; ///< by rank; kNone: no label has it
    std::vector<Column> m_columns;
    std::vector<Cost> m_dense; ///< columns of m_stride
    quint32 m_denseCount = 0;
    std::vector<std::vector<Hub>> m_labels;                      ///< by slot, to take them back
    mutable std::vector<std::pair<const Column*, Cost>> m_asked; ///< of a label, while it is summed

    void grow(quint32 count);
    void makeDense(Column& column);
};

} // namespace lodestar::streets
