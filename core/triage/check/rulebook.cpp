// SPDX-License-Identifier: GPL-3.0-or-later
// Works out what rules add up to, always inside a small part of all answers.
#include "core/triage/check/rulebook.h"

#include <bit>
#include <set>

namespace lodestar::triage::check {

namespace {

quint32 bitAt(size_t index)
{
    return quint32{1} << index;
}

} // namespace

Rulebook::Rulebook(Model& model, const Profile& profile)
    : m_model(model)
    , m_diagram(model.diagram())
    , m_rest(static_cast<size_t>(profile.protocol.rules.size()) - 1)
{
    const Protocol& protocol = profile.protocol;
    for (const TriageRule& rule : protocol.rules) {
        m_holds.push_back(m_rules.size() == m_rest ? kFalse : model.nodeOf(profile, rule.when));
        m_rules.push_back(&rule);
    }
    Node waits = kFalse;
    for (const QuestionId& id : protocol.mustAsk)
        waits = m_diagram.either(waits, model.unanswered(model.indexOf(id)));
    m_holds.push_back(waits);
    m_rules.push_back(&protocol.waiting);
    for (const Node node : m_holds) {
        std::vector<bool> support(model.variables().size(), false);
        std::vector<bool> seen;
        m_diagram.visit(node, seen, [&](Node inner) {
            support[static_cast<size_t>(m_diagram.variableOf(inner))] = true;
        });
        m_support.push_back(std::move(support));
    }
}

RuleSet Rulebook::those(const std::function<bool(const TriageRule&)>& wanted) const
{
    RuleSet set;
    for (const TriageRule* rule : m_rules)
        set.push_back(wanted(*rule));
    return set;
}

std::vector<RuleSet> Rulebook::guarded() const
{
    std::set<RuleSet> parts;
    for (const TriageRule* least : m_rules)
        parts.insert(those([&](const TriageRule& r) { return r.urgency >= least->urgency; }));
    for (size_t c = 0; c < kClasses; ++c) {
        parts.insert(those([&](const TriageRule& r) { return (r.requiredMask & bitAt(c)) != 0; }));
        parts.insert(those([&](const TriageRule& r) { return (r.forbiddenMask & bitAt(c)) != 0; }));
    }
    parts.insert(those([](const TriageRule& r) { return r.staging != StagingGate::None; }));
    parts.insert(
        those([](const TriageRule& r) { return r.staging == StagingGate::WaitForPolice; }));
    parts.erase(RuleSet(m_rules.size(), false));
    parts.erase(RuleSet(m_rules.size(), true)); // something always fires
    return {parts.begin(), parts.end()};
}

/// `where`, as far as none of the rules holds. The one that catches the rest is left to the caller.
Node Rulebook::less(Node where, const std::vector<Node>& holds, const RuleSet& rules)
{
    for (size_t i = 0; i < rules.size(); ++i)
        if (rules[i] && m_diagram.implies(where, holds[i]))
            return kFalse;
    for (size_t i = 0; i < rules.size() && where != kFalse; ++i)
        if (rules[i])
            where = m_diagram.without(where, holds[i]);
    return where;
}

Node Rulebook::lacking(Node where, const RuleSet& rules)
{
    where = less(where, m_holds, rules);
    if (!rules[m_rest])
        return where;
    // The rest is caught as well: what is left must be held by some other rule.
    Node held = kFalse;
    for (size_t i = 0; i < m_holds.size(); ++i)
        if (!rules[i])
            held = m_diagram.either(held, m_diagram.both(where, m_holds[i]));
    return held;
}

/// Inside `where`, in which both fire and are equally urgent: where the other goes first.
Node Rulebook::outranking(Node where, size_t index, size_t other)
{
    const TriageRule& mine = *m_rules[index];
    const TriageRule& theirs = *m_rules[other];
    const quint32 more = theirs.covers & ~mine.covers;
    const quint32 less = mine.covers & ~theirs.covers;
    const bool isTieWon =
        theirs.response > mine.response || (theirs.response == mine.response && other < index);
    // Parted by how far the other is ahead in required classes that only one of the two sends.
    std::map<int, Node> byLead{{0, where}};
    for (size_t c = 0; c < kClasses; ++c) {
        const int step = (more & bitAt(c)) != 0 ? 1 : (less & bitAt(c)) != 0 ? -1 : 0;
        if (step == 0)
            continue;
        const RuleSet asking =
            those([&](const TriageRule& r) { return (r.requiredMask & bitAt(c)) != 0; });
        std::map<int, Node> next;
        for (const auto& [lead, part] : byLead) {
            const Node unasked = lacking(part, asking);
            Node& same = next.emplace(lead, kFalse).first->second;
            same = m_diagram.either(same, unasked);
            Node& ahead = next.emplace(lead + step, kFalse).first->second;
            ahead = m_diagram.either(ahead, m_diagram.without(part, unasked));
        }
        byLead = std::move(next);
    }
    Node first = kFalse;
    for (const auto& [lead, part] : byLead)
        if (lead > 0 || (lead == 0 && isTieWon))
            first = m_diagram.either(first, part);
    return first;
}

Node Rulebook::floorIn(Node where, size_t index)
{
    const RuleSet self = those([&](const TriageRule& r) { return &r == m_rules[index]; });
    where = m_diagram.without(where, lacking(where, self));
    const int urgency = m_rules[index]->urgency;
    where = lacking(where, those([&](const TriageRule& r) { return r.urgency > urgency; }));
    for (size_t other = 0; other < m_rules.size() && where != kFalse; ++other) {
        // Where the rest is caught nothing else fires.
        if (other == index || other == m_rest || m_rules[other]->urgency != urgency)
            continue;
        const Node meets = m_diagram.both(where, m_holds[other]);
        if (meets != kFalse)
            where = m_diagram.without(where, outranking(meets, index, other));
    }
    return where;
}

Node Rulebook::moved(size_t index, const Move& move, bool isAfter)
{
    const auto with = [&](Node node, int variable, int value) {
        return m_support[index][static_cast<size_t>(variable)]
                   ? m_diagram.with(node, variable, value)
                   : node;
    };
    Node node = m_holds[index];
    if (const int answered = move.question < 0 ? -1 : m_model.answeredVariable(move.question);
        answered >= 0)
        node = with(node, answered, 1);
    for (const Shift& shift : move.shifts)
        node = with(node, shift.variable, isAfter ? shift.to : shift.from);
    return node;
}

Node Rulebook::fallOf(const Move& move, const std::vector<RuleSet>& parts)
{
    std::vector<Node> before;
    std::vector<Node> after;
    bool isAny = false;
    for (size_t i = 0; i < m_rules.size(); ++i) {
        before.push_back(moved(i, move, false));
        after.push_back(moved(i, move, true));
        isAny = isAny || before.back() != after.back();
    }
    Node bad = kFalse;
    for (size_t p = 0; p < parts.size() && isAny; ++p) {
        const RuleSet& part = parts[p];
        // A rule of the part no longer holds, and no other rule of the part does.
        for (size_t i = 0; i < part.size(); ++i) {
            if (!part[i] || m_diagram.implies(before[i], after[i]))
                continue;
            const Node lost = less(m_diagram.without(before[i], after[i]), after, part);
            if (!part[m_rest]) {
                bad = m_diagram.either(bad, lost);
                continue;
            }
            for (size_t t = 0; t < part.size(); ++t) // the rest is not caught: another rule holds
                if (!part[t])
                    bad = m_diagram.either(bad, m_diagram.both(lost, after[t]));
        }
        // Nothing held, so that the rest was caught; now a rule outside the part holds.
        for (size_t t = 0; part[m_rest] && t < part.size(); ++t) {
            if (part[t] || m_diagram.implies(after[t], before[t]))
                continue;
            const RuleSet all(part.size(), true);
            bad = m_diagram.either(
                bad, less(less(m_diagram.without(after[t], before[t]), after, part), before, all));
        }
    }
    return bad;
}

} // namespace lodestar::triage::check
