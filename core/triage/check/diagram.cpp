// SPDX-License-Identifier: GPL-3.0-or-later
// Builds decision diagrams: each node once, each operation on two nodes once.
#include "core/triage/check/diagram.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>

namespace lodestar::triage::check {

namespace {

constexpr size_t kFirstSlots = size_t{1} << 13;
constexpr int kNever = std::numeric_limits<int>::max() / 2;

size_t mix(size_t hash, quint64 value)
{
    hash ^= value + 0x9e3779b97f4a7c15ULL + (hash << 6) + (hash >> 2);
    return hash * 0xbf58476d1ce4e5b9ULL;
}

} // namespace

Diagram::Diagram(std::vector<int> values, size_t mostNodes)
    : m_values(std::move(values))
    , m_most(mostNodes)
    , m_slots(kFirstSlots, 0)
    , m_known(kFirstSlots)
{
    const int end = static_cast<int>(m_values.size());
    m_nodes = {{end, 0}, {end, 0}};
}

Node Diagram::literal(int variable, quint64 values)
{
    const auto count = static_cast<size_t>(m_values[static_cast<size_t>(variable)]);
    QVarLengthArray<Node, 64> children(static_cast<qsizetype>(count));
    for (size_t i = 0; i < count; ++i)
        children[static_cast<qsizetype>(i)] = static_cast<Node>((values >> i) & 1);
    return make(variable, children.constData());
}

size_t Diagram::hashOf(int variable, const Node* children) const
{
    size_t hash = static_cast<size_t>(variable) + 1;
    const int count = m_values[static_cast<size_t>(variable)];
    for (int i = 0; i < count; ++i)
        hash = mix(hash, children[i]);
    return hash ^ (hash >> 29);
}

Node Diagram::make(int variable, const Node* children)
{
    const auto count = static_cast<size_t>(m_values[static_cast<size_t>(variable)]);
    if (std::all_of(children, children + count, [&](Node n) { return n == children[0]; }))
        return children[0];
    if (m_isFull)
        return kFalse;
    const size_t mask = m_slots.size() - 1;
    size_t slot = hashOf(variable, children) & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const Inner& inner = m_nodes[m_slots[slot]];
        if (inner.variable == variable &&
            std::equal(children,
                       children + count,
                       m_children.begin() + static_cast<std::ptrdiff_t>(inner.first)))
            return m_slots[slot];
    }
    if (m_nodes.size() >= m_most) {
        m_isFull = true;
        return kFalse;
    }
    const Node node = static_cast<Node>(m_nodes.size());
    m_nodes.push_back({variable, m_children.size()});
    m_children.insert(m_children.end(), children, children + count);
    m_slots[slot] = node;
    if (m_nodes.size() * 2 > m_slots.size())
        grow();
    return node;
}

void Diagram::grow()
{
    std::vector<Node> table(m_slots.size() * 2, 0);
    const size_t mask = table.size() - 1;
    for (Node node = 2; node < m_nodes.size(); ++node) {
        const Inner& inner = m_nodes[node];
        size_t slot = hashOf(inner.variable, &m_children[inner.first]) & mask;
        while (table[slot] != 0)
            slot = (slot + 1) & mask;
        table[slot] = node;
    }
    m_slots = std::move(table);
    m_known.assign(m_slots.size(), {});
}

Diagram::Known& Diagram::knownAt(Op op, Node a, Node b)
{
    const quint64 key = (quint64{a} << 32) | b;
    const size_t hash = mix(mix(static_cast<size_t>(op) + 7, key), key >> 17);
    return m_known[(hash ^ (hash >> 31)) & (m_known.size() - 1)];
}

