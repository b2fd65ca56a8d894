// SPDX-License-Identifier: GPL-3.0-or-later
// Timeline: a call's events as lines a person reads. Pure.
#pragma once

#include "core/domain/board.h"

namespace lodestar::history {

struct TimelineRow
{
    qint64 seq = 0;
    Instant at;
    QString who;        ///< console and person, a rule, or a feed
    QString text;       ///< one line
    bool isKey = false; ///< a turn in the call's life: opened, result, dispatched, on scene, closed

    friend bool operator==(const TimelineRow&, const TimelineRow&) = default;
};

/// Newest first. Erased texts read "(erased)".
[[nodiscard]] QList<TimelineRow> timeline(const QList<Cow<Recorded>>& log, const Profile& profile);

/// One span between two time stamps of a call.
struct Interval
{
    QString name; ///< "received to dispatched"
    Stamp from = Stamp::Received;
    Stamp to = Stamp::Received;
    Duration length{};

    friend bool operator==(const Interval&, const Interval&) = default;
};

/// The intervals that standards and funders ask for, of those whose both ends are known:
/// answer, triage, dispatch, turnout, travel, arrival to engaged, on scene, whole call.
/// One that would be negative (late entries) is left out and never shown as zero.
[[nodiscard]] QList<Interval> intervals(const QMap<Stamp, Instant>& stamps);

} // namespace lodestar::history
