// SPDX-License-Identifier: GPL-3.0-or-later
// The replay as a queue of things to do, ordered by time and, at one time, by when they were
// planned.
#include "core/training/replaycalls.h"

#include "core/domain/gate.h"
#include "core/matching/fitness.h"
#include "core/matching/notserved.h"
#include "core/training/dispatching.h"
#include "core/training/simulate.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace lodestar::training {

using namespace std::chrono_literals;

namespace {

constexpr Duration kArrivalUnknown = 12min; ///< where no way could be reckoned
constexpr Duration kClearing = 3min;        ///< police need so long to secure a scene
constexpr Duration kLookAgain = 1min; ///< how often a staged team asks whether the scene is clear
constexpr Duration kToEngaged = 2min; ///< from the kerb to the person

Actor replayer()
{
    return {QStringLiteral("Replay"), Role::System, {}};
}

Duration percentile(QList<Duration> sorted, double share)
{
    if (sorted.isEmpty())
        return {};
    const auto rank = static_cast<qsizetype>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1)];
}

class Replay
{
public:
    Replay(desk::Desk& desk,
           VirtualClock& clock,
           const CallTypeTable& types,
           SeededEntropy& chance,
           const ReplayOptions& options)
        : m_desk(desk)
        , m_clock(clock)
        , m_types(types)
        , m_chance(chance)
        , m_options(options)
    {
    }

    Result<ReplayReport> run(const QList<ReplayCall>& calls)
    {
        const auto from = m_clock.steady();
        const qint64 before = m_desk.board()->seq;
        if (calls.isEmpty())
            return m_report;
        if (auto on = signOn(calls.last().at + 7 * 24h); !on)
            return on.failure();
        for (const ReplayCall& call : calls)
            plan(call.at, [this, &call] { return open(call); });
        while (!m_agenda.empty()) {
            const auto first = m_agenda.begin();
            const Instant at = std::max(first->first.first, m_clock.now());
            if (m_options.pace)
                m_options.pace(at);
            if (auto timers = timersUntil(at); !timers)
                return timers.failure();
            // A timer may have planned something earlier than what we came for.
            const auto next = m_agenda.begin();
            const auto act = std::move(next->second);
            m_agenda.erase(next);
            if (auto done = act(); !done)
                return done.failure();
        }
        std::sort(m_responses.begin(), m_responses.end());
        m_report.responseMedian = percentile(m_responses, 0.5);
        m_report.responseP90 = percentile(m_responses, 0.9);
        m_report.events = m_desk.board()->seq - before;
        m_report.wall = m_clock.steady() - from;
        return m_report;
    }

private:
    using Act = std::function<Result<void>()>;

    /// What the replay remembers of a call that is not closed yet.
    struct Course
    {
        int line = 0;
        Instant received;
        bool isSent = false;
        bool isCounted = false;      ///< its not-served reason
        QSet<UnitId> units;          ///< whose course is planned
        std::optional<Instant> over; ///< when the work on scene ends
        std::optional<Instant> firstOnScene;
    };

    desk::Desk& m_desk;
    VirtualClock& m_clock;
    const CallTypeTable& m_types;
    SeededEntropy& m_chance;
    const ReplayOptions& m_options;
    ReplayReport m_report;
    std::map<std::pair<Instant, quint64>, Act> m_agenda;
    quint64 m_planned = 0;
    std::map<CallId, Course> m_courses;
    QList<Duration> m_responses;

    void plan(Instant at, Act act) { m_agenda.emplace(std::pair(at, m_planned++), std::move(act)); }

    Result<desk::Receipt> perform(const Command& command)
    {
        return m_desk.perform(replayer(), command);
    }

    Result<void> must(const CallId& call, const Command& command)
    {
        if (auto done = perform(command); !done)
            return Unexpected(done.error().kind,
                              QStringLiteral("The call of line %1 stopped the replay: %2")
                                  .arg(m_courses.at(call).line)
                                  .arg(done.error().text));
        return {};
    }

    Result<void> signOn(Instant shiftEnd)
    {
        for (const RosterEntry& entry : m_options.roster) {
            const Unit* unit = m_desk.board()->unit(entry.record.id);
            if (unit && unit->shiftEnd)
                continue;
            if (auto on = perform(SignOn{entry.record.id, entry.crew, shiftEnd}); !on)
                return on.failure();
        }
        return {};
    }

    Result<void> timersUntil(Instant at)
    {
        if (auto run = runTimers(m_desk, m_clock, at); !run)
            return run.failure();
        for (auto& [id, course] : m_courses) // the room may have sent somebody by itself
            follow(id, course);
        return {};
    }

