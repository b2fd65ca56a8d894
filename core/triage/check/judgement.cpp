// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's verdict as functions: what fires, what that adds up to, whose plan is in force.
#include "core/triage/check/model.h"

#include <bit>

namespace lodestar::triage::check {

namespace {

quint32 bitAt(size_t index)
{
    return quint32{1} << index;
}

bool isTeamsOwn(ResponseType response)
{
    using enum ResponseType;
    return response == CommunityTeam || response == PhoneClinician || response == Transfer988 ||
           response == FollowUp;
}

} // namespace

Node Model::answerNode(const Profile& profile, const Condition& condition)
{
    const auto at = indexOf(profile.protocol.questions[condition.at].id);
    const quint64 mask = jointMask(profile, condition.at, condition.mask);
    if (!m_questions[at].many) {
        const int variable = answerVariable(at);
        if (variable < 0)
            return kFalse;
        quint64 values = 0;
        const auto& sets = m_variables[static_cast<size_t>(variable)].choices;
        for (size_t i = 1; i < sets.size(); ++i)
            if ((sets[i] & mask) != 0)
                values |= quint64{1} << i;
        return m_diagram->literal(variable, values);
    }
    Node any = kFalse;
    for (size_t i = 0; i < m_variables.size(); ++i) {
        const Variable& variable = m_variables[i];
        if (variable.of == Variable::Of::Value && variable.question == at &&
            (variable.choices[1] & mask) != 0)
            any = m_diagram->either(any, m_diagram->literal(static_cast<int>(i), 2));
    }
    return any;
}

Node Model::nodeOf(const Profile& profile, const Condition& condition)
{
    using enum Condition::Form;
    if (condition.term >= 0)
        if (const auto known = m_terms.find({&profile, condition.term}); known != m_terms.end())
            return known->second;
    Node node = kFalse;
    switch (condition.form) {
    case Always:
        node = kTrue;
        break;
    case AnswerIn:
        node = answerNode(profile, condition);
        break;
    case Flag:
        node = m_diagram->literal(flagVariable(condition.flag), 2);
        break;
    case All:
        node = kTrue;
        for (const Condition& part : condition.parts)
            node = m_diagram->both(node, nodeOf(profile, part));
        break;
    case Any:
        for (const Condition& part : condition.parts)
            node = m_diagram->either(node, nodeOf(profile, part));
        break;
    case Not:
        node = m_diagram->no(nodeOf(profile, condition.parts.first()));
        break;
    }
    if (condition.term >= 0)
        m_terms[{&profile, condition.term}] = node;
    return node;
}

Node Model::unanswered(qsizetype question)
{
    if (!m_questions[question].many) {
        const int variable = answerVariable(question);
        return variable < 0 ? kTrue : m_diagram->literal(variable, 1);
    }
    Node none = kTrue;
    for (size_t i = 0; i < m_variables.size(); ++i)
        if (m_variables[i].question == question)
            none = m_diagram->both(none, m_diagram->literal(static_cast<int>(i), 1));
    return none;
}

Judgement Model::judge(const Profile& profile)
{
    const Protocol& protocol = profile.protocol;
    Judgement found;
    found.profile = &profile;
    for (const QuestionId& id : protocol.mustAsk)
        found.waits = m_diagram->either(found.waits, unanswered(indexOf(id)));
    Node any = found.waits;
    for (qsizetype i = 0; i + 1 < protocol.rules.size(); ++i) {
        found.fires.push_back(nodeOf(profile, protocol.rules[i].when));
        any = m_diagram->either(any, found.fires.back());
    }
    found.fires.push_back(m_diagram->no(any));

    const auto add = [&](Node& to, Node fires) {
        to = m_diagram->either(to, fires);
    };
    const auto take = [&](const TriageRule& rule, Node fires) {
        found.urgent.emplace(rule.urgency, kFalse);
        for (size_t c = 0; c < kClasses; ++c) {
            if ((rule.requiredMask & bitAt(c)) != 0)
                add(found.required[c], fires);
            if ((rule.forbiddenMask & bitAt(c)) != 0)
                add(found.forbidden[c], fires);
        }
        if (rule.staging != StagingGate::None)
            add(found.staged, fires);
        if (rule.staging == StagingGate::WaitForPolice)
            add(found.stagedByPolice, fires);
        if (rule.untriaged)
            add(found.untriaged, fires);
        if (rule.disqualifies)
            add(found.disqualified, fires);
    };
    for (qsizetype i = 0; i < protocol.rules.size(); ++i)
        take(protocol.rules[i], found.fires[static_cast<size_t>(i)]);
    take(protocol.waiting, found.waits);
    for (auto& [urgency, node] : found.urgent) {
        for (qsizetype i = 0; i < protocol.rules.size(); ++i)
            if (protocol.rules[i].urgency >= urgency)
                add(node, found.fires[static_cast<size_t>(i)]);
        if (protocol.waiting.urgency >= urgency)
            add(node, found.waits);
    }
    return found;
}

/// Where `a` goes before `b`, both firing and equally urgent: it sends more of what is required;
/// where both send as much of it, `isTieWon` decides.
Node Model::outranks(const Judgement& judgement,
                     const TriageRule& a,
                     const TriageRule& b,
                     bool isTieWon)
{
    quint32 asked = 0;
    for (size_t c = 0; c < kClasses; ++c)
        if (judgement.required[c] != kFalse)
            asked |= bitAt(c);
    const quint32 more = a.covers & ~b.covers & asked;
    const quint32 less = b.covers & ~a.covers & asked;
    const quint32 apart = more | less;
    Node found = kFalse;
    // Every set of those required classes that only one of the two plans sends.
    for (quint32 set = apart;; set = (set - 1) & apart) {
        const int lead = std::popcount(set & more) - std::popcount(set & less);
        if (lead > 0 || (lead == 0 && isTieWon)) {
            Node exactly = kTrue;
            for (size_t c = 0; c < kClasses; ++c) {
                if ((apart & bitAt(c)) == 0)
                    continue;
                exactly = (set & bitAt(c)) != 0
                              ? m_diagram->both(exactly, judgement.required[c])
                              : m_diagram->without(exactly, judgement.required[c]);
            }
            found = m_diagram->either(found, exactly);
        }
        if (set == 0)
            return found;
    }
}

std::vector<Node> Model::floors(const Judgement& judgement)
{
    const Protocol& protocol = judgement.profile->protocol;
    std::vector<const TriageRule*> rules;
    std::vector<Node> fires = judgement.fires;
    for (const TriageRule& rule : protocol.rules)
        rules.push_back(&rule);
    rules.push_back(&protocol.waiting);
    fires.push_back(judgement.waits);
    std::vector<Node> floors;
    for (size_t r = 0; r < rules.size(); ++r) {
        Node floor = fires[r];
        if (const auto above = judgement.urgent.upper_bound(rules[r]->urgency);
            above != judgement.urgent.end())
            floor = m_diagram->without(floor, above->second);
        for (size_t s = 0; s < rules.size() && floor != kFalse; ++s) {
            if (s == r || rules[s]->urgency != rules[r]->urgency)
                continue;
            const auto mine = static_cast<int>(rules[r]->response);
            const auto theirs = static_cast<int>(rules[s]->response);
            const bool isTieWon = theirs > mine || (theirs == mine && s < r);
            floor = m_diagram->without(
                floor,
                m_diagram->both(fires[s], outranks(judgement, *rules[s], *rules[r], isTieWon)));
        }
        floors.push_back(floor);
    }
    return floors;
}

Node Model::eligible(const Judgement& judgement, const std::vector<Node>& floors)
{
    const Protocol& protocol = judgement.profile->protocol;
    Node fits = kFalse;
    if (protocol.natureAt >= 0 && protocol.eligibleNatures != 0) {
        Condition nature;
        nature.form = Condition::Form::AnswerIn;
        nature.at = protocol.natureAt;
        nature.mask = protocol.eligibleNatures;
        fits = answerNode(*judgement.profile, nature);
    }
    for (qsizetype i = 0; i < protocol.rules.size(); ++i)
        if (isTeamsOwn(protocol.rules[i].response))
            fits = m_diagram->either(fits, floors[static_cast<size_t>(i)]);
    if (isTeamsOwn(protocol.waiting.response))
        fits = m_diagram->either(fits, floors.back());
    return m_diagram->without(fits, judgement.disqualified);
}

} // namespace lodestar::triage::check
