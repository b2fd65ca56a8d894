// SPDX-License-Identifier: GPL-3.0-or-later
// What holds in every generated city, over many seeds and every size.
#include "tests/core/streets/generate/citycheck.h"

#include <QSet>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::streets;
using namespace lodestar::test;

namespace {

GeneratedCity made(quint64 seed, CitySize size)
{
    CityWishes wishes;
    wishes.seed = seed;
    wishes.size = size;
    return generateCity(wishes);
}

std::string firstOf(const QStringList& bad)
{
    return (QString::number(bad.size()) + QStringLiteral(": ") + bad.mid(0, 5).join(u"; "))
        .toStdString();
}

void checkAll(const GeneratedCity& city)
{
    const std::pair<const char*, QStringList> looks[] = {{"cut off", cutOff(city.data)},
                                                         {"wet feet", wetFeet(city.data)},
                                                         {"twice", twice(city.data)},
                                                         {"misnumbered", misnumbered(city.data)},
                                                         {"uncovered", uncovered(city)}};
    for (const auto& [name, bad] : looks) {
        INFO(name << " " << firstOf(bad));
        CHECK(bad.isEmpty());
    }
}

/// Stretches between crossings, as a router counts them.
size_t segmentsOf(const MapData& data)
{
    std::vector<int> uses(data.nodeCount);
    const auto each = [&](auto take) {
        for (const RoadLine& road : data.roads)
            if (road.is(RoadFlag::Forward) || road.is(RoadFlag::Backward)) {
                const auto line = data.line(road);
                for (size_t i = 0; i < line.size(); ++i)
                    take(line[i].node, i == 0, i + 1 == line.size());
            }
    };
    each([&](quint32 node, bool isFirst, bool isLast) { uses[node] += isFirst || isLast ? 1 : 2; });
    size_t segments = 0;
    each([&](quint32 node, bool isFirst, bool isLast) {
        segments += !isFirst && (isLast || uses[node] > 2);
    });
    return segments;
}

} // namespace

TEST_CASE("fifty towns hold together, keep dry and number their houses", "[generate]")
{
    for (quint64 seed = 0; seed < 50; ++seed) {
        INFO("seed " << seed);
        checkAll(made(seed, CitySize::Town));
    }
}

TEST_CASE("cities hold together, keep dry and number their houses", "[generate]")
{
    for (const quint64 seed : {quint64{1}, quint64{2}, quint64{77}, ~quint64{0}}) {
        INFO("seed " << seed);
        const GeneratedCity city = made(seed, CitySize::City);
        checkAll(city);
        CHECK(segmentsOf(city.data) > 9'000);
        CHECK(segmentsOf(city.data) < 20'000);
    }
}

TEST_CASE("a metro holds together and has its size", "[generate]")
{
    const GeneratedCity metro = made(3, CitySize::Metro);
    checkAll(metro);
    CHECK(segmentsOf(metro.data) > 55'000);
    CHECK(segmentsOf(metro.data) < 100'000);
    CHECK(metro.districts.size() == 9);
}

TEST_CASE("the same wishes give the same city on every machine, another seed another", "[generate]")
{
    // Where this digest changes, kGeneratorVersion must too: maps of the older city are kept.
    CHECK(kGeneratorVersion == 1);
    CHECK(digestOf(made(1, CitySize::Town)).toStdString() ==
          "24ee3cd74fb60fd83ab72a40555b9863d2b3751fa57dcca23f49d58bd98a6759");
    CHECK(digestOf(made(1, CitySize::Town)) != digestOf(made(2, CitySize::Town)));
    CityWishes there;
    there.size = CitySize::Town;
    there.middle = {-33.5, 142.25};
    CHECK(digestOf(generateCity(there)) != digestOf(made(1, CitySize::Town)));
}

TEST_CASE("a city has what a dispatcher meets", "[generate]")
{
    const GeneratedCity city = made(1, CitySize::City);
    const MapData& data = city.data;
    QSet<QString> mainStreets;
    bool hasAccents = false;
    bool hasOneWay = false;
    bool hasRamp = false;
    QSet<int> classes;
    for (const RoadLine& road : data.roads) {
        const QString name = data.texts.text(road.name);
        if (name.endsWith(u" Main Street"))
            mainStreets += data.texts.text(road.city);
        hasAccents = hasAccents ||
                     std::ranges::any_of(name, [](QChar letter) { return letter.unicode() > 127; });
        hasOneWay = hasOneWay || (road.roadClass > RoadClass::MotorwayLink &&
                                  road.is(RoadFlag::Forward) != road.is(RoadFlag::Backward));
        hasRamp = hasRamp || road.is(RoadFlag::Link);
        classes += static_cast<int>(road.roadClass);
    }
    CHECK(mainStreets.size() >= 2);
    CHECK(hasAccents);
    CHECK(hasOneWay);
    CHECK(hasRamp);
    CHECK(classes.size() >= 7);
    CHECK_FALSE(data.restrictions.empty());
    CHECK(std::ranges::count(data.nodes, NodeKind::Signal, &RoadNode::kind) > 100);
    CHECK(city.districts.size() == 4);
    QSet<QString> municipalities;
    for (const AddressPoint& address : data.addresses) {
        const QString postcode = data.texts.text(address.postcode);
        REQUIRE(postcode.size() == 5);
        REQUIRE(postcode < QStringLiteral("00501")); // no post office has it
        municipalities += data.texts.text(address.city);
    }
    CHECK(municipalities.size() >= 3);
}

TEST_CASE("every town has the places that responders drive to, on land", "[generate]")
{
    for (quint64 seed = 0; seed < 12; ++seed) {
        INFO("seed " << seed);
        const GeneratedCity town = made(seed, CitySize::Town);
        for (const PlaceKind kind : {PlaceKind::City,
                                     PlaceKind::Hospital,
                                     PlaceKind::Police,
                                     PlaceKind::FireStation,
                                     PlaceKind::Shelter,
                                     PlaceKind::SocialFacility,
                                     PlaceKind::School,
                                     PlaceKind::Library,
                                     PlaceKind::Station,
                                     PlaceKind::Park}) {
            INFO("kind " << static_cast<int>(kind));
            CHECK(std::ranges::count(town.data.places, kind, &NamedPlace::kind) >= 1);
        }
        for (const NamedPlace& place : town.data.places) {
            const QString name = town.data.texts.text(place.name);
            INFO(name.toStdString());
            for (const streets::Shape& shape : town.data.shapes) {
                if (shape.kind != ShapeKind::Water || name.endsWith(u" Bridge") ||
                    place.kind == PlaceKind::Park)
                    continue;
                Polygon ring;
                for (const Point7& point : town.data.ring(shape))
                    ring += toLatLon(point);
                CHECK_FALSE(contains(ring, toLatLon(place.at)));
            }
        }
    }
}
