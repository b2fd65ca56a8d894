// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: Boards go out to the panels, wishes come back as commands.
#include "ui/mainwindow.h"

#include "core/history/wholecall.h"
#include "ui/draftkeeper.h"
#include "ui/helpwindow.h"
#include "ui/panels/callcardpanel.h"
#include "ui/panels/cardnotices.h"
#include "ui/panels/commandline.h"
#include "ui/panels/keybar.h"
#include "ui/panels/mappanel.h"
#include "ui/panels/queuepanel.h"
#include "ui/panels/recommendationpanel.h"
#include "ui/panels/rosterpanel.h"
#include "ui/panels/statusstrip.h"
#include "ui/panels/timelinepanel.h"
#include "ui/widgets/ask.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>

namespace lodestar::ui {

namespace {

constexpr int kGap = 6; ///< pixels between panels
constexpr int kTickMs = 250;

QSize designSize()
{
    return {1920, 1080};
}

matching::Recommendation
recommendationFor(const Board& board, CallId id, const matching::Roads& roads, Instant now)
{
    const Call* call = board.call(id);
    if (!call || phaseOf(*call) == CallPhase::Closed || phaseOf(*call) == CallPhase::Merged)
        return {};
    return matching::recommend(board, *call, roads, now);
}

/// Night, day, high contrast, and round again.
Look nextLook(Look look)
{
    return look == Look::Night ? Look::Day : look == Look::Day ? Look::Contrast : Look::Night;
}

} // namespace

MainWindow::MainWindow(const Surroundings& around, const Preferences& preferences)
    : m_around(around)
    , m_actions(new Actions(this))
    , m_savedLayout(preferences.layout)
{
    setObjectName(QStringLiteral("console"));
    setWindowTitle(QStringLiteral("Lodestar"));
    setAttribute(Qt::WA_StyledBackground);
    m_shown.board = around.desk.board() ? around.desk.board() : std::make_shared<const Board>();
    m_shown.now = around.clock.now();
    m_around.theme.setLook(preferences.look);
    m_around.theme.setPercent(preferences.percent);
    build();
    connectPanels();
    connectDesk();
    connectActions();
    connectDrafts();
    if (preferences.geometry.isEmpty() || !restoreGeometry(preferences.geometry))
        resize(designSize());
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        using std::chrono::floor;
        using std::chrono::seconds;
        if (floor<seconds>(m_around.clock.now()) != floor<seconds>(m_shown.now))
            refresh();
    });
    m_tick.start();
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
    m_docks->setContextMenuPolicy(Qt::NoContextMenu);
    m_strip = new StatusStrip(theme, m_around.who);
    m_queue = new QueuePanel(theme);
    const auto keyOf = [this](Act act) {
        return (*m_actions)[act].shortcut().toString(QKeySequence::NativeText);
    };
    m_card = new CallCardPanel(
        theme,
        m_around.places,
        *this,
        {keyOf(Act::AddToCall), keyOf(Act::AllNotes), keyOf(Act::NewsSeen), keyOf(Act::Told)});
    m_map = new MapPanel(theme, m_around.ground);
    m_map->setStreets(m_around.streets);
    m_shown.streets = m_around.streets;
    m_shown.role = m_around.who.role;
    m_timeline = new TimelinePanel(theme);
    m_recommendation = new RecommendationPanel(theme);
    m_roster = new RosterPanel(theme);
    m_commandLine =
        new CommandLine(theme, [this](const QString& line) { return readLine(line, m_shown); });
    auto* keys = new KeyBar(theme, m_actions->legend());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGap, kGap, kGap, 0);
    column->setSpacing(kGap);
    column->addWidget(m_strip);
    column->addWidget(m_docks, 1);
    m_docks->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    column->addWidget(m_commandLine);
    column->addWidget(keys);
    restoreLayout();
}

