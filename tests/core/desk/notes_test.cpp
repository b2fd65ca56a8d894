// SPDX-License-Identifier: GPL-3.0-or-later
// Notes that stand beyond one call: a live hazard protects by itself, an ended one does not, and
// whoever sets one aside says why.
#include "core/history/timeline.h"
#include "core/history/veil.h"
#include "core/store/codec.h"
#include "tests/core/desk/room.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace std::chrono_literals;

namespace {

const QString kFlag = QStringLiteral("violence_history");

KeepStandingNote hazard(const DeskRoom& room, CallId call = {}, Duration span = 24h * 90)
{
    KeepStandingNote keep;
    keep.call = call;
    keep.content.kind = NoteKind::Hazard;
    keep.content.text = Sealed(QStringLiteral("Threw a bottle at a crew."));
    keep.content.source = Sealed(QStringLiteral("crew on scene"));
    keep.content.flag = kFlag;
    keep.content.expires = room.clock.now() + span;
    if (!call.isValid()) {
        keep.content.address = Sealed(QStringLiteral("1418 Meridian Avenue"));
        keep.content.point = LatLon{41.2, -100.6};
    }
    return keep;
}

NoteId lastNote(const DeskRoom& room)
{
    return room.board().notes.last().id;
}

QStringList linesOf(const DeskRoom& room, CallId call)
{
    QStringList lines;
    for (const auto& row : history::timeline(room.call(call).log, *room.board().profile))
        lines += row.text;
    return lines;
}

} // namespace

TEST_CASE("a live hazard counts on a new call at its place, by a fact that names it",
          "[desk][notes]")
{
    DeskRoom room;
    REQUIRE(room.ask(hazard(room)));
    const CallId call = room.open();
    CHECK(room.call(call).flags == QStringList{kFlag});
    REQUIRE(room.call(call).flagOrigins.size() == 1);
    CHECK(room.call(call).flagOrigins[0].note == lastNote(room));
    CHECK(linesOf(room, call)
              .contains(QStringLiteral("Hazard counts: violence history, by note %1: same address")
                            .arg(lastNote(room).value())));
    const CallId elsewhere = [&] {
        OpenCall open;
        open.location.point = LatLon{41.3, -100.6};
        must(room.ask(open));
        return room.board().lastCall;
    }();
    CHECK(room.call(elsewhere).flags.isEmpty());
}

TEST_CASE("a hazard makes the call what the protocol makes of its flag", "[desk][notes]")
{
    DeskRoom plain;
    const CallId without = plain.openRoutine();
    DeskRoom room;
    REQUIRE(room.ask(hazard(room)));
    const CallId with = room.openRoutine();
    CHECK(room.call(with).triage != plain.call(without).triage);
    CHECK(room.call(with).triage.urgency >= plain.call(without).triage.urgency);
    CHECK(room.call(with).triage.forbiddenAlone.contains(ResourceClass::CommunityTeam));
}

TEST_CASE("an expired hazard counts no more, and can still be read", "[desk][notes]")
{
    DeskRoom room;
    REQUIRE(room.ask(hazard(room, {}, 1h)));
    room.clock.advanceTo(room.clock.now() + 1h);
    CHECK(room.call(room.open()).flags.isEmpty());
    CHECK(room.board().note(lastNote(room)));
    room.clock.advanceTo(room.clock.now() + 24h * 31);
    REQUIRE(room.ask(hazard(room)));
    CHECK(room.board().notes.size() == 1); // the old one has left the Board
}

TEST_CASE("a hazard kept during a call counts on it, and on others that are open there",
          "[desk][notes]")
{
    DeskRoom room;
    const CallId first = room.open();
    const CallId second = room.open();
    REQUIRE(room.ask(hazard(room, first)));
    CHECK(room.board().notes.last().content.address.text == QStringLiteral("1418 Meridian Ave"));
    for (const CallId& call : {first, second})
        CHECK(room.call(call).flags == QStringList{kFlag});
    CHECK(room.board().note(lastNote(room))->by == actorAs(Role::Dispatcher).name);
}

