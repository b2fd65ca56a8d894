// SPDX-License-Identifier: GPL-3.0-or-later
// Rulebook: a protocol's rules as one small function each, and what they add up to where it is
// asked. The union of all rules is never made: of many rules over many questions it may be huge.
// For this room only.
#pragma once

#include "core/triage/check/moves.h"

namespace lodestar::triage::check {

/// Rules by index; the last index is the waiting for questions that must be asked.
using RuleSet = std::vector<bool>;

class Rulebook
{
public:
    Rulebook(Model& model, const Profile& profile);

    [[nodiscard]] size_t count() const { return m_rules.size(); }

    [[nodiscard]] const TriageRule& rule(size_t index) const { return *m_rules[index]; }

    /// Where the rule's own condition holds; of the rule that catches the rest: nowhere.
    [[nodiscard]] Node holds(size_t index) const { return m_holds[index]; }

    /// The rules of which `wanted` is true.
    [[nodiscard]] RuleSet those(const std::function<bool(const TriageRule&)>& wanted) const;
    /// Each part of a result that no move may make false, as the rules that bring it.
    [[nodiscard]] std::vector<RuleSet> guarded() const;

    /// Of `where`: where none of the rules fires.
    [[nodiscard]] Node lacking(Node where, const RuleSet& rules);
    /// Of `where`: where this rule's plan is the one in force.
    [[nodiscard]] Node floorIn(Node where, size_t index);
    /// Where the move takes a guarded part away, as a function of all that does not move.
    [[nodiscard]] Node fallOf(const Move& move, const std::vector<RuleSet>& parts);

private:
    [[nodiscard]] Node less(Node where, const std::vector<Node>& holds, const RuleSet& rules);
    [[nodiscard]] Node outranking(Node where, size_t index, size_t other);
    [[nodiscard]] Node moved(size_t index, const Move& move, bool isAfter);

    Model& m_model;
    Diagram& m_diagram;
    std::vector<const TriageRule*> m_rules;
    std::vector<Node> m_holds;
    std::vector<std::vector<bool>> m_support; ///< by rule: the variables that it reads
    size_t m_rest;                            ///< the rule that catches what no other does
};

} // namespace lodestar::triage::check
