// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing typed into a call card is lost, sent twice or shown to somebody else: while the store is
// away, while an answer is on its way, after a crash, and when another person sits down.
#include "app/draftfile.h"
#include "tests/ui/seat.h"
#include "ui/panels/callcardpanel.h"
#include "ui/panels/callwords.h"
#include "ui/panels/unsenttexts.h"

#include <QDir>
#include <QTemporaryDir>

using namespace lodestar;
using namespace lodestar::ui;
using lodestar::app::DraftFile;
using lodestar::app::draftPath;
using lodestar::test::ConsoleSeat;
using lodestar::test::Seating;
using lodestar::test::StoreIs;

namespace {

const QString kCalm = QStringLiteral("he is calm");

/// As long as a key may be lost in.
void letItBeKept()
{
    QTest::qWait(200);
}

/// A narrative of call 9 that is sent and has no answer.
void sendNarrative(ConsoleSeat& seat, StoreIs store)
{
    seat.window->selectCall(CallId(9));
    seat.typeInto("narrative", kCalm);
    seat.waitFor([&] { return seat.call(9).taking.has_value(); }); // in hand before the store goes
    seat.store = store;
    seat.key(Qt::Key_Return);
}

QString fileIn(const QTemporaryDir& folder, const Actor& who)
{
    return draftPath(folder.filePath(QStringLiteral("room.sqlite")), {}, who);
}

} // namespace

TEST_CASE("a note that the store never took is back on its call, and an alert says so", "[unsent]")
{
    ConsoleSeat seat;
    sendNarrative(seat, StoreIs::Away);
    seat.window->selectCall(CallId(10));
    CHECK(seat.field("narrative").text().isEmpty());
    QTest::qWait(100);
    seat.loseAll();
    seat.waitFor([&] { return seat.preview().contains(QStringLiteral("away for too long")); });
    CHECK(seat.field("narrative").text().isEmpty());
    seat.key(Qt::Key_F2); // the line says other things by now
    seat.window->actions()[Act::NextAlert].trigger();
    CHECK(seat.preview().contains(QStringLiteral("NOT done: Narrative of call 9")));
    CHECK_FALSE(seat.preview().contains(kCalm));
    CHECK(seat.window->selectedCall() == CallId(9));
    CHECK(seat.field("narrative").text() == kCalm);
    CHECK(seat.field("narrative").property("refused").toBool());
    seat.store = StoreIs::There;
    seat.field("narrative").setFocus();
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return seat.notes(9, kCalm) == 1; });
    seat.waitFor([&] { return seat.field("narrative").text().isEmpty(); });
    CHECK_FALSE(seat.field("narrative").property("refused").toBool());
    CHECK_FALSE(seat.call(10).taking); // nobody wrote on the card that was only looked at
}

TEST_CASE("ticks and waiting are one call's and not another's", "[unsent][question]")
{
    // Both stand at the same question.
    ConsoleSeat seat;
    seat.perform(OpenCall{});
    const CallId one = seat.board().lastCall;
    seat.perform(OpenCall{});
    const CallId other = seat.board().lastCall;
    const auto question = [&] {
        return seat.question().question();
    };
    seat.window->selectCall(one);
    const QuestionId first = question();
    REQUIRE(first.isValid());
    seat.window->selectCall(other);
    REQUIRE(question() == first);

    seat.window->selectCall(one);
    seat.store = StoreIs::Away;
    seat.press(Act::Triage);
    seat.key(Qt::Key_1);
    CHECK(seat.question().isWaiting());
    seat.window->selectCall(other);
    CHECK_FALSE(seat.question().isWaiting());
    seat.window->selectCall(one);
    CHECK(seat.question().isWaiting()); // its answer is still on its way
    seat.window->selectCall(other);
    seat.press(Act::Triage);
    seat.key(Qt::Key_1);
    seat.store = StoreIs::There;
    seat.waitFor([&] { return seat.call(other.value()).answers.contains(first); });
    CHECK(seat.call(one.value()).answers.contains(first));
    seat.waitFor([&] { return question() != first; });
    CHECK_FALSE(seat.question().isWaiting());

    // Refused while another card is shown: the keys work again on both.
    seat.window->selectCall(one);
    seat.store = StoreIs::Away;
    seat.press(Act::Triage);
    seat.key(Qt::Key_1);
    seat.window->selectCall(other);
    QTest::qWait(100);
    seat.loseAll();
    seat.waitFor([&] { return seat.preview().contains(QStringLiteral("away for too long")); });
    seat.window->selectCall(one);
    CHECK_FALSE(seat.question().isWaiting());
}

