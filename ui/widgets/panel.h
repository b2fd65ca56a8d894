// SPDX-License-Identifier: GPL-3.0-or-later
// Panel: a dock with a quiet header and a body, the frame of everything on the screen.
#pragma once

#include "ui/widgets/label.h"

#include <QDockWidget>
#include <QFrame>

class QBoxLayout;
class QToolButton;
class QButtonGroup;

namespace lodestar::ui {

class Panel : public QDockWidget
{
    Q_OBJECT

public:
    /// `name` is the object name, by which layouts are saved; `title` is what a person reads.
    Panel(const Theme& theme, const QString& name, const QString& title, QWidget* parent = nullptr);

    /// What F1 shows while the focus is in here: a heading of the help page.
    [[nodiscard]] QString helpTopic() const { return objectName(); }

protected:
    [[nodiscard]] const Theme& theme() const { return m_theme; }

    [[nodiscard]] QBoxLayout& body() { return *m_body; }

    void setTitle(const QString& title);
    /// A second, dimmer title behind the first.
    void setSubtitle(const QString& subtitle);
    /// The dim remark at the right of the header.
    void setRemark(const QString& remark, Tone tone = Tone::Second);
    /// Adds a tab to the header, instead of the title.
    QToolButton* addTab(const QString& text, bool exclusive);

private:
    const Theme& m_theme;
    QBoxLayout* m_headerLine = nullptr;
    QBoxLayout* m_body = nullptr;
    ThemeLabel* m_title = nullptr;
    ThemeLabel* m_subtitle = nullptr;
    ThemeLabel* m_remark = nullptr;
    QButtonGroup* m_tabs = nullptr;
    int m_tabCount = 0;
};

/// Re-reads a dynamic property that the stylesheet asks for.
void setStyleProperty(QWidget& widget, const char* name, const QVariant& value);

} // namespace lodestar::ui
