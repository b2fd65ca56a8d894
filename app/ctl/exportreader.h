// SPDX-License-Identifier: GPL-3.0-or-later
// ExportReader: reads what `lodestarctl export` wrote back into recorded events.
#pragma once

#include "core/domain/event.h"

#include <functional>

namespace lodestar::ctl {

/// Calls `see` for each line's event, in the file's order. NotFound or Unavailable where the file
/// cannot be read; else Invalid, with the line's number and what is wrong there.
[[nodiscard]] Result<void> readExport(const QString& path,
                                      const std::function<void(const Recorded&)>& see);

} // namespace lodestar::ctl
