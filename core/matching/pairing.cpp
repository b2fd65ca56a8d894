// SPDX-License-Identifier: GPL-3.0-or-later
// Shortest augmenting paths from both sides: a row looks for a column, a freed column for a row.
#include "core/matching/pairing.h"

#include <algorithm>

namespace lodestar::matching {

namespace {
constexpr qint32 kFar = 1 << 30; ///< beyond every distance of a search

size_t at(int index)
{
    return static_cast<size_t>(index);
}
} // namespace

Pairing::Pairing(int columns, int rows)
    : m_columns(columns)
    , m_rowOf(at(columns), -1)
    , m_v(at(columns), 0)
    , m_open(at(columns))
    , m_shut(at(columns))
    , m_reached(at(columns))
    , m_from(at(columns))
{
    m_costs.reserve(at(rows) * at(columns));
}

int Pairing::addRow(std::span<const qint32> costs, qint32 stay)
{
    Q_ASSERT(costs.size() == at(m_columns) && stay >= 0 && stay <= kMostCost);
    const auto unused = std::ranges::find(m_isRow, false);
    const auto row = static_cast<int>(unused - m_isRow.begin());
    if (unused == m_isRow.end()) {
        m_isRow.push_back(true);
        m_stay.push_back(0);
        m_columnOf.push_back(-1);
        m_u.push_back(0);
        m_costs.resize(m_costs.size() + at(m_columns));
    }
    m_isRow[at(row)] = true;
    m_stay[at(row)] = stay;
    m_columnOf[at(row)] = -1;
    m_u[at(row)] = 0;
    std::ranges::copy(costs, m_costs.begin() + static_cast<std::ptrdiff_t>(row) * m_columns);
    findColumn(row);
    return row;
}

void Pairing::removeRow(int row)
{
    Q_ASSERT(m_isRow[at(row)]);
    const int column = m_columnOf[at(row)];
    m_isRow[at(row)] = false;
    m_columnOf[at(row)] = -1;
    if (column < 0)
        return;
    m_rowOf[at(column)] = -1;
    findRow(column);
}

void Pairing::removeColumn(int column)
{
    setColumn(column, {});
}

void Pairing::setColumn(int column, std::span<const qint32> costs)
{
    const int left = m_rowOf[at(column)];
    m_rowOf[at(column)] = -1;
    qint32 price = 0;
    for (int row = 0; row < static_cast<int>(m_isRow.size()); ++row) {
        const qint32 given = at(row) < costs.size() ? costs[at(row)] : kNever;
        m_costs[at(row) * at(m_columns) + at(column)] = given;
        if (m_isRow[at(row)] && row != left)
            price = std::min(price, given - m_u[at(row)]);
    }
    // First the rows that are paired, then the one that lost its column, as if it came anew.
    m_v[at(column)] = price;
    if (left >= 0) {
        m_isRow[at(left)] = false;
        m_columnOf[at(left)] = -1;
    }
    findRow(column);
    if (left >= 0) {
        m_isRow[at(left)] = true;
        m_u[at(left)] = 0;
        findColumn(left);
    }
}

/// Lowers the open distances by what lies behind `row`; the nearest open column, -1 without any.
int Pairing::scan(int row, qint32 base)
{
    const qint32* costs = m_costs.data() + at(row) * at(m_columns);
    const qint32* v = m_v.data();
    const qint32* shut = m_shut.data();
    qint32* open = m_open.data();
    int* from = m_from.data();
    const qint32 offset = base - m_u[at(row)];
    qint32 least = kFar;
    for (int j = 0; j < m_columns; ++j) {
        const qint32 way = offset + costs[j] - v[j] + shut[j];
        from[j] = way < open[j] ? row : from[j];
        open[j] = std::min(way, open[j]);
        least = std::min(least, open[j]);
    }
    if (least >= kFar)
        return -1;
    return static_cast<int>(std::find(open, open + m_columns, least) - open);
}

/// What most rows need: their cheapest column is free. False: a search is needed.
bool Pairing::takeNearest(int row)
{
    const qint32* costs = m_costs.data() + at(row) * at(m_columns);
    const qint32* v = m_v.data();
    qint32 least = kFar;
    for (int j = 0; j < m_columns; ++j)
        least = std::min(least, costs[j] - v[j]);
    if (least > m_stay[at(row)])
        return false;
    for (int j = 0; j < m_columns; ++j)
        if (costs[j] - v[j] == least && m_rowOf[at(j)] < 0) {
            m_u[at(row)] = least;
            pair(row, j);
            return true;
        }
    return false;
}

/// From a row to the nearest free column, or to a row that had better stay without one.
void Pairing::findColumn(int row)
{
    if (takeNearest(row))
        return;
    std::ranges::fill(m_open, kFar);
    std::ranges::fill(m_shut, 0);
    m_tree.clear();
    qint32 base = 0;
    qint32 stayAt = kFar;
    int stays = row;
    int end = -1;
    for (int here = row;;) {
        const qint32 staying = base + m_stay[at(here)] - m_u[at(here)];
        if (staying < stayAt) {
            stayAt = staying;
            stays = here;
        }
        const int next = scan(here, base);
        if (next < 0 || m_open[at(next)] > stayAt) {
            base = stayAt;
            break;
        }
        base = m_open[at(next)];
        if (m_rowOf[at(next)] < 0) {
            end = next;
            break;
        }
        m_reached[at(next)] = base;
        m_tree.push_back(next);
        m_open[at(next)] = kFar;
        m_shut[at(next)] = kFar;
        here = m_rowOf[at(next)];
    }
    for (const int column : m_tree) {
        const qint32 gain = base - m_reached[at(column)];
        m_v[at(column)] -= gain;
        m_u[at(m_rowOf[at(column)])] += gain;
    }
    m_u[at(row)] += base;

    int column = end;
    if (end < 0 && stays != row) { // its column goes to whoever came to it
        column = m_columnOf[at(stays)];
        m_columnOf[at(stays)] = -1;
    }
    while (column >= 0) {
        const int taker = m_from[at(column)];
        const int left = m_columnOf[at(taker)];
        pair(taker, column);
        column = taker == row ? -1 : left;
    }
}

/// From a free column whose price is below 0 to a column that is better free, or to a row that
/// stays.
void Pairing::findRow(int column)
{
    const int rows = static_cast<int>(m_isRow.size());
    std::vector<qint32> open(at(rows), kFar);
    std::vector<qint32> reached(at(rows), 0);
    std::vector<int> from(at(rows), -1);
    std::vector<bool> isShut(at(rows), false);
    std::vector<int> tree;
    qint32 base = 0;
    qint32 freeAt = -m_v[at(column)];
    int freed = column;
    int end = -1;
    for (int here = column;;) {
        int next = -1;
        for (int row = 0; row < rows; ++row) {
            if (!m_isRow[at(row)] || isShut[at(row)])
                continue;
            const qint32 way = base + cost(row, here) - m_u[at(row)] - m_v[at(here)];
            if (way < open[at(row)]) {
                open[at(row)] = way;
                from[at(row)] = here;
            }
            if (next < 0 || open[at(row)] < open[at(next)])
                next = row;
        }
        if (next < 0 || open[at(next)] >= freeAt) {
            base = freeAt;
            break;
        }
        base = open[at(next)];
        isShut[at(next)] = true;
        reached[at(next)] = base;
        tree.push_back(next);
        const int taken = m_columnOf[at(next)];
        if (taken < 0) {
            end = next;
            break;
        }
        if (base - m_v[at(taken)] < freeAt) {
            freeAt = base - m_v[at(taken)];
            freed = taken;
        }
        here = taken;
    }
    for (const int row : tree) {
        const qint32 gain = base - reached[at(row)];
        m_u[at(row)] -= gain;
        if (m_columnOf[at(row)] >= 0)
            m_v[at(m_columnOf[at(row)])] += gain;
    }
    m_v[at(column)] += base;

    int row = end;
    if (end < 0 && freed != column) {
        row = m_rowOf[at(freed)];
        m_rowOf[at(freed)] = -1;
    }
    while (row >= 0) {
        const int taken = from[at(row)];
        const int before = m_rowOf[at(taken)];
        pair(row, taken);
        row = taken == column ? -1 : before;
    }
}

void Pairing::pair(int row, int column)
{
    m_columnOf[at(row)] = column;
    m_rowOf[at(column)] = row;
}

qint64 Pairing::total() const
{
    qint64 sum = 0;
    for (int row = 0; row < static_cast<int>(m_isRow.size()); ++row)
        if (m_isRow[at(row)])
            sum += m_columnOf[at(row)] >= 0 ? cost(row, m_columnOf[at(row)]) : m_stay[at(row)];
    return sum;
}

} // namespace lodestar::matching
