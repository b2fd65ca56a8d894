// SPDX-License-Identifier: GPL-3.0-or-later
// Duplicates: which open calls a report may be about, as points that anybody can add up.
#pragma once

#include "core/domain/board.h"
#include "core/matching/addresskey.h"

namespace lodestar::matching {

/// What a new card knows so far.
struct Report
{
    std::optional<LatLon> point;
    Metres uncertainty;
    QString address;
    QString phone; ///< call-back number as typed; may be empty
    NatureId nature;
};

struct Likeness
{
    CallId call;
    std::optional<Metres> away; ///< absent where one of the two has no point
    Duration age{};             ///< since the call rang
    int score = 0;              ///< 0..100
    QStringList reasons;        ///< in plain words; they name nobody
};

/// The address keys of calls, kept from one look to the next: taking apart 2,000 addresses takes
/// longer than a keystroke may.
class CallAddresses
{
public:
    [[nodiscard]] const AddressKey& of(const Call& call);
    /// Calls that are on the Board no more are forgotten, and so is what was erased.
    void keepOnly(const Board& board);

private:
    struct Kept
    {
        QString text;
        AddressKey key;
    };

    QHash<CallId, Kept> m_kept;
};

/// From this score on a call is shown as a likely duplicate.
inline constexpr int kLikely = 45;

/// Open calls from `kLikely` on, the likeliest first. Points: same house 50, else by distance (50 m
/// 45, 100 m 35, 200 m 20, 300 m 10); another unit of the house takes 25 off; rang within 5 min 25,
/// 15 min 18, 30 min 10, 2 h 4; same call-back number 45; same nature 15, another one takes 10
/// off unless the number is the same. Neither place nor number in common: none. The points are
/// ours, to be set against a room's own record of merged calls.
[[nodiscard]] QList<Likeness>
likelyCalls(const Board& board, const Report& report, Instant now, CallAddresses& addresses);

} // namespace lodestar::matching
