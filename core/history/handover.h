// SPDX-License-Identifier: GPL-3.0-or-later
// Handover: what the next shift must know, out of the Board alone. Pure.
#pragma once

#include "core/domain/board.h"
#include "core/history/veil.h"

namespace lodestar::history {

/// The parts of a hand-over, in the order in which they are told.
enum class HandoverPart {
    Alarms,
    Waiting,
    Active,
    Held,
    Stacked,
    FollowUps,
    Partners,
    UnitsOut,
    Closures,
    Notes
};

constexpr auto names(HandoverPart)
{
    using enum HandoverPart;
    return std::array{Named{Alarms, "alarms"},
                      Named{Waiting, "waiting"},
                      Named{Active, "active"},
                      Named{Held, "held"},
                      Named{Stacked, "stacked"},
                      Named{FollowUps, "follow_ups"},
                      Named{Partners, "partners"},
                      Named{UnitsOut, "units_out"},
                      Named{Closures, "closures"},
                      Named{Notes, "notes"}};
}

struct HandoverLine
{
    CallId call;               ///< of a line about a call
    UnitId unit;               ///< of one about a unit
    LevelId level;             ///< of the call; empty before triage
    std::optional<Instant> at; ///< since when, or until or due when; each part has one meaning
    bool isLate = false;       ///< over a target, a check-in or a due time
    QString text;              ///< the rest in plain words

    friend bool operator==(const HandoverLine&, const HandoverLine&) = default;
};

struct HandoverSection
{
    HandoverPart part = HandoverPart::Alarms;
    QList<HandoverLine> lines; ///< the most pressing first; of notes the newest

    friend bool operator==(const HandoverSection&, const HandoverSection&) = default;
};

/// All sections, also the empty ones: "none" is news too. `overdue` are the waiting calls over
/// their target (the triage room knows them); notes are those of open calls since `now - back`; a
/// text that may not be read is left out and counted nowhere else.
[[nodiscard]] QList<HandoverSection> handoverOf(const Board& board,
                                                const QSet<CallId>& overdue,
                                                Instant now,
                                                Duration back,
                                                const MayRead& mayRead);

} // namespace lodestar::history
