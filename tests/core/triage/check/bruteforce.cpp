// SPDX-License-Identifier: GPL-3.0-or-later
// Tries every set of answers.
#include "tests/core/triage/check/bruteforce.h"

#include "core/domain/profilereader.h"
#include "core/triage/light.h"

#include <algorithm>

namespace lodestar::test {

namespace {

using namespace triage;
using namespace triage::check;

/// One way to answer a question, as bits of its choices; kNothing is not to answer it.
constexpr quint64 kNothing = 0;
constexpr quint64 kElse = quint64{1}
                          << 62; ///< answered with a word that the protocol does not know

struct Judged
{
    TriageResult result;
    quint32 required = 0;
    quint32 forbidden = 0;
    int staging = 0;
    int length = 0;
};

int rank(StagingGate gate)
{
    return gate == StagingGate::None ? 0 : gate == StagingGate::WaitForEms ? 1 : 2;
}

quint32 bits(const QList<ResourceClass>& classes)
{
    quint32 all = 0;
    for (const ResourceClass c : classes)
        all |= bitOf(c);
    return all;
}

bool isLess(const Judged& after, const Judged& before)
{
    return after.result.urgency < before.result.urgency ||
           (before.required & ~after.required) != 0 || (before.forbidden & ~after.forbidden) != 0 ||
           after.staging < before.staging;
}

bool isNo(const AnswerChoice& c)
{
    return c.id.value() == u"no" || c.id.value() == u"none";
}

bool isUnknown(const AnswerChoice& c)
{
    return c.id.value() == u"unknown" || c.id.value() == u"incomplete";
}

class Trier
{
public:
    explicit Trier(const Profile& profile)
        : m_profile(profile)
        , m_protocol(profile.protocol)
    {
        for (const Question& question : m_protocol.questions) {
            QList<quint64> options{kNothing};
            if (question.many) {
                for (quint64 set = 1; set < quint64{1} << question.choices.size(); ++set)
                    options += set;
                options += kElse;
            } else {
                for (int i = 0; i < question.choices.size(); ++i)
                    options += quint64{1} << i;
                if (m_protocol.mustAsk.contains(question.id))
                    options += kElse;
            }
            m_options += options;
        }
        findSilent();
        judgeAll();
    }

    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_judged.size()); }

    [[nodiscard]] std::map<Complaint, int> complaints()
    {
        tryMoves();
        tryInvariants();
        tryReach();
        return m_found;
    }

private:
    /// Choices that no condition anywhere reads, and the sets that all conditions tell apart.
    void findSilent()
    {
        m_signature.resize(static_cast<size_t>(m_protocol.questions.size()));
        for (qsizetype q = 0; q < m_protocol.questions.size(); ++q)
            m_signature[static_cast<size_t>(q)].resize(
                static_cast<size_t>(m_protocol.questions[q].choices.size()));
        const std::function<void(const Condition&)> read = [&](const Condition& c) {
            if (c.form == Condition::Form::AnswerIn) {
                auto& signature = m_signature[static_cast<size_t>(c.at)];
                for (size_t i = 0; i < signature.size(); ++i)
                    signature[i].push_back(((c.mask >> i) & 1) != 0);
            }
            for (const Condition& part : c.parts)
                read(part);
        };
        for (const TriageRule& rule : m_protocol.rules)
            read(rule.when);
        for (const Question& question : m_protocol.questions)
            read(question.when);
        for (const Invariant& invariant : m_protocol.invariants)
            read(invariant.when);
    }

    [[nodiscard]] bool isSilent(qsizetype question, int choice) const
    {
        const auto& reads = m_signature[static_cast<size_t>(question)][static_cast<size_t>(choice)];
        return std::ranges::none_of(reads, [](bool b) { return b; });
    }

    /// Answers that have an effect.
    [[nodiscard]] int effectiveIn(qsizetype question, quint64 option) const
    {
        int effective = 0;
        for (int i = 0; i < m_protocol.questions[question].choices.size(); ++i)
            effective += ((option >> i) & 1) != 0 && !isSilent(question, i);
        return effective;
    }

    /// The same, and at least one for an answer to a question that must be asked.
    [[nodiscard]] int lengthOf(qsizetype question, quint64 option) const
    {
        const bool mustAsk = m_protocol.mustAsk.contains(m_protocol.questions[question].id);
        return std::max(effectiveIn(question, option), mustAsk && option != kNothing ? 1 : 0);
    }

