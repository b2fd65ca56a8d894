// SPDX-License-Identifier: GPL-3.0-or-later
// The wide streets along the plan's lines, the streets beside river, rail and motorway, the avenues
// across, and the river itself.
#include "core/streets/generate/layout.h"

#include <algorithm>

namespace lodestar::streets::generating {

namespace {

/// The lines of one direction, so that both are drawn by the same rules.
class Lines
{
public:
    Lines(Drawing& drawing, bool runNorth)
        : m_drawing(drawing)
        , m_plan(drawing.plan)
        , m_runNorth(runNorth)
    {
    }

    void draw()
    {
        const int half = m_plan.half();
        for (int line = -half; line <= half; ++line)
            for (int cell = -half; cell < half; ++cell)
                drawPiece(line, cell);
    }

private:
    Drawing& m_drawing;
    const CityPlan& m_plan;
    bool m_runNorth;

    [[nodiscard]] LineUse use(int line) const
    {
        return m_runNorth ? m_plan.northUse(line) : m_plan.eastUse(line);
    }

    /// The section west of (south of) the line at side -1, beyond it at side 0.
    [[nodiscard]] bool isBuilt(int line, int cell, int side) const
    {
        return m_runNorth ? m_plan.isBuilt(line + side, cell) : m_plan.isBuilt(cell, line + side);
    }

    void drawPiece(int line, int cell)
    {
        switch (use(line)) {
        case LineUse::Street:
            drawStreet(line, cell);
            break;
        case LineUse::River:
            drawBeside(line, cell, CityPlan::kRiverside, RoadClass::Secondary);
            break;
        case LineUse::Motorway:
            drawBeside(line, cell, CityPlan::kFrontage, RoadClass::Tertiary);
            break;
        case LineUse::Rail:
            drawBeside(line, cell, CityPlan::kRailside, RoadClass::Tertiary);
            break;
        }
    }

    void drawStreet(int line, int cell)
    {
        const bool isBetween = isBuilt(line, cell, -1) || isBuilt(line, cell, 0);
        // The highways go on through the country.
        const bool isCountry = line % 4 == 0 && std::abs(line) < m_plan.half();
        if (!isBetween && !isCountry)
            return;
        const RoadClass roadClass = classOfLine(line);
        CityRoad road = lay(line, line, cell, roadClass, isBetween);
        road.left = frontageOf(line, cell, m_runNorth ? -1 : 0, roadClass);
        road.right = frontageOf(line, cell, m_runNorth ? 0 : -1, roadClass);
        if (roadClass == RoadClass::Primary)
            road.ref = QStringLiteral("%1 %2")
                           .arg(line == 0 ? QStringLiteral("US") : QStringLiteral("SR"))
                           .arg(20 + 3 * std::abs(line) + (m_runNorth ? 11 : 40));
        if (!isBetween)
            road.speed = speedOf(RoadClass::Trunk);
        bridge(std::move(road), line, cell);
    }

    [[nodiscard]] Frontage frontageOf(int line, int cell, int side, RoadClass roadClass) const
    {
        return m_runNorth ? m_drawing.frontage(line + side, cell, roadClass)
                          : m_drawing.frontage(cell, line + side, roadClass);
    }

    /// A stretch from line to line along `at`; the section decides whose it is.
    [[nodiscard]] CityRoad
    lay(int line, double at, int cell, RoadClass roadClass, bool isBetween) const
    {
        double from = cell;
        double to = cell + 1;
        if (m_runNorth) { // what is no bridge ends at the river's drives
            from += cell == m_plan.river() ? CityPlan::kRiverside : 0;
            to -= cell + 1 == m_plan.river() ? CityPlan::kRiverside : 0;
        }
        const int side = at < line || (at == line && !isBuilt(line, cell, 0) && isBetween) ? -1 : 0;
        CityRoad road = m_runNorth ? m_drawing.northward(line + side, cell, at, from, to)
                                   : m_drawing.eastward(cell, line + side, at, from, to);
        const double middle = cell + 0.5;
        road.name =
            m_runNorth ? m_drawing.names.north(line, middle) : m_drawing.names.east(line, middle);
        road.roadClass = roadClass;
        road.speed = speedOf(roadClass);
        return road;
    }

    /// Puts the road down, and the bridge that goes on from it.
    void bridge(CityRoad road, int line, int cell)
    {
        if (m_runNorth && cell == m_plan.river() && m_plan.isBridged(line) &&
            (m_plan.isBuilt(line, cell) || m_plan.isBuilt(line - 1, cell) ||
             m_plan.isBuilt(line, cell - 1) || m_plan.isBuilt(line - 1, cell - 1))) {
            CityRoad over = road;
            over.line = thinned(m_plan.track(line,
                                             m_plan.river() - CityPlan::kRiverside,
                                             line,
                                             m_plan.river() + CityPlan::kRiverside),
                                0.5);
            over.deck = OverRiver;
            over.flags |= static_cast<quint8>(RoadFlag::Bridge);
            over.left = over.right = Frontage::None;
            over.firstNumber = over.lastNumber = 0;
            m_drawing.put(std::move(over));
        }
        m_drawing.put(std::move(road));
    }

