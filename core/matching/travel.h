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
    /// The same, with nothing put in where a way is missing.
    [[nodiscard]] virtual QList<std::optional<Duration>>
    byItsOwn(std::span<const LatLon> starts, LatLon place, Instant when) const;
    /// Whether a place lies where the times are made of something: near the streets of a map.
    [[nodiscard]] virtual bool covers(LatLon place) const;
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

/// By roads as far as the map goes, and by straight lines where a start or the place lies beyond
/// its streets: a map that is too small must not leave anybody without help. Between two places on
/// its streets that no way joins there is none here either. byItsOwn(), covers() and method() are
/// the roads'.
class RoadsThenLines final : public Travel
{
public:
    RoadsThenLines(std::shared_ptr<const Travel> roads, StraightLineTravel lines);

    [[nodiscard]] QList<std::optional<Duration>>
    toPlace(std::span<const LatLon> starts, LatLon place, Instant when) const override;
    [[nodiscard]] QList<std::optional<Duration>>
    byItsOwn(std::span<const LatLon> starts, LatLon place, Instant when) const override;
    [[nodiscard]] bool covers(LatLon place) const override;
    [[nodiscard]] QString method() const override;

private:
    std::shared_ptr<const Travel> m_roads;
    StraightLineTravel m_lines;
};

/// Road times where a map is loaded; null stands for the profile's straight lines.
using Roads = std::shared_ptr<const Travel>;

} // namespace lodestar::matching
