// SPDX-License-Identifier: GPL-3.0-or-later
// Proposal: which free unit to which waiting call, over the whole queue. Never sent by itself.
// Pure.
#pragma once

#include "core/domain/board.h"
#include "core/matching/travel.h"

namespace lodestar::matching {

/// One unit for one line of one waiting call.
struct Proposed
{
    CallId call;
    UnitId unit;
    AssignmentPart part = AssignmentPart::Primary;
    std::optional<Duration> eta;
    bool hasNoWay = false; ///< no open street leads there: eta is the profile's straight line

    friend bool operator==(const Proposed&, const Proposed&) = default;
};

/// A waiting call that gets no complete team now.
struct LeftWaiting
{
    CallId call;
    QString why; ///< one line in plain words

    friend bool operator==(const LeftWaiting&, const LeftWaiting&) = default;
};

struct Proposal
{
    QList<Proposed> sends;      ///< by call, most urgent first
    QList<LeftWaiting> waiting; ///< most urgent first
    /// What it saves against giving each call in turn its own best unit, in driving time; absent
    /// where that would serve other calls.
    std::optional<Duration> saved;
    QString travelMethod;

    friend bool operator==(const Proposal&, const Proposal&) = default;
};

/// Exact for calls that want one unit each: no other choice serves calls of more urgency, or the
/// same with less driving. A call that wants several gets all of its mandatory units or none, the
/// least urgent giving way first. To a call that would then get nobody, units that no open street
/// joins with it are given, of those that are left.
[[nodiscard]] Proposal propose(const Board& board, const Roads& roads, Instant now);

} // namespace lodestar::matching
