// SPDX-License-Identifier: GPL-3.0-or-later
// DockLayout: where the design has the panels.
#pragma once

#include "ui/widgets/panel.h"

#include <QMainWindow>

namespace lodestar::ui {

/// The panels, and the window that they dock in; all must outlive the layout.
struct DockLayout
{
    QMainWindow& docks;
    const Theme& theme;
    Panel& queue;
    Panel& card;
    Panel& map;
    Panel& timeline;
    Panel& recommendation;
    Panel& roster;

    /// Three columns, mirrored where one reads from the right; two where large type would leave
    /// none of three room for its words. Before the docks have their size always three.
    void restore(bool isSized) const;
    /// True where three columns have room for their words.
    [[nodiscard]] bool fitsThree() const;

private:
    struct Outer
    {
        Panel& left;
        Panel& right;
    };

    [[nodiscard]] Outer outer() const;
    void putInThreeColumns() const;
    void putInTwoColumns() const;
};

} // namespace lodestar::ui
