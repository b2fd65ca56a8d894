// SPDX-License-Identifier: GPL-3.0-or-later
// Motorways: two carriageways a line, ramps to the roads beside them at every second wide street,
// and stacks of ramps where two motorways cross. Traffic keeps to the right.
#include "core/streets/generate/layout.h"

#include <algorithm>

namespace lodestar::streets::generating {

namespace {

constexpr double kLane = CityPlan::kCarriageway;
constexpr double kRampFar = 0.40;  ///< of a section from the crossing street: on the motorway
constexpr double kRampNear = 0.16; ///< on the road beside it
constexpr double kRightTurn = 0.24;
constexpr double kLeftTurn = 0.3;

/// A quarter of the compass seen along a motorway: `ahead` along its line, `right` of its lane.
class Motorway
{
public:
    /// \p side 1: the lane that drives towards larger coordinates, -1 the other one.
    Motorway(Drawing& drawing, int line, bool runsNorth, int side)
        : m_drawing(drawing)
        , m_plan(drawing.plan)
        , m_line(line)
        , m_runsNorth(runsNorth)
        , m_side(side)
    {
    }

    void drawLane()
    {
        const int half = m_plan.half();
        for (int cell = -half; cell < half; ++cell) {
            double from = cell;
            double to = cell + 1;
            if (m_runsNorth) {
                const int river = m_plan.river();
                if (cell == river)
                    from += CityPlan::kRiverside;
                if (cell + 1 == river) {
                    to -= CityPlan::kRiverside;
                    drawPiece(to, river + CityPlan::kRiverside, true);
                }
            }
            drawPiece(from, to, false);
        }
    }

    void drawRamps()
    {
        for (int street = -m_plan.half() + 1; street < m_plan.half(); ++street) {
            const LineUse use = m_runsNorth ? m_plan.eastUse(street) : m_plan.northUse(street);
            if (street % 2 != 0 || use != LineUse::Street)
                continue;
            // Off before the street, on behind it; each needs the road beside.
            const int before = m_side > 0 ? street - 1 : street;
            const int behind = m_side > 0 ? street : street - 1;
            if (hasRoadBeside(before))
                ramp(on(street - m_side * kRampFar, kLane),
                     on(street - m_side * (kRampFar - 0.1), 0.05),
                     on(street - m_side * kRampNear, CityPlan::kFrontage),
                     deck(),
                     Surface);
            if (hasRoadBeside(behind))
                ramp(on(street + m_side * kRampNear, CityPlan::kFrontage),
                     on(street + m_side * (kRampFar - 0.1), 0.05),
                     on(street + m_side * kRampFar, kLane),
                     Surface,
                     deck());
        }
    }

    /// The ramps from this lane to both lanes of the motorway that crosses at `other`.
    void drawTurns(int other)
    {
        // To the right: the near corner. To the left: over the middle.
        const int across = m_runsNorth ? m_side : -m_side; // the way that the right turn goes
        const Motorway right(m_drawing, other, !m_runsNorth, across);
        const Motorway left(m_drawing, other, !m_runsNorth, -across);
        ramp(on(other - m_side * kRightTurn, kLane),
             corner(right, 0.02),
             right.on(m_line + across * kRightTurn, kLane),
             deck(),
             right.deck());
        ramp(on(other - m_side * kLeftTurn, kLane),
             corner(left, kLane),
             left.on(m_line - across * kLeftTurn, kLane),
             deck(),
             left.deck());
    }

private:
    Drawing& m_drawing;
    const CityPlan& m_plan;
    int m_line;
    bool m_runsNorth;
    int m_side;

    [[nodiscard]] int deck() const { return m_runsNorth ? NorthMotorway : EastMotorway; }

    /// How far across the line: right of the driver is east of a lane that runs north and south of
    /// one that runs east.
    [[nodiscard]] double across(double off) const
    {
        return m_line + (m_runsNorth ? m_side : -m_side) * off;
    }

