// SPDX-License-Identifier: GPL-3.0-or-later
// CoverPlan: where so many units stand best, when each is busy for a known share of the time. Pure.
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace lodestar::matching {

/// Cells with their expected calls, and which cells each post reaches in time.
class CoverGround
{
public:
    /// `demand` by cell, ≥ 0. `reach` by post: the cells that a unit there covers.
    /// `busy` 0 .. below 1: the share of the time in which a unit cannot go.
    CoverGround(std::vector<double> demand,
                const std::vector<std::vector<quint32>>& reach,
                double busy);

    [[nodiscard]] quint32 cells() const { return static_cast<quint32>(m_demand.size()); }

    [[nodiscard]] quint32 posts() const { return static_cast<quint32>(m_firstCell.size() - 1); }

    [[nodiscard]] double demand(quint32 cell) const { return m_demand[cell]; }

    [[nodiscard]] double total() const { return m_total; }

    /// What the n-th unit (from 1) in reach of a cell adds to the share of its calls that somebody
    /// can take: (1 − busy) · busyⁿ⁻¹.
    [[nodiscard]] double share(quint32 nth) const;

    [[nodiscard]] std::span<const quint32> cellsOf(quint32 post) const
    {
        return {m_cells.data() + m_firstCell[post], m_firstCell[post + 1] - m_firstCell[post]};
    }

    [[nodiscard]] std::span<const quint32> postsOf(quint32 cell) const
    {
        return {m_posts.data() + m_firstPost[cell], m_firstPost[cell + 1] - m_firstPost[cell]};
    }

private:
    std::vector<double> m_demand;
    double m_total = 0;
    std::vector<double> m_shares;
    double m_busy;
    std::vector<quint32> m_firstCell;
    std::vector<quint32> m_cells;
    std::vector<quint32> m_firstPost;
    std::vector<quint32> m_posts;
};

/// Units standing on posts, with what one more on each post would gain, kept while they change.
class CoverStand
{
public:
    explicit CoverStand(const CoverGround& ground);

    void add(quint32 post);
    void remove(quint32 post); ///< one of those that stand there

    [[nodiscard]] quint32 unitsIn(quint32 cell) const { return m_units[cell]; }

    /// Expected calls that somebody can take, by what the units' standing makes of it.
    [[nodiscard]] double value() const { return m_value; }

    /// What one unit more on the post would add.
    [[nodiscard]] double gain(quint32 post) const { return m_gain[post]; }

    /// What one unit less on the post would take away.
    [[nodiscard]] double loss(quint32 post) const;
    /// The post with the greatest gain, the first of equals.
    [[nodiscard]] quint32 best() const;

private:
    const CoverGround& m_ground;
    std::vector<quint32> m_units; ///< by cell
    std::vector<double> m_gain;   ///< by post
    double m_value = 0;
};

/// Posts for `units` units that cover the most expected calls (Daskin's MEXCLP, 1983): greedy, then
/// exchanges of one and of two until none helps. Within half a percent of the optimum wherever that
/// was computed (docs/matching.md), not proven so.
[[nodiscard]] std::vector<quint32> bestPosts(const CoverGround& ground, int units);

} // namespace lodestar::matching
