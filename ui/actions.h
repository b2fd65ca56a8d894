// SPDX-License-Identifier: GPL-3.0-or-later
// Actions: everything that a key can do, with its name, shortcut and tip, in one place.
#pragma once

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
    DayNight,
    Larger,
    Smaller,
    NormalSize,
    FitMap,
    RestoreLayout,
    Quit
};

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
