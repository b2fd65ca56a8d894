// SPDX-License-Identifier: GPL-3.0-or-later
// Not served: the one reason why an eligible call gets no community team. Pure.
#pragma once

#include "core/matching/fitness.h"

namespace lodestar::matching {

/// Nothing if the call is not eligible, if a community team is on it, or if one of `fits` is one.
[[nodiscard]] std::optional<NotServedReason> whyNotServed(const Demand& demand,
                                                          const QList<Fit>& fits);

/// A community team was there or is on the call. One that was called off, declined or sent
/// elsewhere before it came is none; one that stayed until the call was closed as served is one,
/// even if nobody told its arrival.
[[nodiscard]] bool wasServed(const Board& board, const Call& call);

/// Police came upon it themselves and are on it: there was nothing to send.
[[nodiscard]] bool isPoliceOnView(const Board& board, const Call& call);

/// A community team was offered the call and said no.
[[nodiscard]] bool hasTeamDeclined(const Board& board, const Call& call);

/// What goes with the reason, machine-written and without personal data: which rule disqualified
/// it, who would have been here first and when, what the plan lacked.
[[nodiscard]] QString notServedDetail(const Profile& profile,
                                      const Call& call,
                                      NotServedReason reason,
                                      const Recommendation& found);

} // namespace lodestar::matching
