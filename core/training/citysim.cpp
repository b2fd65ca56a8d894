// SPDX-License-Identifier: GPL-3.0-or-later
// The city as a queue of acts, each of which asks the Desk's rules and folds what they answer.
#include "core/training/citysim.h"

#include "core/desk/decide.h"
#include "core/domain/gate.h"
#include "core/matching/fitness.h"
#include "core/matching/notserved.h"
#include "core/matching/recommend.h"
#include "core/training/cityagenda.h"
#include "core/training/dispatching.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace lodestar::training {

using namespace std::chrono_literals;

namespace {

constexpr Duration kArrivalUnknown = 12min; ///< where no way could be reckoned
constexpr Duration kLookAgain = 1min; ///< how often a staged team asks whether the scene is clear
constexpr Duration kClearing = 3min;  ///< police need so long to secure a scene
constexpr Duration kToEngaged = 2min; ///< from the kerb to the person
constexpr Duration kTurnout = 60s;    ///< from the dispatch to the wheels turning
constexpr Duration kCoverSample = 12h;

Actor machine()
{
    return {QStringLiteral("Simulation"), Role::System, {}};
}

struct Course
{
    Instant received;
    std::optional<Instant> firstOnScene;
    std::optional<Instant> over; ///< when the last unit may leave
    QSet<UnitId> units;
    bool withPolice = false;
};

/// The weights of whoever only looks at the minutes.
MatchingRules withoutWeights(MatchingRules rules)
{
    for (Duration MatchingRules::*weight : {&MatchingRules::preferenceStep,
                                            &MatchingRules::preempt,
                                            &MatchingRules::wish,
                                            &MatchingRules::continuity,
                                            &MatchingRules::recentCall,
                                            &MatchingRules::rest,
                                            &MatchingRules::coverage})
        rules.*weight = Duration::zero();
    return rules;
}

class City
{
public:
    City(const Profile& profile,
         const QList<RosterEntry>& roster,
         const QList<CityCall>& calls,
         const matching::Roads& roads,
         SeededEntropy& chance,
         const CityOptions& options)
        : m_roster(roster)
        , m_calls(calls)
        , m_travel(matching::travelOf(profile, roads))
        , m_chance(chance)
        , m_options(options)
    {
        m_board.profile = Cow<Profile>(profile);
        if (options.policy == Policy::Nearest)
            m_board.profile.edit().matching = withoutWeights(profile.matching);
        for (const StatusDef& status : profile.statuses)
            if (status.stamp && status.onCall && !m_statusOf.contains(*status.stamp))
                m_statusOf.insert(*status.stamp, status.id);
        for (const OutcomeDef& outcome : profile.outcomes) {
            if (outcome.served && !m_servedOutcome.isValid())
                m_servedOutcome = outcome.id;
            if (!outcome.served && !m_unservedOutcome.isValid())
                m_unservedOutcome = outcome.id;
        }
        for (OutcomeId* outcome : {&m_servedOutcome, &m_unservedOutcome})
            if (!outcome->isValid())
                *outcome = profile.outcomes.first().id;
    }

    Result<CityReport> run()
    {
        if (m_calls.isEmpty())
            return m_tally.report;
        m_now = m_calls.first().at;
        if (auto on = signOn(m_calls.last().at + 24h * 14); !on)
            return on.failure();
        for (qsizetype i = 0; i < m_calls.size(); ++i)
            plan({.at = m_calls[i].at, .deed = Deed::Open, .index = i});
        if (m_options.cover)
            plan({.at = m_now + kCoverSample, .deed = Deed::Sample});
        while (!m_agenda.isEmpty()) {
            const Act act = m_agenda.takeNext();
            m_now = std::max(m_now, act.at);
            if (auto done = perform(act); !done)
                return done.failure();
        }
        return m_tally.finished(m_board.profile->matching.coverageWithin);
    }

private:
    const QList<RosterEntry>& m_roster;
    const QList<CityCall>& m_calls;
    matching::Roads m_travel;
    SeededEntropy& m_chance;
    const CityOptions& m_options;
    Board m_board;
    Instant m_now;
    Actor m_by = machine();
    CityAgenda m_agenda;
    QHash<CallId, Course> m_courses; ///< open calls that somebody was sent to
    QMap<CallId, Instant> m_waiting; ///< open calls that nobody was sent to yet, since when
    QHash<Stamp, StatusId> m_statusOf;
    OutcomeId m_servedOutcome;
    OutcomeId m_unservedOutcome;
    QHash<UnitId, LatLon> m_target; ///< where an idle unit is driving
    CityTally m_tally;

    void plan(Act act) { m_agenda.plan(std::move(act)); }

    Result<void> perform(const Act& act)
    {
        switch (act.deed) {
        case Deed::Open:
            return open(m_calls[act.index]);
        case Deed::Protect:
            return protect(act.call);
        case Deed::Send:
            return send(act.call);
        case Deed::GiveUp:
            return giveUp(act.call);
        case Deed::Status:
            return setStatus(act);
        case Deed::Clear:
            return clear(act);
        case Deed::Base:
            goToBase(act);
            return {};
        case Deed::Sample:
            sample();
            return {};
        }
        Q_UNREACHABLE();
    }

