// SPDX-License-Identifier: GPL-3.0-or-later
// What a room lives with, in the real window: undo, lock, mute, hand-over, printing, keys, the
// tour.
#include "tests/ui/seat.h"
#include "ui/handoverwindow.h"
#include "ui/panels/callcardpanel.h"
#include "ui/panels/lockcover.h"
#include "ui/panels/mappanel.h"
#include "ui/panels/rosterpanel.h"
#include "ui/panels/statusstrip.h"
#include "ui/panels/tourstrip.h"
#include "ui/pin.h"
#include "ui/sound/sounds.h"

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::ui;
using namespace std::chrono_literals;

namespace {

QString visibleText(const QWidget& widget)
{
    QStringList all;
    const auto labels = widget.findChildren<QLabel*>();
    for (const auto* label : labels)
        if (label->isVisible())
            all += label->text();
    return all.join(QLatin1Char('|'));
}

UnitId freeUnit(const Board& board)
{
    for (const auto& id : board.unitIds())
        if (const Unit* unit = board.unit(id);
            unit->shiftEnd && unit->status == board.profile->duties.available)
            return id;
    FAIL("nobody is free");
    return {};
}

CallId waitingCall(const ConsoleSeat& seat)
{
    return triage::queueRows(seat.board(), triage::Lane::Waiting, seat.room.clock.now())
        .last()
        .call;
}

} // namespace

TEST_CASE("behind a step that is refused no other is taken", "[room]")
{
    RoomPolicy policy;
    policy.commands = must(aliasTableNamed(QStringLiteral("portland")));
    ConsoleSeat seat({.policy = policy});
    const auto ids = seat.board().unitIds();
    const auto busy = std::find_if(ids.cbegin(), ids.cend(), [&](const UnitId& id) {
        return seat.board().unit(id)->call.isValid();
    });
    REQUIRE(busy != ids.cend());
    const Unit before = *seat.board().unit(*busy);
    const CallId other = waitingCall(seat);
    const qint64 seq = seat.board().seq;
    // Sent there and on scene: it is on another call, and on scene it would be there.
    seat.enterLine(QStringLiteral("DO %1 %2").arg(busy->value()).arg(other.value()));
    seat.waitFor([&] { return seat.preview().contains(QStringLiteral("NOT done")); });
    QTest::qWait(100);
    CHECK(seat.board().seq == seq);
    CHECK(seat.board().unit(*busy)->status == before.status);
    CHECK(seat.preview().contains(QStringLiteral("then")));

    const UnitId free = freeUnit(seat.board());
    seat.key(Qt::Key_Escape);
    seat.enterLine(QStringLiteral("DE %1 %2").arg(free.value()).arg(other.value()));
    seat.waitFor(
        [&] { return seat.board().unit(free)->status.value() == QLatin1String("en_route"); });
    CHECK(seat.board().unit(free)->call == other);
    seat.waitFor([&] { return seat.window->commandLine().line().isEmpty(); });
}

TEST_CASE("U says what it will take back before Enter, and does it", "[room]")
{
    ConsoleSeat seat;
    const UnitId unit = freeUnit(seat.board());
    const CallId call = waitingCall(seat);
    seat.press(Act::Command);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("U"));
    CHECK(seat.preview().contains(QStringLiteral("nothing was done here")));
    seat.key(Qt::Key_Escape);
    seat.enterLine(QStringLiteral("D units=%1 call=%2 because=asked for by name")
                       .arg(unit.value())
                       .arg(call.value()));
    seat.waitFor([&] { return seat.board().unit(unit)->call == call; });
    seat.waitFor([&] { return seat.window->commandLine().line().isEmpty(); });
    seat.press(Act::Command);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("U"));
    CHECK(seat.preview().contains(
        QStringLiteral("takes %1 off call %2").arg(unit.value()).arg(call.value())));
    seat.picture("room-undo");
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return !seat.board().unit(unit)->call.isValid(); });
    seat.waitFor([&] { return seat.window->commandLine().line().isEmpty(); });
    seat.press(Act::Command);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("U"));
    CHECK(seat.preview().contains(QStringLiteral("nothing was done here"))); // not undone twice
}

TEST_CASE("the command line keeps what holds no text over a restart", "[room]")
{
    ConsoleSeat seat;
    const UnitId unit = freeUnit(seat.board());
    const CallId call = waitingCall(seat);
    seat.enterLine(QStringLiteral("N %1 Ana Ruiz waits outside").arg(call.value()));
    seat.waitFor([&] { return seat.window->commandLine().line().isEmpty(); });
    const QString line = QStringLiteral("BR %1").arg(unit.value());
    seat.enterLine(line);
    seat.waitFor(
        [&] { return seat.board().unit(unit)->status.value() == QStringLiteral("break"); });
    seat.waitFor([&] { return seat.window->commandLine().line().isEmpty(); });
    const Preferences left = seat.window->preferences();
    CHECK(left.lines == QStringList{line});
    const ConsoleSeat next({.preferences = left});
    next.window->actions()[Act::Command].trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    CHECK(next.window->commandLine().line() == line);
}

