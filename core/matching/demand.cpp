// SPDX-License-Identifier: GPL-3.0-or-later
// From a call and a plan to what every unit is judged by.
#include "core/matching/demand.h"

#include <algorithm>

namespace lodestar::matching {

namespace {

bool has(const QList<ResourceClass>& classes, ResourceClass wanted)
{
    return classes.contains(wanted);
}

/// Police that come as part of a co-response, and a CIT officer, are police too.
bool covers(const ResourceNeed& need, ResourceClass required)
{
    return has(need.anyOf, required) ||
           (required == ResourceClass::Police && hasPolicePowers(need.anyOf));
}

bool isEmergencyService(ResourceClass c)
{
    return c == ResourceClass::Police || c == ResourceClass::Ems || c == ResourceClass::Fire;
}

/// Triage's required classes outlive every plan; after a fallback at least the emergency services
/// do.
void addRequired(QList<ResourceNeed>& needs, const TriageResult& triage, bool isFallback)
{
    for (const ResourceClass required : triage.required) {
        if (isFallback && !isEmergencyService(required))
            continue;
        if (std::ranges::any_of(needs, [&](const ResourceNeed& n) { return covers(n, required); }))
            continue;
        ResourceNeed need;
        need.anyOf = {required};
        need.part = AssignmentPart::Support;
        needs += need;
    }
}

bool guardIsThere(const Board& board, const Call& call)
{
    return std::ranges::any_of(unitsOn(call), [&](const UnitId& id) {
        const Unit* unit = board.unit(id);
        const UnitKind* kind = unit ? board.kindOf(*unit) : nullptr;
        return kind && (kind->policeInTeam || canGuard(kind->classes));
    });
}

/// Whether the condition holds for the call's answers, nature and flags.
bool holds(const Condition& condition, const Call& call)
{
    const auto part = [&](const Condition& c) {
        return holds(c, call);
    };
    switch (condition.form) {
    case Condition::Form::Always:
        return true;
    case Condition::Form::AnswerIn: {
        const auto given = call.answers.constFind(condition.question);
        if (given == call.answers.cend())
            return condition.question.value() == u"nature" &&
                   condition.values.contains(AnswerId(call.nature.value()));
        return std::ranges::any_of(
            given->values, [&](const AnswerId& value) { return condition.values.contains(value); });
    }
    case Condition::Form::Flag:
        return call.flags.contains(condition.flag);
    case Condition::Form::All:
        return std::ranges::all_of(condition.parts, part);
    case Condition::Form::Any:
        return std::ranges::any_of(condition.parts, part);
    case Condition::Form::Not:
        return std::ranges::none_of(condition.parts, part);
    }
    Q_UNREACHABLE();
}

/// By which doors a unit may come: a dispatch always, and what the asker's own door opens.
QList<Activation> modesOf(RequestSource source)
{
    QList<Activation> modes{Activation::DispatchRequest, Activation::OnCall};
    switch (source) {
    case RequestSource::Officer:
        modes += {Activation::OfficerRequest, Activation::RideAlong};
        break;
    case RequestSource::OtherAgency:
    case RequestSource::School:
        modes += Activation::AgencyRequest;
        break;
    case RequestSource::OnView:
        modes += {Activation::OnView, Activation::SelfStage};
        break;
    case RequestSource::FollowUp:
        modes += Activation::FollowUpOnly;
        break;
    case RequestSource::Line911:
    case RequestSource::AdminLine:
    case RequestSource::Line311:
    case RequestSource::Line211:
    case RequestSource::Lifeline988:
    case RequestSource::WalkIn:
    case RequestSource::Feed:
        modes += Activation::PublicRequest;
        break;
    }
    return modes;
}

} // namespace

bool isRemote(const ResponsePlan& plan)
{
    switch (plan.response) {
    case ResponseType::InformationOnly:
    case ResponseType::FollowUp:
    case ResponseType::Transfer988:
    case ResponseType::PhoneClinician:
        return true;
    case ResponseType::CommunityTeam:
    case ResponseType::Secondary:
    case ResponseType::Staged:
    case ResponseType::CoResponse:
    case ResponseType::Simultaneous:
    case ResponseType::PoliceCit:
    case ResponseType::Ems:
    case ResponseType::Fire:
    case ResponseType::Police:
        return false;
    }
    Q_UNREACHABLE();
}

Demand demandOf(
    const Board& board, const Call& call, const ResponsePlan* plan, bool isFallback, Instant now)
{
    Demand demand{.board = board,
                  .call = call,
                  .plan = plan,
                  .needs = {},
                  .zone = call.location.zone,
                  .now = now,
                  .local = localMinute(board.profile->timeZone, now)};
    if (!demand.zone.isValid() && call.location.point)
        demand.zone = board.profile->zoneAt(*call.location.point);
    demand.preferenceStep = board.profile->matching.preferenceStep;
    if (plan) {
        demand.needs = plan->needs;
        demand.preferenceStep = plan->preferenceStep.value_or(demand.preferenceStep);
    }
    // A person who put another plan in force has answered for what it sends.
    if (plan && !(call.override && call.override->plan.isValid() && !isFallback))
        addRequired(demand.needs, call.triage, isFallback);
    demand.modes = modesOf(call.source);
    for (const Wish& wish : board.profile->wishes)
        if (holds(wish.when, call))
            demand.wishes += wish;
    for (const Cow<Unit>& unit : board.units)
        if (unit->call.isValid() && !unit->record.crewGroup.isEmpty())
            demand.busyCrews[unit->record.crewGroup] += unit->record.id;
    demand.isGuarded = guardIsThere(board, call);
    demand.isRemote = plan && isRemote(*plan);
    demand.isUnsafe = isUnsafe(call);
    for (const ResourceNeed& need : demand.needs) {
        demand.asksPolice = demand.asksPolice || hasPolicePowers(need.anyOf);
        demand.isGuarded = demand.isGuarded || (!need.optional && canGuard(need.anyOf));
    }
    return demand;
}

} // namespace lodestar::matching
