// SPDX-License-Identifier: GPL-3.0-or-later
// From a closed call to its row in the index.
#include "core/domain/caserow.h"

#include <algorithm>

namespace lodestar {

CaseRow caseRowOf(const Call& call)
{
    Q_ASSERT(call.closed && !call.log.isEmpty());
    CaseRow row;
    row.call = call.id;
    row.lastSeq = call.log.last()->seq;
    row.openedAt = call.log.first()->at;
    row.closedAt = call.log.last()->at;
    for (auto it = call.log.rbegin(); it != call.log.rend(); ++it)
        if (std::holds_alternative<CallClosed>((*it)->event)) {
            row.closedAt = (*it)->at;
            break;
        }
    row.source = call.source;
    row.nature = call.nature;
    row.level = levelOf(call);
    row.plan = planOf(call);
    row.zone = call.location.zone;
    row.point = call.location.point;
    row.untriaged = call.triage.untriaged;
    row.eligible = call.triage.eligible;
    for (const Assignment& a : call.assignments)
        if (!row.units.contains(a.unit))
            row.units += a.unit;
    row.outcomes = call.closed->outcomes;
    row.disposition = call.closed->disposition;
    if (call.notServed)
        row.notServed = call.notServed->reason;
    row.policeBackup = std::ranges::any_of(
        call.backups, [](const Backup& b) { return b.kind == BackupKind::Police; });
    row.stamps = call.stamps;
    return row;
}

} // namespace lodestar
