// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of widths, colours and ranks.
#include "ui/map/groundstyle.h"

#include <cmath>

namespace lodestar::ui {

using streets::GroundFeature;
using streets::GroundKind;
using streets::PlaceKind;
using streets::RoadClass;
using streets::ShapeKind;

GroundStyle::GroundStyle(const Theme& theme)
    : m_font(theme.font(Type::Small))
    , m_scale(theme.percent() / 100.0)
{
    for (const auto& entry : names(Token{}))
        m_colours[static_cast<size_t>(entry.value)] = theme.colour(entry.value);
}

QFont GroundStyle::font(const NameLook& look) const
{
    QFont font(m_font);
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(look.size * m_scale))));
    font.setWeight(static_cast<QFont::Weight>(look.weight));
    // Names are drawn as outlines at any angle.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

namespace {

struct ClassLook
{
    double width; ///< pixels at zoom 14, 3.7 m a pixel in the middle of the United States
    double from;  ///< the zoom of its first line
    Token fill;
    bool isDashed = false;
};

ClassLook classLook(RoadClass roadClass)
{
    switch (roadClass) {
    case RoadClass::Motorway:
        return {4.6, 0, Token::MapMotorway};
    case RoadClass::Trunk:
        return {4.4, 0, Token::MapMotorway};
    case RoadClass::MotorwayLink:
    case RoadClass::TrunkLink:
        return {2.6, 12.5, Token::MapMotorway};
    case RoadClass::Primary:
        return {4.0, 0, Token::MapMajor};
    case RoadClass::PrimaryLink:
    case RoadClass::SecondaryLink:
        return {2.4, 13, Token::MapMajor};
    case RoadClass::Secondary:
        return {3.5, 10, Token::MapMajor};
    case RoadClass::Tertiary:
        return {2.7, 11.5, Token::MapMiddle};
    case RoadClass::TertiaryLink:
        return {2.0, 13.5, Token::MapMiddle};
    case RoadClass::Unclassified:
    case RoadClass::Residential:
    case RoadClass::LivingStreet:
        return {1.8, 12.5, Token::MapStreet};
    case RoadClass::Service:
        return {0.9, 15, Token::MapStreet};
    case RoadClass::ParkingAisle:
    case RoadClass::Driveway:
        return {0.6, 16, Token::MapStreet};
    case RoadClass::Track:
        return {0.7, 15, Token::MapPath, true};
    case RoadClass::Path:
        return {0.5, 15.5, Token::MapPath, true};
    case RoadClass::Ferry:
        return {1, 10, Token::MapWaterName, true};
    }
    Q_UNREACHABLE();
}

} // namespace

RoadLook roadLook(RoadClass roadClass, double zoom)
{
    const ClassLook look = classLook(roadClass);
    if (zoom < look.from)
        return {};
    RoadLook road;
    road.fill = look.fill;
    road.isDashed = look.isDashed;
    if (look.isDashed) {
        road.width = roadClass == RoadClass::Ferry ? 1.2 : std::min(1.0 + (zoom - 15) * 0.3, 2.0);
        return road;
    }
    // Wider than life from afar, lifelike close by.
    road.width = look.width * std::pow(zoom > 14 ? 1.58 : 1.36, zoom - 14);
    road.width = std::clamp(road.width, look.fill == Token::MapStreet ? 0.7 : 1.0, 30.0);
    if (zoom >= 13 && road.width >= 2)
        road.casing = std::clamp(road.width * 0.12, 0.7, 1.4);
    return road;
}

Token areaColour(GroundKind kind)
{
    switch (kind) {
    case GroundKind::Park:
    case GroundKind::Wood:
    case GroundKind::Cemetery:
        return Token::MapPark;
    case GroundKind::Water:
    case GroundKind::Waterway:
        return Token::MapWater;
    case GroundKind::Building:
        return Token::MapBuilding;
    case GroundKind::Rail:
        return Token::MapRail;
    case GroundKind::District:
        return Token::MapZone;
    case GroundKind::Industrial:
    case GroundKind::Campus:
    case GroundKind::ParkingLot:
        return Token::MapCampus;
    case GroundKind::Road:
    case GroundKind::RoadName:
    case GroundKind::RoadRef:
    case GroundKind::AreaName:
    case GroundKind::Place:
    case GroundKind::HouseNumber:
        break; // no areas
    }
    return Token::MapGround;
}

