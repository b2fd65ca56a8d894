// SPDX-License-Identifier: GPL-3.0-or-later
// One walk over the Board's calls.
#include "core/matching/workload.h"

#include <algorithm>

namespace lodestar::matching {

namespace {

/// The same person was there: linked so, or this call follows from that one.
bool isSamePerson(const Call& call, const CallId& other)
{
    return std::ranges::any_of(call.links, [&](const Link& link) {
        return link.to == other &&
               (link.kind == LinkKind::SamePerson || link.kind == LinkKind::FollowsFrom);
    });
}

} // namespace

Workload workloadOf(const Board& board, const Call& call, Instant now)
{
    Workload all;
    const Instant since = now - board.profile->matching.workloadWithin;
    for (const Cow<Call>& other : board.calls) {
        const bool known = isSamePerson(call, other->id);
        for (const Assignment& assignment : other->assignments) {
            const auto sent = assignment.stamps.constFind(Stamp::Dispatched);
            const bool isRecent = sent != assignment.stamps.cend() && *sent > since;
            if (!isRecent && !known)
                continue;
            Worked& worked = all[assignment.unit];
            worked.recentCalls += isRecent;
            const auto left = assignment.stamps.constFind(Stamp::Cleared);
            if (left != assignment.stamps.cend())
                worked.lastCleared = std::max(worked.lastCleared.value_or(*left), *left);
            if (known && assignment.stamps.contains(Stamp::OnScene))
                worked.knows = std::max(worked.knows, other->id);
        }
    }
    return all;
}

} // namespace lodestar::matching
