// SPDX-License-Identifier: GPL-3.0-or-later
// Consequence: what taking a unit for a call means for the others: who waits longer, what is left
// uncovered. Pure.
#pragma once

#include "core/matching/recommend.h"

namespace lodestar::matching {

struct Consequence
{
    CallId leaves;              ///< the call that loses the unit; invalid: it was on none
    QList<UnitId> stay;         ///< units that stay on that call
    UnitId next;                ///< who would go there instead; invalid: nobody can
    std::optional<Duration> in; ///< how soon that one would be there
    QList<CallId> alsoWaiting;  ///< calls stacked behind the unit that wait longer now
    QList<LeftOpen> open;       ///< zones that nobody covers any more
    /// Until the unit is free of the call that it stays on, where it is to take the other one
    /// afterwards.
    std::optional<Duration> freeIn;
};

/// Of taking the unit off what it is doing, now, for call `to`. `cover` may be null: nothing is
/// then said of zones.
[[nodiscard]] Consequence consequenceOf(const Board& board,
                                        const UnitId& unit,
                                        CallId to,
                                        const Roads& roads,
                                        Instant now,
                                        const CoverNow* cover);
/// Of giving it the call `to` as its next one.
[[nodiscard]] Consequence
consequenceOfStacking(const Board& board, const UnitId& unit, Instant now);

/// In plain words, each of a few; empty where nothing is lost.
[[nodiscard]] QStringList wordsOf(const Consequence& consequence);

} // namespace lodestar::matching
