// SPDX-License-Identifier: GPL-3.0-or-later
// OutlookStrip: what the answer that one stands on would lead to, and why; without a question, the
// result.
#pragma once

#include "ui/panels/asking.h"
#include "ui/shown.h"
#include "ui/widgets/label.h"

#include <QFrame>

namespace lodestar::ui {

class OutlookStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit OutlookStrip(const Theme& theme, QWidget* parent = nullptr);

    /// `asked` may be null: nothing is asked any more.
    void
    show(const Profile& profile, const Call& call, const Asked* asked, const AnswerId& standing);
    /// How long until an untriaged call's protective plan goes by itself; nothing if it will not.
    void showCountdown(std::optional<Duration> left);
    using QFrame::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    BadgeLabel* m_badge;
    ThemeLabel* m_text;
    ThemeLabel* m_why;
    ThemeLabel* m_countdown;
};

} // namespace lodestar::ui
