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

QList<Alert> alertsOf(const QList<history::RosterRow>& roster,
                      const QList<triage::QueueRow>& waiting)
{
    QList<Alert> alerts;
    for (const auto& row : roster) {
        if (!row.alert)
            continue;
        alerts +=
            {QStringLiteral("%1: %2").arg(row.unit.value(), row.alertText), row.unit, row.call};
    }
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
