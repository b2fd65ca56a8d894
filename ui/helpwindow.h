// SPDX-License-Identifier: GPL-3.0-or-later
// HelpWindow: the help page beside the console, never in its way.
#pragma once

#include "ui/theme.h"

#include <QUrl>
#include <QWidget>

class QTextBrowser;

namespace lodestar::ui {

class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    HelpWindow(const Theme& theme, QWidget* parent);

    /// Opens at the heading of this name; empty: at the top.
    void showTopic(const QString& topic);

signals:
    void tourWanted();

private:
    QTextBrowser* m_page;

    [[nodiscard]] static QUrl page();
};

} // namespace lodestar::ui
