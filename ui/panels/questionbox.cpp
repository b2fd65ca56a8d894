// SPDX-License-Identifier: GPL-3.0-or-later
// QuestionBox: digits, arrows and Enter; the digits stand on the answers.
#include "ui/panels/questionbox.h"

#include "ui/shown.h"
#include "ui/widgets/panel.h"

#include <QAccessible>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>

namespace lodestar::ui {

namespace {

/// More answers than this stand in three columns.
constexpr qsizetype kManyChoices = 12;
constexpr qint64 kInOneWordMs = 1'000; ///< letters that come slower are not of one word

int columnsFor(qsizetype choices)
{
    return choices > kManyChoices ? 3 : 2;
}

/// "0" is always "not known", so that the hand learns it; the others count from 1, then letters.
bool isUnknown(const AnswerChoice& choice)
{
    return choice.id.value().startsWith(QLatin1String("unk"));
}

} // namespace

QString inLanguage(const QMap<QString, QString>& text)
{
    const QString language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    return text.value(language, text.value(QStringLiteral("en")));
}

QuestionBox::QuestionBox(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("question"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Triage question"));
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    m_ask = new ThemeLabel(theme, Type::Question, Tone::Text);
    m_ask->setWordWrap(true);
    m_help = new ThemeLabel(theme, Type::Small, Tone::Second);
    m_help->setWordWrap(true);
    m_help->hide();
    m_grid = new QGridLayout;
    column->addWidget(m_ask);
    column->addWidget(m_help);
    column->addLayout(m_grid);
    const auto measure = [this, column] {
        column->setContentsMargins(m_theme.px(14), m_theme.px(10), m_theme.px(14), m_theme.px(10));
        column->setSpacing(m_theme.px(8));
        m_grid->setSpacing(m_theme.px(6));
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
}

bool QuestionBox::holdsKeyboard() const
{
    const QWidget* focus = window()->focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

void QuestionBox::clear()
{
    for (auto* button : m_buttons)
        delete button;
    m_buttons.clear();
    delete m_whyButton;
    m_whyButton = nullptr;
    m_order.clear();
    m_capital.clear();
    m_capitalAt = -1;
    m_help->hide();
}

void QuestionBox::ask(CallId call,
                      const Profile& profile,
                      const Question& question,
                      const QList<triage::Outlook>& outlooks,
                      const QList<AnswerId>& given)
{
    const auto badgeFor = [&](const AnswerId& answer) -> std::optional<Badge> {
        for (const auto& outlook : outlooks)
            if (outlook.answer == answer)
                return levelBadgeOf(profile, outlook.result.level);
        return {};
    };
    if (m_call != call || m_question.id != question.id || m_buttons.isEmpty()) {
        const bool hadFocus = holdsKeyboard();
        clear();
        m_call = call;
        m_question = question;
        m_columns = columnsFor(question.choices.size());
        m_ask->setText(inLanguage(question.ask) +
                       (question.many ? tr(" (all that hold, then Enter)") : QString()));
        m_help->setText(inLanguage(question.help));
        QList<AnswerChoice> choices = question.choices;
        std::stable_partition(
            choices.begin(), choices.end(), [](const AnswerChoice& c) { return !isUnknown(c); });
        int place = 0;
        for (const auto& choice : choices) {
            const QString key = isUnknown(choice) ? QStringLiteral("0") : answerKey(place++);
            auto* button = new ChoiceButton(m_theme, key, inLanguage(choice.text), this);
            button->setCheckable(question.many);
            button->setChecked(question.many && given.contains(choice.id));
            button->installEventFilter(this);
            const int at = static_cast<int>(m_buttons.size());
            connect(button, &QAbstractButton::clicked, this, [this, at] {
                if (!m_question.many)
                    choose(at);
            });
            m_grid->addWidget(button, at / m_columns, at % m_columns);
            button->show(); // a hidden one would take the keyboard when the layout shows it
            m_buttons += button;
            m_order += choice.id;
        }
        if (!m_help->text().isEmpty()) {
            m_whyButton =
                new ChoiceButton(m_theme, QStringLiteral("?"), tr("Why this question"), this);
            m_whyButton->installEventFilter(this);
            connect(m_whyButton, &QAbstractButton::clicked, this, [this] { toggleHelp(); });
            const int at = static_cast<int>(m_buttons.size());
            m_grid->addWidget(m_whyButton, at / m_columns, at % m_columns);
        }
        m_isWaiting = false;
        m_since.start();
        if (hadFocus)
            takeFocus();
        tellReader();
        emit stood();
    }
    for (int i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setOutlook(badgeFor(m_order[i]));
        if (!question.many) {
            m_buttons[i]->setCheckable(given.contains(m_order[i]));
            m_buttons[i]->setChecked(given.contains(m_order[i]));
        }
    }
}

void QuestionBox::rest(const QString& text)
{
    if (m_question.id.isValid() || m_ask->text() != text) {
        const bool hadFocus = holdsKeyboard();
        clear();
        m_question = {};
        m_call = {};
        m_ask->setText(text);
        m_isWaiting = false;
        if (hadFocus)
            setFocus();
        tellReader();
        emit stood();
    }
}

// The box keeps the keyboard from one question to the next: whoever hears the screen is told of
// each as if he had come to it anew.
void QuestionBox::tellReader()
{
    QStringList words{m_ask->text()};
    for (const auto* button : std::as_const(m_buttons))
        words += button->accessibleName();
    setAccessibleName(words.join(QStringLiteral(", ")));
    if (hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

AnswerId QuestionBox::current() const
{
    if (const int at = standing(); at >= 0)
        return m_order[at];
    for (int i = 0; i < m_buttons.size(); ++i)
        if (m_buttons[i]->isChecked())
            return m_order[i];
    return {};
}

int QuestionBox::standing() const
{
    for (int i = 0; i < m_buttons.size(); ++i)
        if (m_buttons[i]->hasFocus())
            return i;
    return -1;
}

void QuestionBox::setWaiting(bool waiting)
{
    m_isWaiting = waiting;
}

void QuestionBox::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
}

void QuestionBox::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    setStyleProperty(*this, "awake", true);
    emit stood();
}

void QuestionBox::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setStyleProperty(*this, "awake", false);
    m_capital.clear();
}

bool QuestionBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        setStyleProperty(*this, "awake", event->type() == QEvent::FocusIn);
        m_capital.clear();
        if (event->type() == QEvent::FocusIn)
            emit stood();
    }
    return QWidget::eventFilter(watched, event);
}

bool QuestionBox::takesKeys()
{
    if (m_isWaiting)
        emit remarked(tr("Not taken: the answer before is still on its way to the store."));
    else if (m_since.isValid() && m_since.elapsed() < m_readingTime.count())
        emit remarked(tr("Not taken: this question had only just come up. Press the key again."));
    else
        return true;
    return false;
}

void QuestionBox::press(int at, const QString& text)
{
    if (!takesKeys())
        return;
    const bool isLetter = isLetterKey(m_buttons[at]->key());
    m_wasTicked = m_buttons[at]->isChecked();
    if (m_question.many || !isLetter)
        choose(at);
    else
        m_buttons[at]->setFocus(Qt::OtherFocusReason); // it may begin a word: Enter answers
    m_capital = isLetter ? text : QString();
    m_capitalAt = at;
    m_sinceCapital.start();
}

// A capital letter that was taken for an answer's key began these words.
void QuestionBox::write(const QString& text)
{
    if (!m_capital.isEmpty() && m_sinceCapital.elapsed() > kInOneWordMs)
        m_capital.clear(); // it was an answer
    if (!m_capital.isEmpty() && m_question.many)
        m_buttons[m_capitalAt]->setChecked(m_wasTicked);
    const QString words = m_capital + text;
    m_capital.clear();
    emit typed(words);
}

void QuestionBox::enter(bool isSpace)
{
    if (m_buttons.isEmpty())
        return;
    const int at = standing();
    if (at < 0 && !(m_question.many && !isSpace)) {
        emit remarked(tr("No answer is chosen: press the key on one, or go to one with the arrow "
                         "keys and press Enter."));
        return;
    }
    if (!takesKeys())
        return;
    if (m_question.many && !isSpace)
        commitMany();
    else
        choose(at);
}

void QuestionBox::choose(int at)
{
    if (m_isWaiting)
        return;
    if (m_question.many) {
        m_buttons[at]->setChecked(!m_buttons[at]->isChecked());
        return;
    }
    m_isWaiting = true;
    m_buttons[at]->setCheckable(true);
    m_buttons[at]->setChecked(true); // to be seen while it is on its way
    emit answered(m_question.id, {m_order[at]});
}

void QuestionBox::commitMany()
{
    QList<AnswerId> values;
    for (int i = 0; i < m_buttons.size(); ++i)
        if (m_buttons[i]->isChecked())
            values += m_order[i];
    if (values.isEmpty()) {
        emit remarked(tr("Nothing is ticked: press the keys of all that hold, then Enter."));
        return;
    }
    m_isWaiting = true;
    emit answered(m_question.id, values);
}

void QuestionBox::toggleHelp()
{
    m_help->setVisible(!m_help->isVisible());
}

void QuestionBox::move(int by)
{
    const int at = standing();
    const int to = at < 0 ? 0 : at + by;
    if (to >= 0 && to < m_buttons.size())
        m_buttons[to]->setFocus(Qt::OtherFocusReason);
}

void QuestionBox::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain =
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && event->isAutoRepeat() && !event->text().isEmpty())
        return; // a key that is held is one wish
    if (const QString key = isPlain ? pressedKey(*event) : QString(); !key.isEmpty())
        for (int i = 0; i < m_buttons.size(); ++i)
            if (m_buttons[i]->key() == key) {
                press(i, event->text());
                return;
            }
    switch (event->key()) {
    case Qt::Key_Question:
        toggleHelp();
        break;
    case Qt::Key_Left:
        move(-1);
        break;
    case Qt::Key_Right:
        move(1);
        break;
    case Qt::Key_Up:
        move(-m_columns);
        break;
    case Qt::Key_Down:
        move(m_columns);
        break;
    case Qt::Key_Backspace:
        emit wentBack();
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->key() == Qt::Key_Space && !m_capital.isEmpty())
            write(QStringLiteral(" ")); // "A man": a word of one letter
        else if (m_whyButton && m_whyButton->hasFocus())
            toggleHelp();
        else
            enter(event->key() == Qt::Key_Space);
        break;
    default:
        if (isPlain && !event->text().isEmpty() && event->text()[0].isDigit())
            emit remarked(tr("No answer has the key %1.").arg(event->text()));
        else if (isPlain && !event->text().isEmpty() && event->text()[0].isPrint())
            write(event->text());
        else
            QWidget::keyPressEvent(event);
        return;
    }
    m_capital.clear();
}

} // namespace lodestar::ui
