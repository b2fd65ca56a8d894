// SPDX-License-Identifier: GPL-3.0-or-later
// MapData: what every importer makes and every part of a .lodemap is built from: plain columns, one
// city at a time.
#pragma once

#include "core/base/place.h"
#include "core/streets/texts.h"

#include <QString>

#include <compare>
#include <span>
#include <vector>

namespace lodestar::streets {

/// A point in 1e-7 degrees, as OpenStreetMap keeps it: about a centimetre.
struct Point7
{
    qint32 lat = 0;
    qint32 lon = 0;

    friend auto operator<=>(const Point7&, const Point7&) = default;
};

[[nodiscard]] Point7 toPoint7(LatLon point);
[[nodiscard]] LatLon toLatLon(Point7 point);

/// From the widest to the narrowest; the order is that of drawing and of the speed defaults.
enum class RoadClass : quint8 {
    Motorway,
    MotorwayLink,
    Trunk,
    TrunkLink,
    Primary,
    PrimaryLink,
    Secondary,
    SecondaryLink,
    Tertiary,
    TertiaryLink,
    Unclassified,
    Residential,
    LivingStreet,
    Service,
    ParkingAisle,
    Driveway,
    Track,
    Ferry,
    Path ///< drawn and found by name, never driven
};
inline constexpr int kRoadClasses = 19;

/// What else is true of a road; a set of bits.
enum class RoadFlag : quint8 {
    Forward = 1,  ///< a car may drive along the line
    Backward = 2, ///< and against it
    Bridge = 4,
    Tunnel = 8,
    Roundabout = 16,
    Destination =
        32,   ///< private, customers, delivery: may begin or end a route, costs more to cross
    Link = 64 ///< a slip road
};

struct RoadLine
{
    qint64 source = 0;      ///< the way's or feature's id in the input; 0 if it has none
    quint32 firstPoint = 0; ///< in MapData::roadPoints
    quint32 points = 0;     ///< 2 or more
    TextId name;            ///< as signposted: "West Broad Street"
    TextId otherNames;      ///< alternatives, old and official names, "; " between them
    TextId ref;             ///< route numbers: "US 40; OH 16"
    TextId city;            ///< the place it lies in, where the input says so
    RoadClass roadClass = RoadClass::Unclassified;
    quint8 flags = 0;         ///< RoadFlag bits
    quint8 speedForward = 0;  ///< legal speed along the line in km/h; 0: none was given
    quint8 speedBackward = 0; ///< against it
    qint8 layer = 0;

    [[nodiscard]] bool is(RoadFlag flag) const { return (flags & static_cast<quint8>(flag)) != 0; }
};

/// A point of a road. Roads meet where they share a node, not where they merely cross.
struct RoadPoint
{
    Point7 at;
    quint32 node = 0; ///< 0 .. MapData::nodeCount - 1
};

enum class NodeKind : quint8 { Signal, StopSign, GiveWay, Crossing, Barrier, Gate };

/// Something that stands on a node. A Barrier lets no car pass, a Gate slows it.
struct RoadNode
{
    quint32 node = 0;
    NodeKind kind = NodeKind::Signal;
};

/// A turn that the signs forbid (no_*) or the only one they allow (only_*).
struct TurnRestriction
{
    quint32 fromRoad = 0; ///< in MapData::roads
    quint32 toRoad = 0;
    quint32 viaNode = 0;           ///< where it turns; with via roads the node behind `fromRoad`
    std::vector<quint32> viaRoads; ///< empty for a turn at one node
    bool isOnly = false;
};

/// House numbers along one side of a road: NENA's ranges and OpenStreetMap's interpolations.
struct AddressRange
{
    enum class Parity : quint8 { Even, Odd, Both };

    quint32 firstPoint = 0; ///< the line that carries them, in MapData::shapePoints
    quint32 points = 0;
    qint32 from = 0; ///< the number at the line's beginning; may be larger than `to`
    qint32 to = 0;
    Parity parity = Parity::Both;
    TextId street;
    TextId city;
    TextId postcode;
};

struct AddressPoint
{
    Point7 at;
    TextId number; ///< "1418", "1418 1/2", "12B"
    TextId street; ///< whole: "North High Street"
    TextId unit;
    TextId city;
    TextId postcode;
};

enum class PlaceKind : quint8 {
    City,
    Suburb,
    Neighbourhood,
    Hospital,
    Clinic,
    Pharmacy,
    Police,
    FireStation,
    Shelter,
    SocialFacility,
    School,
    University,
    Library,
    Park,
    Hotel,
    Restaurant,
    Shop,
    Station,
    BusStop,
    Worship,
    Government,
    Parking,
    Milepost,
    Other
};
inline constexpr int kPlaceKinds = 24;

/// A place that people call by its name.
struct NamedPlace
{
    Point7 at;
    TextId name;
    TextId otherNames;
    TextId address; ///< "111 South Grant Avenue" where the input says so
    PlaceKind kind = PlaceKind::Other;
};

/// A drawn area or line that no car drives on.
enum class ShapeKind : quint8 {
    Water,
    Park,
    Wood,
    Building,
    Campus, ///< school, university, hospital grounds
    Industrial,
    Cemetery,
    ParkingLot,
    Rail,     ///< line
    Waterway, ///< line
    District  ///< boundary, named
};

struct Shape
{
    quint32 firstPoint = 0; ///< in MapData::shapePoints
    quint32 points = 0;     ///< of a ring the last one equals the first
    TextId name;
    ShapeKind kind = ShapeKind::Building;
    bool isHole = false; ///< an inner ring of the last Shape that is none
};

/// One line of the import's account: what was kept or left out, how many, and why.
struct ImportCount
{
    QString what; ///< "roads kept", "turn restrictions ignored"
    QString why;  ///< "conditional"; empty for what was kept
    qint64 count = 0;

    friend bool operator==(const ImportCount&, const ImportCount&) = default;
};

struct MapData
{
    QString name;
    QString attribution; ///< the words that the data's licence asks for; empty if none
    QString country; ///< ISO 3166-1, two letters, for speeds and the side of driving; may be empty
    Texts texts;
    std::vector<RoadPoint> roadPoints;
    std::vector<Point7> shapePoints;
    std::vector<RoadLine> roads;
    std::vector<RoadNode> nodes;
    std::vector<TurnRestriction> restrictions;
    std::vector<AddressRange> ranges;
    std::vector<AddressPoint> addresses;
    std::vector<NamedPlace> places;
    std::vector<Shape> shapes;
    std::vector<ImportCount> account;
    quint32 nodeCount = 0;

    [[nodiscard]] std::span<const RoadPoint> line(const RoadLine& road) const
    {
        return std::span(roadPoints).subspan(road.firstPoint, road.points);
    }

    [[nodiscard]] std::span<const Point7> ring(const Shape& shape) const
    {
        return std::span(shapePoints).subspan(shape.firstPoint, shape.points);
    }
};

/// The smallest box around points, in 1e-7 degrees; empty while `north < south`.
struct Box7
{
    qint32 south = 900'000'000;
    qint32 west = 1'800'000'000;
    qint32 north = -900'000'000;
    qint32 east = -1'800'000'000;

    void add(Point7 point);

    [[nodiscard]] bool isEmpty() const { return north < south; }

    friend bool operator==(const Box7&, const Box7&) = default;
};

/// The box around all roads, addresses and places.
[[nodiscard]] Box7 boundsOf(const MapData& data);

} // namespace lodestar::streets
