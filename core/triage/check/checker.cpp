// SPDX-License-Identifier: GPL-3.0-or-later
// Proves a protocol's safety on its decision diagrams and finds the shortest counterexamples.
#include "core/triage/check/checker.h"

#include "core/triage/check/moves.h"
#include "core/triage/check/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <tuple>

namespace lodestar::triage::check {

namespace {

/// Checks one profile once.
class Checker
{
public:
    Checker(const Profile& profile, size_t mostNodes)
        : m_profile(profile)
        , m_model({&profile}, mostNodes)
        , m_diagram(m_model.diagram())
        , m_judgement(m_model.judge(profile))
    {
        for (const auto& [urgency, node] : m_judgement.urgent)
            guard(node);
        for (size_t c = 0; c < kClasses; ++c) {
            guard(m_judgement.required[c]);
            guard(m_judgement.forbidden[c]);
        }
        guard(m_judgement.staged);
        guard(m_judgement.stagedByPolice);
    }

    [[nodiscard]] CheckReport report()
    {
        checkPlans();
        checkReach();
        checkMoves();
        for (const Invariant& invariant : m_profile.protocol.invariants)
            checkInvariant(invariant);
        CheckReport report;
        report.combinations = m_model.combinations();
        report.variables = static_cast<int>(m_model.variables().size());
        report.nodes = static_cast<qint64>(m_diagram.size());
        if (m_diagram.isFull())
            m_findings = {Finding{
                Fault::TooLarge, m_profile.protocol.id, tooLargeText(m_diagram.size()), {}, {}, 0}};
        report.findings = m_findings;
        return report;
    }

private:
    void guard(Node node)
    {
        if (node > kTrue && !m_guarded.contains(node))
            m_guarded += node;
    }

    [[nodiscard]] bool shortest(Node where, Assignment& found, int& length) const
    {
        return m_diagram.cheapest(
            where,
            [this](int variable, int value) { return m_model.cost(variable, value); },
            found,
            length);
    }

    void checkPlans()
    {
        Node any = m_judgement.waits;
        const auto& rules = m_profile.protocol.rules;
        for (qsizetype i = 0; i < rules.size(); ++i)
            if (m_profile.plan(rules[i].plan) && m_profile.level(rules[i].level))
                any = m_diagram.either(any, m_judgement.fires[static_cast<size_t>(i)]);
        Assignment found;
        int length = 0;
        if (any == kTrue || !shortest(m_diagram.no(any), found, length))
            return;
        const Facts facts = m_model.factsOf(found);
        m_findings += Finding{
            Fault::NoPlan, m_profile.protocol.id, noPlanText(facts), facts, std::nullopt, length};
    }

    /// A question is reached from those asked before it; a rule by answers to questions that are
    /// asked then.
    void checkReach()
    {
        const auto& questions = m_profile.protocol.questions;
        std::set<qsizetype> reached;
        Node asked = kTrue;
        for (bool isMore = true; isMore;) {
            isMore = false;
            asked = kTrue;
            for (qsizetype q = 0; q < questions.size(); ++q) {
                const Node open = m_model.unanswered(m_model.indexOf(questions[q].id));
                const Node when = m_model.nodeOf(m_profile, questions[q].when);
                asked = m_diagram.both(asked,
                                       reached.contains(q) ? m_diagram.either(open, when) : open);
            }
            for (qsizetype q = 0; q < questions.size(); ++q)
                if (!reached.contains(q) &&
                    m_diagram.both(asked, m_model.nodeOf(m_profile, questions[q].when)) != kFalse)
                    isMore = reached.insert(q).second || isMore;
        }
        for (qsizetype q = 0; q < questions.size(); ++q)
            if (!reached.contains(q))
                m_findings += Finding{Fault::QuestionNeverAsked,
                                      questions[q].id.value(),
                                      neverAskedText(questions[q]),
                                      {},
                                      {},
                                      0};
        const auto& rules = m_profile.protocol.rules;
        for (qsizetype i = 0; i + 1 < rules.size(); ++i) {
            const Node fires = m_judgement.fires[static_cast<size_t>(i)];
            if (m_diagram.both(asked, fires) == kFalse)
                m_findings += Finding{Fault::RuleNeverFires,
                                      rules[i].id.value(),
                                      neverFiresText(rules[i], fires != kFalse),
                                      {},
                                      {},
                                      0};
        }
    }

