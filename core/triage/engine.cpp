// SPDX-License-Identifier: GPL-3.0-or-later
// Judges answers by the protocol's rules. Works on bit masks, so that a whole look-ahead stays
// cheap.
#include "core/triage/engine.h"

#include "core/triage/light.h"

#include <QVarLengthArray>

#include <algorithm>
#include <bit>
#include <optional>
#include <tuple>

namespace lodestar::triage {

namespace {

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
    bool isCaught = false; ///< some rule with a condition fires, or the waiting does

    void take(const TriageRule& rule)
    {
        required |= rule.requiredMask;
        forbidden |= rule.forbiddenMask;
        untriaged |= rule.untriaged;
        disqualified |= rule.disqualifies;
        if (protection(rule.staging) > protection(staging))
            staging = rule.staging;
    }

    /// Whether nothing would come of it if this rule fired as well: it is less urgent than the
    /// floor, and all that it asks for is asked for already.
    [[nodiscard]] bool covers(const TriageRule& rule) const
    {
        return isCaught && rule.urgency < floor->urgency && (rule.requiredMask & ~required) == 0 &&
               (rule.forbiddenMask & ~forbidden) == 0 &&
               protection(rule.staging) <= protection(staging) && (!rule.untriaged || untriaged) &&
               (!rule.disqualifies || disqualified);
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
        verdict.isCaught = !standing.isEmpty();
        if (!verdict.isCaught)
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
            if (!fires[i] && now.covers(m_protocol.rules[i]))
                continue;
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

    /// First what must be asked, in the protocol's order; then the question of which an answer
    /// alone can make the most of the call; then one that decides only together with others.
    [[nodiscard]] const Question* next(Given& given) const
    {
        const Firing fires = firing(given);
        const Verdict now = settle(fires, given);
        const quint64 open = openQuestions(fires, given, now);
        for (const int at : m_protocol.mustAskAt)
            if (given.answers[at] == 0)
                return &m_protocol.questions[at];
        const Question* best = nullptr;
        Stake most;
        for (quint64 left = open; left != 0; left &= left - 1) {
            const int at = std::countr_zero(left);
            const auto stake = stakeOf(at, given, now);
            if (stake && (!best || *stake > most)) {
                best = &m_protocol.questions[at];
                most = *stake;
            }
        }
        if (best || open == 0)
            return best;
        return &m_protocol.questions[std::countr_zero(open)];
    }

    [[nodiscard]] TriageResult result(const Given& given) const
    {
        TriageResult result;
        const Firing fires = firing(given);
        result.rules.reserve(std::ranges::count(fires, true) + 1);
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

    /// How much an answer may make of a call: urgency, then what is required, then how careful.
    using Stake = std::tuple<int, int, int, int>;

    static Stake stakeIn(const Verdict& verdict)
    {
        return {verdict.floor->urgency,
                std::popcount(verdict.required),
                std::popcount(verdict.forbidden),
                protection(verdict.staging)};
    }

    /// The most that one answer to the question would make of the call; nothing where none changes
    /// it. Choices that no rule reads all do the same: one of them stands for the rest.
    [[nodiscard]] std::optional<Stake> stakeOf(int at, Given& given, const Verdict& now) const
    {
        const Question& question = m_protocol.questions[at];
        std::optional<Stake> most;
        const auto weigh = [&](quint64 answer) {
            given.answers[at] = kAnswered | answer;
            const Verdict then = settle(firing(given), given);
            given.answers[at] = 0;
            if (!then.sameAs(now))
                most = std::max(most.value_or(Stake()), stakeIn(then));
        };
        const quint64 all = (quint64{1} << question.choices.size()) - 1;
        if (const quint64 silent = all & ~question.mentioned; silent != 0)
            weigh(silent & (~silent + 1));
        for (quint64 left = all & question.mentioned; left != 0; left &= left - 1)
            weigh(left & (~left + 1));
        return most;
    }

    [[nodiscard]] static QList<ResourceClass> classesOf(quint32 mask)
    {
        QList<ResourceClass> classes;
        classes.reserve(std::popcount(mask));
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

QList<const Instruction*>
instructionsFor(const Profile& profile, const Facts& facts, const TriageResult& result)
{
    QList<const Instruction*> told;
    const Given given = givenBy(profile, facts);
    Light light(profile.protocol, given);
    for (const Instruction& one : profile.protocol.instructions) {
        const bool isLevel = one.levels.isEmpty() || one.levels.contains(result.level);
        const bool isRule =
            one.rules.isEmpty() || std::ranges::any_of(one.rules, [&](const RuleId& id) {
                return result.rules.contains(id);
            });
        if (isLevel && isRule && light.holds(one.when))
            told += &one;
    }
    return told;
}

} // namespace lodestar::triage
