// SPDX-License-Identifier: GPL-3.0-or-later
// QueuePanel: rows from core/triage, one lane at a time, every lane counted.
#include "ui/panels/queuepanel.h"

#include <QBoxLayout>
#include <QToolButton>

namespace lodestar::ui {

namespace {

using triage::Lane;

QString laneTitle(Lane lane, qsizetype count)
{
    switch (lane) {
    case Lane::Waiting:
        return QueuePanel::tr("Waiting %1").arg(count);
    case Lane::Active:
        return QueuePanel::tr("Active %1").arg(count);
    case Lane::Holding:
        return QueuePanel::tr("Holding %1").arg(count);
    case Lane::FollowUp:
        return QueuePanel::tr("Follow-up %1").arg(count);
    }
    Q_UNREACHABLE();
}

QString emptyText(Lane lane)
{
    switch (lane) {
    case Lane::Waiting:
        return QueuePanel::tr("No call is waiting.");
    case Lane::Active:
        return QueuePanel::tr("No call is being worked.");
    case Lane::Holding:
        return QueuePanel::tr("No call is on hold.");
    case Lane::FollowUp:
        return QueuePanel::tr("No follow-up is due.");
    }
    Q_UNREACHABLE();
}

} // namespace

QueuePanel::QueuePanel(const Theme& theme, QWidget* parent)
    : Panel(theme, QStringLiteral("queue"), tr("Calls"), parent)
{
    m_view = new RowView(theme, m_model, {{62}, {48}, {0, 5}, {0, 5, 330}, {98}}, 2);
    m_view->setObjectName(QStringLiteral("queueView"));
    m_view->setAccessibleName(tr("Calls, worst first"));
    body().addWidget(m_view);
    setFocusProxy(m_view);
    for (const auto& entry : names(Lane{})) {
        auto* tab = addTab(laneTitle(entry.value, 0), true);
        m_tabs.insert(entry.value, tab);
        connect(tab, &QToolButton::clicked, this, [this, lane = entry.value] { setLane(lane); });
    }
    m_tabs[m_lane]->setChecked(true);
    m_view->setEmptyText(emptyText(m_lane));
    setRemark(tr("worst first · F2 new call"));
    connect(m_view, &RowView::picked, this, [this](const QVariant& key) {
        emit callPicked(CallId(key.toLongLong()));
    });
}

void QueuePanel::setLane(Lane lane)
{
    m_lane = lane;
    m_tabs[lane]->setChecked(true);
    m_view->setEmptyText(emptyText(lane));
    if (m_shown)
        show(Shown(*m_shown));
}

CallId QueuePanel::nextWaiting(CallId from) const
{
    if (m_waiting.isEmpty())
        return {};
    return m_waiting[(m_waiting.indexOf(from) + 1) % m_waiting.size()];
}

void QueuePanel::show(const Shown& shown)
{
    m_shown = shown;
    for (const auto& entry : names(Lane{})) {
        auto rows = triage::queueRows(*shown.board, entry.value, shown.now);
        for (auto& row : rows)
            if (const Call* call = shown.board->call(row.call);
                call && !call->location.address.text.isEmpty())
                row.place = shown.read(call->location.address);
        m_tabs[entry.value]->setText(laneTitle(entry.value, rows.size()));
        m_tabs[entry.value]->setAccessibleName(laneTitle(entry.value, rows.size()));
        if (entry.value == Lane::Waiting) {
            m_waiting.clear();
            for (const auto& row : rows)
                m_waiting += row.call;
        }
        if (entry.value == m_lane)
            m_model.showLane(m_lane, rows);
    }
    const QVariant key = QVariant::fromValue(shown.call.value());
    if (m_view->currentKey() != key)
        m_view->selectKey(shown.call.isValid() ? key : QVariant());
}

} // namespace lodestar::ui
