// SPDX-License-Identifier: GPL-3.0-or-later
// Exporter: the whole Journal as JSON lines, from which anybody can work the chain out again.
#pragma once

#include "core/store/chainedjournal.h"

class QIODevice;

namespace lodestar::store {

/// One object a line: seq, at (ISO), actor, command, ordinal, kind, version, body, hash. Two
/// journals with the same events give the same bytes, whatever their engine. With SealedText::Plain
/// a line also has "sealed": label, salt and text of each text that is not erased. Says how many
/// events were written; Unavailable if the device refuses.
[[nodiscard]] Result<qint64> exportEvents(ChainedJournal& journal, QIODevice& to, SealedText texts);

} // namespace lodestar::store