Node Diagram::apply(Op op, Node a, Node b)
{
    if (op == Op::Without) {
        if (a == kFalse || b == kTrue || a == b)
            return kFalse;
        if (b == kFalse)
            return a;
    } else {
        const Node strong = op == Op::And ? kFalse : kTrue;
        if (a == strong || b == strong)
            return strong;
        if (a == b || a == 1 - strong)
            return b;
        if (b == 1 - strong)
            return a;
        if (a > b)
            std::swap(a, b);
    }
    const quint64 key = (quint64{a} << 32) | b;
    const auto extra = static_cast<quint32>(op);
    if (const Known& known = knownAt(op, a, b); known.key == key && known.extra == extra)
        return known.result;
    const int top = std::min(variableOf(a), variableOf(b));
    const int count = m_values[static_cast<size_t>(top)];
    QVarLengthArray<Node, 64> children(count);
    for (int i = 0; i < count; ++i)
        children[i] = apply(
            op, variableOf(a) == top ? child(a, i) : a, variableOf(b) == top ? child(b, i) : b);
    const Node made = make(top, children.constData());
    knownAt(op, a, b) = {key, extra, made}; // looked up again: the table may have grown
    return made;
}

bool Diagram::implies(Node a, Node b)
{
    if (a == kFalse || b == kTrue || a == b)
        return true;
    if (a == kTrue || b == kFalse)
        return false;
    const quint64 key = (quint64{a} << 32) | b;
    const auto extra = static_cast<quint32>(Op::Implies);
    if (const Known& known = knownAt(Op::Implies, a, b); known.key == key && known.extra == extra)
        return known.result == kTrue;
    const int top = std::min(variableOf(a), variableOf(b));
    const int count = m_values[static_cast<size_t>(top)];
    bool holds = true;
    for (int i = 0; i < count && holds; ++i)
        holds =
            implies(variableOf(a) == top ? child(a, i) : a, variableOf(b) == top ? child(b, i) : b);
    knownAt(Op::Implies, a, b) = {key, extra, holds ? kTrue : kFalse};
    return holds;
}

Node Diagram::with(Node a, int variable, int value)
{
    std::unordered_map<Node, Node> known;
    return withIn(a, variable, value, known);
}

Node Diagram::withIn(Node a, int variable, int value, std::unordered_map<Node, Node>& known)
{
    if (variableOf(a) > variable)
        return a;
    if (variableOf(a) == variable)
        return child(a, value);
    if (const auto found = known.find(a); found != known.end())
        return found->second;
    const int top = variableOf(a);
    const int count = m_values[static_cast<size_t>(top)];
    QVarLengthArray<Node, 64> children(count);
    for (int i = 0; i < count; ++i)
        children[i] = withIn(child(a, i), variable, value, known);
    const Node made = make(top, children.constData());
    known.emplace(a, made);
    return made;
}

void Diagram::visit(Node root, std::vector<bool>& seen, const std::function<void(Node)>& see) const
{
    seen.resize(std::max(seen.size(), m_nodes.size()));
    std::vector<Node> open{root};
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        if (node <= kTrue || seen[node])
            continue;
        seen[node] = true;
        const int count = m_values[static_cast<size_t>(variableOf(node))];
        for (int i = 0; i < count; ++i)
            open.push_back(child(node, i));
        see(node);
    }
}

bool Diagram::cheapest(Node root,
                       const std::function<int(int, int)>& cost,
                       Assignment& found,
                       int& total) const
{
    std::unordered_map<Node, int> least{{kFalse, kNever}, {kTrue, 0}};
    const std::function<int(Node)> weigh = [&](Node node) {
        if (const auto known = least.find(node); known != least.end())
            return known->second;
        const int variable = variableOf(node);
        int best = kNever;
        for (int i = 0; i < m_values[static_cast<size_t>(variable)]; ++i)
            best = std::min(best, weigh(child(node, i)) + cost(variable, i));
        best = std::min(best, kNever);
        least.emplace(node, best);
        return best;
    };
    total = weigh(root);
    if (total >= kNever)
        return false;
    found.assign(m_values.size(), 0);
    for (Node node = root; node > kTrue;) {
        const int variable = variableOf(node);
        int at = 0;
        while (weigh(child(node, at)) + cost(variable, at) != weigh(node))
            ++at;
        found[static_cast<size_t>(variable)] = at;
        node = child(node, at);
    }
    return true;
}

} // namespace lodestar::triage::check
