// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl call show and call list: the verbs that look at calls.
#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "core/desk/access.h"
#include "core/history/timeline.h"
#include "core/history/veil.h"
#include "core/history/wholecall.h"
#include "core/store/codec.h"
#include "core/triage/queue.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lodestar::ctl {

namespace {

QJsonObject timelineJson(const history::TimelineRow& row)
{
    return {{QStringLiteral("seq"), row.seq},
            {QStringLiteral("at"), toIso(row.at)},
            {QStringLiteral("who"), row.who},
            {QStringLiteral("text"), row.text}};
}

QJsonArray intervalsJson(const QMap<Stamp, Instant>& stamps)
{
    QJsonArray all;
    for (const history::Interval& interval : history::intervals(stamps))
        all += QJsonObject{{QStringLiteral("name"), interval.name},
                           {QStringLiteral("from"), nameText(interval.from)},
                           {QStringLiteral("to"), nameText(interval.to)},
                           {QStringLiteral("ms"), static_cast<qint64>(interval.length.count())}};
    return all;
}

/// The call as whoever asks may read it, also one that left the Board long ago.
Result<Call> wholeCall(Counter& counter, CallId id)
{
    const auto mayRead = [role = counter.actor().role](Label label) {
        return desk::mayRead(role, label);
    };
    if (const Call* live = counter.desk().board()->call(id))
        return history::veiled(*live, mayRead);
    auto events = counter.journal().eventsOf(id);
    if (!events)
        return events.failure();
    auto call = history::wholeCall(id, *events, counter.desk().board()->profile);
    if (!call)
        return Unexpected(Kind::NotFound, QStringLiteral("There is no call %1.").arg(id.value()));
    return history::veiled(std::move(*call), mayRead);
}

QString shownText(const Call& call, const Profile& profile)
{
    const Level* level = profile.level(levelOf(call));
    const ResponsePlan* plan = profile.plan(planOf(call));
    QStringList lines{
        QStringLiteral("Call %1 · %2 · %3 · %4")
            .arg(call.id.value())
            .arg(nameText(phaseOf(call)),
                 level ? level->name : QStringLiteral("not triaged"),
                 plan ? plan->name : QStringLiteral("no plan")),
        QStringLiteral("  %1").arg(call.location.address.isErased() ? QStringLiteral("(erased)")
                                   : call.location.address.isEmpty()
                                       ? (call.location.point ? toText(*call.location.point)
                                                              : QStringLiteral("not located"))
                                       : call.location.address.text)};
    if (call.taking)
        lines += QStringLiteral("  in hand: %1 (%2) since %3")
                     .arg(call.taking->by.name, call.taking->by.console, toIso(call.taking->at));
    for (const history::Interval& interval : history::intervals(call.stamps))
        lines += QStringLiteral("  %1: %2").arg(interval.name, spanText(interval.length.count()));
    for (const history::TimelineRow& row : history::timeline(call.log, profile))
        lines += QStringLiteral("  %1  %2  %3").arg(toIso(row.at), row.who, row.text);
    return lines.join(u'\n');
}

QJsonObject rowJson(const triage::QueueRow& row)
{
    QJsonArray units;
    for (const UnitId& unit : row.units)
        units += unit.value();
    return {{QStringLiteral("call"), row.call.value()},
            {QStringLiteral("level"), row.level.value()},
            {QStringLiteral("nature"), row.nature},
            {QStringLiteral("place"), row.place},
            {QStringLiteral("plan"), row.plan},
            {QStringLiteral("age_ms"), static_cast<qint64>(row.age.count())},
            {QStringLiteral("overdue"), row.lateness == triage::Lateness::Overdue},
            {QStringLiteral("untriaged"), row.untriaged},
            {QStringLiteral("units"), units}};
}

} // namespace

Exit runCallShow(const QStringList& arguments)
{
    Options options(QStringLiteral("call show"), QStringLiteral("show one call and its timeline"));
    options.store()
        .need(QStringLiteral("call"), QStringLiteral("N"), QStringLiteral("The call's number."))
        .actor(QStringLiteral("dispatcher"));
    if (auto end = options.read(arguments))
        return *end;
    auto id = callOf(options);
    if (!id)
        return Options::wrong(id.error().text);
    auto counter = Counter::open(options, store::OpenMode::Reading);
    if (!counter)
        return failed(counter.error(), options.json());
    auto call = wholeCall(**counter, *id);
    if (!call)
        return failed(call.error(), options.json());
    const Profile& profile = *(*counter)->desk().board()->profile;
    if (!options.json()) {
        printText(shownText(*call, profile));
        return Exit::Done;
    }
    QJsonObject json =
        QJsonDocument::fromJson(store::toJson(*call, store::SealedText::Plain)).object();
    json[QStringLiteral("phase")] = nameText(phaseOf(*call));
    json[QStringLiteral("intervals")] = intervalsJson(call->stamps);
    QJsonArray timeline;
    for (const history::TimelineRow& row : history::timeline(call->log, profile))
        timeline += timelineJson(row);
    json[QStringLiteral("timeline")] = timeline;
    json.remove(QStringLiteral("log")); // the timeline says it; export gives the events themselves
    printJson(json);
    return Exit::Done;
}

Exit runCallList(const QStringList& arguments)
{
    Options options(QStringLiteral("call list"),
                    QStringLiteral("list the calls of a lane, worst first"));
    options.store()
        .value(QStringLiteral("lane"),
               QStringLiteral("LANE"),
               QStringLiteral("One of %1; without it, all.").arg(allNames<triage::Lane>()))
        .actor(QStringLiteral("dispatcher"));
    if (auto end = options.read(arguments))
        return *end;
    QList<triage::Lane> lanes;
    for (const auto& lane : names(triage::Lane{}))
        if (!options.has(QStringLiteral("lane")) ||
            options.text(QStringLiteral("lane")) == nameText(lane.value))
            lanes += lane.value;
    if (lanes.isEmpty())
        return Options::wrong(
            QStringLiteral("--lane: \"%1\" is not one of: %2.")
                .arg(options.text(QStringLiteral("lane")), allNames<triage::Lane>()));
    auto counter = Counter::open(options, store::OpenMode::Reading);
    if (!counter)
        return failed(counter.error(), options.json());
    const bool mayReadPlaces = desk::mayRead((*counter)->actor().role, Label::Personal);
    QJsonArray json;
    QStringList lines;
    for (const triage::Lane lane : lanes)
        for (triage::QueueRow row :
             triage::queueRows(*(*counter)->desk().board(), lane, (*counter)->clock().now())) {
            if (!mayReadPlaces)
                row.place = QStringLiteral("(withheld)");
            QJsonObject object = rowJson(row);
            object[QStringLiteral("lane")] = nameText(lane);
            json += object;
            lines += QStringLiteral("%1 %2 %3  %4  %5  %6  %7")
                         .arg(nameText(lane), -9)
                         .arg(row.letter)
                         .arg(row.call.value())
                         .arg(row.nature, row.place, row.plan, spanText(row.age.count()));
        }
    if (options.json())
        printJson(json);
    else
        printText(lines.isEmpty() ? QStringLiteral("No calls.") : lines.join(u'\n'));
    return Exit::Done;
}

} // namespace lodestar::ctl
