// SPDX-License-Identifier: GPL-3.0-or-later
// Location: where a call is, and how well that is known.
#pragma once

#include "core/base/place.h"
#include "core/domain/ids.h"
#include "core/domain/sealed.h"

#include <optional>

namespace lodestar {

/// How a location was found. Only Exact and Interpolated name a house.
enum class LocationQuality { Unknown, Exact, Interpolated, Intersection, Area, Typed };

constexpr auto names(LocationQuality)
{
    using enum LocationQuality;
    return std::array{Named{Unknown, "unknown"},
                      Named{Exact, "exact"},
                      Named{Interpolated, "interpolated"},
                      Named{Intersection, "intersection"},
                      Named{Area, "area"},
                      Named{Typed, "typed"}};
}

struct Location
{
    Sealed address;              ///< as a person reads it; sealed, for it is somebody's home
    std::optional<LatLon> point; ///< absent: not located; matching says so and never guesses
    Metres uncertainty;          ///< radius; 0 = not told
    LocationQuality quality = LocationQuality::Unknown;
    ZoneId zone; ///< filled from the profile's zones when the point is known

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("address", s.address);
        io("point", s.point);
        io("uncertainty", s.uncertainty);
        io("quality", s.quality);
        io("zone", s.zone);
    }

    friend bool operator==(const Location&, const Location&) = default;
};

} // namespace lodestar
