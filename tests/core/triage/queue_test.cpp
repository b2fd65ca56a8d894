// SPDX-License-Identifier: GPL-3.0-or-later
// The queue: who stands first, how late, what the second line says, and when police go by
// themselves.
#include "core/base/entropy.h"
#include "core/triage/engine.h"
#include "core/triage/facts.h"
#include "core/triage/protection.h"
#include "core/triage/queue.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::triage;
using namespace std::chrono_literals;

namespace {

QList<CallId> callsIn(const Town& town, Lane lane)
{
    QList<CallId> ids;
    for (const QueueRow& row : queueRows(town.board, lane, town.clock.now()))
        ids += row.call;
    return ids;
}

QueueRow rowOf(const Town& town, Lane lane, CallId id)
{
    for (const QueueRow& row : queueRows(town.board, lane, town.clock.now()))
        if (row.call == id)
            return row;
    FAIL("no row for call " << id.value());
    return {};
}

/// As the desk does it: answers, then the rules' result.
void judge(Town& town, CallId id, const Answers& answers)
{
    for (auto it = answers.begin(); it != answers.end(); ++it)
        town.record(TriageAnswered{id, it.key(), it->values, {}});
    const Call& call = *town.board.call(id);
    town.record(TriageResulted{
        id, call.triageRevision + 1, evaluate(town.profile(), factsOf(town.profile(), call))});
}

const Answers kCalm =
    answersOf({{"injury", "no"}, {"self_harm", "no"}, {"weapon", "none"}, {"violence", "no"}});

} // namespace

TEST_CASE("the worst waiting call stands first", "[queue]")
{
    Town town;
    const CallId routine = town.open("welfare_check");
    const CallId moderate = town.open("disturbance");
    const CallId emergent = town.open("suicidal");
    town.triage(routine, "routine", "team_routine");
    town.triage(moderate, "moderate", "team_moderate");
    town.triage(emergent, "emergent", "co_response");
    CHECK(callsIn(town, Lane::Waiting) == QList<CallId>{emergent, moderate, routine});
}

TEST_CASE("at one level 911 comes before 311, and the older call before the newer", "[queue]")
{
    Town town;
    const CallId by311 = town.open("welfare_check", 0, 0, RequestSource::Line311);
    town.clock.step(1min);
    const CallId older = town.open("welfare_check");
    town.clock.step(1min);
    const CallId newer = town.open("welfare_check");
    for (const CallId& id : {by311, older, newer})
        town.triage(id, "routine", "team_routine");
    CHECK(callsIn(town, Lane::Waiting) == QList<CallId>{older, newer, by311});
}

TEST_CASE("at one level a call that missed its target comes before every one that did not",
          "[queue]")
{
    Town town;
    const CallId late311 = town.open("disturbance", 0, 0, RequestSource::Line311);
    const CallId later311 = town.open("disturbance", 0, 0, RequestSource::Line311);
    town.clock.step(9min);
    const CallId by911 = town.open("disturbance");
    town.clock.step(30s);
    const CallId emergent = town.open("suicidal");
    for (const CallId& id : {late311, later311, by911})
        town.triage(id, "moderate", "team_moderate"); // 600 s
    town.triage(emergent, "emergent", "co_response");
    CHECK(callsIn(town, Lane::Waiting) == QList<CallId>{emergent, by911, late311, later311});
    town.clock.step(31s);
    CHECK(callsIn(town, Lane::Waiting) == QList<CallId>{emergent, late311, later311, by911});
    town.clock.step(10min); // all are late: the one that waits longest past its target first
    CHECK(callsIn(town, Lane::Waiting).last() == by911);
}

TEST_CASE("a source never lifts a call over a whole level", "[queue]")
{
    Town town;
    for (const Level& a : town.profile().levels)
        for (const Level& b : town.profile().levels) {
            const int low = town.profile().sourceOffset[RequestSource::Line311];
            const int high = town.profile().sourceOffset[RequestSource::Line911];
            if (a.urgency > b.urgency)
                CHECK(a.urgency + low > b.urgency + high);
        }
}

