// SPDX-License-Identifier: GPL-3.0-or-later
// Finding mileposts.
#include "core/streets/find/milepostsearch.h"

#include "core/streets/find/milepost.h"

#include <algorithm>
#include <cmath>

namespace lodestar::streets {

namespace {

constexpr int kWidestGap = 30; ///< tenths of a mile

PlaceMatch between(const MilepostRow& before, const MilepostRow& behind, const Milepost& wanted)
{
    const double share = double(wanted.tenths - before.tenths) / (behind.tenths - before.tenths);
    const LatLon a = toLatLon(before.at);
    const LatLon b = toLatLon(behind.at);
    return {QStringLiteral("%1 MM %2").arg(wanted.route.toUpper()).arg(wanted.tenths / 10.0),
            LatLon{a.lat + (b.lat - a.lat) * share, a.lon + (b.lon - a.lon) * share},
            false,
            0.8,
            MatchKind::Milepost};
}

} // namespace

QList<PlaceMatch> searchMilepost(const FindSections& map, const QString& text)
{
    const auto wanted = readMilepost(addressTokens(text));
    if (!wanted)
        return {};
    QList<PlaceMatch> found;
    const MilepostRow* before = nullptr;
    const MilepostRow* behind = nullptr;
    for (const MilepostRow& row : map.mileposts) {
        if (!wanted->route.isEmpty() && map.text(row.route) != wanted->route)
            continue;
        if (row.tenths == wanted->tenths)
            found += PlaceMatch{map.text(row.name), toLatLon(row.at), true, 1, MatchKind::Milepost};
        else if (row.tenths < wanted->tenths)
            before = &row;
        else if (!behind)
            behind = &row;
    }
    const bool isBetween = found.isEmpty() && !wanted->route.isEmpty() && before && behind &&
                           behind->tenths - before->tenths <= kWidestGap;
    if (isBetween)
        found += between(*before, *behind, *wanted);
    return found;
}

} // namespace lodestar::streets
