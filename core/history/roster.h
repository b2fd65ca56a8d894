// SPDX-License-Identifier: GPL-3.0-or-later
// Roster rows: each unit's standing as a dispatcher reads it. Pure.
#pragma once

#include "core/domain/board.h"

namespace lodestar::history {

/// A unit whose last fix is older is not where the map shows it.
inline constexpr Duration kStaleFix = std::chrono::minutes(2);

/// How far a missed check-in has come: the tone first, then a call to the crew, then backup. The
/// times are the unit kind's.
enum class CheckInStep { Fine, Late, CallCrew, SendBackup };

struct RosterRow
{
    UnitId unit;
    QString letters; ///< the status badge
    QString statusName;
    ColourRole colour = ColourRole::Off;
    bool filled = false;
    Duration inStatus{};
    QString crew; ///< "Okafor RN · Lindqvist EMT", or "not staffed until 14:20"
    std::optional<Duration> shiftLeft;
    QString where; ///< "z2", zone of the last fix or home
    std::optional<Duration> fixAge;
    CallId call;
    QString callText;           ///< "1031 · check-in 3:20"
    bool checkInMissed = false; ///< the crew should have been heard of by now
    bool alert = false;         ///< check-in late, duress, status too long
    QString alertText;          ///< the same in words: "Dispatched for 8:00"; empty without one
    PrimaryState primary = PrimaryState::NotAvailable;
    CheckInStep checkIn = CheckInStep::Fine;
    bool duress = false;

    friend bool operator==(const RosterRow&, const RosterRow&) = default;
};

/// Under duress first, then who missed a check-in, then available, conditional, busy, off duty; by
/// call sign within each.
[[nodiscard]] QList<RosterRow> rosterRows(const Board& board, Instant now);

} // namespace lodestar::history
