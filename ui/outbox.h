// SPDX-License-Identifier: GPL-3.0-or-later
// Outbox: what this console has asked of the Desk, until it is answered, and what became of it in
// words.
#pragma once

#include "core/desk/livedesk.h"
#include "ui/shown.h"
#include "ui/undolog.h"

#include <QHash>
#include <QObject>

namespace lodestar::ui {

class Outbox final : public QObject, public Sender
{
    Q_OBJECT

public:
    /// `shown` holds the Board that the person sees; both must outlive the outbox.
    Outbox(desk::LiveDesk& desk, Actor who, const Shown& shown, QObject* parent = nullptr);

    CommandId send(const Command& command) override;
    /// The same for a key, with the words to tell afterwards what became of it.
    void sendSaying(const Command& command, const QString& words);

    /// Tells what became of a command that was sent past it.
    void tellOf(const CommandId& command, const QString& words) { m_asked.insert(command, words); }

    /// What a line reads as, one command after the other: the next is sent when the one before is
    /// done, and none behind one that is refused. Enter twice on a line is one wish. While a line
    /// is under way another is refused with a sentence and not kept waiting, for it could go out
    /// when nobody remembers it; a duress goes at once, whatever is under way.
    void perform(const QString& line, const Reading& reading);

    /// The Desk's answers, once the Board that holds them is shown.
    void answered(const CommandId& id, const desk::Receipt& receipt);
    void refused(const CommandId& id, const Error& error);

    [[nodiscard]] const UndoLog& undo() const { return m_undo; }

signals:
    void said(const QString& text, lodestar::ui::Tone tone);
    /// What was asked for was never taken in: to be told until somebody has looked at it.
    void lost(const QString& text);
    /// All that the line asked for is done.
    void lineDone(const QString& line);

private:
    struct Step
    {
        Command command;
        QString words;
    };

    desk::LiveDesk& m_desk;
    const Actor m_who;
    const Shown& m_shown;
    UndoLog m_undo;
    QHash<CommandId, QString> m_asked;  ///< in words, not answered yet
    QHash<CommandId, QString> m_duress; ///< lines that go beside the one under way
    QString m_line;                     ///< under way
    CommandId m_step;                   ///< of a line, not answered yet
    QList<Step> m_rest;                 ///< of the line, to be sent behind it
    CommandId m_takesBack;              ///< the entry of the log that the line takes back

    void sendStep();
};

} // namespace lodestar::ui
