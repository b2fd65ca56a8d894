// SPDX-License-Identifier: GPL-3.0-or-later
// The console driven without a screen: a call from ring to closed by keys alone, and what must
// never happen.
#include "tests/ui/seat.h"
#include "ui/mainwindow.h"
#include "ui/map/mapview.h"
#include "ui/panels/callcardpanel.h"
#include "ui/panels/commandline.h"
#include "ui/panels/duressbanner.h"
#include "ui/panels/locationfield.h"
#include "ui/panels/questionbox.h"
#include "ui/panels/queuepanel.h"
#include "ui/panels/recommendationpanel.h"
#include "ui/panels/rosterpanel.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/rowview.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;
using lodestar::test::ConsoleSeat;

namespace {

/// The key of the least dangerous answer to the question in the box.
QString leastDangerous(const ConsoleSeat& seat)
{
    const Question* question = seat.board().profile->question(seat.question().question());
    REQUIRE(question);
    const auto least = std::min_element(
        question->choices.cbegin(),
        question->choices.cend(),
        [](const AnswerChoice& a, const AnswerChoice& b) { return a.danger < b.danger; });
    for (auto* button : seat.question().findChildren<ChoiceButton*>())
        if (button->text() == inLanguage(least->text))
            return button->key();
    FAIL("the answer has no key");
    return {};
}

} // namespace

TEST_CASE("a call goes from ring to closed by keys alone", "[window]")
{
    ConsoleSeat seat;
    const CallId before = seat.board().lastCall;
    seat.press(Act::NewCall);
    REQUIRE(QApplication::focusWidget() == &seat.find<QLineEdit>("location"));
    CHECK_FALSE(seat.window->selectedCall().isValid());
    const QString address = seat.room.placeOf(4'242).address.text;
    seat.type(address);
    seat.key(Qt::Key_Return);
    const CallId call(before.value() + 1);
    seat.waitFor([&] { return seat.window->selectedCall() == call; });
    CHECK(seat.board().call(call)->location.address.text == address);
    CHECK(seat.board().call(call)->location.quality == LocationQuality::Exact);

    for (int asked = 0; asked < 30 && seat.question().question().isValid(); ++asked) {
        const QuestionId now = seat.question().question();
        const QString answer = leastDangerous(seat);
        const bool isLetter = answer.size() == 2; // behind the sign for Shift
        if (isLetter)
            QTest::keyClick(
                QApplication::focusWidget(), answer.back().toLatin1(), Qt::ShiftModifier);
        else
            seat.type(answer);
        const Question* question = seat.board().profile->question(now);
        if (question->many || isLetter)
            seat.key(Qt::Key_Return);
        seat.waitFor([&] { return seat.question().question() != now; });
    }
    seat.waitFor([&] { return phaseOf(*seat.board().call(call)) == CallPhase::Waiting; });
    CHECK(seat.board().call(call)->triage.complete);

    const auto& candidates = seat.find<RecommendationPanel>("recommendation").candidates();
    REQUIRE(candidates.rowCount() > 0);
    const UnitId unit = candidates.row(0).candidate.unit;
    seat.press(Act::DispatchFirst);
    seat.waitFor([&] { return unitsOn(*seat.board().call(call)).contains(unit); });

    for (const char* status : {"en_route", "on_scene"}) {
        const StatusId wanted(QString::fromLatin1(status));
        for (int guard = 0; guard < 8; ++guard) {
            seat.press(Act::Status);
            if (seat.window->commandLine().line().startsWith(
                    seat.board().profile->status(wanted)->letters))
                break;
        }
        seat.key(Qt::Key_Return);
        seat.waitFor([&] { return seat.board().unit(unit)->status == wanted; });
    }
    CHECK(stampOf(*seat.board().call(call), Stamp::OnScene));

    seat.press(Act::CloseCall);
    seat.type(QStringLiteral("helped on scene"));
    CHECK(seat.window->commandLine().preview().contains(
        QStringLiteral("closes %1").arg(call.value())));
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return seat.board().call(call)->closed.has_value(); });
    CHECK(seat.board().unit(unit)->call == CallId());
    CHECK(seat.window->commandLine().line().isEmpty());
}