    void judgeAll()
    {
        std::vector<qsizetype> pick(static_cast<size_t>(m_options.size()), 0);
        const quint64 flagSets = quint64{1} << m_protocol.flags.size();
        for (bool isMore = true; isMore;) {
            for (quint64 flags = 0; flags < flagSets; ++flags)
                judge(pick, flags);
            isMore = false;
            for (size_t i = 0; i < pick.size() && !isMore; ++i) {
                isMore = pick[i] + 1 < m_options[static_cast<qsizetype>(i)].size();
                pick[i] = isMore ? pick[i] + 1 : 0;
            }
        }
    }

    void judge(const std::vector<qsizetype>& pick, quint64 flags)
    {
        Key key;
        Facts facts;
        Judged judged;
        for (qsizetype q = 0; q < m_options.size(); ++q) {
            const quint64 option = m_options[q][pick[static_cast<size_t>(q)]];
            key.push_back(option);
            judged.length += lengthOf(q, option);
            if (option == kNothing)
                continue;
            Answer answer;
            const Question& question = m_protocol.questions[q];
            for (int i = 0; i < question.choices.size(); ++i)
                if (((option >> i) & 1) != 0)
                    answer.values += question.choices[i].id;
            if (option == kElse)
                answer.values += AnswerId(QStringLiteral("something_else"));
            facts.answers.insert(question.id, answer);
        }
        key.push_back(flags);
        for (qsizetype i = 0; i < m_protocol.flags.size(); ++i)
            if (((flags >> i) & 1) != 0) {
                facts.flags += m_protocol.flags[i];
                ++judged.length;
            }
        judged.result = evaluate(m_profile, facts);
        judged.required = bits(judged.result.required);
        judged.forbidden = bits(judged.result.forbiddenAlone);
        judged.staging = rank(judged.result.staging);
        m_judged.emplace(std::move(key), judged);
    }

    void complain(Fault fault, const QString& subject, int length)
    {
        const auto [at, isNew] = m_found.emplace(Complaint{fault, subject}, length);
        if (!isNew)
            at->second = std::min(at->second, length);
    }

    struct MoveTo
    {
        quint64 option;
        quint64 gained; ///< the choice that is new in it
        Fault fault;
    };

    /// Every option that is one move more dangerous, or less known, than this one.
    [[nodiscard]] QList<MoveTo> movesFrom(qsizetype q, quint64 option) const
    {
        QList<MoveTo> moves;
        const Question& question = m_protocol.questions[q];
        if (option == kNothing)
            return moves;
        const auto& reads = m_signature[static_cast<size_t>(q)];
        const quint64 given = option == kElse ? 0 : option;
        for (int to = 0; to < question.choices.size(); ++to) {
            const AnswerChoice& gained = question.choices[to];
            const quint64 bit = quint64{1} << to;
            if ((given & bit) != 0)
                continue;
            if (question.many && gained.danger > 0)
                moves += MoveTo{given | bit, bit, Fault::MoreDangerLess};
            for (int from = 0; from < question.choices.size(); ++from) {
                const AnswerChoice& lost = question.choices[from];
                if (((given >> from) & 1) == 0)
                    continue;
                const bool isUnsure = isNo(lost) && isUnknown(gained);
                if (!isUnsure && gained.danger <= lost.danger)
                    continue;
                // Among many answers only calm ones exclude others, and one that no rule tells from
                // another that is given as well is no change.
                bool isTwin = false;
                for (int other = 0; other < question.choices.size(); ++other)
                    isTwin =
                        isTwin ||
                        (((given >> other) & 1) != 0 && other != from &&
                         (reads[static_cast<size_t>(other)] == reads[static_cast<size_t>(from)] ||
                          (!isSilent(q, to) &&
                           reads[static_cast<size_t>(other)] == reads[static_cast<size_t>(to)])));
                if (question.many && (lost.danger > 0 || isTwin))
                    continue;
                moves += MoveTo{(given & ~(quint64{1} << from)) | bit,
                                bit,
                                isUnsure ? Fault::UnknownBelowNo : Fault::MoreDangerLess};
            }
        }
        return moves;
    }

    void tryMoves()
    {
        for (const auto& [key, before] : m_judged) {
            for (qsizetype q = 0; q < m_options.size(); ++q)
                for (const auto& [option, gained, fault] :
                     movesFrom(q, key[static_cast<size_t>(q)])) {
                    Key next = key;
                    next[static_cast<size_t>(q)] = option;
                    const Judged& after = m_judged.at(next);
                    // The change itself always counts, even into a word that no rule reads.
                    const int length =
                        after.length - lengthOf(q, option) + effectiveIn(q, option & ~gained) + 1;
                    if (isLess(after, before))
                        complain(fault, m_protocol.questions[q].id.value(), length);
                }
            for (qsizetype i = 0; i < m_protocol.flags.size(); ++i) {
                const quint64 bit = quint64{1} << i;
                if ((m_protocol.dangerFlags & bit) == 0 || (key.back() & bit) != 0)
                    continue;
                Key next = key;
                next.back() |= bit;
                const Judged& after = m_judged.at(next);
                if (isLess(after, before))
                    complain(Fault::MoreDangerLess, m_protocol.flags[i], after.length);
            }
        }
    }

