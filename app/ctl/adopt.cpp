// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl adopt: new rules for a store that is at work; where they are refused, the old ones
// stay in force.
#include "app/ctl/adopted.h"
#include "app/ctl/counter.h"
#include "app/ctl/print.h"

namespace lodestar::ctl {

Exit runAdopt(const QStringList& arguments)
{
    Options options(QStringLiteral("adopt"),
                    QStringLiteral("put new rules in force, if they are proven safe"));
    options.store();
    addAdopted(options);
    options.actor(QStringLiteral("administrator"));
    if (auto end = options.read(arguments))
        return *end;
    auto adopted = readAdopted(options);
    if (!adopted)
        return failed(adopted.error(), options.json());
    auto counter = Counter::open(options);
    if (!counter)
        return failed(counter.error(), options.json());
    auto done = (*counter)->perform(
        AdoptProfile{adopted->profileJson, options.text(QStringLiteral("program"))});
    if (!done)
        return failed(done.error(), options.json());
    const Profile& profile = *(*counter)->desk().board()->profile;
    if (options.json())
        printJson(QJsonObject{{QStringLiteral("profile"), profile.id},
                              {QStringLiteral("version"), profile.version},
                              {QStringLiteral("sha256"), profile.sha256}});
    else
        printText(QStringLiteral("%1 %2 is in force now.").arg(profile.name, profile.version));
    return Exit::Done;
}

} // namespace lodestar::ctl