TEST_CASE("a place that fits several is asked about, never guessed", "[window]")
{
    ConsoleSeat seat;
    // The first two letters of some street that fit several places equally well.
    QString typed;
    for (const char* letters : {"ma", "ha", "me", "ca", "de", "un"}) {
        const auto matches = seat.room.city().places->find(QLatin1String(letters), 8);
        if (matches.size() > 1 && matches[0].confidence == matches[1].confidence)
            typed = QLatin1String(letters);
    }
    REQUIRE_FALSE(typed.isEmpty());
    const CallId before = seat.board().lastCall;
    seat.press(Act::NewCall);
    auto& field = seat.find<LocationField>("location");
    seat.type(typed);
    REQUIRE(field.offers().size() > 1);
    seat.key(Qt::Key_Return);
    QTest::qWait(40);
    CHECK(seat.board().lastCall == before);
    CHECK(seat.window->commandLine().preview().contains(QStringLiteral("fit")));
    seat.key(Qt::Key_Down);
    seat.key(Qt::Key_Down);
    const QString second = field.offers()[1];
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return seat.window->selectedCall().isValid() && field.text() == second; });
    CHECK(field.offers().isEmpty());
}

TEST_CASE("the keys that send wait until another recommendation can have been read", "[window]")
{
    ConsoleSeat seat;
    auto& keys = *seat.window->findChild<WindowKeys*>();
    keys.setReadingTime(std::chrono::hours(1));
    const CallId call = seat.window->selectedCall();
    REQUIRE(unitsOn(*seat.board().call(call)).isEmpty());
    auto& candidates = seat.find<RowView>("candidateView");
    const auto first = [&] {
        return UnitId(candidates.model()->index(0, 0).data(KeyRole).toString());
    };
    const UnitId before = first();
    REQUIRE(before.isValid());
    seat.perform(SetStatus{before, seat.board().profile->statuses.last().id, {}, {}});
    REQUIRE(first() != before);
    seat.press(Act::DispatchFirst);
    CHECK(seat.preview().contains(QStringLiteral("press the key again")));
    CHECK(seat.recordedSince(seat.board().seq, call) == 0);
    // Another call's is what its reader asked for.
    const CallId other = seat.queue().model().row(2).row.call;
    seat.window->selectCall(other);
    seat.window->selectCall(call);
    const UnitId now = first();
    seat.press(Act::DispatchFirst);
    seat.waitFor([&] { return unitsOn(*seat.board().call(call)).contains(now); });
}

TEST_CASE("typing a command moves the panels at most once", "[window]")
{
    ConsoleSeat seat;
    seat.press(Act::Command);
    const auto& docks = *seat.window->findChild<QMainWindow*>();
    int heights = 0;
    int height = docks.height();
    for (const int key : {Qt::Key_D, Qt::Key_Space, Qt::Key_S, Qt::Key_Backspace, Qt::Key_Space}) {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        QTest::qWait(20);
        heights += docks.height() != std::exchange(height, docks.height()) ? 1 : 0;
    }
    CHECK(heights <= 1);
    const int whole = docks.height();
    seat.key(Qt::Key_Escape);
    seat.waitFor([&] { return docks.height() >= whole; });
}

TEST_CASE("an address in the command line sends nobody", "[window]")
{
    ConsoleSeat seat;
    const qint64 seq = seat.board().seq;
    seat.enterLine(QStringLiteral("123 D Street 215"));
    seat.enterLine({});
    QTest::qWait(40);
    CHECK(seat.board().seq == seq);
    CHECK(seat.window->commandLine().line() == QStringLiteral("123 D Street 215"));
    CHECK(seat.window->commandLine().preview().startsWith(QStringLiteral("▲")));
}

