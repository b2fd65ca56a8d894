// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl unit list, sign-on, sign-off, and status: who is on duty and how they stand.
#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "core/history/roster.h"

#include <QJsonArray>

namespace lodestar::ctl {

namespace {

Options unitOptions(const QString& name, const QString& about)
{
    Options options(name, about);
    options.store().actor(QStringLiteral("dispatcher"));
    return options;
}

/// Performs a command about one unit and tells how it stands afterwards.
Exit withUnit(const Options& options, const std::function<Result<Command>(Counter&)>& make)
{
    auto counter = Counter::open(options);
    if (!counter)
        return failed(counter.error(), options.json());
    auto command = make(**counter);
    if (!command)
        return Options::wrong(command.error().text);
    if (auto done = (*counter)->perform(*command); !done)
        return failed(done.error(), options.json());
    const BoardPtr board = (*counter)->desk().board();
    const Unit* unit = board->unit(UnitId(options.text(QStringLiteral("unit"))));
    if (options.json())
        printJson(QJsonObject{{QStringLiteral("unit"), unit->record.id.value()},
                              {QStringLiteral("status"), unit->status.value()},
                              {QStringLiteral("call"), unit->call.value()}});
    else
        printText(QStringLiteral("%1: %2.").arg(unit->record.id.value(), unit->status.value()));
    return Exit::Done;
}

/// "NAME:TITLE:credential,credential:language,language"; all but the name may be left out.
CrewMember crewMemberOf(const QString& text)
{
    const QStringList parts = text.split(u':');
    CrewMember member;
    member.name = parts.value(0).trimmed();
    member.title = parts.value(1).trimmed();
    for (const QString& credential : parts.value(2).split(u',', Qt::SkipEmptyParts))
        member.credentials += Credential{credential.trimmed(), {}};
    member.languages = parts.value(3).split(u',', Qt::SkipEmptyParts);
    return member;
}

} // namespace

Exit runUnitList(const QStringList& arguments)
{
    Options options = unitOptions(QStringLiteral("unit list"), QStringLiteral("list the roster"));
    if (auto end = options.read(arguments))
        return *end;
    auto counter = Counter::open(options, store::OpenMode::Reading);
    if (!counter)
        return failed(counter.error(), options.json());
    QJsonArray json;
    QStringList lines;
    for (const history::RosterRow& row :
         history::rosterRows(*(*counter)->desk().board(), (*counter)->clock().now())) {
        json += QJsonObject{{QStringLiteral("unit"), row.unit.value()},
                            {QStringLiteral("status"), row.statusName},
                            {QStringLiteral("letters"), row.letters},
                            {QStringLiteral("primary"), nameText(row.primary)},
                            {QStringLiteral("crew"), row.crew},
                            {QStringLiteral("alert"), row.alertText},
                            {QStringLiteral("duress"), row.duress},
                            {QStringLiteral("call"), row.call.value()}};
        lines += QStringLiteral("%1 %2 %3  %4")
                     .arg(row.letters, -3)
                     .arg(row.unit.value(), -10)
                     .arg(row.crew, row.callText);
    }
    if (options.json())
        printJson(json);
    else
        printText(lines.isEmpty() ? QStringLiteral("No units.") : lines.join(u'\n'));
    return Exit::Done;
}

Exit runUnitSignOn(const QStringList& arguments)
{
    Options options = unitOptions(QStringLiteral("unit sign-on"), QStringLiteral("sign a unit on"));
    options
        .need(QStringLiteral("unit"), QStringLiteral("ID"), QStringLiteral("The unit's call sign."))
        .need(QStringLiteral("crew"),
              QStringLiteral("NAME:TITLE:CREDENTIALS:LANGUAGES"),
              QStringLiteral("One of the crew; may be repeated"))
        .value(QStringLiteral("hours"),
               QStringLiteral("HOURS"),
               QStringLiteral("How long the shift still lasts."),
               QStringLiteral("12"));
    if (auto end = options.read(arguments))
        return *end;
    return withUnit(options, [&](Counter& counter) -> Result<Command> {
        bool isNumber = false;
        const double hours = options.text(QStringLiteral("hours")).toDouble(&isNumber);
        if (!isNumber || !(hours > 0 && hours <= 48))
            return Unexpected(Kind::Invalid,
                              QStringLiteral("--hours: write a number from 0 to 48."));
        SignOn on{UnitId(options.text(QStringLiteral("unit"))),
                  {},
                  counter.clock().now() + Duration(static_cast<qint64>(hours * 3'600'000))};
        for (const QString& member : options.texts(QStringLiteral("crew")))
            on.crew += crewMemberOf(member);
        return Command(on);
    });
}

Exit runUnitSignOff(const QStringList& arguments)
{
    Options options =
        unitOptions(QStringLiteral("unit sign-off"), QStringLiteral("sign a unit off"));
    options.need(
        QStringLiteral("unit"), QStringLiteral("ID"), QStringLiteral("The unit's call sign."));
    if (auto end = options.read(arguments))
        return *end;
    return withUnit(options, [&](Counter&) -> Result<Command> {
        return Command(SignOff{UnitId(options.text(QStringLiteral("unit")))});
    });
}

Exit runStatus(const QStringList& arguments)
{
    Options options = unitOptions(QStringLiteral("status"), QStringLiteral("set a unit's status"));
    options
        .need(QStringLiteral("unit"), QStringLiteral("ID"), QStringLiteral("The unit's call sign."))
        .need(QStringLiteral("status"),
              QStringLiteral("ID"),
              QStringLiteral("A status of the profile."))
        .value(QStringLiteral("at"),
               QStringLiteral("TIME"),
               QStringLiteral("Late entry: when it was (ISO 8601 with offset)."))
        .value(QStringLiteral("override"),
               QStringLiteral("REASON"),
               QStringLiteral("A supervisor's reason for a transition the profile forbids."));
    if (auto end = options.read(arguments))
        return *end;
    return withUnit(options, [&](Counter&) -> Result<Command> {
        SetStatus set{UnitId(options.text(QStringLiteral("unit"))),
                      StatusId(options.text(QStringLiteral("status"))),
                      {},
                      options.text(QStringLiteral("override"))};
        if (options.has(QStringLiteral("at"))) {
            auto at = instantFromIso(options.text(QStringLiteral("at")));
            if (!at)
                return Unexpected(Kind::Invalid, QStringLiteral("--at: %1").arg(at.error().text));
            set.occurredAt = *at;
        }
        return Command(set);
    });
}

} // namespace lodestar::ctl
