// SPDX-License-Identifier: GPL-3.0-or-later
// The files that the verbs about natures share: a model's words and weights, labelled call types.
#pragma once

#include "app/ctl/csvtable.h"
#include "app/ctl/options.h"
#include "core/triage/natures/fit.h"

namespace lodestar::ctl {

/// Labelled call types, and which file they are.
struct Labelled
{
    QList<triage::LabelledType> rows;
    QString sha256; ///< hex, of the file's bytes
};

/// --program: whose natures count.
[[nodiscard]] Result<Profile> natureProfile(const Options& options);
/// --words, as a model that nobody has fitted.
[[nodiscard]] Result<triage::NatureModel> natureWords(const Options& options,
                                                      const Profile& profile);
/// --words with --weights laid over it.
[[nodiscard]] Result<triage::NatureModel> natureModel(const Options& options,
                                                      const Profile& profile);
/// --labelled: the columns city, call_type and category; --positive is the category that counts.
[[nodiscard]] Result<Labelled> labelledTypes(const Options& options);

/// Declares --program and --words.
Options& natureOptions(Options& options);
/// Declares --labelled, --positive, --concept-strength and --letter-strength.
Options& labelledOptions(Options& options);
[[nodiscard]] Result<triage::FitStrength> strengthOf(const Options& options);

/// What is learnt from: whatever natureOptions and labelledOptions name.
struct Lesson
{
    Profile profile;
    triage::NatureModel words;
    Labelled labelled;
    triage::FitStrength strength;
};

/// Reads the arguments and the files that they name; where that ends the verb, with what.
[[nodiscard]] std::optional<Exit>
readLesson(Options& options, const QStringList& arguments, Lesson& lesson);

} // namespace lodestar::ctl
