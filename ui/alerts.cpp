// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts: collected from the rows that core has judged.
#include "ui/alerts.h"

#include "ui/format.h"

namespace lodestar::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::Alerts)
};

} // namespace

namespace {

/// The protective plan went by itself: somebody has to tell its crews, or to find some.
std::optional<Alert> protectiveAlert(const Call& call)
{
    const bool isUntriaged = call.triageRevision == 0 || call.triage.untriaged;
    const CallPhase phase = phaseOf(call);
    if (!call.protectivePlan.isValid() || !isUntriaged || phase == CallPhase::Closed ||
        phase == CallPhase::Merged)
        return {};
    QStringList sent;
    const auto units = unitsOn(call);
    for (const UnitId& unit : units)
        sent += unit.value();
    const QString text =
        sent.isEmpty()
            ? Words::tr("Call %1: protective plan, NOBODY could be sent").arg(call.id.value())
            : Words::tr("Call %1 is not triaged: protective plan sent %2")
                  .arg(call.id.value())
                  .arg(sent.join(QStringLiteral(" + ")));
    return Alert{text, {}, call.id};
}

} // namespace

QList<Alert> alertsOf(const Board& board,
                      const QList<history::RosterRow>& roster,
                      const QList<triage::QueueRow>& waiting)
{
    QList<Alert> alerts;
    for (const auto& row : roster) {
        if (!row.alert)
            continue;
        alerts +=
            {QStringLiteral("%1: %2").arg(row.unit.value(), row.alertText), row.unit, row.call};
    }
    QList<CallId> ids = board.calls.keys();
    std::sort(ids.begin(), ids.end());
    for (const CallId& id : ids)
        if (const auto alert = protectiveAlert(*board.call(id)))
            alerts += *alert;
    for (const auto& row : waiting)
        if (row.lateness == triage::Lateness::Overdue)
            alerts += {Words::tr("Call %1 waits %2, over target")
                           .arg(row.call.value())
                           .arg(Format::duration(row.age)),
                       {},
                       row.call};
    return alerts;
}

} // namespace lodestar::ui
