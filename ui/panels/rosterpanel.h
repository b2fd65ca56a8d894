// SPDX-License-Identifier: GPL-3.0-or-later
// RosterPanel: every unit, its status, crew and where it is.
#pragma once

#include "ui/models/rostermodel.h"
#include "ui/shown.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowview.h"

#include <QSet>

namespace lodestar::ui {

/// The line that sends a unit to a call: a dispatch, or a reassignment that still wants its reason.
[[nodiscard]] QString sendLine(const Board& board, const UnitId& unit, const QString& call);

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
    /// A command that somebody begins here and finishes in the command line.
    void lineWanted(const QString& line);

private:
    RosterModel m_model;
    RowView* m_view;
    ThemeLabel* m_advice;
    std::optional<Shown> m_shown;
    QSet<UnitId> m_inDuress;

    void openMenu(const UnitId& unit, const QPoint& at);
    void showAdvice(const Shown& shown);
};

} // namespace lodestar::ui
