// SPDX-License-Identifier: GPL-3.0-or-later
// QuestionBox: one triage question, large, answered by a digit; each answer shows the level it
// leads to. It takes the keyboard by itself when a call opens, so nothing but a key that is meant
// for it answers: no answer is stood on before somebody goes to one, letters are words for the
// Narrative, a held key counts once, and for a moment after a question has come up no key is taken.
#pragma once

#include "core/triage/engine.h"
#include "ui/panels/choicebutton.h"
#include "ui/widgets/label.h"

#include <QElapsedTimer>

class QGridLayout;

namespace lodestar::ui {

class QuestionBox final : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionBox(const Theme& theme, QWidget* parent = nullptr);

    /// Asks about a call; the same question of the same call with the same outlooks leaves
    /// everything as it is. `given` is marked.
    void ask(CallId call,
             const Profile& profile,
             const Question& question,
             const QList<triage::Outlook>& outlooks,
             const QList<AnswerId>& given);
    /// Nothing is left to ask, or nothing can be asked yet: says `text` instead.
    void rest(const QString& text);

    [[nodiscard]] QuestionId question() const { return m_question.id; }

    /// The answer that the person stands on, or that was given; none before that.
    [[nodiscard]] AnswerId current() const;

    /// True between an answer and the question after it: keys do nothing then, so that a fast
    /// second digit never answers a question that nobody has read.
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }

    void setWaiting(bool waiting);

    /// How long a question must have stood before a key answers it.
    void setReadingTime(std::chrono::milliseconds time) { m_readingTime = time; }

    void takeFocus();
    [[nodiscard]] bool holdsKeyboard() const;

signals:
    void answered(const lodestar::QuestionId& question, const QList<lodestar::AnswerId>& values);
    /// The person moved to another answer.
    void stood();
    /// Backspace: wants to change the answer before.
    void wentBack();
    /// Words, not an answer.
    void typed(const QString& text);
    /// Why a key did nothing.
    void remarked(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Theme& m_theme;
    ThemeLabel* m_ask;
    ThemeLabel* m_help;
    QGridLayout* m_grid;
    CallId m_call; ///< what is ticked is said of this call
    Question m_question;
    QList<AnswerId> m_order; ///< by button
    QList<ChoiceButton*> m_buttons;
    ChoiceButton* m_whyButton = nullptr;
    int m_columns = 2;
    bool m_isWaiting = false;
    std::chrono::milliseconds m_readingTime{200}; ///< nobody reads and answers faster
    QElapsedTimer m_since;                        ///< the question stands
    QString m_capital; ///< the letter that was pressed just now, if it could begin a word
    QElapsedTimer m_sinceCapital;
    int m_capitalAt = -1;
    bool m_wasTicked = false; ///< what it stands on, before

    void clear();
    void tellReader();
    [[nodiscard]] int standing() const;
    [[nodiscard]] bool takesKeys();
    void press(int at, const QString& text);
    void write(const QString& text);
    void enter(bool isSpace);
    void choose(int at);
    void commitMany();
    void toggleHelp();
    void move(int by);
};

/// The text in the user's language, else in English.
[[nodiscard]] QString inLanguage(const QMap<QString, QString>& text);

} // namespace lodestar::ui
