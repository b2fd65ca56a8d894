// SPDX-License-Identifier: GPL-3.0-or-later
// Compares two protocols on one set of variables and covers what differs with few, wide classes.
#include "core/triage/check/difference.h"

#include "core/triage/check/model.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>
#include <unordered_map>

namespace lodestar::triage::check {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("check", text);
}

int rank(StagingGate gate)
{
    return gate == StagingGate::None ? 0 : gate == StagingGate::WaitForEms ? 1 : 2;
}

/// The values that each variable may have: a bit each.
using Cube = std::vector<quint64>;

class Comparer
{
public:
    Comparer(const Profile& before, const Profile& after, size_t mostNodes)
        : m_before(before)
        , m_after(after)
        , m_model({&before, &after}, mostNodes)
        , m_diagram(m_model.diagram())
        , m_old(m_model.judge(before))
        , m_new(m_model.judge(after))
    {
    }

    [[nodiscard]] Difference compare(int mostClasses)
    {
        compareParts();
        Difference found;
        const Node changed = m_diagram.either(m_diagram.either(m_more, m_less), otherPlan());
        const std::pair<Way, Node> ways[] = {
            {Way::Down, m_diagram.without(m_less, m_more)},
            {Way::Both, m_diagram.both(m_less, m_more)},
            {Way::Up, m_diagram.without(m_more, m_less)},
            {Way::PlanOnly, m_diagram.without(changed, m_diagram.either(m_more, m_less))}};
        found.sets = count(kTrue);
        found.changed = count(changed);
        for (const auto& [way, where] : ways)
            cover(way, where, mostClasses, found);
        if (m_diagram.isFull())
            return Difference{{}, found.sets, 0, false, true};
        return found;
    }

private:
    void compareTwo(Node before, Node after)
    {
        m_more = m_diagram.either(m_more, m_diagram.without(after, before));
        m_less = m_diagram.either(m_less, m_diagram.without(before, after));
    }

    static Node atLeast(const Judgement& judgement, int urgency)
    {
        const auto least = judgement.urgent.lower_bound(urgency);
        return least == judgement.urgent.end() ? kFalse : least->second;
    }

    void compareParts()
    {
        std::set<int> urgencies;
        for (const auto& [urgency, node] : m_old.urgent)
            urgencies.insert(urgency);
        for (const auto& [urgency, node] : m_new.urgent)
            urgencies.insert(urgency);
        for (const int urgency : urgencies)
            compareTwo(atLeast(m_old, urgency), atLeast(m_new, urgency));
        for (size_t c = 0; c < kClasses; ++c) {
            compareTwo(m_old.required[c], m_new.required[c]);
            compareTwo(m_old.forbidden[c], m_new.forbidden[c]);
        }
        compareTwo(m_old.staged, m_new.staged);
        compareTwo(m_old.stagedByPolice, m_new.stagedByPolice);
    }

    [[nodiscard]] Node unlike(Node a, Node b)
    {
        return m_diagram.either(m_diagram.without(a, b), m_diagram.without(b, a));
    }

    [[nodiscard]] std::map<QString, Node> plansOf(const Judgement& judgement,
                                                  const std::vector<Node>& floors)
    {
        std::map<QString, Node> plans;
        const Protocol& protocol = judgement.profile->protocol;
        for (size_t i = 0; i < floors.size(); ++i) {
            const auto at = static_cast<qsizetype>(i);
            const PlanId& plan =
                at < protocol.rules.size() ? protocol.rules[at].plan : protocol.waiting.plan;
            Node& where = plans.emplace(plan.value(), kFalse).first->second;
            where = m_diagram.either(where, floors[i]);
        }
        return plans;
    }

