// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses the variables of a model, so that answers which no condition tells apart are one value.
#include "core/triage/check/model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace lodestar::triage::check {

namespace {

void gather(const Condition& condition, const std::function<void(const Condition&)>& see)
{
    see(condition);
    for (const Condition& part : condition.parts)
        gather(part, see);
}

/// Choices that are in exactly the same masks are in the same set; those in none come first.
std::vector<quint64> partition(const JointQuestion& question)
{
    std::vector<quint64> sets{0};
    std::map<std::vector<bool>, size_t> known;
    for (int bit = 0; bit < question.choices.size(); ++bit) {
        std::vector<bool> in;
        for (const quint64 mask : question.masks)
            in.push_back(((mask >> bit) & 1) != 0);
        const bool isSilent = std::ranges::none_of(in, [](bool b) { return b; });
        const auto [at, isNew] = known.emplace(in, isSilent ? 0 : sets.size());
        if (at->second == sets.size())
            sets.push_back(0);
        sets[at->second] |= quint64{1} << bit;
    }
    return sets;
}

} // namespace

Model::Model(QList<const Profile*> profiles, size_t mostNodes)
    : m_profiles(std::move(profiles))
{
    for (const Profile* profile : m_profiles)
        gatherQuestions(*profile);
    for (const Profile* profile : m_profiles) {
        const Protocol& protocol = profile->protocol;
        for (const TriageRule& rule : protocol.rules)
            gatherMasks(*profile, rule.when);
        for (const Question& question : protocol.questions)
            gatherMasks(*profile, question.when);
        for (const Invariant& invariant : protocol.invariants)
            gatherMasks(*profile, invariant.when);
        if (protocol.natureAt >= 0 && protocol.eligibleNatures != 0)
            m_questions[indexOf(protocol.questions[protocol.natureAt].id)].masks +=
                jointMask(*profile, protocol.natureAt, protocol.eligibleNatures);
    }
    makeVariables();
    order();
    std::vector<int> values;
    for (const Variable& variable : m_variables)
        values.push_back(static_cast<int>(variable.choices.size()));
    m_diagram = std::make_unique<Diagram>(std::move(values), mostNodes);
}

void Model::gatherQuestions(const Profile& profile)
{
    for (const Question& question : profile.protocol.questions) {
        qsizetype at = indexOf(question.id);
        if (at < 0) {
            at = m_questions.size();
            m_questions += JointQuestion{question.id, {}, false, false, {}};
        }
        JointQuestion& joint = m_questions[at];
        joint.many = joint.many || question.many;
        joint.mustAsk = joint.mustAsk || profile.protocol.mustAsk.contains(question.id);
        for (const AnswerChoice& choice : question.choices)
            if (std::ranges::none_of(joint.choices,
                                     [&](const auto& known) { return known.id == choice.id; }))
                joint.choices += choice;
    }
    for (const QString& flag : profile.protocol.flags)
        if (!m_flags.contains(flag))
            m_flags += flag;
}

qsizetype Model::indexOf(const QuestionId& question) const
{
    const auto found =
        std::ranges::find_if(m_questions, [&](const auto& known) { return known.id == question; });
    return found == m_questions.end() ? -1 : found - m_questions.begin();
}

quint64 Model::jointMask(const Profile& profile, int question, quint64 mask) const
{
    const Question& own = profile.protocol.questions[question];
    const JointQuestion& joint = m_questions[indexOf(own.id)];
    quint64 found = 0;
    for (int bit = 0; bit < own.choices.size(); ++bit) {
        if (((mask >> bit) & 1) == 0)
            continue;
        for (int other = 0; other < joint.choices.size(); ++other)
            if (joint.choices[other].id == own.choices[bit].id)
                found |= quint64{1} << other;
    }
    return found;
}

void Model::gatherMasks(const Profile& profile, const Condition& condition)
{
    gather(condition, [&](const Condition& one) {
        if (one.form != Condition::Form::AnswerIn)
            return;
        QList<quint64>& masks = m_questions[indexOf(profile.protocol.questions[one.at].id)].masks;
        const quint64 mask = jointMask(profile, one.at, one.mask);
        if (!masks.contains(mask))
            masks += mask;
    });
}

void Model::makeVariables()
{
    for (qsizetype at = 0; at < m_questions.size(); ++at) {
        const JointQuestion& question = m_questions[at];
        const std::vector<quint64> sets = partition(question);
        const auto count = static_cast<double>(question.choices.size());
        m_combinations *= question.many ? std::exp2(count) : count + 1;
        if (question.many) {
            if (question.mustAsk)
                m_variables.push_back({Variable::Of::Answered, at, {}, {0, sets[0]}, true});
            for (size_t i = 1; i < sets.size(); ++i)
                m_variables.push_back({Variable::Of::Value, at, {}, {0, sets[i]}, true});
            continue;
        }
        Variable variable{Variable::Of::Answer, at, {}, sets, true};
        if (question.mustAsk) { // not answered is one thing, answered without effect another
            variable.choices[0] = 0;
            variable.choices.push_back(sets[0]);
        }
        if (variable.choices.size() > 1)
            m_variables.push_back(variable);
    }
    for (const QString& flag : m_flags) {
        bool isDanger = false;
        for (const Profile* profile : m_profiles) {
            const auto bit = profile->protocol.flags.indexOf(flag);
            isDanger = isDanger || (bit >= 0 && ((profile->protocol.dangerFlags >> bit) & 1) != 0);
        }
        m_variables.push_back({Variable::Of::Flag, -1, flag, {0, 0}, isDanger});
        m_combinations *= 2;
    }
}

