// SPDX-License-Identifier: GPL-3.0-or-later
// LatLon and Metres: where things are and how far apart, WGS 84.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace lodestar {

/// A length in metres.
struct Metres
{
    double value = 0;

    friend auto operator<=>(const Metres&, const Metres&) = default;
};

/// A point on the ground: WGS 84 degrees, latitude -90..90, longitude -180..180.
struct LatLon
{
    double lat = 0;
    double lon = 0;

    friend bool operator==(const LatLon&, const LatLon&) = default;
};

/// Great-circle distance on a sphere of 6,371,008.8 m (IUGG mean radius); within 0.6 % of the
/// ellipsoid.
[[nodiscard]] Metres distance(LatLon a, LatLon b);

/// True if both numbers are finite and inside the world.
[[nodiscard]] bool isOnEarth(LatLon point);

/// A closed ring of corners; the last corner joins the first.
using Polygon = QList<LatLon>;

/// Even-odd rule on plain degrees: right for zones of a city, which never cross the date line.
[[nodiscard]] bool contains(const Polygon& ring, LatLon point);

/// "39.95630, -82.99880": latitude first, five decimals (about a metre).
[[nodiscard]] QString toText(LatLon point);

/// Reads "39.9563, -82.9988" (comma or blank between, signs or N/S/E/W letters).
[[nodiscard]] Result<LatLon> latLonFromText(const QString& text);

} // namespace lodestar