void MainWindow::restoreLayout()
{
    const QPointer<QWidget> focus = focusWidget();
    for (auto* panel : panels()) {
        panel->setFloating(false);
        panel->show();
    }
    m_docks->addDockWidget(Qt::LeftDockWidgetArea, m_queue);
    m_docks->splitDockWidget(m_queue, m_map, Qt::Horizontal);
    m_docks->splitDockWidget(m_map, m_recommendation, Qt::Horizontal);
    m_docks->splitDockWidget(m_queue, m_card, Qt::Vertical);
    m_docks->splitDockWidget(m_map, m_timeline, Qt::Vertical);
    m_docks->splitDockWidget(m_recommendation, m_roster, Qt::Vertical);
    const int wide = m_docks->width();
    const int tall = m_docks->height();
    // On a narrow screen the lists need a larger share, or their words are cut.
    const bool isNarrow = wide < m_around.theme.px(1500);
    const int left = wide * (isNarrow ? 36 : 32) / 100;
    const int right = wide * (isNarrow ? 29 : 27) / 100;
    m_docks->resizeDocks(
        {m_queue, m_map, m_recommendation}, {left, wide - left - right, right}, Qt::Horizontal);
    m_docks->resizeDocks({m_queue, m_card}, {tall * 43 / 100, tall * 57 / 100}, Qt::Vertical);
    m_docks->resizeDocks({m_map, m_timeline}, {tall * 70 / 100, tall * 30 / 100}, Qt::Vertical);
    m_docks->resizeDocks(
        {m_recommendation, m_roster}, {tall * 45 / 100, tall * 55 / 100}, Qt::Vertical);
    if (focus)
        focus->setFocus(Qt::OtherFocusReason); // docks that move let go of the keyboard
}

void MainWindow::connectPanels()
{
    const auto call = [this](const CallId& id) {
        selectCall(id);
    };
    const auto unit = [this](const UnitId& id) {
        selectUnit(id);
    };
    connect(m_queue, &QueuePanel::callPicked, this, call);
    connect(m_map, &MapPanel::callPicked, this, call);
    connect(m_map, &MapPanel::unitPicked, this, unit);
    connect(m_map, &MapPanel::boxPicked, this, &MainWindow::selectBox);
    connect(m_map, &MapPanel::lineWanted, this, &MainWindow::beginLine);
    connect(m_map, &MapPanel::callWanted, this, [this](const QString& place) {
        newCall();
        m_card->place(place);
    });
    connect(m_roster, &RosterPanel::unitPicked, this, unit);
    connect(m_recommendation, &RecommendationPanel::unitPicked, this, unit);
    connect(m_card, &CallCardPanel::opened, this, [this](const CallId& id) {
        selectCall(id);
        m_card->triage();
    });
    connect(m_card, &CallCardPanel::remarked, this, [this](const QString& text, bool isRefusal) {
        say(text, isRefusal ? Tone::Warning : Tone::Text);
    });
    connect(m_commandLine, &CommandLine::entered, this, &MainWindow::perform);
    connect(m_commandLine, &CommandLine::left, this, &MainWindow::giveBack);
    connect(m_strip, &StatusStrip::alertWanted, this, &MainWindow::nextAlert);
}

void MainWindow::connectDesk()
{
    using desk::LiveDesk;
    connect(&m_around.desk, &LiveDesk::published, this, &MainWindow::refreshSoon);
    connect(&m_around.desk, &LiveDesk::caseFound, this, &MainWindow::showPast);
    connect(&m_around.desk, &LiveDesk::healthChanged, this, [this](const store::Health& health) {
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
            refresh(); // the Board that holds the answer is shown before anything is selected on it
            m_card->answered(id, receipt);
            if (m_entered.remove(id) && m_entered.isEmpty()) {
                m_commandLine->done();
                giveBack();
                say(tr("✓ done"), Tone::Good);
            }
        });
    connect(
        &m_around.desk, &LiveDesk::refused, this, [this](const CommandId& id, const Error& error) {
            m_entered.remove(id);
            m_card->refused(id, error);
            say(QStringLiteral("▲ %1").arg(error.text),
                error.kind == Kind::Unavailable ? Tone::Overdue : Tone::Warning);
        });
}

