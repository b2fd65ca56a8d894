// SPDX-License-Identifier: GPL-3.0-or-later
// Model: one or two protocols as truth functions over one set of variables. For this room only.
#pragma once

#include "core/triage/check/diagram.h"
#include "core/triage/engine.h"

#include <array>
#include <map>
#include <optional>

namespace lodestar::triage::check {

inline constexpr size_t kClasses = std::tuple_size_v<decltype(names(ResourceClass{}))>;

/// A question as all protocols of the model together ask it. Choices have a bit each, in the order
/// in which they were met.
struct JointQuestion
{
    QuestionId id;
    QList<AnswerChoice> choices;
    bool many = false;
    bool mustAsk = false;
    QList<quint64> masks; ///< every set of choices that some condition asks for, each once
};

/// What one variable of the diagram stands for.
struct Variable
{
    enum class Of {
        Answer,   ///< a question of one answer; value 0 is "not answered"
        Value,    ///< some values of a question of many: given or not
        Answered, ///< a question of many that must be asked: answered without any effect
        Flag
    };

    Of of = Of::Answer;
    qsizetype question = -1;
    QString flag;
    /// The choices that each value stands for. All of one value do the same everywhere; for an
    /// Answer whose question need not be asked, value 0 also stands for choices without effect.
    std::vector<quint64> choices;
    bool isDanger = true; ///< of a Flag
};

/// How one protocol judges, as functions of the model's variables.
struct Judgement
{
    const Profile* profile = nullptr;
    std::vector<Node> fires;    ///< by rule, the last one included
    Node waits = kFalse;        ///< a question that must be asked is not answered
    std::map<int, Node> urgent; ///< by urgency: at least so urgent
    std::array<Node, kClasses> required{};
    std::array<Node, kClasses> forbidden{};
    Node staged = kFalse; ///< at least wait_for_ems
    Node stagedByPolice = kFalse;
    Node untriaged = kFalse;
    Node disqualified = kFalse;
};

class Model
{
public:
    Model(QList<const Profile*> profiles, size_t mostNodes);

    [[nodiscard]] Diagram& diagram() { return *m_diagram; }

    [[nodiscard]] const QList<JointQuestion>& questions() const { return m_questions; }

    [[nodiscard]] const std::vector<Variable>& variables() const { return m_variables; }

    [[nodiscard]] qsizetype indexOf(const QuestionId& question) const;
    /// The variable of a question of one answer; -1 where nothing depends on it.
    [[nodiscard]] int answerVariable(qsizetype question) const;
    /// The variable of a question of many that this choice belongs to; -1 where it has no effect.
    [[nodiscard]] int valueVariable(qsizetype question, int choice) const;
    [[nodiscard]] int answeredVariable(qsizetype question) const;
    [[nodiscard]] int flagVariable(const QString& flag) const;
    /// The value of the question's variable that the choice belongs to.
    [[nodiscard]] int valueOf(int variable, int choice) const;

    /// A condition of the profile as a function.
    [[nodiscard]] Node nodeOf(const Profile& profile, const Condition& condition);
    [[nodiscard]] Node unanswered(qsizetype question);
    [[nodiscard]] Judgement judge(const Profile& profile);
    /// By rule and, last, the waiting: where its plan is the one in force.
    [[nodiscard]] std::vector<Node> floors(const Judgement& judgement);
    /// Where the result calls the call eligible for a community team.
    [[nodiscard]] Node eligible(const Judgement& judgement, const std::vector<Node>& floors);

    /// 1 for each answer or flag that a value stands for, else 0.
    [[nodiscard]] int cost(int variable, int value) const;

    /// How many sets of answers there are, the flags included.
    [[nodiscard]] double combinations() const { return m_combinations; }

    /// Real answers and flags that the assignment stands for.
    [[nodiscard]] Facts factsOf(const Assignment& assignment) const;
    /// The choice's bit for the question as the model numbers them.
    [[nodiscard]] AnswerId choiceId(qsizetype question, int choice) const;

private:
    void gatherQuestions(const Profile& profile);
    void gatherMasks(const Profile& profile, const Condition& condition);
    [[nodiscard]] quint64 jointMask(const Profile& profile, int question, quint64 mask) const;
    void makeVariables();
    void order();
    void gatherEdges(const Profile& profile, const Condition& condition, std::vector<int>& edge);
    [[nodiscard]] Node answerNode(const Profile& profile, const Condition& condition);
    [[nodiscard]] Node
    outranks(const Judgement& judgement, const TriageRule& a, const TriageRule& b, bool isTieWon);

    QList<const Profile*> m_profiles;
    QList<JointQuestion> m_questions;
    QStringList m_flags;
    std::vector<Variable> m_variables;
    std::unique_ptr<Diagram> m_diagram;
    std::map<std::pair<const Profile*, int>, Node> m_terms;
    double m_combinations = 1;
};

} // namespace lodestar::triage::check