TEST_CASE("calls received in the same millisecond keep the order of their numbers", "[queue]")
{
    Town town;
    QList<CallId> ids;
    for (int i = 0; i < 20; ++i) {
        ids += town.open("welfare_check");
        town.triage(ids.last(), "routine", "team_routine");
    }
    CHECK(callsIn(town, Lane::Waiting) == ids);
}

TEST_CASE("a row turns at three quarters of its target, and is overdue at the target", "[queue]")
{
    Town town;
    const CallId id = town.open("disturbance");
    town.triage(id, "moderate", "team_moderate"); // 600 s
    const auto latenessAfter = [&](Duration age) {
        return queueRows(town.board, Lane::Waiting, townStart() + age).first().lateness;
    };
    CHECK(latenessAfter(449s) == Lateness::InTime);
    CHECK(latenessAfter(450s) == Lateness::Soon);
    CHECK(latenessAfter(599s) == Lateness::Soon);
    CHECK(latenessAfter(600s) == Lateness::Overdue);
    CHECK(queueRows(town.board, Lane::Waiting, townStart() + 90s).first().age == 90s);
}

TEST_CASE("a row shows its level's letter, shape and colour, its plan, and where it is", "[queue]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    town.triage(id, "urgent", "team_urgent");
    const QueueRow row = rowOf(town, Lane::Waiting, id);
    CHECK(row.letter == QStringLiteral("U"));
    CHECK(row.shape == Shape::Triangle);
    CHECK(row.colour == ColourRole::Urgent);
    CHECK(row.nature == QStringLiteral("Welfare check"));
    CHECK(row.plan == QStringLiteral("Community team, urgent"));
    CHECK(row.place == QStringLiteral("41.20000, -100.60000"));
    CHECK_FALSE(row.untriaged);
}

TEST_CASE("a call moves from lane to lane with its phase", "[queue]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    CHECK(callsIn(town, Lane::Waiting).contains(id)); // being taken, and already in sight
    town.triage(id, "routine", "team_routine");
    town.record(CallHeld{id, town.clock.now() + 20min, QStringLiteral("neighbour looks in")});
    CHECK_FALSE(callsIn(town, Lane::Waiting).contains(id));
    CHECK(callsIn(town, Lane::Holding) == QList<CallId>{id});
    town.record(CallReactivated{id});
    const UnitId star(QStringLiteral("STAR 1"));
    town.assign(id, star);
    CHECK(callsIn(town, Lane::Active) == QList<CallId>{id});
    CHECK(rowOf(town, Lane::Active, id).units == QList<UnitId>{star});
    town.clock.step(2h);
    CHECK(rowOf(town, Lane::Active, id).lateness == Lateness::InTime);
    town.record(UnitReleased{id, star, {}});
    town.record(FollowUpScheduled{id, town.clock.now() + 24h, QStringLiteral("case manager")});
    town.record(CallClosed{id, {OutcomeId(QStringLiteral("declined"))}, {}, {}});
    CHECK(callsIn(town, Lane::FollowUp) == QList<CallId>{id});
    town.record(FollowUpAttempted{id, true, {}});
    for (const Lane lane : {Lane::Waiting, Lane::Active, Lane::Holding, Lane::FollowUp})
        CHECK(callsIn(town, lane).isEmpty());
}

TEST_CASE("a held call says why and for how long", "[queue]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    town.triage(id, "routine", "team_routine");
    town.record(CallHeld{id, townStart() + 20min, QStringLiteral("neighbour looks in")});
    const auto at = [&](Duration later) {
        return queueRows(town.board, Lane::Holding, townStart() + later).first();
    };
    CHECK(at(7min + 30s).note == QStringLiteral("held, 12:30 left: neighbour looks in"));
    CHECK(at(7min).lateness == Lateness::InTime);
    CHECK(at(15min).lateness == Lateness::Soon);
    CHECK(at(20min).lateness == Lateness::Overdue);
    CHECK(at(20min).note == QStringLiteral("hold is over: neighbour looks in"));
}

