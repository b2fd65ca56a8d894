// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl simulate with --calls: a city instead of a scenario.
#pragma once

#include "app/ctl/verb.h"

namespace lodestar::ctl {

/// The arguments of `simulate`, which hold --calls.
Exit runSimulateCity(const QStringList& arguments);

} // namespace lodestar::ctl
