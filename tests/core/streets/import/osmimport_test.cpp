// SPDX-License-Identifier: GPL-3.0-or-later
// A small invented town in OpenStreetMap's XML becomes MapData; broken files are refused.
#include "importing.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <zlib.h>

using namespace lodestar;
using namespace lodestar::streets;
using lodestar::streets::testing::counted;
using lodestar::streets::testing::importedAs;

namespace {

QByteArray town(const QByteArray& more = {})
{
    QByteArray xml = "<?xml version='1.0' encoding='UTF-8'?><osm version='0.6'>";
    // Five nodes along Main Street, one north, one of a bollard.
    for (int i = 1; i <= 5; ++i)
        xml += QStringLiteral("<node id='%1' version='1' lat='40.0' lon='%2'/>")
                   .arg(i)
                   .arg(-83.0 + i * 0.001)
                   .toUtf8();
    xml += "<node id='6' version='1' lat='40.001' lon='-82.998'/>"
           "<node id='7' version='1' lat='40.0005' lon='-82.998'>"
           "<tag k='barrier' v='bollard'/></node>"
           "<node id='8' version='1' lat='40.002' lon='-82.99'>"
           "<tag k='amenity' v='hospital'/><tag k='name' v='مستشفى المدينة'/></node>"
           "<node id='9' version='1' lat='40.003' lon='-82.99'>"
           "<tag k='addr:housenumber' v='12'/><tag k='addr:street' v='Main Street'/></node>"
           "<node id='10' version='1' lat='40.003' lon='-82.98'>"
           "<tag k='addr:housenumber' v='20'/><tag k='addr:street' v='Main Street'/></node>"
           "<node id='11' version='1' lat='40.01' lon='-82.99'/>"
           "<node id='12' version='1' lat='40.01' lon='-82.98'/>"
           "<node id='13' version='1' lat='40.02' lon='-82.98'/>"
           "<node id='14' version='1' lat='40.02' lon='-82.99'/>"
           "<way id='100' version='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/>"
           "<tag k='highway' v='residential'/><tag k='name' v='Main Street'/>"
           "<tag k='alt_name' v='Old Road'/><tag k='maxspeed' v='25 mph'/></way>"
           "<way id='101' version='1'><nd ref='3'/><nd ref='4'/><nd ref='5'/>"
           "<tag k='highway' v='residential'/><tag k='oneway' v='-1'/></way>"
           "<way id='102' version='1'><nd ref='2'/><nd ref='7'/><nd ref='6'/>"
           "<tag k='highway' v='service'/></way>"
           "<way id='103' version='1'><nd ref='9'/><nd ref='10'/>"
           "<tag k='addr:interpolation' v='even'/></way>"
           "<way id='104' version='1'><nd ref='11'/><nd ref='12'/><nd ref='13'/></way>"
           "<way id='105' version='1'><nd ref='11'/><nd ref='14'/><nd ref='13'/></way>"
           "<way id='106' version='1'><nd ref='1'/><nd ref='6'/>"
           "<tag k='highway' v='proposed'/></way>"
           "<relation id='200' version='1'><member type='way' ref='100' role='from'/>"
           "<member type='node' ref='3' role='via'/><member type='way' ref='101' role='to'/>"
           "<tag k='type' v='restriction'/><tag k='restriction' v='no_straight_on'/></relation>"
           "<relation id='201' version='1'><member type='way' ref='100' role='from'/>"
           "<member type='node' ref='3' role='via'/><member type='way' ref='101' role='to'/>"
           "<tag k='type' v='restriction'/><tag k='restriction' v='no_straight_on'/>"
           "<tag k='except' v='psv;motorcar'/></relation>"
           "<relation id='202' version='1'><member type='way' ref='100' role='from'/>"
           "<member type='node' ref='3' role='via'/><member type='way' ref='101' role='to'/>"
           "<tag k='type' v='restriction'/>"
           "<tag k='restriction:conditional' v='no_straight_on @ (Mo-Fr)'/></relation>"
           "<relation id='203' version='1'><member type='way' ref='104' role='outer'/>"
           "<member type='way' ref='105' role='outer'/><tag k='type' v='multipolygon'/>"
           "<tag k='leisure' v='park'/><tag k='name' v='Elm Park'/></relation>";
    return xml + more + "</osm>";
}

QByteArray gzipped(const QByteArray& bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.gz"));
    const gzFile file = gzopen(path.toUtf8().constData(), "wb9");
    for (qsizetype at = 0; at < bytes.size(); at += 1 << 20)
        gzwrite(file,
                bytes.constData() + at,
                static_cast<unsigned>(std::min<qsizetype>(bytes.size() - at, 1 << 20)));
    gzclose(file);
    QFile packed(path);
    REQUIRE(packed.open(QIODevice::ReadOnly));
    return packed.readAll();
}

} // namespace

