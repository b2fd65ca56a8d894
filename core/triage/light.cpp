// SPDX-License-Identifier: GPL-3.0-or-later
// Sees conditions by one set of answers: whether they hold, and whether that can still change.
#include "core/triage/light.h"

#include "core/triage/screener.h"

#include <algorithm>

namespace lodestar::triage {

namespace {

quint64 bitsOf(const Question& question, const Answer& answer)
{
    quint64 bits = kAnswered;
    for (const AnswerId& value : answer.values)
        for (qsizetype bit = 0; bit < question.choices.size(); ++bit)
            if (question.choices[bit].id == value) {
                bits |= quint64{1} << bit;
                break;
            }
    return bits;
}

/// The screener's words by rank, in one order for all protocols; the reader sees to it that the
/// protocol's own dangers follow it.
int screenedRank(const AnswerId& id)
{
    if (id.value() == u"high")
        return 3;
    if (id.value() == u"moderate" || id.value() == u"incomplete")
        return 2;
    return id.value() == u"low" ? 1 : 0;
}

/// The answer to "suicide_risk" is what was said or what the screener's items give, whichever is
/// the more dangerous. Always one value, for what the checker proves holds for one.
void addScreening(const Protocol& protocol, const Facts& facts, Given& given)
{
    static const QuestionId asked(QStringLiteral("suicide_risk"));
    const auto question =
        std::ranges::find_if(protocol.questions, [](const Question& q) { return q.id == asked; });
    const auto screening = screeningOf(facts.answers);
    if (!screening || question == protocol.questions.end())
        return;
    // Whatever is at least moderate is told apart by its danger in this protocol.
    const auto rankOf = [&](const AnswerId& id) {
        const auto choice =
            std::ranges::find_if(question->choices, [&](const auto& c) { return c.id == id; });
        return std::pair(screenedRank(id), choice == question->choices.end() ? -1 : choice->danger);
    };
    QList<AnswerId> told{screening->atLeast, screening->risk};
    if (const auto said = facts.answers.constFind(asked); said != facts.answers.constEnd())
        told += said->values;
    const AnswerId worst = *std::ranges::max_element(told, {}, rankOf);
    given.answers[question - protocol.questions.begin()] =
        bitsOf(*question, Answer{{worst}, {}, {}});
}

} // namespace

Given givenBy(const Profile& profile, const Facts& facts)
{
    const Protocol& protocol = profile.protocol;
    Given given;
    given.answers.resize(protocol.questions.size());
    std::ranges::fill(given.answers, 0);
    // Both lists are in the order of their ids, so that one walk along both will do.
    auto answer = facts.answers.constBegin();
    bool isScreened = false;
    for (const int at : protocol.questionsById) {
        const Question& question = protocol.questions[at];
        int order = -1;
        while (answer != facts.answers.constEnd() &&
               (order = answer.key().value().compare(question.id.value())) < 0) {
            isScreened = isScreened || answer.key().value().startsWith(u"cssrs_");
            ++answer;
        }
        if (answer == facts.answers.constEnd())
            break;
        if (order != 0)
            continue;
        isScreened = isScreened || answer.key().value().startsWith(u"cssrs_");
        given.answers[at] = bitsOf(question, *answer++);
    }
    if (isScreened)
        addScreening(protocol, facts, given);
    for (const QString& flag : facts.flags) {
        const auto bit = protocol.flags.indexOf(flag);
        if (bit >= 0)
            given.flags |= quint64{1} << bit;
    }
    return given;
}

Light::Light(const Protocol& protocol, const Given& given)
    : m_protocol(protocol)
    , m_given(given)
{
}

bool Light::holds(const Condition& condition)
{
    if (condition.term < 0)
        return holdsItself(condition);
    const quint64 bit = quint64{1} << condition.term;
    if ((m_known & bit) == 0) {
        if (holdsItself(condition))
            m_held |= bit;
        m_known |= bit;
    }
    return (m_held & bit) != 0;
}

bool Light::holdsItself(const Condition& condition)
{
    using enum Condition::Form;
    const auto part = [this](const Condition& c) {
        return holds(c);
    };
    switch (condition.form) {
    case Always:
        return true;
    case AnswerIn:
        return (m_given.answers[condition.at] & condition.mask) != 0;
    case Flag:
        return ((m_given.flags >> condition.at) & 1) != 0;
    case All:
        return std::ranges::all_of(condition.parts, part);
    case Any:
        return std::ranges::any_of(condition.parts, part);
    case Not:
        return !holds(condition.parts.first());
    }
    Q_UNREACHABLE();
}

Truth Light::weigh(const Condition& condition, quint64& asked, quint64 within)
{
    // Inside a question's own `when` a term may look another way than outside.
    if (condition.term < 0 || within != 0)
        return weighItself(condition, asked, within);
    if (m_weighed.isEmpty())
        m_weighed.resize(m_protocol.termCount);
    Weighed weighed = m_weighed[condition.term];
    if (!weighed.isKnown) {
        weighed.truth = weighItself(condition, weighed.asked, within);
        weighed.isKnown = true;
        m_weighed[condition.term] = weighed;
    }
    asked |= weighed.asked;
    return weighed.truth;
}

Truth Light::weighItself(const Condition& condition, quint64& asked, quint64 within)
{
    using enum Condition::Form;
    switch (condition.form) {
    case Always:
        return Truth::Yes;
    case Flag:
        return holdsItself(condition) ? Truth::Yes : Truth::No;
    case AnswerIn:
        return weighAnswer(condition, asked, within);
    case All:
    case Any:
        return weighParts(condition, asked, within);
    case Not: {
        const Truth part = weigh(condition.parts.first(), asked, within);
        return part == Truth::Maybe ? part : part == Truth::Yes ? Truth::No : Truth::Yes;
    }
    }
    Q_UNREACHABLE();
}

Truth Light::weighParts(const Condition& condition, quint64& asked, quint64 within)
{
    const bool isAll = condition.form == Condition::Form::All;
    const Truth decisive = isAll ? Truth::No : Truth::Yes;
    Truth whole = isAll ? Truth::Yes : Truth::No;
    quint64 open = 0;
    for (const Condition& part : condition.parts) {
        const Truth truth = weigh(part, open, within);
        if (truth == decisive)
            return truth;
        if (truth == Truth::Maybe)
            whole = truth;
    }
    if (whole == Truth::Maybe)
        asked |= open;
    return whole;
}

Truth Light::weighAnswer(const Condition& condition, quint64& asked, quint64 within)
{
    const quint64 answer = m_given.answers[condition.at];
    if (answer != 0)
        return (answer & condition.mask) != 0 ? Truth::Yes : Truth::No;
    const quint64 self = quint64{1} << condition.at;
    if ((within & self) != 0)
        return Truth::No;
    const Truth when = weigh(m_protocol.questions[condition.at].when, asked, within | self);
    if (when == Truth::Yes)
        asked |= self;
    return when == Truth::No ? Truth::No : Truth::Maybe;
}

} // namespace lodestar::triage
