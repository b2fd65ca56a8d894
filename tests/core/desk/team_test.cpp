// SPDX-License-Identifier: GPL-3.0-or-later
// Teams that work with police and partners: attaching themselves, waiting until a scene is clear,
// taking the lead, referring on, following up.
#include "tests/core/desk/programroom.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace std::chrono_literals;

SCENARIO("a unit attaches itself to a waiting call", "[desk][team]")
{
    GIVEN("a program whose clinicians stage themselves, and a waiting call")
    {
        ProgramRoom room("boulder-edge");
        const CallId id = room.open("welfare_check");
        WHEN("a clinician attaches herself")
        {
            must(room.ask(AttachUnit{id, room.unit("EDGE 1"), Activation::SelfStage}));
            THEN("she is on the call, staged, and waits for the dispatcher's answer")
            {
                const Assignment* a = openAssignment(room.call(id), room.unit("EDGE 1"));
                REQUIRE(a);
                CHECK(a->awaitsAnswer);
                CHECK(a->activation == Activation::SelfStage);
                CHECK(a->part == AssignmentPart::Staged);
                CHECK(phaseOf(room.call(id)) == CallPhase::Active);
            }
            THEN("no second one may")
            {
                CHECK(room.refusal(AttachUnit{id, room.unit("EDGE 2"), Activation::SelfStage})
                          .contains(QStringLiteral("EDGE 1 is on call 1 already")));
                CHECK(room.refusal(AttachUnit{id, room.unit("EDGE 1"), Activation::SelfStage})
                          .contains(QStringLiteral("already")));
            }
            AND_WHEN("the dispatcher agrees")
            {
                must(room.ask(AnswerAttachment{id, room.unit("EDGE 1"), true, {}}));
                THEN("she stays, and cannot be answered twice")
                {
                    CHECK_FALSE(openAssignment(room.call(id), room.unit("EDGE 1"))->awaitsAnswer);
                    CHECK(room.refusal(AnswerAttachment{id, room.unit("EDGE 1"), true, {}})
                              .contains(QStringLiteral("answered already")));
                }
            }
            AND_WHEN("the dispatcher declines")
            {
                CHECK(room.refusal(AnswerAttachment{id, room.unit("EDGE 1"), false, {}})
                          .contains(QStringLiteral("a reason")));
                must(room.ask(AnswerAttachment{
                    id, room.unit("EDGE 1"), false, QStringLiteral("needed elsewhere")}));
                THEN("she is free and the call waits again")
                {
                    CHECK(unitsOn(room.call(id)).isEmpty());
                    CHECK(phaseOf(room.call(id)) == CallPhase::Waiting);
                    CHECK_FALSE(room.desk->board()->unit(room.unit("EDGE 1"))->call.isValid());
                }
            }
        }
        THEN("whoever may not attach itself is refused, and so is a way that is none")
        {
            CHECK(room.refusal(AttachUnit{id, room.unit("PATROL 21"), Activation::SelfStage})
                      .contains(QStringLiteral("may not attach itself")));
            CHECK(room.refusal(AttachUnit{id, room.unit("EDGE 1"), Activation::RideAlong})
                      .contains(QStringLiteral("in any other way it is dispatched")));
            CHECK(room.refusal(AttachUnit{id, room.unit("EDGE 1"), Activation::SelfStage},
                               Role::CallTaker)
                      .contains(QStringLiteral("takes one of")));
        }
    }
    GIVEN("a call where the rules forbid a clinician alone")
    {
        ProgramRoom room("boulder-edge");
        const CallId id = room.open("mental_health", {{"violence", "threat"}});
        THEN("she may attach herself only once police are on it")
        {
            CHECK(room.refusal(AttachUnit{id, room.unit("EDGE 1"), Activation::SelfStage})
                      .contains(QStringLiteral("forbid")));
            room.send(id, {{"CIT 12", AssignmentPart::Primary}});
            must(room.ask(AttachUnit{id, room.unit("EDGE 1"), Activation::OfficerRequest}));
            CHECK(room.partOf(id, "EDGE 1") == AssignmentPart::Staged);
        }
    }
}

SCENARIO("an officer and a clinician meet at the scene", "[desk][team]")
{
    GIVEN("both sent to one call, the clinician staged")
    {
        ProgramRoom room("johnson-county");
        const CallId id = room.open("mental_health");
        room.send(id, {{"CIT 12", AssignmentPart::Primary}, {"COR 1", AssignmentPart::Staged}});
        must(room.status("COR 1", "en_route"));
        must(room.status("COR 1", "staged"));
        THEN("she is not cleared while no officer is there, and does not go in uncleared")
        {
            CHECK_FALSE(room.status("COR 1", "cleared_to_enter"));
            CHECK_FALSE(room.status("COR 1", "on_scene"));
            CHECK_FALSE(room.desk->board()->metAt(room.call(id)));
        }
        THEN("a supervisor may let her in, with a reason")
        {
            const SetStatus in{room.unit("COR 1"), StatusId(QStringLiteral("on_scene")), {}, {}};
            CHECK_FALSE(room.ask(in, Role::Supervisor));
            SetStatus because = in;
            because.override = QStringLiteral("officers wave from the door");
            CHECK_FALSE(room.ask(because, Role::Dispatcher));
            CHECK(room.ask(because, Role::Supervisor));
        }
        WHEN("the officer is on scene and says clear")
        {
            room.clock.step(5min);
            must(room.status("CIT 12", "en_route"));
            must(room.status("CIT 12", "on_scene"));
            room.clock.step(3min);
            CHECK(room.refusal(HandOverLead{id, room.unit("CIT 12"), room.unit("COR 1"), {}})
                      .contains(QStringLiteral("not on scene yet")));
            must(room.status("COR 1", "cleared_to_enter"));
            must(room.status("COR 1", "on_scene"));
            THEN("the response has one clock: the moment when both were there")
            {
                CHECK(room.desk->board()->metAt(room.call(id)) == room.clock.now());
            }
            AND_WHEN("the officer hands the scene over and leaves")
            {
                must(room.ask(HandOverLead{
                    id, room.unit("CIT 12"), room.unit("COR 1"), QStringLiteral("calm")}));
                THEN("the clinician leads")
                {
                    CHECK(room.partOf(id, "COR 1") == AssignmentPart::Primary);
                    CHECK(room.partOf(id, "CIT 12") == AssignmentPart::Support);
                    must(room.status("CIT 12", "available"));
                    CHECK(unitsOn(room.call(id)) == QList<UnitId>{room.unit("COR 1")});
                }
            }
            THEN("nobody hands over to itself or to somebody who is not there")
            {
                CHECK_FALSE(
                    room.ask(HandOverLead{id, room.unit("CIT 12"), room.unit("CIT 12"), {}}));
                CHECK_FALSE(
                    room.ask(HandOverLead{id, room.unit("CIT 12"), room.unit("CIT 14"), {}}));
            }
        }
    }
}

