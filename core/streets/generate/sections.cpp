// SPDX-License-Identifier: GPL-3.0-or-later
// What fills a section: the old grid with its squares, parks, works, a campus.
#include "core/streets/generate/layout.h"

#include <algorithm>

namespace lodestar::streets::generating {

namespace {

enum Salt { Square = 400, SquarePlace, SquareKind, ParkLake, WorksRoads, Gap };

constexpr double kLeastBlock = 0.055; ///< of a section: a narrower one is not built

/// A rectangle of the plan that no street enters.
struct Hole
{
    double west = 9e9;
    double east = 9e9;
    double south = 9e9;
    double north = 9e9;
};

class Section
{
public:
    Section(Drawing& drawing, int c, int r)
        : m_drawing(drawing)
        , m_plan(drawing.plan)
        , m_luck(drawing.plan.luck())
        , m_c(c)
        , m_r(r)
        , m_box(drawing.plan.box(c, r))
    {
    }

    void draw()
    {
        switch (m_plan.use(m_c, m_r)) {
        case SectionUse::Open:
            break;
        case SectionUse::Grid:
            drawGrid();
            break;
        case SectionUse::Suburb:
            drawSuburb(m_drawing, m_c, m_r);
            break;
        case SectionUse::Park:
            drawPark();
            break;
        case SectionUse::Works:
            drawWorks();
            break;
        case SectionUse::Campus:
            drawCampus();
            break;
        }
    }

private:
    Drawing& m_drawing;
    const CityPlan& m_plan;
    const Luck& m_luck;
    int m_c;
    int m_r;
    SectionBox m_box;

    /// A ring of the plan, bent.
    [[nodiscard]] Track ring(const Hole& hole, double inset) const
    {
        Track whole;
        const auto side = [&](double u0, double v0, double u1, double v1) {
            Track part = m_plan.track(u0, v0, u1, v1);
            whole.insert(whole.end(), part.begin(), part.end() - 1);
        };
        const double w = hole.west + inset;
        const double e = hole.east - inset;
        const double s = hole.south + inset;
        const double n = hole.north - inset;
        side(w, s, e, s);
        side(e, s, e, n);
        side(e, n, w, n);
        side(w, n, w, s);
        whole.push_back(whole.front());
        return thinned(whole, 0.5);
    }

    [[nodiscard]] Hole whole() const { return {m_box.west, m_box.east, m_box.south, m_box.north}; }

    void addLot(const Hole& hole, ShapeKind kind, bool isWhole)
    {
        CityLot lot{ring(hole, isWhole ? 0.022 : 0.016), kind, m_c, m_r, isWhole, false};
        // Downtown has swallowed what would lie in it.
        if (std::ranges::none_of(
                lot.ring, [&](Spot spot) { return distanceOf(spot, m_plan.downtown()) < 900; }))
            m_drawing.layout.lots.push_back(std::move(lot));
    }

    [[nodiscard]] Hole square() const
    {
        if (m_plan.hasDiagonal(m_c, m_r) || !m_luck.is(0.42, m_c, m_r, Square) ||
            m_box.east - m_box.west < 0.8 || m_box.north - m_box.south < 0.8)
            return {};
        const int west = 1 + m_luck.pick(4, m_c, m_r, SquarePlace);
        const int south = 1 + m_luck.pick(2, m_c, m_r, SquarePlace + 100);
        const int wide = 2 + m_luck.pick(2, m_c, m_r, SquarePlace + 200);
        return {m_c + west / double{CityNames::kGridColumns},
                m_c + (west + wide) / double{CityNames::kGridColumns},
                m_r + south / double{CityNames::kGridRows},
                m_r + (south + 2) / double{CityNames::kGridRows}};
    }

    void drawGrid()
    {
        const Hole hole = square();
        for (int part = 1; part < CityNames::kGridColumns; ++part) {
            const double u = m_c + part / double{CityNames::kGridColumns};
            if (u < m_box.west + kLeastBlock || u > m_box.east - kLeastBlock)
                continue;
            const bool isCut = u > hole.west + 0.01 && u < hole.east - 0.01;
            gridNorth(part, u, m_box.south, isCut ? hole.south : m_box.north);
            if (isCut)
                gridNorth(part, u, hole.north, m_box.north);
        }
        for (int part = 1; part < CityNames::kGridRows; ++part) {
            const double v = m_r + part / double{CityNames::kGridRows};
            if (v < m_box.south + kLeastBlock || v > m_box.north - kLeastBlock)
                continue;
            const bool isCut = v > hole.south + 0.01 && v < hole.north - 0.01;
            gridEast(part, v, m_box.west, isCut ? hole.west : m_box.east);
            if (isCut)
                gridEast(part, v, hole.east, m_box.east);
        }
        if (hole.west < 1e9) {
            const double luck = m_luck.at(m_c, m_r, SquareKind);
            addLot(hole,
                   luck < 0.42   ? ShapeKind::Park
                   : luck < 0.94 ? ShapeKind::Campus
                                 : ShapeKind::Cemetery,
                   false);
        }
    }

