// SPDX-License-Identifier: GPL-3.0-or-later
// Right to left: the console is its own mirror image, but for numbers, times and the map.
#include "tests/ui/seat.h"
#include "ui/map/mapview.h"
#include "ui/models/queuemodel.h"
#include "ui/models/rostermodel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowview.h"

#include <QDockWidget>
#include <QHeaderView>
#include <QToolButton>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::ui;

namespace {

/// The application reads from the right while it lives.
class RightToLeft
{
public:
    RightToLeft() { QApplication::setLayoutDirection(Qt::RightToLeft); }

    ~RightToLeft() { QApplication::setLayoutDirection(Qt::LeftToRight); }
};

/// Where a part of the window lies, by its middle, 0 at the left and 1 at the right.
double placeOf(const ConsoleSeat& seat, const QWidget& part)
{
    const QPoint middle = part.mapTo(seat.window.get(), part.rect().center());
    return static_cast<double>(middle.x()) / seat.window->width();
}

void settle(ConsoleSeat& seat)
{
    seat.window->resize(1920, 1080);
    QTest::qWait(30);
    seat.window->restoreLayout();
    seat.press(Act::FitMap);
    QTest::qWait(30);
}

/// By names: what is in both windows and must change sides.
QMap<QString, double> places(ConsoleSeat& seat)
{
    QMap<QString, double> found;
    for (const auto* panel : seat.window->panels())
        found[panel->objectName()] = placeOf(seat, *panel);
    for (const char* name : {"alarm", "storeHealth", "commandEntry", "location", "narrative"})
        found[QString::fromLatin1(name)] = placeOf(seat, seat.find<QWidget>(name));
    const auto tabs = seat.find<QueuePanel>("queue").findChildren<QToolButton*>();
    for (const auto* tab : tabs)
        if (tab->isVisible())
            found[QStringLiteral("tab ") + tab->text()] = placeOf(seat, *tab);
    const auto& view = seat.find<RowView>("queueView");
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        const QRect cell = view.visualRect(view.model()->index(0, column));
        const QPoint middle = view.viewport()->mapTo(seat.window.get(), cell.center());
        found[QStringLiteral("queue column %1").arg(column)] =
            static_cast<double>(middle.x()) / seat.window->width();
    }
    return found;
}

/// Where in a cell something is drawn: the share 0..1 of the cell's width at which its ink begins
/// and ends.
std::pair<double, double> inkOf(RowView& view, const QModelIndex& index)
{
    const QRect cell = view.visualRect(index).adjusted(2, 2, -2, -3);
    const QImage picture = view.viewport()->grab(cell).toImage();
    const QRgb ground = picture.pixel(picture.width() / 2, picture.height() - 1);
    int first = picture.width();
    int last = -1;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixel(x, y) != ground) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
    const double width = picture.width();
    return {first / width, (last + 1) / width};
}

} // namespace

TEST_CASE("read from the right, every part of the window changes sides", "[mirror]")
{
    QMap<QString, double> usual;
    {
        ConsoleSeat seat;
        settle(seat);
        usual = places(seat);
    }
    const RightToLeft direction;
    ConsoleSeat seat;
    settle(seat);
    const auto mirrored = places(seat);
    REQUIRE(mirrored.keys() == usual.keys());
    for (auto it = usual.cbegin(); it != usual.cend(); ++it) {
        INFO(it.key().toStdString());
        CHECK(mirrored[it.key()] == Approx(1 - it.value()).margin(0.03));
    }
    seat.picture("mirror");
}

TEST_CASE("read from the right, words begin at the right of their column, numbers stay as they are",
          "[mirror]")
{
    const RightToLeft direction;
    ConsoleSeat seat;
    settle(seat);
    auto& view = seat.find<RowView>("queueView");
    constexpr int row = 2; // not the selected one: its ground is one colour
    const auto beginsAtTheRight = [](RowView& rows, int column) {
        INFO(rows.objectName().toStdString() << " column " << column);
        const auto [first, last] = inkOf(rows, rows.model()->index(row, column));
        CHECK(1 - last < 0.2);
        CHECK(first > 1 - last);
    };
    beginsAtTheRight(view, QueueModel::NumberColumn);
    auto& roster = seat.find<RowView>("rosterView");
    beginsAtTheRight(roster, RosterModel::UnitColumn);
    beginsAtTheRight(roster, RosterModel::CrewColumn);
    // The age stands at the far side of its row: here the left.
    const auto [first, last] = inkOf(view, view.model()->index(row, QueueModel::AgeColumn));
    CHECK(first < 1 - last);
}

TEST_CASE("read from the right, a time still reads 13:52:41", "[mirror]")
{
    const auto pictureOf = [](const QString& text) {
        const Theme theme(builtInTokens());
        FigureLabel figure(theme, Type::Clock);
        figure.setText(text);
        figure.resize(figure.sizeHint());
        return figure.grab().toImage();
    };
    const QImage usual = pictureOf(QStringLiteral("13:52:41"));
    const RightToLeft direction;
    CHECK(pictureOf(QStringLiteral("13:52:41")) == usual);
    CHECK(pictureOf(QStringLiteral("14:25:31")) != usual);
}

TEST_CASE("read from the right, the map and its marks are not mirrored", "[mirror]")
{
    const auto scenes = [](ConsoleSeat& seat) {
        settle(seat);
        auto& map = seat.find<MapView>("mapView");
        map.resize(700, 600);
        map.fit();
        QTest::qWait(400); // marks glide to their places
        map.settle();
        return map.grab().toImage();
    };
    QImage usual;
    {
        ConsoleSeat seat;
        usual = scenes(seat);
    }
    const RightToLeft direction;
    ConsoleSeat seat;
    const QImage mirrored = scenes(seat);
    REQUIRE(mirrored.size() == usual.size());
    qint64 apart = 0;
    for (int y = 0; y < usual.height(); ++y)
        for (int x = 0; x < usual.width(); ++x)
            apart += usual.pixel(x, y) != mirrored.pixel(x, y) ? 1 : 0;
    CHECK(apart == 0);
}
