// SPDX-License-Identifier: GPL-3.0-or-later
// Who has the call of a card in hand. For everybody else the card is for reading: it follows the
// Board, and what stood unsent in it is kept beside it until the call is taken back.
#include "ui/panels/callcardpanel.h"
#include "ui/panels/callwords.h"
#include "ui/widgets/noticestrip.h"

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
