// SPDX-License-Identifier: GPL-3.0-or-later
// A GeoPackage's geometries are read in every shape they come in, and never past their end.
#include "wkbwriter.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace lodestar::streets::importing;
using lodestar::streets::testing::WkbWriter;

TEST_CASE("points and lines are read in both byte orders", "[import][wkb]")
{
    for (const bool isLittle : {true, false}) {
        const auto point =
            readGeometry(WkbWriter(isLittle).header().type(1).numbers({-83.5, 40.25}).bytes());
        REQUIRE(point);
        CHECK(point->kind == Geometry::Kind::Point);
        CHECK(point->srs == 4326);
        CHECK(point->lines.at(0).at(0) == Position{-83.5, 40.25});
        const auto line = readGeometry(
            WkbWriter(isLittle).header().type(2).count(2).numbers({1, 2, 3, 4}).bytes());
        REQUIRE(line);
        CHECK(line->kind == Geometry::Kind::Lines);
        CHECK(line->lines == std::vector<std::vector<Position>>{{{1, 2}, {3, 4}}});
    }
}

TEST_CASE("heights and measures are passed over", "[import][wkb]")
{
    for (const quint32 dimension : {1000U, 2000U}) {
        const auto line = readGeometry(WkbWriter()
                                           .header()
                                           .type(dimension + 2)
                                           .count(2)
                                           .numbers({1, 2, 99, 3, 4, 99})
                                           .bytes());
        REQUIRE(line);
        CHECK(line->lines.at(0) == std::vector<Position>{{1, 2}, {3, 4}});
    }
    const auto point =
        readGeometry(WkbWriter().header().type(3001).numbers({1, 2, 98, 99}).bytes());
    REQUIRE(point);
    CHECK(point->lines.at(0).at(0) == Position{1, 2});
}

TEST_CASE("each part of many lines has its own order of bytes", "[import][wkb]")
{
    WkbWriter inner(false);
    inner.type(2).count(2).numbers({5, 6, 7, 8});
    const auto lines = readGeometry(
        WkbWriter().header().type(5).count(2).type(2).count(2).numbers({1, 2, 3, 4}).bytes() +
        inner.bytes());
    REQUIRE(lines);
    CHECK(lines->lines == std::vector<std::vector<Position>>{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}});
}

TEST_CASE("an envelope is passed over, whatever its size", "[import][wkb]")
{
    for (int envelope = 0; envelope <= 4; ++envelope) {
        const auto point =
            readGeometry(WkbWriter().header(4326, envelope).type(1).numbers({1, 2}).bytes());
        REQUIRE(point);
        CHECK(point->lines.at(0).at(0) == Position{1, 2});
    }
}

TEST_CASE("empty geometries and other types are told apart", "[import][wkb]")
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const auto kindOf = [](const QByteArray& bytes) {
        const auto geometry = readGeometry(bytes);
        REQUIRE(geometry);
        return geometry->kind;
    };
    CHECK(kindOf(WkbWriter().header(4326, 0, 16).bytes()) == Geometry::Kind::Empty);
    CHECK(kindOf(WkbWriter().header().type(1).numbers({none, none}).bytes()) ==
          Geometry::Kind::Empty);
    CHECK(kindOf(WkbWriter().header().type(3).count(0).bytes()) == Geometry::Kind::Other);
}

TEST_CASE("a geometry cut short anywhere is refused", "[import][wkb]")
{
    const QByteArray whole = WkbWriter()
                                 .header(4326, 1)
                                 .type(1005)
                                 .count(1)
                                 .type(1002)
                                 .count(2)
                                 .numbers({1, 2, 0, 3, 4, 0})
                                 .bytes();
    REQUIRE(readGeometry(whole));
    for (qsizetype size = 0; size < whole.size(); ++size)
        CHECK_FALSE(readGeometry(whole.left(size)));
}

TEST_CASE("counts and types that cannot be are refused", "[import][wkb]")
{
    CHECK_FALSE(readGeometry(WkbWriter().header().type(2).count(0xFFFFFFFF).bytes()));
    CHECK_FALSE(readGeometry(WkbWriter().header().type(5).count(0xFFFFFFFF).bytes()));
    CHECK_FALSE(readGeometry(WkbWriter().header().type(4001).numbers({1, 2}).bytes()));
    CHECK_FALSE(
        readGeometry(WkbWriter().header().type(5).count(1).type(1).numbers({1, 2, 3, 4}).bytes()));
    QByteArray order = WkbWriter().header().type(1).numbers({1, 2}).bytes();
    order[8] = 2;
    CHECK_FALSE(readGeometry(order));
    CHECK_FALSE(readGeometry(WkbWriter().header(4326, 0, 32).type(1).numbers({1, 2}).bytes()));
    CHECK_FALSE(readGeometry(WkbWriter().header(4326, 0, 10).type(1).numbers({1, 2}).bytes()));
    CHECK_FALSE(readGeometry("XX"));
}
