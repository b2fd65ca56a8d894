// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody goes into a scene uncleared: whichever way a unit came by a call, whatever happened since.
#include "core/domain/gate.h"
#include "core/history/roster.h"
#include "tests/core/desk/programroom.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace std::chrono_literals;

namespace {

/// An officer and a clinician sent together, the clinician staged.
struct Pair : ProgramRoom
{
    CallId id;

    Pair()
        : ProgramRoom("johnson-county")
        , id(open("mental_health"))
    {
        send(id, {{"CIT 12", AssignmentPart::Primary}, {"COR 1", AssignmentPart::Staged}});
        must(status("COR 1", "en_route"));
        must(status("COR 1", "staged"));
        must(status("CIT 12", "en_route"));
    }

    Command handOver(const char* from, const char* to)
    {
        return HandOverLead{id, unit(from), unit(to), QStringLiteral("calm")};
    }
};

QString entering(DeskRoom& room, const char* unit, Role role = Role::Dispatcher)
{
    return room.refusal(
        SetStatus{DeskRoom::unitId(unit), StatusId(QStringLiteral("on_scene")), {}, {}}, role);
}

AssignmentPart partOf(const DeskRoom& room, CallId id, const char* unit)
{
    const Assignment* assignment = openAssignment(room.call(id), DeskRoom::unitId(unit));
    REQUIRE(assignment);
    return assignment->part;
}

QString alertOf(const DeskRoom& room, const char* unit)
{
    for (const history::RosterRow& row : history::rosterRows(room.board(), room.clock.now()))
        if (row.unit == DeskRoom::unitId(unit))
            return row.alertText;
    return QStringLiteral("no such unit");
}

/// A call whose weapon makes every team wait for police, and an officer on the way to it.
CallId openGated(DeskRoom& room)
{
    const CallId id = room.openRoutine();
    room.answer(id, "weapon", "in_hand");
    REQUIRE(room.call(id).triage.staging == StagingGate::WaitForPolice);
    must(room.ask(room.sending(id, "PATROL 21", "nearest")));
    return id;
}

} // namespace

TEST_CASE("who does not lead cannot hand the scene over, and stays staged", "[desk][gate]")
{
    Pair room;
    must(room.status("CIT 12", "on_scene"));
    CHECK(room.refusal(room.handOver("COR 1", "CIT 12")).contains(QStringLiteral("does not lead")));
    CHECK(room.partOf(room.id, "COR 1") == AssignmentPart::Staged);
    CHECK_FALSE(room.status("COR 1", "on_scene"));
}

TEST_CASE("a leader who is not on scene has nothing to hand over", "[desk][gate]")
{
    Pair room;
    CHECK(room.refusal(room.handOver("CIT 12", "COR 1")).contains(QStringLiteral("does not lead")));
}

TEST_CASE("only who leads and is there hands the scene over, to one who is there", "[desk][gate]")
{
    DeskRoom room;
    const CallId id = openGated(room);
    must(room.ask(Dispatch{id,
                           {{DeskRoom::unitId("MEDIC 3"), AssignmentPart::Support},
                            {DeskRoom::unitId("STAR 2"), AssignmentPart::Staged}},
                           Activation::DispatchRequest,
                           QStringLiteral("asked for"),
                           {}}));
    const auto over = [&](const char* from, const char* to) {
        return room.refusal(
            HandOverLead{id, DeskRoom::unitId(from), DeskRoom::unitId(to), QStringLiteral("calm")});
    };
    for (const char* unit : {"MEDIC 3", "STAR 2"})
        room.status(unit, "en_route");
    room.status("MEDIC 3", "on_scene");
    room.status("PATROL 21", "en_route");
    CHECK(over("PATROL 21", "MEDIC 3") == QStringLiteral("conflict"));
    room.status("PATROL 21", "on_scene");
    CHECK(over("MEDIC 3", "PATROL 21") == QStringLiteral("conflict")); // the first unit is there
    room.status("STAR 2", "cleared_to_enter");
    CHECK(over("PATROL 21", "STAR 2") == QStringLiteral("conflict")); // cleared, and not inside
    room.status("STAR 2", "on_scene");
    CHECK(over("PATROL 21", "STAR 2") == QStringLiteral("done"));
    CHECK(partOf(room, id, "STAR 2") == AssignmentPart::Primary);
}

TEST_CASE("an older hand-over of a staged unit does not let it in", "[desk][gate]")
{
    Town town;
    const UnitId star(QStringLiteral("STAR 2"));
    const UnitId patrol(QStringLiteral("PATROL 21"));
    const CallId id = town.open("welfare_check");
    town.assign(id, star, AssignmentPart::Staged);
    town.assign(id, patrol);
    town.record(LeadHandedOver{id, star, patrol, {}});
    CHECK(openAssignment(*town.board.call(id), star)->part == AssignmentPart::Staged);
    town.record(LeadHandedOver{id, patrol, star, {}});
    CHECK(openAssignment(*town.board.call(id), star)->part == AssignmentPart::Staged);
}

TEST_CASE("protection that has left protects nobody", "[desk][gate]")
{
    for (const char* left : {"transporting", "available"}) {
        Pair room;
        must(room.status("CIT 12", "on_scene"));
        must(room.status("CIT 12", left));
        INFO(left);
        CHECK(room
                  .refusal(SetStatus{
                      room.unit("COR 1"), StatusId(QStringLiteral("cleared_to_enter")), {}, {}})
                  .contains(QStringLiteral("nobody who protects it is on scene")));
    }
}

