// SPDX-License-Identifier: GPL-3.0-or-later
// From a recommendation to the command that carries it out.
#include "core/training/dispatching.h"

#include "core/matching/fitness.h"

#include <algorithm>

namespace lodestar::training {

Dispatch dispatchOf(const matching::Recommendation& recommendation)
{
    Dispatch dispatch{.call = recommendation.call,
                      .units = {},
                      .activation = Activation::DispatchRequest,
                      .override = {},
                      .considered = {}};
    for (const matching::Candidate& member : recommendation.team)
        dispatch.units += Sending{member.unit, member.part};
    for (const matching::Candidate& candidate : recommendation.ranked)
        dispatch.considered += Considered{candidate.unit, candidate.eta, {}};
    for (const matching::Rejected& rejected : recommendation.rejected)
        dispatch.considered += Considered{rejected.unit, {}, rejected.why};
    return dispatch;
}

bool mayServe(const Board& board, const UnitId& unit, const CallId& call)
{
    const UnitKind* kind = board.kindOf(*board.unit(unit));
    const ResponsePlan* own = board.profile->plan(planOf(*board.call(call)));
    if (!kind || !own)
        return true;
    const auto hasPlace = [&](const ResponsePlan* plan) {
        return plan && std::ranges::any_of(plan->needs, [&](const ResourceNeed& need) {
                   return matching::classIndex(*kind, need.anyOf) >= 0;
               });
    };
    return hasPlace(own) || std::ranges::any_of(own->fallbacks, [&](const PlanId& plan) {
               return hasPlace(board.profile->plan(plan));
           });
}

} // namespace lodestar::training
