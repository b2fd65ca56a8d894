// SPDX-License-Identifier: GPL-3.0-or-later
// The one rule of a missed check-in, which the roster and the queue both ask.
#include "core/domain/checkin.h"

#include <algorithm>

namespace lodestar {

namespace {

bool isWithPerson(const StatusDef& status)
{
    return status.stamp && (*status.stamp == Stamp::OnScene || *status.stamp == Stamp::Engaged ||
                            *status.stamp == Stamp::ClearedToEnter);
}

} // namespace

std::optional<Duration> checkInLeft(const Board& board, const Unit& unit, Instant now)
{
    const UnitKind* kind = board.kindOf(unit);
    const StatusDef* status = board.statusOf(unit);
    if (!kind || !kind->checkInEvery || !unit.call.isValid() || !status || !isWithPerson(*status))
        return std::nullopt;
    const Instant since = std::max(unit.statusSince, unit.lastCheckIn.value_or(unit.statusSince));
    return since + *kind->checkInEvery - now;
}

} // namespace lodestar
