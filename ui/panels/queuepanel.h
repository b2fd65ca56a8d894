// SPDX-License-Identifier: GPL-3.0-or-later
// QueuePanel: the four lanes of calls, worst first.
#pragma once

#include "ui/models/queuemodel.h"
#include "ui/shown.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowview.h"

namespace lodestar::ui {

class QueuePanel final : public Panel
{
    Q_OBJECT

public:
    explicit QueuePanel(const Theme& theme, QWidget* parent = nullptr);

    void show(const Shown& shown);
    using Panel::show;
    void setLane(triage::Lane lane);

    [[nodiscard]] triage::Lane lane() const { return m_lane; }

    /// The waiting call after `from`, the worst one if `from` is not waiting; none if nothing
    /// waits.
    [[nodiscard]] CallId nextWaiting(CallId from) const;

    [[nodiscard]] const QueueModel& model() const { return m_model; }

signals:
    void callPicked(const lodestar::CallId& call);
    /// A command that somebody begins here and finishes in the command line.
    void lineWanted(const QString& line);

private:
    QueueModel m_model;
    RowView* m_view;
    triage::Lane m_lane = triage::Lane::Waiting;
    QMap<triage::Lane, QToolButton*> m_tabs;
    QList<CallId> m_waiting;
    std::optional<Shown> m_shown;

    void openMenu(CallId call, const QPoint& at);
};

} // namespace lodestar::ui
