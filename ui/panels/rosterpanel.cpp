// SPDX-License-Identifier: GPL-3.0-or-later
// RosterPanel: rows from core/history.
#include "ui/panels/rosterpanel.h"

#include <QBoxLayout>

namespace lodestar::ui {

RosterPanel::RosterPanel(const Theme& theme, QWidget* parent)
    : Panel(theme, QStringLiteral("roster"), tr("Roster"), parent)
{
    m_view = new RowView(theme, m_model, {{48}, {108}, {54}, {0, 1, 400}, {0, 1, 260}}, 2);
    m_view->setObjectName(QStringLiteral("rosterView"));
    m_view->setAccessibleName(tr("Roster of units"));
    m_view->setEmptyText(tr("The roster is empty."));
    body().addWidget(m_view);
    connect(m_view, &RowView::picked, this, [this](const QVariant& key) {
        emit unitPicked(UnitId(key.toString()));
    });
}

void RosterPanel::show(const Shown& shown, const QList<history::RosterRow>& rows)
{
    m_model.show(rows);
    int available = 0;
    int conditional = 0;
    for (const auto& row : rows) {
        available += row.primary == PrimaryState::Available ? 1 : 0;
        conditional += row.primary == PrimaryState::ConditionallyAvailable ? 1 : 0;
    }
    QString remark = tr("%n available", nullptr, available);
    if (conditional > 0)
        remark += QStringLiteral(" · ") + tr("%n conditional", nullptr, conditional);
    setRemark(remark, available == 0 && !rows.isEmpty() ? Tone::Warning : Tone::Second);
    if (m_view->currentKey().toString() != shown.unit.value())
        m_view->selectKey(shown.unit.isValid() ? QVariant(shown.unit.value()) : QVariant());
}

} // namespace lodestar::ui
