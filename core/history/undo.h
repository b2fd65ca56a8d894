// SPDX-License-Identifier: GPL-3.0-or-later
// Undo: what takes the facts of one command back. Nothing is ever deleted: undoing is new facts.
// Pure.
#pragma once

#include "core/base/result.h"
#include "core/domain/board.h"
#include "core/domain/command.h"

namespace lodestar::history {

struct Undoing
{
    QList<Command> commands; ///< to be given in this order; never empty
    QString text;            ///< what they do, in plain words, without personal data
};

/// What undoes `facts`, all that one command wrote. `before` is the Board that the command was
/// given on, `now` the present one: what has gone on since is not undone behind anybody's back.
/// Errors: Invalid for facts that cannot be taken back (a note, a new call, a check-in), Conflict
/// where something has happened since; the sentence says which, and what to do instead.
[[nodiscard]] Result<Undoing>
undoOf(const QList<Recorded>& facts, const Board& before, const Board& now);

} // namespace lodestar::history
