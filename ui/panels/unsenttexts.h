// SPDX-License-Identifier: GPL-3.0-or-later
// UnsentTexts: what was typed into cards and is not known to be in the record: the drafts of cards
// that are not shown, and of all cards what is on its way to the store.
#pragma once

#include "core/domain/board.h"
#include "ui/drafts.h"

#include <QHash>

namespace lodestar::ui {

/// The texts of a card in the order in which drafts have them.
enum CardSlot { LocationSlot, CallerSlot, NatureSlot, PersonSlot, NarrativeSlot, SlotCount };

/// SlotCount texts; null: as the Board has it, or not part of what was sent.
using CardTexts = QList<QString>;

[[nodiscard]] CardTexts noTexts();
[[nodiscard]] bool isNothing(const CardTexts& texts);

/// What of `now` is still to be sent when `sent` is in the record; null if nothing is. Words typed
/// on in the Narrative stand behind those that were sent; in a field they are a new text.
[[nodiscard]] QString restOf(CardSlot slot, const QString& now, const QString& sent);
[[nodiscard]] CardTexts restOf(const CardTexts& now, const CardTexts& sent);

/// What stands in a field when `sent` did not come into the record: in the Narrative it is put in
/// front if it was taken out; a field has its newer text.
[[nodiscard]] QString withBack(CardSlot slot, const QString& now, const QString& sent);

/// Everything that was typed as one line for the Narrative of another call; empty if nothing was.
[[nodiscard]] QString asOneLine(const CardTexts& texts);

/// Something that a card asked the desk for.
struct CardWish
{
    CallId card;                 ///< 0: the new card
    CardTexts texts = noTexts(); ///< the fields' texts that went with it
    QString what;                ///< to tell what was not done; no personal data
};

class UnsentTexts
{
public:
    /// Keeps what stands in a card that is left; nothing is kept of one where nothing stands.
    void keep(const CallId& card, const CardTexts& texts);
    /// The texts of a card that is opened; they are no longer kept here.
    [[nodiscard]] CardTexts take(const CallId& card);

    void forget(const CallId& card) { m_kept.remove(card); }

    [[nodiscard]] CardTexts of(const CallId& card) const { return m_kept.value(card, noTexts()); }

    void sent(const CommandId& command, const CardWish& wish) { m_wishes.insert(command, wish); }

    /// True while a text of this field has no answer.
    [[nodiscard]] bool isOnItsWay(const CallId& card, CardSlot slot) const;
    /// True while anything that a card sent with its texts has no answer.
    [[nodiscard]] bool isOnItsWay(const CallId& card) const;
    /// The wish that has got its answer; nothing if no card sent it.
    [[nodiscard]] std::optional<CardWish> take(const CommandId& command);

    /// Everything unsent, by number of the call; `shown` has `texts` in its fields now.
    [[nodiscard]] QList<CardDraft> drafts(const std::optional<CallId>& shown,
                                          const CardTexts& texts) const;

private:
    QHash<CallId, CardTexts> m_kept;
    QHash<CommandId, CardWish> m_wishes;
};

/// Drafts that were left behind, compared with the record.
struct Reconciled
{
    QList<CardDraft> cards; ///< what still stands unsent; nothing of it is on its way
    CallId opened;          ///< what the new card has become, if it has
    QStringList told;       ///< a sentence for each text that had been on its way
};

/// What was on its way when a console died may have come into the record: it is then no draft any
/// more, or somebody would send it twice. Told by the command's id, and, where the draft had not
/// got it yet, by a note of the same words or a call that rang at the same moment, recorded since.
[[nodiscard]] Reconciled reconciled(const DraftSet& left, const Board& board);

} // namespace lodestar::ui
