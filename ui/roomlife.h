// SPDX-License-Identifier: GPL-3.0-or-later
// RoomLife: what a room lives with beside its calls: locking, sounds, paper, hand-over, keys, the
// tour.
#pragma once

#include "core/base/clock.h"
#include "core/domain/actor.h"
#include "ui/actions.h"
#include "ui/keybindings.h"
#include "ui/panels/lockcover.h"
#include "ui/panels/tourstrip.h"
#include "ui/paper/paperdesk.h"
#include "ui/preferences.h"
#include "ui/roompolicy.h"
#include "ui/shown.h"
#include "ui/sound/sounds.h"

#include <QPointer>

namespace lodestar::ui {

class HandoverWindow;
class StatusStrip;

/// What the window lends it; all of it must outlive the RoomLife.
struct RoomSeat
{
    QWidget& window;
    Actions& actions;
    const Theme& theme;
    Clock& clock;
    StatusStrip& strip;
    QWidget& content; ///< what a locked console hides, but for windows of their own
    Actor who;
    const RoomPolicy& policy;
    Speaker* speaker; ///< null: no sound here
    std::function<void(const QString&, Tone)> say;
    std::function<bool()> isNewCard; ///< whether an empty card is open
};

class RoomLife final : public QObject
{
    Q_OBJECT

public:
    RoomLife(const RoomSeat& seat, const Preferences& preferences, QObject* parent);

    /// The room as it is now; to be called at every Board and every second.
    void show(const Shown& shown,
              const QList<triage::QueueRow>& waiting,
              const QList<history::RosterRow>& roster);
    void showStore(bool isAway);
    /// Puts what belongs to the person into what the window leaves.
    void leaveIn(Preferences& preferences) const;

    [[nodiscard]] bool isLocked() const { return m_isLocked; }

    void lock(const QString& why);

signals:
    /// Something of the person's that must be kept at once: said done only when it is.
    void mustBeKept();

protected:
    /// Any key or move of the mouse puts the idle lock off.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const RoomSeat m_seat;
    Preferences m_preferences;
    Sounds m_sounds;
    PaperDesk m_paper;
    KeyBindings m_keys;
    LockCover* m_cover;
    TourStrip* m_tour;
    QPointer<HandoverWindow> m_handover;
    bool m_isLocked = false;
    bool m_isStoreAway = false;
    Instant m_lastTouch;
    QList<QPointer<QWidget>> m_hidden; ///< by the lock, to be shown again
    QList<QAction*> m_disabled;
    QPointer<QWidget> m_focus; ///< before the lock
    Shown m_shown;
    QList<triage::QueueRow> m_waiting;
    QList<history::RosterRow> m_roster;

    void connectActions();
    void connectPaper();
    void showSound();
    void keepPaper();
    void showHandover();
    void startTour();
    void unlock();
    void hideWindows();
    void setPin();
};

} // namespace lodestar::ui
