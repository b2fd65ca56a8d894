// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the questions of a call card: hazards, likely duplicates, cards in hand,
// instructions, the screener, the last words; and how many keys a call takes.
#include "tests/ui/seat.h"
#include "ui/panels/asking.h"
#include "ui/panels/cardtabs.h"

#include <QDir>
#include <QLabel>

using namespace lodestar;
using namespace lodestar::ui;
using lodestar::test::ConsoleSeat;

namespace {

KeepStandingNote hazardAt(const ConsoleSeat& seat, const Location& place)
{
    KeepStandingNote keep;
    keep.content.kind = NoteKind::Hazard;
    keep.content.address = place.address;
    keep.content.point = place.point;
    keep.content.text = Sealed(QStringLiteral("Loose dog in the yard."));
    keep.content.source = Sealed(QStringLiteral("crew on scene"));
    keep.content.flag = QStringLiteral("violence_history");
    keep.content.expires = seat.room.clock.now() + std::chrono::days(90);
    return keep;
}

/// Begins a new card at a place and leaves it unsent.
void beginCard(ConsoleSeat& seat, const QString& place)
{
    seat.key(Qt::Key_F2);
    seat.type(place);
}

} // namespace

TEST_CASE("a hazard is told while the place is typed, and counts when the call opens", "[card]")
{
    ConsoleSeat seat;
    const Location place = seat.room.placeOf(4'242);
    seat.perform(hazardAt(seat, place));
    const NoteId note = seat.board().notes.last().id;
    beginCard(seat, place.address.text);
    CHECK(seat.told("alertStrip")
              .contains(QStringLiteral("▲ Loose dog in the yard. · crew on "
                                       "scene · 3 Mar 2026 · counts until 1 Jun "
                                       "2026")));
    const CallId call(seat.board().lastCall.value() + 1);
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return seat.window->selectedCall() == call; });
    CHECK(seat.board().call(call)->flags.contains(QStringLiteral("violence_history")));
    seat.waitFor([&] { return seat.told("alertStrip").contains(QStringLiteral("counts; PF")); });

    seat.key(Qt::Key_K, Qt::ControlModifier);
    seat.type(QStringLiteral("PF %1 the dog is chained now").arg(note.value()));
    CHECK(seat.window->commandLine().preview().contains(QStringLiteral("sets violence history")));
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return seat.board().call(call)->flags.isEmpty(); });
    seat.waitFor([&] {
        return seat.told("alertStrip")
            .contains(QStringLiteral("set aside: the dog is chained now"));
    });

    seat.key(Qt::Key_K, Qt::ControlModifier);
    seat.type(QStringLiteral("PX %1 dog has moved away").arg(note.value()));
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return seat.board().notes.isEmpty(); });
    seat.waitFor([&] { return seat.told("alertStrip").isEmpty(); });
}

TEST_CASE("notes are kept from the command line, with place, person, days, flag and source",
          "[card]")
{
    ConsoleSeat seat;
    const auto enter = [&](const QString& line) {
        const qint64 before = seat.board().seq;
        seat.key(Qt::Key_K, Qt::ControlModifier);
        seat.type(line);
        seat.key(Qt::Key_Return);
        seat.waitFor([&] { return seat.board().seq > before; });
        return seat.board().notes.last().content;
    };
    const NoteContent gate = enter(QStringLiteral("PN 9 gate code is with the neighbour"));
    CHECK(gate.kind == NoteKind::Note);
    CHECK(gate.address.text == seat.board().call(CallId(9))->location.address.text);
    CHECK(gate.text.text == QStringLiteral("gate code is with the neighbour"));
    CHECK(gate.source.text == QStringLiteral("told on call 9"));
    CHECK_FALSE(gate.expires);
    const NoteContent hazard =
        enter(QStringLiteral("PN 9 H 90 weapon_history knife in the kitchen / patrol 21"));
    CHECK(hazard.kind == NoteKind::Hazard);
    CHECK(hazard.flag == QStringLiteral("weapon_history"));
    CHECK(hazard.text.text == QStringLiteral("knife in the kitchen"));
    CHECK(hazard.source.text == QStringLiteral("patrol 21"));
    CHECK(*hazard.expires - seat.room.clock.now() == std::chrono::days(90));
    CHECK(seat.board().call(CallId(9))->flags.contains(QStringLiteral("weapon_history")));
    // A person without a name cannot have a note: refused in one line, and what was typed stays.
    const qint64 seq = seat.board().seq;
    seat.key(Qt::Key_K, Qt::ControlModifier);
    seat.type(QStringLiteral("PP 9 W talk slowly"));
    seat.key(Qt::Key_Return);
    seat.waitFor([&] {
        return seat.window->commandLine().preview().contains(QStringLiteral("needs the name"));
    });
    CHECK(seat.board().seq == seq);
    CHECK(seat.window->commandLine().line() == QStringLiteral("PP 9 W talk slowly"));
}

