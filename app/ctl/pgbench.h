// SPDX-License-Identifier: GPL-3.0-or-later
// What `lodestarctl bench journal` measures on PostgreSQL: appends against a bare insert, and how
// soon another console knows.
#pragma once

#include "app/ctl/figure.h"
#include "core/base/result.h"
#include "core/store/journal.h"

#include <QList>

namespace lodestar::ctl {

/// Works in databases of its own beside the one that `server` names (its user needs CREATEDB) and
/// drops them. Figures: append_postgres (durable one-event appends/s, against a bare prepared
/// INSERT of the same row into a table with the same indexes through the same driver, in turns) and
/// cross_console_latency (median ms from one console's starting to append until another console's
/// Board, folded on its own desk thread, has the event).
[[nodiscard]] Result<QList<Figure>>
benchPostgresJournal(const store::StoreUrl& server, int appends = 2'000, int deliveries = 500);

} // namespace lodestar::ctl
