// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever has a call's card in hand is the only one who writes on it; anybody may take it over at
// once, and nothing that keeps people safe asks whose it is.
#include "tests/core/desk/room.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

const Actor kAna{text("Ana"), Role::CallTaker, text("Console 1")};
const Actor kKim{text("Kim"), Role::Dispatcher, text("Console 2")};

struct TakingRoom : DeskRoom
{
    CallId id = open();

    Result<desk::Receipt> as(const Actor& who, const Command& command)
    {
        return desk->perform(who, command);
    }

    QString outcome(const Actor& who, const Command& command)
    {
        const auto done = as(who, command);
        return done ? text("done") : kindName(done.error().kind);
    }

    [[nodiscard]] AnswerTriage answer(const char* question, const char* value) const
    {
        return {id,
                QuestionId(QString::fromLatin1(question)),
                {AnswerId(QString::fromLatin1(value))},
                {}};
    }
};

} // namespace

TEST_CASE("who has a call in hand stands on the Board, until they let it go", "[desk][taking]")
{
    TakingRoom room;
    CHECK_FALSE(room.call(room.id).taking);
    REQUIRE(room.as(kAna, TakeCall{room.id}));
    REQUIRE(room.call(room.id).taking);
    CHECK(room.call(room.id).taking->by == kAna);
    CHECK(room.call(room.id).taking->at == room.clock.now());
    CHECK_FALSE(room.call(room.id).taking->from);
    CHECK(takenByAnother(room.call(room.id), kAna) == nullptr);
    CHECK(takenByAnother(room.call(room.id), kKim) != nullptr);
    // The same person at another console has another card.
    CHECK(takenByAnother(room.call(room.id), {kAna.name, kAna.role, text("Console 3")}));
    CHECK(room.outcome(kAna, TakeCall{room.id}) == text("conflict"));
    CHECK(room.outcome(kKim, LetCallGo{room.id}) == text("conflict"));
    REQUIRE(room.as(kAna, LetCallGo{room.id}));
    CHECK_FALSE(room.call(room.id).taking);
    CHECK(room.outcome(kAna, LetCallGo{room.id}) == text("conflict"));
}

TEST_CASE("what a card writes is refused to others, in a sentence that says who has it",
          "[desk][taking]")
{
    TakingRoom room;
    REQUIRE(room.as(kAna, TakeCall{room.id}));
    const auto refused = room.as(kKim, SetNature{room.id, NatureId(text("disturbance"))});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::Conflict);
    CHECK(
        refused.error().text.toStdString() ==
        "Ana (Console 1) has had call 1 in hand since 01:00:00 MST; take it over to write on it.");
    for (const Command& command : QList<Command>{SetLocation{room.id, {}},
                                                 SetCaller{room.id, {}},
                                                 SetPerson{room.id, {}},
                                                 room.answer("weapon", "none"),
                                                 AddNote{room.id, text("he says"), {}, true}}) {
        CAPTURE(command.index());
        CHECK(room.outcome(kKim, command) == text("conflict"));
        CHECK(room.outcome(kAna, command) == text("done"));
    }
    CHECK(room.call(room.id).answers.size() == 1);
}

TEST_CASE("anybody with the role takes a call over at once, and it is a fact from whom",
          "[desk][taking]")
{
    TakingRoom room;
    REQUIRE(room.as(kAna, TakeCall{room.id}));
    CHECK(room.outcome(kKim, TakeCall{room.id}) == text("conflict")); // not by accident
    CHECK(room.outcome({text("T"), Role::Trainer, {}}, TakeCall{room.id, true}) == text("denied"));
    room.clock.step(std::chrono::seconds(5));
    REQUIRE(room.as(kKim, TakeCall{room.id, true}));
    CHECK(room.call(room.id).taking->by == kKim);
    CHECK(room.call(room.id).taking->from == kAna);
    CHECK(room.outcome(kAna, room.answer("weapon", "none")) == text("conflict"));
    CHECK(room.outcome(kKim, room.answer("weapon", "none")) == text("done"));
    REQUIRE(room.as(kAna, TakeCall{room.id, true})); // and back
    CHECK(room.call(room.id).taking->from == kKim);
    CHECK(room.outcome(kAna, room.answer("injury", "no")) == text("done"));
}

TEST_CASE("nothing that keeps people safe asks who has the card", "[desk][taking]")
{
    TakingRoom room;
    const CallId call = room.openRoutine();
    REQUIRE(room.as(kAna, TakeCall{call}));
    const UnitId star = DeskRoom::unitId("STAR 5");
    const auto done = [&](const Command& command) {
        CAPTURE(command.index());
        CHECK(room.outcome(kKim, command) == text("done"));
    };
    done(room.sending(call, "STAR 5"));
    done(AddNote{call, text("a knife was seen"), {}});
    done(SetFlag{call, text("violence_history")});
    done(AddReport{call, RequestSource::Line911, {}, text("shouting inside")});
    done(RequestBackup{call, star, BackupKind::Police, true, text("now")});
    done(RaiseDuress{star, {}});
    done(ClearDuress{star, text("crew is safe")});
    done(OverridePlan{call, {}, LevelId(text("emergent")), text("shots heard")});
    done(Release{call, star, text("called off")});
    done(TakeCall{call, true});
}

