// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of the timeline: each kind of event is one plain line.
#include "core/history/timeline.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::history;
using namespace std::chrono_literals;

namespace {

QString text(const char* latin)
{
    return QString::fromUtf8(latin);
}

constexpr Instant kNow{std::chrono::seconds(1'735'732'800)};

Profile program()
{
    Profile p;
    p.levels = {Level{LevelId(text("m")),
                      text("moderate"),
                      text("M"),
                      Shape::Diamond,
                      ColourRole::Moderate,
                      40,
                      {},
                      true}};
    ResponsePlan plan;
    plan.id = PlanId(text("team"));
    plan.name = text("Community team");
    p.plans = {plan};
    StatusDef onScene;
    onScene.id = StatusId(text("os"));
    onScene.name = text("On scene");
    onScene.stamp = Stamp::OnScene;
    p.statuses = {onScene};
    p.natures = {Nature{NatureId(text("welfare")), text("Welfare check"), {}, true}};
    p.outcomes = {
        OutcomeDef{OutcomeId(text("served")), text("Resolved on scene"), text("18"), true}};
    Question weapon;
    weapon.id = QuestionId(text("weapon"));
    weapon.ask = {{text("en"), text("Is there a weapon?")}};
    weapon.choices = {AnswerChoice{AnswerId(text("none")), {{text("en"), text("None")}}, 0},
                      AnswerChoice{AnswerId(text("in_hand")), {{text("en"), text("In hand")}}, 9}};
    Question numbered = weapon;
    numbered.id = QuestionId(text("Q04"));
    p.protocol.questions = {weapon, numbered};
    TriageRule rule;
    rule.id = RuleId(text("R14"));
    rule.says = text("welfare check, nothing dangerous");
    p.protocol.rules = {rule};
    return p;
}

TimelineRow told(const Event& event)
{
    const Recorded recorded{
        9, kNow, Actor{text("J. Abara"), Role::Dispatcher, text("Console 2")}, {}, event};
    const auto rows = timeline({Cow<Recorded>(recorded)}, program());
    REQUIRE(rows.size() == 1);
    return rows.first();
}

Sealed erased()
{
    Sealed sealed;
    sealed.digest = QByteArray(32, 'x');
    return sealed;
}

const CallId kCall(7);
const UnitId kStar(text("STAR 2"));

} // namespace

TEST_CASE("each kind of event reads as one plain line", "[history]")
{
    TriageResult result;
    result.plan = PlanId(text("team"));
    result.level = LevelId(text("m"));
    result.rules = {RuleId(text("R14"))};
    TriageResult unknown = result;
    unknown.untriaged = true;
    CallOpened opened;
    opened.call = kCall;
    opened.nature = NatureId(text("welfare"));
    opened.location.address = Sealed(text("1418 Meridian Ave"));
    CallOpened raw;
    raw.call = kCall;
    raw.source = RequestSource::Lifeline988;
    raw.callType = text("EMS: UNKNOWN");
    Location nowhere;
    nowhere.address = Sealed(text("by the river"));

    const struct
    {
        Event event;
        const char* line;
        bool key;
    } table[] = {
        {opened, "Call received from 911 · Welfare check · 1418 Meridian Ave", true},
        {raw, "Call received from 988 · EMS: UNKNOWN", true},
        {CallLocated{kCall, nowhere}, "Location: by the river · no point known", false},
        {CallerIdentified{
             kCall,
             Caller{Sealed(text("D. Osei")), Sealed(text("555-0142")), CallerRelation::Bystander}},
         "Caller: D. Osei · 555-0142 · bystander",
         false},
        {PersonDescribed{kCall, Person{Sealed(text("Walter M.")), {}, Sealed(text("first name"))}},
         "Person: Walter M. · helps: first name",
         false},
        {NatureSet{kCall, NatureId(text("welfare"))}, "Nature: Welfare check", false},
        {FlagSet{kCall, text("violence_history"), true}, "Flag: violence history", false},
        {FlagSet{kCall, text("violence_history"), false},
         "Flag taken off: violence history",
         false},
        {NoteAdded{kCall, Sealed(text("Door is open"))}, "Door is open", false},
        {TriageAnswered{kCall,
                        QuestionId(text("weapon")),
                        {AnswerId(text("none"))},
                        Sealed(text("nothing like that"))},
         "Weapon: none · “nothing like that”",
         false},
        {TriageAnswered{kCall, QuestionId(text("Q04")), {AnswerId(text("in_hand"))}, {}},
         "Is there a weapon: in hand",
         false},
        {TriageAnswered{kCall, QuestionId(text("weapon")), {}, {}},
         "Weapon: answer taken back",
         false},
        {TriageResulted{kCall, 1, result},
         "Result: Community team · moderate · welfare check, nothing dangerous",
         true},
        {TriageResulted{kCall, 2, unknown},
         "Result: untriaged, Community team held ready · moderate · welfare check, nothing "
         "dangerous",
         true},
        {PlanOverridden{kCall, PlanId(text("team")), LevelId(text("m")), text("known person")},
         "Changed by hand to plan Community team, level moderate: known person",
         true},
        {ProtectivePlanActivated{kCall, PlanId(text("team"))},
         "Protective plan goes: Community team, answers are still missing",
         true},
        {CallQueued{kCall}, "Waiting for a team", false},
        {CallHeld{kCall, kNow + 15min, text("asked to ring back")},
         "On hold for 15 min: asked to ring back",
         false},
        {CallReactivated{kCall}, "Back from hold", false},
        {CallStacked{kCall, kStar}, "Next for STAR 2 after its present call", false},
        {CallUnstacked{kCall, kStar}, "No longer next for STAR 2", false},
        {CallsLinked{kCall, CallId(8), LinkKind::SamePerson},
         "Calls 7 and 8 linked: same person",
         false},
        {CallsUnlinked{kCall, CallId(8)}, "Calls 7 and 8 no longer linked", false},
        {CallMerged{kCall, CallId(8)}, "Call 7 is a duplicate of 8 and is read with it", true},
        {CallUnmerged{kCall, CallId(8), text("two people")},
         "Call 7 stands on its own again, apart from 8: two people",
         true},
        {BackupRequested{kCall, kStar, BackupKind::SecondTeam, false, Sealed(text("crowd"))},
         "STAR 2 asks for second team backup: crowd",
         true},
        {BackupRequested{kCall, kStar, BackupKind::Police, true, {}},
         "STAR 2 asks for police backup, EMERGENCY",
         true},
        {BackupEnded{kCall, BackupKind::Police, true}, "Police backup is there", false},
        {BackupEnded{kCall, BackupKind::Ems, false}, "EMS backup called off", false},
        {NotServedRecorded{kCall, NotServedReason::AllUnitsBusy, text("3 units busy")},
         "No community team: all units busy · 3 units busy",
         true},
        {TransferStateSet{kCall, TransferState::CallerConsents, text("988")},
         "Hand-off to 988: caller consents",
         false},
        {FollowUpScheduled{kCall, kNow + 24h, text("case manager")},
         "Follow-up due in 24 h, by case manager",
         false},
        {FollowUpAttempted{kCall, false, Sealed(text("no answer"))},
         "Follow-up: not reached · no answer",
         false},
        {CallClosed{kCall, {OutcomeId(text("served"))}, text("18"), {}},
         "Closed: Resolved on scene · disposition 18",
         true},
        {CallReopened{kCall, text("rang again")}, "Reopened: rang again", true},
        {TextErased{kCall, text("retention")},
         "Personal texts of this call erased: retention",
         false},
        {UnitOffered{kCall, kStar}, "Offered to STAR 2", false},
        {OfferAnswered{kCall, kStar, true, {}}, "STAR 2 accepts", false},
        {OfferAnswered{kCall, kStar, false, text("refuelling")},
         "STAR 2 declines: refuelling",
         false},
        {UnitReleased{kCall, kStar, text("cleared")}, "STAR 2 is off the call: cleared", false},
        {AttachmentAnswered{kCall, kStar, true, {}}, "STAR 2 may stay on the call", false},
        {AttachmentAnswered{kCall, kStar, false, text("too far")},
         "STAR 2 is not wanted on the call: too far",
         false},
        {LeadHandedOver{kCall, UnitId(text("CIT 12")), kStar, Sealed(text("calm"))},
         "CIT 12 hands the scene over to STAR 2: calm",
         true},
        {ReferralMade{kCall, PartnerId(text("case_hub")), Sealed(text("rent"))},
         "Referred to Case hub: rent",
         false},
        {ReferralAnswered{kCall, PartnerId(text("case_hub")), true, {}},
         "Case hub takes the referral",
         false},
        {ReferralAnswered{kCall, PartnerId(text("case_hub")), false, Sealed(text("full"))},
         "Case hub declines the referral: full",
         false},
        {UnitStatusSet{kStar, StatusId(text("os")), kCall, {}, {}}, "STAR 2 on scene", true},
        {UnitStatusSet{kStar, StatusId(text("os")), kCall, kNow - 3min, text("radio was down")},
         "STAR 2 on scene · entered 3 min late · against the usual order: radio was down",
         true},
        {UnitCheckedIn{kStar, kCall}, "STAR 2 checked in", false},
        {DuressRaised{kStar, kCall, {}}, "DURESS: STAR 2", true},
        {StreetClosed{{40, -100}, text("Mill Road"), kNow + 60min, text("flooded")},
         "Mill Road closed to traffic: flooded",
         false},
        {StreetReopened{ClosureId(7)}, "A street was reopened", false},
        {FlagSet{kCall, text("dog"), true}, "Flag: dog", false},
        {FlagSet{kCall, text("dog"), true, NoteId(7), Sealed(text("same address"))},
         "Hazard counts: dog, by note 7: same address",
         true},
        {FlagSet{kCall, text("dog"), false, NoteId(7), Sealed(text("moved"))},
         "Hazard set aside: dog, of note 7: moved",
         true},
        {ReportAdded{kCall, RequestSource::Line911, {}, Sealed(text("He left."))},
         "Another caller · He left.",
         true},
        {InstructionGiven{kCall, text("stay"), true}, "Told the caller: stay", false},
        {InstructionGiven{kCall, text("stay"), false}, "Not told after all: stay", false},
        {CallTaken{kCall, {}}, "Took the call's card in hand", false},
        {CallTaken{kCall, Actor{text("Ana"), Role::CallTaker, text("Console 1")}},
         "Took the call's card over from Console 1 · Ana",
         false},
        {CallLetGo{kCall}, "Let the call's card go", false},
        {StandingNoteKept{kCall,
                          NoteContent{.about = NoteAbout::Place,
                                      .kind = NoteKind::Hazard,
                                      .address = {},
                                      .point = {},
                                      .radius = {},
                                      .person = {},
                                      .text = Sealed(text("Dog.")),
                                      .flag = {},
                                      .source = Sealed(text("neighbour")),
                                      .expires = kNow}},
         "Hazard kept with the place: Dog. · neighbour · counts until 2025-01-01",
         true},
        {StandingNoteWithdrawn{kCall, NoteId(7), Sealed(text("dog is gone"))},
         "Note 7 withdrawn: dog is gone",
         true},
        {DuressCleared{kStar, kCall, text("false alarm")},
         "Duress of STAR 2 cleared: false alarm",
         true}};

    for (const auto& row : table) {
        const TimelineRow got = told(row.event);
        INFO(row.line);
        CHECK(got.text == text(row.line));
        CHECK(got.isKey == row.key);
        CHECK(got.seq == 9);
        CHECK(got.at == kNow);
    }
}

TEST_CASE("a dispatch names who was considered, with minutes and reasons", "[history]")
{
    UnitAssigned sent{kCall,
                      kStar,
                      AssignmentPart::Staged,
                      Activation::OfficerRequest,
                      text("closer by foot"),
                      {Considered{kStar, 4min, {}},
                       Considered{UnitId(text("STAR 4")), 7min, {}},
                       Considered{UnitId(text("CRU 7")), {}, text("police in team")}}};
    CHECK(
        told(sent).text ==
        text(
            "Dispatched STAR 2, 4 min · as staged · officer request · against the rules: closer by "
            "foot · considered: STAR 4 7 min, CRU 7 police in team"));
    CHECK(told(UnitAssigned{
                   kCall, kStar, AssignmentPart::Staged, Activation::SelfStage, {}, {}, true})
              .text == text("STAR 2 attaches itself · as staged · self stage"));
    CHECK(told(UnitAssigned{
                   kCall, kStar, AssignmentPart::Primary, Activation::DispatchRequest, {}, {}})
              .text == text("Dispatched STAR 2"));
}

TEST_CASE("a row says who did it, and a result which rules", "[history]")
{
    TriageResult result;
    result.rules = {RuleId(text("R14")), RuleId(text("R02"))};
    CHECK(told(TriageResulted{kCall, 1, result}).who == text("rule R14, R02"));
    CHECK(told(CallQueued{kCall}).who == text("Console 2 · J. Abara"));
    const Recorded bySystem{1, kNow, systemActor(), {}, CallQueued{kCall}};
    CHECK(timeline({Cow<Recorded>(bySystem)}, program()).first().who == text("Lodestar"));
}

TEST_CASE("erased texts say so", "[history]")
{
    CHECK(told(NoteAdded{kCall, erased()}).text == text("(erased)"));
    CHECK(told(CallerIdentified{kCall, Caller{erased(), {}, CallerRelation::Family}}).text ==
          text("Caller: (erased) · family"));
    CHECK(
        told(TriageAnswered{kCall, QuestionId(text("weapon")), {AnswerId(text("none"))}, erased()})
            .text == text("Weapon: none · “(erased)”"));
}

TEST_CASE("the newest line is first", "[history]")
{
    QList<Cow<Recorded>> log;
    for (int seq = 1; seq <= 3; ++seq)
        log += Cow<Recorded>(
            Recorded{seq, kNow + std::chrono::seconds(seq), systemActor(), {}, CallQueued{kCall}});
    const auto rows = timeline(log, program());
    CHECK(rows[0].seq == 3);
    CHECK(rows[2].seq == 1);
    CHECK(timeline({}, program()).isEmpty());
}
