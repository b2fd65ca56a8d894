// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which a city comes to be: plan, streets, network, houses, names, signs.
#include "core/streets/generate/generatecity.h"

#include "core/streets/generate/districts.h"
#include "core/streets/generate/landmarks.h"
#include "core/streets/generate/layout.h"
#include "core/streets/generate/roadnet.h"
#include "core/streets/generate/signs.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

using namespace generating;

void writeRoads(const CityLayout& layout,
                const CityNames& names,
                const RoadNet& net,
                const Ground& ground,
                MapData& data)
{
    for (const NetRoad& road : net.roads) {
        const CityRoad& source = layout.roads[road.source];
        RoadLine line;
        line.firstPoint = static_cast<quint32>(data.roadPoints.size());
        line.points = static_cast<quint32>(road.points.size());
        line.name = data.texts.add(source.name);
        line.ref = data.texts.add(source.ref);
        line.city = data.texts.add(names.municipality(source.municipality));
        line.roadClass = source.roadClass;
        line.flags = source.flags;
        line.speedForward = line.speedBackward = source.speed;
        line.layer = static_cast<qint8>(source.deck == Footpath ? 0 : source.deck);
        for (const NetPoint& point : road.points)
            data.roadPoints.push_back({ground.at(point.at), point.node});
        data.roads.push_back(line);
    }
    data.nodeCount = net.nodes;
}

/// Ground that lies below all else comes first; buildings are drawn over it.
void writeGround(const CityLayout& layout, const Ground& ground, MapData& data)
{
    for (size_t i = 0; i < layout.waters.size(); ++i)
        addShape(layout.waters[i],
                 ShapeKind::Water,
                 i == 0 ? QStringLiteral("Wabasha River") : QString(),
                 ground,
                 data);
    for (const Track& rail : layout.rails)
        addShape(rail, ShapeKind::Rail, {}, ground, data);
}

void account(MapData& data)
{
    const auto count = [](auto size) {
        return static_cast<qint64>(size);
    };
    const auto driven = std::ranges::count_if(data.roads, [](const RoadLine& road) {
        return road.is(RoadFlag::Forward) || road.is(RoadFlag::Backward);
    });
    data.account = {{QStringLiteral("driven roads made"), {}, count(driven)},
                    {QStringLiteral("paths made"), {}, count(data.roads.size()) - driven},
                    {QStringLiteral("turn restrictions made"), {}, count(data.restrictions.size())},
                    {QStringLiteral("signals and stop signs made"), {}, count(data.nodes.size())},
                    {QStringLiteral("address points made"), {}, count(data.addresses.size())},
                    {QStringLiteral("named places made"), {}, count(data.places.size())},
                    {QStringLiteral("shapes made"), {}, count(data.shapes.size())}};
}

} // namespace

GeneratedCity generateCity(const CityWishes& wishes)
{
    const CityPlan plan(wishes.seed, wishes.size);
    CityNames names(plan, wishes.name);
    const Ground ground(wishes.middle);
    CityLayout layout;
    Drawing drawing(plan, names, layout);
    drawDowntown(drawing);
    drawFrame(drawing);
    drawMotorways(drawing);
    drawSections(drawing);

    GeneratedCity city;
    MapData& data = city.data;
    data.name = names.municipality(0);
    data.attribution = QStringLiteral("Fictional city · generated");
    data.country = QStringLiteral("US");
    const RoadNet net = makeNet(layout);
    writeRoads(layout, names, net, ground, data);
    writeGround(layout, ground, data);
    const std::vector<House> houses = buildHouses(plan, names, layout, net, ground, data);
    nameLandmarks(plan, names, layout, houses, ground, data);
    putUpSigns(plan, data);
    account(data);
    city.districts = districtsOf(plan, ground);
    return city;
}

} // namespace lodestar::streets
