// SPDX-License-Identifier: GPL-3.0-or-later
// A replay of some calls in the county that the replay's roster was made for.
#pragma once

#include "listjournal.h"

#include "core/training/replaycalls.h"

#include <algorithm>

namespace lodestar::test {

using namespace lodestar::training;

struct Run
{
    QList<ReplayCall> calls;
    TrainingRoom room{calls.first().at - std::chrono::hours(1), QStringLiteral("montgomery-pa")};
    ReplayReport report;

    Run(QList<ReplayCall> given,
        quint64 seed,
        bool withTable = true,
        Duration patience = ReplayOptions().patience)
        : calls(std::move(given))
    {
        const auto table =
            !withTable ? CallTypeTable()
                       : must(callTypesFromJson(
                             projectBytes("resources/programs/call-types/montgomery-pa.json"),
                             QStringLiteral("types"),
                             room.agency.profile));
        SeededEntropy chance(seed);
        ReplayOptions options;
        options.roster = room.agency.roster;
        options.patience = patience;
        report = must(replayCalls(*room.desk, room.clock, table, calls, chance, options));
    }

    [[nodiscard]] int events(bool (*is)(const Event&)) const
    {
        const auto& all = room.journal.events();
        return static_cast<int>(
            std::count_if(all.begin(), all.end(), [&](const Recorded& r) { return is(r.event); }));
    }
};

template <class T>
bool isA(const Event& event)
{
    return std::holds_alternative<T>(event);
}

} // namespace lodestar::test