TEST_CASE("a call that is located or whose person is named later heeds its hazards",
          "[desk][notes]")
{
    DeskRoom room;
    REQUIRE(room.ask(hazard(room)));
    auto person = hazard(room);
    person.content.about = NoteAbout::Person;
    person.content.person = Sealed(QStringLiteral("Dana Quist"));
    person.content.flag = QStringLiteral("weapon_history");
    REQUIRE(room.ask(person));
    must(room.ask(OpenCall{}));
    const CallId call = room.board().lastCall;
    CHECK(room.call(call).flags.isEmpty());
    SetLocation locate{call, {}};
    locate.location.address = Sealed(QStringLiteral("1418 Meridian Ave Apt 2"));
    REQUIRE(room.ask(locate));
    CHECK(room.call(call).flags == QStringList{kFlag});
    SetPerson name{call, {}};
    name.person.description = Sealed(QStringLiteral("Dana Quist, 40, red coat"));
    REQUIRE(room.ask(name));
    CHECK(room.call(call).flags.contains(QStringLiteral("weapon_history")));
}

TEST_CASE("why a hazard is set aside or a note withdrawn is a personal text", "[desk][notes]")
{
    DeskRoom room;
    REQUIRE(room.ask(hazard(room)));
    const CallId call = room.open();
    const NoteId note = lastNote(room);
    REQUIRE(room.ask(SetFlag{call, kFlag, false, note, QStringLiteral("Mr Quist has died")}));
    const auto nothing = [](Label) {
        return false;
    };
    CHECK(history::hasVeiled(room.call(call), nothing));
    const Call veiled = history::veiled(room.call(call), nothing);
    CHECK_FALSE(veiled.flagOrigins.first().reason.text.contains(QStringLiteral("Quist")));
    const auto withdrawn =
        must(room.ask(WithdrawStandingNote{note, QStringLiteral("Mr Quist has died")}));
    CHECK(store::toJson(withdrawn.events.first().event).contains("digest"));
}

TEST_CASE("a hazard is set aside for one call with a reason, and never slips away", "[desk][notes]")
{
    DeskRoom room;
    REQUIRE(room.ask(hazard(room)));
    const NoteId note = lastNote(room);
    const CallId call = room.open();
    CHECK(room.refusal(SetFlag{call, kFlag, false}) == QStringLiteral("conflict"));
    CHECK(room.refusal(SetFlag{call, kFlag, false, note, {}}) == QStringLiteral("invalid"));
    CHECK(room.refusal(SetFlag{call, kFlag, false, NoteId(999), QStringLiteral("x")}) ==
          QStringLiteral("not_found"));
    REQUIRE(room.ask(SetFlag{call, kFlag, false, note, QStringLiteral("new tenants")}));
    CHECK(room.call(call).flags.isEmpty());
    // Located again, the note stays set aside on this call; it counts on the next.
    REQUIRE(room.ask(SetLocation{call, room.call(call).location}));
    CHECK(room.call(call).flags.isEmpty());
    CHECK(room.call(room.open()).flags == QStringList{kFlag});
    REQUIRE(room.ask(SetFlag{call, kFlag, true, note, QStringLiteral("he is back")}));
    CHECK(room.call(call).flags == QStringList{kFlag});
}

TEST_CASE("a flag stays while another note or a person still says so", "[desk][notes]")
{
    DeskRoom room;
    REQUIRE(room.ask(hazard(room)));
    REQUIRE(room.ask(hazard(room)));
    const CallId call = room.open();
    const auto notes = room.board().notes;
    const QString why = QStringLiteral("not this one");
    REQUIRE(room.ask(SetFlag{call, kFlag, false, notes[0].id, why}));
    CHECK(room.call(call).flags == QStringList{kFlag});
    REQUIRE(room.ask(SetFlag{call, kFlag, true}));
    REQUIRE(room.ask(SetFlag{call, kFlag, false, notes[1].id, why}));
    CHECK(room.call(call).flags == QStringList{kFlag});
    REQUIRE(room.ask(SetFlag{call, kFlag, false}));
    CHECK(room.call(call).flags.isEmpty());
}

