// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk refuses, and what it asks for first.
#include "tests/core/desk/room.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

TEST_CASE("a unit on a call is not sent to another, and the sentence says whose it is", "[desk]")
{
    DeskRoom room;
    const CallId first = room.openRoutine();
    const CallId second = room.openRoutine();
    must(room.ask(room.sending(first, "STAR 5")));
    const auto refused = room.ask(room.sending(second, "STAR 5"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::Conflict);
    CHECK(refused.error().text.contains(QStringLiteral("Console 2 (B. Tester)")));
    CHECK(refused.error().text.contains(QStringLiteral("01:00:00 MST")));
}

TEST_CASE("an illegal status is refused with what is legal; a supervisor may override", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    must(room.ask(room.sending(id, "STAR 5")));
    const SetStatus jump{
        DeskRoom::unitId("STAR 5"), StatusId(QStringLiteral("handed_off")), {}, {}};
    const auto refused = room.ask(jump);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::Denied);
    CHECK(refused.error().text.contains(QStringLiteral("allowed:")));
    SetStatus forced = jump;
    forced.override = QStringLiteral("radio was out");
    CHECK(room.refusal(forced) == QStringLiteral("denied"));
    CHECK(room.refusal(forced, Role::Supervisor) == QStringLiteral("done"));
}

TEST_CASE("a status on a call needs a call, and no status is set in the future", "[desk]")
{
    DeskRoom room;
    const UnitId unit = DeskRoom::unitId("STAR 5");
    CHECK(
        room.refusal(SetStatus{unit, StatusId(QStringLiteral("on_scene")), {}, QStringLiteral("x")},
                     Role::Supervisor) == QStringLiteral("conflict"));
    CHECK(room.refusal(SetStatus{
              unit, StatusId(QStringLiteral("break")), room.clock.now() + Duration(1), {}}) ==
          QStringLiteral("invalid"));
    CHECK(room.refusal(SetStatus{unit, StatusId(QStringLiteral("dancing")), {}, {}}) ==
          QStringLiteral("invalid"));
}

TEST_CASE("a team that the rules forbid alone does not go alone without a reason", "[desk]")
{
    DeskRoom room;
    const CallId id = room.open();
    room.answer(id, "weapon", "in_hand");
    REQUIRE_FALSE(room.call(id).triage.forbiddenAlone.isEmpty());
    CHECK(room.refusal(room.sending(id, "STAR 5")) == QStringLiteral("denied"));
    CHECK(room.call(id).assignments.isEmpty());
    const Dispatch together{id,
                            {{DeskRoom::unitId("PATROL 21"), AssignmentPart::Primary},
                             {DeskRoom::unitId("STAR 5"), AssignmentPart::Staged}},
                            Activation::DispatchRequest,
                            {},
                            {}};
    CHECK(room.refusal(together) == QStringLiteral("done"));
}

TEST_CASE("rules that do not know what the room works with are refused", "[desk]")
{
    DeskRoom room;
    (void)room.open();
    REQUIRE_FALSE(room.board().profile->zones.isEmpty());
    const Profile starter =
        must(profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    const auto alone =
        room.ask(AdoptProfile{starter.source, QStringLiteral("starter")}, Role::Administrator);
    REQUIRE_FALSE(alone);
    CHECK(alone.error().kind == Kind::Conflict);
    CHECK(alone.error().text.contains(QStringLiteral("no zone \"zone-")));
    CHECK(must(room.ask(AdoptProfile{room.agency.profile.source, QStringLiteral("meridian")},
                        Role::Administrator))
              .events.size() == 1);
}

TEST_CASE("an open referral keeps its partner in the rules", "[desk]")
{
    VirtualClock clock{townStart()};
    SeededEntropy chance{1};
    auto journal = must(store::openJournal(
        sqliteAt(QStringLiteral(":memory:")), store::OpenMode::Create, clock, chance));
    auto desk = must(desk::Desk::open(*journal, clock, chance));
    const auto program = [](const char* name) {
        return must(profileFromFile(
            projectFile(QStringLiteral("resources/programs/%1.json").arg(QLatin1String(name)))));
    };
    const auto adopt = [&](const char* name) {
        return desk->perform(actorAs(Role::Administrator),
                             AdoptProfile{program(name).source, QLatin1String(name)});
    };
    must(adopt("denver-cit"));
    must(desk->perform(actorAs(Role::Dispatcher), OpenCall{}));
    must(desk->perform(actorAs(Role::Dispatcher),
                       ReferCall{CallId(1),
                                 PartnerId(QStringLiteral("victim_assistance")),
                                 QStringLiteral("asks for somebody")}));
    const auto refused = adopt("starter");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.contains(
        QStringLiteral("no partner \"victim_assistance\", which call 1 has now")));
    must(desk->perform(
        actorAs(Role::Dispatcher),
        AnswerReferral{CallId(1), PartnerId(QStringLiteral("victim_assistance")), true, {}}));
    CHECK(adopt("starter"));
}

TEST_CASE("correcting an answer downwards takes a supervisor and a reason", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    room.answer(id, "weapon", "in_hand");
    const int high = room.call(id).triage.urgency;
    room.clock.step(std::chrono::seconds(61));
    AnswerTriage down{
        id, QuestionId(QStringLiteral("weapon")), {AnswerId(QStringLiteral("none"))}, {}};
    CHECK(room.refusal(down) == QStringLiteral("denied"));
    CHECK(room.refusal(down, Role::Supervisor) == QStringLiteral("denied"));
    down.words = QStringLiteral("heard wrong, it was a phone");
    CHECK(room.refusal(down) == QStringLiteral("denied"));
    CHECK(room.refusal(down, Role::Supervisor) == QStringLiteral("done"));
    CHECK(room.call(id).triage.urgency < high);
}

