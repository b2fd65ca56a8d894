// SPDX-License-Identifier: GPL-3.0-or-later
// What all who draw share.
#include "core/streets/generate/layout.h"

#include "core/streets/generate/roadnet.h"

#include <algorithm>

namespace lodestar::streets::generating {

namespace {

constexpr double kLeastPiece = 34;   ///< metres: shorter ends of streets are not built
constexpr double kNearCrossing = 36; ///< a street meets downtown's edge at a crossing so near

double metresTo(const Track& line, Spot spot)
{
    double best = 1e18;
    double at = 0;
    double gone = 0;
    for (size_t i = 1; i < line.size(); ++i) {
        const double part = nearestPart(line[i - 1], line[i], spot);
        const double off = distanceOf(between(line[i - 1], line[i], part), spot);
        const double length = distanceOf(line[i - 1], line[i]);
        if (off < best) {
            best = off;
            at = gone + part * length;
        }
        gone += length;
    }
    return at;
}

bool isNear(const Track& line, Spot middle, double metres)
{
    return std::ranges::any_of(line, [&](Spot spot) { return distanceOf(spot, middle) < metres; });
}

} // namespace

Drawing::Drawing(const CityPlan& plan_, CityNames& names_, CityLayout& layout_)
    : plan(plan_)
    , names(names_)
    , layout(layout_)
{
}

CityRoad Drawing::road(int c, int r, Track line, const QString& name, RoadClass roadClass) const
{
    CityRoad made;
    made.line = thinned(line, 0.5);
    made.name = name;
    made.roadClass = roadClass;
    made.speed = speedOf(roadClass);
    made.column = c;
    made.row = r;
    made.municipality = plan.municipality(c, r);
    return made;
}

CityRoad Drawing::northward(int c, int r, double u, double fromV, double toV) const
{
    CityRoad made = road(c, r, plan.track(u, fromV, u, toV), {}, RoadClass::Residential);
    made.firstNumber = numberNorth(fromV);
    made.lastNumber = numberNorth(toV);
    return made;
}

CityRoad Drawing::eastward(int c, int r, double v, double fromU, double toU) const
{
    CityRoad made = road(c, r, plan.track(fromU, v, toU, v), {}, RoadClass::Residential);
    made.firstNumber = numberEast(fromU);
    made.lastNumber = numberEast(toU);
    made.isEvenLeft = false;
    return made;
}

void Drawing::put(CityRoad road)
{
    if (road.line.size() < 2)
        return;
    if (road.deck != Surface || !isNear(road.line, plan.downtown(), 2'200)) {
        layout.roads.push_back(std::move(road));
        return;
    }
    const double whole = lengthOf(road.line);
    const auto isDowntown = [&](Spot spot) {
        return isInside(layout.downtown, spot);
    };
    for (Track& part : without(road.line, isDowntown, kLeastPiece)) {
        CityRoad piece = road;
        const double from = metresTo(road.line, part.front()) / whole;
        const double to = metresTo(road.line, part.back()) / whole;
        piece.firstNumber = road.firstNumber + (road.lastNumber - road.firstNumber) * from;
        piece.lastNumber = road.firstNumber + (road.lastNumber - road.firstNumber) * to;
        for (Spot* const end : {&part.front(), &part.back()}) {
            if (distanceOf(*end, road.line.front()) < 1 || distanceOf(*end, road.line.back()) < 1)
                continue;
            const auto nearest = std::ranges::min_element(
                m_crossings, {}, [&](Spot spot) { return distanceOf(spot, *end); });
            if (nearest != m_crossings.end() && distanceOf(*nearest, *end) < kNearCrossing)
                *end = *nearest;
        }
        piece.line = std::move(part);
        layout.roads.push_back(std::move(piece));
    }
}

Frontage Drawing::frontage(int c, int r, RoadClass roadClass) const
{
    const bool isWide = roadClass <= RoadClass::Tertiary;
    switch (plan.use(c, r)) {
    case SectionUse::Open:
    case SectionUse::Park:
    case SectionUse::Campus:
        return Frontage::None;
    case SectionUse::Works:
        return Frontage::Works;
    case SectionUse::Grid:
        return isWide ? Frontage::Shops : Frontage::OldHomes;
    case SectionUse::Suburb:
        return isWide ? Frontage::Shops : Frontage::Homes;
    }
    Q_UNREACHABLE();
}

void Drawing::setDowntown(Track ring, std::vector<Spot> crossings)
{
    layout.downtown = std::move(ring);
    m_crossings = std::move(crossings);
}

double numberEast(double u)
{
    return 100 + 100 * CityNames::kGridColumns * std::abs(u);
}

double numberNorth(double v)
{
    return 100 + 100 * CityNames::kGridRows * std::abs(v);
}

quint8 speedOf(RoadClass roadClass)
{
    switch (roadClass) {
    case RoadClass::Motorway:
        return 105;
    case RoadClass::Trunk:
        return 89;
    case RoadClass::Primary:
        return 64;
    case RoadClass::MotorwayLink:
    case RoadClass::Secondary:
        return 56;
    case RoadClass::Tertiary:
        return 48;
    case RoadClass::Service:
        return 24;
    default:
        return 40;
    }
}

RoadClass classOfLine(int line)
{
    return line % 4 == 0   ? RoadClass::Primary
           : line % 2 == 0 ? RoadClass::Secondary
                           : RoadClass::Tertiary;
}

} // namespace lodestar::streets::generating
