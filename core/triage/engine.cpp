// SPDX-License-Identifier: GPL-3.0-or-later
// Judges answers by the protocol's rules. Works on bit masks, so that a whole look-ahead stays
// cheap.
#include "core/triage/engine.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>
#include <bit>
#include <tuple>

namespace lodestar::triage {

namespace {

/// Set for a question that has an answer, even one whose value this protocol does not know.
constexpr quint64 kAnswered = quint64{1} << 63;
static_assert(kMostChoices < 63);

QString say(const char* text)
{
    return QCoreApplication::translate("triage", text);
}

/// The answers as a bit for each choice of each question, the flags as a bit each.
struct Given
{
    QVarLengthArray<quint64, 48> answers;
    quint64 flags = 0;
};

Given givenBy(const Profile& profile, const Facts& facts)
{
    const Protocol& protocol = profile.protocol;
    Given given;
    given.answers.resize(protocol.questions.size());
    for (qsizetype i = 0; i < protocol.questions.size(); ++i) {
        given.answers[i] = 0;
        const Question& question = protocol.questions[i];
        const auto answer = facts.answers.constFind(question.id);
        if (answer == facts.answers.constEnd())
            continue;
        given.answers[i] = kAnswered;
        for (const AnswerId& value : answer->values)
            for (qsizetype bit = 0; bit < question.choices.size(); ++bit)
                if (question.choices[bit].id == value) {
                    given.answers[i] |= quint64{1} << bit;
                    break;
                }
    }
    for (const QString& flag : facts.flags) {
        const auto bit = protocol.flags.indexOf(flag);
        if (bit >= 0)
            given.flags |= quint64{1} << bit;
    }
    return given;
}

bool holds(const Condition& condition, const Given& given)
{
    using enum Condition::Form;
    const auto part = [&](const Condition& c) {
        return holds(c, given);
    };
    switch (condition.form) {
    case Always:
        return true;
    case AnswerIn:
        return (given.answers[condition.at] & condition.mask) != 0;
    case Flag:
        return ((given.flags >> condition.at) & 1) != 0;
    case All:
        return std::ranges::all_of(condition.parts, part);
    case Any:
        return std::ranges::any_of(condition.parts, part);
    case Not:
        return !holds(condition.parts.first(), given);
    }
    Q_UNREACHABLE();
}

/// A team that waits for police is safer than one that waits for EMS.
int protection(StagingGate gate)
{
    switch (gate) {
    case StagingGate::None:
        return 0;
    case StagingGate::WaitForEms:
        return 1;
    case StagingGate::WaitForPolice:
        return 2;
    }
    Q_UNREACHABLE();
}

/// ResponseType lists its values from the least protective to the most.
int protection(ResponseType response)
{
    return static_cast<int>(response);
}

bool isTeamsOwn(ResponseType response)
{
    using enum ResponseType;
    return response == CommunityTeam || response == PhoneClinician || response == Transfer988 ||
           response == FollowUp;
}

/// The result before it is put into words.
struct Verdict
{
    const TriageRule* floor = nullptr; ///< the rule whose plan and level are in force
    quint32 required = 0;
    quint32 forbidden = 0;
    StagingGate staging = StagingGate::None;
    bool untriaged = false;
    bool disqualified = false;
    bool eligible = false;

    void take(const TriageRule& rule)
    {
        required |= rule.requiredMask;
        forbidden |= rule.forbiddenMask;
        untriaged |= rule.untriaged;
        disqualified |= rule.disqualifies;
        if (protection(rule.staging) > protection(staging))
            staging = rule.staging;
    }

    /// Whether a dispatcher would see a difference; which rules say it may differ.
    [[nodiscard]] bool sameAs(const Verdict& other) const
    {
        const auto said = [](const Verdict& v) {
            return std::tuple(v.required, v.forbidden, v.staging, v.untriaged, v.eligible);
        };
        return said(*this) == said(other) && floor->urgency == other.floor->urgency &&
               floor->level == other.floor->level && floor->plan == other.floor->plan;
    }
};

/// Among equally urgent rules: the plan that sends most of what all rules require, so that no
/// required class is lost; then the most protective response; then the first in the protocol's
/// order.
bool outranks(const TriageRule& a, const TriageRule& b, quint32 required)
{
    const auto rank = [&](const TriageRule& rule) {
        return std::tuple(
            rule.urgency, std::popcount(rule.covers & required), protection(rule.response));
    };
    return rank(a) > rank(b);
}

/// Judges one set of answers after another for the same profile.
class Judge
{
public:
    explicit Judge(const Profile& profile)
        : m_profile(profile)
        , m_protocol(profile.protocol)
    {
    }

    [[nodiscard]] bool isWaiting(const Given& given) const
    {
        return std::ranges::any_of(m_protocol.mustAskAt,
                                   [&](int at) { return given.answers[at] == 0; });
    }

    /// `fired`, where wanted, gets the rules in the protocol's order.
    [[nodiscard]] Verdict judge(const Given& given, QList<RuleId>* fired = nullptr) const
    {
        Verdict verdict;
        QVarLengthArray<const TriageRule*, 64> standing;
        const auto fire = [&](const TriageRule& rule) {
            verdict.take(rule);
            standing.append(&rule);
            if (fired && rule.id.isValid())
                *fired += rule.id;
        };
        const qsizetype last = m_protocol.rules.size() - 1;
        for (qsizetype i = 0; i < last; ++i)
            if (holds(m_protocol.rules[i].when, given))
                fire(m_protocol.rules[i]);
        if (isWaiting(given))
            fire(m_protocol.waiting);
        else if (standing.isEmpty())
            fire(m_protocol.rules[last]);
        for (const TriageRule* rule : standing)
            if (!verdict.floor || outranks(*rule, *verdict.floor, verdict.required))
                verdict.floor = rule;
        const bool natureFits = m_protocol.natureAt >= 0 &&
                                (given.answers[m_protocol.natureAt] & m_protocol.eligibleNatures);
        verdict.eligible =
            !verdict.disqualified && (natureFits || isTeamsOwn(verdict.floor->response));
        return verdict;
    }

