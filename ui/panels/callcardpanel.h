// SPDX-License-Identifier: GPL-3.0-or-later
// CallCardPanel: takes and shows one call: where, who, one question at a time, and what is being
// said.
#pragma once

#include "core/desk/desk.h"
#include "core/streets/gazetteer.h"
#include "ui/drafts.h"
#include "ui/panels/asking.h"
#include "ui/panels/cardfield.h"
#include "ui/panels/locationfield.h"
#include "ui/panels/questionbox.h"
#include "ui/shown.h"
#include "ui/widgets/panel.h"

#include <QPointer>
#include <QSet>

class QScrollArea;

namespace lodestar::ui {

class CardNotices;
class CardTabs;
class NoticeStrip;
class OutlookStrip;

/// How the keys are called that the card speaks of.
struct CardKeys
{
    QString addToCall;
    QString allNotes;
    QString newsSeen;
    QString told;
    QString takeOver;
};

class CallCardPanel final : public Panel
{
    Q_OBJECT

public:
    CallCardPanel(const Theme& theme,
                  const streets::Gazetteer& gazetteer,
                  Sender& sender,
                  const CardKeys& keys,
                  QWidget* parent = nullptr);

    void show(const Shown& shown);
    using Panel::show;

    /// Begins an empty card for a call that rang at `now`; a card begun before keeps what it has.
    void openNew(Instant now);

    [[nodiscard]] bool isNew() const { return m_isNew; }

    /// True if something typed into a new card would be lost with it.
    [[nodiscard]] bool hasUnsent() const;
    /// Puts a place into the new card, as if it had been typed.
    void place(const QString& text);
    void leaveNew();
    /// Loses what the new card holds; it must have been left.
    void forgetNew();
    /// Puts the keyboard on the question.
    void triage();

    /// Adds what the new card says to the call that it looks like.
    void addToLikely();
    /// Ticks the next instruction off, or takes the last tick back.
    void tell(bool given);
    /// Another of the cards in hand.
    void goToCard(int by);

    [[nodiscard]] CardNotices& notices() { return *m_notices; }

    /// What stands unsent in all cards.
    [[nodiscard]] QList<CardDraft> drafts() const;
    /// The calls among them.
    [[nodiscard]] QSet<CallId> unsentCalls() const;
    [[nodiscard]] std::optional<Instant> rangAt() const;
    /// Puts drafts back of which nothing is on its way; to be called before any card is shown.
    void restore(const QList<CardDraft>& drafts, std::optional<Instant> rangAt);

    void answered(const CommandId& command, const desk::Receipt& receipt);
    void refused(const CommandId& command, const Error& error);

signals:
    /// The new card that is shown has become this call, or was added to it.
    void opened(const lodestar::CallId& call);
    /// One calm line for the command strip.
    void remarked(const QString& text, bool isRefusal);
    /// Something that was sent is not done, and nobody may have seen it: what, without personal
    /// data, and for which call; 0: the new card.
    void notTaken(const QString& what, const lodestar::CallId& call);
    /// drafts() may have changed.
    void draftMoved();
    /// Somebody has begun to write on this call, or to answer its question.
    void edited(const lodestar::CallId& call);
    /// Wants to see this call, or the new card for 0.
    void cardWanted(const lodestar::CallId& call);

private:
    Sender& m_sender;
    std::optional<Shown> m_shown;
    CallId m_call;
    bool m_isNew = false;
    Instant m_rangAt;
    CommandId m_opening;
    QHash<CallId, CommandId> m_answering; ///< the answers on their way
    CommandId m_adding;
    CallId m_addingTo;
    std::optional<Asked> m_asked;
    const CardKeys m_keys;
    QuestionId m_revisited; ///< an answered question that is shown again to be changed
    CardField m_fields[SlotCount];
    UnsentTexts m_unsent;
    QSet<QPair<CallId, int>> m_refused; ///< fields whose last text was refused
    CardTexts m_sentWith;               ///< what stood in the new card when it was sent
    QPointer<QWidget> m_keyboard;       ///< where it was then
    bool m_isForReading = false;        ///< somebody else has the call in hand

    QScrollArea* m_scroll;
    LocationField* m_location;
    ThemeLabel* m_locationMark;
    QuestionBox* m_question;
    OutlookStrip* m_outlook;
    ThemeLabel* m_given;
    CardTabs* m_tabs;
    CardNotices* m_notices;
    NoticeStrip* m_instructions;
    NoticeStrip* m_hand;
    ThemeLabel* m_lastWords;

    void build(const streets::Gazetteer& gazetteer);
    QWidget* buildFields(const streets::Gazetteer& gazetteer);
    void switchTo(CallId call);
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keepDraft();
    void showCall(const Call& call, const Profile& profile);
    void showQuestion(const Call& call, const Profile& profile);
    void showGiven(const QString& text);
    void showOutlook();
    void showWithOutcome();
    void showHeader();
    void wrote(CardSlot slot);
    void writeOn(const QString& text);
    // In callcardaround.cpp: what stands around the fields and the question.
    /// The card whose unsent texts stand in the fields; 0: the new one.
    [[nodiscard]] std::optional<CallId> shownCard() const;
    [[nodiscard]] CardTexts unsentTexts() const;
    [[nodiscard]] Call typedCall() const;
    void showAround();
    void showTabs();
    // In callcardsending.cpp: what goes to the desk, and what comes of it.
    CommandId wish(const Command& command, const CardWish& wish);
    void send(CardSlot slot, const Command& command);
    void commit(CardSlot slot);
    // In callcardhand.cpp: who has the call in hand.
    void showHand(const Call& call);
    void tellHand(const Call& call);
    void setForReading(bool isForReading);
    /// Says so, where the call is in another hand.
    [[nodiscard]] bool isOnlyForReading();
    [[nodiscard]] bool writeAside(CardSlot slot, const QString& text);
    void openAt(const Location& location);
    void opening(const CardWish& wish, const desk::Receipt& receipt);
    void added(const CardWish& wish, const CallId& to);
    void becomes(const CallId& call, bool isUntouched, const QString& told);
    [[nodiscard]] bool isNewOnItsWay();
    void settle(const CardWish& wish);
    void forgetAnswer(const CommandId& command, const CallId& card);
};

} // namespace lodestar::ui
