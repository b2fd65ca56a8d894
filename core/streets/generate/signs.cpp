// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at every node where streets meet.
#include "core/streets/generate/signs.h"

#include <algorithm>
#include <numeric>

namespace lodestar::streets::generating {

namespace {

enum Salt { Stop = 700, NoLeft };

/// A road leaving a node.
struct Arm
{
    quint32 road;
    Spot ahead;     ///< away from the node, in 1e-7 degrees
    bool isEnd;     ///< the road ends here
    bool canArrive; ///< a car may come in on it
    bool canDepart;
};

class Signs
{
public:
    Signs(const CityPlan& plan, MapData& data)
        : m_luck(plan.luck())
        , m_data(data)
    {
    }

    void putUp()
    {
        collect();
        for (quint32 node = 0; node < m_data.nodeCount; ++node)
            at(node, std::span(m_arms).subspan(m_first[node], m_first[node + 1] - m_first[node]));
    }

private:
    const Luck& m_luck;
    MapData& m_data;
    std::vector<quint32> m_first; ///< of each node in m_arms
    std::vector<Arm> m_arms;

    template <class Take>
    void each(Take take) const
    {
        for (quint32 index = 0; index < m_data.roads.size(); ++index) {
            const RoadLine& road = m_data.roads[index];
            const auto line = m_data.line(road);
            const bool forward = road.is(RoadFlag::Forward);
            const bool backward = road.is(RoadFlag::Backward);
            if (!forward && !backward)
                continue;
            for (size_t i = 0; i < line.size(); ++i) {
                const auto arm = [&](size_t other, bool isAhead) {
                    const Spot ahead{static_cast<double>(line[other].at.lon - line[i].at.lon),
                                     static_cast<double>(line[other].at.lat - line[i].at.lat)};
                    take(line[i].node,
                         Arm{index,
                             ahead,
                             i == 0 || i + 1 == line.size(),
                             isAhead ? backward : forward,
                             isAhead ? forward : backward});
                };
                if (i + 1 < line.size())
                    arm(i + 1, true);
                if (i > 0)
                    arm(i - 1, false);
            }
        }
    }

    void collect()
    {
        m_first.assign(m_data.nodeCount + 1, 0);
        each([&](quint32 node, const Arm&) { ++m_first[node + 1]; });
        std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
        m_arms.resize(m_first.back());
        std::vector<quint32> next(m_first.begin(), m_first.end() - 1);
        each([&](quint32 node, const Arm& arm) { m_arms[next[node]++] = arm; });
    }

    [[nodiscard]] const RoadLine& road(const Arm& arm) const { return m_data.roads[arm.road]; }

    void at(quint32 node, std::span<const Arm> arms)
    {
        if (arms.size() < 3)
            return;
        const auto isWide = [&](const Arm& arm) {
            return road(arm).roadClass >= RoadClass::Primary &&
                   road(arm).roadClass <= RoadClass::Tertiary;
        };
        const auto first = std::ranges::find_if(arms, isWide);
        const bool isSignal = first != arms.end() && std::ranges::any_of(arms, [&](const Arm& arm) {
                                  return isWide(arm) && road(arm).name != road(*first).name;
                              });
        const int place = static_cast<int>(node);
        if (isSignal) {
            m_data.nodes.push_back({node, NodeKind::Signal});
            if (m_luck.is(0.35, place, 0, NoLeft))
                forbidLeft(node, arms);
        } else if (first == arms.end() && arms.size() >= 4 && m_luck.is(0.5, place, 0, Stop)) {
            m_data.nodes.push_back({node, NodeKind::StopSign});
        }
    }

    void forbidLeft(quint32 node, std::span<const Arm> arms)
    {
        if (arms.size() != 4 || std::ranges::any_of(arms, [&](const Arm& arm) {
                return !arm.isEnd || !arm.canArrive || !arm.canDepart ||
                       road(arm).roadClass > RoadClass::Tertiary ||
                       std::ranges::count(arms, arm.road, &Arm::road) != 1;
            }))
            return;
        const Arm& from =
            arms[static_cast<size_t>(m_luck.pick(4, static_cast<int>(node), 1, NoLeft))];
        // Coming in along -ahead, the left-hand arm lies to the left of that.
        const Spot heading = from.ahead * -1;
        const auto left = std::ranges::max_element(arms, {}, [&](const Arm& arm) {
            return cross(heading, arm.ahead) / (lengthOf(heading) * lengthOf(arm.ahead));
        });
        if (left->road == from.road)
            return;
        TurnRestriction restriction;
        restriction.fromRoad = from.road;
        restriction.toRoad = left->road;
        restriction.viaNode = node;
        m_data.restrictions.push_back(restriction);
    }
};

} // namespace

void putUpSigns(const CityPlan& plan, MapData& data)
{
    Signs(plan, data).putUp();
}

} // namespace lodestar::streets::generating