    Result<void> open(const ReplayCall& call)
    {
        OpenCall opened;
        opened.source = RequestSource::Feed;
        opened.location.point = call.point;
        opened.location.quality = LocationQuality::Intersection;
        QStringList place{call.crossStreets, call.township};
        place.removeAll(QString());
        opened.location.address = Sealed(place.join(QStringLiteral(", ")));
        opened.callType = call.type;
        if (const auto entry = m_types.find(call.type)) {
            opened.nature = entry->nature;
            opened.answers = entry->answers;
        } else {
            ++m_report.typesNotInTable;
        }
        auto receipt = perform(opened);
        if (!receipt)
            return Unexpected(receipt.error().kind,
                              QStringLiteral("The call of line %1 cannot be opened: %2")
                                  .arg(call.line)
                                  .arg(receipt.error().text));
        const CallId id = m_desk.board()->lastCall;
        ++m_report.calls;
        Course course;
        course.line = call.line;
        course.received = m_clock.now();
        m_courses.emplace(id, course);
        plan(m_clock.now() + m_options.decision, [this, id] { return send(id); });
        plan(m_clock.now() + m_options.patience, [this, id] { return giveUp(id); });
        return {};
    }

    /// Sends the recommended team if the call still waits for one and there is one.
    Result<void> send(const CallId& id)
    {
        const auto course = m_courses.find(id);
        if (course == m_courses.end() || course->second.isSent)
            return {};
        const auto found = matching::recommend(
            *m_desk.board(), *m_desk.board()->call(id), m_desk.roads(), m_clock.now());
        const Dispatch dispatch = dispatchOf(found);
        if (dispatch.units.isEmpty())
            return noteNotServed(id, course->second, found);
        if (auto sent = must(id, dispatch); !sent)
            return sent;
        follow(id, course->second);
        return {};
    }

    Result<void>
    noteNotServed(const CallId& id, Course& course, const matching::Recommendation& found)
    {
        const Call* call = m_desk.board()->call(id);
        if (!call->triage.eligible || call->notServed)
            return {};
        const auto reason = found.notServed.value_or(NotServedReason::NoUnitStaffed);
        if (auto noted = must(id,
                              RecordNotServed{id,
                                              reason,
                                              matching::notServedDetail(
                                                  *m_desk.board()->profile, *call, reason, found)});
            !noted)
            return noted;
        countNotServed(id, course);
        return {};
    }

    void countNotServed(const CallId& id, Course& course)
    {
        const Call* call = m_desk.board()->call(id);
        if (course.isCounted || !call->notServed)
            return;
        course.isCounted = true;
        ++m_report.notServed[call->notServed->reason];
    }

    /// Plans the course of every unit that is on the call and has none yet.
    void follow(const CallId& id, Course& course)
    {
        const BoardPtr board = m_desk.board();
        const Call* call = board->call(id);
        for (const UnitId& unit : unitsOn(*call)) {
            if (course.units.contains(unit))
                continue;
            course.units += unit;
            if (!course.isSent)
                ++m_report.dispatched;
            course.isSent = true;
            planCourse(
                *board, *call, course, *board->unit(unit), openAssignment(*call, unit)->part);
        }
        countNotServed(id, course);
    }

    void planCourse(
        const Board& board, const Call& call, Course& course, const Unit& unit, AssignmentPart part)
    {
        const CallId id = call.id;
        const UnitId name = unit.record.id;
        const ResponsePlan* response = board.profile->plan(planOf(call));
        const bool isRemote =
            (response && matching::isRemote(*response)) ||
            board.kindOf(unit)->classes == QList<ResourceClass>{ResourceClass::Clinician};
        Instant at = m_clock.now();
        if (!isRemote) {
            at += 30s + std::chrono::seconds(m_chance.below(60));
            planStatus(at, id, name, Stamp::EnRoute);
            at += wayOf(board, call, unit);
            if (part == AssignmentPart::Staged) {
                planStatus(at, id, name, Stamp::Staged);
                at += kClearing;
                planStatus(at, id, name, Stamp::ClearedToEnter);
                at += 30s;
            }
        }
        planStatus(at, id, name, Stamp::OnScene);
        planStatus(at + kToEngaged, id, name, Stamp::Engaged);
        if (!course.over) {
            const double minutes =
                m_chance.logNormal(m_options.stayMedianMinutes, m_options.stayP90Minutes);
            course.over = at + std::chrono::seconds(std::llround(minutes * 60));
        }
        plan(std::max(*course.over, at + 2 * kToEngaged),
             [this, id, name] { return clear(id, name); });
    }

    [[nodiscard]] Duration wayOf(const Board& board, const Call& call, const Unit& unit) const
    {
        const LatLon start = unit.fix ? unit.fix->point : unit.record.home;
        if (!call.location.point)
            return kArrivalUnknown;
        return matching::travelOf(*board.profile, m_desk.roads())
            ->toPlace({&start, 1}, *call.location.point, m_clock.now())
            .first()
            .value_or(kArrivalUnknown);
    }