TEST_CASE("a town is imported whole and accounted for", "[import]")
{
    const auto data = importedAs(QStringLiteral("smalltown.osm"), town());
    REQUIRE(data);
    CHECK(data->name == u"smalltown");
    CHECK(data->country == u"US");
    CHECK(data->attribution == u"© OpenStreetMap contributors (ODbL)");
    REQUIRE(data->roads.size() == 3);
    const RoadLine& main = data->roads[0];
    CHECK(data->texts.at(main.name) == "Main Street");
    CHECK(data->texts.at(main.otherNames) == "Old Road");
    CHECK(main.speedForward == 40);
    CHECK((main.is(RoadFlag::Forward) && main.is(RoadFlag::Backward)));
    CHECK((!data->roads[1].is(RoadFlag::Forward) && data->roads[1].is(RoadFlag::Backward)));
    CHECK(data->line(main).back().node == data->line(data->roads[1]).front().node);
    REQUIRE(data->nodes.size() == 1);
    CHECK(data->nodes[0].kind == NodeKind::Barrier);
    CHECK(counted(*data, QStringLiteral("roads ignored"), QStringLiteral("highway=proposed")) == 1);
    CHECK(counted(*data, QStringLiteral("driven roads kept")) == 3);
}

TEST_CASE("turn restrictions are kept, excepted or counted", "[import]")
{
    const auto data = importedAs(QStringLiteral("turns.osm"), town());
    REQUIRE(data);
    REQUIRE(data->restrictions.size() == 1);
    CHECK(data->restrictions[0].fromRoad == 0);
    CHECK(data->restrictions[0].toRoad == 1);
    CHECK_FALSE(data->restrictions[0].isOnly);
    const QString ignored = QStringLiteral("turn restrictions ignored");
    CHECK(counted(*data, ignored, QStringLiteral("cars are excepted")) == 1);
    CHECK(counted(*data, ignored, QStringLiteral("conditional")) == 1);
}

TEST_CASE("addresses, ranges, places and areas of many ways", "[import]")
{
    const auto data = importedAs(QStringLiteral("places.osm"), town());
    REQUIRE(data);
    CHECK(data->addresses.size() == 2);
    REQUIRE(data->ranges.size() == 1);
    CHECK((data->ranges[0].from == 12 && data->ranges[0].to == 20));
    CHECK(data->ranges[0].parity == AddressRange::Parity::Even);
    CHECK(data->texts.at(data->ranges[0].street) == "Main Street");
    const auto named = [&](const char* name) {
        return std::ranges::find_if(data->places, [&](const NamedPlace& place) {
            return data->texts.at(place.name) == name;
        });
    };
    REQUIRE(named("مستشفى المدينة") != data->places.end());
    CHECK(named("مستشفى المدينة")->kind == PlaceKind::Hospital);
    REQUIRE(named("Elm Park") != data->places.end());
    CHECK(named("Elm Park")->at == Point7{400'150'000, -829'850'000});
    REQUIRE(data->shapes.size() == 1);
    CHECK(data->shapes[0].kind == ShapeKind::Park);
    CHECK(data->ring(data->shapes[0]).front() == data->ring(data->shapes[0]).back());
    CHECK(data->ring(data->shapes[0]).size() == 5);
}

TEST_CASE("a road whose nodes are missing is cut, not bent", "[import]")
{
    const auto data = importedAs(QStringLiteral("cut.osm"),
                                 town("<way id='110' version='1'><nd ref='1'/><nd ref='2'/>"
                                      "<nd ref='999'/><nd ref='4'/><nd ref='5'/>"
                                      "<tag k='highway' v='primary'/></way>"));
    REQUIRE(data);
    CHECK(data->roads.size() == 5);
    CHECK(counted(*data,
                  QStringLiteral("roads cut"),
                  QStringLiteral("nodes are missing in the file")) == 1);
}

