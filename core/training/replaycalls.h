// SPDX-License-Identifier: GPL-3.0-or-later
// Replay of a call list: every call opened at its own time, triaged, matched, dispatched, worked
// and closed.
#pragma once

#include "core/base/entropy.h"
#include "core/desk/desk.h"
#include "core/domain/agency.h"
#include "core/domain/calltypes.h"
#include "core/training/callcsv.h"

#include <functional>

namespace lodestar::training {

struct ReplayOptions
{
    QList<RosterEntry> roster; ///< who is signed on before the first call
    Duration decision{45'000}; ///< from opening to dispatch
    /// A call that nobody could go to in so long is given up. The published file holds a busy two
    /// hours of each day, far over what twelve units do in them: they work the queue off until the
    /// next morning.
    Duration patience{std::chrono::hours(6 * 24)};
    double stayMedianMinutes = 22; ///< on scene, as mobile-crisis teams show …
    double stayP90Minutes = 62;    ///< … with their long tail
    std::function<void(Instant)> pace =
        {}; ///< called before the clock moves; a show may wait in it
};

struct ReplayReport
{
    int calls = 0;
    int dispatched = 0;                   ///< calls that at least one unit was sent to
    int givenUp = 0;                      ///< closed with nobody sent
    int typesNotInTable = 0;              ///< calls opened with their type's words alone
    QMap<NotServedReason, int> notServed; ///< eligible calls without a community team
    Duration responseMedian{};            ///< received to first unit on scene
    Duration responseP90{};
    qint64 events = 0;
    std::chrono::nanoseconds wall{};
};

/// Plays all calls to their end on the virtual clock. The same store, calls and seed do exactly the
/// same. A refusal that no live room would meet ends the replay and names the call's line.
[[nodiscard]] Result<ReplayReport> replayCalls(desk::Desk& desk,
                                               VirtualClock& clock,
                                               const CallTypeTable& types,
                                               const QList<ReplayCall>& calls,
                                               SeededEntropy& chance,
                                               const ReplayOptions& options);

} // namespace lodestar::training