    [[nodiscard]] Spot on(double ahead, double off) const
    {
        return m_runsNorth ? m_plan.at(across(off), ahead) : m_plan.at(ahead, across(off));
    }

    /// Where this lane and another one cross.
    [[nodiscard]] Spot corner(const Motorway& other, double off) const
    {
        return m_runsNorth ? m_plan.at(across(off), other.across(off))
                           : m_plan.at(other.across(off), across(off));
    }

    [[nodiscard]] bool hasRoadBeside(int cell) const
    {
        const int row = across(0.1) > m_line ? m_line : m_line - 1;
        return m_runsNorth ? m_plan.isBuilt(row, cell) : m_plan.isBuilt(cell, row);
    }

    [[nodiscard]] QString name() const
    {
        return m_runsNorth ? QStringLiteral("Pioneer Freeway") : QStringLiteral("Prairie Freeway");
    }

    [[nodiscard]] QString ref() const
    {
        const int number = m_runsNorth ? (m_line > 0 ? 85 : 485) : (m_line > 0 ? 76 : 276);
        return QStringLiteral("I %1").arg(number);
    }

    void drawPiece(double from, double to, bool isBridge)
    {
        const double lane = across(kLane);
        Track line =
            m_runsNorth ? m_plan.track(lane, from, lane, to) : m_plan.track(from, lane, to, lane);
        // At the edge of the map both lanes end in one: whoever drives there can come back.
        const int half = m_plan.half();
        const auto edge = [&](double at) {
            return m_runsNorth ? m_plan.at(m_line, at) : m_plan.at(at, m_line);
        };
        if (from == -half)
            line.front() = edge(-half);
        if (to == half)
            line.back() = edge(half);
        if (m_side < 0)
            std::reverse(line.begin(), line.end());
        const int cell = static_cast<int>(std::floor((from + to) / 2));
        CityRoad road = m_drawing.road(m_runsNorth ? m_line : cell,
                                       m_runsNorth ? cell : m_line,
                                       std::move(line),
                                       name(),
                                       RoadClass::Motorway);
        road.ref = ref();
        road.flags = kForward;
        if (isBridge)
            road.flags |= static_cast<quint8>(RoadFlag::Bridge);
        road.deck = road.firstDeck = road.lastDeck = deck();
        m_drawing.put(std::move(road));
    }

    void ramp(Spot from, Spot bend, Spot to, int firstDeck, int lastDeck)
    {
        Track line;
        for (int i = 0; i <= 14; ++i) {
            const double t = i / 14.0;
            line.push_back(between(between(from, bend, t), between(bend, to, t), t));
        }
        CityRoad road = m_drawing.road(
            m_runsNorth ? m_line : 0, m_runsNorth ? 0 : m_line, line, {}, RoadClass::MotorwayLink);
        road.flags = kForward | static_cast<quint8>(RoadFlag::Link);
        road.deck = Ramp;
        road.firstDeck = firstDeck;
        road.lastDeck = lastDeck;
        m_drawing.put(std::move(road));
    }
};

} // namespace

void drawMotorways(Drawing& drawing)
{
    const CityPlan& plan = drawing.plan;
    for (const bool runsNorth : {true, false})
        for (int line = -plan.half(); line <= plan.half(); ++line) {
            if ((runsNorth ? plan.northUse(line) : plan.eastUse(line)) != LineUse::Motorway)
                continue;
            for (const int side : {1, -1}) {
                Motorway motorway(drawing, line, runsNorth, side);
                motorway.drawLane();
                motorway.drawRamps();
                for (int other = -plan.half(); other <= plan.half(); ++other)
                    if ((runsNorth ? plan.eastUse(other) : plan.northUse(other)) ==
                        LineUse::Motorway)
                        motorway.drawTurns(other);
            }
        }
}

} // namespace lodestar::streets::generating