    void drawBeside(int line, int cell, double inset, RoadClass roadClass)
    {
        for (const int side : {-1, 0}) {
            if (!isBuilt(line, cell, side))
                continue;
            CityRoad road = lay(line, line + (side < 0 ? -inset : inset), cell, roadClass, true);
            road.name = besideName(line, side, cell);
            // Homes on the landward side only.
            const Frontage along = frontageOf(line, cell, side, RoadClass::Residential);
            const bool isLeft = m_runNorth == (side < 0);
            (isLeft ? road.left : road.right) = along;
            m_drawing.put(std::move(road));
        }
    }

    [[nodiscard]] QString besideName(int line, int side, int cell) const
    {
        const char* const where =
            m_runNorth ? (side < 0 ? "West" : "East") : (side < 0 ? "South" : "North");
        switch (use(line)) {
        case LineUse::River:
            return (cell >= 0 ? QStringLiteral("East ") : QStringLiteral("West ")) +
                   ((side < 0) == (m_plan.riverSide() < 0) ? QStringLiteral("Bank Drive")
                                                           : QStringLiteral("River Drive"));
        case LineUse::Rail:
            return (cell >= 0 ? QStringLiteral("North ") : QStringLiteral("South ")) +
                   (side < 0 ? QStringLiteral("Depot Lane") : QStringLiteral("Railroad Avenue"));
        case LineUse::Motorway:
            return QStringLiteral("%1 Freeway Road %2")
                .arg(QLatin1String(m_runNorth ? (cell >= 0 ? "North" : "South")
                                              : (cell >= 0 ? "East" : "West")),
                     QLatin1String(where));
        case LineUse::Street:
            break;
        }
        Q_UNREACHABLE();
    }
};

void drawDiagonals(Drawing& drawing)
{
    const CityPlan& plan = drawing.plan;
    for (int r = -plan.half(); r < plan.half(); ++r)
        for (int c = -plan.half(); c < plan.half(); ++c) {
            if (!plan.hasDiagonal(c, r) || !plan.isBuilt(c, r))
                continue;
            const int innerU = c >= 0 ? c : c + 1;
            const int innerV = r >= 0 ? r : r + 1;
            const int outerU = c >= 0 ? c + 1 : c;
            const int outerV = r >= 0 ? r + 1 : r;
            CityRoad road = drawing.road(c,
                                         r,
                                         plan.track(innerU, innerV, outerU, outerV),
                                         drawing.names.diagonal(c, r),
                                         RoadClass::Secondary);
            road.firstNumber = numberEast(std::abs(innerV) * 1.2);
            road.lastNumber = numberEast(std::abs(outerV) * 1.2);
            road.left = road.right = Frontage::Shops;
            drawing.put(std::move(road));
        }
}

void drawRiver(Drawing& drawing)
{
    const CityPlan& plan = drawing.plan;
    const double end = plan.half() + 1.4;
    Track north;
    Track south;
    const int pieces = static_cast<int>(2 * end / 0.06);
    for (int i = 0; i <= pieces; ++i) {
        const double u = -end + 2 * end * i / pieces;
        north.push_back(plan.at(u, plan.bank(u, 1)));
        south.push_back(plan.at(u, plan.bank(u, -1)));
    }
    Track ring = thinned(north, 0.8);
    south = thinned(south, 0.8);
    ring.insert(ring.end(), south.rbegin(), south.rend());
    ring.push_back(ring.front());
    drawing.layout.waters.push_back(std::move(ring));
    // Grass between the water and the drives, where the city is.
    for (int c = -plan.half(); c < plan.half(); ++c)
        for (const int side : {-1, 1}) {
            const int r = side > 0 ? plan.river() : plan.river() - 1;
            if (!plan.isBuilt(c, r))
                continue;
            Track strip;
            for (int i = 0; i <= 16; ++i) {
                const double u = c + i / 16.0;
                strip.push_back(plan.at(u, plan.bank(u, side)));
            }
            for (int i = 16; i >= 0; --i)
                strip.push_back(
                    plan.at(c + i / 16.0, plan.river() + side * (CityPlan::kRiverside - 0.016)));
            strip.push_back(strip.front());
            drawing.layout.lots.push_back({strip, ShapeKind::Park, c, r, false, true});
        }
}

void drawRails(Drawing& drawing)
{
    const CityPlan& plan = drawing.plan;
    const double end = plan.half() + 1.2;
    for (int u = -plan.half(); u <= plan.half(); ++u)
        if (plan.northUse(u) == LineUse::Rail)
            for (const double off : {-0.004, 0.004})
                drawing.layout.rails.push_back(
                    thinned(plan.track(u + off, -end, u + off, end), 0.5));
}

} // namespace

void drawFrame(Drawing& drawing)
{
    drawRiver(drawing);
    drawRails(drawing);
    Lines(drawing, true).draw();
    Lines(drawing, false).draw();
    drawDiagonals(drawing);
}

} // namespace lodestar::streets::generating