TEST_CASE("setting a hazard aside may not lower a call that only a supervisor lowers",
          "[desk][notes]")
{
    DeskRoom room;
    REQUIRE(room.ask(hazard(room)));
    const CallId call = room.openRoutine();
    const int before = room.call(call).triage.urgency;
    const SetFlag aside{call, kFlag, false, lastNote(room), QStringLiteral("new tenants")};
    const Level* level = room.board().profile->level(room.call(call).triage.level);
    const bool isGuarded = level && level->downgradeNeedsSupervisor;
    const bool done = room.ask(aside).has_value();
    if (room.call(call).triage.urgency < before || !done)
        CHECK(done != isGuarded);
    CHECK((done || room.ask(aside, Role::Supervisor).has_value()));
}

TEST_CASE("a withdrawn note counts on no new call; what it set stays until somebody takes it off",
          "[desk][notes]")
{
    DeskRoom room;
    const CallId call = room.open();
    REQUIRE(room.ask(hazard(room, call)));
    const NoteId note = lastNote(room);
    CHECK(room.refusal(WithdrawStandingNote{note, {}}) == QStringLiteral("invalid"));
    CHECK(room.refusal(WithdrawStandingNote{note, QStringLiteral("x")}, Role::CallTaker) ==
          QStringLiteral("denied"));
    REQUIRE(room.ask(WithdrawStandingNote{note, QStringLiteral("wrong house")}));
    CHECK(room.board().notes.isEmpty());
    CHECK(room.call(call).flags == QStringList{kFlag});
    CHECK(room.call(room.open()).flags.isEmpty());
    CHECK(room.refusal(WithdrawStandingNote{note, QStringLiteral("again")}) ==
          QStringLiteral("not_found"));
    REQUIRE(room.ask(SetFlag{call, kFlag, false, note, QStringLiteral("wrong house")}));
    CHECK(room.call(call).flags.isEmpty());
}

