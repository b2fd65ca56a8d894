// SPDX-License-Identifier: GPL-3.0-or-later
// The painted ground: names agree between tiles, tiles are made aside and kept within bounds.
#include "core/streets/draw/buildbasemap.h"
#include "tests/ui/demoboard.h"
#include "ui/map/groundlayer.h"

#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;
using streets::Basemap;
using streets::MapData;

namespace {

constexpr LatLon kMiddle{41.2, -100.6};

std::shared_ptr<const Basemap> townMap()
{
    return test::fictionalCity().ground;
}

void addStreet(MapData& data, const QString& name, std::initializer_list<LatLon> line)
{
    streets::RoadLine road;
    road.firstPoint = static_cast<quint32>(data.roadPoints.size());
    road.points = static_cast<quint32>(line.size());
    road.name = data.texts.add(name);
    road.roadClass = streets::RoadClass::Residential;
    road.flags = 3;
    for (const LatLon& point : line)
        data.roadPoints.push_back({streets::toPoint7(point), data.nodeCount++});
    data.roads.push_back(road);
}

TileKey tileAt(LatLon point, int step)
{
    const auto world = streets::toWorld(point);
    const double scale = TileKey{step, 0, 0}.scale() / kTileSize;
    return {step, static_cast<int>(world.x * scale), static_cast<int>(world.y * scale)};
}

bool areEqual(const PlacedName& a, const PlacedName& b)
{
    return a.box == b.box && a.outline == b.outline;
}

} // namespace

TEST_CASE("two neighbouring tiles write the same names across the edge between them", "[map]")
{
    const auto map = townMap();
    const Theme theme(test::builtInTokens());
    const GroundStyle style(theme);
    int across = 0;
    for (const int step : {26, 30, 32}) {
        const TileKey tile = tileAt(kMiddle, step);
        const TileKey next{step, tile.column + 1, tile.row};
        // Each from a placer of its own, as two workers would.
        const auto here = NamePlacer(*map, style).namesOn(tile);
        const auto there = NamePlacer(*map, style).namesOn(next);
        for (const PlacedName& name : here)
            if (name.box.intersects(next.box())) {
                ++across;
                CHECK(std::any_of(there.begin(), there.end(), [&](const PlacedName& other) {
                    return areEqual(name, other);
                }));
            }
        for (const PlacedName& name : there)
            if (name.box.intersects(tile.box()))
                CHECK(std::any_of(here.begin(), here.end(), [&](const PlacedName& other) {
                    return areEqual(name, other);
                }));
    }
    CHECK(across > 0);
}

TEST_CASE("no two names on a tile lie over each other", "[map]")
{
    const auto map = townMap();
    const Theme theme(test::builtInTokens());
    const GroundStyle style(theme);
    NamePlacer placer(*map, style);
    for (const int step : {26, 28, 30, 32, 34}) {
        const auto names = placer.namesOn(tileAt(kMiddle, step));
        for (qsizetype i = 0; i < names.size(); ++i)
            for (qsizetype j = 0; j < i; ++j)
                CHECK_FALSE(names[i].outline.intersects(names[j].outline));
    }
}

TEST_CASE("a name is never written upside down, and Arabic is written whole", "[map]")
{
    const Theme theme(test::builtInTokens());
    const GroundStyle style(theme);
    NamePaths paths(style);
    const NamePieces& latin = paths.pieces(QStringLiteral("Elm Street"), {});
    CHECK(latin.canBend);
    CHECK(latin.pieces.size() == 10);
    for (const QPointF& end : {QPointF(500, 20), {-500, 20}, {20, 500}, {-20, -500}}) {
        const LineWalk line(QPolygonF({{0, 0}, end}));
        const auto writing = writingAlong(latin, line, 250);
        REQUIRE(writing);
        for (const auto& stand : writing->stands)
            CHECK(std::cos(stand.angle * M_PI / 180) > -0.01);
    }
    const NamePieces& arabic = paths.pieces(QString::fromUtf8("شارع الجامعة"), {});
    CHECK_FALSE(arabic.canBend);
    CHECK(arabic.pieces.size() == 1);
    // Around a corner only what can bend is written, and not around a sharp one.
    const LineWalk corner(QPolygonF({{0, 0}, {100, 0}, {100, 100}}));
    CHECK_FALSE(writingAlong(arabic, corner, 100));
    CHECK_FALSE(writingAlong(latin, corner, 100));
    CHECK_FALSE(writingAlong(latin, LineWalk(QPolygonF({{0, 0}, {10, 0}})), 5));
}