void Model::gatherEdges(const Profile& profile, const Condition& condition, std::vector<int>& edge)
{
    gather(condition, [&](const Condition& one) {
        if (one.form == Condition::Form::Flag) {
            edge.push_back(flagVariable(one.flag));
        } else if (one.form == Condition::Form::AnswerIn) {
            const auto at = indexOf(profile.protocol.questions[one.at].id);
            if (!m_questions[at].many) {
                edge.push_back(answerVariable(at));
                return;
            }
            const quint64 mask = jointMask(profile, one.at, one.mask);
            for (int bit = 0; bit < m_questions[at].choices.size(); ++bit)
                if (((mask >> bit) & 1) != 0)
                    edge.push_back(valueVariable(at, bit));
        }
    });
    std::ranges::sort(edge);
    edge.erase(std::unique(edge.begin(), edge.end()), edge.end());
}

/// Variables that stand in one rule come near each other (FORCE: Aloul, Markov, Sakallah 2003): the
/// diagrams stay small.
void Model::order()
{
    constexpr int kRounds = 30;
    std::vector<std::vector<int>> edges;
    for (const Profile* profile : m_profiles)
        for (const TriageRule& rule : profile->protocol.rules) {
            edges.emplace_back();
            gatherEdges(*profile, rule.when, edges.back());
        }
    std::vector<double> place(m_variables.size());
    std::iota(place.begin(), place.end(), 0.0);
    std::vector<int> sorted(m_variables.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    for (int round = 0; round < kRounds; ++round) {
        std::vector<double> sum(place.size(), 0);
        std::vector<int> count(place.size(), 0);
        for (const auto& edge : edges) {
            double middle = 0;
            for (const int variable : edge)
                middle += place[static_cast<size_t>(variable)];
            for (const int variable : edge) {
                sum[static_cast<size_t>(variable)] += middle / static_cast<double>(edge.size());
                ++count[static_cast<size_t>(variable)];
            }
        }
        for (size_t i = 0; i < place.size(); ++i)
            if (count[i] > 0)
                place[i] = sum[i] / count[i];
        std::ranges::stable_sort(sorted, {}, [&](int i) { return place[static_cast<size_t>(i)]; });
        for (size_t i = 0; i < sorted.size(); ++i)
            place[static_cast<size_t>(sorted[i])] = static_cast<double>(i);
    }
    std::vector<Variable> ordered;
    for (const int variable : sorted)
        ordered.push_back(m_variables[static_cast<size_t>(variable)]);
    m_variables = std::move(ordered);
}

int Model::answerVariable(qsizetype question) const
{
    const auto found = std::ranges::find_if(m_variables, [&](const Variable& v) {
        return v.of == Variable::Of::Answer && v.question == question;
    });
    return found == m_variables.end() ? -1 : static_cast<int>(found - m_variables.begin());
}

int Model::valueVariable(qsizetype question, int choice) const
{
    const auto found = std::ranges::find_if(m_variables, [&](const Variable& v) {
        return v.of == Variable::Of::Value && v.question == question &&
               ((v.choices[1] >> choice) & 1) != 0;
    });
    return found == m_variables.end() ? -1 : static_cast<int>(found - m_variables.begin());
}

int Model::answeredVariable(qsizetype question) const
{
    const auto found = std::ranges::find_if(m_variables, [&](const Variable& v) {
        return v.of == Variable::Of::Answered && v.question == question;
    });
    return found == m_variables.end() ? -1 : static_cast<int>(found - m_variables.begin());
}

int Model::flagVariable(const QString& flag) const
{
    const auto found = std::ranges::find_if(m_variables, [&](const Variable& v) {
        return v.of == Variable::Of::Flag && v.flag == flag;
    });
    return found == m_variables.end() ? -1 : static_cast<int>(found - m_variables.begin());
}

int Model::valueOf(int variable, int choice) const
{
    const auto& sets = m_variables[static_cast<size_t>(variable)].choices;
    for (size_t i = 0; i < sets.size(); ++i)
        if (((sets[i] >> choice) & 1) != 0)
            return static_cast<int>(i);
    return 0;
}

int Model::cost(int variable, int value) const
{
    return value == 0 || variable < 0 ? 0 : 1;
}

AnswerId Model::choiceId(qsizetype question, int choice) const
{
    return m_questions[question].choices[choice].id;
}

Facts Model::factsOf(const Assignment& assignment) const
{
    // A value that the protocol does not know is an answer without effect.
    static const AnswerId other(QStringLiteral("something_else"));
    Facts facts;
    for (size_t i = 0; i < m_variables.size(); ++i) {
        const Variable& variable = m_variables[i];
        const int value = assignment[i];
        if (value == 0)
            continue;
        if (variable.of == Variable::Of::Flag) {
            facts.flags += variable.flag;
            continue;
        }
        const quint64 choices = variable.choices[static_cast<size_t>(value)];
        const QuestionId& id = m_questions[variable.question].id;
        facts.answers[id].values +=
            choices == 0 ? other : choiceId(variable.question, std::countr_zero(choices));
    }
    facts.flags.sort();
    return facts;
}

} // namespace lodestar::triage::check
