// SPDX-License-Identifier: GPL-3.0-or-later
// Undoing as new facts: the Desk accepts what undoes a command, and the Board stands as before.
#include "core/history/undo.h"
#include "tests/core/desk/room.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

namespace {

struct Undone : DeskRoom
{
    Board before;
    QList<Recorded> facts;

    void does(const Command& command)
    {
        before = board();
        facts = must(ask(command)).events;
        clock.step(std::chrono::seconds(5));
    }

    Result<history::Undoing> undoing() { return history::undoOf(facts, before, board()); }

    QString undo(Role role = Role::Dispatcher)
    {
        const auto what = must(undoing());
        for (const Command& command : what.commands)
            must(ask(command, role));
        return what.text;
    }

    QString why()
    {
        const auto what = undoing();
        return what ? QStringLiteral("can be undone") : what.error().text;
    }
};

} // namespace

TEST_CASE("a dispatch is undone by taking the unit off again", "[undo]")
{
    Undone room;
    const CallId id = room.openRoutine();
    room.does(room.sending(id, "STAR 5"));
    CHECK(room.unit("STAR 5").call == id);
    const qint64 seq = room.board().seq;
    CHECK(room.undo().toStdString() == "takes STAR 5 off call 1");
    CHECK_FALSE(room.unit("STAR 5").call.isValid());
    CHECK(phaseOf(room.call(id)) == CallPhase::Waiting);
    CHECK(room.board().seq > seq); // nothing is deleted
    CHECK(room.why().contains(QStringLiteral("STAR 5 has left call 1")));
}

TEST_CASE("a dispatch of a held call puts it on hold again", "[undo]")
{
    Undone room;
    const CallId id = room.openRoutine();
    must(room.ask(HoldCall{id, {}, QStringLiteral("asks for the morning")}));
    room.does(room.sending(id, "STAR 5"));
    room.undo();
    REQUIRE(room.call(id).hold);
    CHECK(room.call(id).hold->reason == QStringLiteral("asks for the morning"));
}

TEST_CASE("holding, stacking, merging, linking and backup are undone", "[undo]")
{
    Undone room;
    const CallId first = room.openRoutine();
    const CallId second = room.openRoutine();
    room.does(HoldCall{first, {}, QStringLiteral("asks for the morning")});
    room.undo();
    CHECK_FALSE(room.call(first).hold);

    must(room.ask(HoldCall{first, {}, QStringLiteral("no team")}));
    room.does(ReactivateCall{first});
    room.undo();
    CHECK(room.call(first).hold);
    must(room.ask(ReactivateCall{first}));

    must(room.ask(room.sending(second, "STAR 5")));
    room.does(StackCall{first, DeskRoom::unitId("STAR 5")});
    room.undo();
    CHECK_FALSE(room.call(first).stackedOn.isValid());

    room.does(LinkCalls{first, second, LinkKind::SameIncident});
    room.undo();
    CHECK(room.call(first).links.isEmpty());

    room.does(MergeCall{first, second});
    CHECK(room.call(first).mergedInto == second);
    room.undo();
    CHECK_FALSE(room.call(first).mergedInto.isValid());

    RequestBackup backup;
    backup.call = second;
    backup.unit = DeskRoom::unitId("STAR 5");
    backup.reason = QStringLiteral("crowd");
    room.does(backup);
    room.undo();
    CHECK(room.call(second).backups.first().endedAt);
    CHECK_FALSE(room.call(second).backups.first().arrived);
}

TEST_CASE("a reassigned unit goes back, a closed call opens, a street opens", "[undo]")
{
    Undone room;
    const CallId first = room.openRoutine();
    const CallId second = room.openRoutine();
    must(room.ask(room.sending(first, "STAR 5")));
    room.does(Reassign{DeskRoom::unitId("STAR 5"), second, QStringLiteral("nearer")});
    CHECK(room.unit("STAR 5").call == second);
    room.undo();
    CHECK(room.unit("STAR 5").call == first);

    room.does(CloseCall{second, {OutcomeId(QStringLiteral("cancelled"))}, {}, {}});
    room.undo();
    CHECK_FALSE(room.call(second).closed);

    room.does(CloseStreet{{41.2, -100.6},
                          QStringLiteral("Main St"),
                          room.clock.now() + std::chrono::hours(1),
                          QStringLiteral("fire")});
    room.undo();
    CHECK(room.board().closuresAt(room.clock.now()).isEmpty());
    room.does(CloseStreet{{41.2, -100.6},
                          QStringLiteral("Main St"),
                          room.clock.now() + std::chrono::hours(1),
                          QStringLiteral("fire")});
    room.does(ReopenStreet{room.board().closures.first().id});
    room.undo();
    CHECK(room.board().closuresAt(room.clock.now()).size() == 1);
}

