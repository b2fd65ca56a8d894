// SPDX-License-Identifier: GPL-3.0-or-later
// MapFind: what the verbs that find places share.
#pragma once

#include "app/ctl/verb.h"
#include "core/streets/find/coordinates.h"
#include "core/streets/find/placefinder.h"
#include "core/streets/lodemap.h"

namespace lodestar::ctl {

/// lodestarctl map geocode --map FILE [--limit N] [--near LAT,LON] [--json] TEXT
Exit runMapGeocode(const QStringList& arguments);
/// lodestarctl map reverse --map FILE [--json] LAT,LON
Exit runMapReverse(const QStringList& arguments);

[[nodiscard]] inline Result<std::unique_ptr<streets::PlaceFinder>> openFinder(const QString& path)
{
    auto map = streets::Lodemap::open(path);
    if (!map)
        return map.failure();
    return streets::PlaceFinder::open(*map);
}

/// As scripts see it: "address_point".
[[nodiscard]] inline QString matchKindName(streets::MatchKind kind)
{
    switch (kind) {
    case streets::MatchKind::AddressPoint:
        return QStringLiteral("address_point");
    case streets::MatchKind::Interpolated:
        return QStringLiteral("interpolated");
    case streets::MatchKind::Street:
        return QStringLiteral("street");
    case streets::MatchKind::Intersection:
        return QStringLiteral("intersection");
    case streets::MatchKind::Place:
        return QStringLiteral("place");
    case streets::MatchKind::Milepost:
        return QStringLiteral("milepost");
    case streets::MatchKind::Coordinates:
        return QStringLiteral("coordinates");
    }
    Q_UNREACHABLE();
}

} // namespace lodestar::ctl
