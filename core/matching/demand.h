// SPDX-License-Identifier: GPL-3.0-or-later
// Demand: what one call asks for under one plan, the ground that all units are judged on. Pure.
#pragma once

#include "core/domain/gate.h"
#include "core/matching/workload.h"

namespace lodestar::matching {

class CoverNow;

/// The ground that all units are judged on.
struct Demand
{
    const Board& board;
    const Call& call;
    const ResponsePlan* plan = nullptr; ///< nullptr: the profile has no plan for this call
    QList<ResourceNeed> needs;          ///< the plan's, and what triage requires beyond it
    ZoneId zone;                        ///< of the call; may be empty
    bool asksPolice = false;            ///< the plan itself asks for somebody with police powers
    bool isGuarded = false;             ///< police or EMS go with it or are there
    bool isUnsafe = false;              ///< the scene is not known to be safe
    Duration preferenceStep{};          ///< the plan's, or else the profile's
    bool sendsCutOff = false;           ///< also units that no open street joins with the call
    bool isRemote = false;              ///< done by phone or later: nobody goes to the scene now
    Instant now;
    LocalMinute local;                         ///< `now` in the program's time zone
    const Workload* workload = nullptr;        ///< nullptr: nobody has worked
    const CoverNow* cover = nullptr;           ///< nullptr: nobody asks what leaving costs
    QList<Wish> wishes{};                      ///< of the profile's, those that this call has
    QList<Activation> modes{};                 ///< by which a unit may come to this call
    QHash<QString, QList<UnitId>> busyCrews{}; ///< by crew group: its units that are on a call
};

[[nodiscard]] Demand demandOf(
    const Board& board, const Call& call, const ResponsePlan* plan, bool isFallback, Instant now);

/// The plan is done by phone or at another time.
[[nodiscard]] bool isRemote(const ResponsePlan& plan);

} // namespace lodestar::matching