    [[nodiscard]] bool isKept(const Invariant& promise, const Judged& judged) const
    {
        const TriageResult& result = judged.result;
        const Level* level = m_profile.level(promise.level);
        const ResponsePlan* plan = m_profile.plan(result.plan);
        bool isDisqualified = false;
        for (const TriageRule& rule : m_protocol.rules)
            isDisqualified =
                isDisqualified || (rule.disqualifies && result.rules.contains(rule.id));
        return (!level || result.urgency >= level->urgency) &&
               (bits(promise.required) & ~judged.required) == 0 &&
               (bits(promise.forbiddenAlone) & ~judged.forbidden) == 0 &&
               judged.staging >= rank(promise.staging) &&
               !promise.responseNot.contains(result.response) &&
               (bits(promise.planSends) & ~coveredBy(m_profile, *plan)) == 0 &&
               promise.untriaged.value_or(result.untriaged) == result.untriaged &&
               promise.disqualified.value_or(isDisqualified) == isDisqualified;
    }

    [[nodiscard]] Given givenOf(const std::vector<quint64>& key) const
    {
        Given given;
        for (size_t q = 0; q + 1 < key.size(); ++q)
            given.answers.append(key[q] == kNothing ? 0
                                 : key[q] == kElse  ? kAnswered
                                                    : kAnswered | key[q]);
        given.flags = key.back();
        return given;
    }

    void tryInvariants()
    {
        for (const auto& [key, judged] : m_judged) {
            const Given given = givenOf(key);
            Light light(m_protocol, given);
            for (const Invariant& promise : m_protocol.invariants)
                if (light.holds(promise.when) && !isKept(promise, judged))
                    complain(Fault::InvariantBroken, promise.id, judged.length);
        }
    }

    /// Whether each answered question of the set is reached and is asked by the other answers.
    [[nodiscard]] bool isAsked(const std::vector<quint64>& key, const std::set<qsizetype>& reached)
    {
        const Given given = givenOf(key);
        Light light(m_protocol, given);
        for (qsizetype q = 0; q < m_protocol.questions.size(); ++q)
            if (key[static_cast<size_t>(q)] != kNothing &&
                (!reached.contains(q) || !light.holds(m_protocol.questions[q].when)))
                return false;
        return true;
    }

    void tryReach()
    {
        std::set<qsizetype> reached;
        std::set<RuleId> fired;
        for (bool isMore = true; isMore;) {
            isMore = false;
            fired.clear();
            std::set<qsizetype> found;
            for (const auto& [key, judged] : m_judged) {
                if (!isAsked(key, reached))
                    continue;
                for (const RuleId& id : judged.result.rules)
                    fired.insert(id);
                const Given given = givenOf(key);
                Light light(m_protocol, given);
                for (qsizetype q = 0; q < m_protocol.questions.size(); ++q)
                    if (!reached.contains(q) && light.holds(m_protocol.questions[q].when))
                        found.insert(q);
            }
            for (const qsizetype q : found)
                isMore = reached.insert(q).second || isMore;
        }
        for (qsizetype q = 0; q < m_protocol.questions.size(); ++q)
            if (!reached.contains(q))
                complain(Fault::QuestionNeverAsked, m_protocol.questions[q].id.value(), 0);
        for (qsizetype i = 0; i + 1 < m_protocol.rules.size(); ++i)
            if (!fired.contains(m_protocol.rules[i].id))
                complain(Fault::RuleNeverFires, m_protocol.rules[i].id.value(), 0);
    }

    using Key = std::vector<quint64>; ///< an option for each question, and the flags

    const Profile& m_profile;
    const Protocol& m_protocol;
    QList<QList<quint64>> m_options;
    std::vector<std::vector<std::vector<bool>>> m_signature; ///< by question and choice
    std::map<Key, Judged> m_judged;
    std::map<Complaint, int> m_found;
};

} // namespace

std::map<Complaint, int> complaintsByTrying(const Profile& profile)
{
    return Trier(profile).complaints();
}

qint64 setsOf(const Profile& profile)
{
    return Trier(profile).count();
}

} // namespace lodestar::test
