// SPDX-License-Identifier: GPL-3.0-or-later
// PinWindow: sets, changes or takes away the PIN of whoever sits here.
#pragma once

#include "ui/widgets/label.h"

class QLineEdit;

namespace lodestar::ui {

class PinWindow final : public QWidget
{
    Q_OBJECT

public:
    /// `pin` is the hash of the present one; empty: none is set.
    PinWindow(const Theme& theme, const QByteArray& pin, QWidget* parent);

signals:
    /// The new hash; empty: the PIN was taken away.
    void chosen(const QByteArray& pin);

private:
    QByteArray m_pin;
    QLineEdit* m_old;
    QLineEdit* m_new;
    QLineEdit* m_again;
    ThemeLabel* m_hint;

    void choose();
};

} // namespace lodestar::ui