    void planStatus(Instant at, const CallId& id, const UnitId& unit, Stamp stamp)
    {
        for (const StatusDef& status : m_desk.board()->profile->statuses)
            if (status.stamp == stamp && status.onCall) {
                plan(at, [this, id, unit, stamp, word = status.id] {
                    return setStatus(id, unit, stamp, word);
                });
                return;
            }
    }

    Result<void> setStatus(const CallId& id, const UnitId& unit, Stamp stamp, const StatusId& word)
    {
        if (m_desk.board()->unit(unit)->call != id)
            return {};
        // Whoever is staged waits until its protection is there, however long that takes.
        const Call* call = m_desk.board()->call(id);
        const SetStatus wanted{unit, word, {}, {}};
        const BoardPtr board = m_desk.board();
        if (openAssignment(*call, unit)->part == AssignmentPart::Staged ||
            mustWait(*call, *board->kindOf(*board->unit(unit)))) {
            if (auto set = perform(wanted); !set) {
                if (set.error().kind != Kind::Denied)
                    return set.failure();
                plan(m_clock.now() + kLookAgain,
                     [this, id, unit, stamp, word] { return setStatus(id, unit, stamp, word); });
                return {};
            }
        } else if (auto set = must(id, wanted); !set) {
            return set;
        }
        if (stamp != Stamp::OnScene)
            return {};
        Course& course = m_courses.at(id);
        if (!course.firstOnScene) {
            course.firstOnScene = m_clock.now();
            m_responses += m_clock.now() - course.received;
        }
        if (const auto point = m_desk.board()->call(id)->location.point)
            return m_desk.fix(unit, Fix{*point, m_clock.now(), {}});
        return {};
    }

    Result<void> clear(const CallId& id, const UnitId& unit)
    {
        if (m_desk.board()->unit(unit)->call != id)
            return {};
        if (auto done =
                must(id, SetStatus{unit, m_desk.board()->profile->duties.available, {}, {}});
            !done)
            return done;
        if (unitsOn(*m_desk.board()->call(id)).isEmpty())
            if (auto closed = close(id, true); !closed)
                return closed;
        return sendWaiting(unit);
    }

    /// A unit is free: whoever is most urgent and has waited longest is next. The other free units
    /// have been asked before, so that the search ends with this one's new call.
    Result<void> sendWaiting(const UnitId& freed)
    {
        QList<std::pair<int, CallId>> waiting;
        for (const auto& [id, course] : m_courses)
            if (!course.isSent && m_clock.now() - course.received >= m_options.decision) {
                const Board& board = *m_desk.board();
                const Level* level = board.profile->level(levelOf(*board.call(id)));
                waiting += std::pair(level ? -level->urgency : 0, id);
            }
        std::ranges::stable_sort(waiting, {}, [](const auto& w) { return w.first; });
        for (const auto& [urgency, id] : waiting) {
            if (m_desk.board()->unit(freed)->call.isValid())
                return {};
            if (!mayServe(*m_desk.board(), freed, id))
                continue;
            if (auto sent = send(id); !sent)
                return sent;
        }
        return {};
    }

    Result<void> giveUp(const CallId& id)
    {
        if (auto last = send(id); !last)
            return last;
        const auto course = m_courses.find(id);
        if (course == m_courses.end() || course->second.isSent)
            return {};
        ++m_report.givenUp;
        return close(id, false);
    }

    Result<void> close(const CallId& id, bool served)
    {
        const OutcomeId outcome = served ? servedOutcome() : cancelledOutcome();
        if (auto closed = must(id, CloseCall{id, {outcome}, {}, {}}); !closed)
            return closed;
        m_courses.erase(id);
        return {};
    }

    /// One of the outcomes that the profile counts as served and has a national code for.
    OutcomeId servedOutcome()
    {
        QList<OutcomeId> usual;
        for (const OutcomeDef& outcome : m_desk.board()->profile->outcomes)
            if (outcome.served && !outcome.disposition.isEmpty())
                usual += outcome.id;
        if (usual.isEmpty())
            return m_desk.board()->profile->outcomes.first().id;
        return usual[m_chance.below(static_cast<int>(usual.size()))];
    }

    [[nodiscard]] OutcomeId cancelledOutcome() const
    {
        const auto& outcomes = m_desk.board()->profile->outcomes;
        const auto cancelled =
            std::ranges::find(outcomes, QStringLiteral("10"), &OutcomeDef::disposition);
        const auto unserved = std::ranges::find(outcomes, false, &OutcomeDef::served);
        return cancelled != outcomes.end()  ? cancelled->id
               : unserved != outcomes.end() ? unserved->id
                                            : outcomes.first().id;
    }
};

} // namespace

Result<ReplayReport> replayCalls(desk::Desk& desk,
                                 VirtualClock& clock,
                                 const CallTypeTable& types,
                                 const QList<ReplayCall>& calls,
                                 SeededEntropy& chance,
                                 const ReplayOptions& options)
{
    return Replay(desk, clock, types, chance, options).run(calls);
}

} // namespace lodestar::training