TEST_CASE("a refusal is one calm line, opens no window and keeps what was typed", "[window]")
{
    ConsoleSeat seat;
    const auto windows = QApplication::topLevelWidgets().size();
    seat.enterLine(QStringLiteral("D STAR 1 10")); // it is on a call
    seat.waitFor(
        [&] { return seat.window->commandLine().preview().startsWith(QStringLiteral("▲")); });
    CHECK(seat.window->commandLine().line() == QStringLiteral("D STAR 1 10"));
    CHECK(QApplication::topLevelWidgets().size() == windows);
    CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("a call selected anywhere is selected everywhere", "[window]")
{
    ConsoleSeat seat;
    const CallId call = seat.queue().model().row(2).row.call;
    auto& view = seat.find<RowView>("queueView");
    view.setFocus();
    for (int row = 0; row < 2; ++row)
        QTest::keyClick(&view, Qt::Key_Down);
    CHECK(seat.window->selectedCall() == call);
    CHECK(seat.find<QLineEdit>("location").text() ==
          seat.board().call(call)->location.address.text);
    // The way there comes a few milliseconds later.
    seat.waitFor([&] { return seat.find<MapView>("mapView").scene().selectedCall == call; });

    const CallId other = seat.queue().model().row(4).row.call;
    auto& map = seat.find<MapView>("mapView");
    emit map.callPicked(other);
    CHECK(view.currentKey().toLongLong() == other.value());
}

TEST_CASE("a box around one call and units begins a dispatch that nobody has sent", "[window]")
{
    ConsoleSeat seat;
    const CallId call = seat.queue().model().row(1).row.call;
    const qint64 seq = seat.board().seq;
    auto& map = seat.find<MapView>("mapView");
    emit map.boxPicked({call},
                       {UnitId(QStringLiteral("STAR 1")), UnitId(QStringLiteral("STAR 2"))});
    CHECK(seat.window->selectedCall() == call);
    CHECK(seat.window->commandLine().line() ==
          QStringLiteral("D STAR 1 STAR 2 %1").arg(call.value()));
    CHECK(seat.board().seq == seq);
}

TEST_CASE("a new call begins at a point of the map", "[window]")
{
    ConsoleSeat seat;
    auto& map = seat.find<MapView>("mapView");
    emit map.placePicked(QGeoCoordinate(41.2, -100.6), {});
    auto* menu = map.findChild<QMenu*>();
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 1); // no streets are loaded: none can be closed
    menu->actions().first()->trigger();
    CHECK(seat.find<QLineEdit>("location").text() == QStringLiteral("41.20000, -100.60000"));
    menu->close();
}

TEST_CASE("what was typed and not sent survives a change of call", "[window]")
{
    ConsoleSeat seat;
    const CallId first = seat.queue().model().row(0).row.call;
    const CallId second = seat.queue().model().row(1).row.call;
    seat.window->selectCall(first);
    auto& narrative = seat.find<QLineEdit>("narrative");
    narrative.setFocus();
    seat.type(QStringLiteral("half a senten"));
    seat.window->selectCall(second);
    CHECK(narrative.text().isEmpty());
    seat.press(Act::NewCall);
    seat.type(QStringLiteral("12 Some"));
    seat.window->selectCall(first);
    CHECK(narrative.text() == QStringLiteral("half a senten"));
    seat.press(Act::NewCall);
    CHECK(seat.find<QLineEdit>("location").text() == QStringLiteral("12 Some"));
}

TEST_CASE("a note somebody types stays while Boards come in", "[window]")
{
    ConsoleSeat seat;
    const CallId call = seat.queue().model().row(0).row.call;
    seat.window->selectCall(call);
    auto& narrative = seat.find<QLineEdit>("narrative");
    narrative.setFocus();
    seat.type(QStringLiteral("he is "));
    const qint64 seq = seat.board().seq;
    seat.desk->perform(systemActor(),
                       AddNote{call, QStringLiteral("from elsewhere"), Label::Operational});
    seat.waitFor([&] { return seat.board().seq > seq; });
    seat.type(QStringLiteral("calm"));
    CHECK(narrative.text() == QStringLiteral("he is calm"));
    seat.key(Qt::Key_Return);
    seat.waitFor([&] { return narrative.text().isEmpty(); });
}

TEST_CASE("with a new card open, F5 sends nobody", "[window]")
{
    ConsoleSeat seat;
    seat.press(Act::NextWaiting);
    REQUIRE(seat.window->selectedCall().isValid());
    const qint64 seq = seat.board().seq;
    seat.press(Act::NewCall);
    seat.press(Act::DispatchFirst);
    QTest::qWait(40);
    CHECK(seat.board().seq == seq);
}

