// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: Boards go out to the panels, wishes come back as commands.
#include "ui/mainwindow.h"

#include "core/history/wholecall.h"
#include "ui/callhand.h"
#include "ui/draftkeeper.h"
#include "ui/helpwindow.h"
#include "ui/outbox.h"
#include "ui/panels/aliases.h"
#include "ui/panels/callcardpanel.h"
#include "ui/panels/cardnotices.h"
#include "ui/panels/commandline.h"
#include "ui/panels/duressbanner.h"
#include "ui/panels/keybar.h"
#include "ui/panels/mappanel.h"
#include "ui/panels/queuepanel.h"
#include "ui/panels/recommendationpanel.h"
#include "ui/panels/rosterpanel.h"
#include "ui/panels/statusstrip.h"
#include "ui/panels/timelinepanel.h"
#include "ui/roomlife.h"
#include "ui/rulescheck.h"
#include "ui/widgets/ask.h"
#include "ui/windowkeys.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QTabBar>
#include <QTabWidget>

namespace lodestar::ui {

namespace {

constexpr int kGap = 6; ///< pixels between panels
constexpr int kTickMs = 250;
constexpr int kShowEveryMs = 40;
constexpr int kMoveEveryMs = 100;
constexpr int kMovedLateMs = 1'000;

QSize designSize()
{
    return {1920, 1080};
}

matching::Recommendation recommendationFor(const Shown& shown, const matching::Roads& roads)
{
    const Call* call = shown.board->call(shown.call);
    if (!call || phaseOf(*call) == CallPhase::Closed || phaseOf(*call) == CallPhase::Merged)
        return {};
    // With the cover of the last second's Board at most: who is sent never hangs on it.
    return matching::recommend(
        *shown.board, *call, roads, shown.now, shown.cover ? &shown.cover->now : nullptr);
}

constexpr std::chrono::seconds kKeepEvery{5}; ///< how a person wants the screen is kept

/// Night, day, high contrast, and round again.
Look nextLook(Look look)
{
    return look == Look::Night ? Look::Day : look == Look::Day ? Look::Contrast : Look::Night;
}

} // namespace

MainWindow::MainWindow(const Surroundings& around, const Preferences& preferences)
    : m_around(around)
    , m_actions(new Actions(this))
    , m_outbox(new Outbox(around.desk, around.who, m_shown, this))
    , m_keys(new WindowKeys(
          m_shown,
          *m_outbox,
          [this](const QString& line) { beginLine(line); },
          [this] { return m_commandLine->line(); },
          [this](const QString& line) {
              return inRoomsWords(line, *m_shown.board->profile, m_around.policy.commands);
          },
          this))
    , m_cover(new CoverWatch(around.desk, this))
    , m_check(new RulesCheck(this))
    , m_turns(new Turns(steps(), this))
{
    setObjectName(QStringLiteral("console"));
    setWindowTitle(QStringLiteral("Lodestar"));
    setAttribute(Qt::WA_StyledBackground);
    m_shown.board = around.desk.board() ? around.desk.board() : std::make_shared<const Board>();
    m_shown.now = around.clock.now();
    m_around.theme.setLook(preferences.look);
    m_around.theme.setPercent(preferences.percent);
    build();
    m_layout = std::make_unique<DockLayout>(
        *m_docks,
        m_around.theme,
        DockLayout::Panels{*m_queue, *m_card, *m_map, *m_timeline, *m_recommendation, *m_roster},
        DockLayout::Kept{preferences.layout, preferences.layoutInTwo});
    restoreLayout();
    m_commandLine->setHistory(preferences.lines);
    m_queue->bar().setViews(preferences.views);
    const auto say = [this](const QString& text, Tone tone) {
        this->say(text, tone);
    };
    m_life = new RoomLife({*this,
                           *m_actions,
                           m_around.theme,
                           m_around.clock,
                           *m_strip,
                           *m_content,
                           m_around.who,
                           m_around.policy,
                           m_around.speaker,
                           say,
                           [this] {
                               return m_card->isNew();
                           }},
                          preferences,
                          this);
    connect(m_life, &RoomLife::mustBeKept, this, &MainWindow::keepPreferences);
    connectPanels();
    connectDesk();
    connectActions();
    connectDrafts();
    if (preferences.geometry.isEmpty() || !restoreGeometry(preferences.geometry))
        resize(designSize().boundedTo(screen()->availableSize()));
    connect(
        &around.theme,
        &Theme::changed,
        this,
        [this] { layOut(&DockLayout::follow); },
        Qt::QueuedConnection);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        using std::chrono::floor;
        using std::chrono::seconds;
        // A clock that stands, in a rehearsal, stops no position.
        if (floor<seconds>(m_around.clock.now()) != floor<seconds>(m_shown.now) ||
            (m_hasMoved && m_sinceShown.elapsed() >= kMovedLateMs))
            m_turns->begin();
    });
    m_tick.start();
    m_soon.setSingleShot(true);
    m_soon.setTimerType(Qt::PreciseTimer);
    connect(&m_soon, &QTimer::timeout, m_turns, &Turns::begin);
    m_move.setSingleShot(true);
    m_move.setInterval(kMoveEveryMs);
    connect(&m_move, &QTimer::timeout, this, &MainWindow::moveUnits);
    refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    const Theme& theme = m_around.theme;
    m_docks = new QMainWindow(this);
    m_docks->setWindowFlags(Qt::Widget); // a QMainWindow makes itself a window otherwise
    m_docks->setObjectName(QStringLiteral("docks"));
    m_docks->setDockNestingEnabled(true);
    m_docks->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_docks->setContextMenuPolicy(Qt::NoContextMenu);
    m_strip = new StatusStrip(theme, m_around.who);
    m_duress = new DuressBanner(theme);
    const auto keyOf = [this](Act act) {
        return (*m_actions)[act].shortcut().toString(QKeySequence::NativeText);
    };
    m_queue = new QueuePanel(theme, {keyOf(Act::ShowHidden), keyOf(Act::AllCalls)});
    m_card = new CallCardPanel(theme,
                               m_around.places,
                               *m_outbox,
                               {keyOf(Act::AddToCall),
                                keyOf(Act::AllNotes),
                                keyOf(Act::NewsSeen),
                                keyOf(Act::Told),
                                keyOf(Act::TakeOver)});
    m_map = new MapPanel(theme, m_around.ground);
    m_map->setStreets(m_around.streets);
    m_shown.streets = m_around.streets;
    m_shown.roads = m_around.desk.roads();
    m_shown.role = m_around.who.role;
    m_shown.who = m_around.who;
    m_hand = new CallHand(m_around.desk, m_around.who, this);
    connect(m_card, &CallCardPanel::edited, m_hand, &CallHand::edited);
    m_timeline = new TimelinePanel(theme);
    m_recommendation = new RecommendationPanel(theme);
    m_roster = new RosterPanel(theme);
    m_commandLine = new CommandLine(theme, [this](const QString& line) {
        if (const auto undo = m_outbox->undo().read(
                line, *m_around.desk.board(), m_around.who, m_around.clock.now()))
            return *undo;
        return readLine(line, m_shown, m_around.policy.commands);
    });
    auto* keys = new KeyBar(theme, m_actions->legend());
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    // Nothing that is shown makes the window larger than somebody has made it: a screen has an end.
    whole->setSizeConstraint(QLayout::SetNoConstraint);
    m_content = new QWidget;
    whole->addWidget(m_content);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(kGap, kGap, kGap, 0);
    column->setSpacing(kGap);
    column->addWidget(m_strip);
    column->addWidget(m_duress);
    column->addWidget(m_docks, 1);
    m_docks->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    column->addWidget(m_commandLine);
    column->addWidget(keys);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(
        this, [this] { layOut(&DockLayout::follow); }, Qt::QueuedConnection);
}

