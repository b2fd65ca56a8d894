// SPDX-License-Identifier: GPL-3.0-or-later
// Not served: the one reason why an eligible call gets no community team. Pure.
#pragma once

#include "core/matching/fitness.h"

namespace lodestar::matching {

/// Nothing if the call is not eligible, if a community team is on it, or if one of `fits` is one.
[[nodiscard]] std::optional<NotServedReason> whyNotServed(const Demand& demand,
                                                          const QList<Fit>& fits);

} // namespace lodestar::matching
