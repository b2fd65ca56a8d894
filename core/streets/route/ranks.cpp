// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks are given from the top down, each to the node that was set free last.
#include "core/streets/route/ranks.h"

namespace lodestar::streets {

namespace {

/// New rank by old rank.
std::vector<quint32> ranksFromTop(const KeptOrder& kept)
{
    const quint32 ranks = kept.up.ranks();
    std::vector<std::vector<quint32>> below(ranks);
    std::vector<quint32> above(ranks, 0); ///< how many arcs lead to nodes without a new rank
    for (const KeptArcs* arcs : {&kept.up, &kept.down})
        for (quint32 rank = 0; rank < ranks; ++rank)
            for (const KeptArc& arc : arcs->of(rank))
                if (const quint32 other = kept.rankOf[arc.node]; other != kNone) {
                    below[other].push_back(rank);
                    ++above[rank];
                }
    std::vector<quint32> isFree;
    for (quint32 rank = 0; rank < ranks; ++rank)
        if (above[rank] == 0)
            isFree.push_back(rank);
    std::vector<quint32> renamed(ranks);
    quint32 next = ranks;
    while (!isFree.empty()) {
        const quint32 rank = isFree.back();
        isFree.pop_back();
        renamed[rank] = --next;
        for (const quint32 lower : below[rank])
            if (--above[lower] == 0)
                isFree.push_back(lower);
    }
    return renamed;
}

KeptArcs
moved(const KeptArcs& arcs, const std::vector<quint32>& renamed, const std::vector<quint32>& oldAt)
{
    KeptArcs all;
    all.arcs.reserve(arcs.arcs.size());
    for (const quint32 old : oldAt) {
        for (KeptArc arc : arcs.of(old)) {
            if (arc.via != kNone)
                arc.via = renamed[arc.via];
            all.arcs.push_back(arc);
        }
        all.endRank();
    }
    return all;
}

} // namespace

KeptOrder grouped(const KeptOrder& kept)
{
    const std::vector<quint32> renamed = ranksFromTop(kept);
    std::vector<quint32> oldAt(renamed.size());
    for (quint32 old = 0; old < renamed.size(); ++old)
        oldAt[renamed[old]] = old;
    KeptOrder after{kept.rankOf, moved(kept.up, renamed, oldAt), moved(kept.down, renamed, oldAt)};
    for (quint32& rank : after.rankOf)
        if (rank != kNone)
            rank = renamed[rank];
    return after;
}

} // namespace lodestar::streets
