// SPDX-License-Identifier: GPL-3.0-or-later
// Diagram: decision diagrams over variables of several values. Truth for every combination of
// values in one small graph (after Bryant 1986). For this room only.
#pragma once

#include <QtGlobal>

#include <functional>
#include <unordered_map>
#include <vector>

namespace lodestar::triage::check {

/// A function of all variables, by the index of its node. Equal functions have equal nodes.
using Node = quint32;
inline constexpr Node kFalse = 0;
inline constexpr Node kTrue = 1;

/// One value for each variable.
using Assignment = std::vector<int>;

/// Makes nodes and keeps them. When there are more than it may hold, isFull() says so and every
/// answer from then on is worthless.
class Diagram
{
public:
    /// How many values each variable has, in the order in which they are looked at; at most 64.
    Diagram(std::vector<int> values, size_t mostNodes);

    /// True where the variable has one of the values (a bit each).
    [[nodiscard]] Node literal(int variable, quint64 values);

    [[nodiscard]] Node both(Node a, Node b) { return apply(Op::And, a, b); }

    [[nodiscard]] Node either(Node a, Node b) { return apply(Op::Or, a, b); }

    /// a and not b.
    [[nodiscard]] Node without(Node a, Node b) { return apply(Op::Without, a, b); }

    [[nodiscard]] Node no(Node a) { return without(kTrue, a); }

    /// Whether b is true wherever a is; makes no nodes.
    [[nodiscard]] bool implies(Node a, Node b);
    /// The function with one variable set for good.
    [[nodiscard]] Node with(Node a, int variable, int value);

    [[nodiscard]] bool isFull() const { return m_isFull; }

    [[nodiscard]] size_t size() const { return m_nodes.size(); }

    [[nodiscard]] int variableOf(Node node) const { return m_nodes[node].variable; }

    [[nodiscard]] Node child(Node node, int value) const
    {
        return m_children[m_nodes[node].first + static_cast<size_t>(value)];
    }

    /// Each node of the function once, the two ends left out. `seen` is kept between calls, so that
    /// what functions share is visited once.
    void visit(Node root, std::vector<bool>& seen, const std::function<void(Node)>& see) const;

    /// The cheapest assignment that makes the function true; `cost(variable, value)` is never
    /// negative and 0 for value 0. False where the function is never true.
    [[nodiscard]] bool cheapest(Node root,
                                const std::function<int(int, int)>& cost,
                                Assignment& found,
                                int& total) const;

private:
    enum class Op : quint32 { And, Or, Without, Implies, With };

    struct Inner
    {
        int variable;
        size_t first; ///< of its children
    };

    struct Known
    {
        quint64 key = ~quint64{0};
        quint32 extra = 0;
        Node result = 0;
    };

    [[nodiscard]] Node apply(Op op, Node a, Node b);
    [[nodiscard]] Node
    withIn(Node a, int variable, int value, std::unordered_map<Node, Node>& known);
    [[nodiscard]] Node make(int variable, const Node* children);
    [[nodiscard]] size_t hashOf(int variable, const Node* children) const;
    [[nodiscard]] Known& knownAt(Op op, Node a, Node b);
    void grow();

    std::vector<int> m_values;
    size_t m_most;
    bool m_isFull = false;
    std::vector<Inner> m_nodes;
    std::vector<Node> m_children;
    std::vector<Node> m_slots;  ///< open hashing over all inner nodes; 0 is free
    std::vector<Known> m_known; ///< results worked out before; may forget
};

} // namespace lodestar::triage::check
