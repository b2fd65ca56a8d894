// SPDX-License-Identifier: GPL-3.0-or-later
// The triage engine: answers and flags in, result and next question out. Pure.
#pragma once

#include "core/domain/profile.h"

namespace lodestar::triage {

/// Everything that rules may read.
struct Facts
{
    Answers answers;
    QStringList flags;
};

/// Judges by the profile's protocol. All rules that fire are kept; urgency is their maximum,
/// required and forbiddenAlone their union, the plan that of the most urgent one. Never fails: a
/// protocol that the profile reader let pass always ends in a plan.
[[nodiscard]] TriageResult evaluate(const Profile& profile, const Facts& facts);

/// The next question whose answer can still change the result, the most decisive first: what must
/// be asked, then what can make the call the most urgent; none when the result is complete.
[[nodiscard]] const Question* nextQuestion(const Profile& profile, const Facts& facts);

/// Whether an answer is one that the protocol's question allows, or one of the vocabulary that all
/// protocols share (such a one is kept and has no effect here); the sentence names what would be
/// right.
[[nodiscard]] Result<void>
checkAnswer(const Profile& profile, const QuestionId& question, const QList<AnswerId>& values);

/// Whether the protocol asks the question and offers the value.
[[nodiscard]] bool
hasEffect(const Profile& profile, const QuestionId& question, const AnswerId& value);

/// What each possible answer to `question` would make of the result, in the order of its choices.
struct Outlook
{
    AnswerId answer;
    TriageResult result;
};

[[nodiscard]] QList<Outlook>
outlook(const Profile& profile, const Facts& facts, const Question& question);

/// What the caller is to be told until somebody is there, in the protocol's order.
[[nodiscard]] QList<const Instruction*>
instructionsFor(const Profile& profile, const Facts& facts, const TriageResult& result);

} // namespace lodestar::triage
