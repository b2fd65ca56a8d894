// SPDX-License-Identifier: GPL-3.0-or-later
// What of a row may not be overlooked: the call's own, and its crews'.
#include "core/triage/queuedanger.h"

#include "core/domain/checkin.h"
#include "core/domain/gate.h"

namespace lodestar::triage {

Danger dangerOf(const Board& board, Lane lane, const QueueRow& row, Instant now)
{
    Danger danger;
    const bool isLate = row.lateness == Lateness::Overdue;
    danger.isOverdue = isLate && lane != Lane::FollowUp;
    danger.isLate = isLate && lane == Lane::FollowUp;
    danger.isUntriaged = row.untriaged && row.units.isEmpty() && lane != Lane::FollowUp;
    for (const UnitId& id : row.units)
        if (const Unit* unit = board.unit(id)) {
            const auto left = checkInLeft(board, *unit, now);
            danger.isDuress = danger.isDuress || unit->duressSince;
            danger.isSilent = danger.isSilent || (left && *left < Duration::zero());
            danger.isUnsafe = danger.isUnsafe || isUnprotected(board, *unit);
        }
    if (const Call* call = board.call(row.call); call && lane != Lane::FollowUp)
        danger.isNew = now - stampOf(*call, Stamp::Received).value_or(now) <= kNewFor;
    return danger;
}

} // namespace lodestar::triage