TEST_CASE("closing the window asks only when a new card would be lost", "[window]")
{
    ConsoleSeat seat;
    CHECK(seat.window->close());
    seat.ask.answer = false;
    CHECK(seat.ask.asked == 0);
    seat.window->show();
    seat.press(Act::NewCall);
    seat.find<QLineEdit>("location").setText(QStringLiteral("half an address"));
    CHECK_FALSE(seat.window->close());
    CHECK(seat.ask.asked == 1);
    seat.ask.answer = true;
    CHECK(seat.window->close());
}

TEST_CASE("everything that can be worked has a name that can be read out", "[window]")
{
    ConsoleSeat seat;
    for (const auto* widget : seat.window->findChildren<QWidget*>()) {
        if (!qobject_cast<const QLineEdit*>(widget) &&
            !qobject_cast<const QAbstractButton*>(widget) &&
            !qobject_cast<const RowView*>(widget) && !qobject_cast<const MapView*>(widget) &&
            !qobject_cast<const QDockWidget*>(widget))
            continue;
        if (qobject_cast<const QAbstractButton*>(widget) &&
            (!widget->isVisible() || widget->objectName().startsWith(QLatin1String("qt_"))))
            continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK_FALSE(widget->accessibleName().isEmpty());
    }
    for (const auto* action : seat.window->actions().all()) {
        INFO(action->text().toStdString());
        CHECK_FALSE(action->shortcuts().isEmpty());
        CHECK_FALSE(action->toolTip().isEmpty());
    }
    QSet<QKeySequence> keys;
    for (const auto* action : seat.window->actions().all())
        for (const auto& shortcut : action->shortcuts()) {
            INFO(shortcut.toString().toStdString());
            CHECK_FALSE(keys.contains(shortcut));
            keys.insert(shortcut);
        }
}

TEST_CASE("day, night and size change at once, and the layout comes back as it was left",
          "[window]")
{
    ConsoleSeat seat;
    seat.press(Act::DayNight);
    CHECK(seat.theme.look() == Look::Day);
    seat.press(Act::DayNight);
    CHECK(seat.theme.look() == Look::Contrast);
    seat.press(Act::DayNight);
    CHECK(seat.theme.look() == Look::Night);
    seat.press(Act::DayNight);
    seat.press(Act::Larger);
    CHECK(seat.theme.percent() == 110);
    QSignalSpy left(seat.window.get(), &MainWindow::preferencesLeft);
    seat.window->panels().last()->setFloating(true);
    CHECK(seat.window->close());
    REQUIRE_FALSE(left.isEmpty());
    const auto kept = left.last().first().value<Preferences>();
    CHECK(kept.percent == 110);
    MainWindow again({*seat.desk,
                      seat.room.clock,
                      seat.theme,
                      *seat.room.city().places,
                      seat.room.city().ground,
                      {},
                      seat.ask,
                      Actor{}},
                     kept);
    again.show();
    CHECK(again.panels().last()->isFloating());
    again.actions()[Act::RestoreLayout].trigger();
    CHECK_FALSE(again.panels().last()->isFloating());
}

TEST_CASE("the pictures that a person looks at", "[.pictures]")
{
    const QString folder = qEnvironmentVariable(
        "LODESTAR_PICTURES", QDir::tempPath() + QStringLiteral("/lodestar-pictures"));
    REQUIRE(QDir().mkpath(folder));
    ConsoleSeat seat;
    seat.hearPositions();
    const CallId welfare(9);
    seat.window->selectCall(welfare);
    const auto take = [&](const char* name, Look look, QSize size, int percent) {
        seat.theme.setLook(look);
        seat.theme.setPercent(percent);
        seat.window->resize(size);
        QTest::qWait(50);
        seat.window->restoreLayout();
        seat.press(Act::FitMap);
        CHECK(QTest::qWaitFor([&] { return seat.window->size() == size; }));
        CHECK(seat.window->grab().save(
            QStringLiteral("%1/%2.png").arg(folder, QString::fromLatin1(name))));
    };
    seat.press(Act::Triage);
    seat.press(Act::Command);
    seat.type(QStringLiteral("D STAR4 9"));
    take("night", Look::Night, {1920, 1080}, 100);
    take("day", Look::Day, {1920, 1080}, 100);
    take("night-small", Look::Night, {1280, 720}, 100);
    take("day-small", Look::Day, {1280, 720}, 100);
    take("night-200", Look::Night, {1920, 1080}, 200);
    seat.key(Qt::Key_Escape);
    seat.press(Act::NewCall);
    seat.type(QStringLiteral("14"));
    take("new", Look::Night, {1920, 1080}, 100);
    seat.press(Act::NextAlert);
    seat.press(Act::Triage);
    take("alert", Look::Day, {1920, 1080}, 100);
}

