// SPDX-License-Identifier: GPL-3.0-or-later
// The map's projection: what stays where while it moves and zooms.
#include "ui/map/projection.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace lodestar;
using namespace lodestar::ui;

namespace {

Projection overTown()
{
    Projection projection;
    projection.setSize({800, 600});
    projection.setCentre({41.2, -100.6});
    return projection;
}

} // namespace

TEST_CASE("the map's ground stays under the pointer while it zooms", "[map]")
{
    Projection projection = overTown();
    const QPointF at(620, 130);
    const LatLon held = projection.toGround(at);
    for (const double factor : {2.5, 1.4, 0.5, 0.1}) {
        projection.zoom(factor, at);
        const QPointF now = projection.toScreen(held);
        CHECK(std::abs(now.x() - at.x()) < 1);
        CHECK(std::abs(now.y() - at.y()) < 1);
    }
    const QPointF back = projection.toScreen(projection.toGround({10, 20}));
    CHECK(back.x() == Approx(10).margin(0.1));
    CHECK(back.y() == Approx(20).margin(0.1));
}

TEST_CASE("the smallest wish to zoom is one step, and there is an end both ways", "[map]")
{
    Projection projection = overTown();
    const int before = projection.step();
    projection.zoom(1.01, {400, 300});
    CHECK(projection.step() == before + 1);
    projection.zoom(0.99, {400, 300});
    CHECK(projection.step() == before);
    projection.zoom(1e9, {400, 300});
    CHECK(projection.step() == Projection::kClosest);
    projection.zoom(1e-9, {400, 300});
    CHECK(projection.step() == Projection::kFarthest);
}

TEST_CASE("the corner of the screen lies on a whole device pixel", "[map]")
{
    Projection projection = overTown();
    for (const double ratio : {1.0, 1.5, 2.0}) {
        projection.setPixelRatio(ratio);
        projection.pan({3.3, -7.7});
        const QPointF corner = projection.corner() * ratio;
        CHECK(corner.x() == std::round(corner.x()));
        CHECK(corner.y() == std::round(corner.y()));
    }
}

TEST_CASE("a metre on the ground is as long as the scale bar says", "[map]")
{
    const Projection projection = overTown();
    const LatLon a = projection.toGround({400, 300});
    const LatLon b = projection.toGround({500, 300});
    CHECK(100 * projection.metresPerPixel() == Approx(distance(a, b).value).epsilon(0.002));
}

TEST_CASE("resizing keeps the middle in the middle", "[map]")
{
    Projection projection = overTown();
    projection.setSize({1'000, 400});
    CHECK(distance(projection.centre(), {41.2, -100.6}).value < projection.metresPerPixel());
}

TEST_CASE("fitting shows every point inside the margin", "[map]")
{
    Projection projection = overTown();
    const QList<LatLon> points{{41.15, -100.68}, {41.26, -100.52}, {41.2, -100.6}};
    projection.fit(points, 40);
    for (const auto& point : points)
        CHECK(projection.screen().adjusted(38, 38, -38, -38).contains(projection.toScreen(point)));
}
