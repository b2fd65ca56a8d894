// SPDX-License-Identifier: GPL-3.0-or-later
// Moves: every change of one answer that must not make a result less protective. For this room
// only.
#pragma once

#include "core/triage/check/checker.h"
#include "core/triage/check/model.h"

namespace lodestar::triage::check {

/// One variable goes from a value to another.
struct Shift
{
    int variable = -1;
    int from = 0;
    int to = 0;
};

struct Move
{
    Fault fault = Fault::MoreDangerLess;
    qsizetype question = -1; ///< -1: a flag
    int before = -1;         ///< the choice that was given; -1: none, one more is given
    int after = -1;          ///< the choice that is given now
    QString flag;
    QList<Shift> shifts; ///< one or two; none where nothing can come of it
};

[[nodiscard]] QList<Move> movesOf(const Model& model);

} // namespace lodestar::triage::check
