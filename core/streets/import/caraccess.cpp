// SPDX-License-Identifier: GPL-3.0-or-later
// Reads highway, access, oneway and barrier as a car driver must.
#include "core/streets/import/caraccess.h"

#include <array>

namespace lodestar::streets::importing {

namespace {

struct ClassWord
{
    std::string_view highway;
    RoadClass roadClass;
};

constexpr std::array kClasses{
    ClassWord{"motorway", RoadClass::Motorway},
    ClassWord{"motorway_link", RoadClass::MotorwayLink},
    ClassWord{"trunk", RoadClass::Trunk},
    ClassWord{"trunk_link", RoadClass::TrunkLink},
    ClassWord{"primary", RoadClass::Primary},
    ClassWord{"primary_link", RoadClass::PrimaryLink},
    ClassWord{"secondary", RoadClass::Secondary},
    ClassWord{"secondary_link", RoadClass::SecondaryLink},
    ClassWord{"tertiary", RoadClass::Tertiary},
    ClassWord{"tertiary_link", RoadClass::TertiaryLink},
    ClassWord{"unclassified", RoadClass::Unclassified},
    ClassWord{"road", RoadClass::Unclassified},
    ClassWord{"residential", RoadClass::Residential},
    ClassWord{"living_street", RoadClass::LivingStreet},
    ClassWord{"service", RoadClass::Service},
    ClassWord{"services", RoadClass::Service},
    ClassWord{"track", RoadClass::Track},
    ClassWord{"path", RoadClass::Path},
    ClassWord{"footway", RoadClass::Path},
    ClassWord{"cycleway", RoadClass::Path},
    ClassWord{"pedestrian", RoadClass::Path},
    ClassWord{"steps", RoadClass::Path},
    ClassWord{"bridleway", RoadClass::Path},
};

enum class Access { Unsaid, Yes, Destination, No };

Access accessOf(std::string_view value)
{
    if (value.empty())
        return Access::Unsaid;
    if (isOneOf(value, {"yes", "permissive", "designated", "official", "public", "unknown"}))
        return Access::Yes;
    if (isOneOf(value,
                {"private",
                 "destination",
                 "delivery",
                 "customers",
                 "permit",
                 "residents",
                 "discouraged",
                 "emergency"}))
        return Access::Destination;
    return Access::No;
}

/// The narrowest key that is given wins: motorcar over motor_vehicle over vehicle over access.
Access carAccess(const Tags& tags, std::string_view suffix = {})
{
    for (const std::string_view key : {"motorcar", "motor_vehicle", "vehicle", "access"}) {
        std::string whole(key);
        whole += suffix;
        if (const Access access = accessOf(tags[whole]); access != Access::Unsaid)
            return access;
    }
    return Access::Unsaid;
}

std::optional<RoadClass> classOf(const Tags& tags)
{
    const std::string_view highway = tags["highway"];
    for (const ClassWord& word : kClasses) {
        if (word.highway != highway)
            continue;
        if (word.roadClass == RoadClass::Service) {
            const std::string_view service = tags["service"];
            if (service == "parking_aisle")
                return RoadClass::ParkingAisle;
            if (isOneOf(service, {"driveway", "drive-through"}))
                return RoadClass::Driveway;
        }
        // A pedestrian street that cars may use is a shared one.
        if (highway == "pedestrian" &&
            (tags["motor_vehicle"] == "yes" || tags["motorcar"] == "yes"))
            return RoadClass::LivingStreet;
        return word.roadClass;
    }
    return std::nullopt;
}

/// As GraphHopper reads it: said to be for cars, or nothing said at all, for walkers neither.
bool isCarFerry(const Tags& tags)
{
    if (tags["route"] != "ferry" || tags.has("highway"))
        return false;
    const Access access = carAccess(tags);
    return access == Access::Yes || access == Access::Destination ||
           (access == Access::Unsaid && !tags.has("foot") && !tags.has("bicycle"));
}

enum class OneWay { Both, Forward, Backward, Reversible };

OneWay oneWayOf(const Tags& tags, RoadClass roadClass)
{
    std::string_view value;
    for (const std::string_view key :
         {"oneway:motorcar", "oneway:motor_vehicle", "oneway:vehicle", "oneway"})
        if (value = tags[key]; !value.empty())
            break;
    if (isOneOf(value, {"yes", "true", "1"}))
        return OneWay::Forward;
    if (isOneOf(value, {"-1", "reverse"}))
        return OneWay::Backward;
    if (isOneOf(value, {"reversible", "alternating"}))
        return OneWay::Reversible;
    if (isOneOf(value, {"no", "false", "0"}))
        return OneWay::Both;
    const bool isImplied =
        roadClass == RoadClass::Motorway || isOneOf(tags["junction"], {"roundabout", "circular"});
    return isImplied ? OneWay::Forward : OneWay::Both;
}

constexpr quint8 bit(RoadFlag flag)
{
    return static_cast<quint8>(flag);
}

bool isLink(RoadClass roadClass)
{
    return roadClass == RoadClass::MotorwayLink || roadClass == RoadClass::TrunkLink ||
           roadClass == RoadClass::PrimaryLink || roadClass == RoadClass::SecondaryLink ||
           roadClass == RoadClass::TertiaryLink;
}

quint8 builtFlags(const Tags& tags, RoadClass roadClass)
{
    unsigned flags = 0;
    if (tags.has("bridge") && tags["bridge"] != "no")
        flags |= bit(RoadFlag::Bridge);
    if (tags.has("tunnel") && tags["tunnel"] != "no")
        flags |= bit(RoadFlag::Tunnel);
    if (isOneOf(tags["junction"], {"roundabout", "circular"}))
        flags |= bit(RoadFlag::Roundabout);
    if (isLink(roadClass))
        flags |= bit(RoadFlag::Link);
    return static_cast<quint8>(flags);
}

quint8 directionFlags(const Tags& tags, OneWay oneWay)
{
    unsigned flags = 0;
    if (oneWay != OneWay::Backward && carAccess(tags, ":forward") != Access::No)
        flags |= bit(RoadFlag::Forward);
    if (oneWay != OneWay::Forward && carAccess(tags, ":backward") != Access::No)
        flags |= bit(RoadFlag::Backward);
    return static_cast<quint8>(flags);
}

} // namespace

std::optional<CarRoad> carRoadOf(const Tags& tags)
{
    CarRoad road;
    if (const auto roadClass = classOf(tags))
        road.roadClass = *roadClass;
    else if (isCarFerry(tags))
        road.roadClass = RoadClass::Ferry;
    else
        return std::nullopt;
    if (tags["area"] == "yes" && road.roadClass != RoadClass::Path)
        return std::nullopt; // a square is drawn by its outline elsewhere; nobody drives its rim
    road.flags = builtFlags(tags, road.roadClass);
    if (road.roadClass == RoadClass::Path) {
        road.noCar = NoCar::Path;
        return road;
    }
    const Access access = carAccess(tags);
    if (access == Access::No) {
        road.noCar = NoCar::Access;
        return road;
    }
    const OneWay oneWay = oneWayOf(tags, road.roadClass);
    if (oneWay == OneWay::Reversible) {
        road.noCar = NoCar::Reversible;
        return road;
    }
    unsigned flags = road.flags | directionFlags(tags, oneWay);
    if (access == Access::Destination)
        flags |= bit(RoadFlag::Destination);
    road.flags = static_cast<quint8>(flags);
    if (!(flags & (bit(RoadFlag::Forward) | bit(RoadFlag::Backward))))
        road.noCar = NoCar::Access;
    return road;
}

std::optional<NodeKind> nodeKindOf(const Tags& tags)
{
    const std::string_view barrier = tags["barrier"];
    if (!barrier.empty()) {
        const Access access = carAccess(tags);
        if (access == Access::No || tags["locked"] == "yes" || tags["access"] == "private")
            return NodeKind::Barrier;
        if (isOneOf(barrier, {"gate", "lift_gate", "swing_gate", "sliding_gate", "hampshire_gate"}))
            return NodeKind::Gate;
        const bool passes = isOneOf(barrier,
                                    {"entrance",
                                     "cattle_grid",
                                     "toll_booth",
                                     "border_control",
                                     "kerb",
                                     "height_restrictor",
                                     "yes",
                                     "no",
                                     "spikes",
                                     "rumble_strip",
                                     "sally_port",
                                     "bump_gate"});
        if (!passes && access == Access::Unsaid)
            return NodeKind::Barrier;
    }
    const std::string_view highway = tags["highway"];
    if (highway == "traffic_signals" ||
        (highway == "crossing" && tags["crossing"] == "traffic_signals"))
        return NodeKind::Signal;
    if (highway == "stop")
        return NodeKind::StopSign;
    if (highway == "give_way")
        return NodeKind::GiveWay;
    if (highway == "crossing")
        return NodeKind::Crossing;
    return std::nullopt;
}

} // namespace lodestar::streets::importing
