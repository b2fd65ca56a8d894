// SPDX-License-Identifier: GPL-3.0-or-later
// From roads and nodes to sequences of arcs.
#include "core/streets/route/turnrules.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

using Path = TurnRules::Path;

bool endsWith(const Path& whole, const Path& end, size_t length)
{
    return whole.size() >= length && std::equal(end.begin(),
                                                end.begin() + static_cast<std::ptrdiff_t>(length),
                                                whole.end() - static_cast<std::ptrdiff_t>(length));
}

class Placing
{
public:
    Placing(const MapData& data, const CutRoads& cut)
        : m_data(data)
        , m_cut(cut)
    {
    }

    /// Empty when the roads do not meet as the restriction says.
    [[nodiscard]] std::vector<Path> pathsOf(const TurnRestriction& turn) const
    {
        quint32 at = junctionOf(turn.viaNode);
        Path path;
        if (at == kNone)
            return {};
        const auto into = endsAt(turn.fromRoad, at, true);
        if (into.size() != 1) // ways are split at the via node, or nobody knows which side is meant
            return {};
        path.push_back(into.front());
        for (const quint32 road : turn.viaRoads)
            if (!follow(road, at, path))
                return {};
        const auto out = endsAt(turn.toRoad, at, false);
        std::vector<Path> paths;
        for (const Arc arc : out)
            if (out.size() == 1 || arc != reverseOf(path.back())) {
                paths.push_back(path);
                paths.back().push_back(arc);
            }
        return paths;
    }

private:
    const MapData& m_data;
    const CutRoads& m_cut;

    [[nodiscard]] quint32 junctionOf(quint32 node) const
    {
        return node < m_cut.junctionOf.size() ? m_cut.junctionOf[node] : kNone;
    }

    /// Driven arcs at the ends of a road that come to (or leave) a junction.
    [[nodiscard]] std::vector<Arc> endsAt(quint32 road, quint32 junction, bool isComing) const
    {
        std::vector<Arc> found;
        const quint32 first = m_cut.firstOf[road];
        const quint32 end = m_cut.firstOf[road + 1];
        if (first == end)
            return found;
        const Junction& at = m_cut.junctions[junction];
        const std::vector<Arc>& arcs = isComing ? at.in : at.out;
        for (const Arc arc : arcs) {
            const quint32 segment = arc / 2;
            const bool isForward = (arc & 1) == 0;
            const bool isEnd = isForward == isComing ? segment == end - 1 : segment == first;
            if (isEnd && segment >= first && segment < end)
                found.push_back(arc);
        }
        return found;
    }

    /// Drives the whole of a via road from junction `at`, and moves `at` to its other end.
    bool follow(quint32 road, quint32& at, Path& path) const
    {
        const quint32 first = m_cut.firstOf[road];
        const quint32 end = m_cut.firstOf[road + 1];
        if (first == end)
            return false;
        const RoadLine& line = m_data.roads[road];
        if (m_cut.tail[first * 2] == at && line.is(RoadFlag::Forward)) {
            for (quint32 segment = first; segment < end; ++segment)
                path.push_back(segment * 2);
        } else if (m_cut.headOf((end - 1) * 2) == at && line.is(RoadFlag::Backward)) {
            for (quint32 segment = end; segment > first; --segment)
                path.push_back((segment - 1) * 2 + 1);
        } else {
            return false;
        }
        at = m_cut.headOf(path.back());
        return true;
    }
};

} // namespace

TurnRules::TurnRules(const MapData& data, const CutRoads& cut, std::vector<ImportCount>& account)
{
    const Placing placing(data, cut);
    qint64 lost = 0;
    for (const TurnRestriction& turn : data.restrictions) {
        const std::vector<Path> paths = placing.pathsOf(turn);
        if (paths.empty())
            ++lost;
        // "Only" two ways at once would forbid both.
        if (turn.isOnly && paths.size() > 1)
            ++lost;
        else
            for (const Path& path : paths)
                add(path, turn.isOnly);
    }
    if (lost > 0)
        account.push_back({QStringLiteral("turn restrictions without effect"),
                           QStringLiteral("no car can make that turn anyway, or the roads do not "
                                          "meet at the via"),
                           lost});
    for (const auto& [path, number] : m_histories)
        m_byNumber.push_back(path);
    std::ranges::stable_sort(m_byNumber, {}, [](const Path& path) { return path.back(); });
    for (quint32 number = 0; number < m_byNumber.size(); ++number)
        m_histories[m_byNumber[number]] = number;
}

void TurnRules::add(const Path& path, bool isOnly)
{
    if (isOnly)
        m_only.emplace(path[path.size() - 2], path);
    else
        m_forbidden.emplace(path.back(), path);
    for (size_t length = 2; length < path.size(); ++length)
        m_histories.emplace(Path(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(length)),
                            0);
}

bool TurnRules::allows(const Path& history, Arc next) const
{
    const auto [first, last] = m_forbidden.equal_range(next);
    for (auto it = first; it != last; ++it)
        if (endsWith(history, it->second, it->second.size() - 1))
            return false;
    const auto [only, end] = m_only.equal_range(history.back());
    for (auto it = only; it != end; ++it)
        if (endsWith(history, it->second, it->second.size() - 1) && it->second.back() != next)
            return false;
    return true;
}

Path TurnRules::after(const Path& history, Arc next) const
{
    Path path = history;
    path.push_back(next);
    while (path.size() > 1 && !m_histories.contains(path))
        path.erase(path.begin());
    return path;
}

} // namespace lodestar::streets
