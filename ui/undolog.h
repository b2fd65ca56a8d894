// SPDX-License-Identifier: GPL-3.0-or-later
// UndoLog: what this person did at this console, so that "U" can say and do what takes it back.
#pragma once

#include "core/desk/desk.h"
#include "ui/panels/verbs.h"

#include <QHash>

namespace lodestar::ui {

class UndoLog
{
public:
    /// A command went out; `before` is the Board that the person saw.
    void sent(const CommandId& id, const BoardPtr& before);
    void answered(const CommandId& id, const desk::Receipt& receipt);
    void refused(const CommandId& id);
    /// The command that entry `which` (1: the last) is of; invalid where there is none.
    [[nodiscard]] CommandId entry(qsizetype which) const;
    /// The entry has been taken back.
    void drop(const CommandId& entry);

    /// What "U", "UNDO" or "U 2" would do on this Board, or why the desk would refuse it to `by`;
    /// nothing for any other line.
    [[nodiscard]] std::optional<Reading>
    read(const QString& line, const Board& board, const Actor& by, Instant now) const;

private:
    struct Entry
    {
        CommandId id;
        BoardPtr before;
        QList<Recorded> facts;
    };

    QList<Entry> m_entries; ///< newest last
    QHash<CommandId, BoardPtr> m_waiting;
};

} // namespace lodestar::ui