void MainWindow::restoreLayout()
{
    layOut(&DockLayout::restore);
}

void MainWindow::layOut(void (DockLayout::*how)())
{
    const QPointer<QWidget> focus = focusWidget();
    ((*m_layout).*how)();
    for (auto* tabs : m_docks->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        tabs->setAccessibleName(tr("Roster, map and timeline"));
    if (focus && focus != focusWidget())
        focus->setFocus(Qt::OtherFocusReason); // docks that move let go of the keyboard
}

void MainWindow::connectPanels()
{
    const auto call = [this](const CallId& id) {
        chooseCall(id);
    };
    const auto unit = [this](const UnitId& id) {
        chooseUnit(id);
    };
    connect(m_queue, &QueuePanel::callPicked, this, call);
    connect(m_map, &MapPanel::callPicked, this, call);
    connect(m_map, &MapPanel::unitPicked, this, unit);
    connect(m_map, &MapPanel::boxPicked, this, &MainWindow::selectBox);
    connect(m_map, &MapPanel::lineWanted, this, &MainWindow::beginLine);
    connect(m_queue, &QueuePanel::lineWanted, this, &MainWindow::beginLine);
    connect(&m_queue->bar(), &QueueBar::remarked, this, [this](const QString& text, bool refused) {
        say(text, refused ? Tone::Warning : Tone::Text);
    });
    connect(m_roster, &RosterPanel::lineWanted, this, &MainWindow::beginLine);
    connect(m_map, &MapPanel::callWanted, this, [this](const QString& place) {
        newCall();
        m_card->place(place);
    });
    connect(m_roster, &RosterPanel::unitPicked, this, unit);
    connect(m_recommendation, &RecommendationPanel::unitPicked, this, unit);
    connect(m_card, &CallCardPanel::opened, this, [this](const CallId& id) { selectCall(id); });
    connect(m_card, &CallCardPanel::notTaken, this, [this](const QString& what, CallId id) {
        m_undone += {tr("NOT done: %1").arg(what), {}, id};
        refreshSoon();
    });
    connect(m_card, &CallCardPanel::remarked, this, [this](const QString& text, bool isRefusal) {
        say(text, isRefusal ? Tone::Warning : Tone::Text);
    });
    connect(m_keys, &WindowKeys::said, this, &MainWindow::say);
    connect(m_commandLine, &CommandLine::entered, this, &MainWindow::perform);
    connect(m_commandLine, &CommandLine::left, this, &MainWindow::giveBack);
    connect(m_duress, &DuressBanner::unitWanted, this, &MainWindow::goToDuress);
    connect(m_strip, &StatusStrip::alertWanted, this, &MainWindow::nextAlert);
}

void MainWindow::connectDesk()
{
    using desk::LiveDesk;
    connect(&m_around.desk, &LiveDesk::published, this, [this] {
        // A position is no fact: a Board that brings nothing else moves units on the map, and the
        // rest at the next second.
        if (!m_hasBoard || m_around.desk.board()->seq != m_shown.board->seq)
            refreshSoon();
        else if (!m_move.isActive())
            m_move.start();
    });
    connect(m_cover, &CoverWatch::changed, this, &MainWindow::refreshSoon);
    connect(m_check, &RulesCheck::failed, this, [this](const QString& sentence) {
        say(sentence, Tone::Overdue);
        refreshSoon();
    });
    connect(&m_around.desk, &LiveDesk::caseFound, this, &MainWindow::showPast);
    connect(&m_around.desk, &LiveDesk::healthChanged, this, [this](const store::Health& health) {
        m_life->showStore(!health.isUp);
        m_strip->showStore(health.isUp             ? QString()
                           : health.text.isEmpty() ? tr("away; trying again")
                                                   : health.text);
    });
    connect(&m_around.desk, &LiveDesk::failed, this, [this](const Error& error) {
        m_strip->showStore(tr("not open"));
        say(error.text, Tone::Overdue);
    });
    connect(
        &m_around.desk,
        &LiveDesk::answered,
        this,
        [this](const CommandId& id, const desk::Receipt& receipt) {
            m_turns->begin(); // the Board that holds the answer is there before it is selected on
            m_card->answered(id, receipt);
            m_outbox->answered(id, receipt);
        });
    connect(
        &m_around.desk, &LiveDesk::refused, this, [this](const CommandId& id, const Error& error) {
            m_card->refused(id, error);
            m_outbox->refused(id, error);
        });
    connect(m_outbox, &Outbox::said, this, &MainWindow::say);
    connect(m_outbox, &Outbox::lost, this, [this](const QString& text) {
        m_undone += {text, {}, {}};
        refreshSoon();
    });
    connect(m_outbox, &Outbox::lineDone, this, [this](const QString& line) {
        const bool isThere = m_commandLine->line() == line;
        m_commandLine->done(line);
        if (isThere) // or somebody has begun another
            giveBack();
    });
}

void MainWindow::connectActions()
{
    addActions(m_actions->all());
    const auto on = [this](Act act, auto does) {
        connect(&(*m_actions)[act], &QAction::triggered, this, [this, does] {
            m_turns->finish(); // what is done is done to what is shown
            does();
        });
    };
    on(Act::Help, [this] { showHelp(); });
    on(Act::NewCall, [this] { newCall(); });
    on(Act::NextWaiting, [this] {
        m_queue->setLane(triage::Lane::Waiting);
        if (const CallId next = m_queue->nextWaiting(m_shown.call); next.isValid())
            chooseCall(next);
        else
            say(tr("No call is waiting."), Tone::Second);
    });
    on(Act::Triage, [this] { m_card->triage(); });
    on(Act::DispatchFirst, [this] { m_keys->dispatch(0); });
    on(Act::DispatchSecond, [this] { m_keys->dispatch(1); });
    on(Act::DispatchThird, [this] { m_keys->dispatch(2); });
    on(Act::Status, [this] { m_keys->status(); });
    on(Act::Backup, [this] { m_keys->beginForUnit(QStringLiteral("BK P %1 ")); });
    on(Act::PoliceNow, [this] { m_keys->policeNow(); });
    on(Act::Duress, [this] { m_keys->duress(); });
    on(Act::Reassign, [this] {
        m_keys->beginForUnit(m_shown.call.isValid()
                                 ? QStringLiteral("RA %1 ") +
                                       QString::number(m_shown.call.value()) + QLatin1Char(' ')
                                 : QStringLiteral("RA %1 "));
    });
    on(Act::Hold, [this] { m_keys->beginForCall(QStringLiteral("H %1 ")); });
    on(Act::CloseCall, [this] { m_keys->beginForCall(QStringLiteral("C %1 ")); });
    on(Act::NextAlert, [this] { nextAlert(); });
    on(Act::Command, [this] { beginLine({}); });
    on(Act::AddToCall, [this] { m_card->addToLikely(); });
    on(Act::NextCard, [this] { m_card->goToCard(1); });
    on(Act::PreviousCard, [this] { m_card->goToCard(-1); });
    on(Act::Told, [this] { m_card->tell(true); });
    on(Act::NotTold, [this] { m_card->tell(false); });
    on(Act::AllNotes, [this] { m_card->notices().toggleAll(); });
    on(Act::NewsSeen, [this] { m_card->notices().seen(); });
    on(Act::Filter, [this] { m_queue->bar().open(); });
    on(Act::ShowHidden, [this] { m_queue->reveal(); });
    on(Act::AllCalls, [this] { m_queue->bar().clear(); });
    on(Act::GroupCalls, [this] { m_queue->bar().nextGrouping(); });
    on(Act::Views, [this] { m_queue->bar().openViews(); });
    on(Act::TakeOver, [this] { takeOver(); });
    on(Act::DayNight, [this] { m_around.theme.setLook(nextLook(m_around.theme.look())); });
    on(Act::Larger, [this] { m_around.theme.setPercent(m_around.theme.percent() + 10); });
    on(Act::Smaller, [this] { m_around.theme.setPercent(m_around.theme.percent() - 10); });
    on(Act::NormalSize, [this] { m_around.theme.setPercent(100); });
    on(Act::FitMap, [this] {
        m_map->raise(); // it may stand behind the roster
        m_map->fit();
    });
    on(Act::RestoreLayout, [this] { restoreLayout(); });
    on(Act::Quit, [this] { close(); });
}

// Boards come as fast as positions do; a person sees twenty-five a second.
void MainWindow::refreshSoon()
{
    if (m_soon.isActive())
        return;
    const qint64 since = m_sinceShown.isValid() ? m_sinceShown.elapsed() : kShowEveryMs;
    m_soon.start(static_cast<int>(std::clamp<qint64>(kShowEveryMs - since, 0, kShowEveryMs)));
}

void MainWindow::moveUnits()
{
    if (m_around.desk.board()->seq != m_shown.board->seq)
        return; // the whole picture is on its way
    m_hasMoved = true;
    m_shown.board = m_around.desk.board();
    m_map->move(m_shown, history::rosterRows(*m_shown.board, m_shown.now));
}

// What is looked at while a call is taken comes first; the way to it, the teams and the map are
// painted a few milliseconds later, and before anything that is pressed is done.
QList<Turns::Step> MainWindow::steps()
{
    return {[this] { showBoard(); },
            [this] { showRecommended(); },
            [this] { showTeams(); },
            [this] {
                showAround();
            }};
}

void MainWindow::refresh()
{
    m_turns->begin();
    m_turns->finish();
}

void MainWindow::showBoard()
{
    m_soon.stop();
    m_move.stop();
    m_hasMoved = false;
    m_sinceShown.start();
    if (m_around.desk.board())
        m_shown.board = m_around.desk.board();
    m_shown.now = m_around.clock.now();
    const auto& board = *m_shown.board;
    m_shown.format = Format(board.profile->timeZone);
    m_shown.lanes = m_queueWatch.at(board, m_shown.now);
    const auto& waiting = m_shown.lanes.waiting;
    if (!m_hasBoard && board.seq > 0) {
        m_hasBoard = true;
        m_strip->showStore({}); // from here on healthChanged() tells
        if (!m_shown.call.isValid() && !m_card->isNew() && !waiting.isEmpty())
            m_shown.call = waiting.first().call;
        restoreDrafts();
    }
    m_shown.veil();
    if (m_shown.recommendation.call != m_shown.call)
        m_shown.recommendation = {}; // never one call's team for another
    m_shown.cover = m_cover->at(m_shown.board, m_shown.now);
    m_shown.advice = m_cover->advice();
    m_units = history::rosterRows(board, m_shown.now);
    noteAlerts(m_units, waiting);
    noteRules();
    m_strip->show(m_shown, m_units, m_alerts);
    m_duress->show(m_shown, m_units);
    m_queue->show(m_shown);
    m_card->show(m_shown);
    m_hand->show(m_shown, m_card->unsentCalls());
    m_life->show(m_shown, waiting, m_units);
}

void MainWindow::showRecommended()
{
    m_shown.recommendation = recommendationFor(m_shown, m_around.desk.roads());
    m_keys->noteTeams();
    m_recommendation->show(m_shown);
    m_commandLine->refresh();
}

void MainWindow::showTeams()
{
    m_roster->show(m_shown, m_units);
}

void MainWindow::showAround()
{
    m_map->show(m_shown, m_units);
    m_timeline->show(m_shown);
}

void MainWindow::selectCall(CallId call)
{
    chooseCall(call);
    refresh();
}

// The card at once, all else by turns: whoever goes down the queue reads each call.
void MainWindow::chooseCall(CallId call)
{
    if (call.isValid())
        m_card->leaveNew();
    m_shown.call = call;
    if (call.isValid() && m_shown.board && !m_shown.selectedCall())
        m_around.desk.findCase(call);
    m_shown.veil();
    if (m_shown.recommendation.call != call)
        m_shown.recommendation = {};
    m_queue->select(call);
    m_card->show(m_shown);
    m_turns->beginSoon();
}

// A call that closed long ago is fetched from the store, to be read.
void MainWindow::showPast(CallId id, const QList<Recorded>& events)
{
    if (id != m_shown.call)
        return;
    const auto call = history::wholeCall(id, events, m_shown.board->profile);
    if (!call) {
        say(tr("There is no call %1.").arg(id.value()), Tone::Warning);
        return;
    }
    m_shown.past = std::make_shared<const Call>(*call);
    refresh();
    say(tr("Call %1 closed long ago; it can be read, not changed.").arg(id.value()), Tone::Second);
}

void MainWindow::selectUnit(const UnitId& unit)
{
    chooseUnit(unit);
    refresh();
}

void MainWindow::chooseUnit(const UnitId& unit)
{
    m_shown.unit = unit;
    m_turns->beginSoon();
}

void MainWindow::noteAlerts(const QList<history::RosterRow>& roster,
                            const QList<triage::QueueRow>& waiting)
{
    const Alert before = m_alerts.value(0);
    m_alerts = m_undone + alertsOf(*m_shown.board, roster, waiting) + m_check->alerts() +
               m_mapCheck.alerts(*m_shown.board, m_around.desk.roads());
    sortByDanger(m_alerts);
    // The next look is at the crew that has just called for help, not where the last one ended.
    const Alert first = m_alerts.value(0);
    if (first.unit.isValid() && first.danger <= Danger::NoWord &&
        (first.unit != before.unit || first.danger != before.danger))
        m_alert = -1;
}

// Other rules have come into force under the console.
void MainWindow::noteRules()
{
    const Profile& profile = *m_shown.board->profile;
    if (!m_rules.isEmpty() && m_rules != profile.sha256)
        say(tr("New rules are in force: %1, version %2").arg(profile.name, profile.version),
            Tone::Accent);
    m_rules = profile.sha256;
    m_check->look(m_shown.board);
}

void MainWindow::say(const QString& text, Tone tone)
{
    m_commandLine->say(text, tone);
}

void MainWindow::perform(const Reading& reading)
{
    const QString line = m_commandLine->line();
    if (reading.select.isValid()) {
        m_commandLine->done(line);
        selectCall(reading.select);
        return;
    }
    if (reading.opensCard) {
        m_commandLine->done(line);
        newCall();
        return;
    }
    m_outbox->perform(line, reading);
}

void MainWindow::newCall()
{
    m_shown.call = {};
    m_card->openNew(m_around.clock.now());
    refresh();
}

void MainWindow::takeOver()
{
    if (const auto asked = m_hand->takeOver())
        m_outbox->tellOf(*asked, tr("call %1 is in your hand").arg(m_shown.call.value()));
    else if (m_shown.call.isValid() && !m_shown.board->call(m_shown.call))
        say(tr("Call %1 has left the board: it can be read and not taken in hand.")
                .arg(m_shown.call.value()),
            Tone::Warning);
    else
        say(m_shown.selectedCall() ? tr("You have call %1 in hand.").arg(m_shown.call.value())
                                   : tr("Select a call first: F3 takes the worst waiting one."),
            Tone::Text);
}

void MainWindow::keepPlace()
{
    QWidget* focus = focusWidget();
    if (focus && !m_commandLine->isAncestorOf(focus))
        m_beforeCommand = focus;
}

// The keyboard goes back to where it was before the command line took it.
void MainWindow::giveBack()
{
    if (!m_commandLine->isAncestorOf(focusWidget()))
        return;
    if (m_beforeCommand && m_beforeCommand->isVisible())
        m_beforeCommand->setFocus(Qt::OtherFocusReason);
    else
        m_card->triage();
}

// What is unmistakable is selected; several units and a call are the beginning of a dispatch, which
// still takes Enter.
void MainWindow::selectBox(const QList<CallId>& calls, const QList<UnitId>& units)
{
    if (units.size() == 1)
        m_shown.unit = units.first();
    if (calls.size() == 1)
        selectCall(calls.first());
    else
        refresh();
    QStringList names;
    for (const UnitId& unit : units)
        names += unit.value();
    if (!units.isEmpty() && calls.size() == 1)
        beginLine(
            QStringLiteral("D %1 %2").arg(names.join(QLatin1Char(' '))).arg(calls.first().value()));
    else
        say(tr("%1 calls and %2 units: %3")
                .arg(calls.size())
                .arg(units.size())
                .arg(names.join(QStringLiteral(", "))),
            Tone::Second);
}

void MainWindow::beginLine(const QString& line)
{
    keepPlace();
    m_commandLine->begin(inRoomsWords(line, *m_shown.board->profile, m_around.policy.commands));
}

void MainWindow::goToDuress(const UnitId& id)
{
    const Unit* unit = m_shown.board->unit(id);
    if (!unit)
        return;
    m_shown.unit = id;
    if (unit->call.isValid())
        selectCall(unit->call);
    else
        refresh();
    m_map->raise();
    m_map->locate(id);
}

void MainWindow::nextAlert()
{
    if (m_alerts.isEmpty()) {
        say(tr("There is no alert."), Tone::Good);
        return;
    }
    m_alert = (m_alert + 1) % m_alerts.size();
    const Alert alert = m_alerts[m_alert];
    if (m_undone.removeAll(alert) > 0)
        --m_alert; // looked at
    if (alert.unit.isValid())
        m_shown.unit = alert.unit;
    if (const Unit* unit = m_shown.board->unit(alert.unit); unit && unit->duressSince)
        goToDuress(alert.unit);
    else if (alert.call.isValid())
        selectCall(alert.call);
    else
        refresh();
    say(QStringLiteral("▲ %1").arg(alert.text), Tone::Overdue);
}

void MainWindow::showHelp()
{
    QString topic;
    for (auto* panel : panels())
        if (focusWidget() && panel->isAncestorOf(focusWidget()))
            topic = panel->helpTopic();
    if (focusWidget() && m_commandLine->isAncestorOf(focusWidget()))
        topic = QStringLiteral("command");
    if (!m_help)
        m_help = new HelpWindow(m_around.theme, this);
    connect(m_help,
            &HelpWindow::tourWanted,
            &(*m_actions)[Act::Tour],
            &QAction::trigger,
            Qt::UniqueConnection);
    m_help->showTopic(topic);
}

QList<Panel*> MainWindow::panels() const
{
    return {m_queue, m_card, m_map, m_timeline, m_recommendation, m_roster};
}

void MainWindow::keepPreferences()
{
    const Preferences now = preferences();
    if (now == m_left)
        return;
    m_left = now;
    emit preferencesLeft(now);
}

Preferences MainWindow::preferences() const
{
    Preferences left;
    left.look = m_around.theme.look();
    left.percent = m_around.theme.percent();
    left.geometry = saveGeometry();
    const auto [inThree, inTwo] = m_layout->kept();
    left.layout = inThree;
    left.layoutInTwo = inTwo;
    left.lines = m_commandLine->history();
    left.views = m_queue->bar().views();
    m_life->leaveIn(left);
    return left;
}

void MainWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isLaidOut)
        return;
    m_isLaidOut = true;
    layout()->activate();
    layOut(&DockLayout::begin);
    m_queue->setFocus(Qt::OtherFocusReason);
    // A console that is killed loses little of how its person wants it.
    auto* keeping = new QTimer(this);
    connect(keeping, &QTimer::timeout, this, &MainWindow::keepPreferences);
    keeping->start(kKeepEvery);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_card->hasUnsent() &&
        !m_around.ask.confirm(
            this,
            tr("A new call card holds text that no call has yet. Leave and lose it?"),
            tr("Leave and lose it"))) {
        event->ignore();
        return;
    }
    m_card->leaveNew();
    m_card->forgetNew(); // asked for above; what stands in other cards is there next time
    m_keeper->flush();
    m_hand->letAllGo();
    emit preferencesLeft(preferences());
    QWidget::closeEvent(event);
}

} // namespace lodestar::ui
