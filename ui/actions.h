// SPDX-License-Identifier: GPL-3.0-or-later
// Actions: everything that a key can do, with its name, shortcut and tip, in one place.
#pragma once

#include "core/base/names.h"

#include <QAction>
#include <QMap>
#include <QObject>

namespace lodestar::ui {

enum class Act {
    Help,
    NewCall,
    NextWaiting,
    Triage,
    DispatchFirst,
    DispatchSecond,
    DispatchThird,
    Status,
    Backup,
    PoliceNow,
    Duress,
    Reassign,
    Hold,
    NextAlert,
    Command,
    CloseCall,
    AddToCall,
    NextCard,
    PreviousCard,
    Told,
    NotTold,
    AllNotes,
    NewsSeen,
    Filter,
    ShowHidden,
    AllCalls,
    GroupCalls,
    Views,
    TakeOver,
    DayNight,
    Larger,
    Smaller,
    NormalSize,
    FitMap,
    RestoreLayout,
    Lock,
    SetPin,
    Mute,
    Louder,
    Quieter,
    Handover,
    PrintCall,
    PrintBoard,
    KeyCard,
    Keys,
    Tour,
    Quit
};

/// Under these names the keys that a person chose are kept.
constexpr auto names(Act)
{
    using enum Act;
    return std::array{Named{Help, "help"},
                      Named{NewCall, "new_call"},
                      Named{NextWaiting, "next_waiting"},
                      Named{Triage, "triage"},
                      Named{DispatchFirst, "dispatch_first"},
                      Named{DispatchSecond, "dispatch_second"},
                      Named{DispatchThird, "dispatch_third"},
                      Named{Status, "status"},
                      Named{Backup, "backup"},
                      Named{PoliceNow, "police_now"},
                      Named{Duress, "duress"},
                      Named{Reassign, "reassign"},
                      Named{Hold, "hold"},
                      Named{NextAlert, "next_alert"},
                      Named{Command, "command"},
                      Named{CloseCall, "close_call"},
                      Named{AddToCall, "add_to_call"},
                      Named{NextCard, "next_card"},
                      Named{PreviousCard, "previous_card"},
                      Named{Told, "told"},
                      Named{NotTold, "not_told"},
                      Named{AllNotes, "all_notes"},
                      Named{NewsSeen, "news_seen"},
                      Named{Filter, "filter"},
                      Named{ShowHidden, "show_hidden"},
                      Named{AllCalls, "all_calls"},
                      Named{GroupCalls, "group_calls"},
                      Named{Views, "views"},
                      Named{TakeOver, "take_over"},
                      Named{DayNight, "day_night"},
                      Named{Larger, "larger"},
                      Named{Smaller, "smaller"},
                      Named{NormalSize, "normal_size"},
                      Named{FitMap, "fit_map"},
                      Named{RestoreLayout, "restore_layout"},
                      Named{Lock, "lock"},
                      Named{SetPin, "set_pin"},
                      Named{Mute, "mute"},
                      Named{Louder, "louder"},
                      Named{Quieter, "quieter"},
                      Named{Handover, "handover"},
                      Named{PrintCall, "print_call"},
                      Named{PrintBoard, "print_board"},
                      Named{KeyCard, "key_card"},
                      Named{Keys, "keys"},
                      Named{Tour, "tour"},
                      Named{Quit, "quit"}};
}

class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent = nullptr);

    [[nodiscard]] QAction& operator[](Act act) const { return *m_actions[act]; }

    [[nodiscard]] QList<QAction*> all() const { return m_actions.values(); }

    /// Those in the legend at the foot of the window, in its order.
    [[nodiscard]] QList<QAction*> legend() const;

private:
    QMap<Act, QAction*> m_actions;

    /// `word` is the short name in the legend.
    void add(Act act,
             const QString& name,
             const QString& word,
             const QList<QKeySequence>& keys,
             const QString& tip);
};

} // namespace lodestar::ui
