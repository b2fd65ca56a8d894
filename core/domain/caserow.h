// SPDX-License-Identifier: GPL-3.0-or-later
// CaseRow: what the case index keeps of a closed call, for search and reports. No personal text.
#pragma once

#include "core/domain/call.h"

namespace lodestar {

struct CaseRow
{
    CallId call;
    qint64 lastSeq = 0; ///< the event that it was written with
    Instant openedAt;
    Instant closedAt;
    RequestSource source = RequestSource::Line911;
    NatureId nature;
    LevelId level;
    PlanId plan;
    ZoneId zone;
    std::optional<LatLon> point;
    bool untriaged = false;
    bool eligible = false;
    QList<UnitId> units; ///< all that were on it, in the order they were sent
    QList<OutcomeId> outcomes;
    QString disposition;
    std::optional<NotServedReason> notServed;
    bool policeBackup = false;
    QMap<Stamp, Instant> stamps;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("last_seq", s.lastSeq);
        io("opened_at", s.openedAt);
        io("closed_at", s.closedAt);
        io("source", s.source);
        io("nature", s.nature);
        io("level", s.level);
        io("plan", s.plan);
        io("zone", s.zone);
        io("point", s.point);
        io("untriaged", s.untriaged);
        io("eligible", s.eligible);
        io("units", s.units);
        io("outcomes", s.outcomes);
        io("disposition", s.disposition);
        io("not_served", s.notServed);
        io("police_backup", s.policeBackup);
        io("stamps", s.stamps);
    }

    friend bool operator==(const CaseRow&, const CaseRow&) = default;
};

/// The row of a call that is closed; the call's log must be whole.
[[nodiscard]] CaseRow caseRowOf(const Call& closedCall);

} // namespace lodestar
