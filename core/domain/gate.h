// SPDX-License-Identifier: GPL-3.0-or-later
// Gate: who waits outside a scene until it is safe, and who makes it so. Pure.
#pragma once

#include "core/domain/board.h"

namespace lodestar {

/// Police, alone or with a clinician: who can secure a scene.
[[nodiscard]] bool hasPolicePowers(const QList<ResourceClass>& classes);
/// Police powers or an ambulance: who may stand by a team that must not be alone.
[[nodiscard]] bool canGuard(const QList<ResourceClass>& classes);

/// Whom the call's triage makes a team wait for, as it stands now. A call that nobody has triaged
/// yet may be anything: it waits for police.
[[nodiscard]] StagingGate gateOf(const Call& call);
/// True unless triage knows the scene to be safe for a team on its own.
[[nodiscard]] bool isUnsafe(const Call& call);
/// How much a scene asks of those who go in, in the order of danger: 0 nothing, 1 that a team is
/// not alone, 2 to wait for EMS, 3 to wait for police.
[[nodiscard]] int strictnessOf(const Call& call);

/// Whether a unit of this kind waits outside this call until it is cleared to enter, however it was
/// put on it. Who can guard waits for nobody; neither does an engine on a call that is only not
/// triaged yet, for a fire does not wait for answers.
[[nodiscard]] bool mustWait(const Call& call, const UnitKind& kind);

/// Whether protection that opens this gate stands on scene now: on this call, by its present status
/// on scene or engaged. Who has left, and `except`, do not count.
[[nodiscard]] bool
isGuarded(const Board& board, const Call& call, StagingGate gate, const UnitId& except = {});

/// True while the unit is inside a scene that became unsafe after it went in, and nobody there
/// protects it.
[[nodiscard]] bool isUnprotected(const Board& board, const Unit& unit);

} // namespace lodestar
