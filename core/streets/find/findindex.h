// SPDX-License-Identifier: GPL-3.0-or-later
// Building the index that places are found by.
#pragma once

#include "core/base/result.h"

namespace lodestar::streets {

struct MapData;
class LodemapWriter;

/// Writes the sections "find.…" (see findsections.h). The same data gives the same bytes. Errors:
/// Invalid (more than 64 streets meet in one node: no map has that), Unavailable (disk).
[[nodiscard]] Result<void> buildFindIndex(const MapData& data, LodemapWriter& writer);

} // namespace lodestar::streets
