// SPDX-License-Identifier: GPL-3.0-or-later
// Judges answers by the protocol's rules. Works on bit masks, so that a whole look-ahead stays
// cheap.
#include "core/triage/engine.h"

#include "core/triage/light.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>
#include <bit>
#include <tuple>

namespace lodestar::triage {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("triage", text);
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

    /// Which rules fire; the last one fires where no other does and is not counted here.
    using Firing = QVarLengthArray<bool, 64>;

    [[nodiscard]] Firing firing(const Given& given) const
    {
        Light light(m_protocol, given);
        Firing fires(m_protocol.rules.size() - 1);
        for (qsizetype i = 0; i < fires.size(); ++i)
            fires[i] = light.holds(m_protocol.rules[i].when);
        return fires;
    }

    /// `named`, where wanted, gets the rules in the protocol's order.
    [[nodiscard]] Verdict
    settle(const Firing& fires, const Given& given, QList<RuleId>* named = nullptr) const
    {
        Verdict verdict;
        QVarLengthArray<const TriageRule*, 64> standing;
        const auto fire = [&](const TriageRule& rule) {
            verdict.take(rule);
            standing.append(&rule);
            if (named && rule.id.isValid())
                *named += rule.id;
        };
        for (qsizetype i = 0; i < fires.size(); ++i)
            if (fires[i])
                fire(m_protocol.rules[i]);
        if (isWaiting(given))
            fire(m_protocol.waiting);
        else if (standing.isEmpty())
            fire(m_protocol.rules.last());
        for (const TriageRule* rule : standing)
            if (!verdict.floor || outranks(*rule, *verdict.floor, verdict.required))
                verdict.floor = rule;
        const bool natureFits = m_protocol.natureAt >= 0 && (given.answers[m_protocol.natureAt] &
                                                             m_protocol.eligibleNatures) != 0;
        verdict.eligible =
            !verdict.disqualified && (natureFits || isTeamsOwn(verdict.floor->response));
        return verdict;
    }

    /// The questions, a bit each, whose answers can still change the verdict: those that must be
    /// asked, and those that keep a rule open which would matter if it turned.
    [[nodiscard]] quint64 openQuestions(Firing fires, const Given& given, const Verdict& now) const
    {
        Light light(m_protocol, given);
        quint64 open = 0;
        for (const int at : m_protocol.mustAskAt)
            if (given.answers[at] == 0)
                open |= quint64{1} << at;
        for (qsizetype i = 0; i < fires.size(); ++i) {
            quint64 asked = 0;
            if (light.weigh(m_protocol.rules[i].when, asked) != Truth::Maybe ||
                (asked & ~open) == 0)
                continue;
            fires[i] = !fires[i];
            if (!settle(fires, given).sameAs(now))
                open |= asked;
            fires[i] = !fires[i];
        }
        return open | natureIfOpen(given, now);
    }

    /// First a question that decides by itself, else one that decides together with others.
    [[nodiscard]] const Question* next(Given& given) const
    {
        const Firing fires = firing(given);
        const Verdict now = settle(fires, given);
        const quint64 open = openQuestions(fires, given, now);
        for (quint64 left = open; left != 0; left &= left - 1)
            if (const int at = std::countr_zero(left); canChange(at, given, now))
                return &m_protocol.questions[at];
        return open != 0 ? &m_protocol.questions[std::countr_zero(open)] : nullptr;
    }

    [[nodiscard]] TriageResult result(const Given& given) const
    {
        TriageResult result;
        const Firing fires = firing(given);
        const Verdict verdict = settle(fires, given, &result.rules);
        result.urgency = verdict.floor->urgency;
        result.level = verdict.floor->level;
        result.plan = verdict.floor->plan;
        result.response = verdict.floor->response;
        result.required = classesOf(verdict.required);
        result.forbiddenAlone = classesOf(verdict.forbidden);
        result.staging = verdict.staging;
        result.untriaged = verdict.untriaged;
        result.eligible = verdict.eligible;
        result.complete = openQuestions(fires, given, verdict) == 0;
        result.protocol = {m_protocol.id, m_protocol.version, m_profile.sha256};
        return result;
    }

private:
    [[nodiscard]] bool isWaiting(const Given& given) const
    {
        return std::ranges::any_of(m_protocol.mustAskAt,
                                   [&](int at) { return given.answers[at] == 0; });
    }

    /// No rule reads it, and yet it says whether a team was eligible.
    [[nodiscard]] quint64 natureIfOpen(const Given& given, const Verdict& now) const
    {
        const int at = m_protocol.natureAt;
        const bool isSettled = now.eligible || now.disqualified || m_protocol.eligibleNatures == 0;
        if (at < 0 || given.answers[at] != 0 || isSettled)
            return 0;
        return Light(m_protocol, given).holds(m_protocol.questions[at].when) ? quint64{1} << at : 0;
    }

    /// Choices that no rule reads all do the same: one of them stands for the rest.
    [[nodiscard]] bool canChange(int at, Given& given, const Verdict& now) const
    {
        const Question& question = m_protocol.questions[at];
        const auto changes = [&](quint64 answer) {
            given.answers[at] = kAnswered | answer;
            const bool differs = !settle(firing(given), given).sameAs(now);
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
    return Judge(profile).result(givenBy(profile, facts));
}

const Question* nextQuestion(const Profile& profile, const Facts& facts)
{
    if (profile.protocol.rules.isEmpty())
        return nullptr;
    Given given = givenBy(profile, facts);
    return Judge(profile).next(given);
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
