// SPDX-License-Identifier: GPL-3.0-or-later
// DuressBanner: across the whole window while a crew is in danger: who, where, since when, and what
// to press.
#pragma once

#include "core/history/roster.h"
#include "ui/shown.h"
#include "ui/theme.h"

#include <QAbstractButton>

namespace lodestar::ui {

/// Pressed, it wants the unit shown. It turns its colours over once a second, which is seen in the
/// corner of an eye and is far below what can cause a seizure (WCAG 2.3.1: three flashes).
class DuressBanner final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DuressBanner(const Theme& theme, QWidget* parent = nullptr);

    void show(const Shown& shown, const QList<history::RosterRow>& roster);
    using QAbstractButton::show;

    /// Who raised it first of those that are not over; invalid: nobody.
    [[nodiscard]] const UnitId& unit() const { return m_unit; }

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {m_theme.px(200), sizeHint().height()};
    }

signals:
    void unitWanted(const lodestar::UnitId& unit);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    UnitId m_unit;
    bool m_isTurned = false;
};

} // namespace lodestar::ui
