// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn map: what each level holds, what a tile is told, and what is refused.
#include "core/streets/draw/basemap.h"
#include "core/streets/draw/buildbasemap.h"
#include "core/streets/draw/groundsections.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::streets;

namespace {

constexpr auto kBothWays = static_cast<quint8>(static_cast<quint8>(RoadFlag::Forward) |
                                               static_cast<quint8>(RoadFlag::Backward));

void addRoad(MapData& data,
             RoadClass roadClass,
             const char* name,
             std::initializer_list<LatLon> line,
             quint8 flags = kBothWays)
{
    RoadLine road;
    road.firstPoint = static_cast<quint32>(data.roadPoints.size());
    road.points = static_cast<quint32>(line.size());
    road.roadClass = roadClass;
    road.name = data.texts.add(std::string_view(name));
    road.flags = flags;
    for (const LatLon& point : line)
        data.roadPoints.push_back({toPoint7(point), data.nodeCount++});
    data.roads.push_back(road);
}

void addArea(MapData& data, ShapeKind kind, const char* name, LatLon middle, double half, bool hole)
{
    streets::Shape shape;
    shape.firstPoint = static_cast<quint32>(data.shapePoints.size());
    shape.points = 5;
    shape.kind = kind;
    shape.isHole = hole;
    shape.name = data.texts.add(std::string_view(name));
    for (const auto& [x, y] : {std::pair{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}})
        data.shapePoints.push_back(toPoint7({middle.lat + y * half, middle.lon + x * half}));
    data.shapes.push_back(shape);
}

MapData smallCity()
{
    MapData data;
    data.name = QStringLiteral("Probe");
    data.attribution = QStringLiteral("© probers");
    addRoad(data, RoadClass::Residential, "Elm Street", {{40, -83}, {40, -82.99}});
    addRoad(data, RoadClass::Motorway, "Outer Belt", {{40.01, -83.1}, {40.01, -82.9}});
    addRoad(data,
            RoadClass::Service,
            "",
            {{40.001, -83}, {40.001, -82.999}},
            static_cast<quint8>(RoadFlag::Backward));
    addArea(data, ShapeKind::Building, "", {40.0005, -82.995}, 0.0001, false);
    addArea(data, ShapeKind::Water, "Lake", {40.005, -82.995}, 0.01, false);
    addArea(data, ShapeKind::Water, "", {40.005, -82.995}, 0.003, true);
    data.places.push_back({toPoint7({40.002, -82.99}),
                           data.texts.add(std::string_view("مستشفى")),
                           {},
                           {},
                           PlaceKind::Hospital});
    AddressPoint house;
    house.at = toPoint7({40.0001, -82.995});
    house.number = data.texts.add(std::string_view("1418"));
    data.addresses.push_back(house);
    return data;
}

WorldBox around(LatLon south, LatLon north)
{
    WorldBox box;
    box.add(toWorld(south));
    box.add(toWorld(north));
    return box;
}

const WorldBox kEverywhere = around({39, -84}, {41, -82});

QStringList textsOf(const Basemap& map, int level, GroundPart part)
{
    std::vector<quint32> found;
    map.find(level, part, kEverywhere, found);
    QStringList texts;
    for (const quint32 index : found)
        texts += map.text(map.feature(index).text);
    return texts;
}

std::vector<GroundKind> kindsOf(const Basemap& map, int level, const WorldBox& box)
{
    std::vector<quint32> found;
    map.find(level, GroundPart::Shapes, box, found);
    std::vector<GroundKind> kinds;
    for (const quint32 index : found)
        kinds.push_back(map.feature(index).kind);
    return kinds;
}

} // namespace

TEST_CASE("wide views hold the great roads and waters, close ones everything", "[draw]")
{
    const auto map = Basemap::of(drawGround(smallCity()));
    using enum GroundKind;
    CHECK(kindsOf(*map, 0, kEverywhere) == std::vector{Water, Water, Road});
    CHECK(kindsOf(*map, 2, kEverywhere) == std::vector{Water, Water, Road, Road});
    CHECK(kindsOf(*map, 4, kEverywhere) == std::vector{Water, Water, Building, Road, Road, Road});
    CHECK(textsOf(*map, 4, GroundPart::Numbers) == QStringList{QStringLiteral("1418")});
    CHECK(textsOf(*map, 3, GroundPart::Numbers).isEmpty());
    CHECK(textsOf(*map, 0, GroundPart::Names).contains(QStringLiteral("Outer Belt")));
    CHECK_FALSE(textsOf(*map, 0, GroundPart::Names).contains(QStringLiteral("Elm Street")));
    const auto close = textsOf(*map, 4, GroundPart::Names);
    CHECK(close.contains(QStringLiteral("Elm Street")));
    CHECK(close.contains(QStringLiteral("Lake")));
    CHECK(close.contains(QString::fromUtf8("مستشفى")));
}

TEST_CASE("a tile is told of what meets it and of nothing else", "[draw]")
{
    const auto map = Basemap::of(drawGround(smallCity()));
    using enum GroundKind;
    const auto there = around({39.9999, -82.998}, {40.0001, -82.997});
    CHECK(kindsOf(*map, 4, there) == std::vector{Water, Road});
    CHECK(kindsOf(*map, 4, around({39.5, -83.5}, {39.6, -83.4})).empty());
    CHECK(kindsOf(*map, 4, WorldBox{}).empty());
    // The motorway spans many cells and still comes once.
    CHECK(kindsOf(*map, 4, around({40.009, -83.2}, {40.0101, -82.8})) == std::vector{Water, Road});
}

