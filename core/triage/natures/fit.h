// SPDX-License-Identifier: GPL-3.0-or-later
// Fit: learns a nature model's weights for behavioural health from labelled call types.
#pragma once

#include "core/triage/natures/model.h"

namespace lodestar::triage {

/// A call type that somebody has judged.
struct LabelledType
{
    QString city;
    QString callType;
    bool behavioral = false;
};

struct FitStrength
{
    double concepts = 1.5; ///< Gaussian prior around each concept's own prior: 1 / variance
    double letters = 8;    ///< … around zero for each run of letters
};

/// Regularised logistic regression. A concept is held to the prior that people gave it, so that one
/// that the labelled cities never use keeps its meaning; a run of letters counts only if at least
/// two cities have it, so that no city's own codes are learnt. The log-odds are then calibrated on
/// predictions for cities left out (Platt). The same rows always give the same weights.
[[nodiscard]] NatureModel
fitted(const NatureModel& words, const QList<LabelledType>& rows, const FitStrength& strength);

/// Each row's probability by a model that was fitted without its city; in the order of `rows`. With
/// fewer than two cities nothing can be left out, and the list is empty.
[[nodiscard]] QList<double>
leftOut(const NatureModel& words, const QList<LabelledType>& rows, const FitStrength& strength);

/// The cities in the order in which they first appear.
[[nodiscard]] QStringList citiesOf(const QList<LabelledType>& rows);

} // namespace lodestar::triage
