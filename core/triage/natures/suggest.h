// SPDX-License-Identifier: GPL-3.0-or-later
// Suggest: what a call type of another system may be about, how sure that is, and why. Pure.
#pragma once

#include "core/triage/natures/model.h"

namespace lodestar::triage {

/// One piece of evidence, as a person reads it.
struct Evidence
{
    QString about;     ///< the concept; empty: letters
    QString found;     ///< the words, the determinant or the letters that it was found in
    double weight = 0; ///< log-odds for behavioural health
};

struct Suggestion
{
    NatureId nature;           ///< empty: not sure enough to guess one
    NatureId likeliest;        ///< the best even where it was not guessed; empty: nothing was found
    double confidence = 0;     ///< 0..1, of `likeliest`
    double behavioral = 0;     ///< 0..1: the probability that the call is about behavioural health
    bool isBehavioral = false; ///< it reaches the model's behavioral_from
    std::optional<bool> mayBeEligible; ///< for a community team; empty where no nature was guessed
    QList<Evidence> why;               ///< the strongest first
};

/// Which concepts a call type speaks of, and the evidence for each, in the model's order.
[[nodiscard]] QList<Evidence> conceptsIn(const NatureModel& model, const CallTypeWords& taken);

[[nodiscard]] Suggestion
suggest(const NatureModel& model, const Profile& profile, const QString& callType);

} // namespace lodestar::triage
