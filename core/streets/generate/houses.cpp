// SPDX-License-Identifier: GPL-3.0-or-later
// Walks both sides of every street and builds where there is room.
#include "core/streets/generate/houses.h"

#include <algorithm>
#include <unordered_set>

namespace lodestar::streets::generating {

namespace {

enum Salt { Width = 600, Empty, Depth };

/// Metres; half sizes of the building.
struct Build
{
    double lot;     ///< along the street, the least
    double more;    ///< by chance on top
    double setback; ///< from the street's line to the building's middle
    double halfLong;
    double halfDeep;
    double empty; ///< chance that nothing stands there
};

Build buildOf(Frontage frontage)
{
    switch (frontage) {
    case Frontage::None:
        break;
    case Frontage::Homes:
        return {22, 6, 17, 7.5, 5.5, 0.05};
    case Frontage::OldHomes:
        return {16, 4, 15, 5.2, 6.5, 0.08};
    case Frontage::Shops:
        return {34, 16, 24, 12, 8, 0.22};
    case Frontage::Downtown:
        return {31, 5, 23, 13.5, 13, 0.1};
    case Frontage::Works:
        return {92, 40, 48, 34, 24, 0.15};
    }
    return {};
}

/// Things by the cells of the plane that they touch.
template <class T>
class Cells
{
public:
    Cells(Spot low, Spot high, double side)
        : m_low(low)
        , m_side(side)
        , m_columns(static_cast<size_t>((high.x - low.x) / side) + 1)
        , m_rows(static_cast<size_t>((high.y - low.y) / side) + 1)
        , m_cells(m_columns * m_rows)
    {
    }

    void add(Spot low, Spot high, const T& thing)
    {
        each(low, high, [&](std::vector<T>& cell) {
            cell.push_back(thing);
            return false;
        });
    }

    /// Whether some thing near the box is so.
    template <class Is>
    bool any(Spot low, Spot high, Is is)
    {
        return each(low, high, [&](std::vector<T>& cell) { return std::ranges::any_of(cell, is); });
    }

private:
    Spot m_low;
    double m_side;
    size_t m_columns;
    size_t m_rows;
    std::vector<std::vector<T>> m_cells;

    [[nodiscard]] size_t at(double metres, double low, size_t count) const
    {
        return std::min(static_cast<size_t>(std::max(0.0, (metres - low) / m_side)), count - 1);
    }

    template <class Do>
    bool each(Spot low, Spot high, Do act)
    {
        for (size_t y = at(low.y, m_low.y, m_rows); y <= at(high.y, m_low.y, m_rows); ++y)
            for (size_t x = at(low.x, m_low.x, m_columns); x <= at(high.x, m_low.x, m_columns); ++x)
                if (act(m_cells[y * m_columns + x]))
                    return true;
        return false;
    }
};

struct Way
{
    Spot a;
    Spot b;
    double clear; ///< metres from its line to the nearest wall
};

struct Standing
{
    Spot at;
    double radius;
};

class Builder
{
public:
    Builder(const CityPlan& plan,
            const CityNames& names,
            const CityLayout& layout,
            const RoadNet& net,
            const Ground& ground,
            MapData& data)
        : m_luck(plan.luck())
        , m_names(names)
        , m_layout(layout)
        , m_net(net)
        , m_ground(ground)
        , m_data(data)
        , m_low(Spot{-1.5, -1.5} * (plan.half() * CityPlan::kSection))
        , m_ways(m_low, m_low * -1, 60)
        , m_standing(m_low, m_low * -1, 40)
        , m_kept(m_low, m_low * -1, 200)
    {
    }

    std::vector<House> build()
    {
        for (const NetRoad& road : m_net.roads)
            for (size_t i = 1; i < road.points.size(); ++i)
                addWay(road.points[i - 1].at,
                       road.points[i].at,
                       m_layout.roads[road.source].roadClass <= RoadClass::MotorwayLink ? 16 : 8);
        for (const Track& rail : m_layout.rails)
            for (size_t i = 1; i < rail.size(); ++i)
                addWay(rail[i - 1], rail[i], 12);
        for (const CityLot& lot : m_layout.lots)
            if (lot.kind != ShapeKind::Industrial)
                keepFree(lot.ring);
        for (size_t i = 1; i < m_layout.waters.size(); ++i) // the river's banks are grass
            keepFree(m_layout.waters[i]);
        for (quint32 i = 0; i < m_net.roads.size(); ++i)
            line(i);
        return std::move(m_houses);
    }

private:
    const Luck& m_luck;
    const CityNames& m_names;
    const CityLayout& m_layout;
    const RoadNet& m_net;
    const Ground& m_ground;
    MapData& m_data;
    Spot m_low;
    Cells<Way> m_ways;
    Cells<Standing> m_standing;
    Cells<const Track*> m_kept;
    std::unordered_set<quint64> m_numbers; ///< of a street in a municipality
    std::vector<House> m_houses;

    void addWay(Spot a, Spot b, double clear)
    {
        m_ways.add({std::min(a.x, b.x), std::min(a.y, b.y)},
                   {std::max(a.x, b.x), std::max(a.y, b.y)},
                   {a, b, clear});
    }

    void keepFree(const Track& ring)
    {
        Spot low = ring.front();
        Spot high = ring.front();
        for (const Spot& spot : ring) {
            low = {std::min(low.x, spot.x), std::min(low.y, spot.y)};
            high = {std::max(high.x, spot.x), std::max(high.y, spot.y)};
        }
        m_kept.add(low, high, &ring);
    }

