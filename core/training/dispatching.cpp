// SPDX-License-Identifier: GPL-3.0-or-later
// From a recommendation to the command that carries it out.
#include "core/training/dispatching.h"

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

} // namespace lodestar::training
