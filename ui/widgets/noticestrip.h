// SPDX-License-Identifier: GPL-3.0-or-later
// NoticeStrip: a few lines behind a coloured bar; gone where there is nothing to say.
#pragma once

#include "ui/theme.h"

#include <QFrame>
#include <QList>

namespace lodestar::ui {

/// One thing to be told: a line, and a smaller one under it.
struct Notice
{
    QString text; ///< plain text; a mark such as ▲ stands in it, so that colour never stands alone
    QString second;
    Tone tone = Tone::Text;

    friend bool operator==(const Notice&, const Notice&) = default;
};

class NoticeStrip final : public QFrame
{
    Q_OBJECT

public:
    /// `bar` is the tone of the bar at its left.
    NoticeStrip(const Theme& theme, Tone bar, QWidget* parent = nullptr);

    /// Told again only if something changed; a reader is told then, too.
    void tell(const QList<Notice>& notices);

    [[nodiscard]] const QList<Notice>& notices() const { return m_notices; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Tone m_bar;
    QList<Notice> m_notices;
};

} // namespace lodestar::ui