    [[nodiscard]] Node otherPlan()
    {
        const auto oldFloors = m_model.floors(m_old);
        const auto newFloors = m_model.floors(m_new);
        auto before = plansOf(m_old, oldFloors);
        auto after = plansOf(m_new, newFloors);
        Node other = unlike(m_old.untriaged, m_new.untriaged);
        other = m_diagram.either(
            other, unlike(m_model.eligible(m_old, oldFloors), m_model.eligible(m_new, newFloors)));
        for (const auto& [plan, where] : before)
            other = m_diagram.either(other, m_diagram.without(where, after[plan]));
        return other;
    }

    [[nodiscard]] double weight(int variable, int value) const
    {
        const Variable& v = m_model.variables()[static_cast<size_t>(variable)];
        const int choices = std::popcount(v.choices[static_cast<size_t>(value)]);
        switch (v.of) {
        case Variable::Of::Flag:
            return 1;
        case Variable::Of::Answer:
            return value == 0 ? choices + 1 : choices; // or nothing at all
        case Variable::Of::Value:
            return value == 0 ? 1 : std::exp2(choices) - 1;
        case Variable::Of::Answered:
            return value == 0 ? 1 : std::exp2(choices) - 1;
        }
        Q_UNREACHABLE();
    }

    /// How many sets of answers that some rule tells apart make the function true.
    [[nodiscard]] double count(Node root) const
    {
        std::vector<double> whole(m_model.variables().size() + 1, 1);
        for (size_t v = m_model.variables().size(); v-- > 0;) {
            double sum = 0;
            for (size_t i = 0; i < m_model.variables()[v].choices.size(); ++i)
                sum += weight(static_cast<int>(v), static_cast<int>(i));
            whole[v] = whole[v + 1] * sum;
        }
        std::unordered_map<Node, double> known{{kFalse, 0}, {kTrue, 1}};
        const std::function<double(Node)> of = [&](Node node) {
            if (const auto found = known.find(node); found != known.end())
                return found->second;
            const int variable = m_diagram.variableOf(node);
            double sum = 0;
            const auto& sets = m_model.variables()[static_cast<size_t>(variable)].choices;
            for (size_t i = 0; i < sets.size(); ++i) {
                const Node next = m_diagram.child(node, static_cast<int>(i));
                const auto below = static_cast<size_t>(m_diagram.variableOf(next));
                sum += weight(variable, static_cast<int>(i)) * of(next) *
                       whole[static_cast<size_t>(variable) + 1] / whole[below];
            }
            known.emplace(node, sum);
            return sum;
        };
        return of(root) * whole[0] / whole[static_cast<size_t>(m_diagram.variableOf(root))];
    }

    [[nodiscard]] Node nodeOf(const Cube& cube)
    {
        Node node = kTrue;
        for (size_t v = cube.size(); v-- > 0;)
            node = m_diagram.both(m_diagram.literal(static_cast<int>(v), cube[v]), node);
        return node;
    }

    /// As wide a class around the assignment as the function allows: what does not matter first,
    /// then answer by answer.
    [[nodiscard]] Cube widened(const Assignment& around, Node where)
    {
        Cube cube;
        for (const int value : around)
            cube.push_back(quint64{1} << value);
        const auto widen = [&](size_t v, quint64 values) {
            const quint64 before = std::exchange(cube[v], values);
            if (!m_diagram.implies(nodeOf(cube), where))
                cube[v] = before;
        };
        for (size_t v = 0; v < cube.size(); ++v)
            widen(v, (quint64{1} << m_model.variables()[v].choices.size()) - 1);
        for (size_t v = 0; v < cube.size(); ++v)
            for (size_t i = 0; i < m_model.variables()[v].choices.size(); ++i)
                if (((cube[v] >> i) & 1) == 0)
                    widen(v, cube[v] | (quint64{1} << i));
        return cube;
    }

