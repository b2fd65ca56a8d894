// SPDX-License-Identifier: GPL-3.0-or-later
// The fold of a Journal into rows of eligible calls.
#include "core/matching/ledger.h"

#include "core/matching/demand.h"
#include "core/matching/notserved.h"

#include <algorithm>

namespace lodestar::matching {

namespace {

LedgerEnd endOf(const Board& board, const Call& call)
{
    if (wasServed(board, call))
        return LedgerEnd::Served;
    if (!call.closed)
        return LedgerEnd::Open;
    const ResponsePlan* plan = board.profile->plan(planOf(call));
    if (plan && isRemote(*plan))
        return LedgerEnd::ByPhone;
    return call.notServed ? LedgerEnd::NotServed : LedgerEnd::Unrecorded;
}

} // namespace

void Ledger::take(const Recorded& recorded)
{
    m_board.apply(recorded);
    for (const CallId& id : subjectsOf(recorded.event).calls)
        note(id);
}

void Ledger::note(const CallId& id)
{
    const Call* call = m_board.call(id);
    if (!call)
        return; // it left the Board: its row stands
    if (const auto row = ledgerRowOf(m_board, *call))
        m_rows.insert(id, *row);
    else
        m_rows.remove(id);
}

std::optional<LedgerRow> ledgerRowOf(const Board& board, const Call& call)
{
    if (!call.triage.eligible || call.mergedInto.isValid())
        return std::nullopt;
    LedgerRow row;
    row.call = call.id;
    row.received = call.stamps.value(Stamp::Received);
    row.zone = call.location.zone;
    row.point = call.location.point;
    row.end = endOf(board, call);
    if (row.end == LedgerEnd::NotServed) {
        row.reason = call.notServed->reason;
        row.detail = call.notServed->detail;
    }
    return row;
}

QMap<NotServedReason, int> countReasons(const QList<LedgerRow>& rows)
{
    QMap<NotServedReason, int> counts;
    for (const LedgerRow& row : rows)
        if (row.reason)
            ++counts[*row.reason];
    return counts;
}

} // namespace lodestar::matching
