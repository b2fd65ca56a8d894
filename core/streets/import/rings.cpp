// SPDX-License-Identifier: GPL-3.0-or-later
// Follows shared ends from piece to piece until the ring closes.
#include "core/streets/import/rings.h"

#include <algorithm>
#include <unordered_map>

namespace lodestar::streets::importing {

namespace {

class Joiner
{
public:
    explicit Joiner(const std::vector<std::span<const qint64>>& pieces)
        : m_pieces(pieces)
        , m_used(pieces.size(), false)
    {
        for (size_t i = 0; i < pieces.size(); ++i)
            if (pieces[i].size() >= 2) {
                m_ends.emplace(pieces[i].front(), i);
                m_ends.emplace(pieces[i].back(), i);
            }
    }

    Rings join()
    {
        Rings rings;
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_used[i] || m_pieces[i].size() < 2)
                continue;
            m_used[i] = true;
            std::vector<qint64> chain(m_pieces[i].begin(), m_pieces[i].end());
            while (chain.front() != chain.back() && extend(chain)) {
            }
            if (chain.front() == chain.back() && chain.size() >= 4)
                rings.closed.push_back(std::move(chain));
            else
                ++rings.open;
        }
        return rings;
    }

private:
    const std::vector<std::span<const qint64>>& m_pieces;
    std::vector<bool> m_used;
    std::unordered_multimap<qint64, size_t> m_ends;

    bool extend(std::vector<qint64>& chain)
    {
        const qint64 end = chain.back();
        for (auto it = m_ends.find(end); it != m_ends.end(); it = m_ends.find(end)) {
            const size_t piece = it->second;
            m_ends.erase(it); // looked at once, however many pieces end here
            if (m_used[piece])
                continue;
            m_used[piece] = true;
            const std::span<const qint64> ids = m_pieces[piece];
            if (ids.front() == chain.back())
                chain.insert(chain.end(), ids.begin() + 1, ids.end());
            else
                chain.insert(chain.end(), ids.rbegin() + 1, ids.rend());
            return true;
        }
        return false;
    }
};

} // namespace

Rings joinRings(const std::vector<std::span<const qint64>>& pieces)
{
    return Joiner(pieces).join();
}

} // namespace lodestar::streets::importing
