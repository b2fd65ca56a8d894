// SPDX-License-Identifier: GPL-3.0-or-later
// Difference: which sets of answers two protocols judge otherwise, in as few classes as will do.
// Pure.
#pragma once

#include "core/triage/check/checker.h"

namespace lodestar::triage::check {

/// Which way a result goes from one protocol to another.
enum class Way {
    Up,      ///< more urgent, or more required, forbidden alone or staged; nothing less
    Down,    ///< less of any of these, and nothing more
    Both,    ///< more of some and less of others
    PlanOnly ///< as protective, but another plan, eligibility or "untriaged"
};

constexpr auto names(Way)
{
    using enum Way;
    return std::array{
        Named{Up, "up"}, Named{Down, "down"}, Named{Both, "both"}, Named{PlanOnly, "plan_only"}};
}

/// One question (or flag) of a class, and the answers to it that belong there.
struct Allowed
{
    QuestionId question; ///< empty: a flag
    QString flag;
    QStringList values;     ///< one of these, or for a question of many this one …
    bool isGiven = true;    ///< … given, or not given; of a flag: set, or not set
    bool mayBeOpen = false; ///< or the question is not answered
};

/// Sets of answers that change alike: every condition holds, whatever else is answered.
struct ChangeClass
{
    Way way = Way::PlanOnly;
    QList<Allowed> when;
    double sets = 0; ///< how many sets of answers and flags are of it and of no class before it
    Facts example;   ///< the shortest of them
    TriageResult before;
    TriageResult after;
};

struct Difference
{
    QList<ChangeClass> classes;
    double sets = 0;         ///< of all answers that both protocols know, with all flags
    double changed = 0;      ///< of these are judged otherwise
    bool isWhole = true;     ///< false: there are more classes than were asked for
    bool isTooLarge = false; ///< the comparison did not fit into memory: nothing is known

    [[nodiscard]] bool isNone() const { return classes.isEmpty() && !isTooLarge; }
};

/// Compares by urgency, required and forbidden classes, staging, plan, "untriaged" and eligibility;
/// plans and levels by id and urgency. The largest changes of safety come first: down, both, up.
[[nodiscard]] Difference differenceOf(const Profile& before,
                                      const Profile& after,
                                      int mostClasses = 40,
                                      size_t mostNodes = kMostNodes);

/// Which way one result differs from another; nothing where it does not. Plans count by id.
[[nodiscard]] std::optional<Way> wayOf(const TriageResult& before, const TriageResult& after);

/// "weapon is in_hand or in_reach; injury is not answered; flag dog is not set"
[[nodiscard]] QString allowedText(const QList<Allowed>& when);

} // namespace lodestar::triage::check
