// SPDX-License-Identifier: GPL-3.0-or-later
// Speed: maxspeed in its spellings, and what the law says where no sign does.
#pragma once

#include "core/streets/import/tags.h"
#include "core/streets/mapdata.h"

#include <optional>

namespace lodestar::streets::importing {

struct SpeedLimit
{
    quint8 kmh = 0;          ///< 0: not said as a number ("signals", "variable")
    bool understood = false; ///< false: the text means nothing to us
};

/// "50", "50 km/h", "30 mph", "10 knots", "walk", "none", "DE:urban", "RU:zone:30", "signals"; of
/// several ("50;30") the lowest. (https://wiki.openstreetmap.org/wiki/Key:maxspeed)
[[nodiscard]] SpeedLimit speedLimitOf(std::string_view text);

struct RoadSpeeds
{
    quint8 forward = 0; ///< km/h; 0: none was given
    quint8 backward = 0;
    bool understood = true; ///< false: some text was not, and counts as not given
};

/// maxspeed with :forward and :backward; else maxspeed:type, source:maxspeed and zone:maxspeed.
[[nodiscard]] RoadSpeeds roadSpeedsOf(const Tags& tags);

/// The two letters of the country that a point lies in, from coarse boxes; empty where none is
/// known.
[[nodiscard]] QString countryAt(Point7 point);

/// The legal speed in km/h where no sign says otherwise.
[[nodiscard]] quint8 legalSpeed(const QString& country, RoadClass roadClass);

/// Gives every driven road without a speed its country's, and says in the account how many.
void fillSpeeds(MapData& data);

/// "01:30", "PT1H30M", "20" (minutes) in seconds; nothing when it means nothing.
[[nodiscard]] std::optional<int> durationOf(std::string_view text);

} // namespace lodestar::streets::importing
