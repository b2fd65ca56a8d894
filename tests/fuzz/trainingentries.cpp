// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios and lists of past calls.
#include "core/training/callcsv.h"
#include "core/training/scenario.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/entries.h"

namespace lodestar::fuzz {

void readScenario(QByteArrayView bytes)
{
    const auto scenario =
        training::scenarioFromJsonl(bytes.toByteArray(), QStringLiteral("scenario.jsonl"));
    if (!scenario)
        return demandSentence(scenario.error());
    Duration before{};
    for (const training::ScenarioLine& line : scenario->lines) {
        demand(line.at >= before, "no line comes before the one above");
        before = line.at;
    }
}

void readCallCsv(QByteArrayView bytes)
{
    const auto calls = training::replayCallsFromCsv(
        bytes.toByteArray(), QStringLiteral("calls.csv"), QStringLiteral("America/New_York"));
    if (!calls)
        return demandSentence(calls.error());
    for (qsizetype i = 1; i < calls->size(); ++i)
        demand((*calls)[i - 1].at <= (*calls)[i].at, "calls come by time");
}

} // namespace lodestar::fuzz