    /// Whether any guarded function falls by a shift of one variable: seen at the nodes themselves.
    [[nodiscard]] std::set<std::tuple<int, int, int>> fallingShifts(const QList<Move>& moves)
    {
        std::vector<std::set<std::pair<int, int>>> asked(m_model.variables().size());
        for (const Move& move : moves)
            if (move.shifts.size() == 1) {
                const Shift& shift = move.shifts.first();
                asked[static_cast<size_t>(shift.variable)].insert({shift.from, shift.to});
            }
        std::set<std::tuple<int, int, int>> falling;
        std::vector<bool> seen;
        for (const Node root : m_guarded)
            m_diagram.visit(root, seen, [&](Node node) {
                const int variable = m_diagram.variableOf(node);
                for (const auto& [from, to] : asked[static_cast<size_t>(variable)])
                    if (!m_diagram.implies(m_diagram.child(node, from), m_diagram.child(node, to)))
                        falling.insert({variable, from, to});
            });
        return falling;
    }

    /// Where the move makes less of the call, as a function of everything else.
    [[nodiscard]] Node fallOf(const Move& move)
    {
        const int answered = move.question < 0 ? -1 : m_model.answeredVariable(move.question);
        Node bad = kFalse;
        for (const Node root : m_guarded) {
            Node before = answered < 0 ? root : m_diagram.with(root, answered, 1);
            Node after = before;
            for (const Shift& shift : move.shifts) {
                before = m_diagram.with(before, shift.variable, shift.from);
                after = m_diagram.with(after, shift.variable, shift.to);
            }
            bad = m_diagram.either(bad, m_diagram.without(before, after));
        }
        return bad;
    }

    void checkMoves()
    {
        const QList<Move> moves = movesOf(m_model);
        const auto falling = fallingShifts(moves);
        std::map<std::pair<Fault, QString>, Finding> worst;
        std::map<std::pair<Fault, QString>, int> count;
        for (const Move& move : moves) {
            const Shift& first = move.shifts.first();
            if (move.shifts.size() == 1 &&
                !falling.contains({first.variable, first.from, first.to}))
                continue;
            Assignment found;
            int length = 0;
            if (!shortest(fallOf(move), found, length))
                continue;
            const QString subject =
                move.question < 0 ? move.flag : m_model.questions()[move.question].id.value();
            const std::pair key{move.fault, subject};
            ++count[key];
            const auto known = worst.find(key);
            if (known != worst.end() && known->second.length <= length + 1)
                continue;
            worst.insert_or_assign(key, findingOf(move, found, length + 1));
        }
        for (auto& [key, finding] : worst) {
            if (count[key] > 1)
                finding.says += othersText(count[key] - 1);
            m_findings += finding;
        }
    }

    [[nodiscard]] Finding findingOf(const Move& move, Assignment assignment, int length) const
    {
        for (const Shift& shift : move.shifts)
            assignment[static_cast<size_t>(shift.variable)] = 0;
        Facts before = m_model.factsOf(assignment);
        Facts after = before;
        if (move.question < 0) {
            after.flags += move.flag;
            after.flags.sort();
        } else {
            change(move, before, after);
        }
        const TriageResult less = evaluate(m_profile, after);
        const TriageResult more = evaluate(m_profile, before);
        const QStringList lost = lossesText(m_profile, more, less);
        const QString subject =
            move.question < 0 ? move.flag : m_model.questions()[move.question].id.value();
        return {lost.isEmpty() ? Fault::EngineDisagrees : move.fault,
                subject,
                moveText(move, m_model, before, lost),
                before,
                after,
                length};
    }

    void change(const Move& move, Facts& before, Facts& after) const
    {
        const JointQuestion& question = m_model.questions()[move.question];
        const AnswerId to = m_model.choiceId(move.question, move.after);
        if (!question.many) {
            before.answers[question.id].values = {m_model.choiceId(move.question, move.before)};
            after.answers[question.id].values = {to};
            return;
        }
        QList<AnswerId>& given = before.answers[question.id].values;
        after.answers[question.id].values = given + QList<AnswerId>{to};
        if (move.before >= 0)
            given += m_model.choiceId(move.question, move.before);
        if (given.isEmpty())
            given += withoutEffect(move.question, to);
    }

