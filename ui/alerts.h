// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts: what must not be overlooked now, the most dangerous first.
#pragma once

#include "core/history/roster.h"
#include "core/triage/queue.h"

#include <QCoreApplication>

namespace lodestar::ui {

/// How dangerous it is to overlook, the worst first.
enum class Danger {
    Duress,           ///< a crew asks for help
    NotDone,          ///< something that was entered has not been done; gone once it is looked at
    NoWord,           ///< a crew has missed its check-in, or stands unprotected in an unsafe call
    NobodySent,       ///< a call whose plan went out to nobody
    OverdueUntriaged, ///< a call over its target of which nothing is known
    Untriaged,        ///< a call that units went to untriaged
    Overdue,          ///< a call over its target
    UnitTimer,        ///< a unit too long in one status
    Standing          ///< lasts for weeks: about the rules, not about somebody
};

struct Alert
{
    QString text; ///< one line
    UnitId unit;
    CallId call;
    Danger danger = Danger::NotDone;

    friend bool operator==(const Alert&, const Alert&) = default;
};

/// Those of equal danger keep their order.
void sortByDanger(QList<Alert>& alerts);

[[nodiscard]] QList<Alert> alertsOf(const Board& board,
                                    const QList<history::RosterRow>& roster,
                                    const QList<triage::QueueRow>& waiting);

} // namespace lodestar::ui
