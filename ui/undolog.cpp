// SPDX-License-Identifier: GPL-3.0-or-later
// UndoLog: facts by command, newest last.
#include "ui/undolog.h"

#include "core/desk/access.h"
#include "core/desk/decide.h"
#include "core/history/undo.h"

#include <QCoreApplication>

namespace lodestar::ui {

namespace {

constexpr qsizetype kUndoKept = 20;

class UndoLogWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::UndoLog)
};

Reading cannotUndo(const QString& why)
{
    Reading reading;
    reading.state = Reading::State::Refused;
    reading.preview = why;
    return reading;
}

/// Whether the desk would take all of them, each on the Board that the ones before it leave.
Result<void>
accepts(const Board& board, const Actor& by, const QList<Command>& commands, Instant now)
{
    Board next = board;
    for (const Command& command : commands) {
        if (auto allowed = desk::mayPerform(by.role, command); !allowed)
            return allowed;
        const auto events = desk::decide(next, by, command, now);
        if (!events)
            return events.failure();
        for (const Event& event : *events)
            next.apply(Recorded(next.seq + 1, now, by, {}, event));
    }
    return {};
}

} // namespace

void UndoLog::sent(const CommandId& id, const BoardPtr& before)
{
    m_waiting.insert(id, before);
}

CommandId UndoLog::entry(qsizetype which) const
{
    return which >= 1 && which <= m_entries.size() ? m_entries[m_entries.size() - which].id
                                                   : CommandId();
}

void UndoLog::answered(const CommandId& id, const desk::Receipt& receipt)
{
    const auto before = m_waiting.take(id);
    if (!before || receipt.events.isEmpty() || receipt.repeated)
        return;
    m_entries += {id, before, receipt.events};
    if (m_entries.size() > kUndoKept)
        m_entries.removeFirst();
}

void UndoLog::refused(const CommandId& id)
{
    m_waiting.remove(id);
}

void UndoLog::drop(const CommandId& entry)
{
    m_entries.removeIf([&](const Entry& e) { return e.id == entry; });
}

std::optional<Reading>
UndoLog::read(const QString& line, const Board& board, const Actor& by, Instant now) const
{
    const auto words = line.toUpper().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty() || (words[0] != QLatin1String("U") && words[0] != QLatin1String("UNDO")))
        return {};
    const auto& statuses = board.profile->statuses;
    if (words[0] == QLatin1String("U") &&
        std::any_of(statuses.cbegin(), statuses.cend(), [](const StatusDef& status) {
            return status.letters.toUpper() == QLatin1String("U");
        }))
        return cannotUndo(UndoLogWords::tr("“U” is a status here; write UNDO to take back"));
    bool isNumber = true;
    const qsizetype which = words.size() > 1 ? words[1].toInt(&isNumber) : 1;
    if (!isNumber || which < 1 || words.size() > 2)
        return cannotUndo(
            UndoLogWords::tr("U takes back the last thing done here, U 2 the one before it"));
    if (which > m_entries.size())
        return cannotUndo(m_entries.isEmpty()
                              ? UndoLogWords::tr("nothing was done here that could be taken back")
                              : UndoLogWords::tr("so much was not done here"));
    const Entry& entry = m_entries[m_entries.size() - which];
    const auto undoing = history::undoOf(entry.facts, *entry.before, board);
    if (!undoing)
        return cannotUndo(undoing.error().text);
    if (const auto able = accepts(board, by, undoing->commands, now); !able)
        return cannotUndo(able.error().text);
    Reading reading;
    reading.state = Reading::State::Ready;
    reading.preview = UndoLogWords::tr("takes back: %1").arg(undoing->text);
    reading.commands = undoing->commands;
    reading.undoes = which;
    return reading;
}

} // namespace lodestar::ui
