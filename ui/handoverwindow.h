// SPDX-License-Identifier: GPL-3.0-or-later
// HandoverWindow: what the next shift must know, beside the console, to be read aloud or printed.
#pragma once

#include "ui/paper/sheet.h"
#include "ui/theme.h"

#include <QWidget>

class QTextBrowser;

namespace lodestar::ui {

class HandoverWindow final : public QWidget
{
    Q_OBJECT

public:
    HandoverWindow(const Theme& theme, QWidget* parent);

    void show(const Sheet& sheet);
    using QWidget::show;

signals:
    void printWanted();
    /// The sheet as the room is now.
    void renewWanted();

private:
    const Theme& m_theme;
    QTextBrowser* m_page;
};

} // namespace lodestar::ui
