// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl recommend and dispatch: who can go, and sending them.
#include "core/matching/recommend.h"

#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "app/ctl/roads.h"

#include <QJsonArray>

#include <cmath>

namespace lodestar::ctl {

namespace {

struct Found : matching::Recommendation
{
    QString withoutCover; ///< why nothing is said of what a dispatch leaves uncovered; else empty
    QStringList going;    ///< who is on the call already
};

/// By the roads of --map and with what each dispatch leaves uncovered. Where that cannot be
/// reckoned somebody must go all the same, and why it is not said goes to standard error.
Result<Found> recommendFor(const Options& options, Counter& counter, CallId id)
{
    const BoardPtr board = counter.desk().board();
    const Call* call = board->call(id);
    if (!call)
        return Unexpected(Kind::NotFound,
                          QStringLiteral("There is no call %1 on the board.").arg(id.value()));
    const Instant now = counter.clock().now();
    const auto opened = roadsOf(options, *board, now);
    if (!opened)
        return opened.failure();
    const matching::Roads& roads = *opened;
    QStringList going;
    for (const UnitId& unit : unitsOn(*call))
        going += unit.value();
    if (board->profile->zones.isEmpty())
        return Found{matching::recommend(*board, *call, roads, now), {}, going};
    auto map = matching::CoverageMap::make(
        *board->profile, *matching::travelOf(*board->profile, roads), {});
    if (!map) {
        const QString why =
            QStringLiteral("What this leaves uncovered is not known: %1").arg(map.error().text);
        printError(why);
        return Found{matching::recommend(*board, *call, roads, now), why, going};
    }
    const matching::CoverNow cover(*board, *map, now);
    return Found{matching::recommend(*board, *call, roads, now, &cover), {}, going};
}

QJsonValue secondsJson(const std::optional<Duration>& span)
{
    return span ? QJsonValue(static_cast<double>(span->count()) / 1000.0) : QJsonValue();
}

QJsonObject candidateJson(const matching::Candidate& candidate)
{
    QJsonObject json{{QStringLiteral("unit"), candidate.unit.value()},
                     {QStringLiteral("part"), nameText(candidate.part)},
                     {QStringLiteral("reasons"), QJsonArray::fromStringList(candidate.reasons)}};
    json[QStringLiteral("eta_s")] = secondsJson(candidate.eta);
    json[QStringLiteral("by_line")] = candidate.byLine;
    json[QStringLiteral("cost_s")] = secondsJson(candidate.cost);
    return json;
}

QJsonObject recommendationJson(const Found& found)
{
    QJsonArray ranked;
    QJsonArray team;
    QJsonArray rejected;
    for (const auto& candidate : found.ranked)
        ranked += candidateJson(candidate);
    for (const auto& candidate : found.team)
        team += candidate.unit.value();
    QJsonArray soon;
    for (const auto& unit : found.soon)
        soon += QJsonObject{{QStringLiteral("unit"), unit.unit.value()},
                            {QStringLiteral("call"), unit.call.value()},
                            {QStringLiteral("free_in_s"), secondsJson(unit.freeIn)},
                            {QStringLiteral("eta_s"), secondsJson(unit.eta)}};
    QJsonValue keeps;
    if (found.keepsCover)
        keeps = QJsonObject{
            {QStringLiteral("unit"), found.keepsCover->unit.value()},
            {QStringLiteral("instead_of"), found.keepsCover->insteadOf.value()},
            {QStringLiteral("later_s"), secondsJson(found.keepsCover->later)},
            {QStringLiteral("zones"), QJsonArray::fromStringList(found.keepsCover->zones)}};
    for (const auto& unit : found.rejected)
        rejected += QJsonObject{{QStringLiteral("unit"), unit.unit.value()},
                                {QStringLiteral("rule"), nameText(unit.rule)},
                                {QStringLiteral("why"), unit.why}};
    return {{QStringLiteral("call"), found.call.value()},
            {QStringLiteral("plan"), found.plan.value()},
            {QStringLiteral("plan_name"), found.planName},
            {QStringLiteral("fallback_because"), found.fallbackBecause},
            {QStringLiteral("travel"), found.travelMethod},
            {QStringLiteral("filled"), found.filled},
            {QStringLiteral("on_it"), QJsonArray::fromStringList(found.going)},
            {QStringLiteral("team"), team},
            {QStringLiteral("ranked"), ranked},
            {QStringLiteral("rejected"), rejected},
            {QStringLiteral("soon"), soon},
            {QStringLiteral("keeps_cover"), keeps},
            {QStringLiteral("without_cover"),
             found.withoutCover.isEmpty() ? QJsonValue() : QJsonValue(found.withoutCover)},
            {QStringLiteral("not_served"),
             found.notServed ? QJsonValue(nameText(*found.notServed)) : QJsonValue()}};
}

QString minutes(const std::optional<Duration>& eta)
{
    if (!eta)
        return QStringLiteral("  ? min");
    return QStringLiteral("%1 min").arg(std::lround(static_cast<double>(eta->count()) / 60'000.0),
                                        3);
}

/// Why nobody is recommended though the plan holds; empty where somebody is, or nobody can go.
QString filledText(const Found& found)
{
    if (!matching::isFilled(found))
        return {};
    return found.going.isEmpty()
               ? QStringLiteral("The plan of call %1 needs nobody; a unit goes with dispatch "
                                "--unit ID.")
                     .arg(found.call.value())
               : QStringLiteral("The plan of call %1 is filled by %2; one more goes with dispatch "
                                "--unit ID.")
                     .arg(found.call.value())
                     .arg(found.going.join(QStringLiteral(", ")));
}

QString recommendationText(const Found& found)
{
    QStringList lines{QStringLiteral("Call %1 · plan %2 · %3%4")
                          .arg(found.call.value())
                          .arg(found.planName,
                               found.travelMethod,
                               found.filled ? QString() : QStringLiteral(" · not filled"))};
    if (!found.fallbackBecause.isEmpty())
        lines += QStringLiteral("  %1").arg(found.fallbackBecause);
    if (const QString filled = filledText(found); !filled.isEmpty())
        lines += QStringLiteral("  %1").arg(filled);
    for (const auto& candidate : found.ranked)
        lines += QStringLiteral("  %1 %2  %3")
                     .arg(candidate.unit.value(), -10)
                     .arg(minutes(candidate.eta), candidate.reasons.join(QStringLiteral(" · ")));
    if (found.keepsCover)
        lines += QStringLiteral("  %1 instead of %2 keeps %3 covered, %4 later.")
                     .arg(found.keepsCover->unit.value(),
                          found.keepsCover->insteadOf.value(),
                          found.keepsCover->zones.join(QStringLiteral(", ")),
                          spanText(found.keepsCover->later.count()));
    for (const auto& unit : found.soon)
        lines += QStringLiteral("  %1 %2  on call %3, free in about %4")
                     .arg(unit.unit.value(), -10)
                     .arg(minutes(unit.eta))
                     .arg(unit.call.value())
                     .arg(spanText(unit.freeIn.count()));
    lines += QStringLiteral("Not recommended, and why:");
    for (const auto& unit : found.rejected)
        lines += QStringLiteral("  %1 %2").arg(unit.unit.value(), -10).arg(unit.why);
    return lines.join(u'\n');
}

QList<Considered> consideredOf(const matching::Recommendation& found)
{
    QList<Considered> all;
    for (const auto& candidate : found.ranked)
        all += Considered{candidate.unit, candidate.eta, {}};
    for (const auto& unit : found.rejected)
        all += Considered{unit.unit, {}, unit.why};
    return all;
}

Result<Dispatch> dispatchOf(const Options& options, const Found& found)
{
    Dispatch dispatch{.call = found.call,
                      .units = {},
                      .activation = Activation::DispatchRequest,
                      .override = options.text(QStringLiteral("override")),
                      .considered = consideredOf(found)};
    if (!options.has(QStringLiteral("unit"))) {
        if (const QString filled = filledText(found); !filled.isEmpty())
            return Unexpected(Kind::Conflict, filled);
        if (found.team.isEmpty())
            return Unexpected(
                Kind::NotFound,
                QStringLiteral("Nobody can go to call %1 now; see lodestarctl recommend.")
                    .arg(found.call.value()));
        for (const auto& member : found.team)
            dispatch.units += Sending{member.unit, member.part};
        return dispatch;
    }
    for (const QString& name : options.texts(QStringLiteral("unit"))) {
        Sending sending{UnitId(name), AssignmentPart::Primary};
        for (const auto& candidate : found.ranked)
            if (candidate.unit == sending.unit)
                sending.part = candidate.part;
        for (const auto& unit : found.rejected)
            if (unit.unit == sending.unit && dispatch.override.trimmed().isEmpty())
                return Unexpected(
                    Kind::Denied,
                    QStringLiteral(
                        "%1 is not recommended (%2); send it with --override REASON if it must go.")
                        .arg(name, unit.why));
        dispatch.units += sending;
    }
    return dispatch;
}

Options matchOptions(const QString& name, const QString& about)
{
    Options options(name, about);
    options.store()
        .need(QStringLiteral("call"), QStringLiteral("N"), QStringLiteral("The call's number."))
        .map()
        .actor(QStringLiteral("dispatcher"));
    return options;
}

} // namespace

Exit runRecommend(const QStringList& arguments)
{
    Options options = matchOptions(QStringLiteral("recommend"),
                                   QStringLiteral("who can go to a call, and why not the others"));
    if (auto end = options.read(arguments))
        return *end;
    auto id = callOf(options);
    if (!id)
        return Options::wrong(id.error().text);
    auto counter = Counter::open(options, store::OpenMode::Reading);
    if (!counter)
        return failed(counter.error(), options.json());
    auto found = recommendFor(options, **counter, *id);
    if (!found)
        return failed(found.error(), options.json());
    if (options.json())
        printJson(recommendationJson(*found));
    else
        printText(recommendationText(*found));
    return Exit::Done;
}

Exit runDispatch(const QStringList& arguments)
{
    Options options =
        matchOptions(QStringLiteral("dispatch"), QStringLiteral("send units to a call"));
    options
        .value(QStringLiteral("unit"),
               QStringLiteral("ID"),
               QStringLiteral("A unit; may be repeated. Without it the recommended team goes."))
        .value(QStringLiteral("override"),
               QStringLiteral("REASON"),
               QStringLiteral("Why a unit goes that is not recommended."));
    if (auto end = options.read(arguments))
        return *end;
    auto id = callOf(options);
    if (!id)
        return Options::wrong(id.error().text);
    auto counter = Counter::open(options);
    if (!counter)
        return failed(counter.error(), options.json());
    auto found = recommendFor(options, **counter, *id);
    if (!found)
        return failed(found.error(), options.json());
    auto dispatch = dispatchOf(options, *found);
    if (!dispatch)
        return failed(dispatch.error(), options.json());
    auto done = (*counter)->perform(*dispatch);
    if (!done)
        return failed(done.error(), options.json());
    QJsonArray sent;
    QStringList names;
    for (const Sending& sending : dispatch->units) {
        sent += sending.unit.value();
        names += sending.unit.value();
    }
    if (options.json())
        printJson(
            QJsonObject{{QStringLiteral("call"), id->value()}, {QStringLiteral("sent"), sent}});
    else
        printText(QStringLiteral("Call %1: sent %2.")
                      .arg(id->value())
                      .arg(names.join(QStringLiteral(", "))));
    return Exit::Done;
}

} // namespace lodestar::ctl
