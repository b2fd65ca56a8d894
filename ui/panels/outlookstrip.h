// SPDX-License-Identifier: GPL-3.0-or-later
// OutlookStrip: what the answer that one stands on would lead to, and why; without a question, the
// result.
#pragma once

#include "ui/shown.h"
#include "ui/widgets/label.h"

#include <QFrame>

namespace lodestar::ui {

class OutlookStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit OutlookStrip(const Theme& theme, QWidget* parent = nullptr);

    /// `question` may be null: nothing is asked any more.
    void show(const Profile& profile,
              const Call& call,
              const Question* question,
              const AnswerId& standing);
    using QFrame::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    BadgeLabel* m_badge;
    ThemeLabel* m_text;
    ThemeLabel* m_why;
};

} // namespace lodestar::ui