TEST_CASE("who has drawn back needs a new clearance", "[desk][gate]")
{
    Pair room;
    must(room.status("CIT 12", "on_scene"));
    must(room.status("COR 1", "cleared_to_enter"));
    must(room.status("COR 1", "on_scene"));
    must(room.status("COR 1", "engaged")); // who is inside may do its work
    must(room.status("COR 1", "staged"));
    CHECK_FALSE(room.status("COR 1", "on_scene"));
    must(room.status("COR 1", "cleared_to_enter"));
    CHECK(room.status("COR 1", "on_scene"));
}

TEST_CASE("a unit reassigned to a gated call waits there", "[desk][gate]")
{
    DeskRoom room;
    const CallId calm = room.openRoutine();
    must(room.ask(room.sending(calm, "STAR 2")));
    room.status("STAR 2", "en_route");
    const CallId id = openGated(room);
    must(room.ask(Reassign{DeskRoom::unitId("STAR 2"), id, QStringLiteral("nearer")}));
    CHECK(partOf(room, id, "STAR 2") == AssignmentPart::Staged);
    CHECK(entering(room, "STAR 2") == QStringLiteral("denied"));
    room.status("PATROL 21", "en_route");
    room.status("PATROL 21", "on_scene");
    room.status("STAR 2", "staged");
    room.status("STAR 2", "cleared_to_enter");
    CHECK(entering(room, "STAR 2") == QStringLiteral("done"));
}

TEST_CASE("a unit that accepts the offer of a gated call waits there", "[desk][gate]")
{
    DeskRoom room;
    const CallId id = openGated(room);
    must(room.ask(OfferCall{id, DeskRoom::unitId("STAR 2")}));
    must(room.ask(AnswerOffer{id, DeskRoom::unitId("STAR 2"), true, {}}));
    CHECK(partOf(room, id, "STAR 2") == AssignmentPart::Staged);
    CHECK(entering(room, "STAR 2") == QStringLiteral("denied"));
}

TEST_CASE("a unit that was sent to lead waits once the call has become unsafe", "[desk][gate]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    must(room.ask(room.sending(id, "STAR 2")));
    room.status("STAR 2", "en_route");
    room.status("STAR 2", "cleared_to_enter"); // of a scene that nobody knew to be dangerous
    room.answer(id, "weapon", "in_hand");
    CHECK(partOf(room, id, "STAR 2") == AssignmentPart::Primary);
    CHECK(entering(room, "STAR 2") == QStringLiteral("denied"));
    CHECK(entering(room, "STAR 2", Role::Supervisor) == QStringLiteral("denied")); // no reason
}

TEST_CASE("who is inside when the call becomes unsafe stays, and the roster says so",
          "[desk][gate]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    must(room.ask(room.sending(id, "STAR 2")));
    room.status("STAR 2", "en_route");
    room.status("STAR 2", "on_scene");
    CHECK(alertOf(room, "STAR 2").isEmpty());
    room.answer(id, "weapon", "in_hand");
    CHECK(alertOf(room, "STAR 2").contains(QStringLiteral("became unsafe")));
    room.status("STAR 2", "engaged");
    CHECK(alertOf(room, "STAR 2").contains(QStringLiteral("became unsafe")));
    must(room.ask(room.sending(id, "PATROL 21", "nearest")));
    room.status("PATROL 21", "en_route");
    CHECK_FALSE(alertOf(room, "STAR 2").isEmpty());
    room.status("PATROL 21", "on_scene");
    CHECK(alertOf(room, "STAR 2").isEmpty());
    room.status("STAR 2", "staged"); // it draws back, and is then one that waits like any other
    CHECK(entering(room, "STAR 2") == QStringLiteral("denied"));
}

TEST_CASE("a unit that attaches itself to an untriaged call waits there", "[desk][gate]")
{
    ProgramRoom room("sf-scrt");
    OpenCall open;
    open.source = RequestSource::OnView;
    open.location.point = LatLon{41.21, -100.61};
    open.nature = NatureId(QStringLiteral("welfare_check"));
    must(room.ask(open));
    const CallId id = room.desk->board()->lastCall;
    REQUIRE(room.call(id).triage.untriaged);
    REQUIRE(room.call(id).triage.staging == StagingGate::None);
    const UnitId team = [&] {
        for (const UnitId& unit : room.desk->board()->unitIds())
            if (room.desk->board()->unit(unit)->record.kind.value() == u"community_team")
                return unit;
        return UnitId();
    }();
    must(room.ask(AttachUnit{id, team, Activation::OnView}));
    CHECK(openAssignment(room.call(id), team)->part == AssignmentPart::Staged);
    CHECK(room.refusal(SetStatus{team, StatusId(QStringLiteral("on_scene")), {}, {}})
              .contains(QStringLiteral("waits until the scene is clear")));
}

TEST_CASE("an ambulance and an engine do not wait for triage", "[desk][gate]")
{
    Call call;
    UnitKind kind;
    for (const ResourceClass free :
         {ResourceClass::Ems, ResourceClass::Police, ResourceClass::Fire}) {
        kind.classes = {free};
        CHECK_FALSE(mustWait(call, kind));
    }
    kind.classes = {ResourceClass::CommunityTeam};
    CHECK(mustWait(call, kind));
    call.triageRevision = 1;
    CHECK_FALSE(mustWait(call, kind));
    call.triage.staging = StagingGate::WaitForEms;
    CHECK(mustWait(call, kind));
    kind.classes = {ResourceClass::Fire};
    CHECK(mustWait(call, kind));
}
