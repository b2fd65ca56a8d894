// SPDX-License-Identifier: GPL-3.0-or-later
// StreetGroups: which roads and addresses of one name are the same street.
#pragma once

#include "core/streets/mapdata.h"

#include <vector>

namespace lodestar::streets {

/// Roads, addresses and ranges of the same name (in any spelling), in the same city where one is
/// given, no further than about 2 km from each other.
struct StreetGroups
{
    struct Street
    {
        TextId name;
        TextId city;
        Point7 middle;
        std::vector<quint32> roads;
        std::vector<quint32> addresses;
        std::vector<quint32> ranges;
    };

    /// The most used ones first: by addresses, then roads, then name, then place.
    std::vector<Street> streets;
};

/// A road without a name goes by its first route number, without either it is no street.
[[nodiscard]] StreetGroups groupStreets(const MapData& data);

/// The parts of "US 40; OH 16".
[[nodiscard]] QStringList listed(const QString& text);

} // namespace lodestar::streets