TEST_CASE("more than two notes wait behind a key", "[card]")
{
    ConsoleSeat seat;
    const Location place = seat.room.placeOf(4'242);
    for (int i = 0; i < 4; ++i)
        seat.perform(hazardAt(seat, place));
    beginCard(seat, place.address.text);
    const auto& strip = seat.find<NoticeStrip>("alertStrip");
    REQUIRE(strip.notices().size() == 3);
    CHECK(strip.notices().last().text.contains(QStringLiteral("2 more")));
    seat.key(Qt::Key_J, Qt::ControlModifier);
    CHECK(strip.notices().size() == 4);
}

TEST_CASE("a report about an open call is seen while it is typed and added by one key", "[card]")
{
    ConsoleSeat seat;
    const Call& open = *seat.board().call(CallId(9));
    const CallId last = seat.board().lastCall;
    beginCard(seat, open.location.address.text);
    CHECK(seat.told("likenessStrip").contains(QStringLiteral("This looks like call 9")));
    CHECK(seat.told("likenessStrip").contains(QStringLiteral("Shift+F2")));
    seat.key(Qt::Key_Tab);
    seat.type(QStringLiteral("M. Reyes 308 555 0177"));
    seat.key(Qt::Key_F2, Qt::ShiftModifier);
    seat.waitFor([&] { return !seat.board().call(CallId(9))->otherCallers.isEmpty(); });
    const Caller added = seat.board().call(CallId(9))->otherCallers.first();
    CHECK(added.name.text == QStringLiteral("M. Reyes"));
    CHECK(added.phone.text == QStringLiteral("308 555 0177"));
    CHECK(seat.board().lastCall == last);
    seat.waitFor([&] { return seat.window->selectedCall() == CallId(9); });
    seat.waitFor([&] {
        return seat.find<QLabel>("lastWords").text().contains(QStringLiteral("Another caller"));
    });
    // Nothing stands in the new card any more.
    seat.key(Qt::Key_F2);
    CHECK(seat.find<LocationField>("location").text().isEmpty());
    CHECK(seat.told("likenessStrip").isEmpty());
    seat.key(Qt::Key_F2, Qt::ShiftModifier);
    CHECK(seat.window->commandLine().preview().contains(QStringLiteral("looks like no open call")));
}

TEST_CASE("Enter opens a new call even where one looks alike", "[card]")
{
    ConsoleSeat seat;
    const CallId last = seat.board().lastCall;
    beginCard(seat, seat.board().call(CallId(9))->location.address.text);
    REQUIRE_FALSE(seat.told("likenessStrip").isEmpty());
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return last < seat.board().lastCall; });
    CHECK(seat.board().call(CallId(9))->otherCallers.isEmpty());
}