TEST_CASE("a new call is taken where none was selected before", "[window]")
{
    ConsoleSeat seat;
    seat.window->selectCall({});
    seat.press(Act::NewCall);
    auto& field = seat.find<LocationField>("location");
    REQUIRE(QApplication::focusWidget() == &field);
    seat.type(QStringLiteral("9 lot"));
    CHECK(field.text() == QStringLiteral("9 lot"));
}

TEST_CASE("what was typed beyond the place stays with it; another house number asks", "[window]")
{
    CHECK(wordsBeyond(QStringLiteral("999 s telegraph rd"),
                      QStringLiteral("999 South Telegraph Road, Harbor City"))
              .isEmpty());
    CHECK(wordsBeyond(QStringLiteral("999 South Telegraph Road rear shed, apt 4B"),
                      QStringLiteral("999 South Telegraph Road, Harbor City")) ==
          QStringLiteral("rear shed apt 4B"));
    CHECK(wordsBeyond(QStringLiteral("9999 South Telegraph"),
                      QStringLiteral("999 South Telegraph Road")) == QStringLiteral("9999"));
    CHECK(
        wordsBeyond(QStringLiteral("High & Broad"), QStringLiteral("High Street and Broad Street"))
            .isEmpty());

    ConsoleSeat seat;
    const CallId before = seat.board().lastCall;
    seat.press(Act::NewCall);
    const QString address = seat.room.placeOf(4'242).address.text;
    seat.type(address + QStringLiteral(" rear shed"));
    seat.key(Qt::Key_Return);
    const CallId call(before.value() + 1);
    seat.waitFor([&] { return seat.board().call(call) != nullptr; });
    CHECK(seat.board().call(call)->location.address.text ==
          address + QStringLiteral(" (rear shed)"));
}

TEST_CASE("a place can always be taken as it was typed", "[window]")
{
    ConsoleSeat seat;
    const CallId before = seat.board().lastCall;
    seat.press(Act::NewCall);
    auto& field = seat.find<LocationField>("location");
    seat.type(QStringLiteral("me"));
    REQUIRE(field.offers().size() > 1);
    CHECK(field.offers().last().contains(QStringLiteral("as typed")));
    QTest::keyClick(&field, Qt::Key_Return, Qt::ControlModifier);
    const CallId call(before.value() + 1);
    seat.waitFor([&] { return seat.board().call(call) != nullptr; });
    CHECK(seat.board().call(call)->location.address.text == QStringLiteral("me"));
    CHECK(seat.board().call(call)->location.quality == LocationQuality::Typed);
    CHECK_FALSE(seat.board().call(call)->location.point);
}

TEST_CASE("a long line scrolls in its field; the window does not grow", "[window]")
{
    ConsoleSeat seat;
    const int wide = seat.window->width();
    seat.press(Act::Command);
    seat.type(QStringLiteral("N 1 ") + QString(600, QLatin1Char('w')));
    QTest::qWait(20);
    CHECK(seat.window->width() == wide);
    CHECK(seat.window->minimumSizeHint().width() <= wide);
}

TEST_CASE("with the plan filled, the dispatch key sends nobody more", "[window]")
{
    ConsoleSeat seat;
    const CallId call = seat.queue().model().row(0).row.call;
    seat.window->selectCall(call);
    const auto& candidates = seat.find<RecommendationPanel>("recommendation").candidates();
    seat.waitFor([&] { return candidates.rowCount() > 0; });
    seat.press(Act::DispatchFirst);
    seat.waitFor([&] { return !unitsOn(*seat.board().call(call)).isEmpty(); });
    seat.window->refresh();
    const auto sent = unitsOn(*seat.board().call(call));
    const qint64 seq = seat.board().seq;
    seat.press(Act::DispatchFirst);
    QTest::qWait(60);
    CHECK(seat.board().seq == seq);
    CHECK(unitsOn(*seat.board().call(call)) == sent);
    CHECK(seat.window->commandLine().preview().contains(QStringLiteral("filled")));
    for (int row = 0; row < candidates.rowCount(); ++row)
        CHECK(candidates.row(row).keyCap.isEmpty());
}

TEST_CASE(
    "duress goes out by one key, stands across the window and on the map, and ends with a reason",
    "[window]")
{
    ConsoleSeat seat;
    UnitId onCall;
    for (const UnitId& id : seat.board().unitIds())
        if (seat.board().unit(id)->call.isValid())
            onCall = id;
    REQUIRE(onCall.isValid());
    auto& banner = seat.find<DuressBanner>("duressBanner");
    CHECK_FALSE(banner.isVisible());
    seat.press(Act::Duress); // nobody selected: asks which
    CHECK(seat.window->commandLine().line() == QStringLiteral("DURESS "));
    seat.key(Qt::Key_Escape);
    seat.window->selectUnit(onCall);
    seat.press(Act::Duress);
    seat.waitFor([&] { return seat.board().unit(onCall)->duressSince.has_value(); });
    seat.window->refresh();
    CHECK(banner.isVisible());
    CHECK(banner.text().contains(onCall.value()));
    const Call* call = seat.board().call(seat.board().unit(onCall)->call);
    CHECK(std::any_of(call->backups.cbegin(), call->backups.cend(), [](const Backup& backup) {
        return backup.kind == BackupKind::Police;
    }));
    const auto& scene = seat.find<MapView>("mapView").scene();
    CHECK(std::any_of(scene.units.cbegin(), scene.units.cend(), [&](const MapUnit& unit) {
        return unit.id == onCall && unit.isAlarm;
    }));
    seat.enterLine(QStringLiteral("SAFE %1 they answered by voice").arg(onCall.value()));
    seat.waitFor([&] { return !seat.board().unit(onCall)->duressSince; });
    seat.window->refresh();
    CHECK_FALSE(banner.isVisible());
}

TEST_CASE("a unit dragged onto a call begins a line that nobody has sent", "[window]")
{
    ConsoleSeat seat;
    auto& view = seat.find<RowView>("queueView");
    const auto& row = seat.queue().model().row(1).row;
    const UnitId unit = seat.board().unitIds().first();
    QMimeData data;
    data.setData(RowView::mimeOf(QStringLiteral("unit")), unit.value().toUtf8());
    const qint64 seq = seat.board().seq;
    const QPoint at = view.visualRect(view.model()->index(1, 0)).center();
    QDragEnterEvent enter(at, Qt::LinkAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(at, Qt::LinkAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &move);
    QDropEvent drop(at, Qt::LinkAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &drop);
    const QString line = seat.window->commandLine().line();
    CHECK(line.contains(unit.value()));
    CHECK(line.contains(QString::number(row.call.value())));
    CHECK(seat.board().seq == seq);
}

TEST_CASE("a call that arrives does not move the row that somebody stands on", "[window]")
{
    ConsoleSeat seat;
    auto& view = seat.find<RowView>("queueView");
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    const QVariant key = view.currentKey();
    const int before = view.visualRect(view.currentIndex()).top();
    const int rows = view.model()->rowCount();
    seat.window->resize(1920, 700); // so that the list scrolls
    QApplication::processEvents();
    const int top = view.visualRect(view.currentIndex()).top();
    OpenCall worst;
    worst.location.address = Sealed(QStringLiteral("somewhere"));
    worst.location.quality = LocationQuality::Typed;
    seat.desk->perform({QStringLiteral("B. Tester"), Role::Dispatcher, QStringLiteral("Console 3")},
                       worst);
    seat.waitFor([&] { return view.model()->rowCount() > rows; });
    CHECK(view.currentKey() == key);
    CHECK(view.visualRect(view.currentIndex()).top() == top);
    CHECK(before >= 0);
}
