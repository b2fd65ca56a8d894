// SPDX-License-Identifier: GPL-3.0-or-later
// The strip at the top: an alarm is cut only where there is no room for it.
#include "tests/ui/seat.h"

#include <QPushButton>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::ui;

TEST_CASE("an alarm is said whole where there is room", "[strip]")
{
    ConsoleSeat seat;
    const auto& alarm = seat.find<QPushButton>("alarm");
    const QString dots(QChar(0x2026));
    seat.window->resize(1920, 1080);
    QTest::qWait(30);
    CHECK_FALSE(alarm.text().contains(dots));
    CHECK(alarm.text().startsWith(alarm.accessibleName()));
    seat.window->resize(1000, 700);
    QTest::qWait(30);
    CHECK(alarm.text().contains(dots));
    CHECK(alarm.text().endsWith(QStringLiteral("F12")));
    CHECK_FALSE(alarm.toolTip().contains(dots));
}
