// SPDX-License-Identifier: GPL-3.0-or-later
// Cues: two scenes compared, line by line.
#include "ui/sound/cues.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::ui {

namespace {

class CueWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::Cues)
};

int urgencyOf(const Board& board, const Call& call)
{
    const LevelId id = levelOf(call);
    const Level* level =
        board.profile->level(id.isValid() ? id : board.profile->protocol.untriagedLevel);
    return level ? level->urgency : 0;
}

} // namespace

Scene sceneOf(const Board& board,
              const QList<triage::QueueRow>& waiting,
              const QList<history::RosterRow>& roster,
              bool isStoreAway)
{
    Scene scene;
    scene.isStoreAway = isStoreAway;
    for (const Cow<Call>& call : board.calls)
        if (!call->closed && !call->mergedInto.isValid())
            scene.urgency.insert(call->id, urgencyOf(board, *call));
    for (const auto& row : waiting)
        scene.waiting.insert(row.call, row.lateness);
    for (const auto& row : roster) {
        const Unit* unit = board.unit(row.unit);
        if (unit && unit->duressSince)
            scene.duress += row.unit;
        if (row.checkInMissed)
            scene.missedCheckIn += row.unit;
    }
    return scene;
}

QList<Sounding> cuesBetween(const Scene& before, const Scene& now)
{
    QList<Sounding> all;
    for (const UnitId& unit : now.duress)
        if (!before.duress.contains(unit))
            all += {Cue::Duress, {}, unit, 0};
    if (now.isStoreAway && !before.isStoreAway)
        all += {Cue::StoreAway, {}, {}, 0};
    for (const UnitId& unit : now.missedCheckIn)
        if (!before.missedCheckIn.contains(unit))
            all += {Cue::CheckInMissed, {}, unit, 0};
    for (auto it = now.urgency.cbegin(); it != now.urgency.cend(); ++it) {
        const auto was = before.urgency.constFind(it.key());
        if (was == before.urgency.cend())
            all += {Cue::NewCall, it.key(), {}, it.value()};
        else if (*was < it.value())
            all += {Cue::LevelUp, it.key(), {}, it.value()};
    }
    for (auto it = now.waiting.cbegin(); it != now.waiting.cend(); ++it) {
        const auto was = before.waiting.constFind(it.key());
        if (was == before.waiting.cend() || *was == it.value())
            continue;
        const int urgency = now.urgency.value(it.key());
        if (it.value() == triage::Lateness::Overdue)
            all += {Cue::Overdue, it.key(), {}, urgency};
        else if (it.value() == triage::Lateness::Soon && *was == triage::Lateness::InTime)
            all += {Cue::TargetSoon, it.key(), {}, urgency};
    }
    std::sort(all.begin(), all.end(), [](const Sounding& a, const Sounding& b) {
        return std::tuple(a.cue, -a.urgency, a.call.value(), a.unit.value()) <
               std::tuple(b.cue, -b.urgency, b.call.value(), b.unit.value());
    });
    return all;
}

bool isAlwaysHeard(Cue cue)
{
    return cue == Cue::Duress;
}

QString cueText(const Sounding& sounding)
{
    const QString call = QString::number(sounding.call.value());
    const QString unit = sounding.unit.value();
    switch (sounding.cue) {
    case Cue::Duress:
        return CueWords::tr("%1: DURESS").arg(unit);
    case Cue::StoreAway:
        return CueWords::tr("the store is away");
    case Cue::CheckInMissed:
        return CueWords::tr("%1 missed its check-in").arg(unit);
    case Cue::LevelUp:
        return CueWords::tr("call %1 is more urgent now").arg(call);
    case Cue::Overdue:
        return CueWords::tr("call %1 is over its target").arg(call);
    case Cue::NewCall:
        return CueWords::tr("new call %1").arg(call);
    case Cue::TargetSoon:
        return CueWords::tr("call %1 nears its target").arg(call);
    }
    Q_UNREACHABLE();
}

} // namespace lodestar::ui