    void line(quint32 index)
    {
        const CityRoad& source = m_layout.roads[m_net.roads[index].source];
        if (source.lastNumber <= 0 || source.firstNumber <= 0)
            return;
        Track track;
        for (const NetPoint& point : m_net.roads[index].points)
            track.push_back(point.at);
        for (const bool isLeft : {true, false})
            side(index, source, track, isLeft);
    }

    void side(quint32 index, const CityRoad& source, const Track& track, bool isLeft)
    {
        const Frontage frontage = isLeft ? source.left : source.right;
        if (frontage == Frontage::None)
            return;
        const Build build = buildOf(frontage);
        const double whole = lengthOf(track);
        const bool isEven = source.isEvenLeft == isLeft;
        const bool isRising = source.lastNumber > source.firstNumber;
        int last = isRising ? -1 : 1'000'000'000;
        const int place = static_cast<int>(index);
        int lot = isLeft ? 0 : 5'000;
        double at = 6;
        for (;; ++lot) {
            const double width = build.lot + build.more * m_luck.at(place, lot, Width);
            at += width;
            if (at > whole - 4)
                return;
            const double middle = at - width / 2;
            const double exact =
                source.firstNumber + (source.lastNumber - source.firstNumber) * middle / whole;
            const int number = 2 * static_cast<int>(exact / 2) + (isEven ? 0 : 1);
            if (isRising ? number <= last : number >= last)
                continue;
            if (m_luck.is(build.empty, place, lot, Empty))
                continue;
            const Heading heading = along(track, middle);
            const double deep = build.halfDeep * (0.85 + 0.3 * m_luck.at(place, lot, Depth));
            const Spot outward = leftOf(heading.ahead) * (isLeft ? 1 : -1);
            const double halfLong = std::min(build.halfLong, width / 2 - 1.2);
            if (raise(source, heading, outward, build, halfLong, deep, number, frontage))
                last = number;
        }
    }

    bool raise(const CityRoad& source,
               const Heading& heading,
               Spot outward,
               const Build& build,
               double halfLong,
               double halfDeep,
               int number,
               Frontage frontage)
    {
        const Spot middle = heading.at + outward * build.setback;
        const double radius = std::sqrt(halfLong * halfLong + halfDeep * halfDeep);
        const Spot reach{radius + 20, radius + 20};
        const Track ring = rectangleAround(middle, heading.ahead, halfLong, halfDeep);
        const auto isInTheWay = [&](const Way& way) {
            return std::ranges::any_of(ring, [&](Spot corner) {
                return distanceOf(corner,
                                  between(way.a, way.b, nearestPart(way.a, way.b, corner))) <
                       way.clear;
            });
        };
        const double least = std::min(halfLong, halfDeep);
        if (m_standing.any(middle - reach - reach,
                           middle + reach + reach,
                           [&](const Standing& other) {
                               return distanceOf(other.at, middle) < other.radius + least + 1.5;
                           }) ||
            m_ways.any(middle - reach, middle + reach, isInTheWay) ||
            m_kept.any(middle - reach, middle + reach, [&](const Track* kept) {
                return isInside(*kept, middle) || std::ranges::any_of(ring, [&](Spot corner) {
                           return isInside(*kept, corner);
                       });
            }))
            return false;
        AddressPoint address;
        address.street = m_data.texts.add(source.name);
        address.city = m_data.texts.add(m_names.municipality(source.municipality));
        const quint64 key = static_cast<quint64>(address.street.value) << 36 |
                            static_cast<quint64>(source.municipality) << 28 |
                            static_cast<quint64>(number);
        if (!m_numbers.insert(key).second)
            return false;
        address.at = m_ground.at(heading.at + outward * (build.setback - halfDeep * 0.6));
        address.number = m_data.texts.add(QString::number(number));
        address.postcode = m_data.texts.add(m_names.postcode(source.column, source.row));
        m_standing.add(middle, middle, {middle, least});
        House house;
        house.at = middle;
        house.address = static_cast<quint32>(m_data.addresses.size());
        house.building = addShape(ring, ShapeKind::Building, {}, m_ground, m_data);
        house.column = source.column;
        house.row = source.row;
        house.frontage = frontage;
        m_data.addresses.push_back(address);
        m_houses.push_back(house);
        return true;
    }
};

} // namespace

std::vector<House> buildHouses(const CityPlan& plan,
                               const CityNames& names,
                               const CityLayout& layout,
                               const RoadNet& net,
                               const Ground& ground,
                               MapData& data)
{
    return Builder(plan, names, layout, net, ground, data).build();
}

Track rectangleAround(Spot middle, Spot ahead, double halfLong, double halfDeep)
{
    const Spot side = leftOf(ahead) * halfDeep;
    const Spot front = ahead * halfLong;
    return {middle - front - side,
            middle + front - side,
            middle + front + side,
            middle - front + side,
            middle - front - side};
}

quint32 addShape(
    const Track& line, ShapeKind kind, const QString& name, const Ground& ground, MapData& data)
{
    Shape shape;
    shape.firstPoint = static_cast<quint32>(data.shapePoints.size());
    shape.points = static_cast<quint32>(line.size());
    shape.kind = kind;
    shape.name = data.texts.add(name);
    for (const Spot& spot : line)
        data.shapePoints.push_back(ground.at(spot));
    data.shapes.push_back(shape);
    return static_cast<quint32>(data.shapes.size() - 1);
}

} // namespace lodestar::streets::generating
