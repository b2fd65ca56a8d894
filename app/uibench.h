// SPDX-License-Identifier: GPL-3.0-or-later
// UiBench: how fast the console answers a hand, with a full room and units that never stand still.
#pragma once

#include "app/ctl/figure.h"
#include "ui/theme.h"

namespace lodestar::app {

/// Opens the window on 500 calls and 200 units in a process of its own; presses keys in queue, card
/// and command line with 2,000 calls while 10,000 fixes a second come in; shows new Boards; works
/// through twelve hours of a shift and looks at the memory. Stores lie in a temporary folder.
/// Errors: those of the store.
[[nodiscard]] Result<QList<ctl::Figure>> benchUi(ui::Theme& theme);

} // namespace lodestar::app
