// SPDX-License-Identifier: GPL-3.0-or-later
// What a tired dispatcher decides by is there, whole and true: on the map, in the strip, in narrow
// windows and at twice the size.
#include "tests/ui/seat.h"
#include "ui/map/mapview.h"
#include "ui/map/markspread.h"
#include "ui/models/rostermodel.h"
#include "ui/panels/mappanel.h"
#include "ui/panels/recommendationpanel.h"
#include "ui/panels/statusstrip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowview.h"

#include <QIdentityProxyModel>
#include <QLayout>
#include <QPushButton>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::ui;
using namespace std::chrono_literals;

namespace {

UnitId someone(const Board& board, bool isOnCall)
{
    const auto ids = board.unitIds();
    for (const UnitId& id : ids)
        if (const Unit* unit = board.unit(id); unit->shiftEnd && unit->call.isValid() == isOnCall)
            return id;
    FAIL("nobody is there");
    return {};
}

const MapUnit* shownUnit(const ConsoleSeat& seat, const UnitId& id)
{
    const auto& units = seat.find<MapView>("mapView").scene().units;
    const auto found = std::find_if(
        units.cbegin(), units.cend(), [&](const MapUnit& unit) { return unit.id == id; });
    return found == units.cend() ? nullptr : &*found;
}

/// What part of a circle of this radius has this colour.
double partOf(const QImage& picture, QPointF middle, double radius, const QColor& colour)
{
    constexpr int kSteps = 720;
    int hits = 0;
    for (int i = 0; i < kSteps; ++i) {
        const double angle = 2 * 3.14159265 * i / kSteps;
        const QPointF at = middle + QPointF(std::cos(angle), std::sin(angle)) * radius;
        const QColor seen = picture.pixelColor(at.toPoint());
        hits += std::abs(seen.red() - colour.red()) + std::abs(seen.green() - colour.green()) +
                            std::abs(seen.blue() - colour.blue()) <
                        90
                    ? 1
                    : 0;
    }
    return static_cast<double>(hits) / kSteps;
}

void settle(ConsoleSeat& seat)
{
    for (int turn = 0; turn < 4; ++turn) {
        QTest::qWait(30);
        seat.window->refresh();
    }
    seat.find<MapView>("mapView").settle();
    seat.window->grab();
}

} // namespace

TEST_CASE("a crew in duress of which nothing is heard is looked for at its call", "[look]")
{
    ConsoleSeat seat;
    const UnitId unit = someone(seat.board(), true);
    const CallId call = seat.board().unit(unit)->call;
    const LatLon place = *seat.call(call.value()).location.point;
    // It is on a call: that it stood at its home is not claimed.
    CHECK(shownUnit(seat, unit) == nullptr);
    seat.window->selectUnit(unit);
    seat.press(Act::Duress);
    seat.waitFor([&] { return seat.board().unit(unit)->duressSince.has_value(); });
    seat.window->refresh();
    const MapUnit* shown = shownUnit(seat, unit);
    REQUIRE(shown);
    CHECK(shown->point == place);
    CHECK(shown->isStale);
    CHECK(shown->whereabouts == QStringLiteral("place not known (call %1)").arg(call.value()));
    const QString words = shown->whereabouts; // the scene is made anew
    seat.press(Act::NextAlert);               // the way that the banner names
    settle(seat);
    auto& view = seat.find<MapView>("mapView");
    CHECK(view.projection()
              .screen()
              .adjusted(60, 60, -60, -60)
              .contains(view.projection().toScreen(place)));
    const auto& labels = view.labels();
    REQUIRE_FALSE(labels.isEmpty());
    CHECK(labels.first().label.name == QStringLiteral("DURESS %1").arg(unit.value()));
    CHECK(labels.first().label.remark == words);
    const QColor alarm = seat.theme.colour(Token::Alarm);
    const double radius = seat.theme.px(34);
    const double dashed =
        partOf(view.grab().toImage(), view.projection().toScreen(place), radius, alarm);
    CHECK(dashed > 0.3);
    CHECK(dashed < 0.85);
    seat.picture("duress-unknown");

    // A fix that is old is where it was.
    const LatLon was{place.lat + 0.002, place.lon};
    seat.desk->fix(unit, {was, seat.room.clock.now() - 12min, {}});
    seat.waitFor([&] { return seat.board().unit(unit)->fix.has_value(); });
    seat.window->refresh();
    shown = shownUnit(seat, unit);
    REQUIRE(shown);
    CHECK(shown->point == was);
    CHECK(shown->isStale);
    CHECK(shown->whereabouts == QStringLiteral("place 12 min old"));

    // A fresh one is where it is: a firm ring.
    seat.desk->fix(unit, {place, seat.room.clock.now() - 5s, {}});
    seat.waitFor([&] { return seat.board().unit(unit)->fix->point == place; });
    settle(seat);
    shown = shownUnit(seat, unit);
    REQUIRE(shown);
    CHECK_FALSE(shown->isStale);
    CHECK(shown->whereabouts.isEmpty());
    CHECK(partOf(view.grab().toImage(), view.projection().toScreen(place), radius, alarm) > 0.85);
}

