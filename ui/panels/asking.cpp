// SPDX-License-Identifier: GPL-3.0-or-later
// The protocol's questions with the screener's items in the place of the suicide risk.
#include "ui/panels/asking.h"

#include "core/triage/screener.h"

#include <QCoreApplication>

namespace lodestar::ui {

namespace {

class AskingWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::Asking)
};

const QuestionId& riskQuestion()
{
    static const QuestionId id(QStringLiteral("suicide_risk"));
    return id;
}

QString wordsOf(const QString& value)
{
    if (value == QLatin1String("yes"))
        return AskingWords::tr("Yes");
    if (value == QLatin1String("no"))
        return AskingWords::tr("No");
    if (value == QLatin1String("three_months"))
        return AskingWords::tr("Yes, in the last three months");
    if (value == QLatin1String("lifetime"))
        return AskingWords::tr("Yes, longer ago");
    if (value == QLatin1String("never"))
        return AskingWords::tr("Never");
    return AskingWords::tr("Don't know yet");
}

Question questionOf(const triage::ScreenerItem& item)
{
    const auto& all = triage::screenerItems();
    qsizetype number = 1;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (all[i].id == item.id)
            number = i + 1;
    Question question;
    question.id = item.id;
    question.ask = item.ask;
    question.help.insert(
        QStringLiteral("en"),
        AskingWords::tr("Suicide screener (C-SSRS), item %1 of %2. Items that cannot change the "
                        "risk are left out; what is not known leaves it incomplete, never low.")
            .arg(number)
            .arg(all.size()));
    for (const QString& value : item.values) {
        AnswerChoice choice;
        choice.id = AnswerId(value);
        choice.text.insert(QStringLiteral("en"), wordsOf(value));
        question.choices += choice;
    }
    return question;
}

bool isBegun(const Answers& answers)
{
    for (const auto& item : triage::screenerItems())
        if (answers.contains(item.id))
            return true;
    return false;
}

} // namespace

std::optional<Asked> nextAsked(const Profile& profile, const triage::Facts& facts)
{
    const bool isAnswered = facts.answers.contains(riskQuestion());
    const Question* next = triage::nextQuestion(profile, facts);
    const bool isScreening = profile.question(riskQuestion()) && !isAnswered &&
                             ((next && next->id == riskQuestion()) || isBegun(facts.answers));
    if (isScreening)
        if (const auto* item = triage::nextItem(facts.answers))
            return Asked{questionOf(*item), true};
    return next ? std::optional(Asked{*next, false}) : std::nullopt;
}

std::optional<Asked> askedById(const Profile& profile, const QuestionId& id)
{
    for (const auto& item : triage::screenerItems())
        if (item.id == id)
            return Asked{questionOf(item), true};
    const Question* question = profile.question(id);
    return question ? std::optional(Asked{*question, false}) : std::nullopt;
}

QuestionId answeredBefore(const Profile& profile, const Answers& answers, const QuestionId& id)
{
    QuestionId before;
    for (const Question& question : profile.protocol.questions) {
        if (question.id == riskQuestion())
            for (const auto& item : triage::screenerItems()) {
                if (item.id == id)
                    return before;
                if (answers.contains(item.id))
                    before = item.id;
            }
        if (question.id == id)
            return before;
        if (answers.contains(question.id))
            before = question.id;
    }
    return before;
}

QList<triage::Outlook>
outlooksOf(const Profile& profile, const triage::Facts& facts, const Asked& asked)
{
    if (!asked.isItem)
        return triage::outlook(profile, facts, asked.question);
    QList<triage::Outlook> all;
    triage::Facts then = facts;
    for (const AnswerChoice& choice : asked.question.choices) {
        then.answers.insert(asked.question.id, Answer{{choice.id}, {}, {}});
        all += triage::Outlook{choice.id, triage::evaluate(profile, then)};
    }
    return all;
}

} // namespace lodestar::ui
