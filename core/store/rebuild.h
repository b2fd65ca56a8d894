// SPDX-License-Identifier: GPL-3.0-or-later
// Rebuild: makes the derived tables again from the events alone, and proves them equal to what was
// there.
#pragma once

#include "core/store/chainedjournal.h"

namespace lodestar::store {

struct RebuildReport
{
    qint64 events = 0;
    qint64 touches = 0;
    qint64 cases = 0;
    QStringList differences; ///< what was otherwise before, one sentence each; empty: all was equal
};

/// Puts the whole content of event_call and the case index in place in one transaction, and makes a
/// fresh checkpoint of the folded Board.
[[nodiscard]] Result<RebuildReport> rebuild(ChainedJournal& journal);

} // namespace lodestar::store
