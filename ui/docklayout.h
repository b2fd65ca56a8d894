// SPDX-License-Identifier: GPL-3.0-or-later
// DockLayout: where the design has the panels.
#pragma once

#include "ui/widgets/panel.h"

#include <QMainWindow>

namespace lodestar::ui {

/// The window's docks: as designed, or as somebody has put them, in three columns or in two.
class DockLayout
{
public:
    /// All must outlive the layout.
    struct Panels
    {
        Panel& queue;
        Panel& card;
        Panel& map;
        Panel& timeline;
        Panel& recommendation;
        Panel& roster;
    };

    /// Where somebody left the panels, as QMainWindow tells it; empty: as designed.
    struct Kept
    {
        QByteArray inThree;
        QByteArray inTwo;
    };

    DockLayout(QMainWindow& docks, const Theme& theme, const Panels& panels, Kept kept);

    /// The window has its size: as it was left, else as designed.
    void begin();
    /// Three columns where large type or a small window left them no room become two, and the other
    /// way round; each as it was left. Panels that float stay where they are.
    void follow();
    /// As designed: three columns, mirrored where one reads from the right; two where three have no
    /// room for their words. Before begin() always three.
    void restore();
    [[nodiscard]] Kept kept() const;

private:
    QMainWindow& m_docks;
    const Theme& m_theme;
    Panels m_panels;
    Kept m_kept; ///< of the columns that are not shown
    bool m_isSized = false;
    bool m_isInThree = true; ///< columns, else two

    struct Outer
    {
        Panel& left;
        Panel& right;
    };

    [[nodiscard]] QList<Panel*> all() const;
    [[nodiscard]] bool fitsThree() const;
    [[nodiscard]] Outer outer() const;
    /// As it was left in so many columns, else as designed.
    void recall();
    void putInThreeColumns() const;
    void putInTwoColumns() const;
};

} // namespace lodestar::ui