TEST_CASE("a tile shows water, streets and names in the theme's colours", "[map]")
{
    MapData data;
    addStreet(data, QStringLiteral("Elm Street"), {{41.2, -100.62}, {41.2, -100.58}});
    const auto map = Basemap::of(streets::drawGround(data));
    Theme theme(test::builtInTokens());
    for (const Look look : {Look::Night, Look::Day, Look::Contrast}) {
        theme.setLook(look);
        TilePainter painter(map, GroundStyle(theme), 2);
        const QImage image = painter.paint(tileAt(kMiddle, 32));
        REQUIRE(image.size() == QSize(1'024, 1'024));
        CHECK(image.devicePixelRatio() == 2);
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                colours += image.pixel(x, y);
        CHECK(colours.contains(theme.colour(Token::MapGround).rgb()));
        CHECK(colours.contains(theme.colour(Token::MapStreet).rgb()));
        CHECK(colours.contains(theme.colour(Token::MapLabel).rgb()));
    }
}

TEST_CASE("tiles are painted aside, told of, and dropped when there are too many", "[map]")
{
    const Theme theme(test::builtInTokens());
    constexpr qint64 kTile = 512 * 512 * 4;
    TileStore store(3 * kTile);
    QSignalSpy arrived(&store, &TileStore::arrived);
    store.setGround(townMap(), GroundStyle(theme), 1);
    const TileKey first = tileAt(kMiddle, 28);
    const auto beside = [&](int by) {
        return TileKey{first.step, first.column + by, first.row};
    };
    CHECK_FALSE(store.tile(first));
    store.want({first});
    store.finish();
    CHECK(arrived.count() >= 1);
    REQUIRE(store.tile(first));
    CHECK(store.bytes() == kTile);
    store.want({beside(1), beside(2)});
    store.finish();
    CHECK(store.tile(first)); // used just now: it stays
    store.want({beside(3)});
    store.finish();
    CHECK(store.bytes() <= 3 * kTile);
    CHECK(store.tile(first));
    CHECK(store.tile(beside(3)));
}

TEST_CASE("a new look forgets the tiles of the old one", "[map]")
{
    Theme theme(test::builtInTokens());
    TileStore store(1 << 24);
    const TileKey key = tileAt(kMiddle, 28);
    store.setGround(townMap(), GroundStyle(theme), 1);
    store.want({key});
    store.finish();
    REQUIRE(store.tile(key));
    theme.setLook(Look::Day);
    store.setGround(townMap(), GroundStyle(theme), 1);
    CHECK_FALSE(store.tile(key));
    CHECK(store.bytes() == 0);
    store.setGround(nullptr, GroundStyle(theme), 1);
    store.want({key});
    store.finish();
    CHECK_FALSE(store.tile(key));
}

TEST_CASE("while a closer tile is made its ground is seen scaled, never blank", "[map]")
{
    MapData data;
    // A lake over everything: what is not lake was left blank.
    streets::Shape lake;
    lake.kind = streets::ShapeKind::Water;
    lake.points = 5;
    for (const LatLon& corner : {LatLon{40, -102}, {40, -99}, {42, -99}, {42, -102}, {40, -102}})
        data.shapePoints.push_back(streets::toPoint7(corner));
    data.shapes.push_back(lake);
    const Theme theme(test::builtInTokens());
    GroundLayer ground(theme);
    ground.setMap(Basemap::of(streets::drawGround(data)));
    Projection projection;
    projection.setSize({700, 500});
    projection.setStep(26);
    projection.setCentre(kMiddle);
    ground.finish(projection, 1);
    const auto painted = [&] {
        QImage image(700, 500, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter painter(&image);
        ground.paint(painter, projection, 1);
        return image;
    };
    for (const double factor : {2.0, 1.41, 0.5}) {
        projection.zoom(factor, {300, 200});
        const QImage image = painted();
        int blank = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                blank += image.pixel(x, y) == theme.colour(Token::MapWater).rgb() ? 0 : 1;
        // When it zooms out the edges may still be missing.
        CHECK(blank <= (factor > 1 ? 0 : 700 * 500 * 3 / 4));
    }
}