    /// The Desk's own decision, folded at once.
    Result<void> decide(const Command& command, const CallId& about = {})
    {
        auto events = desk::decide(m_board, m_by, command, m_now, m_travel);
        if (!events)
            return Unexpected(events.error().kind,
                              about.isValid() ? QStringLiteral("Call %1 stopped the simulation: %2")
                                                    .arg(about.value())
                                                    .arg(events.error().text)
                                              : events.error().text);
        for (Event& event : *events) {
            const Recorded recorded{m_board.seq + 1, m_now, m_by, {}, std::move(event)};
            m_tally.recorded(recorded);
            m_board.apply(recorded);
        }
        return {};
    }

    Result<void> signOn(Instant shiftEnd)
    {
        for (const RosterEntry& entry : m_roster) {
            if (auto defined = decide(DefineUnit{entry.record}); !defined)
                return defined;
            if (auto on = decide(SignOn{entry.record.id, entry.crew, shiftEnd}); !on)
                return on;
        }
        return {};
    }

    Result<void> open(const CityCall& made)
    {
        OpenCall command;
        command.source = made.source;
        command.location.point = made.point;
        command.callType = made.callType;
        command.nature = made.nature;
        command.answers = made.answers;
        if (auto opened = decide(command); !opened)
            return opened;
        ++m_tally.report.calls;
        const CallId id = m_board.lastCall;
        m_waiting.insert(id, m_now);
        if (m_board.call(id)->triage.untriaged)
            plan({.at = m_now + m_board.profile->protocol.untriagedAfter,
                  .deed = Deed::Protect,
                  .call = id});
        else
            plan({.at = m_now + m_options.decision, .deed = Deed::Send, .call = id});
        plan({.at = m_now + m_options.patience, .deed = Deed::GiveUp, .call = id});
        return {};
    }

    Result<void> protect(const CallId& id)
    {
        if (auto active = decide(ActivateProtectivePlan{id}, id); !active)
            return active;
        return send(id);
    }

    Result<void> send(const CallId& id)
    {
        if (!m_waiting.contains(id))
            return {};
        const Call& call = *m_board.call(id);
        ++m_tally.report.recommendations;
        const auto found = matching::recommend(m_board, call, *m_travel, m_now);
        const Dispatch dispatch = dispatchOf(found);
        if (dispatch.units.isEmpty()) {
            if (!call.triage.eligible || call.notServed)
                return {};
            const auto reason = found.notServed.value_or(NotServedReason::NoUnitStaffed);
            return decide(
                RecordNotServed{
                    id, reason, matching::notServedDetail(*m_board.profile, call, reason, found)},
                id);
        }
        if (auto sent = decide(dispatch, id); !sent)
            return sent;
        ++m_tally.report.dispatched;
        Course course;
        course.received = m_waiting.take(id);
        for (const matching::Candidate& member : found.team)
            planCourse(id, course, member);
        m_tally.report.withPolice += course.withPolice;
        m_courses.insert(id, course);
        return {};
    }

