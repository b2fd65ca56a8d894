// SPDX-License-Identifier: GPL-3.0-or-later
// The map as it is worked: units that glide, picking, boxes, keys, following, measuring.
#include "tests/ui/demoboard.h"
#include "ui/map/mapview.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>
#include <chrono>

using namespace lodestar;
using namespace lodestar::ui;
using namespace std::chrono_literals;

namespace {

constexpr LatLon kMiddle{41.2, -100.6};

MapUnit unitAt(const char* id, LatLon point)
{
    MapUnit unit;
    unit.id = UnitId(QString::fromLatin1(id));
    unit.point = point;
    unit.badge = {
        Badge::Form::Status, QStringLiteral("AV"), Shape::Question, ColourRole::Good, true};
    return unit;
}

MapCall callAt(qint64 id, LatLon point)
{
    return {CallId(id),
            point,
            {Badge::Form::Level, QStringLiteral("U"), Shape::Triangle, ColourRole::Urgent, false}};
}

struct Seat
{
    Theme theme{test::builtInTokens()};
    MapView view{theme};
    MapScene scene;

    Seat()
    {
        scene.calls = {callAt(7, {41.205, -100.6}), callAt(8, {41.195, -100.6})};
        scene.units = {unitAt("STAR 1", {41.2, -100.61}), unitAt("STAR 2", {41.2, -100.59})};
        view.resize(800, 600);
        view.show(scene);
        view.showAt(kMiddle, 28);
        view.settle();
        view.grab();
    }

    [[nodiscard]] QPoint at(LatLon point) const
    {
        return view.projection().toScreen(point).toPoint();
    }

    void press(Qt::Key key) { QTest::keyClick(&view, key); }
};

} // namespace

