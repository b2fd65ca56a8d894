// SPDX-License-Identifier: GPL-3.0-or-later
// Checker: proves that a protocol is safe for every set of answers, or shows the shortest one for
// which it is not. Pure.
#pragma once

#include "core/triage/engine.h"

namespace lodestar::triage::check {

/// What can be wrong with a protocol.
enum class Fault {
    QuestionNeverAsked, ///< no answers to other questions ever bring it up
    RuleNeverFires,     ///< no answers to questions that are asked make it hold
    NoPlan,             ///< some answers end neither in a plan nor in UNTRIAGED
    MoreDangerLess,     ///< a more dangerous answer makes the result less protective
    UnknownBelowNo,     ///< not knowing makes the result less protective than no
    InvariantBroken,    ///< a promise of the protocol's own does not hold
    TooLarge,           ///< the proof did not fit into memory: nothing is proven
    EngineDisagrees     ///< the engine judges a counterexample otherwise: a bug of ours
};

constexpr auto names(Fault)
{
    using enum Fault;
    return std::array{Named{QuestionNeverAsked, "question_never_asked"},
                      Named{RuleNeverFires, "rule_never_fires"},
                      Named{NoPlan, "no_plan"},
                      Named{MoreDangerLess, "more_danger_less"},
                      Named{UnknownBelowNo, "unknown_below_no"},
                      Named{InvariantBroken, "invariant_broken"},
                      Named{TooLarge, "too_large"},
                      Named{EngineDisagrees, "engine_disagrees"}};
}

/// One fault with its counterexample.
struct Finding
{
    Fault fault = Fault::NoPlan;
    QString subject; ///< the id of the question, rule or invariant
    QString says;    ///< whole sentences for a person
    /// The shortest set of answers that shows it; empty where it takes none. For MoreDangerLess and
    /// UnknownBelowNo the answers before the change.
    Facts facts;
    /// The same after the change, for those two.
    std::optional<Facts> changed;
    int length = 0; ///< answers and flags in the counterexample that have an effect
};

struct CheckReport
{
    QList<Finding> findings;
    double combinations = 0; ///< sets of answers and flags that were proven
    int variables = 0;       ///< distinctions among answers that some rule makes
    qint64 nodes = 0;        ///< of the decision diagram

    [[nodiscard]] bool isSound() const { return findings.isEmpty(); }
};

/// Nodes that a proof may take; about 40 bytes each.
inline constexpr size_t kMostNodes = 12'000'000;

/// Proves over every set of answers, whichever are given and whichever are not, and every set of
/// flags:
/// each rule and question can be reached; there is always a plan; a more dangerous answer (or one
/// more of a question of many, or one more dangerous flag) never lowers urgency, drops a required
/// class or one forbidden alone, or weakens staging; "unknown" is never below "no" or "none"; the
/// protocol's invariants hold. That asking ends follows from the engine: it asks each question at
/// most once.
[[nodiscard]] CheckReport check(const Profile& profile, size_t mostNodes = kMostNodes);

/// Nothing if the protocol is safe; else Invalid with every finding, one a line.
[[nodiscard]] Result<void> checkProtocol(const Profile& profile);

/// "injury = yes, weapon = none; flag violence_history", or "no answers at all".
[[nodiscard]] QString factsText(const Facts& facts);
/// "12", "4.9e+22"
[[nodiscard]] QString countText(double count);

} // namespace lodestar::triage::check
