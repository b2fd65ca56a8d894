// SPDX-License-Identifier: GPL-3.0-or-later
// Proves a protocol's safety on its decision diagrams and finds the shortest counterexamples.
#include "core/triage/check/checker.h"

#include "core/triage/check/rulebook.h"
#include "core/triage/check/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

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
        , m_rules(m_model, profile)
    {
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
        for (size_t i = 0; i < m_rules.count(); ++i) {
            const TriageRule& rule = m_rules.rule(i);
            if (m_profile.plan(rule.plan) && m_profile.level(rule.level))
                continue;
            Assignment found;
            int length = 0;
            if (!shortest(m_rules.floorIn(kTrue, i), found, length))
                continue;
            const Facts facts = m_model.factsOf(found);
            m_findings += Finding{
                Fault::NoPlan, rule.id.value(), noPlanText(facts), facts, std::nullopt, length};
        }
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
            const Node fires = m_rules.holds(static_cast<size_t>(i));
            if (m_diagram.both(asked, fires) == kFalse)
                m_findings += Finding{Fault::RuleNeverFires,
                                      rules[i].id.value(),
                                      neverFiresText(rules[i], fires != kFalse),
                                      {},
                                      {},
                                      0};
        }
    }

    void checkMoves()
    {
        const std::vector<RuleSet> guarded = m_rules.guarded();
        std::map<std::pair<Fault, QString>, Finding> worst;
        std::map<std::pair<Fault, QString>, int> count;
        for (const Move& move : movesOf(m_model)) {
            Assignment found;
            int length = 0;
            if (!shortest(m_rules.fallOf(move, guarded), found, length))
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

    /// Of `where`: where the plan in force is one of these rules'.
    [[nodiscard]] Node whereFloor(Node where, const std::function<bool(const TriageRule&)>& wanted)
    {
        Node found = kFalse;
        for (size_t i = 0; i < m_rules.count(); ++i)
            if (wanted(m_rules.rule(i)))
                found = m_diagram.either(found, m_rules.floorIn(where, i));
        return found;
    }

    /// Of `when`: where the promise is broken.
    [[nodiscard]] Node broken(Node when, const Invariant& promise)
    {
        Node bad = kFalse;
        const auto must = [&](const std::function<bool(const TriageRule&)>& bringing) {
            bad = m_diagram.either(bad, m_rules.lacking(when, m_rules.those(bringing)));
        };
        const auto mustNot = [&](const std::function<bool(const TriageRule&)>& bringing) {
            bad = m_diagram.either(
                bad, m_diagram.without(when, m_rules.lacking(when, m_rules.those(bringing))));
        };
        if (const Level* level = m_profile.level(promise.level))
            must([&](const TriageRule& r) { return r.urgency >= level->urgency; });
        for (const ResourceClass c : promise.required)
            must([&](const TriageRule& r) { return r.required.contains(c); });
        for (const ResourceClass c : promise.forbiddenAlone)
            must([&](const TriageRule& r) { return r.forbiddenAlone.contains(c); });
        if (promise.staging == StagingGate::WaitForEms)
            must([](const TriageRule& r) { return r.staging != StagingGate::None; });
        if (promise.staging == StagingGate::WaitForPolice)
            must([](const TriageRule& r) { return r.staging == StagingGate::WaitForPolice; });
        const auto isUntriaged = [](const TriageRule& r) {
            return r.untriaged;
        };
        if (promise.untriaged)
            *promise.untriaged ? must(isUntriaged) : mustNot(isUntriaged);
        const auto isDisqualified = [](const TriageRule& r) {
            return r.disqualifies;
        };
        if (promise.disqualified)
            *promise.disqualified ? must(isDisqualified) : mustNot(isDisqualified);
        if (!promise.responseNot.isEmpty())
            bad = m_diagram.either(bad, whereFloor(when, [&](const TriageRule& r) {
                                       return promise.responseNot.contains(r.response);
                                   }));
        for (const ResourceClass c : promise.planSends)
            bad = m_diagram.either(bad, whereFloor(when, [&](const TriageRule& r) {
                                       return ((r.covers >> static_cast<int>(c)) & 1) == 0;
                                   }));
        return bad;
    }

    void checkInvariant(const Invariant& invariant)
    {
        const Node when = m_model.nodeOf(m_profile, invariant.when);
        Assignment found;
        int length = 0;
        if (!shortest(broken(when, invariant), found, length))
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
    Rulebook m_rules;
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