    [[nodiscard]] const Question* next(Given& given, const Verdict& now) const
    {
        for (qsizetype i = 0; i < m_protocol.questions.size(); ++i) {
            const Question& question = m_protocol.questions[i];
            if (given.answers[i] == 0 && holds(question.when, given) && canChange(i, given, now))
                return &question;
        }
        return nullptr;
    }

    [[nodiscard]] TriageResult result(Given& given) const
    {
        TriageResult result;
        const Verdict verdict = judge(given, &result.rules);
        result.urgency = verdict.floor->urgency;
        result.level = verdict.floor->level;
        result.plan = verdict.floor->plan;
        result.response = verdict.floor->response;
        result.required = classesOf(verdict.required);
        result.forbiddenAlone = classesOf(verdict.forbidden);
        result.staging = verdict.staging;
        result.untriaged = verdict.untriaged;
        result.eligible = verdict.eligible;
        result.complete = !isWaiting(given) && !next(given, verdict);
        result.protocol = {m_protocol.id, m_protocol.version, m_profile.sha256};
        return result;
    }

private:
    /// Choices that no rule reads all do the same: one of them stands for the rest.
    [[nodiscard]] bool canChange(qsizetype at, Given& given, const Verdict& now) const
    {
        const Question& question = m_protocol.questions[at];
        const auto changes = [&](quint64 answer) {
            given.answers[at] = kAnswered | answer;
            const bool differs = !judge(given).sameAs(now);
            given.answers[at] = 0;
            return differs;
        };
        const quint64 all = (quint64{1} << question.choices.size()) - 1;
        const quint64 silent = all & ~question.mentioned;
        if (silent != 0 && changes(silent & (~silent + 1)))
            return true;
        for (quint64 left = all & question.mentioned; left != 0; left &= left - 1)
            if (changes(left & (~left + 1)))
                return true;
        return false;
    }

    [[nodiscard]] static QList<ResourceClass> classesOf(quint32 mask)
    {
        QList<ResourceClass> classes;
        for (const auto& entry : names(ResourceClass{}))
            if (mask & (quint32{1} << static_cast<int>(entry.value)))
                classes += entry.value;
        return classes;
    }

    const Profile& m_profile;
    const Protocol& m_protocol;
};

} // namespace

TriageResult evaluate(const Profile& profile, const Facts& facts)
{
    if (profile.protocol.rules.isEmpty())
        return {}; // no profile was adopted yet
    Given given = givenBy(profile, facts);
    return Judge(profile).result(given);
}

const Question* nextQuestion(const Profile& profile, const Facts& facts)
{
    if (profile.protocol.rules.isEmpty())
        return nullptr;
    const Judge judge(profile);
    Given given = givenBy(profile, facts);
    const Question* useful = judge.next(given, judge.judge(given));
    if (useful || !judge.isWaiting(given))
        return useful;
    // What must be asked is asked even where the answer alone changes nothing yet.
    for (const int at : profile.protocol.mustAskAt)
        if (given.answers[at] == 0)
            return &profile.protocol.questions[at];
    return nullptr;
}

Result<void>
checkAnswer(const Profile& profile, const QuestionId& id, const QList<AnswerId>& values)
{
    const Question* question = profile.question(id);
    if (!question) {
        QStringList ids;
        for (const Question& known : profile.protocol.questions)
            ids += known.id.value();
        return Unexpected(Kind::Invalid,
                          say("The protocol has no question \"%1\"; it has: %2.")
                              .arg(id.value(), ids.join(QStringLiteral(", "))));
    }
    if (values.size() > 1 && !question->many)
        return Unexpected(Kind::Invalid,
                          say("The question \"%1\" takes one answer only.").arg(id.value()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        QStringList ids;
        for (const AnswerChoice& choice : question->choices)
            ids += choice.id.value();
        if (!ids.contains(values[i].value()))
            return Unexpected(
                Kind::Invalid,
                say("\"%1\" is no answer to \"%2\"; the answers are: %3.")
                    .arg(values[i].value(), id.value(), ids.join(QStringLiteral(", "))));
        if (values.indexOf(values[i]) != i)
            return Unexpected(Kind::Invalid,
                              say("The answer \"%1\" to \"%2\" is given twice.")
                                  .arg(values[i].value(), id.value()));
    }
    return {};
}

QList<Outlook> outlook(const Profile& profile, const Facts& facts, const Question& question)
{
    QList<Outlook> all;
    const auto at = std::ranges::find_if(profile.protocol.questions,
                                         [&](const Question& q) { return q.id == question.id; }) -
                    profile.protocol.questions.begin();
    if (profile.protocol.rules.isEmpty() || at == profile.protocol.questions.size())
        return all;
    const Judge judge(profile);
    const Given before = givenBy(profile, facts);
    for (qsizetype bit = 0; bit < question.choices.size(); ++bit) {
        Given given = before;
        const quint64 kept = question.many ? given.answers[at] : 0;
        given.answers[at] = kept | kAnswered | (quint64{1} << bit);
        all += Outlook{question.choices[bit].id, judge.result(given)};
    }
    return all;
}

} // namespace lodestar::triage