TEST_CASE("a status goes back, by a supervisor where the program does not let it", "[undo]")
{
    Undone room;
    const CallId id = room.openRoutine();
    must(room.ask(room.sending(id, "STAR 5")));
    room.does(SetStatus{DeskRoom::unitId("STAR 5"), StatusId(QStringLiteral("en_route")), {}, {}});
    const auto what = must(room.undoing());
    auto asked = room.ask(what.commands.first());
    REQUIRE_FALSE(asked);
    CHECK(asked.error().kind == Kind::Denied);
    CHECK(asked.error().text.contains(QStringLiteral("supervisor")));
    room.undo(Role::Supervisor);
    CHECK(room.unit("STAR 5").status.value() == QStringLiteral("dispatched"));
    room.does(SetStatus{DeskRoom::unitId("STAR 2"), StatusId(QStringLiteral("break")), {}, {}});
    CHECK(room.undo().contains(QStringLiteral("back to Available")));
    CHECK(room.unit("STAR 2").status.value() == QStringLiteral("available"));
}

TEST_CASE("a released unit is sent again, an answer is taken back", "[undo]")
{
    Undone room;
    const CallId id = room.openRoutine();
    must(room.ask(room.sending(id, "STAR 5")));
    room.does(Release{id, DeskRoom::unitId("STAR 5"), QStringLiteral("wrong unit")});
    room.undo();
    CHECK(room.unit("STAR 5").call == id);
    const CallId other = room.open();
    room.does(AnswerTriage{
        other, QuestionId(QStringLiteral("weapon")), {AnswerId(QStringLiteral("none"))}, {}});
    room.undo();
    CHECK_FALSE(room.call(other).answers.contains(QuestionId(QStringLiteral("weapon"))));
}

TEST_CASE("what cannot be undone says so and what to do instead", "[undo]")
{
    Undone room;
    room.before = room.board();
    const CallId id = room.openRoutine();
    room.does(AddNote{id, QStringLiteral("dog in the yard"), Label::Personal});
    CHECK(room.why().contains(QStringLiteral("write another")));
    CHECK_FALSE(room.why().contains(QStringLiteral("dog")));
    must(room.ask(room.sending(id, "STAR 5")));
    room.does(CheckIn{DeskRoom::unitId("STAR 5")});
    CHECK(room.why().contains(QStringLiteral("check-in")));
    room.does(HoldCall{room.openRoutine(), {}, QStringLiteral("no team")});
    must(room.ask(ReactivateCall{room.board().lastCall}));
    CHECK(room.why().contains(QStringLiteral("held no more")));
}

TEST_CASE("what somebody else has corrected since is not undone", "[undo]")
{
    const QuestionId weapon(QStringLiteral("weapon"));
    const auto answers = [&](CallId call, const char* value) {
        return AnswerTriage{call, weapon, {AnswerId(QString::fromLatin1(value))}, {}};
    };
    Undone room;
    const CallId call = room.open();
    room.does(answers(call, "none"));
    must(room.ask(answers(call, "in_hand")));
    CHECK(room.why() == QStringLiteral("The answer on call 1 has changed since."));
    CHECK(room.call(call).answers.value(weapon).values.first().value() ==
          QStringLiteral("in_hand"));
    room.does(SetNature{call, NatureId(QStringLiteral("suicidal"))});
    must(room.ask(SetNature{call, NatureId(QStringLiteral("assault"))}));
    CHECK(room.why() == QStringLiteral("The nature of call 1 has changed since."));

    const QString flag = QStringLiteral("violence_history");
    room.does(SetFlag{call, flag, true});
    must(room.ask(SetFlag{call, flag, false}));
    CHECK(room.why() == QStringLiteral("The flag of call 1 has changed since."));
    must(room.ask(SetFlag{call, flag, true}));
    CHECK(room.why() == QStringLiteral("The flag of call 1 has changed since."));
    room.does(SetFlag{call, flag, true});
    CHECK(room.why() == QStringLiteral("Call 1 had this flag before; nothing changes."));
}

TEST_CASE("a flag by hand and a flag by a note are undone each as what it is", "[undo]")
{
    const QString flag = QStringLiteral("violence_history");
    Undone room;
    KeepStandingNote keep;
    keep.content.kind = NoteKind::Hazard;
    keep.content.text = Sealed(QStringLiteral("Threw a bottle at a crew."));
    keep.content.source = Sealed(QStringLiteral("crew on scene"));
    keep.content.flag = flag;
    keep.content.expires = room.clock.now() + std::chrono::hours(24);
    keep.content.address = Sealed(QStringLiteral("9 Elsewhere Road"));
    must(room.ask(keep));
    const NoteId note = room.board().notes.first().id;
    const CallId call = room.open();
    room.does(SetFlag{call, flag, true});
    room.undo();
    CHECK(room.call(call).flags.isEmpty());

    // A hazard that came with the place goes with the place, not by an undo of its flag.
    SetLocation locate{call, {}};
    locate.location.address = keep.content.address;
    room.does(locate);
    REQUIRE(room.call(call).flags == QStringList{flag});
    CHECK(room.why().contains(QStringLiteral("cannot be taken back")));

    // Set aside by mistake, it counts again by its note: no flag of nobody's hand stays behind.
    room.does(SetFlag{call, flag, false, note, QStringLiteral("moved away")});
    CHECK(room.call(call).flags.isEmpty());
    room.undo();
    CHECK(room.call(call).flags == QStringList{flag});
    CHECK(room.refusal(SetFlag{call, flag, false}) == QStringLiteral("conflict"));

    room.does(SetFlag{call, flag, true});
    CHECK(room.why().contains(QStringLiteral("stands by note")));
}
