// SPDX-License-Identifier: GPL-3.0-or-later
// Distances, rings and the text form of coordinates.
#include "core/base/place.h"

#include <QRegularExpression>

#include <cmath>
#include <numbers>

namespace lodestar {

namespace {
constexpr double kEarthRadius = 6'371'008.8;
constexpr double kRadians = std::numbers::pi / 180.0;
} // namespace

Metres distance(LatLon a, LatLon b)
{
    const double dLat = (b.lat - a.lat) * kRadians / 2;
    const double dLon = (b.lon - a.lon) * kRadians / 2;
    const double h = std::sin(dLat) * std::sin(dLat) + std::cos(a.lat * kRadians) *
                                                           std::cos(b.lat * kRadians) *
                                                           std::sin(dLon) * std::sin(dLon);
    return Metres{2 * kEarthRadius * std::asin(std::min(1.0, std::sqrt(h)))};
}

bool isOnEarth(LatLon point)
{
    return std::isfinite(point.lat) && std::isfinite(point.lon) && std::abs(point.lat) <= 90 &&
           std::abs(point.lon) <= 180;
}

bool contains(const Polygon& ring, LatLon point)
{
    bool inside = false;
    for (qsizetype i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const LatLon& a = ring[i];
        const LatLon& b = ring[j];
        if ((a.lat > point.lat) != (b.lat > point.lat) &&
            point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon)
            inside = !inside;
    }
    return inside;
}

QString toText(LatLon point)
{
    return QStringLiteral("%1, %2").arg(point.lat, 0, 'f', 5).arg(point.lon, 0, 'f', 5);
}

Result<LatLon> latLonFromText(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([+-]?[0-9]{1,3}(?:\\.[0-9]+)?)\\s*([NS]?)\\s*[, ]\\s*"
                       "([+-]?[0-9]{1,3}(?:\\.[0-9]+)?)\\s*([EW]?)\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    LatLon point;
    if (match.hasMatch()) {
        point = {match.captured(1).toDouble(), match.captured(3).toDouble()};
        // A letter gives the side by itself: "-39.9 S" is south once, not north again.
        if (match.captured(2).compare(u"s", Qt::CaseInsensitive) == 0)
            point.lat = -std::abs(point.lat);
        if (match.captured(4).compare(u"w", Qt::CaseInsensitive) == 0)
            point.lon = -std::abs(point.lon);
    }
    if (!match.hasMatch() || !isOnEarth(point))
        return Unexpected(Kind::Invalid,
                          QStringLiteral("\"%1\" is no place on Earth: write latitude, longitude "
                                         "in degrees, like 39.9563, -82.9988.")
                              .arg(text));
    return point;
}

} // namespace lodestar
