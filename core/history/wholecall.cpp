// SPDX-License-Identifier: GPL-3.0-or-later
// A Board that holds nothing but this call.
#include "core/history/wholecall.h"

namespace lodestar::history {

std::optional<Call> wholeCall(CallId id, const QList<Recorded>& events, const Cow<Profile>& profile)
{
    Board board;
    board.profile = profile;
    for (const Recorded& recorded : events)
        board.apply(recorded);
    const Call* call = board.call(id);
    return call ? std::optional<Call>(*call) : std::nullopt;
}

} // namespace lodestar::history