    void planCourse(const CallId& id, Course& course, const matching::Candidate& member)
    {
        const UnitKind* kind = m_board.kindOf(*m_board.unit(member.unit));
        const ResponsePlan* response = m_board.profile->plan(planOf(*m_board.call(id)));
        course.withPolice = course.withPolice || kind->policeInTeam;
        course.units += member.unit;
        const bool isRemote = (response && matching::isRemote(*response)) ||
                              kind->classes == QList<ResourceClass>{ResourceClass::Clinician};
        Instant at = m_now;
        if (!isRemote) {
            at += kTurnout;
            planStatus(at, id, member.unit, Stamp::EnRoute);
            at += member.eta.value_or(kArrivalUnknown);
            if (member.part == AssignmentPart::Staged) {
                planStatus(at, id, member.unit, Stamp::Staged);
                at += kClearing;
                planStatus(at, id, member.unit, Stamp::ClearedToEnter);
                at += 30s;
            }
        }
        planStatus(at, id, member.unit, Stamp::OnScene);
        planStatus(at + kToEngaged, id, member.unit, Stamp::Engaged);
        if (!course.over) {
            const MatchingRules& rules = m_board.profile->matching;
            const auto seconds = [](Duration d) {
                return std::chrono::duration<double>(d).count();
            };
            course.over = at + Duration(std::llround(m_chance.logNormal(seconds(rules.sceneMedian),
                                                                        seconds(rules.sceneP90)) *
                                                     1'000));
        }
        plan({.at = std::max(*course.over, at + 2 * kToEngaged),
              .deed = Deed::Clear,
              .call = id,
              .unit = member.unit});
    }

    void planStatus(Instant at, const CallId& id, const UnitId& unit, Stamp stamp)
    {
        if (m_statusOf.contains(stamp))
            plan({.at = at, .deed = Deed::Status, .call = id, .unit = unit, .stamp = stamp});
    }

    Result<void> setStatus(const Act& act)
    {
        const Unit& unit = *m_board.unit(act.unit);
        if (unit.call != act.call)
            return {};
        const Assignment* assignment = openAssignment(*m_board.call(act.call), act.unit);
        const bool isStaged =
            assignment && (assignment->part == AssignmentPart::Staged ||
                           mustWait(*m_board.call(act.call), *m_board.kindOf(unit)));
        if (auto set = decide(SetStatus{act.unit, m_statusOf.value(act.stamp), {}, {}}, act.call);
            !set) {
            // Whoever is staged waits until its protection is there, however long that takes.
            if (!isStaged || set.error().kind != Kind::Denied)
                return set;
            Act again = act;
            again.at = m_now + kLookAgain;
            plan(again);
            return {};
        }
        if (act.stamp != Stamp::OnScene)
            return {};
        Course& course = m_courses[act.call];
        if (!course.firstOnScene) {
            course.firstOnScene = m_now;
            m_tally.responded(m_now - course.received);
        }
        if (const auto point = m_board.call(act.call)->location.point)
            m_board.units[act.unit].edit().fix = Fix{*point, m_now, {}};
        return {};
    }

    Result<void> clear(const Act& act)
    {
        if (m_board.unit(act.unit)->call != act.call)
            return {};
        if (auto free =
                decide(SetStatus{act.unit, m_board.profile->duties.available, {}, {}}, act.call);
            !free)
            return free;
        if (unitsOn(*m_board.call(act.call)).isEmpty()) {
            if (auto closed = close(act.call, m_servedOutcome); !closed)
                return closed;
            m_courses.remove(act.call);
        }
        if (auto sent = sendWaiting(act.unit); !sent)
            return sent;
        if (!m_board.unit(act.unit)->call.isValid())
            plan({.at = m_now, .deed = Deed::Base, .unit = act.unit});
        return {};
    }

    /// An idle unit waits at its station, or where it covers most; it is there after its way.
    void goToBase(const Act& act)
    {
        const Unit& unit = *m_board.unit(act.unit);
        if (unit.call.isValid())
            return;
        if (act.index == 1) { // it has arrived
            if (m_target.contains(act.unit))
                m_board.units[act.unit].edit().fix = Fix{m_target.take(act.unit), m_now, {}};
            return;
        }
        LatLon to = unit.record.home;
        if (m_options.policy == Policy::OursCovering && m_options.cover &&
            m_board.kindOf(unit)->classes.contains(ResourceClass::CommunityTeam)) {
            const auto post =
                matching::CoverNow(m_board, m_options.cover, m_now).nextPost(act.unit);
            to = post ? post->point : to;
        }
        const LatLon from = unit.fix ? unit.fix->point : unit.record.home;
        const auto way = m_travel->toPlace({&from, 1}, to, m_now).first();
        m_target.insert(act.unit, to);
        plan({.at = m_now + way.value_or(kArrivalUnknown),
              .deed = Deed::Base,
              .unit = act.unit,
              .index = 1});
    }

    /// A unit is free: whoever is most urgent and has waited longest is next.
    Result<void> sendWaiting(const UnitId& freed)
    {
        QList<std::pair<int, CallId>> waiting;
        for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
            if (m_now - it.value() < m_options.decision)
                continue;
            const Call& call = *m_board.call(it.key());
            if (call.triage.untriaged && !call.protectivePlan.isValid())
                continue;
            const Level* level = m_board.profile->level(levelOf(call));
            waiting += std::pair(level ? -level->urgency : 0, it.key());
        }
        std::ranges::stable_sort(waiting, {}, [](const auto& w) { return w.first; });
        for (const auto& [urgency, id] : waiting) {
            if (m_board.unit(freed)->call.isValid())
                return {};
            if (!mayServe(m_board, freed, id))
                continue;
            if (auto sent = send(id); !sent)
                return sent;
        }
        return {};
    }

    Result<void> giveUp(const CallId& id)
    {
        if (!m_waiting.contains(id))
            return {};
        if (auto last = send(id); !last || !m_waiting.contains(id))
            return last;
        ++m_tally.report.givenUp;
        m_waiting.remove(id);
        return close(id, m_unservedOutcome);
    }

    Result<void> close(const CallId& id, const OutcomeId& outcome)
    {
        if (auto closed = decide(CloseCall{id, {outcome}, {}, {}}, id); !closed)
            return closed;
        m_tally.ended(m_board, *m_board.call(id));
        return {};
    }

    void sample()
    {
        const matching::CoverNow cover(m_board, m_options.cover, m_now);
        if (cover.demand() > 0)
            m_tally.covered(cover.expected() / cover.demand());
        if (m_now + kCoverSample < m_calls.last().at)
            plan({.at = m_now + kCoverSample, .deed = Deed::Sample});
    }
};

} // namespace

Result<CityReport> simulateCity(const Profile& profile,
                                const QList<RosterEntry>& roster,
                                const QList<CityCall>& calls,
                                const matching::Roads& roads,
                                SeededEntropy& chance,
                                const CityOptions& options)
{
    return City(profile, roster, calls, roads, chance, options).run();
}

} // namespace lodestar::training