TEST_CASE("a pair that rides together meets nobody: it is one unit", "[desk][team]")
{
    ProgramRoom room("denver-ciru");
    const CallId id = room.open("mental_health");
    room.send(id, {{"CRU 7", AssignmentPart::Primary}});
    must(room.status("CRU 7", "en_route"));
    must(room.status("CRU 7", "on_scene"));
    CHECK_FALSE(room.desk->board()->metAt(room.call(id)));
    CHECK(unitsOn(room.call(id)).size() == 1);
}

TEST_CASE("a partner is told, answers once, and an unknown one is refused", "[desk][team]")
{
    ProgramRoom room("denver-cit");
    const CallId id = room.open("domestic_violence");
    const PartnerId vau(QStringLiteral("victim_assistance"));
    CHECK(room.refusal(ReferCall{id, vau, {}}).contains(QStringLiteral("a reason")));
    must(room.ask(ReferCall{id, vau, QStringLiteral("wants somebody with her")}));
    CHECK(room.call(id).referrals.last().state == ReferralState::Open);
    CHECK(room.call(id).referrals.last().reason.label == Label::Clinical);
    CHECK(room.call(id).referrals.last().reason.digest.size() == 32);
    CHECK(room.refusal(ReferCall{id, vau, QStringLiteral("again")})
              .contains(QStringLiteral("has not answered yet")));
    must(room.ask(AnswerReferral{id, vau, false, QStringLiteral("tomorrow")}));
    CHECK(room.call(id).referrals.last().state == ReferralState::Declined);
    CHECK(room.refusal(AnswerReferral{id, vau, true, {}})
              .contains(QStringLiteral("no open referral")));
    must(room.ask(ReferCall{id, vau, QStringLiteral("she asks again")}));
    must(room.ask(AnswerReferral{id, vau, true, {}}));
    CHECK(room.call(id).referrals.size() == 2);
    const QString unknown =
        room.refusal(ReferCall{id, PartnerId(QStringLiteral("navy")), QStringLiteral("x")});
    CHECK(unknown.contains(QStringLiteral("victim_assistance")));
}

TEST_CASE("a call that ends leaves the follow-up that the program wants", "[desk][team]")
{
    ProgramRoom room("johnson-county");
    const auto close = [&](CallId id) {
        must(room.ask(CloseCall{id, {OutcomeId(QStringLiteral("on_scene_no_transport"))}, {}, {}}));
    };
    // Nobody of the program was there: it waits for the next shift.
    const CallId alone = room.open("mental_health");
    room.send(alone, {{"CIT 12", AssignmentPart::Primary}});
    close(alone);
    REQUIRE(room.call(alone).followUp);
    CHECK(room.call(alone).followUp->due == room.clock.now() + 24h);
    CHECK(phaseOf(room.call(alone)) == CallPhase::FollowUp);
    // The clinician was there: nothing is left to do.
    const CallId met = room.open("mental_health");
    room.send(met, {{"CIT 12", AssignmentPart::Primary}, {"COR 1", AssignmentPart::Staged}});
    close(met);
    CHECK_FALSE(room.call(met).followUp);
    // Another nature: not for this rule.
    const CallId other = room.open("theft");
    close(other);
    CHECK_FALSE(room.call(other).followUp);
    // What somebody has planned is not planned over.
    const CallId planned = room.open("mental_health");
    must(room.ask(ScheduleFollowUp{planned, room.clock.now() + 2h, QStringLiteral("J. Doe")}));
    close(planned);
    CHECK(room.call(planned).followUp->who == QStringLiteral("J. Doe"));
}

TEST_CASE("a board folded anew knows attachments, leads and referrals", "[desk][team]")
{
    ProgramRoom room("boulder-edge");
    const CallId id = room.open("welfare_check");
    must(room.ask(AttachUnit{id, room.unit("EDGE 1"), Activation::SelfStage}));
    must(room.ask(AnswerAttachment{id, room.unit("EDGE 1"), true, {}}));
    Board again;
    must(room.journal->read(0, [&](const Recorded& recorded) { again.apply(recorded); }));
    CHECK(again == *room.desk->board());
    must(room.desk->checkpoint(true));
    CHECK(must(room.journal->latestCheckpoint()) == *room.desk->board());
}