TEST_CASE("a second line is never lost behind the first, and a duress does not wait", "[unsent]")
{
    ConsoleSeat seat;
    const UnitId unit = seat.board().unitIds().first();
    QLineEdit& entry = seat.field("commandEntry");
    const auto begin = [&](const QString& line) {
        seat.press(Act::Command);
        entry.selectAll();
        seat.type(line);
    };
    begin(QStringLiteral("N 9 first"));
    seat.store = StoreIs::Away;
    seat.key(Qt::Key_Return);
    seat.key(Qt::Key_Return); // one wish
    begin(QStringLiteral("N 9 second"));
    seat.key(Qt::Key_Return);
    CHECK(seat.preview().contains(QStringLiteral("NOT sent")));
    CHECK(entry.text() == QStringLiteral("N 9 second"));
    begin(QStringLiteral("DURESS %1").arg(unit.value()));
    seat.key(Qt::Key_Return);
    begin(QStringLiteral("N 9 half a li"));
    seat.store = StoreIs::There;
    seat.waitFor([&] { return seat.board().unit(unit)->duressSince.has_value(); });
    seat.waitFor([&] { return seat.notes(9, QStringLiteral("first")) == 1; });
    QTest::qWait(50);
    CHECK(entry.text() == QStringLiteral("N 9 half a li"));
    CHECK(entry.hasFocus());
    CHECK(seat.notes(9, QStringLiteral("second")) == 0);
}

