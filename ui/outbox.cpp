// SPDX-License-Identifier: GPL-3.0-or-later
// Outbox: one step of a line at a time, and every answer in words.
#include "ui/outbox.h"

namespace lodestar::ui {

Outbox::Outbox(desk::LiveDesk& desk, Actor who, const Shown& shown, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_who(std::move(who))
    , m_shown(shown)
{
}

CommandId Outbox::send(const Command& command)
{
    const CommandId id = m_desk.perform(m_who, command);
    m_undo.sent(id, m_shown.board);
    return id;
}

void Outbox::sendSaying(const Command& command, const QString& words)
{
    m_asked.insert(send(command), words);
    emit said(tr("%1 …").arg(words), Tone::Text);
}

void Outbox::perform(const QString& line, const Reading& reading)
{
    if (m_step.isValid() && line == m_line)
        return;
    if (m_step.isValid()) {
        if (reading.commands.size() == 1 &&
            std::holds_alternative<RaiseDuress>(reading.commands.first())) {
            const CommandId id = send(reading.commands.first());
            m_asked.insert(id, reading.preview);
            m_duress.insert(id, line);
            return;
        }
        emit said(tr("▲ NOT sent: the line before is still on its way to the store. Enter again "
                     "when it is done."),
                  Tone::Warning);
        return;
    }
    m_line = line;
    m_rest.clear();
    for (qsizetype i = 0; i < reading.commands.size(); ++i)
        m_rest += {reading.commands[i], reading.steps.value(i, reading.preview)};
    m_takesBack = m_undo.entry(reading.undoes);
    if (!m_rest.isEmpty())
        sendStep();
}

void Outbox::sendStep()
{
    const Step step = m_rest.takeFirst();
    // What takes something back is not itself taken back by the next "U".
    m_step = m_takesBack.isValid() ? m_desk.perform(m_who, step.command) : send(step.command);
    m_asked.insert(m_step, step.words);
}

void Outbox::answered(const CommandId& id, const desk::Receipt& receipt)
{
    m_undo.answered(id, receipt);
    if (const QString asked = m_asked.take(id); !asked.isEmpty())
        emit said(tr("✓ done: %1").arg(asked), Tone::Good);
    if (const auto duress = m_duress.constFind(id); duress != m_duress.constEnd()) {
        const QString line = *duress;
        m_duress.erase(duress);
        emit lineDone(line);
    }
    if (id != m_step)
        return;
    if (!m_rest.isEmpty()) {
        sendStep();
        return;
    }
    m_step = {};
    m_undo.drop(m_takesBack);
    emit lineDone(m_line);
}

// What the store never took is told until somebody has looked at it: a dispatcher who has gone on
// to the next call would believe it done.
void Outbox::refused(const CommandId& id, const Error& error)
{
    m_undo.refused(id);
    m_duress.remove(id);
    QStringList asked{m_asked.take(id)};
    if (id == m_step) {
        for (const Step& step : m_rest)
            if (step.words != asked.last())
                asked += step.words;
        m_rest.clear();
        m_step = {};
    }
    const QString words = asked.join(tr(" · then "));
    const bool isLost = error.kind == Kind::Unavailable;
    if (isLost && !words.isEmpty())
        emit lost(tr("NOT done: %1").arg(words));
    emit said(QStringLiteral("▲ %1").arg(
                  words.isEmpty() ? error.text : tr("NOT done: %1. %2").arg(words, error.text)),
              isLost ? Tone::Overdue : Tone::Warning);
}

} // namespace lodestar::ui
