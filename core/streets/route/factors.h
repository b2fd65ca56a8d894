// SPDX-License-Identifier: GPL-3.0-or-later
// HourFactors: how much longer each class of road takes at each hour of the week.
#pragma once

#include "core/base/result.h"
#include "core/streets/mapdata.h"

#include <QByteArray>

#include <array>

namespace lodestar::streets {

inline constexpr int kHoursOfWeek = 168;

/// 1 everywhere by default. Hour 0 is Monday 00:00 to 01:00 local time, as ISO 8601 begins a week.
class HourFactors
{
public:
    HourFactors();

    [[nodiscard]] double at(RoadClass roadClass, int hour) const
    {
        return m_factors[static_cast<size_t>(roadClass)][static_cast<size_t>(hour)];
    }

    /// `factor` lies in 0.2..10.
    void set(RoadClass roadClass, int hour, double factor);

    friend bool operator==(const HourFactors&, const HourFactors&) = default;

private:
    std::array<std::array<float, kHoursOfWeek>, kRoadClasses> m_factors;
};

/// {"factors": {"primary": [168 numbers], …}}; a class that is absent has 1 throughout. Errors:
/// Invalid, names every fault's place.
[[nodiscard]] Result<HourFactors> factorsFromJson(const QByteArray& json, const QString& fileName);
[[nodiscard]] QByteArray toJson(const HourFactors& factors);

/// "primary", "parking_aisle": a class's word in files.
[[nodiscard]] QString wordOf(RoadClass roadClass);

/// "mon 17" or "monday 17:00" as an hour of the week. Errors: Invalid.
[[nodiscard]] Result<int> hourOfWeekFromText(const QString& text);

} // namespace lodestar::streets
