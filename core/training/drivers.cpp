// SPDX-License-Identifier: GPL-3.0-or-later
// Places along a way by the time gone since the unit set out.
#include "core/training/drivers.h"

#include "core/matching/recommend.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestar::training {

namespace {

constexpr Metres kStagedShortOf{300}; ///< out of sight of the scene

double lengthOf(const QList<LatLon>& line)
{
    double metres = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        metres += distance(line[i - 1], line[i]).value;
    return metres;
}

/// Degrees clockwise from north, on the plane that a few hundred metres are.
double bearing(LatLon from, LatLon to)
{
    const double toRadians = std::numbers::pi / 180;
    const double east = (to.lon - from.lon) * std::cos(from.lat * toRadians);
    const double degrees = std::atan2(east, to.lat - from.lat) / toRadians;
    return degrees < 0 ? degrees + 360 : degrees;
}

/// The place so many metres along the line, and the heading there.
Fix along(const QList<LatLon>& line, double metres, Instant now)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        const LatLon a = line[i - 1];
        const LatLon b = line[i];
        const double part = distance(a, b).value;
        if (metres > part || part <= 0) {
            metres -= part;
            continue;
        }
        const double share = std::max(0.0, metres / part);
        return {
            {a.lat + (b.lat - a.lat) * share, a.lon + (b.lon - a.lon) * share}, now, bearing(a, b)};
    }
    return {line.last(), now, {}};
}

std::optional<Stamp> stampOf(const Profile& profile, const Unit& unit)
{
    const StatusDef* status = profile.status(unit.status);
    return status ? status->stamp : std::nullopt;
}

} // namespace

Drivers::Drivers(Floor& floor, WayFinder ways)
    : m_floor(floor)
    , m_ways(std::move(ways))
{
}

Result<void> Drivers::report(Instant now)
{
    const BoardPtr board = m_floor.board();
    for (const Cow<Unit>& unit : board->units)
        if (unit->shiftEnd)
            if (const auto fix = fixOf(*board, *unit, now)) {
                m_at.insert(unit->record.id, fix->point);
                if (auto told = m_floor.fix(unit->record.id, *fix); !told)
                    return told;
            }
    return {};
}

std::optional<Fix> Drivers::fixOf(const Board& board, const Unit& unit, Instant now)
{
    const LatLon from = m_at.value(unit.record.id, unit.fix ? unit.fix->point : unit.record.home);
    if (!isOnEarth(from))
        return std::nullopt;
    const Call* call = board.call(unit.call);
    const auto stamp = stampOf(*board.profile, unit);
    if (!call || !call->location.point || !stamp || *stamp < Stamp::EnRoute) {
        m_trips.remove(unit.record.id);
        return Fix{from, now, {}};
    }
    const LatLon scene = *call->location.point;
    if (*stamp != Stamp::EnRoute && *stamp != Stamp::Staged)
        return Fix{*stamp < Stamp::Transporting ? scene : from, now, {}};
    const Trip& trip = tripOf(unit, from, scene, now);
    const double whole = lengthOf(trip.way.line);
    if (*stamp == Stamp::Staged)
        return along(trip.way.line, whole - kStagedShortOf.value, now);
    const double share = trip.way.time > Duration::zero()
                             ? std::chrono::duration<double>(now - trip.since) /
                                   std::chrono::duration<double>(trip.way.time)
                             : 1;
    return along(trip.way.line, whole * std::clamp(share, 0.0, 1.0), now);
}

const Drivers::Trip& Drivers::tripOf(const Unit& unit, LatLon from, LatLon to, Instant now)
{
    auto trip = m_trips.find(unit.record.id);
    if (trip == m_trips.end() || trip->call != unit.call) {
        const auto found = m_ways ? m_ways(from, to) : std::nullopt;
        trip = m_trips.insert(
            unit.record.id,
            Trip{unit.call, unit.statusSince, found ? *found : straight(from, to, now)});
    }
    return *trip;
}

Way Drivers::straight(LatLon from, LatLon to, Instant now) const
{
    const auto times = matching::travelOf(*m_floor.board()->profile, m_floor.roads())
                           ->toPlace({&from, 1}, to, now);
    return {{from, to}, times.first().value_or(Duration::zero())};
}

} // namespace lodestar::training
