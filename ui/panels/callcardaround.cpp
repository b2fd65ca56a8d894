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

QList<QString> CallCardPanel::unsentTexts() const
{
    if (m_isForReading)
        return std::ranges::any_of(m_withheld, [](const QString& text) { return !text.isNull(); })
                   ? m_withheld
                   : QList<QString>();
    QList<QString> texts;
    bool any = false;
    for (const auto& field : m_fields) {
        const bool isDraft = field.edit->text() != field.kept && !field.sent.isValid();
        texts += isDraft ? field.edit->text() : QString();
        any = any || isDraft;
    }
    return any ? texts : QList<QString>();
}

QList<CardDraft> CallCardPanel::drafts() const
{
    auto all = m_drafts;
    if (m_isNew || m_call.isValid()) {
        const CallId shown = m_isNew ? CallId() : m_call;
        const auto texts = unsentTexts();
        if (texts.isEmpty())
            all.remove(shown);
        else
            all.insert(shown, texts);
    }
    QList<CardDraft> drafts;
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        drafts += CardDraft{it.key(), it.value()};
    std::ranges::sort(drafts, {}, [](const CardDraft& draft) { return draft.call.value(); });
    return drafts;
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
    return m_isNew || m_drafts.contains(CallId()) ? std::optional(m_rangAt) : std::nullopt;
}

void CallCardPanel::restore(const QList<CardDraft>& drafts, std::optional<Instant> rangAt)
{
    for (const auto& draft : drafts)
        if (draft.texts.size() == SlotCount)
            m_drafts.insert(draft.call, draft.texts);
    if (rangAt)
        m_rangAt = *rangAt;
}

void CallCardPanel::forgetNew()
{
    m_drafts.remove(CallId());
}

void CallCardPanel::leaveEmpty()
{
    if (m_isNew)
        for (auto& field : m_fields)
            field.edit->clear();
    m_drafts.remove(CallId());
    m_isNew = false;
    emit draftMoved();
}

Call CallCardPanel::typedCall() const
{
    const auto text = [this](Slot slot) {
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

void CallCardPanel::typed()
{
    showHeader();
    showAround();
    if (!m_isNew && m_call.isValid())
        emit edited(m_call);
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

void CallCardPanel::addToLikely()
{
    const CallId to = m_isNew ? m_notices->likeliest() : CallId();
    if (!to.isValid()) {
        emit remarked(m_isNew ? tr("This card looks like no open call.")
                              : tr("Only a new card can be added to another call: F2 opens one."),
                      true);
        return;
    }
    if (m_adding.isValid() || m_opening.isValid())
        return;
    const auto text = [this](Slot slot) {
        return m_fields[slot].edit->text().trimmed();
    };
    AddReport report;
    report.call = to;
    report.caller = callerFromText(text(CallerSlot));
    QStringList said{text(NarrativeSlot), text(PersonSlot), text(NatureSlot), text(LocationSlot)};
    said.removeAll(QString());
    report.report = said.join(QStringLiteral(" · "));
    m_addingTo = to;
    m_adding = m_sender.send(report);
}

void CallCardPanel::tell(bool given)
{
    const Call* call = m_shown && !m_isNew ? m_shown->selectedCall() : nullptr;
    if (!call) {
        emit remarked(tr("Select a call first: F3 takes the worst waiting one."), true);
        return;
    }
    const QString next = given ? nextInstruction(*m_shown->board->profile, *call)
                               : call->instructionsGiven.value(call->instructionsGiven.size() - 1);
    if (next.isEmpty()) {
        emit remarked(given ? tr("The caller was told everything that holds now.")
                            : tr("The caller was told nothing yet."),
                      false);
        return;
    }
    m_sender.send(GiveInstruction{call->id, next, given});
}

} // namespace lodestar::ui