    void gridNorth(int part, double u, double from, double to)
    {
        if (to - from < kLeastBlock)
            return;
        CityRoad road = m_drawing.northward(m_c, m_r, u, from, to);
        road.name = m_drawing.names.gridNorth(m_c, part, m_r + 0.5);
        road.left = road.right = Frontage::OldHomes;
        m_drawing.put(std::move(road));
    }

    void gridEast(int part, double v, double from, double to)
    {
        if (to - from < kLeastBlock)
            return;
        CityRoad road = m_drawing.eastward(m_c, m_r, v, from, to);
        road.name = m_drawing.names.gridEast(m_r, part, m_c + 0.5);
        road.left = road.right = Frontage::OldHomes;
        m_drawing.put(std::move(road));
    }

    /// A point of the section by its shares from west and from south.
    [[nodiscard]] Spot inside(double s, double t) const
    {
        return m_plan.at(m_box.west + (m_box.east - m_box.west) * s,
                         m_box.south + (m_box.north - m_box.south) * t);
    }

    /// A round of the section's middle, uneven as a shore.
    [[nodiscard]] Track shore(double radius, int salt) const
    {
        Track round;
        for (int i = 0; i < 36; ++i) {
            const double uneven = 1 + 0.28 * m_luck.hills(2.1 * sineOfTurn(i / 36.0) + m_c * 7,
                                                          2.1 * cosineOfTurn(i / 36.0) + m_r * 7,
                                                          salt);
            round.push_back(inside(0.5 + radius * uneven * cosineOfTurn(i / 36.0),
                                   0.5 + 0.8 * radius * uneven * sineOfTurn(i / 36.0)));
        }
        round.push_back(round.front());
        return round;
    }

    void drawPark()
    {
        addLot(whole(), ShapeKind::Park, true);
        const bool hasLake = m_luck.is(0.55, m_c, m_r, ParkLake);
        if (hasLake)
            m_drawing.layout.waters.push_back(shore(0.2, ParkLake));
        Track walk = shore(0.34, ParkLake);
        path(std::move(walk));
        path({inside(0, 0.5), inside(0.08, 0.46), inside(0.17, 0.5)});
        path({inside(1, 0.5), inside(0.92, 0.54), inside(0.83, 0.5)});
        // Cars come as far as the car park.
        CityRoad drive = m_drawing.road(m_c,
                                        m_r,
                                        {inside(0.5, 0), inside(0.5, 0.06), inside(0.54, 0.12)},
                                        m_drawing.names.local(LocalKind::Through, 0),
                                        RoadClass::Service);
        m_drawing.put(std::move(drive));
    }

    void path(Track line)
    {
        CityRoad road = m_drawing.road(m_c, m_r, std::move(line), {}, RoadClass::Path);
        road.flags = 0;
        road.speed = 0;
        road.deck = road.firstDeck = road.lastDeck = Footpath;
        m_drawing.put(std::move(road));
    }

    void street(double s0, double t0, double s1, double t1, const QString& name, Frontage along)
    {
        Track line;
        for (int i = 0; i <= 16; ++i)
            line.push_back(inside(s0 + (s1 - s0) * i / 16, t0 + (t1 - t0) * i / 16));
        CityRoad road = m_drawing.road(m_c, m_r, std::move(line), name, RoadClass::Unclassified);
        road.firstNumber = s0 != s1 ? numberEast(m_c + s0) : numberNorth(m_r + t0);
        road.lastNumber = s0 != s1 ? numberEast(m_c + s1) : numberNorth(m_r + t1);
        road.left = road.right = along;
        m_drawing.put(std::move(road));
    }

    void drawWorks()
    {
        addLot(whole(), ShapeKind::Industrial, true);
        const auto name = [&] {
            return m_drawing.names.local(LocalKind::Through, 0);
        };
        street(0, 0.33, 1, 0.33, name(), Frontage::Works);
        if (m_luck.is(0.7, m_c, m_r, WorksRoads))
            street(0, 0.68, 1, 0.68, name(), Frontage::Works);
        street(0.52, 0, 0.52, 1, name(), Frontage::Works);
    }

    void drawCampus()
    {
        addLot(whole(), ShapeKind::Campus, true);
        street(0, 0.5, 0.3, 0.5, m_drawing.names.local(LocalKind::Through, 0), Frontage::None);
        const QString mall = m_drawing.names.local(LocalKind::Loop, 0);
        street(0.3, 0.24, 0.3, 0.76, mall, Frontage::None);
        street(0.7, 0.24, 0.7, 0.76, mall, Frontage::None);
        street(0.3, 0.24, 0.7, 0.24, mall, Frontage::None);
        street(0.3, 0.76, 0.7, 0.76, mall, Frontage::None);
        street(0.7, 0.5, 1, 0.5, m_drawing.names.local(LocalKind::Through, 0), Frontage::None);
        path({inside(0.3, 0.5), inside(0.5, 0.5), inside(0.7, 0.5)});
        path({inside(0.5, 0.24), inside(0.5, 0.76)});
    }
};

} // namespace

void drawSections(Drawing& drawing)
{
    const int half = drawing.plan.half();
    for (int r = -half; r < half; ++r)
        for (int c = -half; c < half; ++c)
            Section(drawing, c, r).draw();
}

} // namespace lodestar::streets::generating
