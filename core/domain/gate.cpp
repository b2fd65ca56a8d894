// SPDX-License-Identifier: GPL-3.0-or-later
// The one rule of waiting outside, which recommending, sending and entering all ask.
#include "core/domain/gate.h"

#include <algorithm>

namespace lodestar {

bool hasPolicePowers(const QList<ResourceClass>& classes)
{
    return classes.contains(ResourceClass::Police) || classes.contains(ResourceClass::PoliceCit) ||
           classes.contains(ResourceClass::CoResponse);
}

bool canGuard(const QList<ResourceClass>& classes)
{
    return hasPolicePowers(classes) || classes.contains(ResourceClass::Ems);
}

StagingGate gateOf(const Call& call)
{
    const bool isKnown = call.triageRevision > 0 && !call.triage.untriaged;
    return isKnown ? call.triage.staging : StagingGate::WaitForPolice;
}

bool isUnsafe(const Call& call)
{
    return gateOf(call) != StagingGate::None || !call.triage.forbiddenAlone.isEmpty();
}

int strictnessOf(const Call& call)
{
    switch (gateOf(call)) {
    case StagingGate::WaitForPolice:
        return 3;
    case StagingGate::WaitForEms:
        return 2;
    case StagingGate::None:
        return isUnsafe(call) ? 1 : 0;
    }
    Q_UNREACHABLE();
}

bool mustWait(const Call& call, const UnitKind& kind)
{
    if (kind.policeInTeam || canGuard(kind.classes))
        return false;
    if (call.triage.staging == StagingGate::None &&
        kind.classes == QList<ResourceClass>{ResourceClass::Fire})
        return false;
    return gateOf(call) != StagingGate::None || (kind.needsSceneSecured && isUnsafe(call));
}

bool isGuarded(const Board& board, const Call& call, StagingGate gate, const UnitId& except)
{
    return std::ranges::any_of(unitsOn(call), [&](const UnitId& id) {
        const Unit* unit = id == except ? nullptr : board.unit(id);
        const UnitKind* kind = unit ? board.kindOf(*unit) : nullptr;
        const StatusDef* status = unit ? board.statusOf(*unit) : nullptr;
        if (!kind || !status || unit->call != call.id)
            return false;
        const bool isThere = status->stamp == Stamp::OnScene || status->stamp == Stamp::Engaged;
        return isThere && (kind->policeInTeam || (gate == StagingGate::WaitForEms &&
                                                  kind->classes.contains(ResourceClass::Ems)));
    });
}

bool isUnprotected(const Board& board, const Unit& unit)
{
    const Call* call = board.call(unit.call);
    const Assignment* assignment = call ? openAssignment(*call, unit.record.id) : nullptr;
    const UnitKind* kind = board.kindOf(unit);
    return assignment && kind && assignment->entry == SceneEntry::Overtaken &&
           mustWait(*call, *kind) && !isGuarded(board, *call, gateOf(*call), unit.record.id);
}

} // namespace lodestar
