// SPDX-License-Identifier: GPL-3.0-or-later
// From a point to the address, street and crossing beside it.
#include "core/streets/find/findgrid.h"
#include "core/streets/find/matchlabel.h"
#include "core/streets/find/placefinder.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestar::streets {

namespace {

constexpr double kAddressReach = 150; ///< metres
constexpr double kStreetReach = 500;
constexpr double kMetresPerUnit = 6'371'008.8 * std::numbers::pi / 180 / 1e7; ///< of latitude

/// Flat metres around one point: right to a metre within some kilometres.
class Flat
{
public:
    explicit Flat(Point7 centre)
        : m_centre(centre)
        , m_shrink(std::cos(double(centre.lat) / 1e7 * std::numbers::pi / 180))
    {
    }

    struct At
    {
        double x;
        double y;
    };

    [[nodiscard]] At at(Point7 p) const
    {
        return {(double(p.lon) - m_centre.lon) * m_shrink * kMetresPerUnit,
                (double(p.lat) - m_centre.lat) * kMetresPerUnit};
    }

    [[nodiscard]] double away(Point7 p) const { return std::hypot(at(p).x, at(p).y); }

private:
    Point7 m_centre;
    double m_shrink;
};

struct OnSegment
{
    double away = 1e12;
    double share = 0; ///< of the segment from its beginning
    quint32 segment = kNoIndex;
};

OnSegment onSegment(const Flat& flat, const SegmentRow& row, quint32 index)
{
    const auto a = flat.at(row.from);
    const auto b = flat.at(row.to);
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double share = square > 0 ? std::clamp(-(a.x * dx + a.y * dy) / square, 0.0, 1.0) : 0.0;
    return {std::hypot(a.x + dx * share, a.y + dy * share), share, index};
}

OnSegment nearestSegment(const FindSections& map, Point7 at, const Flat& flat)
{
    OnSegment best;
    visitNear(
        map.segmentGrid,
        at,
        [&](quint32 i) {
            const OnSegment here = onSegment(flat, map.segments[i], i);
            if (here.away < best.away || (here.away == best.away && i < best.segment))
                best = here;
        },
        [&](qint64 reach) {
            const double metres = double(reach) * kMetresPerUnit;
            return metres > best.away || metres > kStreetReach;
        });
    return best;
}

quint32 nearestHouse(const FindSections& map, Point7 at, const Flat& flat, double& away)
{
    quint32 best = kNoIndex;
    away = kAddressReach;
    visitNear(
        map.houseGrid,
        at,
        [&](quint32 i) {
            const double here = flat.away(map.houses[i].at);
            if (here < away || (here == away && i < best)) {
                away = here;
                best = i;
            }
        },
        [&](qint64 reach) { return double(reach) * kMetresPerUnit > away; });
    return best;
}

/// The number of a street's range where the point stands beside it.
std::optional<NearAddress>
inRange(const FindSections& map, quint32 street, const Flat& flat, double reach)
{
    std::optional<NearAddress> best;
    const StreetRow& row = map.streets[street];
    for (const RangeRow& range : map.ranges.subspan(row.firstRange, row.ranges)) {
        const auto line = map.lines.subspan(range.firstPoint, range.points);
        double length = 0;
        double along = 0;
        OnSegment near;
        for (size_t i = 1; i < line.size(); ++i) {
            const SegmentRow part{line[i - 1], line[i], street};
            const double partLength = std::hypot(flat.at(part.to).x - flat.at(part.from).x,
                                                 flat.at(part.to).y - flat.at(part.from).y);
            const OnSegment here = onSegment(flat, part, static_cast<quint32>(i));
            if (here.away < near.away) {
                near = here;
                along = length + partLength * here.share;
            }
            length += partLength;
        }
        if (near.segment == kNoIndex || near.away > reach ||
            (best && best->away.value <= near.away))
            continue;
        const double exact =
            range.from + (double(range.to) - range.from) * (length > 0 ? along / length : 0.5);
        auto number = static_cast<qint64>(std::lround(exact));
        const auto parity = static_cast<AddressRange::Parity>(range.parity);
        const bool isOdd = number % 2 != 0;
        if (parity != AddressRange::Parity::Both && isOdd != (parity == AddressRange::Parity::Odd))
            number += number < std::max(range.from, range.to) ? 1 : -1;
        const Point7 from = line[near.segment - 1];
        const Point7 to = line[near.segment];
        const LatLon point{
            toLatLon(from).lat + (toLatLon(to).lat - toLatLon(from).lat) * near.share,
            toLatLon(from).lon + (toLatLon(to).lon - toLatLon(from).lon) * near.share};
        best = NearAddress{{QStringLiteral("%1 %2").arg(number).arg(map.text(row.name)),
                            point,
                            false,
                            0.8,
                            MatchKind::Interpolated},
                           {near.away}};
    }
    return best;
}

/// The crossings nearest to the point on either side of it along the street's direction there.
void addCrossings(const FindSections& map,
                  const SegmentRow& segment,
                  const Flat& flat,
                  ReverseMatch& match)
{
    const StreetRow& street = map.streets[segment.street];
    const auto a = flat.at(segment.from);
    const auto b = flat.at(segment.to);
    double nearest[2] = {1e12, 1e12};
    QString names[2];
    for (const CrossingRow& crossing :
         map.crossings.subspan(street.firstCrossing, street.crossings)) {
        const auto at = flat.at(crossing.at);
        const double away = std::hypot(at.x, at.y);
        const bool isAhead = at.x * (b.x - a.x) + at.y * (b.y - a.y) > 0;
        const QString other = map.text(map.streets[crossing.other].name);
        if (away < nearest[isAhead]) {
            nearest[isAhead] = away;
            names[isAhead] = other;
        }
        if (!match.crossing || away < match.crossing->away.value)
            match.crossing = NearCrossing{map.text(street.name) + QStringLiteral(" & ") + other,
                                          toLatLon(crossing.at),
                                          {away}};
    }
    match.street->crossBefore = names[0];
    match.street->crossBehind = names[1];
}

} // namespace

ReverseMatch PlaceFinder::reverse(LatLon point) const
{
    ReverseMatch match;
    if (!isOnEarth(point))
        return match;
    const Point7 at = toPoint7(point);
    const Flat flat(at);
    const OnSegment road = nearestSegment(m_map, at, flat);
    if (road.segment != kNoIndex && road.away <= kStreetReach) {
        const SegmentRow& segment = m_map.segments[road.segment];
        const LatLon from = toLatLon(segment.from);
        const LatLon to = toLatLon(segment.to);
        match.street = NearStreet{m_map.text(m_map.streets[segment.street].name),
                                  LatLon{from.lat + (to.lat - from.lat) * road.share,
                                         from.lon + (to.lon - from.lon) * road.share},
                                  {road.away},
                                  {},
                                  {}};
        addCrossings(m_map, segment, flat, match);
        match.address = inRange(m_map, segment.street, flat, kAddressReach);
    }
    double away = 0;
    const quint32 house = nearestHouse(m_map, at, flat, away);
    // A known house goes before a reckoned one, unless that is much nearer.
    if (house != kNoIndex && (!match.address || away < match.address->away.value + 30)) {
        const HouseRow& row = m_map.houses[house];
        match.address = NearAddress{
            {houseLabel(m_map, row), toLatLon(row.at), true, 1, MatchKind::AddressPoint}, {away}};
    }
    return match;
}

} // namespace lodestar::streets
