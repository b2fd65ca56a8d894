// SPDX-License-Identifier: GPL-3.0-or-later
// Plain looks at all roads and houses, sharing no code with what made them.
#include "tests/core/streets/generate/citycheck.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <map>

namespace lodestar::test {

using namespace streets;

namespace {

constexpr double kMetresPerUnit = 111'194.93 / 1e7;

/// Metres on the plane around a city's first point.
struct Plane
{
    Point7 zero;
    double shrink;

    explicit Plane(const MapData& data)
        : zero(data.roadPoints.front().at)
        , shrink(std::cos(zero.lat / 1e7 * 3.14159265358979 / 180))
    {
    }

    [[nodiscard]] std::pair<double, double> operator()(Point7 at) const
    {
        return {(at.lon - zero.lon) * kMetresPerUnit * shrink,
                (at.lat - zero.lat) * kMetresPerUnit};
    }
};

bool isDriven(const RoadLine& road)
{
    return road.is(RoadFlag::Forward) || road.is(RoadFlag::Backward);
}

QString nameOf(const MapData& data, const RoadLine& road)
{
    return data.texts.text(road.name) + u' ' + data.texts.text(road.ref);
}

std::vector<bool> reached(const MapData& data, bool isForth)
{
    std::vector<std::vector<quint32>> next(data.nodeCount);
    quint32 start = 0;
    for (const RoadLine& road : data.roads) {
        const auto line = data.line(road);
        for (size_t i = 1; i < line.size(); ++i) {
            const bool ahead = road.is(isForth ? RoadFlag::Forward : RoadFlag::Backward);
            const bool back = road.is(isForth ? RoadFlag::Backward : RoadFlag::Forward);
            if (ahead)
                next[line[i - 1].node].push_back(line[i].node);
            if (back)
                next[line[i].node].push_back(line[i - 1].node);
            if (isDriven(road))
                start = line[i].node;
        }
    }
    std::vector<bool> seen(data.nodeCount);
    std::vector<quint32> open{start};
    seen[start] = true;
    while (!open.empty()) {
        const quint32 node = open.back();
        open.pop_back();
        for (const quint32 to : next[node])
            if (!seen[to]) {
                seen[to] = true;
                open.push_back(to);
            }
    }
    return seen;
}

Polygon riverOf(const MapData& data)
{
    const auto river = std::ranges::find_if(data.shapes, [](const streets::Shape& shape) {
        return shape.kind == ShapeKind::Water && !shape.name.isEmpty();
    });
    Polygon ring;
    for (const Point7& point : data.ring(*river))
        ring += toLatLon(point);
    return ring;
}

/// How far along a road a house lies, and how far to its left.
struct Beside
{
    double along = 0;
    double left = 0;
    double away = 1e18;
};

Beside besideOf(const MapData& data, const RoadLine& road, Point7 house, const Plane& plane)
{
    Beside best;
    double gone = 0;
    const auto [x, y] = plane(house);
    const auto line = data.line(road);
    for (size_t i = 1; i < line.size(); ++i) {
        const auto [ax, ay] = plane(line[i - 1].at);
        const auto [bx, by] = plane(line[i].at);
        const double dx = bx - ax;
        const double dy = by - ay;
        const double length = std::hypot(dx, dy);
        const double part =
            std::clamp(((x - ax) * dx + (y - ay) * dy) / (length * length), 0.0, 1.0);
        const double away = std::hypot(x - ax - dx * part, y - ay - dy * part);
        if (away < best.away)
            best = {gone + part * length, (dx * (y - ay) - dy * (x - ax)) / length, away};
        gone += length;
    }
    return best;
}

double areaOf(const Polygon& ring)
{
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const LatLon a = ring[i];
        const LatLon b = ring[(i + 1) % ring.size()];
        twice += a.lon * b.lat - b.lon * a.lat;
    }
    return twice / 2;
}

} // namespace

QStringList cutOff(const MapData& data)
{
    const std::vector<bool> forth = reached(data, true);
    const std::vector<bool> back = reached(data, false);
    QStringList bad;
    for (const RoadLine& road : data.roads)
        if (isDriven(road) && std::ranges::any_of(data.line(road), [&](const RoadPoint& point) {
                return !forth[point.node] || !back[point.node];
            }))
            bad += nameOf(data, road);
    return bad;
}

QStringList wetFeet(const MapData& data)
{
    const Polygon river = riverOf(data);
    QStringList bad;
    for (const RoadLine& road : data.roads) {
        bool isWet = false;
        const auto line = data.line(road);
        for (size_t i = 1; i < line.size(); ++i)
            for (const double part : {0.0, 0.25, 0.5, 0.75, 1.0}) {
                const LatLon a = toLatLon(line[i - 1].at);
                const LatLon b = toLatLon(line[i].at);
                isWet = isWet ||
                        contains(river,
                                 {a.lat + (b.lat - a.lat) * part, a.lon + (b.lon - a.lon) * part});
            }
        if (isWet != road.is(RoadFlag::Bridge))
            bad += nameOf(data, road) +
                   (isWet ? QStringLiteral(" is wet") : QStringLiteral(" is dry"));
    }
    return bad;
}

QStringList twice(const MapData& data)
{
    std::map<std::tuple<TextId, TextId, TextId>, int> counts;
    QStringList bad;
    for (const AddressPoint& address : data.addresses)
        if (++counts[{address.city, address.street, address.number}] == 2)
            bad += data.texts.text(address.number) + u' ' + data.texts.text(address.street);
    return bad;
}

