// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl simulate --calls …: policies side by side over a city's calls, without a store.
#include "core/training/citysim.h"

#include "app/ctl/citysim.h"
#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "app/ctl/roads.h"
#include "core/base/clock.h"
#include "core/domain/calltypes.h"
#include "core/matching/recommend.h"
#include "core/training/callcsv.h"

namespace lodestar::ctl {

namespace {

using namespace training;

/// What the flags ask for.
struct Flags
{
    CallMaking making;
    int units = 0; ///< 0: as many as the roster has
    int seeds = 1;
    QList<Policy> policies;
};

/// Everything the runs share, read and found sound.
struct Ground
{
    Agency agency;
    matching::Roads roads;
    matching::Cover cover;
    QList<CityCall> given; ///< from a file; empty: made up for each seed
};

Result<int> wholeOf(const Options& options, const QString& name, int least, int most)
{
    bool isNumber = false;
    const int value = options.text(name).toInt(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    return Unexpected(
        Kind::Invalid,
        QStringLiteral("--%1: write a whole number from %2 to %3.").arg(name).arg(least).arg(most));
}

Result<QList<CityCall>> callsFromFile(const Options& options, const Profile& profile)
{
    const QString path = options.text(QStringLiteral("calls"));
    auto bytes = readFile(path);
    if (!bytes)
        return bytes.failure();
    auto calls = replayCallsFromCsv(*bytes, path, profile.timeZone);
    if (!calls)
        return calls.failure();
    const QString typesName = options.text(QStringLiteral("types"));
    auto typeBytes = readFile(
        builtInOr(typesName, QStringLiteral("programs/call-types"), QStringLiteral(".json")));
    if (!typeBytes)
        return typeBytes.failure();
    auto types = callTypesFromJson(*typeBytes, typesName, profile);
    if (!types)
        return types.failure();
    QList<CityCall> made;
    for (const ReplayCall& call : *calls) {
        CityCall one;
        one.at = call.at;
        one.point = call.point;
        one.source = RequestSource::Feed;
        one.callType = call.type;
        if (const auto entry = types->find(call.type)) {
            one.nature = entry->nature;
            one.answers = entry->answers;
        }
        made += one;
    }
    return made;
}

Result<QList<Policy>> policiesOf(const Options& options)
{
    const QString given = options.text(QStringLiteral("policies"));
    QList<Policy> policies;
    if (given == u"all")
        return QList<Policy>{Policy::Nearest, Policy::Ours, Policy::OursCovering};
    for (const QString& word : given.split(u',')) {
        auto policy = valueFromText<Policy>(word.trimmed());
        if (!policy)
            return Unexpected(Kind::Invalid,
                              QStringLiteral("--policies: %1").arg(policy.error().text));
        policies += *policy;
    }
    return policies;
}

Result<Flags> flagsOf(const Options& options)
{
    const auto count = wholeOf(options, QStringLiteral("count"), 1, 10'000'000);
    const auto days = wholeOf(options, QStringLiteral("days"), 1, 3'660);
    const auto seeds = wholeOf(options, QStringLiteral("seeds"), 1, 1'000);
    const auto units = options.has(QStringLiteral("units"))
                           ? wholeOf(options, QStringLiteral("units"), 1, 10'000)
                           : Result<int>(0);
    auto policies = policiesOf(options);
    for (const auto* number : {&count, &days, &seeds, &units})
        if (!*number)
            return number->failure();
    if (!policies)
        return policies.failure();
    Flags flags;
    flags.units = *units;
    flags.seeds = *seeds;
    flags.policies = *policies;
    flags.making = {*instantFromIso(QStringLiteral("2026-01-01T00:00:00Z")),
                    std::chrono::hours(24 * *days),
                    *count};
    return flags;
}

Result<Ground> readGround(const Options& options)
{
    auto agency = agencyNamed(options.text(QStringLiteral("roster")),
                              options.text(QStringLiteral("profile")));
    if (!agency)
        return agency.failure();
    Ground ground;
    ground.agency = std::move(agency).value();
    auto roads = roadsOf(options, Board(), {});
    if (!roads)
        return roads.failure();
    ground.roads = std::move(roads).value();
    if (options.text(QStringLiteral("calls")) != u"generated") {
        auto calls = callsFromFile(options, ground.agency.profile);
        if (!calls)
            return calls.failure();
        ground.given = std::move(calls).value();
    }
    const Profile& rules = ground.agency.profile;
    auto cover =
        matching::CoverageMap::make(rules, *matching::travelOf(rules, ground.roads), {}, 100);
    if (!cover)
        return cover.failure();
    ground.cover = *cover;
    return ground;
}

struct Series
{
    Policy policy = Policy::Ours;
    QList<CityReport> runs;
    std::chrono::nanoseconds wall{};

    [[nodiscard]] Interval over(const std::function<double(const CityReport&)>& value) const
    {
        QList<double> values;
        for (const CityReport& run : runs)
            values += value(run);
        return intervalOf(values);
    }
};

struct Measure
{
    QString name;
    QString says;
    std::function<double(const CityReport&)> value;
};

double secondsOf(Duration span)
{
    return std::chrono::duration<double>(span).count();
}

double shareOf(int part, int whole)
{
    return whole > 0 ? static_cast<double>(part) / whole : 0;
}

int eligible(const CityReport& run)
{
    int sum = 0;
    for (const int count : run.ends)
        sum += count;
    return sum;
}

const QList<Measure>& measures()
{
    static const QList<Measure> all{
        {QStringLiteral("response_mean_s"),
         QStringLiteral("response, mean (s)"),
         [](const CityReport& r) {
             return secondsOf(r.responseMean);
         }},
        {QStringLiteral("response_median_s"),
         QStringLiteral("response, half of all (s)"),
         [](const CityReport& r) {
             return secondsOf(r.responseMedian);
         }},
        {QStringLiteral("response_p90_s"),
         QStringLiteral("response, nine in ten (s)"),
         [](const CityReport& r) {
             return secondsOf(r.responseP90);
         }},
        {QStringLiteral("late_share"),
         QStringLiteral("reached late"),
         [](const CityReport& r) {
             return shareOf(r.late, r.reached);
         }},
        {QStringLiteral("police_share"),
         QStringLiteral("calls with police"),
         [](const CityReport& r) {
             return shareOf(r.withPolice, r.calls);
         }},
        {QStringLiteral("served_share"),
         QStringLiteral("eligible calls with a team"),
         [](const CityReport& r) {
             return shareOf(r.ends.value(matching::LedgerEnd::Served), eligible(r));
         }},
        {QStringLiteral("not_served"),
         QStringLiteral("eligible calls without"),
         [](const CityReport& r) {
             return static_cast<double>(r.ends.value(matching::LedgerEnd::NotServed));
         }},
        {QStringLiteral("given_up"),
         QStringLiteral("calls given up"),
         [](const CityReport& r) {
             return static_cast<double>(r.givenUp);
         }},
        {QStringLiteral("covered_share"),
         QStringLiteral("expected calls covered"),
         [](const CityReport& r) {
             return r.covered;
         }}};
    return all;
}

QJsonObject seriesJson(const Series& series)
{
    QJsonObject json{
        {QStringLiteral("policy"), nameText(series.policy)},
        {QStringLiteral("runs"), series.runs.size()},
        {QStringLiteral("wall_s"), std::chrono::duration<double>(series.wall).count()}};
    for (const Measure& measure : measures()) {
        const Interval interval = series.over(measure.value);
        json[measure.name] = QJsonObject{{QStringLiteral("mean"), interval.mean},
                                         {QStringLiteral("ci95"), interval.plusMinus}};
    }
    QMap<NotServedReason, int> reasons;
    QJsonArray digests;
    qint64 calls = 0;
    qint64 events = 0;
    for (const CityReport& run : series.runs) {
        calls += run.calls;
        events += run.events;
        digests += QString::number(run.digest, 16);
        for (auto it = run.reasons.begin(); it != run.reasons.end(); ++it)
            reasons[it.key()] += it.value();
    }
    QJsonObject why;
    for (auto it = reasons.begin(); it != reasons.end(); ++it)
        why[nameText(it.key())] = it.value();
    json[QStringLiteral("calls")] = calls;
    json[QStringLiteral("events")] = events;
    json[QStringLiteral("not_served_reasons")] = why;
    json[QStringLiteral("digests")] = digests;
    return json;
}

QString seriesText(const QList<Series>& all)
{
    QString text = QStringLiteral("%1").arg(QString(), 28);
    for (const Series& series : all)
        text += QStringLiteral("%1").arg(nameText(series.policy), 22);
    for (const Measure& measure : measures()) {
        text += QStringLiteral("\n%1").arg(measure.says, -28);
        for (const Series& series : all) {
            const Interval i = series.over(measure.value);
            text += QStringLiteral("%1 ± %2").arg(i.mean, 12, 'g', 4).arg(i.plusMinus, -7, 'g', 2);
        }
    }
    for (const Series& series : all) {
        text += QStringLiteral("\n%1: %2 runs of %3 calls in %4 s; eligible calls without a team, "
                               "first run:")
                    .arg(nameText(series.policy))
                    .arg(series.runs.size())
                    .arg(series.runs.first().calls)
                    .arg(std::chrono::duration<double>(series.wall).count(), 0, 'f', 1);
        const auto& reasons = series.runs.first().reasons;
        for (auto it = reasons.begin(); it != reasons.end(); ++it)
            text += QStringLiteral(" %1 %2").arg(nameText(it.key())).arg(it.value());
    }
    return text;
}

} // namespace

Exit runSimulateCity(const QStringList& arguments)
{
    Options options(QStringLiteral("simulate"),
                    QStringLiteral("work a city's calls off by several policies, side by side"));
    options
        .need(QStringLiteral("calls"),
              QStringLiteral("CSV|generated"),
              QStringLiteral("Calls of the past as for replay-calls, or made-up ones."))
        .value(QStringLiteral("profile"),
               QStringLiteral("FILE"),
               QStringLiteral("The program."),
               QStringLiteral("starter"))
        .value(QStringLiteral("roster"),
               QStringLiteral("FILE"),
               QStringLiteral("The agency whose zones and units they are."),
               QStringLiteral("meridian"))
        .map()
        .value(QStringLiteral("types"),
               QStringLiteral("FILE"),
               QStringLiteral("The call-type table for a file of calls."),
               QStringLiteral("montgomery-pa"))
        .value(QStringLiteral("count"),
               QStringLiteral("N"),
               QStringLiteral("How many calls are made up in all."),
               QStringLiteral("9000"))
        .value(QStringLiteral("days"),
               QStringLiteral("N"),
               QStringLiteral("Over how many days."),
               QStringLiteral("30"))
        .value(QStringLiteral("units"),
               QStringLiteral("N"),
               QStringLiteral("The roster repeated or cut to so many."))
        .value(QStringLiteral("policies"),
               QStringLiteral("LIST"),
               QStringLiteral("nearest, ours, ours_covering, with commas; or all."),
               QStringLiteral("all"))
        .value(QStringLiteral("seeds"),
               QStringLiteral("N"),
               QStringLiteral("Runs of each, with seeds 1 to N; ± is the 95 % interval over them."),
               QStringLiteral("5"));
    if (auto end = options.read(arguments))
        return *end;
    const auto flags = flagsOf(options);
    if (!flags)
        return Options::wrong(flags.error().text);
    const auto ground = readGround(options);
    if (!ground)
        return failed(ground.error(), options.json());
    const int units =
        flags->units > 0 ? flags->units : static_cast<int>(ground->agency.roster.size());
    QList<Series> all;
    for (const Policy policy : flags->policies)
        all += Series{policy, {}, {}};
    const Profile& profile = ground->agency.profile;
    const SystemClock clock;
    for (int seed = 1; seed <= flags->seeds; ++seed)
        for (Series& series : all) { // the same calls and roster for each policy
            SeededEntropy chance(static_cast<quint64>(seed));
            const auto roster = rosterOf(ground->agency.roster, units, profile, chance);
            const auto from = clock.steady();
            auto calls = ground->given.isEmpty() ? makeCalls(profile, flags->making, chance)
                                                 : Result<QList<CityCall>>(ground->given);
            if (!calls)
                return failed(calls.error(), options.json());
            CityOptions how;
            how.policy = series.policy;
            how.cover = ground->cover;
            auto report = simulateCity(profile, roster, *calls, ground->roads, chance, how);
            if (!report)
                return failed(report.error(), options.json());
            series.wall += clock.steady() - from;
            series.runs += *report;
        }
    if (!options.json()) {
        printText(seriesText(all));
        return Exit::Done;
    }
    QJsonArray json;
    for (const Series& series : all)
        json += seriesJson(series);
    printJson(json);
    return Exit::Done;
}

} // namespace lodestar::ctl
