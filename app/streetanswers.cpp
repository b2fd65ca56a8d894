// SPDX-License-Identifier: GPL-3.0-or-later
// Lines, names and reach from the router.
#include "app/streetanswers.h"

#include "core/streets/draw/reach.h"

namespace lodestar::app {

namespace {

/// A click beside a street by more means no street.
constexpr Metres kBeside{60};
/// Half of the square in which reach is worked out, and its cells: 280 m each.
constexpr Metres kReach{9'000};
constexpr int kCells = 64;

const QList<double>& reachMinutes()
{
    static const QList<double> all{4, 8, 12};
    return all;
}

std::optional<ui::StreetAt> streetAt(const streets::Router& router, LatLon place)
{
    const auto at = router.snap(place, kBeside);
    if (!at.isValid())
        return std::nullopt;
    ui::StreetAt street{router.graph().nameOf(at.segment), at.at, {}};
    for (const streets::Point7& point : router.graph().line(at.segment))
        street.line += streets::toLatLon(point);
    return street;
}

QList<ui::MapRing> reachOf(const matching::Travel& roads, LatLon place)
{
    const auto minutesAt = [&](const std::vector<LatLon>& points) {
        std::vector<double> minutes;
        minutes.reserve(points.size());
        // The hour does not matter to a router whose traffic is set by the hour that it is.
        const auto times = roads.toPlace(points, place, {});
        for (const auto& time : times)
            minutes.push_back(time ? std::chrono::duration<double, std::ratio<60>>(*time).count()
                                   : streets::kNoWay);
        return minutes;
    };
    QList<ui::MapRing> rings;
    const auto lines = streets::reachLines(place, kReach, reachMinutes(), minutesAt, kCells);
    for (const auto& line : lines)
        rings += {static_cast<int>(line.minutes), line.lines};
    return rings;
}

} // namespace

ui::Streets streetAnswers(const CityMap& map)
{
    if (!map.router)
        return {};
    return {[ways = map.ways()](LatLon from, LatLon to) {
                const auto way = ways(from, to);
                return way ? way->line : QList<LatLon>();
            },
            [router = map.router](LatLon place) { return streetAt(*router, place); },
            [roads = map.roads()](LatLon place) {
                return reachOf(*roads, place);
            }};
}

} // namespace lodestar::app
