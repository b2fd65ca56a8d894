// SPDX-License-Identifier: GPL-3.0-or-later
// Ledger: every call that a community team could have answered, and why none did. Pure.
#pragma once

#include "core/domain/board.h"
#include "core/matching/travel.h"

#include <QMap>

namespace lodestar::matching {

/// How an eligible call ended.
enum class LedgerEnd {
    Served,    ///< a community team was there, or is on it
    ByPhone,   ///< its own plan is an answer by phone or later: nobody had to drive
    NotServed, ///< closed without a community team; the reason says why
    Open,      ///< not closed yet
    Unrecorded ///< closed without a team and without a reason: older than the ledger
};

constexpr auto names(LedgerEnd)
{
    using enum LedgerEnd;
    return std::array{Named{Served, "served"},
                      Named{ByPhone, "by_phone"},
                      Named{NotServed, "not_served"},
                      Named{Open, "open"},
                      Named{Unrecorded, "unrecorded"}};
}

struct LedgerRow
{
    CallId call;
    Instant received;
    ZoneId zone;
    std::optional<LatLon> point;
    LedgerEnd end = LedgerEnd::Open;
    std::optional<NotServedReason> reason; ///< exactly where `end` is NotServed
    QString detail;                        ///< machine-written, no personal data

    friend bool operator==(const LedgerRow&, const LedgerRow&) = default;
};

/// How the call stands in the ledger; nothing for one that is not eligible or a duplicate.
[[nodiscard]] std::optional<LedgerRow> ledgerRowOf(const Board& board, const Call& call);

/// Folds a whole Journal, event by event, and keeps a row for each eligible call. A duplicate is
/// read with the call that it was merged into.
class Ledger
{
public:
    void take(const Recorded& recorded);

    /// By number.
    [[nodiscard]] QList<LedgerRow> rows() const { return m_rows.values(); }

    [[nodiscard]] const Profile& profile() const { return *m_board.profile; }

private:
    Board m_board;
    QMap<CallId, LedgerRow> m_rows;

    void note(const CallId& id);
};

/// Not-served calls by reason.
[[nodiscard]] QMap<NotServedReason, int> countReasons(const QList<LedgerRow>& rows);

/// One more team, as somebody would ask for it.
struct WhatIf
{
    ZoneId zone;                                 ///< where it serves and waits; empty: everywhere
    int from = 0;                                ///< minutes after local midnight, every day
    int to = 24 * 60;                            ///< under `from`: past midnight
    Duration patience{std::chrono::minutes(30)}; ///< a call waits so long for it
};

/// "zone-3 14:00-22:00", "* 20:00-04:00". Invalid: what would be right, with the zones there are.
[[nodiscard]] Result<WhatIf> whatIfFromText(const QString& text, const Profile& profile);

struct WhatIfAnswer
{
    int notServed = 0; ///< closed calls without a team
    int helpable = 0;  ///< of those, refused only for want of a team there and then
    int taken = 0;     ///< of those, how many the team would have taken
    QMap<NotServedReason, int> takenByReason;
};

/// Sends the imagined team to the calls as they came, one after the other: in its hours and zone,
/// free within the call's patience, then busy for its way and the mean stay of the profile's
/// intervals. It changes nothing for the teams that there were.
[[nodiscard]] WhatIfAnswer answerWhatIf(const QList<LedgerRow>& rows,
                                        const WhatIf& whatIf,
                                        const Profile& profile,
                                        const Travel& travel);

} // namespace lodestar::matching