    void cover(Way way, Node where, int mostClasses, Difference& found)
    {
        Node left = where;
        Assignment shortest;
        int length = 0;
        const auto cost = [this](int variable, int value) {
            return m_model.cost(variable, value);
        };
        while (m_diagram.cheapest(left, cost, shortest, length)) {
            if (found.classes.size() >= mostClasses) {
                found.isWhole = false;
                return;
            }
            const Cube cube = widened(shortest, where);
            const Node node = nodeOf(cube);
            ChangeClass one;
            one.way = way;
            one.when = allowedBy(cube);
            one.sets = count(m_diagram.both(node, left));
            one.example = m_model.factsOf(shortest);
            one.before = evaluate(m_before, one.example);
            one.after = evaluate(m_after, one.example);
            found.classes += one;
            left = m_diagram.without(left, node);
        }
    }

    [[nodiscard]] QList<Allowed> allowedBy(const Cube& cube) const
    {
        QList<Allowed> all;
        for (size_t v = 0; v < cube.size(); ++v) {
            const Variable& variable = m_model.variables()[v];
            if (std::popcount(cube[v]) == static_cast<int>(variable.choices.size()))
                continue;
            Allowed one;
            if (variable.of == Variable::Of::Flag) {
                one.flag = variable.flag;
                one.isGiven = cube[v] == 2;
                all += one;
                continue;
            }
            const JointQuestion& question = m_model.questions()[variable.question];
            one.question = question.id;
            const bool isOne = variable.of == Variable::Of::Answer;
            one.isGiven = isOne || cube[v] == 2;
            one.mayBeOpen = isOne && (cube[v] & 1) != 0;
            quint64 choices = isOne ? 0 : variable.choices[1];
            for (size_t i = 0; isOne && i < variable.choices.size(); ++i)
                if (((cube[v] >> i) & 1) != 0)
                    choices |= variable.choices[i];
            for (int bit = 0; bit < question.choices.size(); ++bit)
                if (((choices >> bit) & 1) != 0)
                    one.values += question.choices[bit].id.value();
            all += one;
        }
        return all;
    }

    const Profile& m_before;
    const Profile& m_after;
    Model m_model;
    Diagram& m_diagram;
    Judgement m_old;
    Judgement m_new;
    Node m_more = kFalse;
    Node m_less = kFalse;
};

} // namespace

Difference
differenceOf(const Profile& before, const Profile& after, int mostClasses, size_t mostNodes)
{
    return Comparer(before, after, mostNodes).compare(mostClasses);
}

std::optional<Way> wayOf(const TriageResult& before, const TriageResult& after)
{
    const auto lacks = [](const QList<ResourceClass>& wanted, const QList<ResourceClass>& there) {
        return std::ranges::any_of(wanted, [&](ResourceClass c) { return !there.contains(c); });
    };
    const auto isBelow = [&](const TriageResult& a, const TriageResult& b) {
        return a.urgency < b.urgency || lacks(b.required, a.required) ||
               lacks(b.forbiddenAlone, a.forbiddenAlone) || rank(a.staging) < rank(b.staging);
    };
    const bool isLess = isBelow(after, before);
    const bool isMore = isBelow(before, after);
    if (isLess || isMore)
        return isLess && isMore ? Way::Both : isLess ? Way::Down : Way::Up;
    const bool isSame = before.plan == after.plan && before.untriaged == after.untriaged &&
                        before.eligible == after.eligible;
    return isSame ? std::nullopt : std::optional(Way::PlanOnly);
}

QString allowedText(const QList<Allowed>& when)
{
    QStringList parts;
    for (const Allowed& one : when) {
        if (!one.flag.isEmpty()) {
            parts += one.isGiven ? say("flag %1 is set").arg(one.flag)
                                 : say("flag %1 is not set").arg(one.flag);
            continue;
        }
        QStringList values = one.values;
        if (one.mayBeOpen)
            values += say("not answered");
        parts += (one.isGiven ? say("%1 is %2") : say("%1 is not %2"))
                     .arg(one.question.value(), values.join(say(" or ")));
    }
    return parts.isEmpty() ? say("always") : parts.join(QStringLiteral("; "));
}

} // namespace lodestar::triage::check
