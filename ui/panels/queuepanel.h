// SPDX-License-Identifier: GPL-3.0-or-later
// QueuePanel: the four lanes of calls, worst first, filtered and grouped as its bar says.
#pragma once

#include "ui/models/queuemodel.h"
#include "ui/panels/queuebar.h"
#include "ui/shown.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowview.h"

namespace lodestar::ui {

class QueuePanel final : public Panel
{
    Q_OBJECT

public:
    QueuePanel(const Theme& theme, const QueueKeys& keys, QWidget* parent = nullptr);

    void show(const Shown& shown);
    /// Stands on the call's row, where it has one here; an invalid id: on none.
    void select(CallId call);
    using Panel::show;
    void setLane(triage::Lane lane);

    [[nodiscard]] triage::Lane lane() const { return m_lane; }

    /// The waiting call after `from`, the worst one if `from` is not waiting; none if nothing
    /// waits. No filter keeps a waiting call from its turn.
    [[nodiscard]] CallId nextWaiting(CallId from) const;

    /// Shows the hidden calls that are in danger, all hidden ones if none is, until the filter
    /// changes; and goes to the worst of them.
    void reveal();
    /// Folds the group of this id, or opens it.
    void fold(const QString& group, bool isFolded);

    [[nodiscard]] QueueBar& bar() { return *m_bar; }

    [[nodiscard]] const QueueModel& model() const { return m_model; }

signals:
    void callPicked(const lodestar::CallId& call);
    /// A command that somebody begins here and finishes in the command line.
    void lineWanted(const QString& line);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitTabs();
    QueueModel m_model;
    QueueBar* m_bar;
    QToolButton* m_barTab;
    RowView* m_view;
    triage::Lane m_lane = triage::Lane::Waiting;
    QMap<triage::Lane, QToolButton*> m_tabs;
    QList<CallId> m_waiting;
    std::optional<Shown> m_shown;

    QSet<QString> m_folded;
    QSet<CallId> m_revealed;
    HiddenCalls m_hidden;
    bool m_isOtherAsk = false; ///< filter or grouping have changed since the last lines

    void openMenu(CallId call, const QPoint& at);
    void showAgain();
    void askChanged();
    void showCounts(const QueueLayout& layout);
    [[nodiscard]] int callsAbove() const;
    [[nodiscard]] QMap<triage::Lane, QList<triage::QueueRow>> readableLanes(bool all) const;
};

} // namespace lodestar::ui