TEST_CASE("a free unit that was never heard of is shown at its home, and as that", "[look]")
{
    ConsoleSeat seat;
    const UnitId unit = someone(seat.board(), false);
    const MapUnit* shown = shownUnit(seat, unit);
    REQUIRE(shown);
    CHECK(shown->point == seat.board().unit(unit)->record.home);
    CHECK(shown->isStale);
    CHECK(shown->whereabouts == QStringLiteral("home"));
    seat.desk->fix(unit, {{41.2, -100.6}, seat.room.clock.now() - 9min, {}});
    seat.waitFor([&] { return seat.board().unit(unit)->fix.has_value(); });
    seat.window->refresh();
    shown = shownUnit(seat, unit);
    REQUIRE(shown);
    CHECK(shown->whereabouts == QStringLiteral("seen 9 min ago"));
}

TEST_CASE("nothing that is said on the map lies over something else", "[look]")
{
    ConsoleSeat seat;
    seat.hearPositions();
    auto& view = seat.find<MapView>("mapView");
    for (const auto& [width, height, percent] :
         {std::tuple{1920, 1080, 100}, std::tuple{1280, 720, 100}, std::tuple{1920, 1080, 200}}) {
        seat.window->resize(width, height);
        seat.theme.setPercent(percent);
        settle(seat);
        seat.press(Act::FitMap);
        settle(seat);
        const auto& labels = view.labels();
        CHECK(labels.size() > 4);
        for (qsizetype i = 0; i < labels.size(); ++i) {
            INFO(percent << " %: " << labels[i].label.name.toStdString());
            CHECK(view.projection().screen().contains(labels[i].box));
            for (qsizetype k = i + 1; k < labels.size(); ++k) {
                INFO("and " << labels[k].label.name.toStdString());
                const bool areForced = labels[i].label.isWanted && labels[k].label.isWanted;
                CHECK((areForced || !labels[i].box.intersects(labels[k].box)));
            }
        }
        seat.picture(qPrintable(QStringLiteral("map-%1-%2").arg(width).arg(percent)));
    }
}

TEST_CASE("marks that would hide each other stand side by side", "[look]")
{
    const QRectF screen(0, 0, 400, 300);
    QList<SpreadMark> marks{{{200, 150}, {30, 30}, {}},
                            {{202, 150}, {26, 20}, {}},
                            {{200, 149}, {26, 20}, {}},
                            {{60, 60}, {26, 20}, {}}};
    spreadMarks(marks, screen);
    CHECK(marks[0].at == marks[0].point);
    CHECK(marks[3].at == marks[3].point);
    const auto box = [](const SpreadMark& mark) {
        QRectF at({}, mark.body);
        at.moveCenter(mark.at);
        return at;
    };
    CHECK_FALSE(box(marks[0]).intersects(box(marks[1])));
    CHECK_FALSE(box(marks[0]).intersects(box(marks[2])));
    CHECK_FALSE(box(marks[1]).intersects(box(marks[2])));
    QList<SpreadMark> covered{{{390, 290}, {20, 16}, {}}};
    const QRectF kept(340, 280, 60, 20);
    spreadMarks(covered, screen, {kept});
    CHECK_FALSE(box(covered[0]).intersects(kept));
    for (const auto& mark : marks) {
        CHECK(screen.contains(box(mark)));
        CHECK(QLineF(mark.point, mark.at).length() < 100);
    }
}