TEST_CASE("cards in hand stand in a row, and the keys go round", "[card]")
{
    ConsoleSeat seat;
    auto& tabs = seat.find<CardTabs>("cardTabs");
    seat.window->selectCall(CallId(9));
    seat.window->selectCall(CallId(10));
    auto& narrative = seat.find<QLineEdit>("narrative");
    narrative.setFocus();
    seat.type(QStringLiteral("half a line"));
    seat.key(Qt::Key_F2);
    seat.type(QStringLiteral("12 Some"));
    CHECK(tabs.calls().contains(CallId()));
    CHECK(tabs.calls().contains(CallId(9)));
    const auto order = tabs.calls();
    seat.key(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(seat.window->selectedCall() == order.first());
    for (qsizetype i = 1; i < order.size(); ++i)
        seat.key(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(seat.find<LocationField>("location").text() == QStringLiteral("12 Some"));
    seat.window->selectCall(CallId(10));
    CHECK(narrative.text() == QStringLiteral("half a line"));
    for (const qint64 call : {1, 2, 3, 4, 6, 7, 8})
        seat.window->selectCall(CallId(call));
    CHECK(tabs.calls().size() == kMostTabs);
    CHECK(tabs.calls().contains(CallId(10))); // a draft is never pushed out
    CHECK(tabs.calls().contains(CallId()));
}

TEST_CASE("instructions that hold now are numbered and ticked off by a key", "[card]")
{
    ConsoleSeat seat;
    const CallId suicidal(11);
    seat.window->selectCall(suicidal);
    const auto& strip = seat.find<NoticeStrip>("instructions");
    REQUIRE(strip.notices().size() > 1);
    CHECK(strip.notices()[1].text.startsWith(QStringLiteral("○ 1")));
    seat.key(Qt::Key_T, Qt::ControlModifier);
    seat.waitFor([&] { return seat.board().call(suicidal)->instructionsGiven.size() == 1; });
    seat.waitFor([&] { return strip.notices()[1].text.startsWith(QStringLiteral("✓ 1")); });
    seat.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    seat.waitFor([&] { return seat.board().call(suicidal)->instructionsGiven.isEmpty(); });
}

TEST_CASE("an untriaged call shows when its protective plan goes by itself", "[card]")
{
    ConsoleSeat seat;
    seat.window->selectCall(CallId(12));
    const auto& countdown = seat.find<QLabel>("countdown");
    CHECK_FALSE(countdown.isHidden());
    CHECK(countdown.text().contains(QStringLiteral("goes by itself in 0:48")));
    seat.window->selectCall(CallId(11));
    CHECK(countdown.isHidden());
}

TEST_CASE("the suicide risk is asked item by item, and back again", "[card]")
{
    const ConsoleSeat seat;
    const Profile& profile = *seat.board().profile;
    triage::Facts facts;
    const auto give = [&](const char* question, const char* value) {
        facts.answers.insert(QuestionId(QString::fromLatin1(question)),
                             Answer{{AnswerId(QString::fromLatin1(value))}, {}, {}});
    };
    give("nature", "mental_health");
    for (const char* question : {"injury", "violence", "self_harm"})
        give(question, "no");
    give("weapon", "none");
    QStringList items;
    QList<QuestionId> asked;
    for (int guard = 0; guard < 60; ++guard) {
        const auto next = nextAsked(profile, facts);
        if (!next)
            break;
        asked += next->question.id;
        // Nothing is ever asked twice, and the risk never outright.
        REQUIRE_FALSE(facts.answers.contains(next->question.id));
        CHECK(next->question.id != QuestionId(QStringLiteral("suicide_risk")));
        if (next->isItem) {
            items += next->question.id.value();
            CHECK(outlooksOf(profile, facts, *next).size() == next->question.choices.size());
            give(qPrintable(next->question.id.value()),
                 next->question.id.value() == QLatin1String("cssrs_3")  ? "yes"
                 : next->question.choices.size() == 4                   ? "never"
                 : next->question.id.value() > QLatin1String("cssrs_3") ? "no"
                                                                        : "yes");
        } else
            give(qPrintable(next->question.id.value()),
                 qPrintable(
                     std::ranges::min_element(next->question.choices, {}, &AnswerChoice::danger)
                         ->id.value()));
    }
    CHECK(items == QStringList{QStringLiteral("cssrs_1"),
                               QStringLiteral("cssrs_2"),
                               QStringLiteral("cssrs_3"),
                               QStringLiteral("cssrs_4"),
                               QStringLiteral("cssrs_5"),
                               QStringLiteral("cssrs_6")});
    CHECK(answeredBefore(profile, facts.answers, QuestionId(QStringLiteral("cssrs_3"))) ==
          QuestionId(QStringLiteral("cssrs_2")));
}

TEST_CASE("a welfare check at a known address takes few keys from ring to dispatched",
          "[card][keystrokes]")
{
    ConsoleSeat seat;
    const CallId call(seat.board().lastCall.value() + 1);
    // The shortest beginning of the address that names this house alone.
    const QString address = seat.room.placeOf(4'242).address.text;
    QString typed;
    for (qsizetype length = 3; length <= address.size() && typed.isEmpty(); ++length) {
        const auto found = seat.room.city().places->find(address.left(length), 8);
        const bool isClear =
            !found.isEmpty() && found[0].name == address &&
            (found.size() == 1 || found[0].confidence - found[1].confidence > 0.05);
        if (isClear)
            typed = address.left(length);
    }
    REQUIRE_FALSE(typed.isEmpty());
    int decisions = 0;
    seat.keys = 0;
    seat.key(Qt::Key_F2);
    seat.type(typed);
    seat.key(Qt::Key_Return);
    ++decisions; // the place
    seat.waitFor([&] { return seat.window->selectedCall() == call; });
    CHECK(seat.board().call(call)->location.address.text == address);
    // Answers until the result stands and a team waits behind F5; more questions may follow.
    for (int guard = 0; guard < 12; ++guard) {
        const Call& now = *seat.board().call(call);
        if (now.triageRevision > 0 && !now.triage.untriaged)
            break;
        const QuestionId id = seat.question().question();
        const Question* question = seat.board().profile->question(id);
        REQUIRE(question);
        const auto least = std::ranges::min_element(question->choices, {}, &AnswerChoice::danger);
        QString key;
        for (auto* button : seat.question().findChildren<ChoiceButton*>())
            if (button->text() == inLanguage(least->text))
                key = button->key();
        seat.type(key);
        if (question->many)
            seat.key(Qt::Key_Return);
        ++decisions;
        seat.waitFor([&] { return seat.question().question() != id; });
    }
    seat.waitFor([&] { return phaseOf(*seat.board().call(call)) == CallPhase::Waiting; });
    QTest::qWait(60); // the recommendation follows the result
    seat.key(Qt::Key_F5);
    ++decisions; // the team
    seat.waitFor([&] { return phaseOf(*seat.board().call(call)) == CallPhase::Active; });
    WARN("keys from ring to dispatched: " << seat.keys << ", decisions: " << decisions);
    CHECK(seat.keys <= 25);
    CHECK(decisions <= 6);
}

TEST_CASE("the places that a card looks at are those of its own text", "[card][location]")
{
    ConsoleSeat seat;
    const auto& places = *seat.room.city().places;
    const QString own = seat.room.placeOf(4'242).address.text;
    seat.key(Qt::Key_F2);
    seat.type(own);
    auto& field = seat.find<LocationField>("location");
    const auto at = field.candidate();
    REQUIRE(at);
    REQUIRE(at->address.text == own);
    seat.window->selectCall(CallId(9));
    const QString other = seat.board().call(CallId(10))->location.address.text;
    REQUIRE(places.find(other, 8).first().name == other);
    field.setFocus();
    field.selectAll();
    seat.type(other);
    seat.key(Qt::Key_F2);
    REQUIRE(field.text() == own);
    REQUIRE(field.candidate());
    CHECK(field.candidate()->address.text == own);
    CHECK(field.candidate()->point == at->point);
    CHECK_FALSE(seat.told("likenessStrip").contains(QStringLiteral("call 10")));
    CHECK(field.offers().isEmpty());
}

TEST_CASE("a place with another house number is told apart from the one that was typed",
          "[card][location]")
{
    ConsoleSeat seat;
    const QString own = seat.room.placeOf(4'242).address.text;
    const QString street = own.section(QLatin1Char(' '), 1).section(QLatin1Char(','), 0, 0);
    seat.key(Qt::Key_F2);
    auto& field = seat.find<LocationField>("location");
    seat.type(own.section(QLatin1Char(','), 0, 0));
    REQUIRE_FALSE(field.offers().isEmpty());
    CHECK(field.offers().first() == own);
    field.selectAll();
    seat.type(QStringLiteral("99999 ") + street);
    const QStringList offers = field.offers();
    REQUIRE(offers.size() > 1);
    for (qsizetype i = 0; i + 1 < offers.size(); ++i) {
        INFO(offers[i].toStdString());
        CHECK(offers[i].contains(QStringLiteral("not number 99999")));
    }
}

TEST_CASE("pictures of the call card", "[.cardpictures]")
{
    const QString folder = qEnvironmentVariable(
        "LODESTAR_PICTURES", QDir::tempPath() + QStringLiteral("/lodestar-pictures"));
    REQUIRE(QDir().mkpath(folder));
    ConsoleSeat seat;
    const Location place = seat.board().call(CallId(9))->location;
    seat.perform(hazardAt(seat, place));
    KeepStandingNote key = hazardAt(seat, place);
    key.content.kind = NoteKind::Note;
    key.content.flag.clear();
    key.content.expires.reset();
    key.content.text = Sealed(QStringLiteral("Key is with the neighbour at the next door."));
    key.content.source = Sealed(QStringLiteral("building manager"));
    seat.perform(key);
    const auto take = [&](const char* name, Look look, int percent) {
        seat.theme.setLook(look);
        seat.theme.setPercent(percent);
        seat.window->restoreLayout();
        QTest::qWait(80);
        CHECK(seat.window->grab().save(
            QStringLiteral("%1/card-%2.png").arg(folder, QString::fromLatin1(name))));
    };
    seat.window->selectCall(CallId(11));
    take("instructions-night", Look::Night, 100);
    seat.window->selectCall(CallId(9));
    take("hazard-night", Look::Night, 100);
    take("hazard-day", Look::Day, 100);
    take("hazard-200", Look::Night, 200);
    seat.theme.setPercent(100);
    beginCard(seat, place.address.text);
    take("new-night", Look::Night, 100);
    take("new-day", Look::Day, 100);
}

TEST_CASE("a call of which only the coordinates are known shows them", "[card]")
{
    ConsoleSeat seat;
    OpenCall open;
    open.location.point = LatLon{41.21, -100.61};
    seat.perform(open);
    seat.window->selectCall(seat.board().lastCall);
    auto& location = seat.field("location");
    REQUIRE(location.text() == toText(LatLon{41.21, -100.61}));
    // Enter on them does not make them a place that somebody named.
    const CallId call = seat.board().lastCall;
    location.setFocus();
    const qint64 before = seat.board().seq;
    seat.key(Qt::Key_Return);
    CHECK(seat.preview().contains(QStringLiteral("location already")));
    CHECK(seat.recordedSince(before, call) == 0);
    CHECK(seat.board().call(call)->location.address.isEmpty());
}

TEST_CASE("whoever may not read addresses is told no coordinates", "[card]")
{
    test::Seating seating;
    seating.who.role = Role::Trainer;
    ConsoleSeat seat(seating);
    OpenCall open;
    open.location.point = LatLon{41.21, -100.61};
    seat.perform(open);
    seat.window->selectCall(seat.board().lastCall);
    CHECK(seat.field("location").text().isEmpty());
}
