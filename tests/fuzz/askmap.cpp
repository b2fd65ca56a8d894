// SPDX-License-Identifier: GPL-3.0-or-later
// Asks each part of a map in turn.
#include "tests/fuzz/askmap.h"

#include "core/streets/draw/basemap.h"
#include "core/streets/find/placefinder.h"
#include "core/streets/import/mapinfo.h"
#include "core/streets/route/fleeteta.h"
#include "core/streets/route/router.h"
#include "tests/fuzz/demand.h"

#include <cmath>

namespace lodestar::fuzz {

using namespace streets;

namespace {

bool isSound(LatLon point)
{
    return std::isfinite(point.lat) && std::isfinite(point.lon);
}

/// Corners and middle of what the map says that it covers, and a place of the generated seeds.
std::vector<LatLon> pointsOf(const Box7& box)
{
    const LatLon low = toLatLon({box.south, box.west});
    const LatLon high = toLatLon({box.north, box.east});
    return {low,
            high,
            {(low.lat + high.lat) / 2, (low.lon + high.lon) / 2},
            {low.lat + (high.lat - low.lat) / 3, low.lon + (high.lon - low.lon) / 4},
            {40.001, -82.999}};
}

void askRouter(const std::shared_ptr<const Lodemap>& map,
               const std::vector<LatLon>& points,
               Figures figures)
{
    const auto router = Router::open(map);
    if (!router)
        return demandSentence(router.error());
    std::vector<StreetPosition> at;
    for (const LatLon point : points)
        if (const StreetPosition position = (*router)->snap(point); position.isValid())
            at.push_back(position);
    const auto askAll = [&] {
        for (const StreetPosition& from : at)
            for (const StreetPosition& to : at) {
                const auto eta = (*router)->eta(from, to);
                demand(!eta || eta->count() >= 0 || figures == Figures::Changed,
                       "no way takes less than no time");
            }
    };
    askAll();
    FleetEta fleet(*router);
    for (quint32 slot = 0; slot < at.size(); ++slot)
        fleet.set(slot, at[slot]);
    for (const StreetPosition& to : at) {
        (void)fleet.etas(to);
        for (const Measure measure : {Measure::Time, Measure::Distance})
            if (const auto route = (*router)->route(at.front(), to, measure); !route)
                demandSentence(route.error());
    }
    if (at.empty())
        return;
    (*router)->close(at.front().segment, Instant(Duration(1'000)));
    askAll();
    (*router)->waitUntilCaughtUp();
    askAll();
}

void askFinder(const std::shared_ptr<const Lodemap>& map, const std::vector<LatLon>& points)
{
    const auto finder = PlaceFinder::open(map);
    if (!finder)
        return demandSentence(finder.error());
    for (const char16_t* text : {u"14 el",
                                 u"elm st & oak",
                                 u"hospital",
                                 u"mp 12 us 40",
                                 u"oka stret 12 spring",
                                 u"мира",
                                 u"شارع"})
        for (const PlaceMatch& match : (*finder)->find(QString::fromUtf16(text), 8)) {
            demand(isSound(match.point), "a place that was found is somewhere");
            demand(match.confidence >= 0 && match.confidence <= 1, "confidence is a share");
        }
    for (const LatLon point : points)
        (void)(*finder)->reverse(point);
}

void walkGround(const std::shared_ptr<const Lodemap>& map)
{
    const auto ground = Basemap::open(map);
    if (!ground)
        return demandSentence(ground.error());
    WorldBox world;
    world.add(WorldPoint{0, 0});
    world.add(WorldPoint{1 << 30, 1 << 30});
    WorldBox small;
    small.add(toWorld(LatLon{40.0, -83.0}));
    small.add(toWorld(LatLon{40.002, -82.998}));
    std::vector<quint32> found;
    qint64 sum = 0;
    for (int level = 0; level < kGroundLevels; ++level)
        for (const GroundPart part : {GroundPart::Shapes, GroundPart::Names, GroundPart::Numbers})
            for (const WorldBox& box : {small, world}) {
                (*ground)->find(level, part, box, found);
                for (const quint32 index : found) {
                    const GroundFeature& feature = (*ground)->feature(index);
                    for (const WorldPoint point : (*ground)->line(feature))
                        sum += point.x;
                    sum += (*ground)->text(feature.text).size();
                }
            }
    sum += (*ground)->name().size() + (*ground)->attribution().size();
    demand(sum > std::numeric_limits<qint64>::min(), "every point was read");
}

} // namespace

void askMap(const std::shared_ptr<const Lodemap>& map, Figures figures)
{
    std::vector<LatLon> points{{40.0, -83.0}, {40.002, -82.998}};
    if (const auto info = mapInfoIn(*map))
        points = pointsOf(info->bounds);
    else
        demandSentence(info.error());
    askRouter(map, points, figures);
    askFinder(map, points);
    walkGround(map);
}

} // namespace lodestar::fuzz