TEST_CASE("a slip of the key is corrected at once by whoever made it", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    const TriageResult before = room.call(id).triage;
    room.answer(id, "weapon", "in_hand");
    room.clock.step(std::chrono::seconds(10));
    room.answer(id, "weapon", "none");
    CHECK(room.call(id).triage == before);
}

TEST_CASE("a duplicate is merged and can be taken apart again", "[desk]")
{
    DeskRoom room;
    const CallId first = room.openRoutine();
    const CallId twin = room.openRoutine();
    must(room.ask(MergeCall{twin, first}));
    CHECK(phaseOf(room.call(twin)) == CallPhase::Merged);
    CHECK(room.refusal(room.sending(twin, "STAR 5")) == QStringLiteral("conflict"));
    CHECK(room.refusal(UnmergeCall{twin, {}}) == QStringLiteral("invalid"));
    must(room.ask(UnmergeCall{twin, QStringLiteral("another house")}));
    CHECK(phaseOf(room.call(twin)) == CallPhase::Waiting);
    must(room.ask(MergeCall{twin, first}));
    must(room.ask(CloseCall{first, {OutcomeId(QStringLiteral("cancelled"))}, {}, {}}));
    CHECK(room.call(twin).closed);
}

TEST_CASE("a unit is reassigned in one go and its first call waits again", "[desk]")
{
    DeskRoom room;
    const CallId first = room.openRoutine();
    const CallId second = room.openRoutine();
    must(room.ask(room.sending(first, "STAR 5")));
    CHECK(room.refusal(Reassign{DeskRoom::unitId("STAR 5"), second, {}}) ==
          QStringLiteral("invalid"));
    must(room.ask(Reassign{DeskRoom::unitId("STAR 5"), second, QStringLiteral("worse")}));
    CHECK(room.unit("STAR 5").call == second);
    CHECK(phaseOf(room.call(first)) == CallPhase::Waiting);
}

TEST_CASE("a call is stacked only on a busy unit, and freed when the unit signs off", "[desk]")
{
    DeskRoom room;
    const CallId first = room.openRoutine();
    const CallId next = room.openRoutine();
    CHECK(room.refusal(StackCall{next, DeskRoom::unitId("STAR 5")}) == QStringLiteral("conflict"));
    must(room.ask(room.sending(first, "STAR 5")));
    must(room.ask(StackCall{next, DeskRoom::unitId("STAR 5")}));
    CHECK(phaseOf(room.call(next)) == CallPhase::Holding);
    must(room.ask(Release{first, DeskRoom::unitId("STAR 5"), QStringLiteral("cleared")}));
    must(room.ask(SignOff{DeskRoom::unitId("STAR 5")}));
    CHECK(phaseOf(room.call(next)) == CallPhase::Waiting);
}

TEST_CASE("backup takes a reason, except in an emergency", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    const UnitId unit = DeskRoom::unitId("STAR 5");
    must(room.ask(room.sending(id, "STAR 5")));
    CHECK(room.refusal(RequestBackup{id, unit, BackupKind::Police, false, {}}) ==
          QStringLiteral("invalid"));
    must(room.ask(RequestBackup{id, unit, BackupKind::Police, true, {}}));
    CHECK(room.call(id).backups.size() == 1);
    must(room.ask(EndBackup{id, BackupKind::Police, true}));
    CHECK(room.refusal(EndBackup{id, BackupKind::Police, true}) == QStringLiteral("conflict"));
}

TEST_CASE("duress on a call asks for police at once", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    must(room.ask(room.sending(id, "STAR 5")));
    must(room.ask(RaiseDuress{DeskRoom::unitId("STAR 5"), {}}));
    CHECK(room.unit("STAR 5").duressSince);
    REQUIRE(room.call(id).backups.size() == 1);
    CHECK(room.call(id).backups.first().emergency);
}

TEST_CASE("wrong input is refused and writes nothing", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    const qint64 before = room.board().seq;
    OpenCall nowhere;
    nowhere.location.point = LatLon{91, 0};
    OpenCall tomorrow;
    tomorrow.receivedAt = room.clock.now() + std::chrono::hours(1);
    const QList<Command> wrong{
        nowhere,
        tomorrow,
        SetNature{id, NatureId(QStringLiteral("dragon"))},
        AnswerTriage{
            id, QuestionId(QStringLiteral("weapon")), {AnswerId(QStringLiteral("spoon"))}, {}},
        AddNote{id, QStringLiteral("  "), Label::Personal},
        AddNote{CallId(999), QStringLiteral("x"), Label::Personal},
        CloseCall{id, {}, {}, {}},
        CloseCall{id, {OutcomeId(QStringLiteral("vanished"))}, {}, {}},
        Dispatch{id, {}, {}, {}, {}},
        room.sending(id, "STAR 99"),
        HoldCall{id, {}, {}},
        ReactivateCall{id},
        LinkCalls{id, id, LinkKind::SamePlace},
        MergeCall{id, id},
        SetTransferState{id, TransferState::Released, QStringLiteral("988")},
        CheckIn{DeskRoom::unitId("STAR 5")}};
    for (const Command& command : wrong) {
        CAPTURE(command.index());
        const auto done = room.ask(command, Role::Supervisor);
        REQUIRE_FALSE(done);
        CHECK(done.error().text.endsWith(u'.'));
    }
    CHECK(room.board().seq == before);
}