TEST_CASE("follow-ups stand by when they are due, an overdue one first", "[queue]")
{
    Town town;
    const auto followUp = [&](Duration due) {
        const CallId id = town.open("suicidal");
        town.triage(id, "emergent", "co_response");
        town.record(FollowUpScheduled{id, townStart() + due, QStringLiteral("case manager")});
        town.record(CallClosed{id, {OutcomeId(QStringLiteral("declined"))}, {}, {}});
        return id;
    };
    const CallId later = followUp(48h);
    const CallId sooner = followUp(24h);
    CHECK(callsIn(town, Lane::FollowUp) == QList<CallId>{sooner, later});
    CHECK(rowOf(town, Lane::FollowUp, sooner).age == 24h);
    town.record(FollowUpAttempted{sooner, false, {}});
    town.clock.step(25h);
    const QueueRow row = rowOf(town, Lane::FollowUp, sooner);
    CHECK(row.age == -1h);
    CHECK(row.lateness == Lateness::Overdue);
    CHECK(row.note.contains(QStringLiteral("case manager")));
}

TEST_CASE("a merged call leaves the queue and comes back when it is taken apart", "[queue]")
{
    Town town;
    const CallId first = town.open("welfare_check");
    const CallId second = town.open("welfare_check");
    town.record(CallMerged{second, first});
    CHECK(callsIn(town, Lane::Waiting) == QList<CallId>{first});
    town.record(CallUnmerged{second, first, QStringLiteral("another person")});
    CHECK(callsIn(town, Lane::Waiting).size() == 2);
}

TEST_CASE("an untriaged call says what is not known and counts down to its protective plan",
          "[queue]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    Answers asked = kCalm;
    asked.insert(answersOf({{"weapon", "unknown"}}));
    town.clock.step(10s);
    judge(town, id, asked);
    const Instant due = townStart() + 10s + 120s;
    CHECK(protectiveAt(town.board, *town.board.call(id)) == due);
    town.clock.step(72s);
    const QueueRow row = rowOf(town, Lane::Waiting, id);
    CHECK(row.untriaged);
    CHECK(row.letter == QStringLiteral("?"));
    CHECK(row.plan == QStringLiteral("not known: weapon"));
    CHECK(row.note == QStringLiteral("in 0:48 goes Protective: officer, team staged"));
    town.record(ProtectivePlanActivated{id, town.profile().protocol.protectivePlan});
    CHECK_FALSE(protectiveAt(town.board, *town.board.call(id)));
    CHECK(rowOf(town, Lane::Waiting, id).plan ==
          QStringLiteral("Protective: officer, team staged"));
}

TEST_CASE("the protective timer stands still through re-asking, and ends with an answer", "[queue]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    judge(town, id, {});
    const auto first = protectiveAt(town.board, *town.board.call(id));
    REQUIRE(first == townStart() + 120s);
    town.clock.step(30s);
    judge(town, id, answersOf({{"injury", "no"}, {"weapon", "unknown"}}));
    CHECK(protectiveAt(town.board, *town.board.call(id)) == first);
    judge(town, id, kCalm);
    CHECK_FALSE(protectiveAt(town.board, *town.board.call(id)));
    town.clock.step(30s);
    judge(town, id, answersOf({{"violence", "unknown"}})); // not known again: a new timer
    CHECK(protectiveAt(town.board, *town.board.call(id)) == townStart() + 60s + 120s);
}

TEST_CASE("an untriaged call of which worse is known goes by itself too, with the worse one's plan",
          "[queue]")
{
    Town town;
    const CallId armed = town.open("welfare_check");
    Answers inHand = kCalm;
    inHand.insert(answersOf({{"weapon", "in_hand"}, {"violence", "unknown"}}));
    judge(town, armed, inHand);
    const Call& call = *town.board.call(armed);
    REQUIRE(call.triage.untriaged);
    REQUIRE(call.triage.plan != town.profile().protocol.protectivePlan);
    CHECK(protectiveAt(town.board, call) == townStart() + 120s);
    CHECK(protectivePlanFor(town.profile(), call) == call.triage.plan);
    const ResponsePlan* plan = town.profile().plan(call.triage.plan);
    REQUIRE(plan);
    CHECK(rowOf(town, Lane::Waiting, armed).note ==
          QStringLiteral("in 2:00 goes %1").arg(plan->name));
}

