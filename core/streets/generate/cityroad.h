// SPDX-License-Identifier: GPL-3.0-or-later
// CityRoad: one stretch of a generated street before its crossings are known, and ground that
// belongs to no street.
#pragma once

#include "core/streets/generate/plane.h"

#include <QString>

namespace lodestar::streets::generating {

/// What stands along a road.
enum class Frontage : quint8 { None, Homes, OldHomes, Shops, Downtown, Works };

/// Roads of different decks never meet, but for the ends of a road that say so.
enum Deck : int { Surface = 0, OverRiver, NorthMotorway, EastMotorway, Ramp, Footpath };

struct CityRoad
{
    Track line;
    QString name;
    QString ref;
    RoadClass roadClass = RoadClass::Residential;
    quint8 flags = static_cast<quint8>(RoadFlag::Forward) | static_cast<quint8>(RoadFlag::Backward);
    quint8 speed = 40; ///< km/h
    int deck = Surface;
    int firstDeck = Surface; ///< where its beginning meets others
    int lastDeck = Surface;
    int municipality = 0;
    int column = 0; ///< the section it belongs to
    int row = 0;
    double firstNumber = 0; ///< house number at the beginning; both 0: none
    double lastNumber = 0;
    bool isEvenLeft = true;
    Frontage left = Frontage::None;
    Frontage right = Frontage::None;

    [[nodiscard]] bool isOneWay() const { return (flags & 3) == 1 || (flags & 3) == 2; }
};

/// A piece of ground between streets that is a park, a school's or a works' ground.
struct CityLot
{
    Track ring;
    ShapeKind kind = ShapeKind::Park;
    int column = 0;
    int row = 0;
    bool isWhole = false;    ///< a whole section
    bool isNameless = false; ///< grass along the river
};

struct CityLayout
{
    std::vector<CityRoad> roads;
    std::vector<CityLot> lots;
    std::vector<Track> rails;
    std::vector<Track> waters; ///< rings; the first is the river
    Track downtown;            ///< its ring
};

inline constexpr quint8 kBothWays =
    static_cast<quint8>(RoadFlag::Forward) | static_cast<quint8>(RoadFlag::Backward);
inline constexpr quint8 kForward = static_cast<quint8>(RoadFlag::Forward);

} // namespace lodestar::streets::generating