TEST_CASE("a label that has no room says less, and an alarm has its place first", "[look]")
{
    const Theme theme(builtInTokens());
    NameWidths widths;
    MarkLabel unit;
    unit.mark = {60, 100};
    unit.reach = 12;
    unit.name = QStringLiteral("STAR 2");
    unit.remark = QStringLiteral("a remark much too long for so narrow a map");
    MarkLabel alarm = unit;
    alarm.name = QStringLiteral("DURESS STAR 4");
    alarm.remark.clear();
    alarm.isWanted = true;
    alarm.rank = MarkLabel::Rank::Alarm;
    MarkLabel zone;
    zone.rank = MarkLabel::Rank::Zone;
    zone.name = QStringLiteral("North of the river, and no free team is in reach of it");
    zone.shorter = QStringLiteral("▲ North");
    zone.area = {5, 5, 190, 190};
    zone.outline = QPolygonF(QRectF(0, 0, 200, 200));
    const auto placed =
        placeMarkLabels({zone, unit, alarm}, TakenPlaces(), {0, 0, 200, 200}, theme, widths);
    REQUIRE(placed.size() == 3);
    CHECK(placed[0].label.name == alarm.name);
    CHECK(placed[1].label.name == unit.name);
    CHECK(placed[1].label.remark.isEmpty());
    CHECK(placed[2].label.name == zone.shorter);
}

TEST_CASE("alerts stand by what they may cost", "[look]")
{
    Board board;
    history::RosterRow timer;
    timer.unit = UnitId(QStringLiteral("CIT 12"));
    timer.alert = true;
    timer.alertText = QStringLiteral("Dispatched for 4:40");
    auto late = timer;
    late.unit = UnitId(QStringLiteral("STAR 2"));
    late.checkInMissed = true;
    auto duress = timer;
    duress.unit = UnitId(QStringLiteral("STAR 9"));
    duress.duress = true;
    Call nobody;
    nobody.id = CallId(31);
    nobody.protectivePlan = PlanId(QStringLiteral("police"));
    board.calls.insert(nobody.id, Cow<Call>(std::move(nobody)));
    triage::QueueRow overdue;
    overdue.call = CallId(40);
    overdue.lateness = triage::Lateness::Overdue;
    auto unknown = overdue;
    unknown.call = CallId(41);
    unknown.untriaged = true;
    auto alerts = alertsOf(board, {timer, late, duress}, {overdue, unknown});
    alerts.prepend({QStringLiteral("NOT done"), {}, CallId(1)});
    alerts.prepend({QStringLiteral("rules"), {}, {}, Danger::Standing});
    sortByDanger(alerts);
    QStringList order;
    for (const Alert& alert : alerts)
        order += alert.text.section(QLatin1Char(':'), 0, 0).section(QLatin1Char(','), 0, 0);
    REQUIRE(order.size() == 8);
    CHECK(order[0] == QStringLiteral("STAR 9"));
    CHECK(order[1] == QStringLiteral("NOT done"));
    CHECK(order[2] == QStringLiteral("STAR 2"));
    CHECK(order[3] == QStringLiteral("Call 31"));
    CHECK(order[4].startsWith(QStringLiteral("Call 41")));
    CHECK(order[5].startsWith(QStringLiteral("Call 40")));
    CHECK(order[6] == QStringLiteral("CIT 12"));
    CHECK(order[7] == QStringLiteral("rules"));
}

TEST_CASE("after a look at other alerts F12 goes to the crew that calls for help", "[look]")
{
    ConsoleSeat seat;
    seat.press(Act::NextAlert);
    seat.press(Act::NextAlert);
    const UnitId unit = someone(seat.board(), true);
    seat.enterLine(QStringLiteral("DURESS %1").arg(unit.value()));
    seat.waitFor([&] { return seat.board().unit(unit)->duressSince.has_value(); });
    seat.window->refresh();
    CHECK(seat.find<QPushButton>("alarm").accessibleName().contains(unit.value()));
    seat.press(Act::NextAlert);
    CHECK(seat.window->selectedUnit() == unit);
    const auto& roster = seat.find<RowView>("rosterView");
    CHECK(roster.model()->index(0, 0).data(KeyRole).toString() == unit.value());
    CHECK(roster.visualRect(roster.model()->index(0, 0)).top() == 0);
}

