// SPDX-License-Identifier: GPL-3.0-or-later
// Who has the call of a card in hand. For everybody else the card is for reading: it follows the
// Board, and what stood unsent in it is kept beside it until the call is taken back.
#include "ui/panels/callcardpanel.h"
#include "ui/panels/callwords.h"
#include "ui/widgets/noticestrip.h"

#include <QKeyEvent>

namespace lodestar::ui {

void CallCardPanel::showHand(const Call& call)
{
    const bool isOpen = !call.closed && !call.mergedInto.isValid();
    setForReading(isOpen && takenByAnother(call, m_shown->who));
    tellHand(call);
}

void CallCardPanel::setForReading(bool isForReading)
{
    if (isForReading == m_isForReading)
        return;
    // Back as it was typed; nothing of it is sent before somebody presses Enter on it.
    const CallId call = m_call;
    if (isForReading)
        m_unsent.keep(call, unsentTexts());
    m_isForReading = isForReading;
    const CardTexts texts = isForReading ? noTexts() : m_unsent.take(call);
    for (int i = 0; i < SlotCount; ++i)
        m_fields[i].fill(texts[i]); // the Board's texts follow
    emit draftMoved();
}

bool CallCardPanel::isOnlyForReading()
{
    if (m_isForReading)
        emit remarked(
            tr("Somebody else has this call in hand; %1 takes it over.").arg(m_keys.takeOver),
            true);
    return m_isForReading;
}

// Whoever is in the middle of a sentence when the call is taken over writes it to its end, beside
// the card.
bool CallCardPanel::writeAside(CardSlot slot, const QString& text)
{
    CardTexts texts = m_unsent.of(m_call);
    if (texts[slot].isNull())
        return false;
    if (text == QLatin1String("\b"))
        texts[slot].chop(!texts[slot].isEmpty() && texts[slot].back().isLowSurrogate() ? 2 : 1);
    else
        texts[slot] += text;
    m_unsent.keep(m_call, texts);
    if (const Call* call = m_shown ? m_shown->board->call(m_call) : nullptr)
        tellHand(*call);
    emit draftMoved();
    return true;
}

bool CallCardPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_isForReading || event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isPlain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const QString text = key->text();
    if (key->matches(QKeySequence::Paste))
        (void)isOnlyForReading(); // says so
    if (isPlain && !text.isEmpty() &&
        (text[0].isPrint() || text[0].isSurrogate() || text == QLatin1String("\b")))
        for (int i = 0; i < SlotCount; ++i)
            if (watched == m_fields[i].edit) {
                if (!writeAside(static_cast<CardSlot>(i), text))
                    (void)isOnlyForReading(); // says so
                return true;
            }
    return Panel::eventFilter(watched, event);
}

void CallCardPanel::tellHand(const Call& call)
{
    const Taking* other = m_isForReading ? takenByAnother(call, m_shown->who) : nullptr;
    if (!other) {
        m_hand->tell({});
        return;
    }
    const Actor& by = other->by;
    const QString who =
        by.console.isEmpty() ? by.name : QStringLiteral("%1 (%2)").arg(by.name, by.console);
    const QString at = m_shown->format.clock(other->at);
    QList<Notice> told;
    if (other->from && isSameHand(*other->from, m_shown->who))
        told += Notice{tr("▲ %1 took this call over from you at %2.").arg(who, at),
                       tr("You can read it. %1 takes it back; N adds a note all the same.")
                           .arg(m_keys.takeOver),
                       Tone::Warning};
    else if (by.name == m_shown->who.name)
        told += Notice{tr("You have had this call in hand at %1 since %2.").arg(by.console, at),
                       tr("%1 takes it over to here.").arg(m_keys.takeOver),
                       Tone::Warning};
    else
        told += Notice{tr("%1 is taking this call, since %2.").arg(who, at),
                       tr("You can read it. %1 takes it over; N adds a note all the same.")
                           .arg(m_keys.takeOver),
                       Tone::Warning};
    const CardTexts kept = m_unsent.of(m_call);
    for (int i = 0; i < SlotCount; ++i)
        if (!kept[i].isNull())
            told += Notice{tr("Not sent, kept here: %1 \"%2\"")
                               .arg(m_fields[i].edit->accessibleName(), kept[i]),
                           {},
                           Tone::Text};
    m_hand->tell(told);
}

} // namespace lodestar::ui
