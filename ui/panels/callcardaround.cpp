// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a card's fields and its question: tabs, notes, likely duplicates,
// instructions, the last words; and the drafts of all cards.
#include "ui/panels/callcardpanel.h"
#include "ui/panels/callerwords.h"
#include "ui/panels/callwords.h"
#include "ui/panels/cardnotices.h"
#include "ui/panels/cardtabs.h"

namespace lodestar::ui {

namespace {

/// The timeline has them all; the card shows so many.
constexpr int kLastWords = 3;

} // namespace

std::optional<CallId> CallCardPanel::shownCard() const
{
    if (m_isNew)
        return CallId();
    // What is for reading has the Board's texts in its fields; what was typed is kept aside.
    return m_call.isValid() && !m_isForReading ? std::optional(m_call) : std::nullopt;
}

CardTexts CallCardPanel::unsentTexts() const
{
    CardTexts texts = noTexts();
    for (int i = 0; i < SlotCount; ++i)
        texts[i] = m_fields[i].unsent();
    return texts;
}

QList<CardDraft> CallCardPanel::drafts() const
{
    return m_unsent.drafts(shownCard(), unsentTexts());
}

QSet<CallId> CallCardPanel::unsentCalls() const
{
    QSet<CallId> calls;
    for (const auto& draft : drafts())
        calls.insert(draft.call);
    return calls;
}

std::optional<Instant> CallCardPanel::rangAt() const
{
    const bool isThere =
        m_isNew || !isNothing(m_unsent.of(CallId())) || m_unsent.isOnItsWay(CallId());
    return isThere ? std::optional(m_rangAt) : std::nullopt;
}

void CallCardPanel::restore(const QList<CardDraft>& drafts, std::optional<Instant> rangAt)
{
    for (const auto& draft : drafts)
        m_unsent.keep(draft.call, draft.texts);
    if (rangAt)
        m_rangAt = *rangAt;
    emit draftMoved();
}

void CallCardPanel::forgetNew()
{
    m_unsent.forget(CallId());
    for (int i = 0; i < SlotCount; ++i)
        m_refused.remove({CallId(), i});
}

Call CallCardPanel::typedCall() const
{
    const auto text = [this](CardSlot slot) {
        return m_fields[slot].edit->text().trimmed();
    };
    Call call;
    if (const auto candidate = m_location->candidate())
        call.location = *candidate;
    else if (!text(LocationSlot).isEmpty())
        call.location.address = Sealed(text(LocationSlot));
    call.caller = callerFromText(text(CallerSlot));
    if (!text(PersonSlot).isEmpty())
        call.person.description = Sealed(text(PersonSlot));
    if (m_shown)
        call.nature = natureFromName(*m_shown->board->profile, text(NatureSlot));
    return call;
}

void CallCardPanel::showAround()
{
    if (m_isNew)
        m_hand->tell({});
    showTabs();
    const Call* call = m_shown && !m_isNew ? m_shown->selectedCall() : nullptr;
    if (m_isNew && m_shown)
        m_notices->showNew(*m_shown, typedCall());
    else if (call)
        m_notices->showCall(*m_shown, *call);
    else
        m_notices->clear();
    QStringList words;
    QList<Notice> instructions;
    if (call) {
        const Profile& profile = *m_shown->board->profile;
        words = lastWords(profile, *call, m_shown->format, kLastWords);
        instructions = instructionNotices(profile, *call, m_keys.told);
    }
    m_instructions->tell(instructions);
    m_lastWords->setText(words.join(QLatin1Char('\n')));
    m_lastWords->setVisible(!words.isEmpty());
}

void CallCardPanel::showTabs()
{
    QList<CallId> unsent;
    for (const auto& draft : drafts())
        unsent += draft.call;
    const auto isOpen = [this](CallId id) {
        const Call* call = m_shown ? m_shown->board->call(id) : nullptr;
        return call && !call->closed && !call->mergedInto.isValid();
    };
    m_tabs->show(m_isNew ? CallId() : m_call, m_isNew, unsent, isOpen);
}

void CallCardPanel::goToCard(int by)
{
    const CallId call = m_tabs->next(by);
    if (call != (m_isNew ? CallId() : m_call))
        emit cardWanted(call);
    else
        emit remarked(tr("There is no other card in hand."), false);
}

void CallCardPanel::tell(bool given)
{
    const Call* call = m_shown && !m_isNew ? m_shown->selectedCall() : nullptr;
    if (!call) {
        emit remarked(tr("Select a call first: F3 takes the worst waiting one."), true);
        return;
    }
    if (isOnlyForReading())
        return;
    const QString next = given ? nextInstruction(*m_shown->board->profile, *call)
                               : call->instructionsGiven.value(call->instructionsGiven.size() - 1);
    if (next.isEmpty()) {
        emit remarked(given ? tr("The caller was told everything that holds now.")
                            : tr("The caller was told nothing yet."),
                      false);
        return;
    }
    wish(GiveInstruction{call->id, next, given},
         {call->id, noTexts(), tr("an instruction told on call %1").arg(call->id.value())});
}

} // namespace lodestar::ui
