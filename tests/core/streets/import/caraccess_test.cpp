// SPDX-License-Identifier: GPL-3.0-or-later
// What tags let a car do.
#include "core/streets/import/caraccess.h"

#include <catch2/catch.hpp>

using namespace lodestar::streets;
using namespace lodestar::streets::importing;

namespace {

/// "->", "<-", "<->" or "-" for a road; "no road".
std::string driven(const Tags& tags)
{
    const auto road = carRoadOf(tags);
    if (!road)
        return "no road";
    const bool forward = (road->flags & static_cast<quint8>(RoadFlag::Forward)) != 0;
    const bool backward = (road->flags & static_cast<quint8>(RoadFlag::Backward)) != 0;
    return forward && backward ? "<->" : forward ? "->" : backward ? "<-" : "-";
}

bool isDestination(const Tags& tags)
{
    return (carRoadOf(tags)->flags & static_cast<quint8>(RoadFlag::Destination)) != 0;
}

} // namespace

TEST_CASE("one-way streets in every spelling", "[import]")
{
    const auto way = [](std::string_view oneway) {
        return driven({{"highway", "residential"}, {"oneway", oneway}});
    };
    for (const auto* yes : {"yes", "true", "1"})
        CHECK(way(yes) == "->");
    for (const auto* back : {"-1", "reverse"})
        CHECK(way(back) == "<-");
    for (const auto* no : {"no", "false", "0"})
        CHECK(way(no) == "<->");
    for (const auto* changing : {"reversible", "alternating"})
        CHECK(way(changing) == "-");
    CHECK(driven({{"highway", "motorway"}}) == "->");
    CHECK(driven({{"highway", "motorway"}, {"oneway", "no"}}) == "<->");
    CHECK(driven({{"highway", "motorway_link"}}) == "<->");
    CHECK(driven({{"highway", "primary"}, {"junction", "roundabout"}}) == "->");
    CHECK(driven({{"highway", "primary"}, {"junction", "circular"}}) == "->");
    CHECK(driven({{"highway", "primary"}, {"oneway", "yes"}, {"oneway:motor_vehicle", "no"}}) ==
          "<->");
    CHECK(driven({{"highway", "primary"}, {"motor_vehicle:backward", "no"}}) == "->");
}

TEST_CASE("the narrowest access tag decides", "[import]")
{
    CHECK(driven({{"highway", "service"}, {"access", "no"}}) == "-");
    CHECK(driven({{"highway", "service"}, {"access", "no"}, {"vehicle", "yes"}}) == "<->");
    CHECK(driven({{"highway", "service"}, {"vehicle", "yes"}, {"motor_vehicle", "no"}}) == "-");
    CHECK(driven({{"highway", "service"}, {"motor_vehicle", "no"}, {"motorcar", "yes"}}) == "<->");
    CHECK(driven({{"highway", "track"}, {"motor_vehicle", "agricultural"}}) == "-");
    CHECK(carRoadOf({{"highway", "service"}, {"access", "no"}})->noCar == NoCar::Access);
    CHECK(isDestination({{"highway", "service"}, {"access", "private"}}));
    CHECK(isDestination({{"highway", "service"}, {"access", "customers"}}));
    CHECK_FALSE(isDestination({{"highway", "service"}, {"access", "permissive"}}));
}

TEST_CASE("paths are kept and not driven, squares and building sites are no roads", "[import]")
{
    CHECK(driven({{"highway", "footway"}}) == "-");
    CHECK(carRoadOf({{"highway", "steps"}})->noCar == NoCar::Path);
    CHECK(driven({{"highway", "pedestrian"}, {"motor_vehicle", "yes"}}) == "<->");
    CHECK(driven({{"highway", "construction"}}) == "no road");
    CHECK(driven({{"highway", "residential"}, {"area", "yes"}}) == "no road");
    CHECK(driven({{"building", "yes"}}) == "no road");
}

TEST_CASE("a ferry counts when cars may board it", "[import]")
{
    CHECK(driven({{"route", "ferry"}}) == "<->");
    CHECK(driven({{"route", "ferry"}, {"motor_vehicle", "yes"}, {"foot", "yes"}}) == "<->");
    CHECK(driven({{"route", "ferry"}, {"foot", "yes"}}) == "no road");
    CHECK(driven({{"route", "ferry"}, {"motorcar", "no"}}) == "no road");
}

TEST_CASE("service roads are told apart", "[import]")
{
    const auto classOf = [](std::string_view service) {
        return carRoadOf({{"highway", "service"}, {"service", service}})->roadClass;
    };
    CHECK(classOf("parking_aisle") == RoadClass::ParkingAisle);
    CHECK(classOf("driveway") == RoadClass::Driveway);
    CHECK(classOf("alley") == RoadClass::Service);
}

TEST_CASE("what stands on a node", "[import]")
{
    CHECK(nodeKindOf({{"barrier", "bollard"}}) == NodeKind::Barrier);
    CHECK(nodeKindOf({{"barrier", "block"}}) == NodeKind::Barrier);
    CHECK(nodeKindOf({{"barrier", "bollard"}, {"motor_vehicle", "yes"}}) == std::nullopt);
    CHECK(nodeKindOf({{"barrier", "gate"}}) == NodeKind::Gate);
    CHECK(nodeKindOf({{"barrier", "lift_gate"}}) == NodeKind::Gate);
    CHECK(nodeKindOf({{"barrier", "gate"}, {"access", "private"}}) == NodeKind::Barrier);
    CHECK(nodeKindOf({{"barrier", "gate"}, {"access", "no"}}) == NodeKind::Barrier);
    CHECK(nodeKindOf({{"barrier", "cattle_grid"}}) == std::nullopt);
    CHECK(nodeKindOf({{"highway", "traffic_signals"}}) == NodeKind::Signal);
    CHECK(nodeKindOf({{"highway", "stop"}}) == NodeKind::StopSign);
    CHECK(nodeKindOf({{"amenity", "bench"}}) == std::nullopt);
}
