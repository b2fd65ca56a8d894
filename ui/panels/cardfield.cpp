// SPDX-License-Identifier: GPL-3.0-or-later
// CardField: compares texts, never who changed them: a text that equals the Board's is the Board's.
#include "ui/panels/cardfield.h"

#include "ui/widgets/panel.h"

#include <QCoreApplication>
#include <QStyle>

namespace lodestar::ui {

QString CardField::unsent() const
{
    if (!isUnsent())
        return {};
    return edit->text().isNull() ? QString(QLatin1String("")) : edit->text();
}

void CardField::fill(const QString& draft)
{
    m_kept.clear();
    m_isDraft = !draft.isNull();
    if (edit->text() != draft)
        edit->setText(draft);
}

void CardField::show(const QString& board)
{
    const bool isUntouched = !isUnsent();
    m_kept = board;
    m_isDraft = false;
    if (isUntouched && edit->text() != board) {
        edit->setText(board);
        edit->setCursorPosition(0);
    }
}

void CardField::settle(CardSlot slot, const QString& sent)
{
    const QString now = edit->text();
    if (slot == NarrativeSlot)
        put(restOf(slot, now, sent));
    else if (now == sent) {
        m_kept = now; // the Board's own words for it follow
        m_isDraft = false;
    }
}

void CardField::giveBack(CardSlot slot, const QString& sent)
{
    put(withBack(slot, unsent(), sent));
}

void CardField::setReadable(bool readable, bool isForReading)
{
    m_isReadable = readable;
    if (const bool isShut = isForReading || (!readable && !isUnsent());
        isShut != edit->isReadOnly()) {
        edit->setReadOnly(isShut);
        edit->style()->unpolish(edit); // the stylesheet asks for readOnly
        edit->style()->polish(edit);
    }
    // What it asks for is read whole where the field is too narrow for it.
    edit->setToolTip(readable ? edit->placeholderText()
                              : QCoreApplication::translate(
                                    "lodestar::ui::CardField",
                                    "Part of this is withheld from your role, so it "
                                    "cannot be changed here; the Narrative takes words."));
}

void CardField::setRefused(bool refused)
{
    setStyleProperty(*edit, "refused", refused);
}

// The cursor stays where it was in what stays; somebody may be typing there.
void CardField::put(const QString& text)
{
    const QString now = edit->text();
    if (text == now || (text.isNull() && !isUnsent()))
        return;
    const auto fromEnd = now.size() - edit->cursorPosition();
    edit->setText(text);
    edit->setCursorPosition(static_cast<int>(std::max<qsizetype>(text.size() - fromEnd, 0)));
}

} // namespace lodestar::ui
