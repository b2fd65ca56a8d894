// SPDX-License-Identifier: GPL-3.0-or-later
// Travel: how long units need to a place. Straight lines here; road times come through the same
// door.
#pragma once

#include "core/base/place.h"
#include "core/base/time.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <span>

namespace lodestar::matching {

class Travel
{
public:
    virtual ~Travel() = default;

    /// From each start to the place, in the same order; nothing where there is no way.
    [[nodiscard]] virtual QList<std::optional<Duration>>
    toPlace(std::span<const LatLon> starts, LatLon place, Instant when) const = 0;
    /// How the times were made, for the panel's head: "straight line × 1.35".
    [[nodiscard]] virtual QString method() const = 0;
};

/// Distance × detour ÷ speed. Says so wherever it is shown.
class StraightLineTravel final : public Travel
{
public:
    /// `kmh` and `detour` > 0, from the profile.
    StraightLineTravel(double kmh, double detour);

    [[nodiscard]] QList<std::optional<Duration>>
    toPlace(std::span<const LatLon> starts, LatLon place, Instant when) const override;
    [[nodiscard]] QString method() const override;

private:
    double m_kmh;
    double m_detour;
};

/// Road times where a map is loaded; null stands for the profile's straight lines.
using Roads = std::shared_ptr<const Travel>;

} // namespace lodestar::matching