    /// An answer to a question of many that no condition reads.
    [[nodiscard]] AnswerId withoutEffect(qsizetype question, const AnswerId& not_) const
    {
        const auto& choices = m_model.questions()[question].choices;
        for (int i = 0; i < choices.size(); ++i)
            if (m_model.valueVariable(question, i) < 0 && choices[i].id != not_)
                return choices[i].id;
        return AnswerId(QStringLiteral("something_else"));
    }

    /// Where the plan in force is one of these rules'.
    template <class Wanted>
    [[nodiscard]] Node whereFloor(const Wanted& wanted)
    {
        if (m_floors.empty())
            m_floors = m_model.floors(m_judgement);
        const Protocol& protocol = m_profile.protocol;
        Node where = kFalse;
        for (qsizetype i = 0; i < protocol.rules.size(); ++i)
            if (wanted(protocol.rules[i]))
                where = m_diagram.either(where, m_floors[static_cast<size_t>(i)]);
        if (wanted(protocol.waiting))
            where = m_diagram.either(where, m_floors.back());
        return where;
    }

    /// Where the promise is broken, the condition left aside.
    [[nodiscard]] Node broken(const Invariant& promise)
    {
        Node bad = kFalse;
        const auto must = [&](Node holds) {
            bad = m_diagram.either(bad, m_diagram.no(holds));
        };
        if (const Level* level = m_profile.level(promise.level)) {
            const auto least = m_judgement.urgent.lower_bound(level->urgency);
            must(least == m_judgement.urgent.end() ? kFalse : least->second);
        }
        for (const ResourceClass c : promise.required)
            must(m_judgement.required[static_cast<size_t>(c)]);
        for (const ResourceClass c : promise.forbiddenAlone)
            must(m_judgement.forbidden[static_cast<size_t>(c)]);
        if (promise.staging == StagingGate::WaitForEms)
            must(m_judgement.staged);
        if (promise.staging == StagingGate::WaitForPolice)
            must(m_judgement.stagedByPolice);
        if (promise.untriaged)
            must(*promise.untriaged ? m_judgement.untriaged : m_diagram.no(m_judgement.untriaged));
        if (promise.disqualified)
            must(*promise.disqualified ? m_judgement.disqualified
                                       : m_diagram.no(m_judgement.disqualified));
        if (!promise.responseNot.isEmpty())
            bad = m_diagram.either(bad, whereFloor([&](const TriageRule& rule) {
                                       return promise.responseNot.contains(rule.response);
                                   }));
        for (const ResourceClass c : promise.planSends)
            bad = m_diagram.either(bad, whereFloor([&](const TriageRule& rule) {
                                       return ((rule.covers >> static_cast<int>(c)) & 1) == 0;
                                   }));
        return bad;
    }

    void checkInvariant(const Invariant& invariant)
    {
        const Node when = m_model.nodeOf(m_profile, invariant.when);
        Assignment found;
        int length = 0;
        if (!shortest(m_diagram.both(when, broken(invariant)), found, length))
            return;
        const Facts facts = m_model.factsOf(found);
        const TriageResult result = evaluate(m_profile, facts);
        const QStringList missing = missingText(m_profile, invariant, result);
        m_findings += Finding{missing.isEmpty() ? Fault::EngineDisagrees : Fault::InvariantBroken,
                              invariant.id,
                              invariantText(invariant, facts, missing),
                              facts,
                              std::nullopt,
                              length};
    }

    const Profile& m_profile;
    Model m_model;
    Diagram& m_diagram;
    Judgement m_judgement;
    QList<Node> m_guarded; ///< what no move may make false
    std::vector<Node> m_floors;
    QList<Finding> m_findings;
};

} // namespace

CheckReport check(const Profile& profile, size_t mostNodes)
{
    return Checker(profile, mostNodes).report();
}

Result<void> checkProtocol(const Profile& profile)
{
    const CheckReport report = check(profile);
    if (report.isSound())
        return {};
    QStringList lines{
        QCoreApplication::translate("check", "The protocol \"%1\" is not safe and is not adopted:")
            .arg(profile.protocol.id)};
    for (const Finding& finding : report.findings)
        lines += finding.says;
    return Unexpected(Kind::Invalid, lines.join(u'\n'));
}

} // namespace lodestar::triage::check
