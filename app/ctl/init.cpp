// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl init: makes a store, adopts a program (with an agency laid over it), defines its
// units.
#include "app/ctl/adopted.h"
#include "app/ctl/counter.h"
#include "app/ctl/print.h"

#include <algorithm>

namespace lodestar::ctl {

Exit runInit(const QStringList& arguments)
{
    Options options(QStringLiteral("init"), QStringLiteral("make a store and adopt a program"));
    options.store().value(QStringLiteral("program"),
                          QStringLiteral("FILE"),
                          QStringLiteral("A profile, or the name of one that is built in."),
                          QStringLiteral("starter"));
    addAgency(options);
    options
        .value(QStringLiteral("sign-on"),
               QStringLiteral("HOURS"),
               QStringLiteral("Sign the roster's usual crews on for so many hours."))
        .actor(QStringLiteral("administrator"));
    if (auto end = options.read(arguments))
        return *end;
    auto url = store::storeUrlFromText(options.text(QStringLiteral("store")));
    if (!url)
        return Options::wrong(url.error().text);
    auto actor = actorOf(options);
    if (!actor)
        return Options::wrong(actor.error().text);
    bool isHours = true;
    const double hours = options.has(QStringLiteral("sign-on"))
                             ? options.text(QStringLiteral("sign-on")).toDouble(&isHours)
                             : 0;
    if (!isHours || !(hours >= 0 && hours <= 24 * 366))
        return Options::wrong(QStringLiteral("--sign-on: write a number of hours from 0 to 8784."));
    auto adopted = readAdopted(options); // everything is read before anything is written
    if (!adopted)
        return failed(adopted.error(), options.json());

    SystemClock clock;
    SystemEntropy entropy;
    auto journal = store::openJournal(*url, store::OpenMode::Create, clock, entropy);
    if (!journal)
        return failed(journal.error(), options.json());
    auto desk = desk::Desk::open(**journal, clock, entropy);
    if (!desk)
        return failed(desk.error(), options.json());
    QList<Command> commands{
        AdoptProfile{adopted->profileJson, options.text(QStringLiteral("program"))}};
    for (const RosterEntry& entry : adopted->roster)
        commands += DefineUnit{entry.record};
    if (hours > 0)
        for (const RosterEntry& entry : adopted->roster)
            if (!entry.crew.isEmpty())
                commands += SignOn{entry.record.id,
                                   entry.crew,
                                   clock.now() + Duration(static_cast<qint64>(hours * 3'600'000))};
    for (const Command& command : commands)
        if (auto done = (*desk)->perform(*actor, command); !done)
            return failed(done.error(), options.json());

    const Profile& profile = *(*desk)->board()->profile;
    if (options.json())
        printJson(QJsonObject{{QStringLiteral("store"), url->toText()},
                              {QStringLiteral("profile"), profile.id},
                              {QStringLiteral("version"), profile.version},
                              {QStringLiteral("sha256"), profile.sha256},
                              {QStringLiteral("units"), adopted->roster.size()}});
    else
        printText(QStringLiteral("%1: %2 %3, %4 units.")
                      .arg(url->toText(), profile.name, profile.version)
                      .arg(adopted->roster.size()));
    return Exit::Done;
}

} // namespace lodestar::ctl
