// SPDX-License-Identifier: GPL-3.0-or-later
// RosterPanel: every unit, its status, crew and where it is.
#pragma once

#include "ui/models/rostermodel.h"
#include "ui/shown.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowview.h"

namespace lodestar::ui {

class RosterPanel final : public Panel
{
    Q_OBJECT

public:
    explicit RosterPanel(const Theme& theme, QWidget* parent = nullptr);

    void show(const Shown& shown, const QList<history::RosterRow>& rows);
    using Panel::show;

    [[nodiscard]] const RosterModel& model() const { return m_model; }

signals:
    void unitPicked(const lodestar::UnitId& unit);

private:
    RosterModel m_model;
    RowView* m_view;
};

} // namespace lodestar::ui
