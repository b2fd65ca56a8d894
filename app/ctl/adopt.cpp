// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl adopt: new rules for a store that is at work; where they are refused, the old ones
// stay in force.
#include "app/ctl/adopted.h"
#include "app/ctl/counter.h"
#include "app/ctl/print.h"

#include <QJsonArray>

#include <algorithm>

namespace lodestar::ctl {

namespace {

/// Whether the zones and their ground stay as they are.
bool keepsZones(const QList<Zone>& present, const QList<Zone>& next)
{
    return std::ranges::equal(present, next, [](const Zone& a, const Zone& b) {
        return a.id == b.id && a.ring == b.ring;
    });
}

/// A unit on duty that the new roster names as something else: it stays what it signed on as.
struct OtherClaim
{
    UnitId unit;
    QString onDutyAs;
    QString namedAs;
};

QList<OtherClaim> otherClaims(const Board& board, const QList<RosterEntry>& roster)
{
    const auto nameOf = [&board](const UnitKindId& id) {
        const UnitKind* kind = board.profile->unitKind(id);
        return kind ? kind->name : id.value();
    };
    QList<OtherClaim> claims;
    for (const RosterEntry& entry : roster)
        if (const Unit* unit = board.unit(entry.record.id);
            unit && unit->record.kind != entry.record.kind)
            claims += {unit->record.id, nameOf(unit->record.kind), nameOf(entry.record.kind)};
    return claims;
}

} // namespace

Exit runAdopt(const QStringList& arguments)
{
    Options options(QStringLiteral("adopt"),
                    QStringLiteral("put new rules in force, if they are proven safe"));
    options.store().need(QStringLiteral("program"),
                         QStringLiteral("FILE"),
                         QStringLiteral("A profile, or the name of one that is built in."));
    addAgency(options);
    options.flag(QStringLiteral("no-agency"),
                 QStringLiteral("Adopt the program alone, though an agency's zones are in force."));
    options.actor(QStringLiteral("administrator"));
    if (auto end = options.read(arguments))
        return *end;
    if (options.has(QStringLiteral("agency")) && options.has(QStringLiteral("no-agency")))
        return Options::wrong(QStringLiteral(
            "--agency names an agency and --no-agency wants none: give one of both."));
    auto adopted = readAdopted(options);
    if (!adopted)
        return failed(adopted.error(), options.json());
    auto counter = Counter::open(options);
    if (!counter)
        return failed(counter.error(), options.json());
    const Profile& present = *(*counter)->desk().board()->profile;
    if (!present.zones.isEmpty() && !keepsZones(present.zones, adopted->zones) &&
        !options.has(QStringLiteral("agency")) && !options.has(QStringLiteral("no-agency")))
        return failed(
            {Kind::Conflict,
             QStringLiteral(
                 "%1 is in force with %2 zones of its agency, which the program alone does "
                 "not have: name the agency with --agency, or drop it with --no-agency.")
                 .arg(present.name)
                 .arg(present.zones.size())},
            options.json());
    auto done = (*counter)->perform(
        AdoptProfile{adopted->profileJson, options.text(QStringLiteral("program"))});
    if (!done)
        return failed(done.error(), options.json());
    const Board& board = *(*counter)->desk().board();
    const Profile& profile = *board.profile;
    const auto claims = otherClaims(board, adopted->roster);
    if (options.json()) {
        QJsonArray otherwise;
        for (const OtherClaim& claim : claims)
            otherwise += QJsonObject{{QStringLiteral("unit"), claim.unit.value()},
                                     {QStringLiteral("on_duty_as"), claim.onDutyAs},
                                     {QStringLiteral("named_as"), claim.namedAs}};
        printJson(QJsonObject{{QStringLiteral("profile"), profile.id},
                              {QStringLiteral("version"), profile.version},
                              {QStringLiteral("sha256"), profile.sha256},
                              {QStringLiteral("on_duty_otherwise"), otherwise}});
        return Exit::Done;
    }
    printText(QStringLiteral("%1 %2 is in force now.").arg(profile.name, profile.version));
    for (const OtherClaim& claim : claims)
        printText(QStringLiteral("%1 is on duty as %2 and named %3 now: it stays what it signed on "
                                 "as until it signs off.")
                      .arg(claim.unit.value(), claim.onDutyAs, claim.namedAs));
    return Exit::Done;
}

} // namespace lodestar::ctl
