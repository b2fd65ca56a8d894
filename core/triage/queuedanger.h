// SPDX-License-Identifier: GPL-3.0-or-later
// Danger: what a filter or a folded group may not hide without telling. Pure.
#pragma once

#include "core/triage/queue.h"

namespace lodestar::triage {

/// A call that rang so short a time ago is new.
inline constexpr Duration kNewFor = std::chrono::minutes(2);

/// What may not be hidden without being told.
struct Danger
{
    bool isOverdue = false;   ///< waits or is held over its target
    bool isUntriaged = false; ///< nobody knows yet how dangerous it is, and no team is on it
    bool isDuress = false;    ///< a crew on it has called for help
    bool isSilent = false;    ///< a crew on it should have been heard of by now
    bool isUnsafe = false;    ///< a crew is inside, the scene became worse, and nobody protects it
    bool isNew = false;       ///< rang within kNewFor
    bool isLate = false;      ///< a follow-up that was due

    [[nodiscard]] bool isAny() const
    {
        return isOverdue || isUntriaged || isDuress || isSilent || isUnsafe || isNew || isLate;
    }

    friend bool operator==(const Danger&, const Danger&) = default;
};

/// `row` is a row of the Board's queue, in this lane.
[[nodiscard]] Danger dangerOf(const Board& board, Lane lane, const QueueRow& row, Instant now);

} // namespace lodestar::triage