void MainWindow::connectActions()
{
    addActions(m_actions->all());
    const auto on = [this](Act act, auto does) {
        connect(&(*m_actions)[act], &QAction::triggered, this, does);
    };
    on(Act::Help, [this] { showHelp(); });
    on(Act::NewCall, [this] { newCall(); });
    on(Act::NextWaiting, [this] {
        m_queue->setLane(triage::Lane::Waiting);
        if (const CallId next = m_queue->nextWaiting(m_shown.call); next.isValid())
            selectCall(next);
        else
            say(tr("No call is waiting."), Tone::Second);
    });
    on(Act::Triage, [this] { m_card->triage(); });
    on(Act::DispatchFirst, [this] { dispatchChoice(0); });
    on(Act::DispatchSecond, [this] { dispatchChoice(1); });
    on(Act::DispatchThird, [this] { dispatchChoice(2); });
    on(Act::Status, [this] { beginStatus(); });
    on(Act::Backup, [this] { beginForUnit(QStringLiteral("BK P %1 ")); });
    on(Act::Reassign, [this] {
        beginForUnit(m_shown.call.isValid()
                         ? QStringLiteral("RA %1 ") + QString::number(m_shown.call.value()) +
                               QLatin1Char(' ')
                         : QStringLiteral("RA %1 "));
    });
    on(Act::Hold, [this] { beginForCall(QStringLiteral("H %1 ")); });
    on(Act::CloseCall, [this] { beginForCall(QStringLiteral("C %1 ")); });
    on(Act::NextAlert, [this] { nextAlert(); });
    on(Act::Command, [this] { beginLine({}); });
    on(Act::AddToCall, [this] { m_card->addToLikely(); });
    on(Act::NextCard, [this] { m_card->goToCard(1); });
    on(Act::PreviousCard, [this] { m_card->goToCard(-1); });
    on(Act::Told, [this] { m_card->tell(true); });
    on(Act::NotTold, [this] { m_card->tell(false); });
    on(Act::AllNotes, [this] { m_card->notices().toggleAll(); });
    on(Act::NewsSeen, [this] { m_card->notices().seen(); });
    on(Act::DayNight, [this] { m_around.theme.setLook(nextLook(m_around.theme.look())); });
    on(Act::Larger, [this] { m_around.theme.setPercent(m_around.theme.percent() + 10); });
    on(Act::Smaller, [this] { m_around.theme.setPercent(m_around.theme.percent() - 10); });
    on(Act::NormalSize, [this] { m_around.theme.setPercent(100); });
    on(Act::FitMap, [this] { m_map->fit(); });
    on(Act::RestoreLayout, [this] { restoreLayout(); });
    on(Act::Quit, [this] { close(); });
}

void MainWindow::refreshSoon()
{
    if (m_isRefreshDue)
        return;
    m_isRefreshDue = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_isRefreshDue)
                refresh();
        },
        Qt::QueuedConnection);
}

void MainWindow::refresh()
{
    m_isRefreshDue = false;
    if (m_around.desk.board())
        m_shown.board = m_around.desk.board();
    m_shown.now = m_around.clock.now();
    const auto& board = *m_shown.board;
    m_shown.format = Format(board.profile->timeZone);
    const auto waiting = triage::queueRows(board, triage::Lane::Waiting, m_shown.now);
    if (!m_hasBoard && board.seq > 0) {
        m_hasBoard = true;
        m_strip->showStore({}); // from here on healthChanged() tells
        if (!m_shown.call.isValid() && !m_card->isNew() && !waiting.isEmpty())
            m_shown.call = waiting.first().call;
        restoreDrafts();
    }
    m_shown.veil();
    m_shown.recommendation =
        recommendationFor(board, m_shown.call, m_around.desk.roads(), m_shown.now);
    const auto roster = history::rosterRows(board, m_shown.now);
    m_alerts = alertsOf(roster, waiting);
    m_strip->show(m_shown, roster, m_alerts);
    m_queue->show(m_shown);
    m_card->show(m_shown);
    m_recommendation->show(m_shown);
    m_roster->show(m_shown, roster);
    m_map->show(m_shown, roster);
    m_timeline->show(m_shown);
    m_commandLine->refresh();
}

void MainWindow::selectCall(CallId call)
{
    if (call.isValid())
        m_card->leaveNew();
    m_shown.call = call;
    if (call.isValid() && m_shown.board && !m_shown.selectedCall())
        m_around.desk.findCase(call);
    refresh();
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
    m_shown.unit = unit;
    refresh();
}

CommandId MainWindow::send(const Command& command)
{
    return m_around.desk.perform(m_around.who, command);
}

void MainWindow::say(const QString& text, Tone tone)
{
    m_commandLine->say(text, tone);
}

void MainWindow::perform(const Reading& reading)
{
    if (reading.select.isValid()) {
        m_commandLine->done();
        selectCall(reading.select);
        return;
    }
    if (reading.opensCard) {
        m_commandLine->done();
        newCall();
        return;
    }
    // Enter twice is one wish: nothing is sent again while the first has no answer.
    if (!m_entered.isEmpty())
        return;
    for (const auto& command : reading.commands)
        m_entered.insert(send(command));
}

