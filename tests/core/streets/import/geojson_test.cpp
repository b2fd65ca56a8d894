// SPDX-License-Identifier: GPL-3.0-or-later
// GeoJSON road lines and address points become MapData; broken and foreign files are refused.
#include "importing.h"

#include "core/streets/import/geojsonsource.h"

using namespace lodestar;
using namespace lodestar::streets;
using lodestar::streets::testing::counted;
using lodestar::streets::testing::importedAs;

namespace {

QByteArray collection(const QByteArrayList& features, const QByteArray& more = {})
{
    return "{\"type\": \"FeatureCollection\", " + more + "\"features\": [" + features.join(",\n") +
           "]}\n";
}

QByteArray feature(const QByteArray& type, const QByteArray& coordinates, const QByteArray& tags)
{
    return "{\"type\":\"Feature\",\"id\":7,\"geometry\":{\"type\":\"" + type +
           "\",\"coordinates\":" + coordinates + "},\"properties\":{" + tags + "}}";
}

const QByteArray kMain = feature("LineString",
                                 "[[-83.0,40.0],[-82.999,40.0],[-82.998,40.0,230.5]]",
                                 "\"name\":\"Main Street\",\"highway\":\"primary\","
                                 "\"oneway\":true,\"maxspeed\":\"35 mph\"");
const QByteArray kElm = feature("LineString",
                                "[[-82.999,40.0],[-82.999,40.001]]",
                                "\"STREET\":\"Elm \\u00c9tage\",\"Class\":\"Residential\","
                                "\"ONE_WAY\":\"TF\",\"SPEED\":25");

Result<MapData> read(const QByteArrayList& features)
{
    return importedAs(QStringLiteral("town.geojson"), collection(features));
}

QString refused(const QByteArray& bytes, const QString& name = QStringLiteral("bad.geojson"))
{
    const auto data = importedAs(name, bytes);
    REQUIRE_FALSE(data);
    CHECK(data.error().kind == Kind::Invalid);
    return data.error().text;
}

} // namespace

TEST_CASE("GeoJSON roads meet where their coordinates coincide", "[import][geojson]")
{
    const auto data = read({kMain, kElm});
    REQUIRE(data);
    CHECK(data->name == u"town");
    CHECK(data->country == u"US");
    REQUIRE(data->roads.size() == 2);
    CHECK(data->nodeCount == 4);
    CHECK(data->line(data->roads[0])[1].node == data->line(data->roads[1])[0].node);
    CHECK(data->line(data->roads[0])[0].node != data->line(data->roads[1])[1].node);
    CHECK(data->line(data->roads[0])[2].at == Point7{400'000'000, -829'980'000});
    CHECK(counted(*data, QStringLiteral("driven roads kept")) == 2);
}

