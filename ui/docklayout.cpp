// SPDX-License-Identifier: GPL-3.0-or-later
// DockLayout: docks split and sized.
#include "ui/docklayout.h"

namespace lodestar::ui {

DockLayout::DockLayout(QMainWindow& docks, const Theme& theme, const Panels& panels, Kept kept)
    : m_docks(docks)
    , m_theme(theme)
    , m_panels(panels)
    , m_kept(std::move(kept))
{
}

QList<Panel*> DockLayout::all() const
{
    return {&m_panels.queue,
            &m_panels.card,
            &m_panels.map,
            &m_panels.timeline,
            &m_panels.recommendation,
            &m_panels.roster};
}

void DockLayout::begin()
{
    m_isSized = true;
    m_isInThree = fitsThree();
    recall();
}

void DockLayout::follow()
{
    if (!m_isSized || fitsThree() == m_isInThree)
        return;
    (m_isInThree ? m_kept.inThree : m_kept.inTwo) = m_docks.saveState();
    QHash<Panel*, QRect> floating;
    const auto panels = all();
    for (auto* panel : panels)
        if (panel->isFloating() && panel->isVisible())
            floating.insert(panel, panel->geometry());
    m_isInThree = !m_isInThree;
    recall();
    for (auto at = floating.cbegin(); at != floating.cend(); ++at) {
        at.key()->setFloating(true);
        at.key()->setGeometry(at.value());
        at.key()->show();
    }
}

void DockLayout::recall()
{
    const QByteArray& left = m_isInThree ? m_kept.inThree : m_kept.inTwo;
    if (left.isEmpty() || !m_docks.restoreState(left))
        restore();
}

DockLayout::Kept DockLayout::kept() const
{
    Kept kept = m_kept;
    if (m_isSized) // else nobody has seen them yet
        (m_isInThree ? kept.inThree : kept.inTwo) = m_docks.saveState();
    return kept;
}

void DockLayout::restore()
{
    auto& [queue, card, map, timeline, recommendation, roster] = m_panels;
    // Docks behind each other come apart cleanly only when they leave.
    if (const auto behind = m_docks.tabifiedDockWidgets(&roster); !behind.isEmpty())
        for (auto* dock : behind)
            m_docks.removeDockWidget(dock);
    const auto panels = all();
    for (auto* panel : panels) {
        panel->setFloating(false);
        panel->show();
    }
    m_isInThree = !m_isSized || fitsThree();
    if (m_isInThree)
        putInThreeColumns();
    else
        putInTwoColumns();
}

bool DockLayout::fitsThree() const
{
    return m_docks.width() >= m_theme.px(1100);
}

// Docks know left and right only: read from the right, the queue stands at the right.
DockLayout::Outer DockLayout::outer() const
{
    return m_docks.isRightToLeft() ? Outer{m_panels.recommendation, m_panels.queue}
                                   : Outer{m_panels.queue, m_panels.recommendation};
}

void DockLayout::putInThreeColumns() const
{
    const auto& [queue, card, map, timeline, recommendation, roster] = m_panels;
    const auto [left, right] = outer();
    m_docks.addDockWidget(Qt::LeftDockWidgetArea, &left);
    m_docks.splitDockWidget(&left, &map, Qt::Horizontal);
    m_docks.splitDockWidget(&map, &right, Qt::Horizontal);
    m_docks.splitDockWidget(&queue, &card, Qt::Vertical);
    m_docks.splitDockWidget(&map, &timeline, Qt::Vertical);
    m_docks.splitDockWidget(&recommendation, &roster, Qt::Vertical);
    const int wide = m_docks.width();
    const int tall = m_docks.height();
    // On a narrow screen the lists need a larger share, or their words are cut.
    const bool isNarrow = wide < m_theme.px(1500);
    const int leftWide = wide * (isNarrow ? 36 : 32) / 100;
    const int rightWide = wide * (isNarrow ? 29 : 27) / 100;
    m_docks.resizeDocks({&queue, &map, &recommendation},
                        {leftWide, wide - leftWide - rightWide, rightWide},
                        Qt::Horizontal);
    m_docks.resizeDocks({&queue, &card}, {tall * 43 / 100, tall * 57 / 100}, Qt::Vertical);
    m_docks.resizeDocks({&map, &timeline}, {tall * 70 / 100, tall * 30 / 100}, Qt::Vertical);
    m_docks.resizeDocks(
        {&recommendation, &roster}, {tall * 45 / 100, tall * 55 / 100}, Qt::Vertical);
}

// The roster, the map and the timeline stand behind each other, the roster with its timers in
// front.
void DockLayout::putInTwoColumns() const
{
    const auto& [queue, card, map, timeline, recommendation, roster] = m_panels;
    const auto [left, right] = outer();
    m_docks.addDockWidget(Qt::LeftDockWidgetArea, &left);
    m_docks.splitDockWidget(&left, &right, Qt::Horizontal);
    m_docks.splitDockWidget(&queue, &card, Qt::Vertical);
    m_docks.splitDockWidget(&recommendation, &roster, Qt::Vertical);
    m_docks.tabifyDockWidget(&roster, &map);
    m_docks.tabifyDockWidget(&map, &timeline);
    roster.raise();
    const int wide = m_docks.width();
    const int tall = m_docks.height();
    m_docks.resizeDocks({&queue, &recommendation}, {wide / 2, wide - wide / 2}, Qt::Horizontal);
    m_docks.resizeDocks({&queue, &card}, {tall * 40 / 100, tall * 60 / 100}, Qt::Vertical);
    m_docks.resizeDocks(
        {&recommendation, &roster}, {tall * 42 / 100, tall * 58 / 100}, Qt::Vertical);
}

} // namespace lodestar::ui
