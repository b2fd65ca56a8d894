// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of units: shifts, statuses, check-ins, duress.
#include "core/desk/rules.h"

#include <algorithm>

namespace lodestar::desk {

namespace {

QString statusNames(const Profile& profile, const QList<StatusId>& ids)
{
    QStringList all;
    for (const StatusId& id : ids)
        if (const StatusDef* status = profile.status(id))
            all += status->name;
    return all.isEmpty() ? say("none") : all.join(QStringLiteral(", "));
}

/// Whether the profile lets a unit go from its present status to this one.
Result<void> mayPass(const Case& at, const Unit& unit, const StatusDef& to, const QString& override)
{
    const StatusDef* from = at.board.statusOf(unit);
    if (from && from->next.contains(to.id))
        return {};
    const bool mayOverride = at.by.role == Role::Supervisor || at.by.role == Role::System;
    if (mayOverride && !override.trimmed().isEmpty())
        return {};
    return Unexpected(Kind::Denied,
                      say("%1 cannot go from \"%2\" to \"%3\"; allowed: %4. A supervisor may "
                          "override with a reason.")
                          .arg(unit.record.id.value(),
                               from ? from->name : unit.status.value(),
                               to.name,
                               from ? statusNames(*at.board.profile, from->next) : say("none")));
}

} // namespace

Decision rule(const Case& at, const SetStatus& c)
{
    auto unit = knownUnit(at.board, c.unit);
    if (!unit)
        return unit.failure();
    const StatusDef* status = at.board.profile->status(c.status);
    if (!status)
        return Unexpected(Kind::Invalid,
                          say("The profile has no status \"%1\".").arg(c.status.value()));
    if (!(*unit)->shiftEnd)
        return Unexpected(Kind::Conflict,
                          say("%1 is signed off; sign it on first.").arg(c.unit.value()));
    if (c.occurredAt && *c.occurredAt > at.now)
        return Unexpected(Kind::Invalid, say("A status cannot have been set in the future."));
    if (auto passes = mayPass(at, **unit, *status, c.override); !passes)
        return passes.failure();
    if (status->onCall && !(*unit)->call.isValid())
        return Unexpected(Kind::Conflict,
                          say("%1 is on no call; \"%2\" is a status on a call.")
                              .arg(c.unit.value(), status->name));
    if (auto enters = mayEnter(at, **unit, *status, c.override); !enters)
        return enters.failure();
    QList<Event> events;
    CallId call = (*unit)->call;
    if (call.isValid() && !status->onCall) { // leaving the call by taking another status
        events += Event(UnitReleased{call, c.unit, status->name});
        call = {};
    }
    events += Event(UnitStatusSet{c.unit, c.status, call, c.occurredAt, c.override});
    return events;
}

Decision rule(const Case& at, const DefineUnit& c)
{
    const Profile& profile = *at.board.profile;
    if (c.record.id.value().trimmed().isEmpty())
        return Unexpected(Kind::Invalid, say("A unit needs a call sign."));
    if (!profile.unitKind(c.record.kind))
        return Unexpected(Kind::Invalid,
                          say("The profile has no unit kind \"%1\".").arg(c.record.kind.value()));
    if (!isOnEarth(c.record.home))
        return Unexpected(Kind::Invalid,
                          say("The home of %1 is no place on Earth.").arg(c.record.id.value()));
    for (const ZoneId& zone : c.record.zones)
        if (!profile.zone(zone))
            return Unexpected(Kind::Invalid,
                              say("The profile has no zone \"%1\".").arg(zone.value()));
    return QList<Event>{Event(UnitDefined{c.record})};
}

Decision rule(const Case& at, const SignOn& c)
{
    auto unit = knownUnit(at.board, c.unit);
    if (!unit)
        return unit.failure();
    if ((*unit)->shiftEnd)
        return Unexpected(Kind::Conflict, say("%1 is signed on already.").arg(c.unit.value()));
    if (c.shiftEnd <= at.now)
        return Unexpected(Kind::Invalid, say("A shift ends at a time that is still to come."));
    const UnitKind* kind = at.board.kindOf(**unit);
    const int least = kind ? std::max(1, kind->crewMin) : 1;
    if (c.crew.size() < least)
        return Unexpected(Kind::Invalid,
                          say("%1 needs a crew of at least %2.").arg(c.unit.value()).arg(least));
    return QList<Event>{
        Event(UnitSignedOn{c.unit, c.crew, c.shiftEnd}),
        Event(UnitStatusSet{c.unit, at.board.profile->duties.available, {}, {}, {}})};
}

Decision rule(const Case& at, const SignOff& c)
{
    auto unit = knownUnit(at.board, c.unit);
    if (!unit)
        return unit.failure();
    if (!(*unit)->shiftEnd)
        return Unexpected(Kind::Conflict, say("%1 is signed off already.").arg(c.unit.value()));
    if ((*unit)->call.isValid())
        return Unexpected(Kind::Conflict,
                          say("%1 is on call %2; clear it first.")
                              .arg(c.unit.value())
                              .arg((*unit)->call.value()));
    QList<Event> events;
    for (const CallId& call :
         (*unit)->stack) // whoever waits for this unit must not wait for nobody
        events += Event(CallUnstacked{call, c.unit});
    events += Event(UnitSignedOff{c.unit});
    events += Event(UnitStatusSet{c.unit, at.board.profile->duties.offDuty, {}, {}, {}});
    return events;
}

Decision rule(const Case& at, const CheckIn& c)
{
    auto unit = knownUnit(at.board, c.unit);
    if (!unit)
        return unit.failure();
    if (!(*unit)->call.isValid())
        return Unexpected(Kind::Conflict, say("%1 is on no call.").arg(c.unit.value()));
    return QList<Event>{Event(UnitCheckedIn{c.unit, (*unit)->call})};
}

Decision rule(const Case& at, const RaiseDuress& c)
{
    auto unit = knownUnit(at.board, c.unit);
    if (!unit)
        return unit.failure();
    const CallId call = (*unit)->call;
    const auto point = c.point        ? c.point
                       : (*unit)->fix ? std::optional((*unit)->fix->point)
                                      : std::nullopt;
    QList<Event> events{Event(DuressRaised{c.unit, call, point})};
    if (call.isValid())
        events +=
            Event(BackupRequested{call, c.unit, BackupKind::Police, true, Sealed(say("duress"))});
    return events;
}

Decision rule(const Case& at, const ClearDuress& c)
{
    auto unit = knownUnit(at.board, c.unit);
    if (!unit)
        return unit.failure();
    if (!(*unit)->duressSince)
        return Unexpected(Kind::Conflict, say("%1 has raised no duress.").arg(c.unit.value()));
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    return QList<Event>{Event(DuressCleared{c.unit, (*unit)->call, c.reason})};
}

} // namespace lodestar::desk