TEST_CASE("whose data it is stays with the map", "[import][geojson]")
{
    const auto whose = [](const QByteArray& members, const QString& more = {}) {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("whose.geojson")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("{\"type\":\"FeatureCollection\"," + members + "\"features\":[" + kMain + "]}");
        file.close();
        const auto data = importMap(file.fileName(), {{}, {}, more});
        REQUIRE(data);
        return data->attribution;
    };
    CHECK(whose("").isEmpty());
    CHECK(whose("\"copyright\":\"© Springdale  County\",\"license\":\"CC BY 4.0\",") ==
          QStringLiteral("© Springdale County; CC BY 4.0"));
    CHECK(whose("\"attribution\":\"" + QByteArray(5'000, 'x') + "\",").size() == 300);
    CHECK(whose("\"license\":7,\"copyright\":[\"?\"],", QStringLiteral("© me")) ==
          QStringLiteral("7; © me"));
}

TEST_CASE("points a ten-millionth of a degree apart are not one node", "[import][geojson]")
{
    const auto data = read({kMain,
                            feature("LineString",
                                    "[[-82.9990001,40.0],[-82.999,40.001]]",
                                    "\"highway\":\"service\"")});
    REQUIRE(data);
    CHECK(data->nodeCount == 5);
}

TEST_CASE("GeoJSON properties are read under their usual names", "[import][geojson]")
{
    const auto data = read({kMain, kElm});
    REQUIRE(data);
    const RoadLine& main = data->roads[0];
    CHECK(main.source == 7);
    CHECK(data->texts.at(main.name) == "Main Street");
    CHECK(main.roadClass == RoadClass::Primary);
    CHECK((main.is(RoadFlag::Forward) && !main.is(RoadFlag::Backward)));
    CHECK(main.speedForward == 56);
    const RoadLine& elm = data->roads[1];
    CHECK(data->texts.text(elm.name) == u"Elm Étage");
    CHECK(elm.roadClass == RoadClass::Residential);
    CHECK((!elm.is(RoadFlag::Forward) && elm.is(RoadFlag::Backward)));
    CHECK(elm.speedBackward == 40); // a bare "speed" is in miles where the signs are
}

TEST_CASE("a bare speed is metric outside the countries of miles", "[import][geojson]")
{
    const auto data = read(
        {feature("LineString", "[[9.0,50.0],[9.1,50.0]]", "\"class\":\"primary\",\"speed\":70")});
    REQUIRE(data);
    CHECK(data->roads[0].speedForward == 70);
}

TEST_CASE("each part of a MultiLineString is a road", "[import][geojson]")
{
    const auto data = read({feature("MultiLineString",
                                    "[[[-83,40],[-83,40.1]],[[-83,40.2],[-83,40.3]]]",
                                    "\"name\":\"Split Road\",\"highway\":\"secondary\"")});
    REQUIRE(data);
    CHECK(data->roads.size() == 2);
    CHECK(data->roads[1].roadClass == RoadClass::Secondary);
}

TEST_CASE("GeoJSON points are addresses and named places", "[import][geojson]")
{
    const auto data =
        read({kMain,
              feature("Point",
                      "[-83,40]",
                      "\"number\":\"12\",\"street\":\"Main Street\",\"unit\":\"B\","
                      "\"city\":\"Springfield\",\"postcode\":43210"),
              feature("Point", "[-83,40]", "\"amenity\":\"hospital\",\"name\":\"Mercy\""),
              feature("Point", "[-83,40]", "\"number\":\"12\""),
              feature("Point", "[-83,40]", "\"colour\":\"red\"")});
    REQUIRE(data);
    REQUIRE(data->addresses.size() == 1);
    const AddressPoint& address = data->addresses[0];
    CHECK(data->texts.at(address.number) == "12");
    CHECK(data->texts.at(address.street) == "Main Street");
    CHECK(data->texts.at(address.unit) == "B");
    CHECK(data->texts.at(address.city) == "Springfield");
    CHECK(data->texts.at(address.postcode) == "43210");
    REQUIRE(data->places.size() == 1);
    CHECK(data->places[0].kind == PlaceKind::Hospital);
    CHECK(counted(*data, QStringLiteral("address points ignored"), QStringLiteral("no street")) ==
          1);
    CHECK(counted(*data,
                  QStringLiteral("points ignored"),
                  QStringLiteral("neither a house number nor a named place")) == 1);
}

TEST_CASE("every GeoJSON feature that is left out is counted", "[import][geojson]")
{
    const auto data = read(
        {kMain,
         feature("Polygon", "[[[0,0],[1,0],[1,1],[0,0]]]", ""),
         "{\"type\":\"Feature\",\"geometry\":null,\"properties\":null}",
         feature("LineString", "[[-83,40],[-83,95]]", "\"name\":\"Far\""),
         feature("LineString", "[[-83,40],[-83,40]]", "\"name\":\"Dot\""),
         feature("LineString", "[[-83,40],[-83,41]]", ""),
         feature("LineString", "[[-83,40],[-83,41]]", "\"waterway\":\"river\",\"name\":\"Big\""),
         feature("LineString", "[[-83,40],[-83,41]]", "\"highway\":\"proposed\""),
         feature("LineString", "[[-83,40],[-83,41]]", "\"name\":\"Plain\",\"oneway\":\"?\""),
         feature("LineString", "[[-83,40],[-83,41]]", "\"class\":\"III b\"")});
    REQUIRE(data);
    CHECK(data->roads.size() == 3);
    const auto why = [&](const char* what, const char* reason) {
        return counted(*data, QString::fromUtf8(what), QString::fromUtf8(reason));
    };
    CHECK(why("features ignored", "a Polygon is neither a road line nor a point") == 1);
    CHECK(why("features ignored", "no geometry") == 1);
    CHECK(why("roads ignored", "coordinates outside the world") == 1);
    CHECK(why("roads ignored", "fewer than two different points") == 1);
    CHECK(why("roads ignored", "neither a class nor a name") == 1);
    CHECK(why("roads ignored", "waterway lines") == 1);
    CHECK(why("roads ignored", "highway=proposed") == 1);
    CHECK(why("roads without a class", "taken as unclassified") == 1);
    CHECK(why("one-ways ignored", "not understood") == 1);
    CHECK(why("roads of an unknown class", "taken as unclassified") == 1);
}

TEST_CASE("a fault in GeoJSON is told with its place", "[import][geojson]")
{
    CHECK(refused(collection({kMain, feature("LineString", "[[1,2],[3,\"x\"]]", "")}))
              .contains(u"$.features[1].geometry.coordinates[1]: a position"));
    CHECK(refused(collection({feature("MultiLineString", "[[[1,2],[3,4]],5]", "\"name\":\"A\"")}))
              .contains(u"$.features[0].geometry.coordinates[1]: "));
    CHECK(refused(collection({feature("Point", "[1]", "")}))
              .contains(u"$.features[0].geometry.coordinates: "));
    CHECK(refused(collection({kMain, "{\"type\":\"Road\"}"})).contains(u"$.features[1].type: "));
    CHECK(refused(collection({kMain, "{\"type\":tru}"})).contains(u"$.features[1]: "));
    CHECK(refused(collection({kMain, "17"})).contains(u"$.features[1]"));
}

TEST_CASE("GeoJSON cut short anywhere is refused", "[import][geojson]")
{
    const QByteArray whole = collection({kMain, kElm}).trimmed();
    int refusals = 0;
    for (qsizetype size = 0; size < whole.size(); size += 7) {
        MapData data;
        importing::Account account;
        const QByteArray cut = whole.left(size);
        refusals += importing::readGeoJson({cut.constData(), static_cast<size_t>(cut.size())},
                                           QStringLiteral("cut.geojson"),
                                           {},
                                           data,
                                           account,
                                           {})
                        ? 0
                        : 1;
    }
    CHECK(refusals == (whole.size() + 6) / 7);
    CHECK(refused(whole.left(whole.size() / 2)).contains(u"cut short"));
    CHECK(refused("").contains(u"is empty"));
}

TEST_CASE("foreign JSON is refused with one sentence", "[import][geojson]")
{
    CHECK(refused("[1, 2]", QStringLiteral("list.json")).contains(u"no GeoJSON"));
    CHECK(refused("{\"type\":\"Topology\",\"features\":[]}").contains(u"$.type is \"Topology\""));
    CHECK(refused("{\"type\":\"FeatureCollection\"}").contains(u"no list \"features\""));
    CHECK(refused(collection({kMain}) + "x").contains(u"behind the closing"));
    CHECK(
        refused(collection({kMain},
                           "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:"
                           "EPSG::3857\"}},"))
            .contains(u"EPSG:4326"));
    CHECK(refused(collection({})).contains(u"no road that a car may drive"));
}

TEST_CASE("a GeoJSON file in metres is told from one without roads", "[import][geojson]")
{
    CHECK(refused(collection({feature(
                      "LineString", "[[-9239000,4865000],[-9239100,4865000]]", "\"name\":\"A\"")}))
              .contains(u"all coordinates lie outside the world"));
}

TEST_CASE("a GeoJSON import can be called off", "[import][geojson]")
{
    MapData data;
    importing::Account account;
    const QByteArray whole = collection({kMain});
    const auto read = importing::readGeoJson({whole.constData(), static_cast<size_t>(whole.size())},
                                             QStringLiteral("a.geojson"),
                                             {},
                                             data,
                                             account,
                                             [](const QString&, double) { return false; });
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Kind::Unavailable);
}
