// SPDX-License-Identifier: GPL-3.0-or-later
// UnsentTexts: two tables, by call and by command; and the comparison with the record.
#include "ui/panels/unsenttexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::ui {

namespace {

class UnsentWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::UnsentTexts)
};

CardTexts withBack(const CardTexts& now, const CardTexts& sent)
{
    CardTexts all = noTexts();
    for (int i = 0; i < SlotCount; ++i)
        all[i] = withBack(static_cast<CardSlot>(i), now[i], sent[i]);
    return all;
}

/// An event that `fits`, newest first within each call.
template <class Fits>
const Recorded* recordedIn(const Board& board, const Fits& fits)
{
    for (const Cow<Call>& call : board.calls)
        for (auto it = call->log.crbegin(); it != call->log.crend(); ++it)
            if (fits(**it))
                return &**it;
    return nullptr;
}

/// Where the texts of one card are now, as far as the record tells.
class Comparison
{
public:
    Comparison(const DraftSet& left, const Board& board, Reconciled& result)
        : m_left(left)
        , m_board(board)
        , m_result(result)
    {
    }

    void compare(const CardDraft& draft)
    {
        CardTexts texts = draft.texts;
        CallId card = draft.call;
        for (const SentTexts& sent : draft.sent) {
            if (sent.texts.size() != SlotCount)
                continue;
            const Recorded* fact = recordedIn(m_board, [&](const Recorded& recorded) {
                return recorded.command == sent.command &&
                       (card.isValid() || isBeginning(recorded.event));
            });
            if (fact) {
                texts = restOf(texts, sent.texts);
                card = tell(*fact, card);
                if (std::holds_alternative<ReportAdded>(fact->event))
                    texts = lineOf(texts);
            } else {
                texts = withBack(texts, sent.texts);
                m_result.told += card.isValid()
                                     ? UnsentWords::tr("What was on its way to call %1 is NOT in "
                                                       "the record: send it again.")
                                           .arg(card.value())
                                     : UnsentWords::tr("The new call that was on its way is NOT in "
                                                       "the record: send it again.");
            }
        }
        if (draft.sent.isEmpty())
            card = compareByWords(texts, card);
        if (!isNothing(texts))
            add(card, texts);
    }

private:
    const DraftSet& m_left;
    const Board& m_board;
    Reconciled& m_result;

    static CardTexts lineOf(const CardTexts& texts)
    {
        CardTexts line = noTexts();
        if (const QString words = asOneLine(texts); !words.isEmpty())
            line[NarrativeSlot] = words;
        return line;
    }

    // What a new card has become may have a draft of its own.
    void add(const CallId& card, const CardTexts& texts)
    {
        const auto found = std::ranges::find(m_result.cards, card, &CardDraft::call);
        if (found == m_result.cards.end())
            m_result.cards += CardDraft{card, texts};
        else
            found->texts = withBack(texts, found->texts);
    }

    static bool isBeginning(const Event& event)
    {
        return std::holds_alternative<CallOpened>(event) ||
               std::holds_alternative<ReportAdded>(event);
    }

    /// Says what is in the record; gives the card that the rest belongs to.
    CallId tell(const Recorded& fact, const CallId& card)
    {
        if (const auto* event = std::get_if<CallOpened>(&fact.event)) {
            m_result.opened = event->call;
            m_result.told += UnsentWords::tr("The new call that was on its way is in the record: "
                                             "it is call %1.")
                                 .arg(event->call.value());
            return event->call;
        }
        if (const auto* event = std::get_if<ReportAdded>(&fact.event)) {
            m_result.told += UnsentWords::tr("The report that was on its way is in the record of "
                                             "call %1.")
                                 .arg(event->call.value());
            return event->call;
        }
        m_result.told +=
            UnsentWords::tr("What was on its way to call %1 is in the record.").arg(card.value());
        return card;
    }

    // The console died in the moment between sending and keeping that it was sent.
    CallId compareByWords(CardTexts& texts, const CallId& card)
    {
        const QString note = texts[NarrativeSlot].trimmed();
        const auto isNew = [this](const Recorded& recorded) {
            return recorded.seq > m_left.seq;
        };
        if (card.isValid() && !note.isEmpty()) {
            const Recorded* fact = recordedIn(m_board, [&](const Recorded& recorded) {
                const auto* event = std::get_if<NoteAdded>(&recorded.event);
                return event && event->call == card && event->text.text == note && isNew(recorded);
            });
            if (fact) {
                texts[NarrativeSlot] = QString();
                return tell(*fact, card);
            }
        }
        if (!card.isValid() && m_left.rangAt) {
            const Recorded* fact = recordedIn(m_board, [&](const Recorded& recorded) {
                const auto* event = std::get_if<CallOpened>(&recorded.event);
                return event && event->receivedAt == m_left.rangAt && isNew(recorded);
            });
            if (fact) {
                texts = noTexts();
                return tell(*fact, card);
            }
        }
        return card;
    }
};

} // namespace

