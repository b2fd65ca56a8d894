// SPDX-License-Identifier: GPL-3.0-or-later
// Actions: the table of keys.
#include "ui/actions.h"

namespace lodestar::ui {

Actions::Actions(QObject* parent)
    : QObject(parent)
{
    const auto key = [](int k) {
        return QList<QKeySequence>{QKeySequence(k)};
    };
    const auto ctrl = [](int k) {
        return QList<QKeySequence>{QKeySequence(static_cast<int>(Qt::CTRL) | k)};
    };
    const auto ctrlAlt = [](int k) {
        return QList<QKeySequence>{QKeySequence(static_cast<int>(Qt::CTRL | Qt::ALT) | k)};
    };
    const auto ctrlShift = [](int k) {
        return QList<QKeySequence>{QKeySequence(static_cast<int>(Qt::CTRL | Qt::SHIFT) | k)};
    };
    add(Act::Help,
        tr("Help"),
        tr("help"),
        key(Qt::Key_F1),
        tr("Explains the panel that has the keyboard"));
    add(Act::NewCall,
        tr("New call"),
        tr("new call"),
        key(Qt::Key_F2),
        tr("Opens an empty card; Enter in its location opens the call"));
    add(Act::NextWaiting,
        tr("Next waiting call"),
        tr("next waiting"),
        key(Qt::Key_F3),
        tr("Selects the worst waiting call, then the next"));
    add(Act::Triage,
        tr("Triage"),
        tr("triage"),
        key(Qt::Key_F4),
        tr("Puts the keyboard on the question of the selected call"));
    add(Act::DispatchFirst,
        tr("Dispatch the recommended team"),
        tr("dispatch 1st"),
        key(Qt::Key_F5),
        tr("Sends the recommended team to the selected call"));
    add(Act::DispatchSecond,
        tr("Dispatch the second choice"),
        tr("2nd"),
        key(Qt::Key_F6),
        tr("Sends the second choice to the selected call"));
    add(Act::DispatchThird,
        tr("Dispatch the third choice"),
        tr("3rd"),
        key(Qt::Key_F7),
        tr("Sends the third choice to the selected call"));
    add(Act::Status,
        tr("Set a unit's status"),
        tr("status"),
        key(Qt::Key_F8),
        tr("Begins a status line for the unit; F8 again offers the next status"));
    add(Act::Backup,
        tr("Ask for backup"),
        tr("backup"),
        key(Qt::Key_F9),
        tr("Begins a line that asks police to back the unit up"));
    add(Act::PoliceNow,
        tr("Police to the unit now"),
        tr("police now"),
        {QKeySequence(Qt::SHIFT | Qt::Key_F9)},
        tr("Asks police to back the selected unit up, at once"));
    add(Act::Duress,
        tr("Duress of the selected unit"),
        tr("duress"),
        {QKeySequence(Qt::Key_Pause), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F12)},
        tr("The crew is in danger: every console sounds, police are asked for at once"));
    add(Act::Reassign,
        tr("Reassign a unit"),
        tr("reassign"),
        key(Qt::Key_F10),
        tr("Begins a line that takes the unit off its call and sends it to the selected one"));
    add(Act::Hold,
        tr("Hold the call"),
        tr("hold"),
        key(Qt::Key_F11),
        tr("Begins a line that puts the selected call aside"));
    add(Act::NextAlert,
        tr("Next alert"),
        tr("next alert"),
        key(Qt::Key_F12),
        tr("Selects what the alert is about, then the next"));
    add(Act::Command,
        tr("Command line"),
        tr("command"),
        {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_Semicolon)},
        tr("Puts the keyboard on the command line"));
    add(Act::CloseCall,
        tr("Close the call"),
        tr("close call"),
        ctrl(Qt::Key_W),
        tr("Begins a line that closes the selected call"));
    add(Act::AddToCall,
        tr("Add to the call it looks like"),
        tr("add to call"),
        {QKeySequence(Qt::SHIFT | Qt::Key_F2)},
        tr("Adds what the new card says to the open call that it looks like"));
    add(Act::NextCard,
        tr("Next card"),
        tr("next card"),
        ctrl(Qt::Key_Tab),
        tr("Shows the next of the calls in hand"));
    add(Act::PreviousCard,
        tr("Previous card"),
        tr("previous card"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab)},
        tr("Shows the previous of the calls in hand"));
    add(Act::Told,
        tr("Tick an instruction off"),
        tr("told"),
        ctrl(Qt::Key_T),
        tr("Puts down that the caller was told the next instruction"));
    add(Act::NotTold,
        tr("Take the last tick back"),
        tr("not told"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)},
        tr("Takes back that the caller was told the last instruction"));
    add(Act::AllNotes,
        tr("All notes"),
        tr("all notes"),
        ctrl(Qt::Key_J),
        tr("Shows all notes of the place and the person, or only the first two"));
    add(Act::NewsSeen,
        tr("Put the news away"),
        tr("seen"),
        ctrl(Qt::Key_G),
        tr("Puts away what changed while this console was not running"));
    add(Act::Filter,
        tr("Filter the calls"),
        tr("filter"),
        ctrl(Qt::Key_F),
        tr("Puts the keyboard on the filter of the queue; Esc there takes the filter off"));
    add(Act::ShowHidden,
        tr("Show hidden calls"),
        tr("show hidden"),
        ctrlShift(Qt::Key_F),
        tr("Shows the calls that filter or folding hide: those in danger, else all of them"));
    add(Act::AllCalls,
        tr("All calls"),
        tr("all calls"),
        ctrlAlt(Qt::Key_F),
        tr("Takes the filter of the queue off"));
    add(Act::GroupCalls,
        tr("Group the calls"),
        tr("group"),
        ctrlShift(Qt::Key_G),
        tr("Puts the calls together by level, zone, plan or nature, or as they came"));
    add(Act::Views,
        tr("Views of the calls"),
        tr("views"),
        ctrlShift(Qt::Key_V),
        tr("Lists the kept views; a digit takes one"));
    add(Act::TakeOver,
        tr("Take the call over"),
        tr("take over"),
        ctrl(Qt::Key_O),
        tr("Takes the selected call's card in hand, also from somebody who has it"));
    add(Act::DayNight,
        tr("Day or night"),
        tr("day/night"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D)},
        tr("Changes between the dark and the light screen"));
    add(Act::Larger,
        tr("Larger text"),
        tr("larger"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        tr("Makes everything larger"));
    add(Act::Smaller,
        tr("Smaller text"),
        tr("smaller"),
        ctrl(Qt::Key_Minus),
        tr("Makes everything smaller"));
    add(Act::NormalSize,
        tr("Normal text size"),
        tr("100 %"),
        ctrl(Qt::Key_0),
        tr("Makes everything its normal size"));
    add(Act::FitMap,
        tr("Show all on the map"),
        tr("fit map"),
        ctrl(Qt::Key_M),
        tr("Moves the map so that all calls and units are seen"));
    add(Act::RestoreLayout,
        tr("Restore the layout"),
        tr("layout"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L)},
        tr("Puts every panel back where it belongs"));
    add(Act::Lock,
        tr("Lock the console"),
        tr("lock"),
        ctrl(Qt::Key_L),
        tr("Hides everything until you unlock it; alarms are still heard"));
    add(Act::SetPin,
        tr("Set the PIN"),
        tr("PIN"),
        ctrlAlt(Qt::Key_P),
        tr("Sets, changes or takes away the PIN that unlocks the console"));
    add(Act::Mute,
        tr("Mute the sounds"),
        tr("mute"),
        ctrlAlt(Qt::Key_M),
        tr("Silence for ten minutes, but for duress; again brings the sounds back"));
    add(Act::Louder,
        tr("Louder"),
        tr("louder"),
        ctrlAlt(Qt::Key_Up),
        tr("Makes the sounds louder"));
    add(Act::Quieter,
        tr("Quieter"),
        tr("quieter"),
        ctrlAlt(Qt::Key_Down),
        tr("Makes the sounds quieter; duress stays loud"));
    add(Act::Handover,
        tr("Hand-over"),
        tr("hand-over"),
        ctrl(Qt::Key_H),
        tr("Shows what the next shift must know"));
    add(Act::PrintCall,
        tr("Print the call"),
        tr("print call"),
        ctrl(Qt::Key_P),
        tr("Prints the run sheet of the selected call"));
    add(Act::PrintBoard,
        tr("Print the board"),
        tr("print board"),
        ctrlShift(Qt::Key_P),
        tr("Prints every open call and every unit"));
    add(Act::KeyCard,
        tr("Print the key card"),
        tr("key card"),
        ctrlShift(Qt::Key_K),
        tr("Prints one page with all keys and commands"));
    add(Act::Keys,
        tr("Change keys"),
        tr("keys"),
        ctrlAlt(Qt::Key_K),
        tr("Gives an action another key"));
    add(Act::Tour,
        tr("Take the tour"),
        tr("tour"),
        ctrl(Qt::Key_F1),
        tr("Leads you through one invented call, in a demo"));
    add(Act::Quit,
        tr("Leave the console"),
        tr("quit"),
        ctrl(Qt::Key_Q),
        tr("Closes the window; nothing that was sent is lost"));
}

void Actions::add(Act act,
                  const QString& name,
                  const QString& word,
                  const QList<QKeySequence>& keys,
                  const QString& tip)
{
    auto* action = new QAction(name, this);
    action->setObjectName(nameText(act));
    action->setIconText(word);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setToolTip(
        QStringLiteral("%1 (%2)").arg(tip, keys.first().toString(QKeySequence::NativeText)));
    action->setStatusTip(tip);
    action->setWhatsThis(tip);
    m_actions.insert(act, action);
}

QList<QAction*> Actions::legend() const
{
    using enum Act;
    QList<QAction*> listed;
    for (Act act : {Help,
                    NewCall,
                    NextWaiting,
                    Act::Triage,
                    DispatchFirst,
                    DispatchSecond,
                    DispatchThird,
                    Status,
                    Backup,
                    Reassign,
                    Hold,
                    NextAlert,
                    Act::Command})
        listed += m_actions[act];
    return listed;
}

} // namespace lodestar::ui
