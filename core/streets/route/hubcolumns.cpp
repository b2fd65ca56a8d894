// SPDX-License-Identifier: GPL-3.0-or-later
// Dense columns are added by the processor's widest instructions.
#include "core/streets/route/hubcolumns.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

#if defined(__x86_64__) && defined(__clang__)
#define LODESTAR_WIDE __attribute__((target_clones("avx2", "default")))
#elif defined(__x86_64__) && defined(__GNUC__)
#define LODESTAR_WIDE __attribute__((target_clones("avx2", "default"), optimize("O3")))
#else
#define LODESTAR_WIDE
#endif

/// sums[i] = the least of sums[i] and columns[k][i] + costs[k] over four columns: a sum is read and
/// written once for four.
LODESTAR_WIDE void
addColumns(const Cost* const* columns, const Cost* costs, Cost* __restrict sums, quint32 count)
{
    const Cost* __restrict a = columns[0];
    const Cost* __restrict b = columns[1];
    const Cost* __restrict c = columns[2];
    const Cost* __restrict d = columns[3];
    for (quint32 i = 0; i < count; ++i) {
        const Cost ab = std::min(a[i] + costs[0], b[i] + costs[1]);
        const Cost cd = std::min(c[i] + costs[2], d[i] + costs[3]);
        sums[i] = std::min(sums[i], std::min(ab, cd));
    }
}

} // namespace

HubColumns::HubColumns(quint32 nodes)
    : m_columnOf(nodes, kNone)
{
}

void HubColumns::grow(quint32 count)
{
    m_slots = std::max(m_slots, count);
    m_labels.resize(m_slots);
    if (m_slots <= m_stride)
        return;
    const quint32 stride = std::max<quint32>(64, (m_slots + m_slots / 2 + 15) / 16 * 16);
    std::vector<Cost> wider(static_cast<size_t>(stride) * m_denseCount, kUnreachable);
    for (quint32 i = 0; i < m_denseCount; ++i)
        std::copy_n(m_dense.begin() + static_cast<std::ptrdiff_t>(size_t(i) * m_stride),
                    m_stride,
                    wider.begin() + static_cast<std::ptrdiff_t>(size_t(i) * stride));
    m_dense = std::move(wider);
    m_stride = stride;
}

void HubColumns::makeDense(Column& column)
{
    column.dense = m_denseCount++;
    m_dense.resize(static_cast<size_t>(m_stride) * m_denseCount, kUnreachable);
    for (const Entry& entry : column.sparse)
        m_dense[static_cast<size_t>(column.dense) * m_stride + entry.slot] = entry.cost;
    std::vector<Entry>().swap(column.sparse);
}

void HubColumns::set(quint32 slot, const std::vector<Hub>& label)
{
    remove(slot);
    grow(slot + 1);
    m_labels[slot] = label;
    // A list pays until it is about a sixteenth of all slots: it jumps, a column streams.
    const size_t most = std::max<size_t>(m_slots / 16, 8);
    for (const Hub& hub : label) {
        quint32& index = m_columnOf[hub.rank];
        if (index == kNone) {
            index = static_cast<quint32>(m_columns.size());
            m_columns.emplace_back();
        }
        Column& column = m_columns[index];
        if (column.dense == kNone && column.sparse.size() >= most)
            makeDense(column);
        if (column.dense == kNone)
            column.sparse.push_back({slot, hub.cost});
        else
            m_dense[static_cast<size_t>(column.dense) * m_stride + slot] = hub.cost;
    }
}

void HubColumns::remove(quint32 slot)
{
    if (slot >= m_labels.size())
        return;
    for (const Hub& hub : m_labels[slot]) {
        Column& column = m_columns[m_columnOf[hub.rank]];
        if (column.dense != kNone) {
            m_dense[static_cast<size_t>(column.dense) * m_stride + slot] = kUnreachable;
            continue;
        }
        const auto entry = std::ranges::find(column.sparse, slot, &Entry::slot);
        *entry = column.sparse.back();
        column.sparse.pop_back();
    }
    m_labels[slot].clear();
}

void HubColumns::sum(const std::vector<Hub>& label, std::span<Cost> sums) const
{
    std::ranges::fill(sums, kUnreachable);
    // Lists and columns lie far apart: all are called for before the first is read.
    m_asked.clear();
    for (const Hub& hub : label)
        if (const quint32 index = m_columnOf[hub.rank]; index != kNone) {
            m_asked.emplace_back(&m_columns[index], hub.cost);
            __builtin_prefetch(&m_columns[index]);
        }
    for (const auto& [column, cost] : m_asked)
        if (column->dense == kNone)
            __builtin_prefetch(column->sparse.data());
    const Cost* columns[4];
    Cost costs[4];
    int waiting = 0;
    for (const auto& [column, cost] : m_asked) {
        for (const Entry& entry : column->sparse)
            sums[entry.slot] = std::min(sums[entry.slot], entry.cost + cost);
        if (column->dense == kNone)
            continue;
        columns[waiting] = m_dense.data() + static_cast<size_t>(column->dense) * m_stride;
        costs[waiting] = cost;
        if (++waiting == 4) {
            addColumns(columns, costs, sums.data(), m_slots);
            waiting = 0;
        }
    }
    if (waiting == 0)
        return;
    for (int i = waiting; i < 4; ++i) {
        columns[i] = columns[0];
        costs[i] = costs[0];
    }
    addColumns(columns, costs, sums.data(), m_slots);
}

} // namespace lodestar::streets
