// SPDX-License-Identifier: GPL-3.0-or-later
// Counts stations and zones, and says so in one sentence.
#include "core/matching/offmap.h"

#include <QCoreApplication>

namespace lodestar::matching {

namespace {
LatLon middleOf(const Zone& zone)
{
    LatLon middle{0, 0};
    for (const LatLon& corner : zone.ring) {
        middle.lat += corner.lat / static_cast<double>(zone.ring.size());
        middle.lon += corner.lon / static_cast<double>(zone.ring.size());
    }
    return middle;
}
} // namespace

OffMap offMap(const Board& board, const Travel& travel)
{
    OffMap found;
    for (const Cow<Unit>& unit : board.units)
        if (unit->record.home != LatLon{}) {
            ++found.ofUnits;
            found.units += !travel.covers(unit->record.home);
        }
    for (const Zone& zone : board.profile->zones)
        if (!zone.ring.isEmpty()) {
            ++found.ofZones;
            found.zones += !travel.covers(middleOf(zone));
        }
    return found;
}

QString offMapText(const OffMap& found)
{
    if (found.units == 0 && found.zones == 0)
        return {};
    return QCoreApplication::translate(
               "matching",
               "The map does not reach all that this room serves: %1 of %2 units' stations and %3 "
               "of %4 zones lie beyond its streets. Minutes there are estimated by straight line.")
        .arg(found.units)
        .arg(found.ofUnits)
        .arg(found.zones)
        .arg(found.ofZones);
}

} // namespace lodestar::matching
