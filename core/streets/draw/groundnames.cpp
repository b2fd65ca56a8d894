// SPDX-License-Identifier: GPL-3.0-or-later
// Names of one level.
#include "core/streets/draw/groundnames.h"

#include "core/streets/draw/insidepoint.h"
#include "core/streets/draw/simplify.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace lodestar::streets {

namespace {

/// The narrowest class whose name (or number) a level writes.
constexpr RoadClass kNarrowestNamed[kGroundLevels] = {RoadClass::Trunk,
                                                      RoadClass::PrimaryLink,
                                                      RoadClass::TertiaryLink,
                                                      RoadClass::LivingStreet,
                                                      RoadClass::Path};

int firstLevelOf(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::City:
        return 0;
    case PlaceKind::Suburb:
        return 1;
    case PlaceKind::Neighbourhood:
    case PlaceKind::Hospital:
        return 2;
    case PlaceKind::Clinic:
    case PlaceKind::Police:
    case PlaceKind::FireStation:
    case PlaceKind::Shelter:
    case PlaceKind::SocialFacility:
    case PlaceKind::University:
    case PlaceKind::Park:
    case PlaceKind::Station:
        return 3;
    case PlaceKind::Pharmacy:
    case PlaceKind::School:
    case PlaceKind::Library:
    case PlaceKind::Hotel:
    case PlaceKind::Restaurant:
    case PlaceKind::Shop:
    case PlaceKind::BusStop:
    case PlaceKind::Worship:
    case PlaceKind::Government:
    case PlaceKind::Parking:
    case PlaceKind::Milepost:
    case PlaceKind::Other:
        return 4;
    }
    Q_UNREACHABLE();
}

/// Areas whose name helps to find a place; the name of a building is a place's.
bool isNamedArea(ShapeKind kind)
{
    return kind == ShapeKind::Water || kind == ShapeKind::Park || kind == ShapeKind::Wood ||
           kind == ShapeKind::Campus || kind == ShapeKind::Cemetery ||
           kind == ShapeKind::Industrial;
}

/// In steps.
quint32 lengthOf(std::span<const WorldPoint> line)
{
    double length = 0;
    for (size_t i = 1; i < line.size(); ++i)
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return static_cast<quint32>(std::min(length, 4e9));
}

/// The routes of "I 70; US 40", at most two: more do not fit on a road.
std::vector<std::string_view> routesOf(std::string_view refs)
{
    std::vector<std::string_view> routes;
    while (!refs.empty() && routes.size() < 2) {
        const size_t end = std::min(refs.find(';'), refs.size());
        std::string_view route = refs.substr(0, end);
        refs.remove_prefix(std::min(end + 1, refs.size()));
        while (!route.empty() && route.front() == ' ')
            route.remove_prefix(1);
        while (!route.empty() && route.back() == ' ')
            route.remove_suffix(1);
        if (!route.empty())
            routes.push_back(route);
    }
    return routes;
}

/// Collects strands of one text, then writes each joined line as a feature of the widest class.
class Lines
{
public:
    explicit Lines(const GroundSource& source)
        : m_source(source)
    {
    }

    void add(const RoadLine& road, quint32 text)
    {
        m_strands.push_back(m_source.strand(road, text, false));
        auto& widest = m_widest.try_emplace(text, road.roadClass).first->second;
        widest = std::min(widest, road.roadClass);
    }

    void write(GroundKind kind, int level, GroundColumns& columns)
    {
        const double least = 40 * GroundSource::widestPixel(level) / 4;
        for (const Strand& strand : joined(std::move(m_strands))) {
            const auto line = simplified(strand.line, m_source.tolerance(level));
            GroundFeature feature;
            feature.kind = kind;
            feature.text = static_cast<quint32>(strand.key);
            feature.detail = static_cast<quint8>(m_widest.at(feature.text));
            feature.size = lengthOf(line);
            if (feature.size >= least)
                addFeature(columns, feature, line);
        }
    }

private:
    const GroundSource& m_source;
    std::vector<Strand> m_strands;
    std::unordered_map<quint32, RoadClass> m_widest;
};

void addRoadNames(const GroundSource& source, int level, Texts& texts, GroundColumns& columns)
{
    const MapData& data = source.data();
    Lines names(source);
    Lines routes(source);
    for (const RoadLine& road : data.roads) {
        if (road.points < 2 || road.roadClass > kNarrowestNamed[level])
            continue;
        // A slip road's name is its motorway's, and its number leads astray.
        if (road.is(RoadFlag::Link))
            continue;
        if (!road.name.isEmpty())
            names.add(road, texts.add(data.texts.at(road.name)).value);
        if (road.roadClass <= RoadClass::Secondary)
            for (const std::string_view route : routesOf(data.texts.at(road.ref)))
                routes.add(road, texts.add(route).value);
    }
    routes.write(GroundKind::RoadRef, level, columns);
    names.write(GroundKind::RoadName, level, columns);
}

void addAreaNames(const GroundSource& source, int level, Texts& texts, GroundColumns& columns)
{
    const MapData& data = source.data();
    const double least = 40 * GroundSource::widestPixel(level) / 4;
    for (const Shape& shape : data.shapes) {
        if (shape.name.isEmpty() || shape.isHole || shape.points < 4 || !isNamedArea(shape.kind))
            continue;
        const auto ring = source.ring(shape);
        WorldBox box;
        for (const WorldPoint& point : ring)
            box.add(point);
        GroundFeature feature;
        feature.kind = GroundKind::AreaName;
        feature.detail = static_cast<quint8>(shape.kind);
        feature.text = texts.add(data.texts.at(shape.name)).value;
        feature.size =
            static_cast<quint32>(std::max(box.high.x - box.low.x, box.high.y - box.low.y));
        if (feature.size < least)
            continue;
        const WorldPoint middle = insidePoint(ring);
        addFeature(columns, feature, std::span(&middle, 1));
    }
}

void addPlaces(const MapData& data, int level, Texts& texts, GroundColumns& columns)
{
    for (const NamedPlace& place : data.places) {
        if (place.name.isEmpty() || level < firstLevelOf(place.kind))
            continue;
        GroundFeature feature;
        feature.kind = GroundKind::Place;
        feature.detail = static_cast<quint8>(place.kind);
        feature.text = texts.add(data.texts.at(place.name)).value;
        const WorldPoint at = toWorld(place.at);
        addFeature(columns, feature, std::span(&at, 1));
    }
}

} // namespace

void addNames(const GroundSource& source, int level, Texts& texts, GroundColumns& columns)
{
    addRoadNames(source, level, texts, columns);
    addAreaNames(source, level, texts, columns);
    addPlaces(source.data(), level, texts, columns);
}

void addHouseNumbers(const MapData& data, Texts& texts, GroundColumns& columns)
{
    for (const AddressPoint& address : data.addresses) {
        if (address.number.isEmpty())
            continue;
        GroundFeature feature;
        feature.kind = GroundKind::HouseNumber;
        feature.text = texts.add(data.texts.at(address.number)).value;
        const WorldPoint at = toWorld(address.at);
        addFeature(columns, feature, std::span(&at, 1));
    }
}

} // namespace lodestar::streets
