// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of the queue, by what the profile calls them.
#include "core/triage/queuegroup.h"

#include <QCoreApplication>

namespace lodestar::triage {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("filter", text);
}

} // namespace

RowGroup groupOf(const Board& board, const QueueRow& row, Grouping by)
{
    const Profile& profile = *board.profile;
    const Call* call = board.call(row.call);
    switch (by) {
    case Grouping::Stage:
        return {};
    case Grouping::Level: {
        const Level* level = profile.level(row.level);
        return {QStringLiteral("level:%1").arg(row.level.value()),
                level ? level->name : say("no level")};
    }
    case Grouping::Zone: {
        const Zone* zone = call ? profile.zone(call->location.zone) : nullptr;
        return {QStringLiteral("zone:%1").arg(zone ? zone->id.value() : QString()),
                zone ? zone->name : say("in no zone")};
    }
    case Grouping::Plan: {
        const ResponsePlan* plan = call ? profile.plan(planOf(*call)) : nullptr;
        return {QStringLiteral("plan:%1").arg(plan ? plan->id.value() : QString()),
                plan ? plan->name : say("no plan yet")};
    }
    case Grouping::Nature:
        return {QStringLiteral("nature:%1").arg(row.nature),
                row.nature.isEmpty() ? say("nature not known") : row.nature};
    }
    Q_UNREACHABLE();
}

} // namespace lodestar::triage
