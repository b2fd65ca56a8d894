// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: lays the panels out, shows each Board in all of them, and turns keys into commands.
#pragma once

#include "core/base/clock.h"
#include "core/desk/livedesk.h"
#include "core/streets/draw/basemap.h"
#include "core/streets/gazetteer.h"
#include "ui/actions.h"
#include "ui/alerts.h"
#include "ui/panels/mappanel.h"
#include "ui/preferences.h"
#include "ui/shown.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

namespace lodestar::ui {

class Ask;
class CallCardPanel;
class CommandLine;
class DraftKeeper;
class Drafts;
class HelpWindow;
class Panel;
class QueuePanel;
class RecommendationPanel;
class RosterPanel;
class StatusStrip;
class TimelinePanel;
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
    Drafts* drafts = nullptr; ///< null: what is typed does not survive a crash
};

class MainWindow final : public QWidget, private Sender
{
    Q_OBJECT

public:
    MainWindow(const Surroundings& around, const Preferences& preferences);
    ~MainWindow() override;

    void selectCall(CallId call);
    void selectUnit(const UnitId& unit);

    [[nodiscard]] CallId selectedCall() const { return m_shown.call; }

    [[nodiscard]] UnitId selectedUnit() const { return m_shown.unit; }

    /// Shows the desk's newest Board and the time; done by itself at every Board and every second.
    void refresh();
    /// Puts the panels where the design has them.
    void restoreLayout();
    [[nodiscard]] Preferences preferences() const;
    [[nodiscard]] QList<Panel*> panels() const;

    [[nodiscard]] const Actions& actions() const { return *m_actions; }

    [[nodiscard]] CommandLine& commandLine() { return *m_commandLine; }

signals:
    /// The window is about to close and this is how it looks.
    void preferencesLeft(const lodestar::ui::Preferences& preferences);

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    const Surroundings m_around;
    Actions* m_actions;
    QMainWindow* m_docks;
    StatusStrip* m_strip;
    QueuePanel* m_queue;
    CallCardPanel* m_card;
    MapPanel* m_map;
    TimelinePanel* m_timeline;
    RecommendationPanel* m_recommendation;
    RosterPanel* m_roster;
    CommandLine* m_commandLine;
    DraftKeeper* m_keeper;
    QPointer<HelpWindow> m_help;
    QPointer<QWidget> m_beforeCommand; ///< where the keyboard was
    QTimer m_tick;
    Shown m_shown;
    QList<Alert> m_alerts;
    qsizetype m_alert = -1;
    QByteArray m_savedLayout;
    bool m_isLaidOut = false;
    bool m_isRefreshDue = false;
    bool m_hasBoard = false;
    QSet<CommandId> m_entered; ///< from the command line, not answered yet

    CommandId send(const Command& command) override;
    void build();
    void connectPanels();
    void connectDesk();
    void connectActions();
    void connectDrafts();
    void restoreDrafts();
    void refreshSoon();
    void showPast(CallId id, const QList<Recorded>& events);
    void say(const QString& text, Tone tone);
    void perform(const Reading& reading);
    void dispatchChoice(qsizetype choice);
    void newCall();
    void selectBox(const QList<CallId>& calls, const QList<UnitId>& units);
    void beginLine(const QString& line);
    void beginStatus();
    void beginForUnit(const QString& format);
    void beginForCall(const QString& format);
    void nextAlert();
    void showHelp();
    void keepPlace();
    void giveBack();
    [[nodiscard]] UnitId unitForKeys() const;
};

} // namespace lodestar::ui