CardTexts noTexts()
{
    return CardTexts(SlotCount);
}

bool isNothing(const CardTexts& texts)
{
    return std::ranges::all_of(texts, &QString::isNull);
}

QString restOf(CardSlot slot, const QString& now, const QString& sent)
{
    if (sent.isNull() || now.isNull())
        return now;
    if (now == sent)
        return {};
    if (slot != NarrativeSlot || !now.startsWith(sent))
        return now;
    qsizetype from = sent.size();
    while (from < now.size() && now[from].isSpace())
        ++from;
    return from < now.size() ? now.mid(from) : QString();
}

CardTexts restOf(const CardTexts& now, const CardTexts& sent)
{
    CardTexts rest = noTexts();
    for (int i = 0; i < SlotCount; ++i)
        rest[i] = restOf(static_cast<CardSlot>(i), now[i], sent[i]);
    return rest;
}

QString withBack(CardSlot slot, const QString& now, const QString& sent)
{
    if (sent.isNull() || (slot != NarrativeSlot && !now.isNull()))
        return now;
    if (now.trimmed().isEmpty())
        return sent;
    return now.startsWith(sent) ? now : QStringLiteral("%1 · %2").arg(sent, now);
}

QString asOneLine(const CardTexts& texts)
{
    QStringList words;
    for (const CardSlot slot : {NarrativeSlot, CallerSlot, PersonSlot, NatureSlot, LocationSlot})
        if (const QString text = texts[slot].trimmed(); !text.isEmpty())
            words += text;
    return words.join(QStringLiteral(" · "));
}

void UnsentTexts::keep(const CallId& card, const CardTexts& texts)
{
    if (isNothing(texts))
        m_kept.remove(card);
    else
        m_kept.insert(card, texts);
}

CardTexts UnsentTexts::take(const CallId& card)
{
    const CardTexts texts = of(card);
    m_kept.remove(card);
    return texts;
}

bool UnsentTexts::isOnItsWay(const CallId& card, CardSlot slot) const
{
    return std::ranges::any_of(m_wishes, [&](const CardWish& wish) {
        return wish.card == card && !wish.texts[slot].isNull();
    });
}

bool UnsentTexts::isOnItsWay(const CallId& card) const
{
    return std::ranges::any_of(m_wishes, [&](const CardWish& wish) {
        return wish.card == card && !isNothing(wish.texts);
    });
}

std::optional<CardWish> UnsentTexts::take(const CommandId& command)
{
    const auto found = m_wishes.constFind(command);
    if (found == m_wishes.constEnd())
        return std::nullopt;
    const CardWish wish = *found;
    m_wishes.erase(found);
    return wish;
}

QList<CardDraft> UnsentTexts::drafts(const std::optional<CallId>& shown,
                                     const CardTexts& texts) const
{
    QMap<CallId, CardDraft> all;
    const auto at = [&](const CallId& card) -> CardDraft& {
        if (!all.contains(card))
            all.insert(card, CardDraft{card, noTexts()});
        return all[card];
    };
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it)
        at(it.key()).texts = it.value();
    if (shown && isNothing(texts))
        all.remove(*shown);
    else if (shown)
        at(*shown).texts = texts;
    for (auto it = m_wishes.cbegin(); it != m_wishes.cend(); ++it)
        if (!isNothing(it->texts))
            at(it->card).sent += SentTexts{it.key(), it->texts};
    for (CardDraft& draft : all)
        std::ranges::sort(
            draft.sent, {}, [](const SentTexts& sent) { return sent.command.value(); });
    return all.values();
}

Reconciled reconciled(const DraftSet& left, const Board& board)
{
    Reconciled result;
    Comparison comparison(left, board, result);
    for (const CardDraft& draft : left.cards)
        if (draft.texts.size() == SlotCount)
            comparison.compare(draft);
    result.told.removeDuplicates();
    return result;
}

} // namespace lodestar::ui
