// SPDX-License-Identifier: GPL-3.0-or-later
// Crossings by cells of the plane, nodes by place.
#include "core/streets/generate/roadnet.h"

#include "core/streets/generate/reachable.h"

#include <algorithm>
#include <unordered_map>

namespace lodestar::streets::generating {

namespace {

constexpr double kCell = 120;
constexpr double kTouch = 4; ///< metres: two places so near are one node

struct Stretch
{
    quint32 road;
    quint32 index;
};

/// Numbers places; two of a deck within a few metres are one.
class Nodes
{
public:
    quint32 at(Spot spot, int deck)
    {
        const auto x = static_cast<qint32>(std::floor(spot.x / kTouch));
        const auto y = static_cast<qint32>(std::floor(spot.y / kTouch));
        for (qint32 dx = -1; dx <= 1; ++dx)
            for (qint32 dy = -1; dy <= 1; ++dy)
                if (const auto it = m_first.find(keyOf(x + dx, y + dy, deck)); it != m_first.end())
                    for (quint32 node = it->second; node != kNone; node = m_next[node])
                        if (distanceOf(m_spots[node], spot) < kTouch)
                            return node;
        const auto node = static_cast<quint32>(m_spots.size());
        const auto [it, isNew] = m_first.try_emplace(keyOf(x, y, deck), node);
        m_next.push_back(isNew ? kNone : it->second);
        it->second = node;
        m_spots.push_back(spot);
        return node;
    }

    [[nodiscard]] Spot spot(quint32 node) const { return m_spots[node]; }

    [[nodiscard]] quint32 count() const { return static_cast<quint32>(m_spots.size()); }

private:
    static constexpr quint32 kNone = 0xffff'ffff;
    std::vector<Spot> m_spots;
    std::vector<quint32> m_next; ///< of the same cell
    std::unordered_map<quint64, quint32> m_first;

    static quint64 keyOf(qint32 x, qint32 y, int deck)
    {
        return static_cast<quint64>(deck) << 56 |
               static_cast<quint64>(static_cast<quint32>(x) & 0xfff'ffffU) << 28 |
               (static_cast<quint32>(y) & 0xfff'ffffU);
    }
};

class Noder
{
public:
    explicit Noder(const std::vector<CityRoad>& roads)
        : m_roads(roads)
        , m_cuts(roads.size())
    {
        Spot low{1e9, 1e9};
        Spot high{-1e9, -1e9};
        for (const CityRoad& road : roads)
            for (const Spot& spot : road.line) {
                low = {std::min(low.x, spot.x), std::min(low.y, spot.y)};
                high = {std::max(high.x, spot.x), std::max(high.y, spot.y)};
            }
        m_low = low;
        m_columns = static_cast<size_t>(std::max(0.0, (high.x - low.x) / kCell)) + 1;
        m_cells.resize(m_columns *
                       (static_cast<size_t>(std::max(0.0, (high.y - low.y) / kCell)) + 1));
        for (quint32 road = 0; road < roads.size(); ++road)
            for (quint32 i = 0; i + 1 < roads[road].line.size(); ++i)
                enter({road, i});
    }

    void findCrossings()
    {
        for (const auto& cell : m_cells)
            for (size_t i = 0; i < cell.size(); ++i)
                for (size_t j = 0; j < i; ++j)
                    cross(cell[i], cell[j]);
        for (quint32 road = 0; road < m_roads.size(); ++road) {
            touch(m_roads[road].line.front(), m_roads[road].firstDeck, road);
            touch(m_roads[road].line.back(), m_roads[road].lastDeck, road);
        }
    }

    /// The road's points with every crossing among them.
    [[nodiscard]] Track withCrossings(quint32 road)
    {
        std::vector<double>& cuts = m_cuts[road];
        std::sort(cuts.begin(), cuts.end());
        const Track& line = m_roads[road].line;
        Track whole;
        size_t next = 0;
        for (size_t i = 0; i < line.size(); ++i) {
            whole.push_back(line[i]);
            for (; next < cuts.size() && cuts[next] < static_cast<double>(i + 1); ++next)
                if (i + 1 < line.size())
                    whole.push_back(
                        between(line[i], line[i + 1], cuts[next] - static_cast<double>(i)));
        }
        return whole;
    }

private:
    const std::vector<CityRoad>& m_roads;
    std::vector<std::vector<double>> m_cuts; ///< index of the stretch + part, of each road
    Spot m_low;
    size_t m_columns = 0;
    std::vector<std::vector<Stretch>> m_cells;

    [[nodiscard]] Spot from(Stretch s) const { return m_roads[s.road].line[s.index]; }

    [[nodiscard]] Spot to(Stretch s) const { return m_roads[s.road].line[s.index + 1]; }

    [[nodiscard]] size_t cell(double metres, double low) const
    {
        return static_cast<size_t>(std::max(0.0, (metres - low) / kCell));
    }

    void enter(Stretch stretch)
    {
        const Spot a = from(stretch);
        const Spot b = to(stretch);
        for (size_t y = cell(std::min(a.y, b.y), m_low.y); y <= cell(std::max(a.y, b.y), m_low.y);
             ++y)
            for (size_t x = cell(std::min(a.x, b.x), m_low.x);
                 x <= cell(std::max(a.x, b.x), m_low.x);
                 ++x)
                m_cells[y * m_columns + x].push_back(stretch);
    }

    void cross(Stretch one, Stretch other)
    {
        if (one.road == other.road || m_roads[one.road].deck != Surface ||
            m_roads[other.road].deck != Surface)
            return;
        const Spot a = from(one);
        const Spot c = from(other);
        const Spot along = to(one) - a;
        const Spot across = to(other) - c;
        const double turn = generating::cross(along, across);
        if (std::abs(turn) < 1e-9)
            return;
        const double s = generating::cross(c - a, across) / turn;
        const double t = generating::cross(c - a, along) / turn;
        if (s < 0 || s > 1 || t < 0 || t > 1)
            return;
        m_cuts[one.road].push_back(one.index + s);
        m_cuts[other.road].push_back(other.index + t);
    }

    /// An end that lies on another road makes a point there; nodes are then found by place.
    void touch(Spot end, int deck, quint32 road)
    {
        for (const Stretch& stretch :
             m_cells[cell(end.y, m_low.y) * m_columns + cell(end.x, m_low.x)]) {
            if (stretch.road == road || m_roads[stretch.road].deck != deck)
                continue;
            const Spot a = from(stretch);
            const Spot b = to(stretch);
            const double part = nearestPart(a, b, end);
            if (distanceOf(end, between(a, b, part)) < kTouch)
                m_cuts[stretch.road].push_back(stretch.index + part);
        }
    }
};

} // namespace

RoadNet makeNet(CityLayout& layout)
{
    Noder noder(layout.roads);
    noder.findCrossings();
    Nodes nodes;
    RoadNet net;
    for (quint32 i = 0; i < layout.roads.size(); ++i) {
        const CityRoad& source = layout.roads[i];
        const Track line = noder.withCrossings(i);
        NetRoad road;
        road.source = i;
        for (size_t k = 0; k < line.size(); ++k) {
            const int deck = k == 0                 ? source.firstDeck
                             : k + 1 == line.size() ? source.lastDeck
                                                    : source.deck;
            const quint32 node = nodes.at(line[k], deck);
            if (road.points.empty() || road.points.back().node != node)
                road.points.push_back({nodes.spot(node), node});
        }
        if (road.points.size() >= 2)
            net.roads.push_back(std::move(road));
    }
    net.nodes = nodes.count();
    keepReachable(net, layout.roads);
    return net;
}

} // namespace lodestar::streets::generating
