// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of taking a call: where, who, what, the triage answers and the plan.
#include "core/desk/rules.h"
#include "core/domain/gate.h"
#include "core/triage/check/checker.h"
#include "core/triage/engine.h"
#include "core/triage/facts.h"
#include "core/triage/protection.h"

#include <algorithm>

namespace lodestar::desk {

namespace {

/// A correction so soon after the answer is a slip of the key.
constexpr std::chrono::seconds kSlip{60};

/// Fills in the zone from the profile where a point is known; refuses a point that is not on Earth.
Result<Location> placed(const Board& board, Location location)
{
    if (location.point && !isOnEarth(*location.point))
        return Unexpected(Kind::Invalid, say("These coordinates are no place on Earth."));
    if (location.point && !location.zone.isValid())
        location.zone = board.profile->zoneAt(*location.point);
    if (location.zone.isValid() && !board.profile->zone(location.zone))
        return Unexpected(Kind::Invalid,
                          say("The profile has no zone \"%1\".").arg(location.zone.value()));
    return location;
}

Result<void> knownNature(const Board& board, const NatureId& nature)
{
    if (!nature.isValid() || board.profile->nature(nature))
        return {};
    return Unexpected(Kind::Invalid, say("The profile has no nature \"%1\".").arg(nature.value()));
}

} // namespace

void judge(const Case& at, const Call& call, QList<Event>& events)
{
    const Profile& profile = *at.board.profile;
    const TriageResult result = triage::evaluate(profile, triage::factsOf(profile, call));
    if (call.triageRevision > 0 && result == call.triage)
        return;
    events += Event(TriageResulted{call.id, call.triageRevision + 1, result});
    // As soon as there is a plan of its own, further questions may still raise it, but nobody waits
    // for them.
    if ((result.complete || !result.untriaged) && !call.queued)
        events += Event(CallQueued{call.id});
}

namespace {

/// The same, and the result that the new flags give.
void heedAnew(const Case& at, Call& call, QList<Event>& events)
{
    const auto before = events.size();
    heed(at, call, events);
    if (events.size() > before)
        judge(at, call, events);
}

int urgencyOf(const Board& board, const LevelId& id)
{
    const Level* level = board.profile->level(id);
    return level ? level->urgency : 0;
}

/// Every one of `has` is among `in`.
bool isWithin(const QList<ResourceClass>& has, const QList<ResourceClass>& in)
{
    return std::ranges::all_of(has, [&](ResourceClass one) { return in.contains(one); });
}

/// Whether `after` is more urgent than `before`; or as urgent, and it asks for more protection in
/// one way and for less in none. What waits outside, who goes and who goes not alone count apart
/// from urgency: a weapon raises no call that is of the highest level already.
bool isMoreDangerous(const Board& board, const Call& before, const Call& after)
{
    const TriageResult& old = before.triage;
    const TriageResult& now = after.triage;
    const int urgency = before.triageRevision > 0
                            ? old.urgency
                            : urgencyOf(board, board.profile->protocol.untriagedLevel);
    if (now.urgency != urgency)
        return now.urgency > urgency;
    const int gates = strictnessOf(after) - strictnessOf(before);
    const bool losesNone = gates >= 0 && isWithin(old.required, now.required) &&
                           isWithin(old.forbiddenAlone, now.forbiddenAlone);
    const bool gainsSome = gates > 0 || !isWithin(now.required, old.required) ||
                           !isWithin(now.forbiddenAlone, old.forbiddenAlone) ||
                           now.response > old.response; // from the least protective to the most
    return losesNone && gainsSome;
}

/// Whether the events give the call a more dangerous result than the one it stands with.
bool raises(const Board& board, const Call& call, const QList<Event>& events)
{
    return std::ranges::any_of(events, [&](const Event& event) {
        const auto* result = std::get_if<TriageResulted>(&event);
        if (!result)
            return false;
        Call after = call;
        after.triageRevision = result->revision;
        after.triage = result->result;
        return isMoreDangerous(board, call, after);
    });
}

bool mayDowngrade(const Case& at, const LevelId& from)
{
    const Level* level = at.board.profile->level(from);
    return !level || !level->downgradeNeedsSupervisor || at.by.role == Role::Supervisor ||
           at.by.role == Role::System;
}

Unexpected downgradeRefused(const Board& board, const LevelId& from)
{
    const Level* level = board.profile->level(from);
    return {Kind::Denied,
            say("Lowering a call from %1 needs a supervisor and a reason.")
                .arg(level ? level->name : from.value())};
}

/// What the room works with now and new rules would not know; empty if nothing.
QString missingIn(const Profile& profile, const Board& board)
{
    const auto missing = [](const QString& what, const QString& id, const QString& who) {
        return say("no %1 \"%2\", which %3 has now").arg(what, id, who);
    };
    for (const UnitId& id : board.unitIds()) {
        const Unit& unit = *board.unit(id);
        const QString who = say("unit %1").arg(id.value());
        if (!profile.unitKind(unit.record.kind))
            return missing(say("unit kind"), unit.record.kind.value(), who);
        if (!profile.status(unit.status))
            return missing(say("status"), unit.status.value(), who);
        for (const ZoneId& zone : unit.record.zones)
            if (!profile.zone(zone))
                return missing(say("zone"), zone.value(), who);
    }
    QList<CallId> ids = board.calls.keys();
    std::sort(ids.begin(), ids.end());
    for (const CallId& id : ids) {
        const Call& call = *board.call(id);
        const QString who = say("call %1").arg(id.value());
        const ZoneId& zone = call.location.zone;
        if (!call.closed && zone.isValid() && !profile.zone(zone))
            return missing(say("zone"), zone.value(), who);
        for (const Referral& referral : call.referrals)
            if (referral.state == ReferralState::Open && !profile.partner(referral.partner))
                return missing(say("partner"), referral.partner.value(), who);
    }
    return {};
}

} // namespace

Result<void> mayLower(const Case& at, const Call& call)
{
    if (mayDowngrade(at, call.triage.level))
        return {};
    return downgradeRefused(at.board, call.triage.level);
}

Decision rule(const Case& at, const AdoptProfile& c)
{
    auto profile = profileFromJson(c.json, c.fileName);
    if (!profile)
        return profile.failure();
    if (auto safe = triage::check::checkProtocol(*profile); !safe)
        return safe.failure();
    if (const QString missing = missingIn(*profile, at.board); !missing.isEmpty())
        return Unexpected(
            Kind::Conflict,
            say("%1 cannot be put in force: it has %2. Adopt it with the agency's file "
                "that names it.")
                .arg(c.fileName, missing));
    return QList<Event>{Event(
        ProfileAdopted{profile->id, profile->version, profile->sha256, QString::fromUtf8(c.json)})};
}

Decision rule(const Case& at, const OpenCall& c)
{
    auto location = placed(at.board, c.location);
    if (!location)
        return location.failure();
    if (auto known = knownNature(at.board, c.nature); !known)
        return known.failure();
    const Instant received = c.receivedAt.value_or(at.now);
    if (received > at.now || c.answeredAt.value_or(received) > at.now)
        return Unexpected(Kind::Invalid,
                          say("A call cannot be received or answered in the future."));

    const CallId id(at.board.lastCall.value() + 1);
    QList<Event> events;
    CallOpened opened;
    opened.call = id;
    opened.source = c.source;
    opened.receivedAt = c.receivedAt;
    opened.answeredAt = c.answeredAt;
    opened.location = *location;
    opened.caller = c.caller;
    opened.person = c.person;
    opened.nature = c.nature;
    opened.callType = c.callType;
    opened.externalId = c.externalId;
    events += Event(opened);
    if (!c.note.trimmed().isEmpty())
        events += Event(NoteAdded{id, Sealed(c.note)});

    Call call;
    call.id = id;
    call.nature = c.nature;
    call.location = *location;
    call.caller = c.caller;
    call.person = c.person;
    for (const QString& flag : c.flags) {
        events += Event(FlagSet{id, flag, true});
        call.flags += flag;
    }
    for (auto it = c.answers.begin(); it != c.answers.end(); ++it) {
        if (auto allowed = triage::checkAnswer(*at.board.profile, it.key(), it->values); !allowed)
            return allowed.failure();
        events += Event(TriageAnswered{id, it.key(), it->values, it->words});
        call.answers.insert(it.key(), *it);
    }
    heed(at, call, events);
    judge(at, call, events);
    if (c.take)
        events += Event(CallTaken{id});
    return events;
}

Decision rule(const Case& at, const SetLocation& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (auto may = mayWrite(at, **call); !may)
        return may.failure();
    auto location = placed(at.board, c.location);
    if (!location)
        return location.failure();
    QList<Event> events{Event(CallLocated{c.call, *location})};
    Call changed = **call;
    changed.location = *location;
    heedAnew(at, changed, events);
    return events;
}

Decision rule(const Case& at, const SetCaller& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (auto may = mayWrite(at, **call); !may)
        return may.failure();
    QList<Event> events{Event(CallerIdentified{c.call, c.caller})};
    Call changed = **call;
    changed.caller = c.caller;
    heedAnew(at, changed, events);
    return events;
}

Decision rule(const Case& at, const SetPerson& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (auto may = mayWrite(at, **call); !may)
        return may.failure();
    QList<Event> events{Event(PersonDescribed{c.call, c.person})};
    Call changed = **call;
    changed.person = c.person;
    heedAnew(at, changed, events);
    return events;
}

Decision rule(const Case& at, const SetNature& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (auto may = mayWrite(at, **call); !may)
        return may.failure();
    if (auto known = knownNature(at.board, c.nature); !known)
        return known.failure();
    QList<Event> events{Event(NatureSet{c.call, c.nature})};
    Call changed = **call;
    changed.nature = c.nature;
    judge(at, changed, events);
    return events;
}

Decision rule(const Case& at, const AddNote& c)
{
    auto call = knownCall(at.board, c.call);
    if (!call)
        return call.failure();
    // What anybody else has to say is a note, and gets through.
    if (c.narrative)
        if (auto may = mayWrite(at, **call); !may)
            return may.failure();
    if (auto given = needText(c.text, QT_TRANSLATE_NOOP("desk", "a text")); !given)
        return given.failure();
    return QList<Event>{Event(NoteAdded{c.call, Sealed(c.text, c.label)})};
}

Decision rule(const Case& at, const AnswerTriage& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    const Profile& profile = *at.board.profile;
    const bool takenBack = c.values.isEmpty();
    if (takenBack && !(*call)->answers.contains(c.question))
        return Unexpected(Kind::Invalid, say("\"%1\" was not answered.").arg(c.question.value()));
    if (!takenBack)
        if (auto allowed = triage::checkAnswer(profile, c.question, c.values); !allowed)
            return allowed.failure();

    QList<Event> events{Event(TriageAnswered{c.call, c.question, c.values, sealed(c.words)})};
    Call changed = **call;
    if (takenBack)
        changed.answers.remove(c.question);
    else
        changed.answers.insert(c.question, Answer{c.values, {}, at.now});
    judge(at, changed, events);

    // Working towards a result may lower a provisional one; correcting an answer may not, unasked,
    // unless it is a slip of the key: just now, and nobody has been sent on it.
    const TriageResult& old = (*call)->triage;
    const auto given = (*call)->answers.constFind(c.question);
    const bool corrects = given != (*call)->answers.constEnd();
    const bool slip = corrects && at.now - given->at <= kSlip && (*call)->assignments.isEmpty();
    for (const Event& event : events) {
        const auto* result = std::get_if<TriageResulted>(&event);
        if (result && corrects && !slip && !old.untriaged && result->result.urgency < old.urgency &&
            (c.words.trimmed().isEmpty() || !mayDowngrade(at, old.level)))
            return downgradeRefused(at.board, old.level);
    }
    // What makes a call more dangerous gets through, whoever has the card in hand.
    if (auto may = mayWrite(at, **call); !may && !raises(at.board, **call, events))
        return may.failure();
    return events;
}

Decision rule(const Case& at, const OverridePlan& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    const Profile& profile = *at.board.profile;
    const ResponsePlan* plan = profile.plan(c.plan);
    if (!c.plan.isValid() && !c.level.isValid())
        return Unexpected(Kind::Invalid, say("Name a plan or a level to put in force."));
    if (c.plan.isValid() && !plan)
        return Unexpected(Kind::Invalid,
                          say("The profile has no plan \"%1\".").arg(c.plan.value()));
    if (c.level.isValid() && !profile.level(c.level))
        return Unexpected(Kind::Invalid,
                          say("The profile has no level \"%1\".").arg(c.level.value()));

    const LevelId present = levelOf(**call);
    const ResponsePlan* presentPlan = profile.plan(planOf(**call));
    const bool lowersLevel =
        c.level.isValid() && urgencyOf(at.board, c.level) < urgencyOf(at.board, present);
    const bool lowersPlan = plan && presentPlan && plan->response < presentPlan->response;
    if ((lowersLevel || lowersPlan) && !mayDowngrade(at, present))
        return downgradeRefused(at.board, present);
    PlanOverridden fact{c.call, c.plan, c.level, c.reason};
    if ((*call)->override) { // what this one leaves as it is stays overridden
        if (!fact.plan.isValid())
            fact.plan = (*call)->override->plan;
        if (!fact.level.isValid())
            fact.level = (*call)->override->level;
    }
    QList<Event> events{Event(fact)};
    if (!(*call)->queued)
        events += Event(CallQueued{c.call});
    return events;
}

Decision rule(const Case& at, const ActivateProtectivePlan& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if ((*call)->protectivePlan.isValid())
        return Unexpected(
            Kind::Conflict,
            say("The protective plan of call %1 is in force already.").arg(c.call.value()));
    QList<Event> events{Event(
        ProtectivePlanActivated{c.call, triage::protectivePlanFor(*at.board.profile, **call)})};
    if (!(*call)->queued)
        events += Event(CallQueued{c.call});
    return events;
}

} // namespace lodestar::desk
