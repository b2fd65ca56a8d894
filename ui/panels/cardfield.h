// SPDX-License-Identifier: GPL-3.0-or-later
// CardField: one text of a call card: what the Board has, and what somebody has typed over it.
#pragma once

#include "ui/panels/unsenttexts.h"

#include <QLineEdit>

namespace lodestar::ui {

class CardField
{
public:
    QLineEdit* edit = nullptr; ///< owned by the card

    /// True if something stands here that the Board has not.
    [[nodiscard]] bool isUnsent() const { return m_isDraft || edit->text() != m_kept; }

    /// What stands here and is not on the Board: null if it is the Board's text, else never null,
    /// so that a text that was taken out is a draft too.
    [[nodiscard]] QString unsent() const;

    /// Begins with a draft of unsent(), before the Board's text is known.
    void fill(const QString& draft);
    /// The Board's text: shown where nobody has typed, kept to compare with in any case.
    void show(const QString& board);
    /// `sent` is in the record: what was typed since stays.
    void settle(CardSlot slot, const QString& sent);
    /// `sent` is not in the record: comes back if it does not stand here any more.
    void giveBack(CardSlot slot, const QString& sent);

    /// A field of which this role may not read all is neither typed into nor sent: what is withheld
    /// would be written over by the words that stand for it. What was typed before can be taken
    /// out. One that is for reading takes nothing at all.
    void setReadable(bool readable, bool isForReading = false);

    [[nodiscard]] bool isReadable() const { return m_isReadable; }

    /// Marks the field as one whose text was refused.
    void setRefused(bool refused);

private:
    QString m_kept; ///< as the Board has it
    bool m_isReadable = true;
    bool m_isDraft = false; ///< put back, and the Board's text is not known yet

    void put(const QString& text);
};

} // namespace lodestar::ui
