// SPDX-License-Identifier: GPL-3.0-or-later
// DockLayout: docks split and sized.
#include "ui/docklayout.h"

namespace lodestar::ui {

void DockLayout::restore(bool isSized) const
{
    // Docks behind each other come apart cleanly only when they leave.
    if (const auto behind = docks.tabifiedDockWidgets(&roster); !behind.isEmpty())
        for (auto* dock : behind)
            docks.removeDockWidget(dock);
    for (auto* panel : {&queue, &card, &map, &timeline, &recommendation, &roster}) {
        panel->setFloating(false);
        panel->show();
    }
    if (isSized && !fitsThree())
        putInTwoColumns();
    else
        putInThreeColumns();
}

bool DockLayout::fitsThree() const
{
    return docks.width() >= theme.px(1100);
}

// Docks know left and right only: read from the right, the queue stands at the right.
DockLayout::Outer DockLayout::outer() const
{
    return docks.isRightToLeft() ? Outer{recommendation, queue} : Outer{queue, recommendation};
}

void DockLayout::putInThreeColumns() const
{
    const auto [left, right] = outer();
    docks.addDockWidget(Qt::LeftDockWidgetArea, &left);
    docks.splitDockWidget(&left, &map, Qt::Horizontal);
    docks.splitDockWidget(&map, &right, Qt::Horizontal);
    docks.splitDockWidget(&queue, &card, Qt::Vertical);
    docks.splitDockWidget(&map, &timeline, Qt::Vertical);
    docks.splitDockWidget(&recommendation, &roster, Qt::Vertical);
    const int wide = docks.width();
    const int tall = docks.height();
    // On a narrow screen the lists need a larger share, or their words are cut.
    const bool isNarrow = wide < theme.px(1500);
    const int leftWide = wide * (isNarrow ? 36 : 32) / 100;
    const int rightWide = wide * (isNarrow ? 29 : 27) / 100;
    docks.resizeDocks({&queue, &map, &recommendation},
                      {leftWide, wide - leftWide - rightWide, rightWide},
                      Qt::Horizontal);
    docks.resizeDocks({&queue, &card}, {tall * 43 / 100, tall * 57 / 100}, Qt::Vertical);
    docks.resizeDocks({&map, &timeline}, {tall * 70 / 100, tall * 30 / 100}, Qt::Vertical);
    docks.resizeDocks({&recommendation, &roster}, {tall * 45 / 100, tall * 55 / 100}, Qt::Vertical);
}

// The roster, the map and the timeline stand behind each other, the roster with its timers in
// front.
void DockLayout::putInTwoColumns() const
{
    const auto [left, right] = outer();
    docks.addDockWidget(Qt::LeftDockWidgetArea, &left);
    docks.splitDockWidget(&left, &right, Qt::Horizontal);
    docks.splitDockWidget(&queue, &card, Qt::Vertical);
    docks.splitDockWidget(&recommendation, &roster, Qt::Vertical);
    docks.tabifyDockWidget(&roster, &map);
    docks.tabifyDockWidget(&map, &timeline);
    roster.raise();
    const int wide = docks.width();
    const int tall = docks.height();
    docks.resizeDocks({&queue, &recommendation}, {wide / 2, wide - wide / 2}, Qt::Horizontal);
    docks.resizeDocks({&queue, &card}, {tall * 40 / 100, tall * 60 / 100}, Qt::Vertical);
    docks.resizeDocks({&recommendation, &roster}, {tall * 42 / 100, tall * 58 / 100}, Qt::Vertical);
}

} // namespace lodestar::ui
