// SPDX-License-Identifier: GPL-3.0-or-later
// NENA's coded words (NENA-STA-006.3-2026, section 5) in the map's terms.
#pragma once

#include "core/streets/mapdata.h"

#include <optional>

namespace lodestar::streets::importing {

struct RoadWord
{
    RoadClass roadClass = RoadClass::Unclassified;
    bool isPrivate = false;
};

/// RoadClass: after the census classes that it is taken from, Primary is limited access and
/// Secondary a main artery. Nothing for a word that the standard does not have.
[[nodiscard]] std::optional<RoadWord> roadWordOf(const QString& roadClass);

/// OneWay: "B", "FT" or "TF"; empty means both ways. RoadFlag bits; nothing for another word.
[[nodiscard]] std::optional<quint8> directionsOf(const QString& oneWay);

/// Parity_L and Parity_R: "E", "O" or "B"; nothing for another word ("Z": no addresses).
[[nodiscard]] std::optional<AddressRange::Parity> sideParityOf(const QString& parity);

/// Place_Type: a location type of RFC 4589; Other for one that the map does not tell apart.
[[nodiscard]] PlaceKind placeTypeOf(const QString& placeType);

} // namespace lodestar::streets::importing