TEST_CASE("a note that lacks what makes it safe is refused", "[desk][notes]")
{
    DeskRoom room;
    const auto refusedWith = [&](auto change) {
        auto keep = hazard(room);
        change(keep.content);
        return room.refusal(keep);
    };
    const QString invalid = QStringLiteral("invalid");
    CHECK(refusedWith([](NoteContent& c) { c.expires.reset(); }) == invalid);
    CHECK(refusedWith([&](NoteContent& c) { c.expires = room.clock.now(); }) == invalid);
    CHECK(refusedWith([&](NoteContent& c) { c.expires = room.clock.now() + 24h * 731; }) ==
          invalid);
    CHECK(refusedWith([](NoteContent& c) { c.text = {}; }) == invalid);
    CHECK(refusedWith([](NoteContent& c) { c.source = {}; }) == invalid);
    CHECK(refusedWith([](NoteContent& c) { c.flag = QStringLiteral("bad_mood"); }) == invalid);
    CHECK(refusedWith([](NoteContent& c) { c.kind = NoteKind::Note; }) == invalid);
    CHECK(refusedWith([](NoteContent& c) { c.address = {}, c.point.reset(); }) == invalid);
    CHECK(refusedWith([](NoteContent& c) { c.point = LatLon{95, 0}; }) == invalid);
    CHECK(refusedWith([](NoteContent& c) { c.radius = Metres{1'001}; }) == invalid);
    CHECK(refusedWith([](NoteContent& c) { c.about = NoteAbout::Person; }) == invalid);
    CHECK(room.refusal(hazard(room, CallId(999))) == QStringLiteral("not_found"));
    CHECK(room.refusal(hazard(room), Role::Trainer) == QStringLiteral("denied"));
    CHECK(room.board().notes.isEmpty());
}

TEST_CASE("a note that another console keeps at the same moment is heeded soon after",
          "[desk][notes]")
{
    DeskRoom room;
    auto other = must(desk::Desk::open(*room.journal, room.clock, room.chance));
    // The other console has not read the new call yet when it keeps the note.
    const CallId call = room.open();
    REQUIRE(other->perform(actorAs(Role::Dispatcher), hazard(room)));
    REQUIRE(room.desk->catchUp());
    if (room.call(call).flags.isEmpty()) {
        REQUIRE(room.desk->nextDue());
        CHECK(*room.desk->nextDue() <= room.clock.now());
        REQUIRE(room.desk->performDue());
    }
    CHECK(room.call(call).flags == QStringList{kFlag});
    CHECK(room.call(call).flagOrigins.size() == 1);
}

TEST_CASE("notes are there again after a restart, from events and from a checkpoint",
          "[desk][notes]")
{
    DeskRoom room;
    const CallId call = room.open();
    REQUIRE(room.ask(hazard(room, call)));
    for (const bool withCheckpoint : {false, true}) {
        if (withCheckpoint)
            must(room.desk->checkpoint(true));
        auto again = must(desk::Desk::open(*room.journal, room.clock, room.chance));
        CHECK(*again->board() == room.board());
        CHECK(again->board()->notes.first().content.text.text ==
              QStringLiteral("Threw a bottle at a crew."));
    }
    must(room.ask(CloseCall{call, {OutcomeId(QStringLiteral("cancelled"))}, {}, {}}));
    REQUIRE(room.ask(EraseText{call, QStringLiteral("retention")}, Role::Administrator));
    CHECK(room.board().notes.first().content.text.isErased());
    auto erased = must(desk::Desk::open(*room.journal, room.clock, room.chance));
    CHECK(erased->board()->notes.first().content.text.isErased());
}

TEST_CASE("who may not read a label sees that there is a note, not what it says", "[desk][notes]")
{
    StandingNote note;
    note.content.kind = NoteKind::Helps;
    note.content.text = Sealed(QStringLiteral("on lithium"), Label::Clinical);
    const auto seen = history::veiled(note, [](Label label) { return label != Label::Clinical; });
    CHECK(seen.content.text.text == QStringLiteral("(withheld: clinical)"));
    CHECK(seen.content.kind == NoteKind::Helps);
}

TEST_CASE("another caller is heard on the call that is open", "[desk][notes]")
{
    DeskRoom room;
    const CallId call = room.open();
    AddReport report{call, RequestSource::Line911, {}, {}};
    CHECK(room.refusal(report) == QStringLiteral("invalid"));
    report.caller.name = Sealed(QStringLiteral("Shop owner"));
    report.caller.phone = Sealed(QStringLiteral("555-0149"));
    report.report = QStringLiteral("He has left the shop.");
    REQUIRE(room.ask(report));
    CHECK(room.board().lastCall == call);
    REQUIRE(room.call(call).otherCallers.size() == 1);
    CHECK(linesOf(room, call).first() ==
          QStringLiteral("Another caller: Shop owner · 555-0149 · He has left the shop."));
    CHECK(room.refusal(report, Role::Clinician) == QStringLiteral("denied"));
}

TEST_CASE("what the caller was told is ticked off once, and can be taken back", "[desk][notes]")
{
    DeskRoom room;
    const CallId call = room.open();
    const QString id = room.board().profile->protocol.instructions.first().id;
    CHECK(room.refusal(GiveInstruction{call, QStringLiteral("sing"), true}) ==
          QStringLiteral("invalid"));
    CHECK(room.refusal(GiveInstruction{call, id, false}) == QStringLiteral("conflict"));
    REQUIRE(room.ask(GiveInstruction{call, id, true}));
    CHECK(room.call(call).instructionsGiven == QStringList{id});
    CHECK(linesOf(room, call).first().startsWith(QStringLiteral("Told the caller: ")));
    CHECK(room.refusal(GiveInstruction{call, id, true}) == QStringLiteral("conflict"));
    REQUIRE(room.ask(GiveInstruction{call, id, false}));
    CHECK(room.call(call).instructionsGiven.isEmpty());
}