TEST_CASE("an answer that makes the call more urgent gets through any hand", "[desk][taking]")
{
    TakingRoom room;
    const CallId call = room.openRoutine();
    REQUIRE(room.as(kAna, TakeCall{call}));
    const int before = room.call(call).triage.urgency;
    const auto weapon = [&](const char* value) {
        return AnswerTriage{call, QuestionId(text("weapon")), {AnswerId(text(value))}, {}};
    };
    REQUIRE(room.as(kKim, weapon("in_hand")));
    CHECK(room.call(call).triage.urgency > before);
    CHECK(room.call(call).taking->by == kAna); // and it stays in her hand
    CHECK(room.outcome(kKim, weapon("none")) != text("done"));
}

TEST_CASE("an answer that only makes the scene more dangerous gets through any hand too",
          "[desk][taking]")
{
    TakingRoom room;
    const CallId call = room.openRoutine();
    REQUIRE(room.as(kAna, TakeCall{call}));
    const auto answer = [&](const char* question, const char* value) {
        return AnswerTriage{call, QuestionId(text(question)), {AnswerId(text(value))}, {}};
    };
    REQUIRE(room.as(kAna, answer("injury", "yes")));
    const TriageResult before = room.call(call).triage;
    REQUIRE(before.staging == StagingGate::WaitForEms);

    REQUIRE(room.as(kKim, answer("weapon", "in_hand")));
    const TriageResult& after = room.call(call).triage;
    CHECK(after.urgency == before.urgency); // there is none higher
    CHECK(after.staging == StagingGate::WaitForPolice);
    CHECK(after.required.contains(ResourceClass::Police));
    CHECK(after.plan != before.plan);
    CHECK(room.call(call).taking->by == kAna);
    // What leaves it as it is, or takes a part of it away, is for who has the card.
    CHECK(room.outcome(kKim, answer("weapon", "none")) != text("done"));
    CHECK(room.outcome(kKim, answer("weapon", "in_hand")) != text("done"));
    CHECK(room.outcome(kKim, answer("injury", "no")) != text("done"));
}

TEST_CASE("a card that is opened in hand, and one that closes out of it", "[desk][taking]")
{
    TakingRoom room;
    OpenCall open;
    open.nature = NatureId(text("welfare_check"));
    open.take = true;
    const auto receipt = room.as(kAna, open);
    REQUIRE(receipt);
    const CallId call = room.board().lastCall;
    REQUIRE(room.call(call).taking);
    CHECK(room.call(call).taking->by == kAna);
    REQUIRE(room.as(kKim, CloseCall{call, {room.board().profile->outcomes.first().id}, {}, {}}));
    CHECK_FALSE(room.call(call).taking);
    CHECK(room.outcome(kKim, TakeCall{call, true}) == text("conflict"));
    CHECK(room.outcome(kKim, TakeCall{CallId(99)}) == text("not_found"));
}

TEST_CASE("the machine is never locked out", "[desk][taking]")
{
    TakingRoom room;
    REQUIRE(room.as(kAna, TakeCall{room.id}));
    CHECK(room.outcome(systemActor(), SetNature{room.id, NatureId(text("disturbance"))}) ==
          text("done"));
}

TEST_CASE("of two consoles on one store the later taking counts, and the first learns it",
          "[desk][taking]")
{
    const QTemporaryDir folder;
    const auto url = sqliteAt(folder.filePath(text("two.sqlite")));
    VirtualClock clock(townStart());
    SeededEntropy chance(1);
    auto first = must(store::openJournal(url, store::OpenMode::Create, clock, chance));
    auto one = must(desk::Desk::open(*first, clock, chance));
    furnish(*one, Town().agency, clock.now());
    OpenCall open;
    open.take = true;
    must(one->perform(kAna, open));
    const CallId call = one->board()->lastCall;

    auto second = must(store::openJournal(url, store::OpenMode::Existing, clock, chance));
    auto two = must(desk::Desk::open(*second, clock, chance));
    must(two->perform(kKim, TakeCall{call, true}));
    // The first console has not read that yet; what it decides on its older Board is decided again.
    CHECK(one->board()->call(call)->taking->by == kAna);
    const auto refused = one->perform(kAna, SetCaller{call, {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.startsWith(text("Kim (Console 2) has had call 1 in hand")));
    CHECK(one->board()->call(call)->taking->from == kAna);
}
