// SPDX-License-Identifier: GPL-3.0-or-later
// Rings: joins the member ways of a multipolygon into closed rings.
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace lodestar::streets::importing {

struct Rings
{
    std::vector<std::vector<qint64>> closed; ///< node ids; the last equals the first
    int open = 0;                            ///< chains that do not close: the extract was cut
};

/// Each piece is a way's node ids; pieces are joined where they share an end.
[[nodiscard]] Rings joinRings(const std::vector<std::span<const qint64>>& pieces);

} // namespace lodestar::streets::importing
