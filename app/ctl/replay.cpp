// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl replay-calls: a file of real calls, worked through on a virtual clock.
#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "core/domain/agency.h"
#include "core/training/replaycalls.h"
#include "core/training/simulate.h"

#include <QThread>

namespace lodestar::ctl {

namespace {

struct Inputs
{
    Agency agency;
    CallTypeTable types;
    QList<training::ReplayCall> calls;
};

Result<Inputs> readInputs(const Options& options)
{
    auto agency = agencyNamed(options.text(QStringLiteral("agency")),
                              options.text(QStringLiteral("program")));
    if (!agency)
        return agency.failure();
    const QString typesName = options.text(QStringLiteral("types"));
    auto typeBytes = readFile(
        builtInOr(typesName, QStringLiteral("programs/call-types"), QStringLiteral(".json")));
    if (!typeBytes)
        return typeBytes.failure();
    auto types = callTypesFromJson(*typeBytes, typesName, agency->profile);
    if (!types)
        return types.failure();
    const QString callsPath = options.text(QStringLiteral("calls"));
    auto callBytes = readFile(callsPath);
    if (!callBytes)
        return callBytes.failure();
    auto calls = training::replayCallsFromCsv(*callBytes, callsPath, agency->profile.timeZone);
    if (!calls)
        return calls.failure();
    if (calls->isEmpty())
        return Unexpected(Kind::Invalid, QStringLiteral("%1 holds no call.").arg(callsPath));
    return Inputs{std::move(agency).value(), std::move(types).value(), std::move(calls).value()};
}

/// The store as it is, or a new one; two new ones of one seed are the same to the byte.
Result<std::unique_ptr<store::Journal>>
openOrMake(const store::StoreUrl& url, Clock& clock, Entropy& entropy)
{
    auto there = store::openJournal(url, store::OpenMode::Existing, clock, entropy);
    if (there || there.error().kind != Kind::NotFound)
        return there;
    return store::openJournal(url, store::OpenMode::Create, clock, entropy);
}

QJsonObject reportJson(const training::ReplayReport& report)
{
    QJsonObject notServed;
    for (auto it = report.notServed.begin(); it != report.notServed.end(); ++it)
        notServed[nameText(it.key())] = it.value();
    return {
        {QStringLiteral("calls"), report.calls},
        {QStringLiteral("dispatched"), report.dispatched},
        {QStringLiteral("given_up"), report.givenUp},
        {QStringLiteral("types_not_in_table"), report.typesNotInTable},
        {QStringLiteral("not_served"), notServed},
        {QStringLiteral("response_median_s"),
         static_cast<double>(report.responseMedian.count()) / 1000},
        {QStringLiteral("response_p90_s"), static_cast<double>(report.responseP90.count()) / 1000},
        {QStringLiteral("events"), report.events},
        {QStringLiteral("wall_s"), std::chrono::duration<double>(report.wall).count()}};
}

QString reportText(const training::ReplayReport& report)
{
    QString text =
        QStringLiteral(
            "%1 calls, %2 dispatched, %3 given up; on scene after %4 (median), %5 (90 %);"
            " %6 events in %7 s.")
            .arg(report.calls)
            .arg(report.dispatched)
            .arg(report.givenUp)
            .arg(spanText(report.responseMedian.count()), spanText(report.responseP90.count()))
            .arg(report.events)
            .arg(std::chrono::duration<double>(report.wall).count(), 0, 'f', 1);
    for (auto it = report.notServed.begin(); it != report.notServed.end(); ++it)
        text +=
            QStringLiteral("\n  no community team, %1: %2").arg(nameText(it.key())).arg(it.value());
    return text;
}

/// Lets the virtual clock go no faster than \p speed times real time.
std::function<void(Instant)> paceOf(double speed, VirtualClock& clock)
{
    if (speed <= 0)
        return {};
    return [speed, &clock](Instant next) {
        const double wait = static_cast<double>((next - clock.now()).count()) / speed;
        if (wait > 0)
            QThread::msleep(static_cast<unsigned long>(wait));
    };
}

} // namespace

Exit runReplayCalls(const QStringList& arguments)
{
    Options options(QStringLiteral("replay-calls"),
                    QStringLiteral("work through a file of real calls on a virtual clock"));
    options
        .need(QStringLiteral("store"),
              QStringLiteral("URL"),
              QStringLiteral(
                  "sqlite:PATH or postgresql://user@host:port/db; made where there is none"))
        .need(QStringLiteral("calls"),
              QStringLiteral("CSV"),
              QStringLiteral("latitude, longitude, type, local time, township, cross streets"))
        .value(QStringLiteral("program"),
               QStringLiteral("FILE"),
               QStringLiteral("The program of a new store."),
               QStringLiteral("starter"))
        .value(QStringLiteral("agency"),
               QStringLiteral("FILE"),
               QStringLiteral("Whose roster works."),
               QStringLiteral("montgomery-pa"))
        .value(QStringLiteral("types"),
               QStringLiteral("FILE"),
               QStringLiteral("The call-type table."),
               QStringLiteral("montgomery-pa"))
        .value(QStringLiteral("seed"),
               QStringLiteral("S"),
               QStringLiteral("Chance: the same seed does the same."),
               QStringLiteral("1"))
        .value(QStringLiteral("speed"),
               QStringLiteral("N"),
               QStringLiteral("So many times real time; without it, as fast as it goes."));
    if (auto end = options.read(arguments))
        return *end;
    auto url = store::storeUrlFromText(options.text(QStringLiteral("store")));
    if (!url)
        return Options::wrong(url.error().text);
    bool isSeed = false;
    const quint64 seed = options.text(QStringLiteral("seed")).toULongLong(&isSeed);
    if (!isSeed)
        return Options::wrong(QStringLiteral("--seed: write a whole number."));
    Result<double> speed = 0.0;
    if (options.has(QStringLiteral("speed"))) {
        constexpr double kSlowest = 0.001;
        speed = numberOf(options, QStringLiteral("speed"), kSlowest, 1e9);
        if (!speed)
            return Options::wrong(speed.error().text);
    }
    auto inputs = readInputs(options);
    if (!inputs)
        return failed(inputs.error(), options.json());

    VirtualClock clock(inputs->calls.first().at - std::chrono::hours(1));
    SeededEntropy chance(seed);
    auto journal = openOrMake(*url, clock, chance);
    if (!journal)
        return failed(journal.error(), options.json());
    auto desk = desk::Desk::open(**journal, clock, chance);
    if (!desk)
        return failed(desk.error(), options.json());
    if ((*desk)->board()->seq == 0)
        if (auto ready = training::furnish(**desk, inputs->agency); !ready)
            return failed(ready.error(), options.json());
    auto report =
        training::replayCalls(**desk,
                              clock,
                              inputs->types,
                              inputs->calls,
                              chance,
                              {.roster = inputs->agency.roster, .pace = paceOf(*speed, clock)});
    if (!report)
        return failed(report.error(), options.json());
    if (auto saved = (*desk)->checkpoint(true); !saved)
        return failed(saved.error(), options.json());
    if (options.json())
        printJson(reportJson(*report));
    else
        printText(reportText(*report));
    return Exit::Done;
}

} // namespace lodestar::ctl
