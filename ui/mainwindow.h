// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: lays the panels out, shows each Board in all of them, and turns keys into commands.
#pragma once

#include "core/base/clock.h"
#include "core/desk/livedesk.h"
#include "core/streets/draw/basemap.h"
#include "core/streets/gazetteer.h"
#include "ui/actions.h"
#include "ui/alerts.h"
#include "ui/docklayout.h"
#include "ui/mapcheck.h"
#include "ui/panels/mappanel.h"
#include "ui/preferences.h"
#include "ui/roompolicy.h"
#include "ui/shown.h"
#include "ui/turns.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

namespace lodestar::ui {

class Ask;
class CallCardPanel;
class CallHand;
class CommandLine;
class DraftKeeper;
class Drafts;
class DuressBanner;
class HelpWindow;
class Outbox;
class Panel;
class QueuePanel;
class RecommendationPanel;
class RulesCheck;
class RoomLife;
class RosterPanel;
class Speaker;
class StatusStrip;
class TimelinePanel;
class WindowKeys;
struct Reading;

/// What the window needs from outside; all of it must outlive the window.
struct Surroundings
{
    desk::LiveDesk& desk;
    Clock& clock;
    Theme& theme;
    const streets::Gazetteer& places;
    std::shared_ptr<const streets::Basemap> ground; ///< null: plain ground
    Streets streets; ///< empty: straight lines, and no street can be closed
    Ask& ask;
    Actor who;
    RoomPolicy policy = {};     ///< what the room has settled for this workstation
    Speaker* speaker = nullptr; ///< null: no sound here
    Drafts* drafts = nullptr;   ///< null: what is typed does not survive a crash
};

class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    MainWindow(const Surroundings& around, const Preferences& preferences);
    ~MainWindow() override;

    void selectCall(CallId call);
    void selectUnit(const UnitId& unit);

    [[nodiscard]] CallId selectedCall() const { return m_shown.call; }

    [[nodiscard]] UnitId selectedUnit() const { return m_shown.unit; }

    /// Shows the desk's newest Board and the time, whole; done by itself, panel by panel, at every
    /// Board and every second.
    void refresh();
    /// Puts the panels where the design has them.
    void restoreLayout();
    [[nodiscard]] Preferences preferences() const;
    [[nodiscard]] QList<Panel*> panels() const;

    [[nodiscard]] const Actions& actions() const { return *m_actions; }

    [[nodiscard]] CommandLine& commandLine() { return *m_commandLine; }

signals:
    /// This is how the window looks now: said soon after a change, at once where the person must be
    /// able to rely on it, and when it closes.
    void preferencesLeft(const lodestar::ui::Preferences& preferences);

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Surroundings m_around;
    Actions* m_actions;
    Outbox* m_outbox;
    WindowKeys* m_keys;
    QWidget* m_content; ///< all but what covers it
    QMainWindow* m_docks;
    StatusStrip* m_strip;
    DuressBanner* m_duress;
    QueuePanel* m_queue;
    CallCardPanel* m_card;
    MapPanel* m_map;
    TimelinePanel* m_timeline;
    RecommendationPanel* m_recommendation;
    RosterPanel* m_roster;
    CommandLine* m_commandLine;
    DraftKeeper* m_keeper;
    Preferences m_left; ///< as last said
    CallHand* m_hand;
    QPointer<HelpWindow> m_help;
    QPointer<QWidget> m_beforeCommand; ///< where the keyboard was
    QTimer m_tick;
    CoverWatch* m_cover;
    RulesCheck* m_check;
    MapCheck m_mapCheck;
    triage::QueueWatch m_queueWatch;
    QTimer m_soon;              ///< runs until the next Board may be shown
    QElapsedTimer m_sinceShown; ///< the last one
    QTimer m_move;              ///< runs until units that moved are shown
    Shown m_shown;
    QList<history::RosterRow> m_units; ///< of the Board that is shown
    Turns* m_turns;                    ///< how m_shown comes to the panels
    QList<Alert> m_alerts;
    qsizetype m_alert = -1;
    std::unique_ptr<DockLayout> m_layout;
    bool m_isLaidOut = false;
    bool m_hasBoard = false;
    bool m_hasMoved = false; ///< units, since the whole window was shown
    RoomLife* m_life;
    QList<Alert> m_undone; ///< what the store never took, until somebody has looked
    QString m_rules;       ///< sha256 of the profile in force

    void layOut(void (DockLayout::*how)());
    void chooseCall(CallId call);
    void chooseUnit(const UnitId& unit);
    [[nodiscard]] QList<Turns::Step> steps();
    void showBoard();
    void showRecommended();
    void showTeams();
    void showAround();
    void noteRules();
    void noteAlerts(const QList<history::RosterRow>& roster,
                    const QList<triage::QueueRow>& waiting);
    void build();
    void connectPanels();
    void connectDesk();
    void connectActions();
    void connectDrafts();
    void restoreDrafts();
    void refreshSoon();
    void moveUnits();
    void showPast(CallId id, const QList<Recorded>& events);
    void say(const QString& text, Tone tone);
    void keepPreferences();
    void perform(const Reading& reading);
    void newCall();
    void takeOver();
    void selectBox(const QList<CallId>& calls, const QList<UnitId>& units);
    void beginLine(const QString& line);
    void goToDuress(const UnitId& unit);
    void nextAlert();
    void showHelp();
    void keepPlace();
    void giveBack();
};

} // namespace lodestar::ui
