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
    m_whole = new ThemeLabel(theme, Type::Body, Tone::Text);
    m_whole->setObjectName(QStringLiteral("timelineText"));
    m_whole->setWordWrap(true);
    m_whole->hide();
    body().addWidget(m_whole);
    const auto measure = [this] {
        m_whole->setMargin(this->theme().px(8));
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
    connect(m_view, &RowView::picked, this, &TimelinePanel::readRow);
    setRemark(tr("newest first"));
}

// A long note is cut in its row; the row that somebody stands on is read in full below.
void TimelinePanel::readRow()
{
    const int row = m_model.indexOf(m_view->currentKey().toLongLong());
    const QString text = row < 0 ? QString() : m_model.row(row).row.text;
    m_whole->setText(text);
    m_whole->setVisible(!text.isEmpty());
}

void TimelinePanel::show(const Shown& shown)
{
    const Call* call = shown.selectedCall();
    const qsizetype events = call ? call->log.size() : 0;
    // The day is part of what is shown: a time of yesterday carries its date from midnight on.
    const QString day = shown.format.date(shown.now);
    const QString rules = shown.board->profile->sha256;
    if (shown.call == m_call && events == m_events && day == m_day && rules == m_rules)
        return;
    m_call = shown.call;
    m_events = events;
    m_day = day;
    m_rules = rules;
    m_model.showTimeline(call ? history::timeline(call->log, *shown.board->profile)
                              : QList<history::TimelineRow>(),
                         shown.format,
                         shown.now);
    readRow();
    setTitle(call ? tr("Timeline %1").arg(call->id.value()) : tr("Timeline"));
}

} // namespace lodestar::ui