TEST_CASE("no timer waits where a person decided, or the call is over", "[queue]")
{
    Town town;
    const CallId decided = town.open("welfare_check");
    judge(town, decided, {});
    town.record(PlanOverridden{
        decided, PlanId(QStringLiteral("team_moderate")), {}, QStringLiteral("known here")});
    CHECK_FALSE(protectiveAt(town.board, *town.board.call(decided)));

    const CallId over = town.open("welfare_check");
    CHECK(protectiveAt(town.board, *town.board.call(over)) ==
          townStart() + 120s); // not triaged at all
    town.record(CallClosed{over, {OutcomeId(QStringLiteral("cancelled"))}, {}, {}});
    CHECK_FALSE(protectiveAt(town.board, *town.board.call(over)));
}

TEST_CASE("flags stand in the second line", "[queue]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    town.triage(id, "routine", "team_routine");
    town.record(FlagSet{id, QStringLiteral("gate_code"), true});
    town.record(FlagSet{id, QStringLiteral("dog"), true});
    CHECK(rowOf(town, Lane::Waiting, id).note == QStringLiteral("▲ gate code · ▲ dog"));
}

TEST_CASE("watched from Board to Board, the lanes are those that are made from nothing", "[queue]")
{
    Town town;
    QueueWatch watch;
    SeededEntropy chance(11);
    QList<CallId> calls;
    for (int step = 0; step < 120; ++step) {
        const auto pick = static_cast<qsizetype>(chance.next() % 5);
        if (calls.isEmpty() || pick == 0)
            calls += town.open("welfare_check", static_cast<double>(step % 7), 0);
        const CallId call =
            calls[static_cast<qsizetype>(chance.next() % static_cast<quint64>(calls.size()))];
        if (pick == 1)
            town.triage(call, "urgent", "team_urgent");
        else if (pick == 2)
            town.record(CallHeld{call, {}, QStringLiteral("waits")});
        else if (pick == 3)
            town.record(CallReactivated{call});
        else if (pick == 4 && step % 9 == 0)
            town.clock.step(std::chrono::seconds(step));
        const Instant now = town.clock.now();
        const LaneRows& rows = watch.at(town.board, now);
        for (const auto& entry : names(Lane{}))
            REQUIRE(rows.of(entry.value) == queueRows(town.board, entry.value, now));
    }
}

TEST_CASE("the last call of a lane leaves it, whenever it goes", "[queue]")
{
    const int atOnce = GENERATE(0, 1);
    CAPTURE(atOnce);
    Town town;
    QueueWatch watch;
    const CallId call = town.open("welfare_check");
    REQUIRE(watch.at(town.board, town.clock.now()).waiting.size() == 1);
    // The first look of a second is the first that sees the call gone.
    town.clock.step(std::chrono::milliseconds(atOnce ? 0 : 1'100));
    town.record(CallClosed{call, {OutcomeId(QStringLiteral("cancelled"))}, {}, {}});
    CHECK(watch.at(town.board, town.clock.now()).waiting.isEmpty());
    town.clock.step(std::chrono::seconds(2));
    CHECK(watch.at(town.board, town.clock.now()).waiting.isEmpty());
}

TEST_CASE("a waiting row says who has the call in hand", "[queue]")
{
    Town town;
    const CallId call = town.open("welfare_check");
    town.triage(call, "routine", "team_routine");
    CHECK(rowOf(town, Lane::Waiting, call).note.isEmpty());
    town.record(CallTaken{call, {}});
    CHECK(rowOf(town, Lane::Waiting, call).note == QStringLiteral("in the hand of A. Tester"));
    town.record(CallLetGo{call});
    CHECK(rowOf(town, Lane::Waiting, call).note.isEmpty());
}