TEST_CASE("a hole follows its area and says that it is one", "[draw]")
{
    const auto map = Basemap::of(drawGround(smallCity()));
    std::vector<quint32> found;
    map->find(4, GroundPart::Shapes, kEverywhere, found);
    CHECK_FALSE(map->feature(found[0]).is(GroundFlag::Hole));
    CHECK(map->feature(found[1]).is(GroundFlag::Hole));
    CHECK(map->line(map->feature(found[1])).size() == 5);
}

TEST_CASE("a road that is open against its line is turned, so that arrows follow it", "[draw]")
{
    const auto map = Basemap::of(drawGround(smallCity()));
    std::vector<quint32> found;
    map->find(4, GroundPart::Shapes, kEverywhere, found);
    const GroundFeature* service = nullptr;
    for (const quint32 index : found)
        if (map->feature(index).kind == GroundKind::Road &&
            map->feature(index).detail == static_cast<quint8>(RoadClass::Service))
            service = &map->feature(index);
    REQUIRE(service);
    CHECK(service->is(GroundFlag::Oneway));
    CHECK(map->line(*service).front().x > map->line(*service).back().x);
}

TEST_CASE("bridges lie above and tunnels below all that is on the ground", "[draw]")
{
    MapData data = smallCity();
    const auto with = [](RoadFlag flag) {
        return static_cast<quint8>(kBothWays | static_cast<quint8>(flag));
    };
    addRoad(data,
            RoadClass::Residential,
            "Over",
            {{40.009, -83}, {40.011, -83}},
            with(RoadFlag::Bridge));
    addRoad(data, RoadClass::Motorway, "Under", {{40, -83}, {40.02, -83}}, with(RoadFlag::Tunnel));
    const auto map = Basemap::of(drawGround(data));
    std::vector<quint32> found;
    map->find(4, GroundPart::Shapes, kEverywhere, found);
    std::vector<int> layers;
    for (const quint32 index : found)
        if (map->feature(index).kind == GroundKind::Road)
            layers.push_back(map->feature(index).layer);
    CHECK(layers == std::vector<int>{-1, 0, 0, 0, 1});
}

TEST_CASE("the drawn map is read back from its file as it was built", "[draw]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("probe.lodemap"));
    LodemapWriter writer(path);
    REQUIRE(buildBasemap(smallCity(), writer));
    REQUIRE(writer.finish());
    const auto file = Lodemap::open(path);
    REQUIRE(file);
    const auto map = Basemap::open(*file);
    REQUIRE(map);
    CHECK((*map)->name() == QStringLiteral("Probe"));
    CHECK((*map)->attribution() == QStringLiteral("© probers"));
    const auto built = Basemap::of(drawGround(smallCity()));
    CHECK((*map)->bounds() == built->bounds());
    for (int level = 0; level < kGroundLevels; ++level) {
        CHECK(kindsOf(**map, level, kEverywhere) == kindsOf(*built, level, kEverywhere));
        CHECK(textsOf(**map, level, GroundPart::Names) ==
              textsOf(*built, level, GroundPart::Names));
    }
}

TEST_CASE("a map whose drawn part points outside itself is refused", "[draw]")
{
    const QTemporaryDir folder;
    const auto openedAfter = [&](auto&& spoil) {
        GroundColumns columns = drawGround(smallCity());
        spoil(columns);
        const QString path = folder.filePath(QStringLiteral("spoilt.lodemap"));
        LodemapWriter writer(path);
        REQUIRE(writer.add(kAboutSection, 1, std::vector{columns.about}));
        REQUIRE(writer.add(kSheetSection, 1, columns.sheets));
        REQUIRE(writer.add(kFeatureSection, 1, columns.features));
        REQUIRE(writer.add(kPointSection, 1, columns.points));
        REQUIRE(writer.add(kCellSection, 1, columns.cells));
        REQUIRE(writer.add(kItemSection, 1, columns.items));
        REQUIRE(writer.add(kTextEndSection, 1, columns.textEnds));
        REQUIRE(writer.add(kTextSection,
                           1,
                           QByteArrayView(columns.textBytes.data(),
                                          static_cast<qsizetype>(columns.textBytes.size()))));
        REQUIRE(writer.finish());
        return Basemap::open(*Lodemap::open(path));
    };
    CHECK(openedAfter([](GroundColumns&) {}));
    const auto isRefused = [&](auto&& spoil) {
        const auto opened = openedAfter(spoil);
        return !opened && opened.error().kind == Kind::Corrupt;
    };
    CHECK(isRefused([](GroundColumns& c) { c.features[0].firstPoint = 4'000'000'000; }));
    CHECK(isRefused([](GroundColumns& c) { c.features[1].points = 4'000'000'000; }));
    CHECK(isRefused([](GroundColumns& c) { c.features[0].text = 10'000; }));
    CHECK(isRefused([](GroundColumns& c) { c.features[0].kind = GroundKind{77}; }));
    CHECK(isRefused([](GroundColumns& c) { c.items[0] = 10'000; }));
    CHECK(isRefused([](GroundColumns& c) { c.cells[1] = 4'000'000'000; }));
    CHECK(isRefused([](GroundColumns& c) { c.sheets[3].columns = 0x4000'0000; }));
    CHECK(isRefused([](GroundColumns& c) { c.sheets.pop_back(); }));
    CHECK(isRefused([](GroundColumns& c) { c.textEnds.back() = 4'000'000'000; }));
}

TEST_CASE("an empty city gives an empty drawn map and no fault", "[draw]")
{
    const auto map = Basemap::of(drawGround(MapData{}));
    for (int level = 0; level < kGroundLevels; ++level)
        CHECK(kindsOf(*map, level, kEverywhere).empty());
}
