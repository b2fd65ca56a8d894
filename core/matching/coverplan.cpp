// SPDX-License-Identifier: GPL-3.0-or-later
// Gains kept as arrays: a unit that comes or goes touches the posts around it and no others.
#include "core/matching/coverplan.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lodestar::matching {

namespace {
constexpr quint32 kShares = 64;
constexpr double kWorthIt = 1e-9; ///< a gain below rounding is none
} // namespace

CoverGround::CoverGround(std::vector<double> demand,
                         const std::vector<std::vector<quint32>>& reach,
                         double busy)
    : m_demand(std::move(demand))
    , m_total(std::accumulate(m_demand.begin(), m_demand.end(), 0.0))
    , m_busy(busy)
    , m_firstCell(1, 0)
    , m_firstPost(m_demand.size() + 1, 0)
{
    Q_ASSERT(busy >= 0 && busy < 1);
    for (quint32 n = 1; n <= kShares; ++n)
        m_shares.push_back((1 - busy) * std::pow(busy, n - 1));
    for (const auto& cells : reach) {
        m_cells.insert(m_cells.end(), cells.begin(), cells.end());
        m_firstCell.push_back(static_cast<quint32>(m_cells.size()));
        for (const quint32 cell : cells)
            ++m_firstPost[cell + 1];
    }
    std::partial_sum(m_firstPost.begin(), m_firstPost.end(), m_firstPost.begin());
    m_posts.resize(m_cells.size());
    std::vector<quint32> next(m_firstPost.begin(), m_firstPost.end() - 1);
    for (quint32 post = 0; post < reach.size(); ++post)
        for (const quint32 cell : reach[post])
            m_posts[next[cell]++] = post;
}

double CoverGround::share(quint32 nth) const
{
    Q_ASSERT(nth > 0);
    return nth <= kShares ? m_shares[nth - 1] : (1 - m_busy) * std::pow(m_busy, nth - 1);
}

CoverStand::CoverStand(const CoverGround& ground)
    : m_ground(ground)
    , m_units(ground.cells(), 0)
    , m_gain(ground.posts(), 0)
{
    for (quint32 post = 0; post < ground.posts(); ++post)
        for (const quint32 cell : ground.cellsOf(post))
            m_gain[post] += ground.demand(cell) * ground.share(1);
}

void CoverStand::add(quint32 post)
{
    for (const quint32 cell : m_ground.cellsOf(post)) {
        const quint32 now = ++m_units[cell];
        const double before = m_ground.demand(cell) * m_ground.share(now);
        const double after = m_ground.demand(cell) * m_ground.share(now + 1);
        m_value += before;
        for (const quint32 other : m_ground.postsOf(cell))
            m_gain[other] += after - before;
    }
}

void CoverStand::remove(quint32 post)
{
    for (const quint32 cell : m_ground.cellsOf(post)) {
        Q_ASSERT(m_units[cell] > 0);
        const quint32 was = m_units[cell]--;
        const double before = m_ground.demand(cell) * m_ground.share(was + 1);
        const double after = m_ground.demand(cell) * m_ground.share(was);
        m_value -= after;
        for (const quint32 other : m_ground.postsOf(cell))
            m_gain[other] += after - before;
    }
}

double CoverStand::loss(quint32 post) const
{
    double sum = 0;
    for (const quint32 cell : m_ground.cellsOf(post))
        sum += m_ground.demand(cell) * m_ground.share(m_units[cell]);
    return sum;
}

quint32 CoverStand::best() const
{
    return static_cast<quint32>(std::ranges::max_element(m_gain) - m_gain.begin());
}

namespace {

/// Moves one unit to where it helps most, the move that helps most of all first; true if one did.
bool exchangeOne(CoverStand& stand, std::vector<quint32>& chosen)
{
    double most = kWorthIt;
    size_t which = chosen.size();
    quint32 to = 0;
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (std::find(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(i), chosen[i]) !=
            chosen.begin() + static_cast<std::ptrdiff_t>(i))
            continue; // another unit on the same post was tried
        const double before = stand.value();
        stand.remove(chosen[i]);
        const quint32 best = stand.best();
        const double gained = stand.value() + stand.gain(best) - before;
        if (gained > most) {
            most = gained;
            which = i;
            to = best;
        }
        stand.add(chosen[i]);
    }
    if (which == chosen.size())
        return false;
    stand.remove(chosen[which]);
    stand.add(to);
    chosen[which] = to;
    return true;
}

/// Takes two units away and lets both choose again, one after the other; true if that helped.
bool exchangeTwo(CoverStand& stand, std::vector<quint32>& chosen)
{
    for (size_t i = 0; i < chosen.size(); ++i)
        for (size_t j = i + 1; j < chosen.size(); ++j) {
            const double before = stand.value();
            stand.remove(chosen[i]);
            stand.remove(chosen[j]);
            const quint32 first = stand.best();
            stand.add(first);
            const quint32 second = stand.best();
            stand.add(second);
            if (stand.value() > before + kWorthIt) {
                chosen[i] = first;
                chosen[j] = second;
                return true;
            }
            stand.remove(second);
            stand.remove(first);
            stand.add(chosen[j]);
            stand.add(chosen[i]);
        }
    return false;
}

} // namespace

std::vector<quint32> bestPosts(const CoverGround& ground, int units)
{
    std::vector<quint32> chosen;
    if (ground.posts() == 0)
        return chosen;
    CoverStand stand(ground);
    for (int i = 0; i < units; ++i) {
        chosen.push_back(stand.best());
        stand.add(chosen.back());
    }
    do {
        while (exchangeOne(stand, chosen)) {
        }
    } while (exchangeTwo(stand, chosen));
    std::ranges::sort(chosen);
    return chosen;
}

} // namespace lodestar::matching
