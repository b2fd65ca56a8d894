// SPDX-License-Identifier: GPL-3.0-or-later
// RoomLife: keys to what they do, and the lock.
#include "ui/roomlife.h"

#include "ui/handoverwindow.h"
#include "ui/panels/keyeditor.h"
#include "ui/panels/pinwindow.h"
#include "ui/panels/statusstrip.h"
#include "ui/paper/sheets.h"
#include "ui/sound/speaker.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>

namespace lodestar::ui {

RoomLife::RoomLife(const RoomSeat& seat, const Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_seat(seat)
    , m_preferences(preferences)
    , m_sounds(seat.speaker, preferences.volume)
    , m_paper(seat.policy)
    , m_keys(seat.actions)
    , m_cover(new LockCover(seat.theme, &seat.window))
    , m_tour(new TourStrip(seat.theme, seat.actions, &seat.content))
    , m_lastTouch(seat.clock.now())
{
    connect(m_cover, &LockCover::unlocked, this, &RoomLife::unlock);
    m_seat.window.installEventFilter(this);
    qApp->installEventFilter(this);
    // Over the command line, where the person looks for what Enter will do.
    if (auto* column = qobject_cast<QBoxLayout*>(m_seat.content.layout()))
        column->insertWidget(column->count() - 2, m_tour);
    connect(m_tour, &TourStrip::left, this, [this] { m_preferences.hasToured = true; });
    const auto troubles = m_keys.apply(preferences.keys);
    if (!seat.policy.trouble.isEmpty())
        m_seat.say(seat.policy.trouble, Tone::Warning);
    else if (!troubles.isEmpty())
        m_seat.say(troubles.first(), Tone::Warning);
    else if (seat.policy.isPractice && !preferences.hasToured)
        m_seat.say(tr("New here? %1 leads you through a call.")
                       .arg(seat.actions[Act::Tour].shortcut().toString(QKeySequence::NativeText)),
                   Tone::Accent);
    connectActions();
    connectPaper();
}

void RoomLife::connectPaper()
{
    const auto on = [this](Act act, auto does) {
        connect(&m_seat.actions[act], &QAction::triggered, this, does);
    };
    const auto put = [this](const Sheet& sheet, const QString& name) {
        m_paper.put(sheet, name, m_seat.clock.now());
    };
    connect(&m_paper, &PaperDesk::said, this, [this](const QString& text, bool isTrouble) {
        m_seat.say(isTrouble ? QStringLiteral("▲ %1").arg(text) : text,
                   isTrouble ? Tone::Warning : Tone::Good);
    });
    on(Act::Handover, [this] { showHandover(); });
    on(Act::PrintBoard,
       [this, put] { put(boardSheet(m_shown, m_roster), QStringLiteral("board")); });
    on(Act::PrintCall, [this, put] {
        if (const auto sheet = callSheet(m_shown))
            put(*sheet, QStringLiteral("call-%1").arg(m_shown.call.value()));
        else
            m_seat.say(tr("Select a call first: F3 takes the worst waiting one."), Tone::Warning);
    });
    on(Act::KeyCard, [this, put] {
        put(keySheet(m_seat.actions.all(), m_seat.policy.commands, *m_shown.board->profile),
            QStringLiteral("keys"));
    });
}

void RoomLife::connectActions()
{
    const auto on = [this](Act act, auto does) {
        connect(&m_seat.actions[act], &QAction::triggered, this, does);
    };
    on(Act::Lock, [this] { lock(tr("locked by hand")); });
    on(Act::Keys,
       [this] { (new KeyEditor(m_seat.theme, m_seat.actions, m_keys, &m_seat.window))->show(); });
    on(Act::Tour, [this] { startTour(); });
    on(Act::SetPin, [this] { setPin(); });
    on(Act::Mute, [this] {
        m_sounds.toggleMute(m_seat.clock.now());
        showSound();
    });
    const auto turn = [this](int by) {
        m_sounds.setVolume(m_sounds.volume() + by);
        m_sounds.sample();
        showSound();
    };
    on(Act::Louder, [turn] { turn(10); });
    on(Act::Quieter, [turn] { turn(-10); });
}

void RoomLife::show(const Shown& shown,
                    const QList<triage::QueueRow>& waiting,
                    const QList<history::RosterRow>& roster)
{
    // Four looks a second are enough for one sound a second, however fast Boards come.
    using Quarter = std::chrono::duration<qint64, std::ratio<1, 4>>;
    const bool isDue =
        std::chrono::floor<Quarter>(shown.now) != std::chrono::floor<Quarter>(m_shown.now) ||
        !m_shown.board || m_shown.board->seq == 0;
    m_shown = shown;
    m_waiting = waiting;
    m_roster = roster;
    if (shown.board->seq > 0 && isDue)
        m_sounds.hear(sceneOf(*shown.board, waiting, roster, m_isStoreAway), shown.now);
    showSound();
    keepPaper();
    m_tour->show(shown, m_seat.isNewCard());
    const auto& policy = m_seat.policy;
    if (!m_isLocked && policy.idleLock.count() > 0 && shown.now - m_lastTouch >= policy.idleLock)
        lock(tr("no key for %1 min").arg(policy.idleLock.count()));
    if (m_isLocked) {
        m_cover->show(shown, waiting, roster);
        hideWindows(); // one may have opened by itself
    }
}

void RoomLife::keepPaper()
{
    if (m_shown.board->seq > 0)
        m_paper.keep([this] { return boardSheet(m_shown, m_roster); }, m_shown.now);
    if (!m_paper.trouble().isEmpty())
        m_seat.strip.showPaper(tr("No paper sheet"), Tone::Overdue, m_paper.trouble());
    else if (const auto kept = m_paper.keptAt())
        m_seat.strip.showPaper(tr("Sheet of %1").arg(m_shown.format.hourMinute(*kept)), Tone::Good);
    else
        m_seat.strip.showPaper({}, Tone::Good);
}

void RoomLife::showHandover()
{
    if (!m_handover) {
        m_handover = new HandoverWindow(m_seat.theme, &m_seat.window);
        connect(m_handover, &HandoverWindow::renewWanted, this, &RoomLife::showHandover);
        connect(m_handover, &HandoverWindow::printWanted, this, [this] {
            m_paper.put(handoverSheet(m_shown), QStringLiteral("handover"), m_seat.clock.now());
        });
    }
    m_handover->show(handoverSheet(m_shown));
}

// In a real room the tour's call would be a real call.
void RoomLife::startTour()
{
    if (m_seat.policy.isPractice)
        m_tour->start(m_shown);
    else
        m_seat.say(
            tr("The tour opens an invented call: start a demo, lodestar --demo meridian-evening."),
            Tone::Warning);
}

void RoomLife::showStore(bool isAway)
{
    m_isStoreAway = isAway;
}

// What is not as it should be is always said; so is what was last heard.
void RoomLife::showSound()
{
    const QString said = m_sounds.said(m_shown.now);
    if (!said.isEmpty())
        m_seat.strip.showSound(QStringLiteral("♪ %1").arg(said), Tone::Warning);
    else if (!m_sounds.trouble().isEmpty())
        m_seat.strip.showSound(tr("No sound"), Tone::Warning, m_sounds.trouble());
    else if (const auto until = m_sounds.mutedUntil())
        m_seat.strip.showSound(tr("Muted until %1").arg(m_shown.format.hourMinute(*until)),
                               Tone::Warning);
    else if (m_sounds.volume() == 0)
        m_seat.strip.showSound(tr("Sound at 0 %"), Tone::Warning);
    else
        m_seat.strip.showSound(tr("Sound %1 %").arg(m_sounds.volume()), Tone::Good);
}

void RoomLife::lock(const QString& why)
{
    if (m_isLocked)
        return;
    m_isLocked = true;
    m_focus = QApplication::focusWidget();
    m_seat.content.hide(); // whole: what comes up in it meanwhile cannot be reached either
    hideWindows();
    for (QAction* action : m_seat.actions.all())
        if (action->isEnabled() && action != &m_seat.actions[Act::Mute]) {
            m_disabled += action;
            action->setEnabled(false);
        }
    m_cover->setGeometry(m_seat.window.rect());
    m_cover->lock(m_seat.who.name, m_preferences.pin, why);
    m_cover->show(m_shown, m_waiting, m_roster);
    m_cover->show();
    m_cover->raise();
}

// Docks that were torn off, the help, a menu: whatever is a window of its own.
void RoomLife::hideWindows()
{
    const auto all = m_seat.window.findChildren<QWidget*>();
    for (QWidget* widget : all)
        if (widget->isWindow() && widget->isVisible()) {
            if (widget->windowType() != Qt::Popup && widget->windowType() != Qt::ToolTip)
                m_hidden += widget; // a menu is not opened again
            widget->hide();
        }
}

void RoomLife::unlock()
{
    m_isLocked = false;
    m_lastTouch = m_seat.clock.now();
    m_cover->hide();
    m_seat.content.show();
    for (const auto& widget : std::exchange(m_hidden, {}))
        if (widget)
            widget->show();
    for (QAction* action : std::exchange(m_disabled, {}))
        action->setEnabled(true);
    if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
}

void RoomLife::setPin()
{
    auto* window = new PinWindow(m_seat.theme, m_preferences.pin, &m_seat.window);
    connect(window, &PinWindow::chosen, this, [this](const QByteArray& pin) {
        m_preferences.pin = pin;
        m_seat.say(pin.isEmpty() ? tr("The PIN is gone; Enter unlocks.") : tr("✓ The PIN is set."),
                   Tone::Good);
        emit mustBeKept();
    });
    window->show();
}

void RoomLife::leaveIn(Preferences& preferences) const
{
    preferences.pin = m_preferences.pin;
    preferences.volume = m_sounds.volume();
    preferences.keys = m_keys.changed();
    preferences.hasToured = m_preferences.hasToured;
}

bool RoomLife::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        // Escape that nothing else had a use for.
        if (watched == &m_seat.window && m_tour->isRunning() &&
            static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            m_tour->stop();
            return true;
        }
        m_lastTouch = m_seat.clock.now();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::ShortcutOverride:
        m_lastTouch = m_seat.clock.now();
        break;
    case QEvent::Resize:
        if (watched == &m_seat.window && m_isLocked)
            m_cover->setGeometry(m_seat.window.rect());
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace lodestar::ui
