// SPDX-License-Identifier: GPL-3.0-or-later
// Downtown: a small grid turned against the rest, with one-way pairs between its wide streets.
#include "core/streets/generate/layout.h"

#include <array>

namespace lodestar::streets::generating {

namespace {

enum Salt { Turn = 300, Mirror };

constexpr double kBlockU = 112; ///< metres between avenues
constexpr double kBlockV = 96;  ///< between streets

/// Turns by whole-number triangles (7-24-25, 9-40-41, 5-12-13): no sine is asked.
constexpr std::array<Spot, 3> kTurns{{{0.96, 0.28}, {40.0 / 41, 9.0 / 41}, {12.0 / 13, 5.0 / 13}}};

class Downtown
{
public:
    explicit Downtown(Drawing& drawing)
        : m_drawing(drawing)
        , m_middle(drawing.plan.downtown())
        , m_turn(kTurns[static_cast<size_t>(drawing.plan.luck().pick(3, 0, 0, Turn))])
    {
        switch (drawing.plan.size()) {
        case CitySize::Town:
            m_avenues = 6;
            m_streets = 4;
            break;
        case CitySize::City:
            m_avenues = 10;
            m_streets = 8;
            break;
        case CitySize::Metro:
            m_avenues = 12;
            m_streets = 8;
            break;
        }
        if (drawing.plan.luck().is(0.5, 0, 0, Mirror))
            m_turn.y = -m_turn.y;
    }

    void draw()
    {
        for (int i = 0; i <= m_avenues; ++i)
            drawLine(i, true);
        for (int i = 0; i <= m_streets; ++i)
            drawLine(i, false);
        std::vector<Spot> crossings;
        for (int i = 0; i <= m_avenues; ++i)
            for (int j = 0; j <= m_streets; ++j)
                if (i == 0 || j == 0 || i == m_avenues || j == m_streets)
                    crossings.push_back(at(i, j));
        drawSquare();
        m_drawing.setDowntown(
            {at(0, 0), at(m_avenues, 0), at(m_avenues, m_streets), at(0, m_streets), at(0, 0)},
            std::move(crossings));
    }

private:
    Drawing& m_drawing;
    Spot m_middle;
    Spot m_turn;
    int m_avenues = 0; ///< blocks from west to east
    int m_streets = 0; ///< blocks from south to north

    /// The crossing of an avenue and a street.
    [[nodiscard]] Spot at(double avenue, double street) const
    {
        const double u = (avenue - m_avenues / 2.0) * kBlockU;
        const double v = (street - m_streets / 2.0) * kBlockV;
        return m_middle + Spot{u * m_turn.x - v * m_turn.y, u * m_turn.y + v * m_turn.x};
    }

    void drawLine(int index, bool runsNorth)
    {
        const int last = runsNorth ? m_avenues : m_streets;
        const int end = runsNorth ? m_streets : m_avenues;
        const bool isEdge = index == 0 || index == last;
        const bool isMiddle = index == last / 2;
        CityRoad road = m_drawing.road(0,
                                       m_drawing.plan.riverSide() < 0 ? 0 : -1,
                                       runsNorth ? Track{at(index, 0), at(index, end)}
                                                 : Track{at(0, index), at(end, index)},
                                       runsNorth ? m_drawing.names.downtownAvenue(index)
                                                 : m_drawing.names.downtownStreet(index),
                                       isMiddle ? RoadClass::Secondary : RoadClass::Tertiary);
        if (!isEdge && !isMiddle)
            road.flags = index % 2 == 0 ? kForward : static_cast<quint8>(RoadFlag::Backward);
        road.speed = 40;
        road.firstNumber = 100;
        road.lastNumber = 100 + 100 * end;
        road.isEvenLeft = runsNorth;
        road.left = road.right = Frontage::Downtown;
        if (isEdge) { // its outer side belongs to the older streets
            const bool isOuterLeft = runsNorth == (index == 0);
            (isOuterLeft ? road.left : road.right) = Frontage::Shops;
        }
        m_drawing.layout.roads.push_back(std::move(road));
    }

    /// The green before the city hall.
    void drawSquare()
    {
        const double a = m_avenues / 2 + 0.14;
        const double s = m_streets / 2 + 0.16;
        CityLot lot;
        lot.ring = {at(a, s), at(a + 0.72, s), at(a + 0.72, s + 0.68), at(a, s + 0.68), at(a, s)};
        lot.row = m_drawing.plan.riverSide() < 0 ? 0 : -1;
        m_drawing.layout.lots.push_back(std::move(lot));
    }
};

} // namespace

void drawDowntown(Drawing& drawing)
{
    Downtown(drawing).draw();
}

} // namespace lodestar::streets::generating
