// SPDX-License-Identifier: GPL-3.0-or-later
// Instant and Duration: UTC points and spans in milliseconds, and their one text form.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <chrono>

namespace lodestar {

/// A span of time in milliseconds.
using Duration = std::chrono::milliseconds;
/// A point in time, UTC, in milliseconds. Local time exists only in ui/format and reports.
using Instant = std::chrono::sys_time<Duration>;

/// "2026-03-03T13:52:41.250Z": always UTC, always milliseconds (ISO 8601, as EIDO wants it).
[[nodiscard]] QString toIso(Instant instant);

/// Reads ISO 8601 with "Z" or an offset; a text without either is refused, for it names no instant.
[[nodiscard]] Result<Instant> instantFromIso(const QString& text);

} // namespace lodestar
