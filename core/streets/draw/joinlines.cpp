// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs the ends that meet, then walks the chains.
#include "core/streets/draw/joinlines.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lodestar::streets {

namespace {

constexpr double kLeastCosine = 0.5; ///< 60 degrees
constexpr quint32 kNone = 0xffff'ffff;

/// One end of a strand: index × 2, plus 1 for the last point.
using End = quint32;

bool isLast(End end)
{
    return (end & 1) != 0;
}

struct Direction
{
    double x = 0;
    double y = 0;
};

/// Out of the strand, across its end.
Direction outOf(const Strand& strand, bool atLast)
{
    const auto& line = strand.line;
    const WorldPoint tip = atLast ? line.back() : line.front();
    const WorldPoint before = atLast ? line[line.size() - 2] : line[1];
    const double x = tip.x - before.x;
    const double y = tip.y - before.y;
    const double length = std::hypot(x, y);
    return length > 0 ? Direction{x / length, y / length} : Direction{};
}

struct Pair
{
    double cosine;
    End a;
    End b;
};

/// Every possible join, the straightest first.
std::vector<Pair> pairsOf(const std::vector<Strand>& strands)
{
    std::vector<std::tuple<quint64, quint32, End>> ends;
    for (quint32 i = 0; i < strands.size(); ++i) {
        ends.emplace_back(strands[i].key, strands[i].firstNode, 2 * i);
        ends.emplace_back(strands[i].key, strands[i].lastNode, 2 * i + 1);
    }
    std::sort(ends.begin(), ends.end());
    std::vector<Pair> pairs;
    for (size_t from = 0; from < ends.size();) {
        size_t to = from;
        while (to < ends.size() && std::get<0>(ends[to]) == std::get<0>(ends[from]) &&
               std::get<1>(ends[to]) == std::get<1>(ends[from]))
            ++to;
        for (size_t i = from; i < to; ++i)
            for (size_t j = i + 1; j < to; ++j) {
                const End a = std::get<2>(ends[i]);
                const End b = std::get<2>(ends[j]);
                const Strand& one = strands[a / 2];
                if (a / 2 == b / 2 || (one.isDirected && isLast(a) == isLast(b)))
                    continue;
                const Direction u = outOf(one, isLast(a));
                const Direction v = outOf(strands[b / 2], isLast(b));
                const double cosine = -(u.x * v.x + u.y * v.y);
                if (cosine >= kLeastCosine)
                    pairs.push_back({cosine, a, b});
            }
        from = to;
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& p, const Pair& q) {
        return p.cosine > q.cosine;
    });
    return pairs;
}

/// Takes up the chain that begins with `start`, entered at `entry`.
Strand chainFrom(std::vector<Strand>& strands,
                 const std::vector<End>& mate,
                 std::vector<bool>& used,
                 End entry)
{
    Strand chain;
    chain.key = strands[entry / 2].key;
    chain.isDirected = strands[entry / 2].isDirected;
    chain.firstNode = isLast(entry) ? strands[entry / 2].lastNode : strands[entry / 2].firstNode;
    while (entry != kNone && !used[entry / 2]) {
        Strand& next = strands[entry / 2];
        used[entry / 2] = true;
        if (isLast(entry))
            std::reverse(next.line.begin(), next.line.end());
        const auto from = next.line.begin() + (chain.line.empty() ? 0 : 1);
        chain.line.insert(chain.line.end(), from, next.line.end());
        chain.lastNode = isLast(entry) ? next.firstNode : next.lastNode;
        entry = mate[entry ^ 1];
    }
    return chain;
}

/// Where the chain of a strand begins, walking backwards; the strand itself in a ring.
End beginningOf(End entry, const std::vector<End>& mate)
{
    const End start = entry;
    while (mate[entry] != kNone) {
        entry = mate[entry] ^ 1;
        if (entry == start)
            break;
    }
    return entry;
}

} // namespace

std::vector<Strand> joined(std::vector<Strand> strands)
{
    std::vector<End> mate(2 * strands.size(), kNone);
    for (const Pair& pair : pairsOf(strands))
        if (mate[pair.a] == kNone && mate[pair.b] == kNone) {
            mate[pair.a] = pair.b;
            mate[pair.b] = pair.a;
        }
    std::vector<bool> used(strands.size());
    std::vector<Strand> chains;
    for (quint32 i = 0; i < strands.size(); ++i)
        if (!used[i])
            chains.push_back(chainFrom(strands, mate, used, beginningOf(2 * i, mate)));
    return chains;
}

} // namespace lodestar::streets
