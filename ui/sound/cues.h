// SPDX-License-Identifier: GPL-3.0-or-later
// Cues: what is to be heard between one moment of the room and the next. Pure.
#pragma once

#include "core/history/roster.h"
#include "core/triage/queue.h"

#include <QHash>
#include <QSet>

namespace lodestar::ui {

/// What a sound says, the gravest first.
enum class Cue { Duress, StoreAway, CheckInMissed, LevelUp, Overdue, NewCall, TargetSoon };

struct Sounding
{
    Cue cue = Cue::NewCall;
    CallId call;     ///< of one about a call
    UnitId unit;     ///< of one about a unit
    int urgency = 0; ///< 0..100, of the call's level

    friend bool operator==(const Sounding&, const Sounding&) = default;
};

/// What of a Board can be heard.
struct Scene
{
    QHash<CallId, int> urgency; ///< of every call that is not closed
    QHash<CallId, triage::Lateness> waiting;
    QSet<UnitId> duress;
    QSet<UnitId> missedCheckIn;
    bool isStoreAway = false;

    friend bool operator==(const Scene&, const Scene&) = default;
};

[[nodiscard]] Scene sceneOf(const Board& board,
                            const QList<triage::QueueRow>& waiting,
                            const QList<history::RosterRow>& roster,
                            bool isStoreAway);

/// What began between the two, the gravest first, the more urgent call before the other. What was
/// so before is not heard again.
[[nodiscard]] QList<Sounding> cuesBetween(const Scene& before, const Scene& now);

/// True for what no mute keeps silent.
[[nodiscard]] bool isAlwaysHeard(Cue cue);

/// "new call 1044", "STAR 2: duress": the same in words.
[[nodiscard]] QString cueText(const Sounding& sounding);

} // namespace lodestar::ui