namespace {

NameRank roadRank(RoadClass roadClass)
{
    switch (roadClass) {
    case RoadClass::Motorway:
        return {12, 20};
    case RoadClass::Trunk:
        return {12, 22};
    case RoadClass::Primary:
        return {12, 24};
    case RoadClass::Secondary:
        return {12.5, 26};
    case RoadClass::Tertiary:
        return {13.5, 40};
    case RoadClass::Unclassified:
    case RoadClass::Residential:
    case RoadClass::LivingStreet:
    case RoadClass::MotorwayLink:
    case RoadClass::TrunkLink:
    case RoadClass::PrimaryLink:
    case RoadClass::SecondaryLink:
    case RoadClass::TertiaryLink:
        return {15, 60};
    case RoadClass::Service:
    case RoadClass::ParkingAisle:
    case RoadClass::Driveway:
    case RoadClass::Track:
    case RoadClass::Ferry:
    case RoadClass::Path:
        return {16, 80};
    }
    Q_UNREACHABLE();
}

/// Places that a responder drives to come before shops and stops.
NameRank placeRank(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::City:
        return {8, 0};
    case PlaceKind::Suburb:
        return {11, 4};
    case PlaceKind::Neighbourhood:
        return {13, 30};
    case PlaceKind::Hospital:
        return {13, 10};
    case PlaceKind::Police:
    case PlaceKind::FireStation:
    case PlaceKind::Shelter:
        return {14.5, 34};
    case PlaceKind::Clinic:
    case PlaceKind::SocialFacility:
        return {15.5, 36};
    case PlaceKind::University:
    case PlaceKind::Park:
    case PlaceKind::Station:
        return {14.5, 44};
    case PlaceKind::School:
    case PlaceKind::Library:
    case PlaceKind::Government:
        return {15.5, 64};
    case PlaceKind::Pharmacy:
    case PlaceKind::Hotel:
    case PlaceKind::Worship:
    case PlaceKind::Milepost:
        return {16.5, 70};
    case PlaceKind::Restaurant:
    case PlaceKind::Shop:
    case PlaceKind::BusStop:
    case PlaceKind::Parking:
    case PlaceKind::Other:
        return {17, 84};
    }
    Q_UNREACHABLE();
}

} // namespace

NameRank nameRank(const GroundFeature& feature)
{
    switch (feature.kind) {
    case GroundKind::RoadName:
        return roadRank(static_cast<RoadClass>(feature.detail));
    case GroundKind::RoadRef:
        return static_cast<RoadClass>(feature.detail) <= RoadClass::TrunkLink ? NameRank{10, 8}
                                                                              : NameRank{12, 23};
    case GroundKind::AreaName:
        return static_cast<ShapeKind>(feature.detail) == ShapeKind::Water ? NameRank{11, 28}
                                                                          : NameRank{13, 42};
    case GroundKind::Place:
        return placeRank(static_cast<PlaceKind>(feature.detail));
    default:
        return {17.5, 100};
    }
}

namespace {

NameLook placeLook(PlaceKind kind, double zoom)
{
    switch (kind) {
    case PlaceKind::City:
        return {Token::MapPlace, zoom < 12 ? 15.0 : 18.0, QFont::DemiBold, 1.03};
    case PlaceKind::Suburb:
        return {Token::MapPlace, 12.5, QFont::Medium, 1.08, true};
    case PlaceKind::Neighbourhood:
        return {Token::MapLabel, 11.5, QFont::Medium, 1.1, true};
    case PlaceKind::Hospital:
    case PlaceKind::Police:
    case PlaceKind::FireStation:
    case PlaceKind::Shelter:
        return {Token::MapPlace, 12, QFont::Medium};
    default:
        return {Token::MapLabel, 11.5, QFont::Normal};
    }
}

} // namespace

NameLook nameLook(const GroundFeature& feature, double zoom)
{
    switch (feature.kind) {
    case GroundKind::RoadName: {
        const auto roadClass = static_cast<RoadClass>(feature.detail);
        if (roadClass <= RoadClass::SecondaryLink)
            return {Token::MapPlace, zoom >= 15 ? 13.0 : 12.0, QFont::Medium, 1.03};
        return {Token::MapLabel, zoom >= 16 ? 12.5 : 12.0, QFont::Normal, 1.03};
    }
    case GroundKind::RoadRef:
        return {Token::MapPlace, 11, QFont::DemiBold};
    case GroundKind::AreaName: {
        const bool isWater = static_cast<ShapeKind>(feature.detail) == ShapeKind::Water;
        return {isWater ? Token::MapWaterName : Token::MapParkName, 12, QFont::Normal, 1.02};
    }
    case GroundKind::Place:
        return placeLook(static_cast<PlaceKind>(feature.detail), zoom);
    default:
        return {Token::MapLabel, 10.5, QFont::Normal};
    }
}

} // namespace lodestar::ui
