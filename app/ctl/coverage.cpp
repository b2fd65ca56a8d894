// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl coverage: which zones the free teams reach in time, and where the next one stands
// best.
#include "core/matching/coverage.h"

#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "app/ctl/roads.h"
#include "core/matching/recommend.h"
#include "core/training/callcsv.h"

#include <cmath>

namespace lodestar::ctl {

namespace {

using namespace matching;

/// The calls of a file, or of the store's case index.
Result<QList<PastCall>> pastOf(const Options& options, Counter& counter, const Profile& profile)
{
    if (options.has(QStringLiteral("calls"))) {
        const QString path = options.text(QStringLiteral("calls"));
        auto bytes = readFile(path);
        if (!bytes)
            return bytes.failure();
        auto calls = training::replayCallsFromCsv(*bytes, path, profile.timeZone);
        if (!calls)
            return calls.failure();
        QList<PastCall> past;
        for (const training::ReplayCall& call : *calls)
            past += PastCall{call.point, call.at};
        return past;
    }
    constexpr int kMost = 100'000;
    auto cases = counter.journal().cases(kMost);
    if (!cases)
        return cases.failure();
    return pastCallsOf(*cases);
}

QJsonObject zoneJson(const ZoneCover& zone)
{
    return {{QStringLiteral("zone"), zone.zone.value()},
            {QStringLiteral("name"), zone.name},
            {QStringLiteral("calls_an_hour"), zone.callsAnHour},
            {QStringLiteral("reached"), zone.reached},
            {QStringLiteral("teams"), zone.teams},
            {QStringLiteral("gap"), isGap(zone)}};
}

QJsonObject placeJson(LatLon point, const ZoneId& zone, double gain)
{
    return {{QStringLiteral("lat"), point.lat},
            {QStringLiteral("lon"), point.lon},
            {QStringLiteral("zone"), zone.value()},
            {QStringLiteral("gain_calls_an_hour"), gain}};
}

} // namespace

Exit runCoverage(const QStringList& arguments)
{
    Options options(QStringLiteral("coverage"),
                    QStringLiteral("which zones the free community teams reach in time"));
    options.store()
        .map()
        .value(QStringLiteral("calls"),
               QStringLiteral("CSV"),
               QStringLiteral("Where calls came from; without it, the store's own eligible calls."))
        .actor(QStringLiteral("supervisor"));
    if (auto end = options.read(arguments))
        return *end;
    auto counter = Counter::open(options, store::OpenMode::Reading);
    if (!counter)
        return failed(counter.error(), options.json());
    const BoardPtr board = (*counter)->desk().board();
    const Profile& profile = *board->profile;
    const auto roads = roadsOf(options, *board, (*counter)->clock().now());
    if (!roads)
        return failed(roads.error(), options.json());
    auto past = pastOf(options, **counter, profile);
    if (!past)
        return failed(past.error(), options.json());
    const Roads travel = travelOf(profile, *roads);
    auto map = CoverageMap::make(profile, *travel, *past);
    if (!map)
        return failed(map.error(), options.json());
    const CoverNow now(*board, *map, (*counter)->clock().now());
    const auto post = now.nextPost();
    const auto move = now.bestMove(*travel);
    if (options.json()) {
        QJsonArray zones;
        for (const ZoneCover& zone : now.zones())
            zones += zoneJson(zone);
        QJsonObject json{{QStringLiteral("travel"), (*map)->travelMethod()},
                         {QStringLiteral("past_calls"), (*map)->pastCalls()},
                         {QStringLiteral("expected"), now.expected()},
                         {QStringLiteral("demand"), now.demand()},
                         {QStringLiteral("zones"), zones}};
        if (post)
            json[QStringLiteral("next_post")] = placeJson(post->point, post->zone, post->gain);
        if (move) {
            QJsonObject moved = placeJson(move->to, move->zone, move->gain);
            moved[QStringLiteral("unit")] = move->unit.value();
            moved[QStringLiteral("way_s")] = std::chrono::duration<double>(move->way).count();
            json[QStringLiteral("move_up")] = moved;
        }
        printJson(json);
        return Exit::Done;
    }
    QStringList lines{QStringLiteral("%1 · %2").arg(
        (*map)->travelMethod(),
        (*map)->pastCalls() > 0
            ? QStringLiteral("demand from %1 past calls").arg((*map)->pastCalls())
            : QStringLiteral("no past calls: everywhere alike"))};
    for (const ZoneCover& zone : now.zones())
        lines += QStringLiteral("  %1 %2 %  %3 teams%4")
                     .arg(zone.name, -24)
                     .arg(std::lround(zone.reached * 100), 3)
                     .arg(zone.teams)
                     .arg(isGap(zone) ? QStringLiteral("  GAP") : QString());
    lines += post ? QStringLiteral("Post the next free team at %1 (%2).")
                        .arg(toText(post->point), post->zone.value())
                  : QStringLiteral("No place is worth a post.");
    lines += move ? QStringLiteral("Move %1 to %2 (%3), %4 away.")
                        .arg(move->unit.value(),
                             toText(move->to),
                             move->zone.value(),
                             spanText(move->way.count()))
                  : QStringLiteral("No move helps enough.");
    printText(lines.join(u'\n'));
    return Exit::Done;
}

} // namespace lodestar::ctl
