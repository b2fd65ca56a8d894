// SPDX-License-Identifier: GPL-3.0-or-later
// The triage engine: answers and flags in, result and next question out. Pure.
#pragma once

#include "core/domain/profile.h"

namespace lodestar::triage {

/// Everything that rules may read.
struct Facts {
    Answers answers;
    QStringList flags;
};

/// Judges by the profile's protocol. All rules that fire are kept; urgency is their maximum, required and
/// forbiddenAlone their union, the plan that of the most urgent one. Never fails: a protocol that the
/// profile reader let pass always ends in a plan.
[[nodiscard]] TriageResult evaluate(const Profile& profile, const Facts& facts);

/// The next question whose answer can still change the result; none when the result is complete.
[[nodiscard]] const Question* nextQuestion(const Profile& profile, const Facts& facts);

/// Whether an answer is one that the question allows; the sentence names what would be right.
[[nodiscard]] Result<void> checkAnswer(const Profile& profile, const QuestionId& question,
                                       const QList<AnswerId>& values);

/// What each possible answer to `question` would make of the result, in the order of its choices.
struct Outlook {
    AnswerId answer;
    TriageResult result;
};
[[nodiscard]] QList<Outlook> outlook(const Profile& profile, const Facts& facts, const Question& question);

} // namespace lodestar::triage
