// SPDX-License-Identifier: GPL-3.0-or-later
// Heaps: two priority queues for searches: one that forgets old keys late, one that changes keys.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <utility>
#include <vector>

namespace lodestar::streets {

/// Smallest key first; a node may lie in it several times, and the caller skips outdated ones.
template <class Key>
class LazyHeap
{
public:
    struct Entry
    {
        Key key;
        quint32 node;
    };

    void clear() { m_entries.clear(); }

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

    [[nodiscard]] Key least() const { return m_entries.front().key; }

    void push(Key key, quint32 node)
    {
        m_entries.push_back({key, node});
        std::push_heap(m_entries.begin(), m_entries.end(), later);
    }

    Entry pop()
    {
        std::pop_heap(m_entries.begin(), m_entries.end(), later);
        const Entry entry = m_entries.back();
        m_entries.pop_back();
        return entry;
    }

private:
    std::vector<Entry> m_entries;

    static bool later(const Entry& a, const Entry& b) { return a.key > b.key; }
};

/// Every node 0 .. n-1 at most once, with a key that can be changed; equal keys come by node, so
/// that the order is the same on every machine.
template <class Key>
class KeyedHeap
{
public:
    explicit KeyedHeap(quint32 nodes)
        : m_place(nodes, kOut)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

    [[nodiscard]] size_t size() const { return m_entries.size(); }

    void push(quint32 node, Key key)
    {
        m_place[node] = static_cast<quint32>(m_entries.size());
        m_entries.push_back({key, node});
        rise(m_entries.size() - 1);
    }

    quint32 pop()
    {
        const quint32 node = m_entries.front().second;
        m_place[node] = kOut;
        const auto last = m_entries.back();
        m_entries.pop_back();
        if (!m_entries.empty()) {
            put(0, last);
            sink(0);
        }
        return node;
    }

    void change(quint32 node, Key key)
    {
        const size_t at = m_place[node];
        m_entries[at].first = key;
        rise(at);
        sink(m_place[node]);
    }

private:
    static constexpr quint32 kOut = 0xFFFFFFFF;
    std::vector<std::pair<Key, quint32>> m_entries;
    std::vector<quint32> m_place;

    void put(size_t at, std::pair<Key, quint32> entry)
    {
        m_entries[at] = entry;
        m_place[entry.second] = static_cast<quint32>(at);
    }

    void rise(size_t at)
    {
        const auto entry = m_entries[at];
        while (at > 0 && entry < m_entries[(at - 1) / 4]) {
            put(at, m_entries[(at - 1) / 4]);
            at = (at - 1) / 4;
        }
        put(at, entry);
    }

    void sink(size_t at)
    {
        const auto entry = m_entries[at];
        for (;;) {
            const size_t first = at * 4 + 1;
            if (first >= m_entries.size())
                break;
            const size_t end = std::min(first + 4, m_entries.size());
            size_t least = first;
            for (size_t i = first + 1; i < end; ++i)
                if (m_entries[i] < m_entries[least])
                    least = i;
            if (!(m_entries[least] < entry))
                break;
            put(at, m_entries[least]);
            at = least;
        }
        put(at, entry);
    }
};

} // namespace lodestar::streets
