// SPDX-License-Identifier: GPL-3.0-or-later
// QuestionBox: one triage question, large, answered by a digit; each answer shows the level it
// leads to.
#pragma once

#include "core/triage/engine.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QFrame>

class QGridLayout;

namespace lodestar::ui {

/// One answer: its key, its words, and the badge of the level that it would lead to.
class ChoiceButton final : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceButton(const Theme& theme, const QString& key, const QString& text, QWidget* parent);

    void setOutlook(const std::optional<Badge>& badge);

    [[nodiscard]] const QString& key() const { return m_key; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key;
    std::optional<Badge> m_badge;
};

class QuestionBox final : public QFrame
{
    Q_OBJECT

public:
    explicit QuestionBox(const Theme& theme, QWidget* parent = nullptr);

    /// Asks; the same question with the same outlooks leaves everything as it is. `given` is
    /// marked.
    void ask(const Profile& profile,
             const Question& question,
             const QList<triage::Outlook>& outlooks,
             const QList<AnswerId>& given);
    /// Nothing is left to ask, or nothing can be asked yet: says `text` instead.
    void rest(const QString& text);

    [[nodiscard]] QuestionId question() const { return m_question.id; }

    /// The answer that the person stands on; none if nothing is asked.
    [[nodiscard]] AnswerId current() const;

    /// True between an answer and the question after it: keys do nothing then, so that a fast
    /// second digit never answers a question that nobody has read.
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }

    void setWaiting(bool waiting);
    void takeFocus();
    [[nodiscard]] bool holdsKeyboard() const;

signals:
    void answered(const lodestar::QuestionId& question, const QList<lodestar::AnswerId>& values);
    /// The person moved to another answer.
    void stood();
    /// Backspace: wants to change the answer before.
    void wentBack();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Theme& m_theme;
    ThemeLabel* m_ask;
    ThemeLabel* m_help;
    QGridLayout* m_grid;
    Question m_question;
    QList<AnswerId> m_order; ///< by button
    QList<ChoiceButton*> m_buttons;
    ChoiceButton* m_whyButton = nullptr;
    int m_columns = 2;
    bool m_isWaiting = false;

    void clear();
    void choose(int at);
    void commitMany();
    void toggleHelp();
    void move(int by);
};

/// The text in the user's language, else in English.
[[nodiscard]] QString inLanguage(const QMap<QString, QString>& text);

} // namespace lodestar::ui
