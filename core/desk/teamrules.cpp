// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of teams that work with police and partners: attaching themselves, waiting until a
// scene is clear, taking the lead, referring on, following up.
#include "core/desk/rules.h"
#include "core/domain/gate.h"

#include <algorithm>

namespace lodestar::desk {

namespace {

QString activationNames(const QList<Activation>& all)
{
    QStringList words;
    for (const Activation activation : all)
        words += nameText(activation);
    return words.isEmpty() ? say("none") : words.join(QStringLiteral(", "));
}

/// A unit of the same class that is on the call, or has attached itself before.
UnitId sameKindThere(const Board& board, const Call& call, const UnitKind& kind)
{
    for (const UnitId& id : unitsOn(call)) {
        const Unit* unit = board.unit(id);
        const UnitKind* other = unit ? board.kindOf(*unit) : nullptr;
        if (other && std::ranges::any_of(other->classes, [&](ResourceClass resource) {
                return kind.classes.contains(resource);
            }))
            return id;
    }
    return {};
}

/// On the scene, or gone from it with the person: not on its way and not staged.
bool hasBeenInside(const Assignment& assignment)
{
    return assignment.entry == SceneEntry::Inside || assignment.entry == SceneEntry::Overtaken ||
           (assignment.stamps.contains(Stamp::Transporting) &&
            assignment.stamps.contains(Stamp::OnScene));
}

/// The first unit leads, and while it is not there yet, whoever came before it and is not staged.
bool leads(const Call& call, const Assignment& assignment)
{
    const auto isFirst = [](const Assignment& a) {
        return a.part == AssignmentPart::Primary || a.part == AssignmentPart::OnView;
    };
    if (!assignment.stamps.contains(Stamp::OnScene))
        return false;
    return isFirst(assignment) ||
           (assignment.part != AssignmentPart::Staged &&
            std::ranges::none_of(call.assignments, [&](const Assignment& a) {
                return !a.released && isFirst(a) && a.stamps.contains(Stamp::OnScene);
            }));
}

bool meets(const auto& wanted, const auto& there)
{
    return wanted.isEmpty() ||
           std::ranges::any_of(there, [&](const auto& id) { return wanted.contains(id); });
}

} // namespace

Decision rule(const Case& at, const AttachUnit& c)
{
    using enum Activation;
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (c.activation != SelfStage && c.activation != OnView && c.activation != OfficerRequest)
        return Unexpected(Kind::Invalid,
                          say("A unit attaches itself by %1; in any other way it is dispatched.")
                              .arg(activationNames({SelfStage, OnView, OfficerRequest})));
    auto unit = sendable(at, c.unit, c.call, {});
    if (!unit)
        return unit.failure();
    const UnitKind* kind = at.board.kindOf(**unit);
    if (!kind || !kind->activation.contains(c.activation))
        return Unexpected(Kind::Denied,
                          say("%1 may not attach itself by \"%2\"; it works by: %3.")
                              .arg(c.unit.value(),
                                   nameText(c.activation),
                                   activationNames(kind ? kind->activation : QList<Activation>())));
    if (const UnitId there = sameKindThere(at.board, **call, *kind); there.isValid())
        return Unexpected(Kind::Conflict,
                          say("%1 is on call %2 already; ask the dispatcher before a second one "
                              "goes.")
                              .arg(there.value())
                              .arg(c.call.value()));
    if (leavesTeamAlone(at.board, **call, unitsOn(**call) << c.unit))
        return Unexpected(
            Kind::Denied,
            say("The rules forbid %1 to go to call %2 alone; send its protection first.")
                .arg(c.unit.value())
                .arg(c.call.value()));
    // Whoever comes unasked and may enter only what police have secured waits for their word.
    const bool waits = mustWaitOutside(at.board, **call, **unit) ||
                       (!kind->policeInTeam && kind->needsSceneSecured);
    const AssignmentPart part = waits                       ? AssignmentPart::Staged
                                : c.activation == OnView    ? AssignmentPart::OnView
                                : unitsOn(**call).isEmpty() ? AssignmentPart::Primary
                                                            : AssignmentPart::Support;
    QList<Event> events;
    assign(at,
           events,
           UnitAssigned{.call = c.call,
                        .unit = c.unit,
                        .part = part,
                        .activation = c.activation,
                        .override = {},
                        .considered = {},
                        .byItself = true});
    return events;
}

Decision rule(const Case& at, const AnswerAttachment& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    const Assignment* assignment = openAssignment(**call, c.unit);
    if (!assignment || !assignment->awaitsAnswer)
        return Unexpected(Kind::Conflict,
                          say("%1 has not attached itself to call %2, or was answered already.")
                              .arg(c.unit.value())
                              .arg(c.call.value()));
    QList<Event> events{Event(AttachmentAnswered{c.call, c.unit, c.accepted, c.reason})};
    if (c.accepted)
        return events;
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    events += Event(UnitReleased{c.call, c.unit, c.reason});
    events += Event(UnitStatusSet{c.unit, at.board.profile->duties.available, {}, {}, {}});
    return events;
}

Decision rule(const Case& at, const HandOverLead& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (c.from == c.to)
        return Unexpected(Kind::Invalid, say("A unit cannot hand the scene over to itself."));
    for (const UnitId& id : {c.from, c.to})
        if (!openAssignment(**call, id))
            return Unexpected(Kind::Conflict,
                              say("%1 is not on call %2.").arg(id.value()).arg(c.call.value()));
    const Assignment& from = *openAssignment(**call, c.from);
    if (!leads(**call, from))
        return Unexpected(
            Kind::Conflict,
            say("%1 does not lead at call %2, so it has nothing to hand over; name the unit that "
                "came first and leads.")
                .arg(c.from.value())
                .arg(c.call.value()));
    if (!hasBeenInside(*openAssignment(**call, c.to)))
        return Unexpected(
            Kind::Conflict,
            say("%1 is not on scene yet; it takes over when it is there.").arg(c.to.value()));
    return QList<Event>{Event(LeadHandedOver{c.call, c.from, c.to, sealed(c.reason)})};
}

Decision rule(const Case& at, const ReferCall& c)
{
    auto call = knownCall(at.board, c.call);
    if (!call)
        return call.failure();
    const ReferralPartner* partner = at.board.profile->partner(c.partner);
    if (!partner) {
        QStringList ids;
        for (const ReferralPartner& known : at.board.profile->partners)
            ids += known.id.value();
        return Unexpected(Kind::Invalid,
                          say("The profile has no partner \"%1\"; it has: %2.")
                              .arg(c.partner.value(),
                                   ids.isEmpty() ? say("none") : ids.join(QStringLiteral(", "))));
    }
    for (const Referral& referral : (*call)->referrals)
        if (referral.partner == c.partner && referral.state == ReferralState::Open)
            return Unexpected(Kind::Conflict,
                              say("%1 was told of call %2 already and has not answered yet.")
                                  .arg(partner->name)
                                  .arg(c.call.value()));
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    return QList<Event>{Event(ReferralMade{c.call, c.partner, sealed(c.reason, Label::Clinical)})};
}

Decision rule(const Case& at, const AnswerReferral& c)
{
    auto call = knownCall(at.board, c.call);
    if (!call)
        return call.failure();
    const bool isOpen = std::ranges::any_of((*call)->referrals, [&](const Referral& referral) {
        return referral.partner == c.partner && referral.state == ReferralState::Open;
    });
    if (!isOpen)
        return Unexpected(Kind::Conflict,
                          say("Call %1 has no open referral to \"%2\".")
                              .arg(c.call.value())
                              .arg(c.partner.value()));
    return QList<Event>{
        Event(ReferralAnswered{c.call, c.partner, c.accepted, sealed(c.note, Label::Clinical)})};
}

bool mustWaitOutside(const Board& board, const Call& call, const Unit& unit)
{
    const UnitKind* kind = board.kindOf(unit);
    return kind && !isAnsweredRemotely(board, call) && mustWait(call, *kind);
}

Result<void>
mayEnter(const Case& at, const Unit& unit, const StatusDef& status, const QString& override)
{
    const bool clears = status.stamp == Stamp::ClearedToEnter;
    const bool enters = status.stamp == Stamp::OnScene || status.stamp == Stamp::Engaged;
    const Call* call = at.board.call(unit.call);
    const Assignment* assignment = call ? openAssignment(*call, unit.record.id) : nullptr;
    if ((!clears && !enters) || !assignment)
        return {};
    const bool waits =
        assignment->part == AssignmentPart::Staged || mustWaitOutside(at.board, *call, unit);
    if (!waits || (enters && assignment->entry != SceneEntry::Outside))
        return {};
    const bool mayOverride = at.by.role == Role::Supervisor || at.by.role == Role::System;
    if (mayOverride && !override.trimmed().isEmpty())
        return {};
    if (clears && !isGuarded(at.board, *call, gateOf(*call), unit.record.id))
        return Unexpected(Kind::Denied,
                          say("%1 cannot be cleared to enter: nobody who protects it is on scene "
                              "at call %2. A supervisor may override with a reason.")
                              .arg(unit.record.id.value())
                              .arg(call->id.value()));
    if (enters)
        return Unexpected(Kind::Denied,
                          say("%1 waits until the scene is clear: nobody has cleared it to enter "
                              "call %2. A supervisor may override with a reason.")
                              .arg(unit.record.id.value())
                              .arg(call->id.value()));
    return {};
}

std::optional<FollowUpScheduled> followUpAfter(const Case& at,
                                               const Call& call,
                                               const QList<OutcomeId>& outcomes,
                                               std::optional<NotServedReason> reason)
{
    if (call.followUp)
        return std::nullopt;
    const auto wasThere = [&](ResourceClass resource) {
        return std::ranges::any_of(call.assignments, [&](const Assignment& a) {
            return isOfClass(at.board, a.unit, resource);
        });
    };
    for (const FollowUpRule& rule : at.board.profile->followUps) {
        const bool reasonFits =
            rule.notServed.isEmpty() || (reason && rule.notServed.contains(*reason));
        if (reasonFits && std::ranges::none_of(rule.without, wasThere) &&
            meets(rule.natures, QList<NatureId>{call.nature}) && meets(rule.outcomes, outcomes))
            return FollowUpScheduled{call.id, at.now + rule.within, rule.who};
    }
    return std::nullopt;
}

} // namespace lodestar::desk
