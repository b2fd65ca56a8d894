// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts: what must not be overlooked now, worst first: units in trouble, then calls that went
// out untriaged, then calls over their target.
#pragma once

#include "core/history/roster.h"
#include "core/triage/queue.h"

#include <QCoreApplication>

namespace lodestar::ui {

struct Alert
{
    QString text; ///< one line
    UnitId unit;
    CallId call;

    friend bool operator==(const Alert&, const Alert&) = default;
};

[[nodiscard]] QList<Alert> alertsOf(const Board& board,
                                    const QList<history::RosterRow>& roster,
                                    const QList<triage::QueueRow>& waiting);

} // namespace lodestar::ui
