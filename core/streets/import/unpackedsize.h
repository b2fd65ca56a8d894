// SPDX-License-Identifier: GPL-3.0-or-later
// checkUnpackedSize: refuses a packed file that grows too much when unpacked (a "zip bomb").
#pragma once

#include "core/base/result.h"

#include <QString>

namespace lodestar::streets::importing {

/// Unpacks a .gz or .bz2 once, keeping nothing; other files pass. Invalid when it holds more than
/// 100 times its size and 256 MB: XML packs 10 to 25 times. Unavailable when it cannot be read.
[[nodiscard]] Result<void> checkUnpackedSize(const QString& path);

} // namespace lodestar::streets::importing
