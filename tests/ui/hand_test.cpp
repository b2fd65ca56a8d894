// SPDX-License-Identifier: GPL-3.0-or-later
// Two persons and one card: who has it in hand, what the other sees, and that no word is lost or
// sent by itself.
#include "tests/ui/seat.h"
#include "ui/panels/callcardpanel.h"

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::ui;

namespace {

const Actor kKim{QStringLiteral("Kim"), Role::Dispatcher, QStringLiteral("Console 1")};

struct HandSeat : ConsoleSeat
{
    using ConsoleSeat::ConsoleSeat;

    /// Kim does it at her own console.
    void kim(const Command& command) { perform(command, kKim); }

    [[nodiscard]] CallId call() const { return window->selectedCall(); }

    [[nodiscard]] const Call& shown() const { return *board().call(call()); }

    [[nodiscard]] std::string hand() const { return told("handStrip").toStdString(); }

    void takeBySelf()
    {
        window->actions()[Act::TakeOver].trigger();
        waitFor([&] { return shown().taking && shown().taking->by.name != kKim.name; });
        window->refresh();
    }
};

bool says(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("whoever writes on a card first has the call in hand, and others see it", "[hand]")
{
    HandSeat seat;
    REQUIRE(seat.call().isValid());
    CHECK_FALSE(seat.shown().taking);
    seat.field("narrative").setFocus();
    seat.type(QStringLiteral("he "));
    seat.waitFor([&] { return seat.shown().taking.has_value(); });
    CHECK(seat.shown().taking->by.name == QStringLiteral("J. Abara"));
    CHECK(seat.hand().empty()); // nothing to tell whose own it is
    seat.type(QStringLiteral("is calm"));
    const qint64 before = seat.board().seq;
    CHECK(seat.recordedSince(before, seat.call()) == 0); // it is taken once
}

TEST_CASE("another one's call is for reading, and the strip says whose it is", "[hand]")
{
    HandSeat seat;
    seat.kim(TakeCall{seat.call()});
    CHECK(says(seat.hand(), "Kim (Console 1) is taking this call, since "));
    CHECK(says(seat.hand(), "Ctrl+O takes it over"));
    for (const char* name : {"location", "caller", "nature", "person", "narrative"})
        CHECK(seat.field(name).isReadOnly());
    CHECK_FALSE(seat.question().question().isValid()); // no digit answers anything
    seat.picture("hand-reading");
    // What is refused in plain sight is no alert.
    const qint64 untold = seat.board().seq;
    seat.press(Act::Told);
    CHECK(seat.preview().contains(QStringLiteral("has this call in hand")));
    CHECK(seat.recordedSince(untold, seat.call()) == 0);
    seat.field("narrative").setFocus();
    const qint64 before = seat.board().seq;
    seat.type(QStringLiteral("x"));
    seat.key(Qt::Key_Return);
    CHECK(seat.recordedSince(before, seat.call()) == 0);
    // What she writes is followed.
    seat.kim(SetCaller{seat.call(), {.name = Sealed(QStringLiteral("M. Reyes")), .phone = {}}});
    CHECK(seat.field("caller").text().contains(QStringLiteral("M. Reyes")));
    seat.takeBySelf();
    CHECK_FALSE(seat.field("narrative").isReadOnly());
    CHECK(seat.shown().taking->from == kKim);
    CHECK(seat.hand().empty());
}

TEST_CASE("a call taken over keeps what stood unsent, shows it, and sends none of it", "[hand]")
{
    HandSeat seat;
    seat.field("narrative").setFocus();
    seat.type(QStringLiteral("half a sentence"));
    seat.waitFor([&] { return seat.shown().taking.has_value(); });
    seat.kim(TakeCall{seat.call(), true});
    CHECK(says(seat.hand(), "▲ Kim (Console 1) took this call over from you at "));
    CHECK(says(seat.hand(), "Ctrl+O takes it back"));
    CHECK(says(seat.hand(), "Not sent, kept here: Narrative \"half a sentence\""));
    CHECK(seat.field("narrative").text().isEmpty());
    seat.picture("hand-taken");
    // It is kept through another card, and for a crash.
    const CallId call = seat.call();
    CHECK(seat.find<CallCardPanel>("card").unsentCalls().contains(call));
    for (const Cow<Call>& other : seat.board().calls)
        if (other->id != call && !other->closed) {
            seat.window->selectCall(other->id);
            break;
        }
    REQUIRE(seat.call() != call);
    CHECK(seat.find<CallCardPanel>("card").unsentCalls().contains(call));
    seat.window->selectCall(call);
    CHECK(says(seat.hand(), "half a sentence"));

    seat.takeBySelf();
    CHECK(seat.field("narrative").text() == QStringLiteral("half a sentence"));
    const auto isSaid = [&] {
        for (const auto& one : seat.shown().log)
            if (const auto* note = std::get_if<NoteAdded>(&one->event))
                if (note->text.text == QStringLiteral("half a sentence"))
                    return true;
        return false;
    };
    (void)seat.recordedSince(seat.board().seq, call);
    CHECK_FALSE(isSaid()); // nobody has pressed Enter
    seat.field("narrative").setFocus();
    seat.key(Qt::Key_Return);
    seat.waitFor(isSaid);
}

TEST_CASE("a card that was left with nothing unsent is let go after half a minute", "[hand]")
{
    HandSeat seat;
    const CallId call = seat.call();
    seat.field("narrative").setFocus();
    seat.type(QStringLiteral("x"));
    seat.waitFor([&] { return seat.board().call(call)->taking.has_value(); });
    for (const Cow<Call>& other : seat.board().calls)
        if (other->id != call && !other->closed) {
            seat.window->selectCall(other->id);
            break;
        }
    seat.room.clock.step(std::chrono::seconds(40));
    seat.window->refresh();
    seat.room.clock.step(std::chrono::seconds(40));
    seat.window->refresh();
    (void)seat.recordedSince(seat.board().seq, call);
    CHECK(seat.board().call(call)->taking); // a word stands unsent in it
    seat.window->selectCall(call);
    seat.field("narrative").clear();
    seat.window->selectCall({});
    seat.room.clock.step(std::chrono::seconds(10));
    seat.window->refresh();
    (void)seat.recordedSince(seat.board().seq, call);
    CHECK(seat.board().call(call)->taking); // a glance elsewhere
    seat.room.clock.step(std::chrono::seconds(40));
    seat.window->refresh();
    seat.waitFor([&] { return !seat.board().call(call)->taking; });
}

TEST_CASE("a call is taken over and let go by the command line", "[hand]")
{
    HandSeat seat;
    seat.kim(TakeCall{seat.call()});
    const auto enter = [&](const QString& line) {
        seat.window->actions()[Act::Command].trigger();
        seat.type(line);
    };
    enter(QStringLiteral("TK %1").arg(seat.call().value()));
    CHECK(seat.window->commandLine().preview().contains(QStringLiteral("over from Kim")));
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return seat.shown().taking->by.name == QStringLiteral("J. Abara"); });
    enter(QStringLiteral("LG %1").arg(seat.call().value()));
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return !seat.shown().taking; });
}

TEST_CASE("a sentence goes on beside the card when the call is taken over in the middle of it",
          "[hand]")
{
    HandSeat seat;
    seat.field("narrative").setFocus();
    seat.type(QStringLiteral("his mother is"));
    seat.waitFor([&] { return seat.shown().taking.has_value(); });
    seat.perform(TakeCall{seat.call(), true}, kKim);
    seat.type(QStringLiteral(" in the bedr"));
    seat.key(Qt::Key_Backspace);
    CHECK(says(seat.hand(), "\"his mother is in the bed\""));
    // A field where nothing was begun says that it is not for writing.
    seat.field("caller").setFocus();
    seat.type(QStringLiteral("x"));
    CHECK(seat.preview().contains(QStringLiteral("has this call in hand")));
    seat.takeBySelf();
    CHECK(seat.field("narrative").text() == QStringLiteral("his mother is in the bed"));
}
