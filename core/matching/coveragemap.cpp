// SPDX-License-Identifier: GPL-3.0-or-later
// The grid over the zones, the ways between its cells, and the expected calls.
#include "core/matching/coverage.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace lodestar::matching {

namespace {

constexpr int kHours = 7 * 24;
/// What no call has told of yet counts as half a call, so that no place is ever worth nothing.
constexpr double kUnseen = 0.5;

struct Box
{
    LatLon least{90, 180};
    LatLon most{-90, -180};
};

Box boxOf(const QList<Zone>& zones)
{
    Box box;
    for (const Zone& zone : zones)
        for (const LatLon& corner : zone.ring) {
            box.least = {std::min(box.least.lat, corner.lat), std::min(box.least.lon, corner.lon)};
            box.most = {std::max(box.most.lat, corner.lat), std::max(box.most.lon, corner.lon)};
        }
    return box;
}

/// A point in the zone: the first that a fine grid over its corners finds. A zone so narrow, or so
/// hidden under others, that none is found stands for itself by the middle of its corners.
LatLon pointIn(const Profile& profile, const Zone& zone)
{
    constexpr int kLines = 24;
    const Box box = boxOf({zone});
    const double high = box.most.lat - box.least.lat;
    const double wide = box.most.lon - box.least.lon;
    for (int row = 0; row < kLines; ++row)
        for (int column = 0; column < kLines; ++column) {
            const LatLon point{box.least.lat + high * (row + 0.5) / kLines,
                               box.least.lon + wide * (column + 0.5) / kLines};
            if (profile.zoneAt(point) == zone.id)
                return point;
        }
    LatLon middle{0, 0};
    for (const LatLon& corner : zone.ring) {
        middle.lat += corner.lat / static_cast<double>(zone.ring.size());
        middle.lon += corner.lon / static_cast<double>(zone.ring.size());
    }
    return middle;
}

int hourOf(LocalMinute local)
{
    return (local.day - 1) * 24 + local.minute / 60;
}

} // namespace

Result<std::shared_ptr<const CoverageMap>> CoverageMap::make(const Profile& profile,
                                                             const Travel& travel,
                                                             const QList<PastCall>& past,
                                                             int most)
{
    Q_ASSERT(most > 0);
    if (profile.zones.isEmpty())
        return Unexpected(Kind::Invalid,
                          QCoreApplication::translate(
                              "matching",
                              "The profile has no zones; coverage is reckoned over zones, so name "
                              "them in the agency's file."));
    if (std::ranges::all_of(profile.zones, [](const Zone& zone) { return zone.ring.isEmpty(); }))
        return Unexpected(Kind::Invalid,
                          QCoreApplication::translate(
                              "matching",
                              "No zone of the profile has a ring; coverage is reckoned over the "
                              "ground, so give the zones their corners in the agency's file."));
    const auto map = std::make_shared<CoverageMap>();
    const Box box = boxOf(profile.zones);
    const double squash = std::cos((box.least.lat + box.most.lat) / 2 * std::numbers::pi / 180);
    const double high = box.most.lat - box.least.lat;
    const double wide = (box.most.lon - box.least.lon) * squash;
    const double step = std::sqrt(high * wide / most);
    const int rows = step > 0 ? std::max(1, static_cast<int>(high / step)) : 1;
    const int columns = step > 0 ? std::max(1, static_cast<int>(wide / step)) : 1;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const LatLon middle{box.least.lat + high * (row + 0.5) / rows,
                                box.least.lon + wide / squash * (column + 0.5) / columns};
            const ZoneId zone = profile.zoneAt(middle);
            if (!zone.isValid())
                continue;
            map->m_cells += middle;
            map->m_zoneOf += zone;
        }
    for (const Zone& zone : profile.zones)
        if (!zone.ring.isEmpty() && !map->m_zoneOf.contains(zone.id)) {
            map->m_cells += pointIn(profile, zone);
            map->m_zoneOf += zone.id;
        }

    const auto offMap = std::ranges::count_if(
        map->m_cells, [&](const LatLon& cell) { return !travel.covers(cell); });
    map->m_travelMethod =
        offMap == 0 ? travel.method()
                    : QCoreApplication::translate(
                          "matching", "%1; %2 of %3 places lie beyond its streets: straight lines")
                          .arg(travel.method())
                          .arg(offMap)
                          .arg(map->m_cells.size());
    const auto count = static_cast<size_t>(map->m_cells.size());
    map->m_reach.resize(count);
    for (quint32 place = 0; place < count; ++place) {
        const auto times =
            travel.toPlace({map->m_cells.constData(), count}, map->m_cells[place], Instant());
        for (quint32 start = 0; start < count; ++start)
            if (start == place ||
                times[start].value_or(Duration::max()) <= profile.matching.coverageWithin)
                map->m_reach[start].push_back(place);
    }

    map->m_share.assign(count, kUnseen);
    map->m_hourly.assign(kHours, 0);
    Instant first = Instant::max();
    Instant last = Instant::min();
    for (const PastCall& call : past) {
        if (!profile.zoneAt(call.point).isValid())
            continue;
        ++map->m_pastCalls;
        first = std::min(first, call.at);
        last = std::max(last, call.at);
        map->m_share[map->cellAt(call.point)] += 1;
        map->m_hourly[static_cast<size_t>(hourOf(localMinute(profile.timeZone, call.at)))] += 1;
    }
    double sum = 0;
    for (const double share : map->m_share)
        sum += share;
    for (double& share : map->m_share)
        share /= sum;
    // Whole weeks: a file of some hours of one day says nothing of the others.
    constexpr Duration kWeek = std::chrono::hours(kHours);
    const double weeks =
        map->m_pastCalls == 0 ? 1 : static_cast<double>((last - first) / kWeek + 1);
    for (double& hourly : map->m_hourly)
        hourly = map->m_pastCalls == 0 ? 1 : hourly / weeks;
    return std::shared_ptr<const CoverageMap>(map);
}

quint32 CoverageMap::cellAt(LatLon point) const
{
    const double squash = std::cos(point.lat * std::numbers::pi / 180);
    quint32 nearest = 0;
    double least = std::numeric_limits<double>::max();
    for (quint32 cell = 0; cell < m_cells.size(); ++cell) {
        const double north = m_cells[cell].lat - point.lat;
        const double east = (m_cells[cell].lon - point.lon) * squash;
        if (north * north + east * east < least) {
            least = north * north + east * east;
            nearest = cell;
        }
    }
    return nearest;
}

std::vector<double> CoverageMap::demandAt(LocalMinute local) const
{
    // The hour itself and its neighbours: one quiet Tuesday is no law.
    const int hour = hourOf(local);
    const auto at = [&](int h) {
        return m_hourly[static_cast<size_t>((h + kHours) % kHours)];
    };
    const double hourly =
        m_pastCalls == 0 ? at(hour) : (at(hour - 1) + 2 * at(hour) + at(hour + 1)) / 4;
    std::vector<double> demand;
    demand.reserve(m_share.size());
    for (const double share : m_share)
        demand.push_back(share * hourly);
    return demand;
}

} // namespace lodestar::matching
