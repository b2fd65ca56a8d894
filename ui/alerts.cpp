// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts: collected from the rows that core has judged.
#include "ui/alerts.h"

#include "core/domain/gate.h"
#include "ui/format.h"

namespace lodestar::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::Alerts)
};

Danger dangerOf(const Board& board, const history::RosterRow& row)
{
    if (row.duress)
        return Danger::Duress;
    const Unit* unit = board.unit(row.unit);
    const bool isUnsafe = unit && isUnprotected(board, *unit);
    return row.checkInMissed || isUnsafe ? Danger::NoWord : Danger::UnitTimer;
}

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
        sent.isEmpty() ? Words::tr("Call %1: protective plan, NOBODY is going").arg(call.id.value())
                       : Words::tr("Call %1 is not triaged: protective plan sent %2")
                             .arg(call.id.value())
                             .arg(sent.join(QStringLiteral(" + ")));
    return Alert{text, {}, call.id, sent.isEmpty() ? Danger::NobodySent : Danger::Untriaged};
}

} // namespace

void sortByDanger(QList<Alert>& alerts)
{
    std::stable_sort(alerts.begin(), alerts.end(), [](const Alert& a, const Alert& b) {
        return a.danger < b.danger;
    });
}

QList<Alert> alertsOf(const Board& board,
                      const QList<history::RosterRow>& roster,
                      const QList<triage::QueueRow>& waiting)
{
    QList<Alert> alerts;
    for (const auto& row : roster) {
        if (!row.alert)
            continue;
        alerts += {QStringLiteral("%1: %2").arg(row.unit.value(), row.alertText),
                   row.unit,
                   row.call,
                   dangerOf(board, row)};
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
                       row.call,
                       row.untriaged ? Danger::OverdueUntriaged : Danger::Overdue};
    sortByDanger(alerts);
    return alerts;
}

} // namespace lodestar::ui