TEST_CASE("points outside the world are counted and left out", "[import]")
{
    const auto data =
        importedAs(QStringLiteral("far.osm"), town("<node id='50' version='1' lat='95' lon='0'/>"));
    REQUIRE(data);
    CHECK(counted(*data,
                  QStringLiteral("nodes ignored"),
                  QStringLiteral("coordinates outside the world")) == 1);
}

TEST_CASE("two cities in one file are said", "[import]")
{
    QByteArray far;
    for (int i = 1; i <= 5; ++i)
        far += QStringLiteral("<node id='%1' version='1' lat='45.0' lon='%2'/>")
                   .arg(60 + i)
                   .arg(-90 + i * 0.001)
                   .toUtf8();
    far += "<way id='120' version='1'><nd ref='61'/><nd ref='62'/><nd ref='63'/><nd ref='64'/>"
           "<nd ref='65'/><tag k='highway' v='primary'/></way>";
    const auto data = importedAs(QStringLiteral("two.osm"), town(far));
    REQUIRE(data);
    CHECK(counted(*data,
                  QStringLiteral("separate areas in one file"),
                  QStringLiteral("far apart; import each city by itself")) == 2);
}

TEST_CASE("packed and plain files give the same map", "[import]")
{
    const auto plain = importedAs(QStringLiteral("same.osm"), town());
    const auto packed = importedAs(QStringLiteral("same.osm.gz"), gzipped(town()));
    REQUIRE(plain);
    REQUIRE(packed);
    CHECK(plain->texts.bytes() == packed->texts.bytes());
    CHECK(plain->account == packed->account);
    CHECK(plain->roadPoints.size() == packed->roadPoints.size());
}

TEST_CASE("broken files are refused with one sentence", "[import]")
{
    const QByteArray whole = town();
    const auto kindOf = [](const Result<MapData>& data) {
        REQUIRE_FALSE(data);
        CHECK_FALSE(data.error().text.isEmpty());
        return data.error().kind;
    };
    CHECK(kindOf(importMap(QStringLiteral("nowhere.osm"), {})) == Kind::NotFound);
    CHECK(kindOf(importedAs(QStringLiteral("a.txt"), whole)) == Kind::Invalid);
    CHECK(importedAs(QStringLiteral("a.osm.zip"), whole).error().text.contains(u"unpack it"));
    CHECK(kindOf(importedAs(QStringLiteral("cut.osm"), whole.left(whole.size() / 2))) ==
          Kind::Invalid);
    CHECK(kindOf(importedAs(QStringLiteral("no.osm.pbf"), "this is no pbf")) == Kind::Invalid);
    CHECK(kindOf(importedAs(QStringLiteral("empty.osm"), "")) == Kind::Invalid);
    const auto packed = gzipped(whole);
    CHECK(kindOf(importedAs(QStringLiteral("cut.osm.gz"), packed.left(packed.size() / 2))) ==
          Kind::Invalid);
    const auto noRoads = importedAs(QStringLiteral("noroads.osm"),
                                    "<osm version='0.6'><node id='1' lat='1' lon='1'/></osm>");
    REQUIRE(kindOf(noRoads) == Kind::Invalid);
    CHECK(noRoads.error().text.contains(u"no road that a car may drive"));
}

TEST_CASE("a zip bomb is refused before it is unpacked into memory", "[import]")
{
    QByteArray blanks(300 << 20, ' ');
    const auto bomb = importedAs(QStringLiteral("bomb.osm.gz"),
                                 gzipped("<osm version='0.6'>" + blanks + "</osm>"));
    REQUIRE_FALSE(bomb);
    CHECK(bomb.error().text.contains(u"unpacks to more than"));
}

TEST_CASE("an import can be called off", "[import]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("town.osm"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(town());
    file.close();
    const auto data = importMap(path, {}, [](const QString&, double) { return false; });
    REQUIRE_FALSE(data);
    CHECK(data.error().kind == Kind::Unavailable);
}