QStringList misnumbered(const MapData& data)
{
    const Plane plane(data);
    std::map<std::pair<TextId, TextId>, std::vector<quint32>> roads;
    for (quint32 i = 0; i < data.roads.size(); ++i)
        roads[{data.roads[i].city, data.roads[i].name}].push_back(i);

    struct Placed
    {
        double along;
        int number;
    };

    std::map<std::pair<quint32, bool>, std::vector<Placed>> sides; // by road and being left
    QStringList bad;
    for (const AddressPoint& address : data.addresses) {
        Beside best;
        quint32 nearest = 0;
        for (const quint32 road : roads[{address.city, address.street}])
            if (const Beside beside = besideOf(data, data.roads[road], address.at, plane);
                beside.away < best.away) {
                best = beside;
                nearest = road;
            }
        if (best.away > 60)
            bad += data.texts.text(address.street) + QStringLiteral(" is far away");
        sides[{nearest, best.left > 0}].push_back(
            {best.along, data.texts.text(address.number).toInt()});
    }
    for (auto& [side, houses] : sides) {
        const QString street = nameOf(data, data.roads[side.first]);
        std::ranges::sort(houses, {}, &Placed::along);
        const bool isRising = houses.front().number < houses.back().number;
        for (size_t i = 1; i < houses.size(); ++i)
            if ((houses[i - 1].number < houses[i].number) != isRising)
                bad += QStringLiteral("%1: %2 before %3")
                           .arg(street)
                           .arg(houses[i - 1].number)
                           .arg(houses[i].number);
        const auto other = sides.find({side.first, !side.second});
        for (const Placed& house : houses)
            if (house.number % 2 != houses.front().number % 2 ||
                (other != sides.end() && other->second.front().number % 2 == house.number % 2))
                bad += QStringLiteral("%1: %2 on the wrong side").arg(street).arg(house.number);
    }
    return bad;
}

QStringList uncovered(const GeneratedCity& city)
{
    QStringList bad;
    double whole = 0;
    LatLon low{90, 180};
    LatLon high{-90, -180};
    for (const CityDistrict& district : city.districts) {
        const double area = areaOf(district.ring);
        if (district.ring.size() < 4 || area <= 0)
            bad += district.name + QStringLiteral(" is no ring");
        whole += area;
        for (const LatLon& corner : district.ring) {
            low = {std::min(low.lat, corner.lat), std::min(low.lon, corner.lon)};
            high = {std::max(high.lat, corner.lat), std::max(high.lon, corner.lon)};
        }
    }
    const double outer = (high.lat - low.lat) * (high.lon - low.lon);
    if (std::abs(whole - outer) > 1e-9 * outer)
        bad += QStringLiteral("the districts cover %1 of the ground").arg(whole / outer);
    for (const AddressPoint& address : city.data.addresses)
        if (std::ranges::count_if(city.districts, [&](const CityDistrict& district) {
                return contains(district.ring, toLatLon(address.at));
            }) != 1)
            bad +=
                city.data.texts.text(address.street) + QStringLiteral(" lies in no one district");
    return bad;
}

QByteArray digestOf(const GeneratedCity& city)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](qint64 number) {
        char bytes[8];
        for (int i = 0; i < 8; ++i)
            bytes[i] = static_cast<char>(static_cast<quint64>(number) >> (8 * i));
        hash.addData(QByteArrayView(bytes, 8));
    };
    const auto addPoint = [&](Point7 at) {
        add(at.lat);
        add(at.lon);
    };
    const MapData& data = city.data;
    for (const RoadPoint& point : data.roadPoints) {
        addPoint(point.at);
        add(point.node);
    }
    for (const RoadLine& road : data.roads)
        for (const qint64 number : {qint64{road.firstPoint},
                                    qint64{road.points},
                                    qint64{road.name.value},
                                    qint64{road.ref.value},
                                    qint64{road.city.value},
                                    static_cast<qint64>(road.roadClass),
                                    qint64{road.flags},
                                    qint64{road.speedForward},
                                    qint64{road.layer}})
            add(number);
    for (const RoadNode& node : data.nodes) {
        add(node.node);
        add(static_cast<qint64>(node.kind));
    }
    for (const TurnRestriction& turn : data.restrictions)
        for (const quint32 number : {turn.fromRoad, turn.toRoad, turn.viaNode})
            add(number);
    for (const AddressPoint& address : data.addresses) {
        addPoint(address.at);
        for (const TextId text : {address.number, address.street, address.city, address.postcode})
            add(text.value);
    }
    for (const NamedPlace& place : data.places) {
        addPoint(place.at);
        add(place.name.value);
        add(place.address.value);
        add(static_cast<qint64>(place.kind));
    }
    for (const Point7& point : data.shapePoints)
        addPoint(point);
    for (const Shape& shape : data.shapes)
        for (const qint64 number : {qint64{shape.firstPoint},
                                    qint64{shape.points},
                                    qint64{shape.name.value},
                                    static_cast<qint64>(shape.kind)})
            add(number);
    hash.addData(QByteArrayView(data.texts.bytes().data(),
                                static_cast<qsizetype>(data.texts.bytes().size())));
    for (const CityDistrict& district : city.districts)
        for (const LatLon& corner : district.ring)
            addPoint(toPoint7(corner));
    return hash.result().toHex();
}

} // namespace lodestar::test
