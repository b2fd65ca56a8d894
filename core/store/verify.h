// SPDX-License-Identifier: GPL-3.0-or-later
// Verify: walks the whole chain and names everything in a store that is not as it was written.
#pragma once

#include "core/store/chainedjournal.h"

namespace lodestar::store {

struct VerifyReport
{
    qint64 events = 0; ///< walked
    ChainHead head;    ///< of the rows as they are: keep it elsewhere
    QStringList
        faults; ///< one sentence each: every changed row, every missing range, every broken text

    [[nodiscard]] bool isSound() const { return faults.isEmpty(); }
};

/// Reads everything and changes nothing. Open the store with OpenMode::Inspect, so that damage can
/// be looked at. `keptElsewhere` is a head noted down earlier: with it even a chain that was made
/// anew is found. An error only if nothing can be said at all (the store is away).
[[nodiscard]] Result<VerifyReport> verify(ChainedJournal& journal,
                                          const std::optional<ChainHead>& keptElsewhere = {});

} // namespace lodestar::store
