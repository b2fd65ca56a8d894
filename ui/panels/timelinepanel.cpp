// SPDX-License-Identifier: GPL-3.0-or-later
// TimelinePanel: rows from core/history; the log is read again only when it has grown.
#include "ui/panels/timelinepanel.h"

#include <QBoxLayout>

namespace lodestar::ui {

TimelinePanel::TimelinePanel(const Theme& theme, QWidget* parent)
    : Panel(theme, QStringLiteral("timeline"), tr("Timeline"), parent)
{
    m_view = new RowView(theme, m_model, {{76, 0}, {0, 2}, {0, 7}}, 1);
    m_view->setObjectName(QStringLiteral("timelineView"));
    m_view->setAccessibleName(tr("Timeline of the call, newest first"));
    m_view->setEmptyText(tr("Select a call to read what happened."));
    body().addWidget(m_view);
    setRemark(tr("newest first"));
}

void TimelinePanel::show(const Shown& shown)
{
    const Call* call = shown.selectedCall();
    const qsizetype events = call ? call->log.size() : 0;
    if (shown.call == m_call && events == m_events)
        return;
    m_call = shown.call;
    m_events = events;
    m_model.showTimeline(call ? history::timeline(call->log, *shown.board->profile)
                              : QList<history::TimelineRow>(),
                         shown.format);
    setTitle(call ? tr("Timeline %1").arg(call->id.value()) : tr("Timeline"));
}

} // namespace lodestar::ui
