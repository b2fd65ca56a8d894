// SPDX-License-Identifier: GPL-3.0-or-later
// From a point back to its address, street and crossing.
#include "tests/core/streets/find/smallcity.h"

using namespace lodestar;
using namespace lodestar::streets;

namespace {

SmallCity makeCity()
{
    SmallCity city;
    city.road("High Street", {{0, 0}, {5, 0}, {10, 0}});
    city.road("Broad Street", {{0, 0}, {0, 10}});
    city.road("Elm Street", {{5, 0}, {5, 4}, {5, 8}, {5, 10}});
    city.road("Oak Street", {{10, 0}, {10, 10}});
    city.road("Cross Street", {{0, 4}, {5, 4}, {10, 4}});
    city.road("Side Street", {{0, 8}, {5, 8}});
    city.house("100", "Elm Street", 5.2, 1);
    city.house("140", "Elm Street", 5.2, 7, "Linden");
    return city;
}

void addRange(SmallCity& city, qint32 from, qint32 to, AddressRange::Parity parity)
{
    AddressRange range;
    range.firstPoint = static_cast<quint32>(city.data.shapePoints.size());
    range.points = 3;
    for (const double east : {0.0, 2.0, 10.0})
        city.data.shapePoints.push_back(toPoint7(SmallCity::at(10.1, east)));
    range.from = from;
    range.to = to;
    range.parity = parity;
    range.street = city.data.texts.add(std::string_view("Oak Street"));
    city.data.ranges.push_back(range);
}

} // namespace

TEST_CASE("a point is told by house, street, cross streets and intersection", "[find]")
{
    const auto finder = makeCity().finder();
    const ReverseMatch match = finder->reverse(SmallCity::at(5.1, 7));
    REQUIRE(match.address);
    CHECK(match.address->match.name == QStringLiteral("140 Elm Street, Linden"));
    CHECK(match.address->match.kind == MatchKind::AddressPoint);
    CHECK(match.address->away.value == Approx(11.1).margin(0.5));
    REQUIRE(match.street);
    CHECK(match.street->name == QStringLiteral("Elm Street"));
    CHECK(match.street->away.value == Approx(11.1).margin(0.5));
    QStringList between{match.street->crossBefore, match.street->crossBehind};
    between.sort();
    CHECK(between == QStringList{QStringLiteral("Cross Street"), QStringLiteral("Side Street")});
    REQUIRE(match.crossing);
    CHECK(match.crossing->name == QStringLiteral("Elm Street & Side Street"));
    CHECK(match.crossing->away.value == Approx(86).margin(2));
}

TEST_CASE("far from every street nothing is told", "[find]")
{
    const auto finder = makeCity().finder();
    for (const LatLon point :
         {LatLon{41, -83}, LatLon{-40, 97}, LatLon{0, 0}, LatLon{90, 180}, LatLon{95, 10}}) {
        const ReverseMatch match = finder->reverse(point);
        CHECK_FALSE(match.address);
        CHECK_FALSE(match.street);
        CHECK_FALSE(match.crossing);
    }
    const auto empty = SmallCity().finder();
    CHECK_FALSE(empty->reverse(SmallCity::at(0, 0)).street);
    CHECK(empty->find(QStringLiteral("1 Main Street"), 5).isEmpty());
}

TEST_CASE("ranges give numbers in both directions", "[find]")
{
    SmallCity city = makeCity();
    addRange(city, 200, 300, AddressRange::Parity::Even);
    const auto finder = city.finder();
    const auto found = finder->find(QStringLiteral("250 Oak St"), 3);
    REQUIRE_FALSE(found.isEmpty());
    CHECK(found.first().kind == MatchKind::Interpolated);
    CHECK(distance(found.first().point, SmallCity::at(10.1, 5)).value < 1);
    for (const PlaceMatch& match : finder->find(QStringLiteral("251 Oak St"), 3))
        CHECK(match.kind != MatchKind::Interpolated);
    const ReverseMatch match = finder->reverse(SmallCity::at(10.15, 5));
    REQUIRE(match.address);
    CHECK(match.address->match.name == QStringLiteral("250 Oak Street"));
    CHECK(match.address->match.kind == MatchKind::Interpolated);
    CHECK_FALSE(match.address->match.exact);
    CHECK(match.address->away.value == Approx(5.5).margin(0.5));
}

TEST_CASE("the nearest street is the nearest whatever the grid's cells are", "[find]")
{
    const SmallCity city = makeCity();
    const auto finder = city.finder();
    // Against plain search over all segments, at points all over the city.
    for (int i = 0; i < 400; ++i) {
        const LatLon point = SmallCity::at(-2 + 0.035 * (i % 400), -2 + 0.037 * ((i * 131) % 400));
        QString nearest;
        double least = 1e9;
        for (const RoadLine& road : city.data.roads) {
            const auto line = city.data.line(road);
            for (size_t p = 1; p < line.size(); ++p)
                for (int step = 0; step <= 1'000; ++step) {
                    const LatLon a = toLatLon(line[p - 1].at);
                    const LatLon b = toLatLon(line[p].at);
                    const LatLon at{a.lat + (b.lat - a.lat) * step / 1'000,
                                    a.lon + (b.lon - a.lon) * step / 1'000};
                    if (const double away = distance(at, point).value; away < least) {
                        least = away;
                        nearest = city.data.texts.text(road.name);
                    }
                }
        }
        const auto match = finder->reverse(point);
        if (least > 495)
            continue;
        INFO(toText(point).toStdString() << ' ' << nearest.toStdString());
        REQUIRE(match.street);
        CHECK(match.street->away.value == Approx(least).margin(1));
    }
}
