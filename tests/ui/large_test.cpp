// SPDX-License-Identifier: GPL-3.0-or-later
// Type of twice its size on the screen that most rooms have: nothing that a dispatcher needs at
// once is left out.
#include "tests/ui/seat.h"
#include "ui/map/mapview.h"
#include "ui/models/rostermodel.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowview.h"

#include <QTabBar>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::ui;

namespace {

void lay(ConsoleSeat& seat, int percent)
{
    seat.window->resize(1920, 1080);
    seat.theme.setPercent(percent);
    QTest::qWait(30);
    seat.window->restoreLayout();
    QTest::qWait(30);
}

/// Nothing lies over it and all of it is in the window.
bool isSeen(const ConsoleSeat& seat, const QWidget& part)
{
    return part.isVisible() && !part.visibleRegion().isEmpty() &&
           seat.window->rect().contains(
               QRect(part.mapTo(seat.window.get(), QPoint(0, 0)), part.size()));
}

} // namespace

TEST_CASE("at twice the size the roster keeps its timers and its crews", "[large]")
{
    ConsoleSeat seat;
    lay(seat, 200);
    const auto& roster = seat.find<RowView>("rosterView");
    REQUIRE(isSeen(seat, roster));
    for (int column = 0; column < RosterModel::ColumnCount; ++column) {
        INFO("column " << column);
        CHECK_FALSE(roster.isColumnHidden(column));
        CHECK(roster.columnWidth(column) > 0);
    }
    for (const char* name :
         {"queueView", "location", "question", "candidateView", "commandEntry"}) {
        INFO(name);
        CHECK(seat.find<QWidget>(name).isVisible());
    }
    seat.picture("large");
}

TEST_CASE("at twice the size the map is a key away, and comes by itself in duress", "[large]")
{
    ConsoleSeat seat;
    lay(seat, 200);
    const auto& map = seat.find<MapView>("mapView");
    CHECK(map.visibleRegion().isEmpty());
    seat.press(Act::FitMap);
    QTest::qWait(30);
    CHECK(isSeen(seat, map));
    seat.window->restoreLayout();
    QTest::qWait(30);
    CHECK(map.visibleRegion().isEmpty());
    seat.enterLine(QStringLiteral("DURESS STAR 1"));
    seat.waitFor([&] {
        return seat.board().unit(UnitId(QStringLiteral("STAR 1")))->duressSince.has_value();
    });
    seat.window->refresh();
    // One of the alerts is the duress; the others leave the roster in front.
    for (int alert = 0; alert < 8 && map.visibleRegion().isEmpty(); ++alert) {
        seat.press(Act::NextAlert);
        QTest::qWait(30);
    }
    CHECK(isSeen(seat, map));
    CHECK(seat.window->selectedUnit() == UnitId(QStringLiteral("STAR 1")));
    // Who works by keys reaches the tabs, and hears what they are.
    int tabs = 0;
    for (const auto* bar : seat.window->findChildren<QTabBar*>())
        if (!bar->visibleRegion().isEmpty() && bar->count() > 1) {
            ++tabs;
            CHECK((bar->focusPolicy() & Qt::TabFocus) != 0);
            CHECK_FALSE(bar->accessibleName().isEmpty());
        }
    CHECK(tabs == 1);
}

TEST_CASE("back at its usual size the console has its three columns again", "[large]")
{
    ConsoleSeat seat;
    lay(seat, 100);
    QMap<QString, QRect> usual;
    for (const auto* panel : seat.window->panels())
        usual[panel->objectName()] = panel->geometry();
    lay(seat, 200);
    lay(seat, 100);
    for (const auto* panel : seat.window->panels()) {
        INFO(panel->objectName().toStdString());
        CHECK(panel->visibleRegion().isEmpty() == false);
        CHECK(std::abs(panel->geometry().left() - usual[panel->objectName()].left()) <= 12);
        CHECK(std::abs(panel->geometry().width() - usual[panel->objectName()].width()) <= 12);
    }
}