void MainWindow::dispatchChoice(qsizetype choice)
{
    const Call* call = m_shown.selectedCall();
    if (!call) {
        say(tr("Select a call first: F3 takes the worst waiting one."), Tone::Warning);
        return;
    }
    const auto choices = choicesOf(m_shown.recommendation);
    if (choice >= choices.size()) {
        say(choices.isEmpty()
                ? tr("Nobody can go to %1; the reasons stand under the recommendation.")
                      .arg(call->id.value())
                : tr("There is no such choice for %1.").arg(call->id.value()),
            Tone::Warning);
        return;
    }
    Dispatch command;
    command.call = call->id;
    QStringList names;
    for (const auto& candidate : choices[choice]) {
        command.units += {candidate.unit, candidate.part};
        names += candidate.unit.value();
    }
    for (const auto& candidate : m_shown.recommendation.ranked)
        command.considered += {candidate.unit, candidate.eta, {}};
    for (const auto& rejected : m_shown.recommendation.rejected)
        command.considered += {rejected.unit, {}, rejected.why};
    send(command);
    say(tr("Sending %1 to %2").arg(names.join(QStringLiteral(" + "))).arg(call->id.value()),
        Tone::Text);
}

void MainWindow::newCall()
{
    m_shown.call = {};
    m_card->openNew(m_around.clock.now());
    refresh();
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
    m_commandLine->begin(line);
}

UnitId MainWindow::unitForKeys() const
{
    if (m_shown.selectedUnit())
        return m_shown.unit;
    const Call* call = m_shown.selectedCall();
    const auto units = call ? unitsOn(*call) : QList<UnitId>();
    return units.size() == 1 ? units.first() : UnitId();
}

void MainWindow::beginForUnit(const QString& format)
{
    const UnitId unit = unitForKeys();
    if (unit.isValid())
        beginLine(format.arg(unit.value()));
    else
        say(tr("Select a unit in the roster first."), Tone::Warning);
}

void MainWindow::beginForCall(const QString& format)
{
    if (m_shown.selectedCall())
        beginLine(format.arg(m_shown.call.value()));
    else
        say(tr("Select a call first: F3 takes the worst waiting one."), Tone::Warning);
}

void MainWindow::beginStatus()
{
    const UnitId unit = unitForKeys();
    const Unit* known = m_shown.board->unit(unit);
    const StatusDef* now = known ? m_shown.board->statusOf(*known) : nullptr;
    if (!now) {
        say(tr("Select a unit in the roster first."), Tone::Warning);
        return;
    }
    QStringList lines;
    for (const StatusId& next : now->next)
        if (const StatusDef* status = m_shown.board->profile->status(next))
            if (known->call.isValid() || !status->onCall)
                lines += QStringLiteral("%1 %2").arg(status->letters, unit.value());
    if (lines.isEmpty()) {
        say(tr("%1 is “%2”; no status follows it.").arg(unit.value(), now->name), Tone::Warning);
        return;
    }
    beginLine(lines[(lines.indexOf(m_commandLine->line()) + 1) % lines.size()]);
}

void MainWindow::nextAlert()
{
    if (m_alerts.isEmpty()) {
        say(tr("There is no alert."), Tone::Good);
        return;
    }
    m_alert = (m_alert + 1) % m_alerts.size();
    const Alert alert = m_alerts[m_alert];
    if (alert.unit.isValid())
        m_shown.unit = alert.unit;
    if (alert.call.isValid())
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
    m_help->showTopic(topic);
}

QList<Panel*> MainWindow::panels() const
{
    return {m_queue, m_card, m_map, m_timeline, m_recommendation, m_roster};
}

Preferences MainWindow::preferences() const
{
    return {m_around.theme.look(), m_around.theme.percent(), saveGeometry(), m_docks->saveState()};
}

void MainWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isLaidOut)
        return;
    m_isLaidOut = true;
    layout()->activate();
    if (m_savedLayout.isEmpty() || !m_docks->restoreState(m_savedLayout))
        restoreLayout();
    m_queue->setFocus(Qt::OtherFocusReason);
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
    emit preferencesLeft(preferences());
    QWidget::closeEvent(event);
}

} // namespace lodestar::ui