TEST_CASE("no words widen the window beyond a small screen", "[look]")
{
    ConsoleSeat seat;
    const auto narrowest = [&] {
        QTest::qWait(40);
        return seat.window->layout()->minimumSize().width();
    };
    seat.window->resize(1280, 720);
    QTest::qWait(40);
    CHECK(seat.window->width() == 1280);
    CHECK(narrowest() <= 1280);
    const QString sentence =
        QStringLiteral("The store at the office answers no more since 20:52, the third disk is "
                       "full, and what is entered here waits until somebody has made room there; "
                       "ask the administrator on duty. ")
            .repeated(3);
    auto& strip = seat.find<StatusStrip>("strip");
    Shown shown;
    auto board = std::make_shared<Board>(seat.board());
    board->profile.edit().name = sentence;
    shown.board = board;
    shown.now = seat.room.clock.now();
    const UnitId sign(QStringLiteral("Community responders of the northern valleys 12"));
    for (const Danger danger : {Danger::Duress, Danger::Overdue}) {
        strip.showStore(sentence);
        strip.showSound(sentence, Tone::Overdue, sentence);
        strip.showPaper(sentence, Tone::Warning, sentence);
        strip.show(shown, {}, {{sentence, sign, CallId(1), danger}});
        CHECK(narrowest() <= 1280);
        CHECK(seat.window->width() == 1280);
        CHECK(strip.findChild<QPushButton*>(QStringLiteral("alarm"))->isVisible());
        CHECK(strip.findChild<QPushButton*>(QStringLiteral("alarm"))->width() >=
              seat.theme.px(140));
        const auto* health = strip.findChild<HealthMark*>(QStringLiteral("storeHealth"));
        CHECK(health->isVisible());
        CHECK(health->toolTip().contains(sentence));
        CHECK(health->accessibleName().contains(sentence));
        const auto* agency = strip.findChild<QLabel*>(QStringLiteral("agencyName"));
        REQUIRE(agency);
        CHECK(agency->isVisible());
        CHECK(agency->width() >= seat.theme.px(100));
        // None lies over another.
        const auto parts = strip.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (const auto* part : parts)
            for (const auto* other : parts)
                if (part != other && part->isVisible() && other->isVisible())
                    CHECK_FALSE(part->geometry().intersects(other->geometry()));
    }
    // And every label of one line that is in the window.
    const auto labels = seat.window->findChildren<ThemeLabel*>();
    int tried = 0;
    for (auto* label : labels)
        if (label->isVisible() && label->isElided()) {
            label->setElided(sentence);
            ++tried;
        }
    CHECK(tried > 6);
    seat.window->commandLine().say(sentence, Tone::Warning);
    CHECK(narrowest() <= 1280);
    CHECK(seat.window->width() == 1280);
}

TEST_CASE("the first choice is whole in every size: who, how soon, and what holds them", "[look]")
{
    ConsoleSeat seat;
    seat.window->selectCall(CallId(9));
    for (const auto& [width, height, percent] : {std::tuple{1920, 1080, 100},
                                                 std::tuple{1280, 720, 100},
                                                 std::tuple{1920, 1080, 200},
                                                 std::tuple{1280, 720, 140}}) {
        INFO(width << "x" << height << " at " << percent << " %");
        seat.window->resize(width, height);
        seat.theme.setPercent(percent);
        QTest::qWait(60);
        settle(seat);
        CHECK(seat.window->width() == width);
        CHECK(seat.window->height() == height);
        const auto& panel = seat.find<RecommendationPanel>("recommendation");
        const auto& view = seat.find<RowView>("candidateView");
        REQUIRE(view.model()->rowCount() > 0);
        CHECK(seat.window->rect().contains(
            QRect(panel.mapTo(seat.window.get(), QPoint(0, 0)), panel.size())));
        // Its row is high enough for all its words in the width that they have, and is seen.
        CHECK(view.visualRect(view.model()->index(0, 1)).height() >= view.wrappedHeight(0));
        CHECK(view.viewport()->height() >= view.heightOf(1));
        for (int column = 1; column <= 2; ++column) {
            CHECK_FALSE(view.isColumnHidden(column));
            CHECK(view.columnWidth(column) >=
                  QFontMetrics(seat.theme.font(Type::Strong))
                      .horizontalAdvance(view.model()->index(0, column).data().toString()));
        }
        const auto& note = seat.find<QLabel>("recommendationNote");
        if (note.isVisible())
            CHECK(note.height() >= note.heightForWidth(note.width()));
        seat.picture(qPrintable(QStringLiteral("first-%1-%2").arg(width).arg(percent)));
    }
}