TEST_CASE("a locked console shows counts and no name, and its alarms are still heard", "[room]")
{
    Preferences preferences;
    preferences.pin = *hashOfPin(QStringLiteral("2468"));
    ConsoleSeat seat({.preferences = preferences});
    auto& map = seat.find<MapPanel>("map");
    map.setFloating(true);
    map.show();
    seat.press(Act::Lock);
    auto& cover = seat.find<LockCover>("lockCover");
    CHECK(cover.isVisible());
    CHECK_FALSE(map.isVisible()); // torn off, hidden too
    for (auto* panel : seat.window->panels())
        CHECK_FALSE(panel->isVisible());
    CHECK_FALSE(seat.window->commandLine().isVisible());
    const QString seen = visibleText(*seat.window);
    for (const auto& call : seat.board().calls) {
        CHECK_FALSE(seen.contains(call->location.address.text));
        if (!call->caller.name.text.isEmpty())
            CHECK_FALSE(seen.contains(call->caller.name.text));
    }
    for (const auto& unit : seat.board().unitIds())
        CHECK_FALSE(seen.contains(unit.value()));
    seat.picture("room-locked");
    seat.press(Act::NewCall); // no key works but unlocking
    CHECK_FALSE(seat.window->actions()[Act::DispatchFirst].isEnabled());

    RaiseDuress duress;
    duress.unit = freeUnit(seat.board());
    seat.desk->perform(systemActor(), duress);
    seat.waitFor([&] { return seat.board().unit(duress.unit)->duressSince.has_value(); });
    seat.room.clock.step(2s);
    seat.window->refresh();
    CHECK_FALSE(seat.speaker.heard.isEmpty());
    // The banner does not come up under the lock: it names the unit and the place.
    auto& banner = seat.find<QAbstractButton>("duressBanner");
    CHECK_FALSE(banner.isVisible());
    CHECK_FALSE(visibleText(*seat.window).contains(duress.unit.value()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK_FALSE(banner.hasFocus());
    CHECK(seat.find<QLabel>("lockAlarm").text().contains(QStringLiteral("DURESS")));
    CHECK_FALSE(seat.find<QLabel>("lockAlarm").text().contains(duress.unit.value()));

    auto& entry = seat.find<QLineEdit>("lockEntry");
    QTest::keyClicks(&entry, QStringLiteral("1111"));
    QTest::keyClick(&entry, Qt::Key_Return);
    CHECK(cover.isVisible());
    CHECK(seat.find<QLabel>("lockHint").text().contains(QStringLiteral("not the PIN")));
    QTest::keyClicks(&entry, QStringLiteral("2468"));
    QTest::keyClick(&entry, Qt::Key_Return);
    CHECK_FALSE(cover.isVisible());
    CHECK(map.isVisible());
    CHECK(banner.isVisible());
    CHECK(seat.window->commandLine().isVisible());
    CHECK(seat.window->actions()[Act::DispatchFirst].isEnabled());
    CHECK(seat.window->preferences().pin == preferences.pin);
}

TEST_CASE("five wrong PINs make a pause, and the pause ends", "[room]")
{
    Preferences preferences;
    preferences.pin = *hashOfPin(QStringLiteral("2468"));
    ConsoleSeat seat({.preferences = preferences});
    seat.press(Act::Lock);
    auto& entry = seat.find<QLineEdit>("lockEntry");
    for (int i = 0; i < kPinTries; ++i) {
        QTest::keyClicks(&entry, QStringLiteral("0000"));
        QTest::keyClick(&entry, Qt::Key_Return);
    }
    CHECK_FALSE(entry.isEnabled());
    seat.room.clock.step(kPinPause);
    seat.window->refresh();
    CHECK(entry.isEnabled());
    QTest::keyClicks(&entry, QStringLiteral("2468"));
    QTest::keyClick(&entry, Qt::Key_Return);
    CHECK_FALSE(seat.find<LockCover>("lockCover").isVisible());
}

TEST_CASE("the console locks by itself when the policy says so, and not while somebody works",
          "[room]")
{
    RoomPolicy policy;
    policy.idleLock = 10min;
    ConsoleSeat seat({.policy = policy});
    auto& cover = seat.find<LockCover>("lockCover");
    seat.room.clock.step(9min);
    seat.key(Qt::Key_Down);
    seat.window->refresh();
    seat.room.clock.step(9min);
    seat.window->refresh();
    CHECK_FALSE(cover.isVisible());
    seat.room.clock.step(1min);
    seat.window->refresh();
    CHECK(cover.isVisible());
    QTest::keyClick(&seat.find<QPushButton>("lockOpen"), Qt::Key_Return); // no PIN: a key
    CHECK_FALSE(cover.isVisible());
    seat.room.clock.step(9min);
    seat.window->refresh();
    CHECK_FALSE(cover.isVisible());
}

TEST_CASE("the strip says that it is muted and until when", "[room]")
{
    ConsoleSeat seat;
    auto& sound = seat.find<HealthMark>("soundHealth");
    CHECK(sound.accessibleName() == QStringLiteral("Sound 70 %"));
    seat.press(Act::Mute);
    CHECK(sound.accessibleName().startsWith(QStringLiteral("Muted until 14:02")));
    seat.room.clock.step(kMuteFor + 9s);
    seat.window->refresh();
    seat.room.clock.step(9s);
    seat.window->refresh();
    seat.room.clock.step(9s);
    seat.window->refresh();
    CHECK_FALSE(sound.accessibleName().startsWith(QStringLiteral("Muted")));
    seat.press(Act::Louder);
    CHECK(seat.window->preferences().volume == 80);
}

TEST_CASE("the hand-over opens beside the console and prints", "[room]")
{
    const QTemporaryDir folder;
    RoomPolicy policy;
    policy.paperFolder = folder.path();
    ConsoleSeat seat({.policy = policy});
    seat.press(Act::Handover);
    auto& window = seat.find<HandoverWindow>("handover");
    CHECK(window.isVisible());
    CHECK(seat.find<QTextBrowser>("handoverPage")
              .toPlainText()
              .contains(QStringLiteral("Waiting for a team")));
    if (const QString pictures = qEnvironmentVariable("LODESTAR_PICTURES"); !pictures.isEmpty())
        window.grab().save(pictures + QStringLiteral("/room-handover.png"));
    const auto files = [&] {
        return QDir(folder.path()).entryList(QDir::Files);
    };
    // Its own keys, not the console's behind it: F5 there sends a team, Ctrl P prints a call.
    window.activateWindow();
    seat.waitFor([&] { return window.isActiveWindow(); });
    const qint64 seq = seat.board().seq;
    QTest::keyClick(&window, Qt::Key_F5);
    QTest::keyClick(&window, Qt::Key_F6);
    QTest::qWait(100);
    CHECK(seat.board().seq == seq);
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
    seat.waitFor([&] { return files().size() == 1; });
    CHECK(files().first().startsWith(QStringLiteral("lodestar-handover-")));
    seat.press(Act::PrintCall);
    seat.press(Act::PrintBoard);
    seat.press(Act::KeyCard);
    seat.waitFor([&] { return files().size() == 4; });
    seat.waitFor([&] { return seat.preview().contains(QStringLiteral("written")); });
    if (const QString pictures = qEnvironmentVariable("LODESTAR_PICTURES"); !pictures.isEmpty())
        for (const QString& file : files())
            QFile::copy(folder.filePath(file), pictures + QLatin1Char('/') + file);
}

TEST_CASE("a fallback that cannot be written is said in the strip", "[room]")
{
    const QTemporaryDir folder;
    RoomPolicy policy;
    policy.paperFolder = folder.filePath(QStringLiteral("gone"));
    policy.paperEvery = 5min;
    ConsoleSeat seat({.policy = policy});
    seat.window->refresh();
    auto& paper = seat.find<HealthMark>("paperHealth");
    seat.waitFor([&] {
        seat.window->refresh();
        return paper.isVisible() &&
               paper.accessibleName().contains(QStringLiteral("cannot be written"));
    });
}

TEST_CASE("the tour goes on when the person has done a step, and Esc leaves it", "[room]")
{
    RoomPolicy policy;
    policy.isPractice = true;
    ConsoleSeat seat({.policy = policy});
    auto& tour = seat.find<TourStrip>("tourStrip");
    CHECK_FALSE(tour.isVisible());
    seat.press(Act::Tour);
    CHECK(tour.isVisible());
    CHECK(tour.step() == 0);
    seat.picture("room-tour");
    seat.press(Act::NewCall);
    CHECK(tour.step() == 1);
    OpenCall open; // as the card would
    open.location = seat.room.placeOf(7);
    open.nature = NatureId(QStringLiteral("welfare_check"));
    const CallId before = seat.board().lastCall;
    seat.desk->perform({QStringLiteral("J. Abara"), Role::Dispatcher, {}}, open);
    seat.waitFor([&] { return before < seat.board().lastCall; });
    CHECK(tour.step() == 1); // somebody's call is not this person's
    const CallId call = seat.board().lastCall;
    seat.window->selectCall(call);
    CHECK(tour.step() == 2);
    const auto questions = seat.board().profile->protocol.questions;
    for (const Question& question : questions) {
        const auto least = std::min_element(
            question.choices.cbegin(),
            question.choices.cend(),
            [](const AnswerChoice& a, const AnswerChoice& b) { return a.danger < b.danger; });
        if (least != question.choices.cend())
            seat.desk->perform({QStringLiteral("J. Abara"), Role::Dispatcher, {}},
                               AnswerTriage{call, question.id, {least->id}, {}});
    }
    seat.waitFor([&] { return tour.step() == 3; });
    const UnitId unit = freeUnit(seat.board());
    seat.enterLine(QStringLiteral("D %1 %2 because practice").arg(unit.value()).arg(call.value()));
    seat.waitFor([&] { return tour.step() == 4; });
    seat.waitFor([&] { return seat.window->commandLine().line().isEmpty(); });
    seat.enterLine(QStringLiteral("ER %1").arg(unit.value()));
    seat.waitFor([&] { return tour.step() == 5; });
    seat.waitFor([&] { return seat.window->commandLine().line().isEmpty(); });
    seat.enterLine(QStringLiteral("C %1 declined").arg(call.value()));
    seat.waitFor([&] { return tour.step() == 6; });
    CHECK(tour.isVisible());
    QTest::keyClick(seat.window.get(), Qt::Key_Escape);
    CHECK_FALSE(tour.isVisible());
    CHECK(seat.window->preferences().hasToured);
}

TEST_CASE("no tour opens a call in a real room", "[room]")
{
    ConsoleSeat seat;
    seat.press(Act::Tour);
    CHECK_FALSE(seat.find<TourStrip>("tourStrip").isVisible());
    CHECK(seat.preview().contains(QStringLiteral("--demo")));
}

TEST_CASE("changed keys are kept for the person, and the legend follows", "[room]")
{
    Preferences preferences;
    preferences.keys = {{QStringLiteral("hold"), QStringLiteral("Ctrl+9")}};
    ConsoleSeat seat({.preferences = preferences});
    CHECK(seat.window->actions()[Act::Hold].shortcut() == QKeySequence(QStringLiteral("Ctrl+9")));
    CHECK(seat.window->preferences().keys == preferences.keys);
    seat.press(Act::Keys);
    CHECK(seat.find<QWidget>("keyEditor").isVisible());
    if (const QString pictures = qEnvironmentVariable("LODESTAR_PICTURES"); !pictures.isEmpty())
        seat.find<QWidget>("keyEditor").grab().save(pictures + QStringLiteral("/room-keys.png"));
}

TEST_CASE("a PIN is kept as a hash only, and a short one is refused", "[room]")
{
    const auto hash = hashOfPin(QStringLiteral("2468"));
    REQUIRE(hash);
    CHECK(hash->startsWith("$argon2id$"));
    CHECK_FALSE(hash->contains("2468"));
    CHECK(*hash != *hashOfPin(QStringLiteral("2468"))); // salted
    CHECK(pinFits(*hash, QStringLiteral("2468")));
    CHECK_FALSE(pinFits(*hash, QStringLiteral("2469")));
    CHECK_FALSE(pinFits({}, {}));
    CHECK_FALSE(pinFits("nonsense", QStringLiteral("2468")));
    const auto brief = hashOfPin(QStringLiteral("246"));
    REQUIRE_FALSE(brief);
    CHECK(brief.error().text.contains(QStringLiteral("at least 4")));
}

TEST_CASE("a PIN is kept when it is said to be set, and a look soon after", "[room]")
{
    ConsoleSeat seat;
    QSignalSpy left(seat.window.get(), &MainWindow::preferencesLeft);
    seat.press(Act::SetPin);
    auto* window = seat.window->findChild<QWidget*>(QStringLiteral("pinWindow"));
    REQUIRE(window);
    for (const char* name : {"pinNew", "pinAgain"})
        window->findChild<QLineEdit*>(QString::fromLatin1(name))->setText(QStringLiteral("2468"));
    left.clear();
    window->findChild<QPushButton*>(QStringLiteral("pinSet"))->click();
    REQUIRE(left.size() == 1);
    CHECK(pinFits(left.last().first().value<Preferences>().pin, QStringLiteral("2468")));
    left.clear();
    seat.press(Act::Larger);
    seat.waitFor([&] { return !left.isEmpty(); });
    CHECK(left.last().first().value<Preferences>().percent == seat.theme.percent());
    left.clear();
    QTest::qWait(5'500);
    CHECK(left.isEmpty()); // nothing has changed
}
