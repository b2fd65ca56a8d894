// SPDX-License-Identifier: GPL-3.0-or-later
// What `lodestarctl bench journal` measures on SQLite: appends against a bare insert, folding,
// opening, verifying.
#pragma once

#include "app/ctl/figure.h"
#include "core/base/result.h"

#include <QList>

namespace lodestar::ctl {

/// Works in files of its own below `folder` (which must be on the disk to be measured) and removes
/// them. Figures: append_sqlite (events/s, against a bare prepared INSERT and COMMIT of the same
/// row with the same pragmas, in turns), fold_rate (events/s, one core: read, decode, fold),
/// open_1m and verify_1m (s, on a store of `events` events).
[[nodiscard]] Result<QList<Figure>>
benchSqliteJournal(const QString& folder, int appends = 2'000, int events = 1'000'000);

} // namespace lodestar::ctl