TEST_CASE("a location that was refused and then taken leaves no mark on the next card", "[unsent]")
{
    ConsoleSeat seat;
    const CallId next(seat.board().lastCall.value() + 1);
    seat.key(Qt::Key_F2);
    seat.type(seat.room.placeOf(4'242).address.text);
    seat.store = StoreIs::Away;
    seat.key(Qt::Key_Return);
    QTest::qWait(100);
    seat.loseAll();
    seat.waitFor([&] { return seat.field("location").property("refused").toBool(); });
    seat.store = StoreIs::There;
    seat.waitFor([&] { // the store has to be there for it
        seat.field("location").setFocus();
        seat.key(Qt::Key_Return);
        return seat.window->selectedCall() == next;
    });
    seat.key(Qt::Key_F2);
    CHECK_FALSE(seat.field("location").property("refused").toBool());
}

TEST_CASE("a call that has left the board is not said to be in hand", "[unsent]")
{
    ConsoleSeat seat;
    seat.window->selectCall(CallId(777));
    seat.press(Act::TakeOver);
    CHECK(seat.preview().contains(QStringLiteral("has left the board")));
}

TEST_CASE("a note that arrives after its card was left leaves no draft there", "[unsent]")
{
    ConsoleSeat seat;
    sendNarrative(seat, StoreIs::Away);
    seat.window->selectCall(CallId(10));
    seat.store = StoreIs::There;
    seat.waitFor([&] { return seat.notes(9, kCalm) == 1; });
    QTest::qWait(100);
    seat.window->selectCall(CallId(9));
    CHECK(seat.field("narrative").text().isEmpty());
}

TEST_CASE("words typed while a text is on its way stay when it arrives", "[unsent]")
{
    ConsoleSeat seat;
    sendNarrative(seat, StoreIs::Away);
    seat.type(QStringLiteral(" and sits down"));
    seat.key(Qt::Key_Return); // not sent twice, and told
    CHECK(seat.preview().contains(QStringLiteral("still on its way")));
    seat.typeInto("caller", QStringLiteral("D. Osei"));
    seat.key(Qt::Key_Return);
    seat.type(QStringLiteral(", neighbour"));
    seat.store = StoreIs::There;
    seat.waitFor([&] { return seat.call(9).caller.name.text == QStringLiteral("D. Osei"); });
    seat.waitFor([&] { return seat.notes(9, kCalm) == 1; });
    QTest::qWait(100);
    seat.window->refresh();
    CHECK(seat.field("narrative").text() == QStringLiteral("and sits down"));
    CHECK(seat.field("caller").text() == QStringLiteral("D. Osei, neighbour"));
    seat.key(Qt::Key_Return);
    seat.waitFor(
        [&] { return seat.call(9).caller.name.text == QStringLiteral("D. Osei, neighbour"); });
}

TEST_CASE("a note that was taken out of its field while it was on its way comes back when refused",
          "[unsent]")
{
    ConsoleSeat seat;
    sendNarrative(seat, StoreIs::Away);
    seat.typeInto("narrative", QStringLiteral("next line"));
    QTest::qWait(100);
    seat.loseAll();
    seat.waitFor([&] { return seat.preview().contains(QStringLiteral("away for too long")); });
    CHECK(seat.field("narrative").text() == QStringLiteral("he is calm · next line"));
}

TEST_CASE("what is typed while a new card is opened is a draft of the call that it becomes",
          "[unsent]")
{
    ConsoleSeat seat;
    const CallId next(seat.desk->board()->lastCall.value() + 1);
    seat.key(Qt::Key_F2);
    seat.type(seat.room.placeOf(4'242).address.text);
    seat.store = StoreIs::Away;
    seat.key(Qt::Key_Return);
    seat.typeInto("narrative", kCalm);
    seat.store = StoreIs::There;
    seat.waitFor([&] { return seat.window->selectedCall() == next; });
    CHECK(seat.field("narrative").text() == kCalm);
    CHECK_FALSE(seat.find<QuestionBox>("question").holdsKeyboard());
    seat.type(QStringLiteral(" now"));
    CHECK(seat.field("narrative").text() == kCalm + QStringLiteral(" now"));
    CHECK(seat.call(next.value()).answers.isEmpty());
    seat.key(Qt::Key_F2);
    CHECK(seat.field("location").text().isEmpty());
}

TEST_CASE("a call that opens while another is looked at does not take its place", "[unsent]")
{
    ConsoleSeat seat;
    const CallId next(seat.desk->board()->lastCall.value() + 1);
    seat.key(Qt::Key_F2);
    seat.type(seat.room.placeOf(4'242).address.text);
    seat.store = StoreIs::Away;
    seat.key(Qt::Key_Return);
    seat.window->selectCall(CallId(9));
    seat.typeInto("narrative", QStringLiteral("he is"));
    seat.store = StoreIs::There;
    seat.waitFor([&] { return seat.desk->board()->lastCall == next; });
    seat.waitFor([&] { return seat.preview().contains(QStringLiteral("The new call is open")); });
    CHECK(seat.window->selectedCall() == CallId(9));
    CHECK(seat.field("narrative").text() == QStringLiteral("he is"));
    CHECK(seat.field("narrative").hasFocus());
}

TEST_CASE("what is typed while a report is added is a line of the call that it was added to",
          "[unsent]")
{
    ConsoleSeat seat;
    seat.key(Qt::Key_F2);
    seat.type(seat.call(9).location.address.text);
    seat.typeInto("caller", QStringLiteral("M. Reyes"));
    seat.store = StoreIs::Away;
    seat.key(Qt::Key_F2, Qt::ShiftModifier);
    seat.typeInto("person", QStringLiteral("red coat"));
    seat.store = StoreIs::There;
    seat.waitFor([&] { return seat.window->selectedCall() == CallId(9); });
    CHECK(seat.call(9).otherCallers.size() == 1);
    CHECK(seat.field("narrative").text() == QStringLiteral("red coat"));
    CHECK(seat.field("person").text() != QStringLiteral("red coat"));
}

TEST_CASE("a nature that the program has not is still there when the call is open", "[unsent]")
{
    ConsoleSeat seat;
    const CallId next(seat.desk->board()->lastCall.value() + 1);
    seat.key(Qt::Key_F2);
    seat.typeInto("nature", QStringLiteral("lost goat"));
    seat.typeInto("location", seat.room.placeOf(4'242).address.text);
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return seat.window->selectedCall() == next; });
    CHECK(seat.field("nature").text() == QStringLiteral("lost goat"));
}

TEST_CASE("a text that was sent and is not in the record is typed again after a crash", "[unsent]")
{
    const QTemporaryDir folder;
    DraftFile file(fileIn(folder, Seating().who));
    ConsoleSeat seat({.drafts = &file});
    sendNarrative(seat, StoreIs::Away);
    letItBeKept();
    seat.leave();
    const auto left = file.left();
    REQUIRE(left);
    REQUIRE(*left);
    REQUIRE((*left)->cards.size() == 1);
    CHECK((*left)->cards[0].texts[NarrativeSlot] == kCalm);
    CHECK((*left)->cards[0].sent.size() == 1);
    seat.sitDown({.drafts = &file});
    CHECK(seat.window->selectedCall() == CallId(9));
    CHECK(seat.field("narrative").text() == kCalm);
    CHECK(seat.told("newsStrip")
              .contains(QStringLiteral("What was on its way to call 9 is NOT in the record")));
    seat.field("narrative").setFocus();
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return seat.notes(9, kCalm) == 1; });
}

TEST_CASE("a text that is in the record is not offered again after a crash", "[unsent]")
{
    const QTemporaryDir folder;
    DraftFile file(fileIn(folder, Seating().who));
    ConsoleSeat seat({.drafts = &file});
    const bool isMarked = GENERATE(true, false);
    sendNarrative(seat, StoreIs::Silent);
    letItBeKept();
    seat.leave();
    if (!isMarked) { // it died before it had kept that the text was sent
        auto drafts = **file.left();
        drafts.cards[0].sent.clear();
        file.keep(drafts);
        letItBeKept();
    }
    seat.sitDown({.drafts = &file});
    REQUIRE(seat.notes(9, kCalm) == 1);
    CHECK(seat.field("narrative").text().isEmpty());
    CHECK(seat.told("newsStrip")
              .contains(QStringLiteral("What was on its way to call 9 is in the record")));
    letItBeKept();
    CHECK_FALSE(file.left()->has_value());
}

TEST_CASE("a new call that is in the record is not opened again after a crash", "[unsent]")
{
    const QTemporaryDir folder;
    DraftFile file(fileIn(folder, Seating().who));
    ConsoleSeat seat({.drafts = &file});
    const bool isMarked = GENERATE(true, false);
    const CallId next(seat.desk->board()->lastCall.value() + 1);
    seat.key(Qt::Key_F2);
    seat.type(seat.room.placeOf(4'242).address.text);
    seat.store = StoreIs::Silent;
    seat.key(Qt::Key_Return);
    if (isMarked)
        seat.typeInto("narrative", kCalm);
    letItBeKept();
    seat.leave();
    if (!isMarked) {
        auto drafts = **file.left();
        REQUIRE(drafts.cards.size() == 1);
        drafts.cards[0].sent.clear();
        file.keep(drafts);
        letItBeKept();
    }
    seat.sitDown({.drafts = &file});
    INFO("marked " << isMarked << ", told " << seat.told("newsStrip").toStdString());
    CHECK(seat.window->selectedCall() == next);
    CHECK(seat.field("narrative").text() == (isMarked ? kCalm : QString()));
    CHECK(seat.told("newsStrip").contains(QStringLiteral("is in the record: it is call")));
    seat.key(Qt::Key_F2);
    CHECK(seat.field("location").text().isEmpty());
    CHECK(seat.desk->board()->lastCall == next);
}

TEST_CASE("what was typed behind a report is a line of its call after a crash too", "[unsent]")
{
    const QTemporaryDir folder;
    DraftFile file(fileIn(folder, Seating().who));
    ConsoleSeat seat({.drafts = &file});
    seat.window->selectCall(CallId(9));
    seat.typeInto("narrative", kCalm);
    seat.waitFor([&] { return seat.call(9).taking.has_value(); });
    seat.key(Qt::Key_F2);
    seat.type(seat.call(9).location.address.text);
    seat.store = StoreIs::Silent;
    seat.key(Qt::Key_F2, Qt::ShiftModifier);
    seat.typeInto("person", QStringLiteral("red coat"));
    letItBeKept();
    seat.leave();
    seat.sitDown({.drafts = &file});
    CHECK(seat.call(9).otherCallers.size() == 1);
    seat.window->selectCall(CallId(9));
    CHECK(seat.field("narrative").text() == QStringLiteral("red coat · he is calm"));
    seat.key(Qt::Key_F2);
    CHECK(seat.field("person").text().isEmpty());
}

TEST_CASE("a text that was taken out of a field stays out on the way to another card", "[unsent]")
{
    ConsoleSeat seat;
    seat.window->selectCall(CallId(9));
    REQUIRE_FALSE(seat.field("caller").text().isEmpty());
    seat.field("caller").setFocus();
    seat.field("caller").selectAll();
    seat.key(Qt::Key_Delete);
    seat.window->selectCall(CallId(10));
    seat.window->selectCall(CallId(9));
    CHECK(seat.field("caller").text().isEmpty());
    seat.window->refresh();
    CHECK(seat.field("caller").text().isEmpty());
}

TEST_CASE("a field of which a part is withheld is not typed into, and nothing withheld is lost",
          "[unsent]")
{
    ConsoleSeat seat;
    Person person;
    person.name = Sealed(QStringLiteral("E. Novak"));
    person.description = Sealed(QStringLiteral("red coat"));
    person.helps = Sealed(QStringLiteral("lithium"), Label::Clinical);
    seat.perform(SetPerson{CallId(9), person});
    seat.window->selectCall(CallId(9));
    auto& field = seat.field("person");
    REQUIRE(field.text().contains(QStringLiteral("withheld")));
    CHECK(field.isReadOnly());
    field.setFocus();
    seat.type(QStringLiteral("x"));
    const qint64 seq = seat.desk->board()->seq;
    seat.key(Qt::Key_Return);
    seat.typeInto("narrative", kCalm);
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return seat.notes(9, kCalm) == 1; });
    CHECK(seat.desk->board()->seq == seq + 2); // and that the call is in hand
    CHECK(seat.call(9).person.helps.text == QStringLiteral("lithium"));
    seat.window->selectCall(CallId(10));
    CHECK_FALSE(field.isReadOnly());
    // Withheld while somebody types: what was typed is not sent, and can be taken out.
    seat.typeInto("person", QStringLiteral("tall"));
    seat.perform(SetPerson{CallId(10), person}, systemActor()); // no person may, in another's hand
    seat.key(Qt::Key_Return);
    CHECK(seat.preview().contains(QStringLiteral("withheld from your role")));
    CHECK(field.text() == QStringLiteral("tall"));
    CHECK(seat.call(10).person.description.text == QStringLiteral("red coat"));
    CHECK_FALSE(field.isReadOnly());
}

TEST_CASE("a place from the map does not silently take the place of one that was typed", "[unsent]")
{
    ConsoleSeat seat;
    seat.key(Qt::Key_F2);
    seat.type(QStringLiteral("12 Oak"));
    seat.find<CallCardPanel>("card").place(QStringLiteral("1 Pine"));
    CHECK(seat.preview().contains(QStringLiteral("Location was “12 Oak”")));
    seat.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(seat.field("location").text() == QStringLiteral("12 Oak"));
}

TEST_CASE("pictures of a card whose words are on their way", "[.cardpictures]")
{
    const QString folder = qEnvironmentVariable(
        "LODESTAR_PICTURES", QDir::tempPath() + QStringLiteral("/lodestar-pictures"));
    REQUIRE(QDir().mkpath(folder));
    ConsoleSeat seat;
    sendNarrative(seat, StoreIs::Away);
    for (const auto& [look, percent] :
         {std::pair(Look::Night, 100), std::pair(Look::Day, 100), std::pair(Look::Night, 200)}) {
        seat.theme.setLook(look);
        seat.theme.setPercent(percent);
        seat.window->restoreLayout();
        QTest::qWait(80);
        CHECK(seat.window->grab().save(
            QStringLiteral("%1/unsent-%2-%3.png").arg(folder, nameText(look)).arg(percent)));
    }
    seat.theme.setPercent(100);
    seat.loseAll();
    seat.waitFor([&] { return seat.preview().contains(QStringLiteral("away for too long")); });
    QTest::qWait(80);
    CHECK(seat.window->grab().save(folder + QStringLiteral("/unsent-refused.png")));
}

TEST_CASE("changing how a person looks leaves the name, what helps and the labels", "[unsent]")
{
    Person known;
    known.name = Sealed(QStringLiteral("E. Novak"));
    known.description = Sealed(QStringLiteral("red coat"), Label::Clinical);
    known.helps = Sealed(QStringLiteral("speak slowly"));
    CHECK(personFromText(personText(known), known) == known);
    const Person changed =
        personFromText(QStringLiteral("E. Novak · blue coat · speak slowly"), known);
    CHECK(changed.name == known.name);
    CHECK(changed.helps == known.helps);
    CHECK(changed.description == Sealed(QStringLiteral("blue coat"), Label::Clinical));
    const Person renamed = personFromText(QStringLiteral("E. Nowak · red coat"), known);
    CHECK(personText(renamed) == QStringLiteral("E. Nowak · red coat"));
    CHECK(personFromText({}, known).name.isEmpty());
    CHECK(personFromText(QStringLiteral("tall"), Person()).description.text ==
          QStringLiteral("tall"));
}

TEST_CASE("the draft of a call that has left the board can be read and taken out", "[unsent]")
{
    const QTemporaryDir folder;
    DraftFile file(fileIn(folder, Seating().who));
    DraftSet drafts;
    drafts.at = test::demoNow();
    drafts.cards = {{CallId(777), {{}, {}, {}, {}, kCalm}}};
    drafts.shown = CallId(777);
    file.keep(drafts);
    letItBeKept();
    ConsoleSeat seat({.drafts = &file});
    CHECK(seat.window->selectedCall() == CallId(777));
    CHECK(seat.field("narrative").text() == kCalm);
    CHECK(seat.field("narrative").isEnabled());
    seat.field("narrative").setFocus();
    seat.key(Qt::Key_Return);
    CHECK(seat.preview().contains(QStringLiteral("no longer on the board")));
    seat.field("narrative").selectAll();
    seat.key(Qt::Key_Delete);
    letItBeKept();
    CHECK_FALSE(file.left()->has_value());
}

TEST_CASE("what is typed on behind a sent text is what is left of it", "[unsent]")
{
    const auto text = [](const char* latin) {
        return QString::fromLatin1(latin);
    };
    CHECK(restOf(NarrativeSlot, text("calm"), text("calm")).isNull());
    CHECK(restOf(NarrativeSlot, text("calm  "), text("calm")).isNull());
    CHECK(restOf(NarrativeSlot, text("calm, sits"), text("calm")) == text(", sits"));
    CHECK(restOf(NarrativeSlot, text("sits"), text("calm")) == text("sits"));
    CHECK(restOf(NarrativeSlot, text("sits"), QString()) == text("sits"));
    CHECK(restOf(CallerSlot, text("Reyes, M."), text("Reyes")) == text("Reyes, M."));
    CHECK(restOf(CallerSlot, text(""), text("Reyes")) == text(""));
    CHECK_FALSE(restOf(CallerSlot, text(""), text("Reyes")).isNull());
    CHECK(withBack(NarrativeSlot, QString(), text("calm")) == text("calm"));
    CHECK(withBack(NarrativeSlot, text("calm, sits"), text("calm")) == text("calm, sits"));
    CHECK(withBack(NarrativeSlot, text("sits"), text("calm")) == QString::fromUtf8("calm · sits"));
    CHECK(withBack(CallerSlot, text("Osei"), text("Reyes")) == text("Osei"));
}
