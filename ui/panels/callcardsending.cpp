// SPDX-License-Identifier: GPL-3.0-or-later
// What a call card sends, and what comes of it: a text leaves its field when it is in the record
// and not before; what was typed meanwhile stays, also on a card that is no longer shown.
#include "ui/panels/callcardpanel.h"
#include "ui/panels/callwords.h"
#include "ui/panels/cardnotices.h"

namespace lodestar::ui {

CommandId CallCardPanel::wish(const Command& command, const CardWish& wish)
{
    const CommandId id = m_sender.send(command);
    m_unsent.sent(id, wish);
    emit draftMoved(); // that it is on its way is kept with it
    return id;
}

void CallCardPanel::send(CardSlot slot, const Command& command)
{
    const auto& field = m_fields[slot];
    if (!field.isReadable()) {
        emit remarked(field.edit->toolTip(), true);
        return;
    }
    if (m_unsent.isOnItsWay(m_call, slot)) {
        emit remarked(tr("What you sent before is still on its way; press Enter again when it has "
                         "arrived."),
                      true);
        return;
    }
    CardTexts texts = noTexts();
    texts[slot] = QLatin1String("") + field.edit->text();
    wish(
        command,
        {m_call, texts, tr("%1 of call %2").arg(field.edit->accessibleName()).arg(m_call.value())});
    showHeader();
}

void CallCardPanel::commit(CardSlot slot)
{
    if (m_isNew) {
        m_location->setFocus(); // the call opens with its location
        return;
    }
    if (isOnlyForReading())
        return;
    const QString text = m_fields[slot].edit->text().trimmed();
    const Call* call = m_shown ? m_shown->selectedCall() : nullptr;
    if (!call) {
        emit remarked(
            tr("Nothing was sent: call %1 is no longer on the board.").arg(m_call.value()), true);
        return;
    }
    // A veiled call has other words in place of some texts: never to be sent back as its own.
    const Call* whole = m_shown->board->call(call->id);
    if (!whole)
        whole = call;
    switch (slot) {
    case LocationSlot:
    case SlotCount:
        return; // the field itself commits a location
    case CallerSlot:
        send(slot, SetCaller{m_call, callerFromText(text, whole->caller)});
        return;
    case PersonSlot:
        send(slot, SetPerson{m_call, personFromText(text, whole->person)});
        return;
    case NatureSlot:
        if (const auto nature = natureFromName(*m_shown->board->profile, text); nature.isValid()) {
            send(slot, SetNature{m_call, nature});
            return;
        }
        m_fields[slot].setRefused(true);
        emit remarked(
            tr("The program has no nature “%1”; the arrow keys show those that it has.").arg(text),
            true);
        return;
    case NarrativeSlot:
        if (!text.isEmpty())
            send(slot, AddNote{m_call, text, Label::Personal, true});
        return;
    }
}

bool CallCardPanel::isNewOnItsWay()
{
    if (!m_opening.isValid() && !m_adding.isValid())
        return false;
    emit remarked(
        tr("This card is on its way to the store; what you type now stays with its call."), false);
    return true;
}

void CallCardPanel::openAt(const Location& location)
{
    if (isNewOnItsWay())
        return;
    const auto text = [this](CardSlot slot) {
        return m_fields[slot].edit->text().trimmed();
    };
    OpenCall command;
    command.receivedAt = m_rangAt;
    command.answeredAt = m_rangAt;
    command.location = location;
    command.caller = callerFromText(text(CallerSlot));
    if (!text(PersonSlot).isEmpty())
        command.person.description = Sealed(text(PersonSlot));
    command.note = text(NarrativeSlot);
    command.take = true;
    if (m_shown)
        command.nature = natureFromName(*m_shown->board->profile, text(NatureSlot));
    m_sentWith = unsentTexts();
    m_keyboard = window()->focusWidget();
    CardTexts texts = m_sentWith;
    if (!command.nature.isValid())
        texts[NatureSlot] = QString(); // no nature of the program: it stays to be mended
    m_opening = wish(command, {CallId(), texts, tr("a new call opened")});
    showHeader();
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
    if (isNewOnItsWay())
        return;
    const auto text = [this](CardSlot slot) {
        return m_fields[slot].edit->text().trimmed();
    };
    AddReport report;
    report.call = to;
    report.caller = callerFromText(text(CallerSlot));
    QStringList said{text(NarrativeSlot), text(PersonSlot), text(NatureSlot), text(LocationSlot)};
    said.removeAll(QString());
    report.report = said.join(QStringLiteral(" · "));
    m_sentWith = unsentTexts();
    m_keyboard = window()->focusWidget();
    m_addingTo = to;
    m_adding =
        wish(report, {CallId(), m_sentWith, tr("a report added to call %1").arg(to.value())});
    showHeader();
}

void CallCardPanel::answered(const CommandId& command, const desk::Receipt& receipt)
{
    const auto wish = m_unsent.take(command);
    if (!wish)
        return;
    forgetAnswer(command, wish->card);
    if (command == m_opening) {
        m_opening = {};
        opening(*wish, receipt);
    } else if (command == m_adding) {
        m_adding = {};
        added(*wish, m_addingTo);
    } else
        settle(*wish);
    emit draftMoved();
    if (m_shown)
        show(*m_shown);
}

void CallCardPanel::forgetAnswer(const CommandId& command, const CallId& card)
{
    if (m_answering.value(card) != command)
        return;
    m_answering.remove(card);
    if (!m_isNew && m_call == card)
        m_question->setWaiting(false);
}

void CallCardPanel::settle(const CardWish& wish)
{
    const bool isShown = shownCard() == wish.card;
    if (!isShown)
        m_unsent.keep(wish.card, restOf(m_unsent.of(wish.card), wish.texts));
    for (int i = 0; i < SlotCount; ++i) {
        if (wish.texts[i].isNull())
            continue;
        m_refused.remove({wish.card, i}); // that was an earlier sending
        if (!isShown)
            continue;
        m_fields[i].settle(static_cast<CardSlot>(i), wish.texts[i]);
        m_fields[i].setRefused(false);
    }
}

// Whatever was typed after Enter belongs to the call that the card has become.
void CallCardPanel::opening(const CardWish& wish, const desk::Receipt& receipt)
{
    CallId call;
    for (const auto& recorded : receipt.events)
        if (const auto* event = std::get_if<CallOpened>(&recorded.event))
            call = event->call;
    if (!call.isValid())
        return;
    const CardTexts now = m_isNew ? unsentTexts() : m_unsent.of(CallId());
    m_unsent.keep(call, restOf(now, wish.texts));
    forgetNew();
    becomes(call, now == m_sentWith, tr("The new call is open: it is call %1.").arg(call.value()));
}

// Whatever was typed after the key is one more line of that call, for a field of it would change
// what is known.
void CallCardPanel::added(const CardWish& wish, const CallId& to)
{
    const CardTexts now = m_isNew ? unsentTexts() : m_unsent.of(CallId());
    const QString line = asOneLine(restOf(now, wish.texts));
    forgetNew();
    if (!line.isEmpty() && shownCard() == to) {
        m_fields[NarrativeSlot].giveBack(NarrativeSlot, line);
    } else if (!line.isEmpty()) {
        CardTexts texts = m_unsent.of(to);
        texts[NarrativeSlot] = withBack(NarrativeSlot, texts[NarrativeSlot], line);
        m_unsent.keep(to, texts);
    }
    becomes(to, now == m_sentWith, tr("The report was added to call %1.").arg(to.value()));
}

// The keyboard goes on to the question only where nobody has gone on by himself: keys that are
// being typed would answer it.
void CallCardPanel::becomes(const CallId& call, bool isUntouched, const QString& told)
{
    if (!m_isNew) {
        emit remarked(told, false);
        return;
    }
    m_isNew = false;
    m_call = {};
    for (auto& field : m_fields)
        field.fill({});
    const bool stands = window()->focusWidget() == m_keyboard;
    emit opened(call);
    if (isUntouched && stands)
        triage();
}

void CallCardPanel::refused(const CommandId& command, const Error& error)
{
    const auto wish = m_unsent.take(command);
    if (!wish)
        return;
    const bool isShown = shownCard() == wish->card;
    CardTexts texts = isShown ? noTexts() : m_unsent.of(wish->card);
    for (int i = 0; i < SlotCount; ++i) {
        const auto slot = static_cast<CardSlot>(i);
        if (wish->texts[i].isNull())
            continue;
        if (isShown)
            m_fields[i].giveBack(slot, wish->texts[i]);
        else
            texts[i] = withBack(slot, texts[i], wish->texts[i]);
        if (wish->card.isValid() || slot == LocationSlot) {
            m_refused.insert({wish->card, i});
            if (isShown)
                m_fields[i].setRefused(true);
        }
    }
    if (!isShown)
        m_unsent.keep(wish->card, texts);
    if (command == m_opening)
        m_opening = {};
    if (command == m_adding)
        m_adding = {};
    forgetAnswer(command, wish->card);
    // Told until somebody has looked, where the card alone would not tell it.
    if (error.kind == Kind::Unavailable || wish->card != (m_isNew ? CallId() : m_call))
        emit notTaken(wish->what, wish->card);
    emit draftMoved();
    showHeader();
    showAround();
}

} // namespace lodestar::ui