TEST_CASE("larger type takes two columns by itself, and the usual size three again", "[look]")
{
    ConsoleSeat seat;
    const auto& roster = seat.find<Panel>("roster");
    const auto& map = seat.find<MapView>("mapView");
    CHECK_FALSE(map.visibleRegion().isEmpty());
    seat.theme.setPercent(200);
    // The map is behind the roster then.
    seat.waitFor([&] { return map.visibleRegion().isEmpty() && roster.width() > 800; });
    seat.theme.setPercent(100);
    seat.waitFor([&] { return !map.visibleRegion().isEmpty(); });
}

TEST_CASE("where somebody has put the panels stays through another number of columns", "[look]")
{
    ConsoleSeat seat;
    auto& timeline = seat.find<Panel>("timeline");
    auto& roster = seat.find<Panel>("roster");
    auto& map = seat.find<MapView>("mapView");
    timeline.setFloating(true);
    timeline.setGeometry(40, 50, 500, 300);
    roster.hide();
    seat.theme.setPercent(200);
    seat.waitFor([&] { return roster.isVisible(); }); // two columns, as designed
    CHECK(timeline.isFloating());
    CHECK(timeline.geometry() == QRect(40, 50, 500, 300));
    const auto left = seat.window->preferences();
    seat.theme.setPercent(100);
    seat.waitFor([&] { return !map.visibleRegion().isEmpty(); });
    CHECK(roster.isHidden());
    CHECK(timeline.isFloating());
    // A console that starts with larger type finds both as they were left.
    CHECK_FALSE(left.layout.isEmpty());
    CHECK_FALSE(left.layoutInTwo.isEmpty());
    CHECK(left.layout != left.layoutInTwo);
}

namespace {

/// Units without their crews.
class Crewless final : public QIdentityProxyModel
{
public:
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        return index.column() == RosterModel::CrewColumn && role == Qt::DisplayRole
                   ? QVariant()
                   : QIdentityProxyModel::data(index, role);
    }
};

} // namespace

TEST_CASE("a roster without room for a column of crews names them under the call sign", "[look]")
{
    ConsoleSeat seat;
    seat.window->resize(1280, 720);
    QTest::qWait(80);
    seat.window->restoreLayout();
    settle(seat);
    auto& view = seat.find<RowView>("rosterView");
    REQUIRE(view.isColumnHidden(3));
    // No time is cut.
    for (int i = 0; i < view.model()->rowCount(); ++i)
        CHECK(view.columnWidth(2) >=
              QFontMetrics(seat.theme.font(Type::Body))
                  .horizontalAdvance(view.model()->index(i, 2).data().toString()));
    seat.picture("narrow-roster");
    // The crews are painted.
    const QImage withCrews = view.viewport()->grab().toImage();
    Crewless bare;
    bare.setSourceModel(view.model());
    view.setModel(&bare);
    CHECK(view.viewport()->grab().toImage() != withCrews);
    REQUIRE(view.isColumnHidden(3));
}

TEST_CASE("every outcome is read before one is chosen", "[look]")
{
    ConsoleSeat seat;
    for (const int width : {1920, 1280}) {
        seat.window->resize(width, 720);
        QTest::qWait(40);
        seat.key(Qt::Key_Escape);
        seat.press(Act::Command);
        seat.type(QStringLiteral("C 9 "));
        QTest::qWait(40);
        const auto& preview = seat.find<QLabel>("commandPreview");
        CHECK(preview.accessibleName().size() > 200);
        CHECK(preview.text().simplified().remove(QLatin1Char(' ')) ==
              preview.accessibleName().simplified().remove(QLatin1Char(' ')));
        seat.waitFor([&] {
            return preview.height() >= QFontMetrics(preview.font()).height() *
                                           (1 + preview.text().count(QLatin1Char('\n')));
        });
        seat.picture(qPrintable(QStringLiteral("outcomes-%1").arg(width)));
        seat.key(Qt::Key_Escape);
    }
}
