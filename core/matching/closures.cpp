// SPDX-License-Identifier: GPL-3.0-or-later
// The Board names places, the router segments.
#include "core/matching/closures.h"

#include "core/streets/route/router.h"

namespace lodestar::matching {

namespace {
/// A closure's point lies on a street of the map it was made with; another edition of that map may
/// have the street a little beside it.
constexpr Metres kBeside{40};
} // namespace

QList<StreetClosure> followClosures(streets::Router& router, const Board& board, Instant now)
{
    QList<StreetClosure> elsewhere;
    QMap<quint32, Instant> wanted;
    const auto closed = board.closuresAt(now);
    for (const StreetClosure& closure : closed) {
        const auto at = router.snap(closure.point, kBeside);
        if (!at.isValid()) {
            elsewhere += closure;
            continue;
        }
        Instant& until = wanted[at.segment];
        until = std::max(until, closure.until);
    }
    const auto known = router.closures();
    for (const streets::Closure& old : known)
        if (!wanted.contains(old.segment))
            router.reopen(old.segment);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        if (!std::ranges::count(known, streets::Closure{it.key(), it.value()}))
            router.close(it.key(), it.value());
    return elsewhere;
}

} // namespace lodestar::matching