TEST_CASE("a unit glides from fix to fix and never beyond the last one", "[map]")
{
    Projection projection;
    projection.setSize({800, 600});
    projection.setCentre(kMiddle);
    UnitLayer layer;
    const LatLon before{41.2, -100.6};
    const LatLon after{41.2, -100.599};
    layer.show({unitAt("A", before)}, 1'000ms);
    CHECK_FALSE(layer.isMoving(1'000ms));
    layer.show({unitAt("A", after)}, 2'000ms);
    CHECK(layer.isMoving(2'000ms));
    const double from = projection.toScreen(before).x();
    const double to = projection.toScreen(after).x();
    const auto xAt = [&](UnitLayer::Millis now) {
        layer.place(now);
        return layer.at(0, projection).x();
    };
    CHECK(xAt(2'000ms) == Approx(from));
    CHECK(xAt(2'450ms) == Approx((from + to) / 2).margin(0.1));
    CHECK(xAt(2'900ms) == Approx(to));
    CHECK(xAt(60'000ms) == Approx(to));
    CHECK_FALSE(layer.isMoving(2'900ms));
}

TEST_CASE("a glide goes on when other units move, and a far jump is no glide", "[map]")
{
    Projection projection;
    projection.setCentre(kMiddle);
    UnitLayer layer;
    const LatLon near{41.2, -100.599};
    layer.show({unitAt("A", kMiddle), unitAt("B", kMiddle)}, 0ms);
    layer.show({unitAt("A", near), unitAt("B", kMiddle)}, 1'000ms);
    // The other order, and B jumps 80 km.
    const LatLon far{41.2, -99.6};
    layer.show({unitAt("B", far), unitAt("A", near)}, 1'450ms);
    CHECK(layer.at(0, projection).x() == Approx(projection.toScreen(far).x()));
    const double half = (projection.toScreen(kMiddle).x() + projection.toScreen(near).x()) / 2;
    CHECK(layer.at(1, projection).x() == Approx(half).margin(0.1));
    layer.place(1'900ms);
    CHECK(layer.at(1, projection).x() == Approx(projection.toScreen(near).x()));
}

TEST_CASE("a click picks the call, then the unit, and not the ground", "[map]")
{
    Seat seat;
    QSignalSpy calls(&seat.view, &MapView::callPicked);
    QSignalSpy units(&seat.view, &MapView::unitPicked);
    QTest::mouseClick(&seat.view, Qt::LeftButton, {}, seat.at(seat.scene.calls[1].point));
    REQUIRE(calls.count() == 1);
    CHECK(calls[0][0].value<CallId>() == CallId(8));
    QTest::mouseClick(&seat.view, Qt::LeftButton, {}, seat.at(seat.scene.units[0].point));
    REQUIRE(units.count() == 1);
    CHECK(units[0][0].value<UnitId>() == seat.scene.units[0].id);
    QTest::mouseClick(&seat.view, Qt::LeftButton, {}, {20, 20});
    CHECK(calls.count() + units.count() == 2);
    seat.view.setLayers(false, true, true);
    seat.view.grab();
    QTest::mouseClick(&seat.view, Qt::LeftButton, {}, seat.at(seat.scene.units[0].point));
    CHECK(units.count() == 1);
}

TEST_CASE("what was seen is picked, also when another Board came after the picture", "[map]")
{
    Seat seat;
    const QPoint first = seat.at(seat.scene.calls[0].point);
    const QPoint second = seat.at(seat.scene.calls[1].point);
    seat.scene.calls.removeFirst();
    seat.scene.units.clear();
    seat.view.show(seat.scene); // and nothing is painted yet
    CHECK(seat.view.callAt(first) == CallId(7));
    CHECK(seat.view.callAt(second) == CallId(8));
    CHECK(seat.view.unitAt(seat.at({41.2, -100.61})) == UnitId(QStringLiteral("STAR 1")));
    seat.view.grab();
    CHECK_FALSE(seat.view.callAt(first).isValid());
    CHECK(seat.view.callAt(second) == CallId(8));
}

TEST_CASE("dragging with Shift picks what lies in the box, without it moves the map", "[map]")
{
    Seat seat;
    QList<CallId> calls;
    QList<UnitId> units;
    QObject::connect(
        &seat.view, &MapView::boxPicked, &seat.view, [&](const auto& c, const auto& u) {
            calls = c;
            units = u;
        });
    const QPoint call = seat.at(seat.scene.calls[0].point);
    const QPoint unit = seat.at(seat.scene.units[0].point);
    const auto drag = [&](Qt::KeyboardModifiers keys, QPoint from, QPoint to) {
        QTest::mousePress(&seat.view, Qt::LeftButton, keys, from);
        QMouseEvent move(QEvent::MouseMove, to, to, Qt::NoButton, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&seat.view, &move);
        QTest::mouseRelease(&seat.view, Qt::LeftButton, keys, to);
    };
    drag(Qt::ShiftModifier, {unit.x() - 30, call.y() - 30}, {call.x() + 30, unit.y() + 30});
    CHECK(calls == QList{CallId(7)});
    CHECK(units == QList{seat.scene.units[0].id});
    CHECK(seat.at(seat.scene.calls[0].point) == call);
    drag({}, {100, 100}, {150, 80});
    CHECK(seat.at(seat.scene.calls[0].point) == call + QPoint(50, -20));
}

TEST_CASE("Tab goes through calls and units, Enter picks, and the keyboard can leave", "[map]")
{
    Seat seat;
    QWidget window;
    seat.view.setParent(&window);
    QWidget other(&window);
    other.setFocusPolicy(Qt::StrongFocus);
    window.show();
    QApplication::setActiveWindow(&window);
    seat.view.setFocus();
    QSignalSpy calls(&seat.view, &MapView::callPicked);
    QSignalSpy units(&seat.view, &MapView::unitPicked);
    seat.press(Qt::Key_Tab);
    CHECK(seat.view.cursorMark().call == CallId(7));
    CHECK(seat.view.accessibleDescription().contains(QStringLiteral("call 7, level U")));
    seat.press(Qt::Key_Return);
    CHECK(calls.count() == 1);
    seat.press(Qt::Key_Tab);
    seat.press(Qt::Key_Tab);
    CHECK(seat.view.cursorMark().unit == seat.scene.units[0].id);
    seat.press(Qt::Key_Return);
    CHECK(units.count() == 1);
    QTest::keyClick(&seat.view, Qt::Key_Tab, Qt::ShiftModifier);
    CHECK(seat.view.cursorMark().call == CallId(8));
    CHECK(seat.view.hasFocus());
    seat.press(Qt::Key_Escape);
    CHECK_FALSE(seat.view.cursorMark().isValid());
    seat.press(Qt::Key_Tab);
    CHECK(other.hasFocus());
    seat.view.setParent(nullptr);
}

TEST_CASE("a followed unit stays in the middle until somebody moves the map", "[map]")
{
    Seat seat;
    seat.scene.selectedUnit = seat.scene.units[1].id;
    seat.view.show(seat.scene);
    seat.press(Qt::Key_F);
    CHECK(seat.view.followed() == seat.scene.units[1].id);
    seat.scene.units[1].point = {41.21, -100.595};
    seat.view.show(seat.scene);
    seat.view.settle();
    seat.view.grab();
    const QPoint middle(400, 300);
    CHECK((seat.at(seat.scene.units[1].point) - middle).manhattanLength() <= 2);
    seat.press(Qt::Key_Plus); // closer, still followed
    CHECK(seat.view.followed().isValid());
    seat.press(Qt::Key_Left);
    CHECK_FALSE(seat.view.followed().isValid());
}

TEST_CASE("M measures along clicked points in metres and miles, Esc ends it", "[map]")
{
    Seat seat;
    QSignalSpy calls(&seat.view, &MapView::callPicked);
    seat.press(Qt::Key_M);
    REQUIRE(seat.view.measure().isOn());
    QTest::mouseClick(&seat.view, Qt::LeftButton, {}, seat.at(seat.scene.calls[0].point));
    QTest::mouseClick(&seat.view, Qt::LeftButton, {}, seat.at(seat.scene.calls[1].point));
    CHECK(calls.count() == 0);
    const double real = distance(seat.scene.calls[0].point, seat.scene.calls[1].point).value;
    CHECK(seat.view.measure().length().value == Approx(real).epsilon(0.02));
    seat.press(Qt::Key_Return); // the middle, too
    CHECK(seat.view.measure().points().size() == 3);
    seat.press(Qt::Key_Backspace);
    CHECK(seat.view.measure().points().size() == 2);
    seat.press(Qt::Key_Escape);
    CHECK_FALSE(seat.view.measure().isOn());
    CHECK(Measure::text(Metres{1'609.344}) == QStringLiteral("1.6 km · 1.00 mi"));
    CHECK(Measure::text(Metres{30.48}) == QStringLiteral("30 m · 100 ft"));
}

TEST_CASE("a stale unit looks different, and one whose heading is known shows it", "[map]")
{
    const Theme theme(test::builtInTokens());
    MarkSprites sprites(theme);
    MapUnit unit = unitAt("A", kMiddle);
    for (const bool isSmall : {false, true}) {
        const int plain = sprites.unit(unit, isSmall);
        CHECK(sprites.unit(unit, isSmall) == plain);
        MapUnit heading = unit;
        heading.heading = 90;
        CHECK(sprites.at(sprites.unit(heading, isSmall)).image != sprites.at(plain).image);
        MapUnit west = unit;
        west.heading = -90;
        MapUnit alsoWest = unit;
        alsoWest.heading = 270;
        CHECK(sprites.unit(west, isSmall) == sprites.unit(alsoWest, isSmall));
        MapUnit stale = heading;
        stale.isStale = true;
        CHECK(sprites.at(sprites.unit(stale, isSmall)).image != sprites.at(plain).image);
        // An old heading says nothing about now.
        stale.heading.reset();
        MapUnit staleHeading = stale;
        staleHeading.heading = 180;
        CHECK(sprites.unit(stale, isSmall) == sprites.unit(staleHeading, isSmall));
    }
}

TEST_CASE("labels take no place that a mark or another label has, except what is wanted", "[map]")
{
    TakenPlaces taken;
    taken.add({100, 100, 50, 20});
    CHECK_FALSE(taken.isFree({140, 110, 50, 20}));
    CHECK(taken.isFree({151, 100, 50, 20}));
    taken.add({90, 300, 400, 20}); // across many cells
    CHECK_FALSE(taken.isFree({450, 310, 5, 5}));
}

TEST_CASE("Qt Positioning's types come in and go out", "[map]")
{
    Seat seat;
    const QGeoRectangle area(QGeoCoordinate(41.25, -100.7), QGeoCoordinate(41.15, -100.5));
    seat.view.showArea(area);
    CHECK(seat.view.visibleArea().contains(area));
    const QGeoCoordinate corner = seat.view.coordinateAt({0, 0});
    CHECK(corner.distanceTo(seat.view.visibleArea().topLeft()) < 1);
    QSignalSpy picked(&seat.view, &MapView::placePicked);
    QTest::mouseDClick(&seat.view, Qt::LeftButton, {}, {10, 10});
    CHECK(picked.count() == 1);
}
