// SPDX-License-Identifier: GPL-3.0-or-later
// CallCardPanel: nothing typed is ever overwritten or lost; what the Desk refuses stays in its
// field.
#include "ui/panels/callcardpanel.h"

#include "core/desk/access.h"
#include "core/triage/facts.h"
#include "core/triage/protection.h"
#include "core/triage/queue.h"
#include "core/triage/screener.h"
#include "ui/panels/callwords.h"
#include "ui/panels/cardnotices.h"
#include "ui/panels/cardtabs.h"
#include "ui/panels/outlookstrip.h"

#include <QCompleter>
#include <QGridLayout>
#include <QScrollArea>

namespace lodestar::ui {

namespace {

/// What the fields say of a call; the Narrative is for new words.
CardTexts boardTexts(const Shown& shown, const Call& call)
{
    const Profile& profile = *shown.board->profile;
    CardTexts texts = noTexts();
    texts[LocationSlot] = call.location.address.isErased() ? CallCardPanel::tr("(erased)")
                                                           : call.location.address.text;
    // To whoever may not read an address, its coordinates are not told either.
    if (texts[LocationSlot].isEmpty() && call.location.point &&
        desk::mayRead(shown.role, call.location.address.label))
        texts[LocationSlot] = toText(*call.location.point); // all that is known of the place
    texts[CallerSlot] = callerText(call.caller);
    texts[NatureSlot] = natureName(profile, call);
    texts[PersonSlot] = personText(call.person);
    return texts;
}

} // namespace

CallCardPanel::CallCardPanel(const Theme& theme,
                             const streets::Gazetteer& gazetteer,
                             Sender& sender,
                             const CardKeys& keys,
                             QWidget* parent)
    : Panel(theme, QStringLiteral("card"), tr("Call"), parent)
    , m_sender(sender)
    , m_keys(keys)
{
    build(gazetteer);
    showHeader();
}

QWidget* CallCardPanel::buildFields(const streets::Gazetteer& gazetteer)
{
    auto* fields = new QWidget;
    auto* grid = new QGridLayout(fields);
    m_location = new LocationField(gazetteer);
    m_locationMark = new ThemeLabel(theme(), Type::Small, Tone::Good);
    m_locationMark->setObjectName(QStringLiteral("locationMark"));
    m_fields[LocationSlot].edit = m_location;
    for (CardSlot slot : {CallerSlot, NatureSlot, PersonSlot, NarrativeSlot})
        m_fields[slot].edit = new QLineEdit;
    const auto prepare =
        [&](CardSlot slot, const QString& name, const QString& label, const QString& hint) {
            auto* edit = m_fields[slot].edit;
            edit->setObjectName(name);
            edit->setAccessibleName(label);
            edit->setPlaceholderText(hint);
            edit->setToolTip(hint); // whole, where the field is narrow
            auto* text = new ThemeLabel(theme(), Type::Small, Tone::Second);
            text->setText(label);
            text->setBuddy(edit);
            return text;
        };
    grid->addWidget(prepare(LocationSlot,
                            QStringLiteral("location"),
                            tr("Location"),
                            tr("house number and street, crossing or place")),
                    0,
                    0);
    grid->addWidget(m_location, 0, 1, 1, 3);
    grid->addWidget(m_locationMark, 1, 1, 1, 3);
    grid->addWidget(
        prepare(
            CallerSlot, QStringLiteral("caller"), tr("Caller"), tr("who, and number to call back")),
        2,
        0);
    grid->addWidget(m_fields[CallerSlot].edit, 2, 1);
    grid->addWidget(
        prepare(NatureSlot, QStringLiteral("nature"), tr("Nature"), tr("what it is about")), 2, 2);
    grid->addWidget(m_fields[NatureSlot].edit, 2, 3);
    grid->addWidget(prepare(PersonSlot,
                            QStringLiteral("person"),
                            tr("Person"),
                            tr("who is in need: name, age, clothing, what helps")),
                    3,
                    0);
    grid->addWidget(m_fields[PersonSlot].edit, 3, 1, 1, 3);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    const auto measure = [this, grid] {
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(theme().px(10));
        grid->setVerticalSpacing(theme().px(6));
        grid->setColumnMinimumWidth(0, theme().px(72));
    };
    measure();
    connect(&theme(), &Theme::changed, fields, measure);
    return fields;
}

void CallCardPanel::build(const streets::Gazetteer& gazetteer)
{
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    m_tabs = new CardTabs(theme());
    // In the head, behind title and subtitle: the card itself has no line to spare.
    static_cast<QBoxLayout*>(titleBarWidget()->layout())->insertWidget(2, m_tabs);
    column->addWidget(buildFields(gazetteer));
    m_hand = new NoticeStrip(theme(), Tone::Warning);
    m_hand->setObjectName(QStringLiteral("handStrip"));
    column->insertWidget(0, m_hand);
    m_notices = new CardNotices(theme(), m_keys.addToCall, m_keys.allNotes, m_keys.newsSeen);
    column->addWidget(m_notices);
    m_question = new QuestionBox(theme());
    column->addWidget(m_question);
    m_given = new ThemeLabel(theme(), Type::Small, Tone::Second);
    column->addWidget(m_given);
    m_outlook = new OutlookStrip(theme());
    column->addWidget(m_outlook);
    m_instructions = new NoticeStrip(theme(), Tone::Good);
    m_instructions->setObjectName(QStringLiteral("instructions"));
    column->addWidget(m_instructions);
    auto* narrative = new QHBoxLayout;
    auto* label = new ThemeLabel(theme(), Type::Small, Tone::Second);
    label->setText(tr("Narrative"));
    auto* edit = m_fields[NarrativeSlot].edit;
    edit->setObjectName(QStringLiteral("narrative"));
    edit->setAccessibleName(tr("Narrative"));
    edit->setPlaceholderText(tr("what is being said; Enter puts it in the timeline"));
    edit->setToolTip(edit->placeholderText());
    label->setBuddy(edit);
    narrative->setSpacing(theme().px(10));
    narrative->addWidget(label);
    narrative->addWidget(edit, 1);
    m_lastWords = new ThemeLabel(theme(), Type::Small, Tone::Second);
    m_lastWords->setObjectName(QStringLiteral("lastWords"));
    m_lastWords->setTextFormat(Qt::PlainText);
    m_lastWords->setWordWrap(true);
    m_lastWords->hide();
    column->addWidget(m_lastWords);
    column->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    body().addWidget(m_scroll, 1);
    body().addLayout(narrative); // what is being said is written down whatever else scrolls
    const auto measure = [this, column, narrative, label, inside] {
        column->setContentsMargins(theme().px(14), theme().px(10), theme().px(14), theme().px(10));
        narrative->setContentsMargins(theme().px(14), theme().px(4), theme().px(14), theme().px(8));
        column->setSpacing(theme().px(7));
        // One column of names, as wide as the longest needs in this language.
        QList<QLabel*> first{label};
        for (auto* name : inside->findChildren<QLabel*>())
            for (CardSlot slot : {LocationSlot, CallerSlot, PersonSlot})
                if (name->buddy() == m_fields[slot].edit)
                    first += name;
        int widest = theme().px(72);
        for (const auto* name : first)
            widest = std::max(widest, name->sizeHint().width());
        for (auto* name : first)
            name->setFixedWidth(widest);
    };
    measure();
    connect(&theme(), &Theme::changed, inside, measure);

    connect(m_location, &LocationField::located, this, [this](const Location& location) {
        if (m_isNew)
            openAt(location);
        else if (m_call.isValid() && !m_isForReading)
            send(LocationSlot, SetLocation{m_call, location});
    });
    connect(m_location, &LocationField::wasSettled, this, [this] {
        emit remarked(tr("This is the call's location already; type another to change it."), false);
    });
    connect(m_location, &LocationField::wasAmbiguous, this, [this](int places) {
        emit remarked(tr("%n place(s) fit: choose one with the arrow keys and Enter; Ctrl Enter "
                         "takes it as it is "
                         "typed, not located",
                         nullptr,
                         places),
                      false);
    });
    for (CardSlot slot : {CallerSlot, NatureSlot, PersonSlot, NarrativeSlot})
        connect(
            m_fields[slot].edit, &QLineEdit::returnPressed, this, [this, slot] { commit(slot); });
    for (CardSlot slot : {LocationSlot, CallerSlot, NatureSlot, PersonSlot, NarrativeSlot})
        connect(m_fields[slot].edit, &QLineEdit::textEdited, this, [this, slot] { wrote(slot); });
    for (const auto& field : m_fields)
        field.edit->installEventFilter(this);
    for (const auto& field : m_fields) // also what is sent, cleared or put in
        connect(field.edit, &QLineEdit::textChanged, this, &CallCardPanel::draftMoved);
    connect(m_location, &LocationField::candidateMoved, this, &CallCardPanel::showAround);
    connect(m_tabs, &CardTabs::picked, this, &CallCardPanel::cardWanted);
    connect(m_question,
            &QuestionBox::answered,
            this,
            [this](const QuestionId& question, const QList<AnswerId>& values) {
                m_revisited = {};
                emit edited(m_call);
                m_answering.insert(
                    m_call,
                    wish(AnswerTriage{m_call, question, values, {}},
                         {m_call, noTexts(), tr("an answer for call %1").arg(m_call.value())}));
            });
    connect(m_question, &QuestionBox::stood, this, [this] {
        showOutlook();
        if (m_question->holdsKeyboard())
            showWithOutcome();
    });
    connect(m_question, &QuestionBox::typed, this, &CallCardPanel::writeOn);
    connect(m_question, &QuestionBox::remarked, this, [this](const QString& text) {
        emit remarked(text, true);
    });
    connect(m_question, &QuestionBox::wentBack, this, [this] {
        const Call* call = m_shown ? m_shown->selectedCall() : nullptr;
        if (!call)
            return;
        // Back through the questions in the order of asking, from where the person stands.
        const QuestionId before =
            answeredBefore(*m_shown->board->profile, call->answers, m_question->question());
        if (!before.isValid())
            return;
        m_revisited = before;
        showQuestion(*call, *m_shown->board->profile);
    });
}

void CallCardPanel::wrote(CardSlot slot)
{
    m_fields[slot].setRefused(false);
    m_refused.remove({m_isNew ? CallId() : m_call, slot});
    showHeader();
    showAround();
    if (!m_isNew && m_call.isValid())
        emit edited(m_call);
}

// Words that were typed while the question had the keyboard.
void CallCardPanel::writeOn(const QString& text)
{
    auto* edit = m_fields[NarrativeSlot].edit;
    if (!edit->isEnabled()) {
        emit remarked(tr("Select a call first: F3 takes the worst waiting one."), true);
        return;
    }
    if (isOnlyForReading())
        return;
    edit->setFocus(Qt::OtherFocusReason);
    edit->end(false);
    edit->insert(text);
    wrote(NarrativeSlot);
    emit remarked(tr("This goes to the Narrative: letters are no answers."), false);
}

void CallCardPanel::keepDraft()
{
    if (const auto card = shownCard())
        m_unsent.keep(*card, unsentTexts());
}

void CallCardPanel::switchTo(CallId call)
{
    keepDraft();
    m_call = call;
    m_isForReading = false;
    m_revisited = {};
    const auto draft = m_unsent.take(call);
    for (int i = 0; i < SlotCount; ++i) {
        m_fields[i].fill(draft[i]);
        m_fields[i].setRefused(m_refused.contains({call, i}));
        m_fields[i].setReadable(true);
    }
}

void CallCardPanel::openNew(Instant now)
{
    if (!m_isNew) {
        switchTo({});
        m_isNew = true;
        for (auto& field : m_fields)
            field.show({}); // there is no Board's text under a new card
        if (!hasUnsent())
            m_rangAt = now;
    }
    for (const auto& field : m_fields)
        field.edit->setEnabled(true); // also where no call was selected before
    m_question->rest(tr("Where is it?"));
    showGiven(tr("Enter on the location opens the call; the questions follow."));
    m_locationMark->setText({});
    m_location->setSettled({});
    m_outlook->hide();
    showHeader();
    showAround();
    m_location->setFocus(Qt::ShortcutFocusReason);
}

void CallCardPanel::place(const QString& text)
{
    const QString typed = m_location->text().trimmed();
    m_location->selectAll();
    m_location->insert(text); // as typed: the gazetteer is asked
    if (!typed.isEmpty() && typed != text)
        emit remarked(tr("Location was “%1”: Ctrl Z brings it back.").arg(typed), false);
}

void CallCardPanel::leaveNew()
{
    if (!m_isNew)
        return;
    keepDraft(); // under "no call" until the next new card
    m_isNew = false;
    m_call = {};
    m_isForReading = false;
    for (auto& field : m_fields)
        field.fill({});
}

bool CallCardPanel::hasUnsent() const
{
    if (m_unsent.isOnItsWay(CallId()))
        return true;
    const auto texts = m_isNew ? unsentTexts() : m_unsent.of(CallId());
    return std::ranges::any_of(texts,
                               [](const QString& text) { return !text.trimmed().isEmpty(); });
}

void CallCardPanel::show(const Shown& shown)
{
    const bool natures =
        !m_shown || m_shown->board->profile->sha256 != shown.board->profile->sha256;
    m_shown = shown;
    if (natures) {
        QStringList all;
        for (const auto& nature : shown.board->profile->natures)
            all += nature.name;
        auto* completer = new QCompleter(all, m_fields[NatureSlot].edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        delete m_fields[NatureSlot].edit->completer();
        m_fields[NatureSlot].edit->setCompleter(completer);
    }
    if (m_isNew) {
        showHeader();
        showAround();
        return;
    }
    if (shown.call != m_call)
        switchTo(shown.call);
    const Call* call = shown.selectedCall();
    for (auto& field : m_fields) {
        if (!call)
            field.show({});
        field.edit->setEnabled(call || field.isUnsent()); // or its draft could never be taken out
    }
    if (!call) {
        m_hand->tell({});
        m_question->rest(m_call.isValid()
                             ? tr("Call %1 is no longer on the board.").arg(m_call.value())
                             : tr("No call selected. F2 takes a new one."));
        showGiven({});
        m_locationMark->setText({});
        m_location->setSettled({});
        m_outlook->hide();
        showHeader();
        showAround();
        return;
    }
    showCall(*call, *shown.board->profile);
    showHeader();
    showAround();
}

void CallCardPanel::showCall(const Call& call, const Profile& profile)
{
    showHand(call);
    const CardTexts texts = boardTexts(*m_shown, call);
    const Call* whole = m_shown->board->call(call.id);
    const CardTexts wholeTexts = whole ? boardTexts(*m_shown, *whole) : texts;
    for (int i = 0; i < SlotCount; ++i) {
        m_fields[i].show(texts[i]);
        m_fields[i].setReadable(texts[i] == wholeTexts[i], m_isForReading);
    }
    m_location->setSettled(call.location.point ? texts[LocationSlot] : QString());
    m_locationMark->setText(locationMark(profile, call.location));
    m_locationMark->setTone(isSurelyLocated(call.location) ? Tone::Good : Tone::Warning);
    showQuestion(call, profile);
}

void CallCardPanel::showQuestion(const Call& call, const Profile& profile)
{
    const auto facts = triage::factsOf(profile, call);
    m_asked = m_revisited.isValid() ? askedById(profile, m_revisited) : nextAsked(profile, facts);
    if (phaseOf(call) == CallPhase::Closed || phaseOf(call) == CallPhase::Merged || m_isForReading)
        m_asked.reset();
    if (m_asked)
        m_question->ask(call.id,
                        profile,
                        m_asked->question,
                        outlooksOf(profile, facts, *m_asked),
                        call.answers.value(m_asked->question.id).values);
    else if (phaseOf(call) == CallPhase::Closed)
        m_question->rest(tr("This call is closed."));
    else if (m_isForReading)
        m_question->rest(tr("Somebody else has this call in hand."));
    else
        m_question->rest(tr("Everything that matters has been asked."));
    m_question->setWaiting(m_answering.contains(call.id));
    QStringList given;
    for (const auto& asked : profile.protocol.questions)
        if (call.answers.contains(asked.id))
            given += answerText(profile, asked.id, call.answers.value(asked.id));
    if (const auto screening = triage::screeningOf(call.answers))
        given += tr("suicide risk %1")
                     .arg(answerText(profile,
                                     QuestionId(QStringLiteral("suicide_risk")),
                                     Answer{{screening->risk}, {}, {}})
                              .toLower());
    showGiven(given.isEmpty()  ? QString()
              : m_isForReading ? tr("Answered: %1").arg(given.join(QStringLiteral(" · ")))
                               : tr("Answered: %1  ·  Backspace changes the last")
                                     .arg(given.join(QStringLiteral(" · "))));
    showOutlook();
}

void CallCardPanel::showGiven(const QString& text)
{
    m_given->setElided(text);
    m_given->setVisible(!text.isEmpty());
}

void CallCardPanel::showOutlook()
{
    const Call* call = m_shown && !m_isNew ? m_shown->selectedCall() : nullptr;
    m_outlook->setVisible(call != nullptr);
    if (!call)
        return;
    const Profile& profile = *m_shown->board->profile;
    m_outlook->show(profile, *call, m_asked ? &*m_asked : nullptr, m_question->current());
    auto goes = triage::protectiveAt(*m_shown->board, *call);
    // Anew, where whoever went has been taken off again.
    if (const auto again = triage::protectionDueAt(*m_shown->board, *call);
        again && *again > m_shown->now)
        goes = again;
    m_outlook->showCountdown(goes ? std::optional(*goes - m_shown->now) : std::nullopt);
}

void CallCardPanel::showHeader()
{
    bool unsent = false;
    for (const auto& field : m_fields)
        unsent = unsent || (field.edit && field.isUnsent());
    const Call* call = m_shown ? m_shown->selectedCall() : nullptr;
    setTitle(m_isNew ? tr("New call") : call ? tr("Call %1").arg(call->id.value()) : tr("Call"));
    const QString nature =
        call && !m_isNew ? natureName(*m_shown->board->profile, *call) : QString();
    setSubtitle(nature.isEmpty() && call && !m_isNew ? call->callType : nature);
    const auto card = shownCard();
    if (m_isForReading && !m_isNew)
        setRemark(tr("for reading"), Tone::Warning);
    else if (card && m_unsent.isOnItsWay(*card))
        setRemark(tr("on its way to the store …"));
    else if (unsent)
        setRemark(m_isNew ? tr("Enter in Location opens it") : tr("draft kept · Enter sends it"));
    else
        setRemark(m_isNew
                      ? tr("rang at %1").arg(m_shown ? m_shown->format.clock(m_rangAt) : QString())
                      : QString());
}

void CallCardPanel::triage()
{
    m_question->takeFocus();
    showWithOutcome();
}

// What the answer leads to first, so that the question wins where there is no room for both.
void CallCardPanel::showWithOutcome()
{
    m_scroll->ensureWidgetVisible(m_outlook);
    m_scroll->ensureWidgetVisible(m_question);
}

} // namespace lodestar::ui
