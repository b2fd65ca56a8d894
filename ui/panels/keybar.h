// SPDX-License-Identifier: GPL-3.0-or-later
// KeyBar: the legend of keys at the foot of the window; each entry can also be clicked.
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

class QAction;

namespace lodestar::ui {

class KeyBar final : public QWidget
{
    Q_OBJECT

public:
    KeyBar(const Theme& theme, const QList<QAction*>& actions, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    QList<QAbstractButton*> m_entries;

    /// Places the entries in as many rows as they need and gives the height; `dry` only measures.
    int layOut(int width, bool dry) const;
};

} // namespace lodestar::ui
