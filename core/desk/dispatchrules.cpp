// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of sending: offering, dispatching, reassigning, releasing, backup.
#include "core/desk/rules.h"
#include "core/matching/notserved.h"
#include "core/matching/recommend.h"

#include <algorithm>

namespace lodestar::desk {

namespace {

/// "STAR 2 was taken for call 1031 by Console 2 (J. Abara) at 14:03:11 UTC."
Unexpected takenSentence(const Board& board, const UnitId& unit, const CallId& by)
{
    const Call* call = board.call(by);
    if (call)
        for (auto it = call->log.rbegin(); it != call->log.rend(); ++it) {
            const auto* assigned = std::get_if<UnitAssigned>(&(*it)->event);
            if (!assigned || assigned->unit != unit)
                continue;
            const Actor& who = (*it)->by;
            return {Kind::Conflict,
                    say("%1 was taken for call %2 by %3 at %4.")
                        .arg(unit.value())
                        .arg(by.value())
                        .arg(who.console.isEmpty()
                                 ? who.name
                                 : QStringLiteral("%1 (%2)").arg(who.console, who.name),
                             clockText(board, (*it)->at))};
        }
    return {Kind::Conflict, say("%1 is on call %2.").arg(unit.value()).arg(by.value())};
}

/// The part of a unit that is put on a call by itself: it leads, unless it must wait outside.
AssignmentPart partFor(const Board& board, const Call& call, const UnitId& id)
{
    const Unit* unit = board.unit(id);
    return unit && mustWaitOutside(board, call, *unit) ? AssignmentPart::Staged
                                                       : AssignmentPart::Primary;
}

/// The machine-written reason that goes with sending no community team to a call that could have
/// had one.
void noteNotServed(const Case& at,
                   const Call& call,
                   const QList<UnitId>& sent,
                   QList<Event>& events)
{
    const bool served =
        matching::wasServed(at.board, call) || std::ranges::any_of(sent, [&](const UnitId& id) {
            return isOfClass(at.board, id, ResourceClass::CommunityTeam);
        });
    if (call.triage.eligible && !served && !call.notServed && !isAnsweredRemotely(at.board, call)) {
        NotServedRecorded why = whyNotServed(at, call);
        const bool policeGo = std::ranges::any_of(sent, [&](const UnitId& id) {
            const Unit* unit = at.board.unit(id);
            const UnitKind* kind = unit ? at.board.kindOf(*unit) : nullptr;
            return kind && kind->policeInTeam;
        });
        // Who came upon it is put on it now: the call does not know them yet.
        if (call.source == RequestSource::OnView && policeGo && !call.triage.untriaged)
            why.reason = NotServedReason::PoliceOnView;
        events += Event(why);
    }
}

} // namespace

Result<const Unit*>
sendable(const Case& at, const UnitId& id, const CallId& call, const QString& override)
{
    auto unit = knownUnit(at.board, id);
    if (!unit)
        return unit;
    if ((*unit)->call == call)
        return Unexpected(Kind::Conflict,
                          say("%1 is on call %2 already.").arg(id.value()).arg(call.value()));
    if ((*unit)->call.isValid())
        return takenSentence(at.board, id, (*unit)->call);
    if (const CallId busy = at.board.crewBusyElsewhere(id); busy.isValid())
        return Unexpected(Kind::Conflict,
                          say("The crew of %1 is on call %2 with another unit.")
                              .arg(id.value())
                              .arg(busy.value()));
    if (!(*unit)->shiftEnd)
        return Unexpected(Kind::Conflict, say("%1 is signed off.").arg(id.value()));
    const StatusDef* status = at.board.statusOf(**unit);
    const StatusId dispatched = at.board.profile->duties.dispatched;
    const bool legal = status && status->next.contains(dispatched);
    if (!legal && (override.trimmed().isEmpty() || at.by.role != Role::Supervisor))
        return Unexpected(Kind::Denied,
                          say("%1 is \"%2\" and cannot be dispatched from there; a supervisor may, "
                              "with a reason.")
                              .arg(id.value(), status ? status->name : (*unit)->status.value()));
    return unit;
}

void assign(const Case& at, QList<Event>& events, UnitAssigned assigned)
{
    const UnitStatusSet status{
        assigned.unit, at.board.profile->duties.dispatched, assigned.call, {}, {}};
    events += Event(std::move(assigned));
    events += Event(status);
}

bool leavesTeamAlone(const Board& board, const Call& call, const QList<UnitId>& units)
{
    const auto& forbidden = call.triage.forbiddenAlone;
    if (forbidden.isEmpty() || units.isEmpty())
        return false;
    return std::ranges::all_of(units, [&](const UnitId& id) {
        const Unit* unit = board.unit(id);
        const UnitKind* kind = unit ? board.kindOf(*unit) : nullptr;
        return kind && std::ranges::all_of(kind->classes,
                                           [&](ResourceClass c) { return forbidden.contains(c); });
    });
}

Decision rule(const Case& at, const OfferCall& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (auto unit = sendable(at, c.unit, c.call, {}); !unit)
        return unit.failure();
    if ((*call)->offers.contains(c.unit))
        return Unexpected(
            Kind::Conflict,
            say("Call %1 was offered to %2 already.").arg(c.call.value()).arg(c.unit.value()));
    return QList<Event>{Event(UnitOffered{c.call, c.unit})};
}

Decision rule(const Case& at, const AnswerOffer& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (!(*call)->offers.contains(c.unit))
        return Unexpected(
            Kind::Conflict,
            say("Call %1 is not on offer to %2.").arg(c.call.value()).arg(c.unit.value()));
    QList<Event> events{Event(OfferAnswered{c.call, c.unit, c.accepted, c.reason})};
    if (!c.accepted) {
        if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
            return given.failure();
        return events;
    }
    if (auto unit = sendable(at, c.unit, c.call, {}); !unit)
        return unit.failure();
    if (leavesTeamAlone(at.board, **call, unitsOn(**call) << c.unit))
        return Unexpected(
            Kind::Denied,
            say("The rules forbid %1 to go to call %2 alone; send its protection first.")
                .arg(c.unit.value())
                .arg(c.call.value()));
    assign(at,
           events,
           UnitAssigned{.call = c.call,
                        .unit = c.unit,
                        .part = partFor(at.board, **call, c.unit),
                        .activation = Activation::DispatchRequest,
                        .override = {},
                        .considered = {},
                        .byItself = false});
    return events;
}

Decision rule(const Case& at, const Dispatch& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (c.units.isEmpty())
        return Unexpected(Kind::Invalid, say("Name at least one unit to send."));
    QList<Event> events;
    QList<UnitId> sent;
    QStringList crews;
    for (const Sending& sending : c.units) {
        auto unit = sendable(at, sending.unit, c.call, c.override);
        if (!unit)
            return unit.failure();
        const QString& crew = (*unit)->record.crewGroup;
        if (sent.contains(sending.unit) || (!crew.isEmpty() && crews.contains(crew)))
            return Unexpected(
                Kind::Invalid,
                say("%1 is named twice, or shares its crew with another unit named here.")
                    .arg(sending.unit.value()));
        crews += crew;
        sent += sending.unit;
        assign(at,
               events,
               UnitAssigned{.call = c.call,
                            .unit = sending.unit,
                            .part = sending.part,
                            .activation = c.activation,
                            .override = c.override,
                            .considered = sent.size() == 1 ? c.considered : QList<Considered>(),
                            .byItself = false});
    }
    if (leavesTeamAlone(at.board, **call, unitsOn(**call) + sent) && c.override.trimmed().isEmpty())
        return Unexpected(
            Kind::Denied,
            say("The rules forbid %1 to go to call %2 alone: send police or EMS with it, "
                "or give the reason why not.")
                .arg(sent.first().value())
                .arg(c.call.value()));
    noteNotServed(at, **call, sent, events);
    return events;
}

Decision rule(const Case& at, const Reassign& c)
{
    auto to = openCall(at.board, c.to);
    if (!to)
        return to.failure();
    auto unit = knownUnit(at.board, c.unit);
    if (!unit)
        return unit.failure();
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    if (!(*unit)->call.isValid())
        return Unexpected(Kind::Conflict,
                          say("%1 is on no call; dispatch it instead.").arg(c.unit.value()));
    if ((*unit)->call == c.to)
        return Unexpected(Kind::Conflict,
                          say("%1 is on call %2 already.").arg(c.unit.value()).arg(c.to.value()));
    if (leavesTeamAlone(at.board, **to, unitsOn(**to) << c.unit))
        return Unexpected(
            Kind::Denied,
            say("The rules forbid %1 to go to call %2 alone; send its protection first.")
                .arg(c.unit.value())
                .arg(c.to.value()));
    QList<Event> events{Event(UnitReleased{(*unit)->call, c.unit, c.reason})};
    assign(at,
           events,
           UnitAssigned{.call = c.to,
                        .unit = c.unit,
                        .part = partFor(at.board, **to, c.unit),
                        .activation = Activation::DispatchRequest,
                        .override = {},
                        .considered = {},
                        .byItself = false});
    return events;
}

Decision rule(const Case& at, const Release& c)
{
    auto call = knownCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (!openAssignment(**call, c.unit))
        return Unexpected(Kind::Conflict,
                          say("%1 is not on call %2.").arg(c.unit.value()).arg(c.call.value()));
    return QList<Event>{
        Event(UnitReleased{c.call, c.unit, c.reason}),
        Event(UnitStatusSet{c.unit, at.board.profile->duties.available, {}, {}, {}})};
}

Decision rule(const Case& at, const RequestBackup& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (c.unit.isValid() && !openAssignment(**call, c.unit))
        return Unexpected(Kind::Conflict,
                          say("%1 is not on call %2.").arg(c.unit.value()).arg(c.call.value()));
    if (!c.emergency) // in an emergency nobody is made to type
        if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
            return given.failure();
    return QList<Event>{
        Event(BackupRequested{c.call, c.unit, c.kind, c.emergency, sealed(c.reason)})};
}

Decision rule(const Case& at, const EndBackup& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    const auto isOpen = [&](const Backup& b) {
        return b.kind == c.kind && !b.endedAt;
    };
    if (std::ranges::none_of((*call)->backups, isOpen))
        return Unexpected(
            Kind::Conflict,
            say("Call %1 has no open request for %2.").arg(c.call.value()).arg(nameText(c.kind)));
    return QList<Event>{Event(BackupEnded{c.call, c.kind, c.arrived})};
}

} // namespace lodestar::desk
