// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl simulate: a scenario played to its end on a virtual clock, through the same Desk.
#include "core/training/simulate.h"

#include "app/citymap.h"
#include "app/ctl/citysim.h"
#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "core/domain/profilefile.h"

#include <QJsonArray>

#include <algorithm>

namespace lodestar::ctl {

namespace {

/// Everything a scenario needs, read and found sound.
struct Stage
{
    training::Scenario scenario;
    Agency agency;
};

Result<Stage> readStage(const Options& options)
{
    const QString name = options.wordAt(0);
    auto bytes = readFile(builtInOr(name, QStringLiteral("scenarios"), QStringLiteral(".jsonl")));
    if (!bytes)
        return bytes.failure();
    auto scenario = training::scenarioFromJsonl(*bytes, name);
    if (!scenario)
        return scenario.failure();
    // A scenario that names its program is played under it, unless another was asked for.
    const QString program = scenario->program.isEmpty() || options.has(QStringLiteral("program"))
                                ? options.text(QStringLiteral("program"))
                                : scenario->program;
    auto agency = agencyNamed(scenario->agency, program);
    if (!agency)
        return agency.failure();
    return Stage{std::move(scenario).value(), std::move(agency).value()};
}

} // namespace

Exit runSimulate(const QStringList& arguments)
{
    const auto isCalls = [](const QString& word) {
        return word == u"--calls" || word.startsWith(u"--calls=");
    };
    if (std::ranges::any_of(arguments, isCalls))
        return runSimulateCity(arguments);
    Options options(QStringLiteral("simulate"),
                    QStringLiteral("play a scenario on a virtual clock; simulate --calls … "
                                   "--help tells of a city's calls"));
    options
        .word(QStringLiteral("SCENARIO"),
              QStringLiteral("A .jsonl of timed lines, or the name of one that is built in"))
        .value(QStringLiteral("store"),
               QStringLiteral("URL"),
               QStringLiteral("Keep what happens in this new store."),
               QStringLiteral("sqlite::memory:"))
        .value(
            QStringLiteral("program"),
            QStringLiteral("FILE"),
            QStringLiteral("The program; where it is left out, the one that the scenario names."),
            QStringLiteral("starter"));
    if (auto end = options.read(arguments))
        return *end;
    auto url = store::storeUrlFromText(options.text(QStringLiteral("store")));
    if (!url)
        return Options::wrong(url.error().text);
    auto stage = readStage(options);
    if (!stage)
        return failed(stage.error(), options.json());
    const auto city = app::fictionalCity(training::middleOf(stage->agency.profile));
    if (!city)
        return failed(city.error(), options.json());
    VirtualClock clock(stage->scenario.start);
    SeededEntropy chance(stage->scenario.seed);
    auto journal = store::openJournal(*url, store::OpenMode::Create, clock, chance);
    if (!journal)
        return failed(journal.error(), options.json());
    auto desk = desk::Desk::open(**journal, clock, chance, city->roads());
    if (!desk)
        return failed(desk.error(), options.json());
    if (auto ready = training::furnish(**desk, stage->agency); !ready)
        return failed(ready.error(), options.json());
    training::DeskFloor floor(**desk);
    training::Player player(stage->scenario, floor, city->places.get(), stage->agency.roster);
    auto report = training::simulate(**desk, clock, player);
    if (!report)
        return failed(report.error(), options.json());

    QJsonArray open;
    for (const CallId& call : report->open)
        open += call.value();
    if (options.json())
        printJson(QJsonObject{{QStringLiteral("scenario"), stage->scenario.name},
                              {QStringLiteral("lines"), report->lines},
                              {QStringLiteral("calls"), report->calls},
                              {QStringLiteral("events"), report->events},
                              {QStringLiteral("open"), open},
                              {QStringLiteral("end"), toIso(report->end)}});
    else
        printText(QStringLiteral("%1: %2 lines, %3 calls, %4 events; %5.")
                      .arg(stage->scenario.name)
                      .arg(report->lines)
                      .arg(report->calls)
                      .arg(report->events)
                      .arg(report->open.isEmpty()
                               ? QStringLiteral("every call is closed")
                               : QStringLiteral("%1 still open").arg(report->open.size())));
    return report->open.isEmpty() ? Exit::Done : Exit::Failed;
}

} // namespace lodestar::ctl
