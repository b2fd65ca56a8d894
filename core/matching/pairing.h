// SPDX-License-Identifier: GPL-3.0-or-later
// Pairing: the cheapest pairing of waiting rows with free columns, kept ready while both change.
// Pure.
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace lodestar::matching {

/// Exact. Each row takes one column at its cost, or stays without one at a price of its own; each
/// column takes one row at most. The prices of the dual problem are kept, so that a row or a column
/// more is one shortest augmenting path (Jonker and Volgenant 1987) and not a new start.
class Pairing
{
public:
    /// Every real cost and price lies from 0 to here.
    static constexpr qint32 kMostCost = 1 << 27;
    /// What a column costs that a row must not take.
    static constexpr qint32 kNever = 1 << 28;

    /// Nobody may take a column before it is named in a row or set. Room is kept for `rows`.
    explicit Pairing(int columns, int rows = 0);

    [[nodiscard]] int columns() const { return m_columns; }

    /// One cost a column, kNever where it must not be; `stay` is the price of taking none. The
    /// number of the row: that of a removed one, or the next.
    int addRow(std::span<const qint32> costs, qint32 stay);
    void removeRow(int row);
    /// What a column costs each row by its number; numbers beyond the span, and removed rows, do
    /// not matter.
    void setColumn(int column, std::span<const qint32> costs);
    /// The column is there for nobody any more.
    void removeColumn(int column);

    /// -1: the row stays without one.
    [[nodiscard]] int columnOf(int row) const { return m_columnOf[static_cast<size_t>(row)]; }

    /// -1: the column is free.
    [[nodiscard]] int rowOf(int column) const { return m_rowOf[static_cast<size_t>(column)]; }

    /// Of all rows: the costs of their columns and the prices of those that stay.
    [[nodiscard]] qint64 total() const;

private:
    int m_columns;
    std::vector<qint32> m_costs; ///< row by row
    std::vector<qint32> m_stay;
    std::vector<bool> m_isRow; ///< false: removed
    std::vector<int> m_columnOf;
    std::vector<int> m_rowOf;
    /// Invariants: cost ≥ u + v everywhere, equal on pairs; stay ≥ u, equal for rows that stay;
    /// v ≤ 0, and 0 for free columns.
    std::vector<qint32> m_u;
    std::vector<qint32> m_v;

    // One search's own, kept so that it needs no memory of its own.
    std::vector<qint32> m_open;
    std::vector<qint32> m_shut;
    std::vector<qint32> m_reached;
    std::vector<int> m_from;
    std::vector<int> m_tree;

    [[nodiscard]] qint32 cost(int row, int column) const
    {
        return m_costs[static_cast<size_t>(row) * static_cast<size_t>(m_columns) +
                       static_cast<size_t>(column)];
    }

    bool takeNearest(int row);
    void findColumn(int row);
    void findRow(int column);
    int scan(int row, qint32 base);
    void pair(int row, int column);
};

} // namespace lodestar::matching
