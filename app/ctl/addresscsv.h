// SPDX-License-Identifier: GPL-3.0-or-later
// AddressCsv: a list of address points (lat, lon, number, street, unit, city, postcode) as map
// data.
#pragma once

#include "core/base/result.h"
#include "core/streets/mapdata.h"

namespace lodestar::ctl {

/// Reads a CSV (RFC 4180), plain or gzip, that names its columns in the first line. Rows without a
/// number or a street are left out and counted in the account. Errors: NotFound, Invalid (names the
/// line and what is wrong with it).
[[nodiscard]] Result<streets::MapData> mapFromAddressCsv(const QString& path);

} // namespace lodestar::ctl
