// SPDX-License-Identifier: GPL-3.0-or-later
// NatureModel: what a call type's words say about its nature, as data: concepts with weights.
#pragma once

#include "core/domain/profile.h"
#include "core/triage/natures/words.h"

#include <QMap>

namespace lodestar::triage {

/// One idea that call types speak of in many spellings ("suicide": SUICID*, JUMPER, …).
struct Concept
{
    QString id;
    QList<WordPattern> patterns;
    QList<int> protocols; ///< determinants whose number says the same
    bool hazard = false;  ///< speaks against a community team: weapons, violence, injuries
    double prior = 0;     ///< what its weight is drawn to when there is little evidence
    double weight = 0;    ///< log-odds for behavioural health; the prior until it is fitted
};

/// How much each concept speaks for one nature.
struct NatureLine
{
    NatureId nature;
    bool behavioral = false; ///< counts as behavioural health
    double bias = 0;
    QMap<QString, double> weights; ///< by concept
};

/// Where fitted weights come from; empty for a model that nobody has fitted.
struct FitAccount
{
    QStringList cities;
    int rows = 0;
    int positives = 0;
    QString sha256;             ///< hex, of the labelled file
    double conceptStrength = 0; ///< regularisation: how firmly a concept is held to its prior
    double letterStrength = 0;  ///< … and a run of letters to nothing
};

struct NatureModel
{
    QString id;
    QString version;
    QString comment;
    double guessFrom = 0.6;      ///< below this confidence no nature is guessed
    double behavioralFrom = 0.5; ///< from this probability on it counts as behavioural health
    double silence = 2;          ///< how much no evidence weighs against every other nature
    double bias = -4;            ///< log-odds for behavioural health of a call type without words
    double slope = 1;            ///< calibration of the log-odds …
    double shift = 0;            ///< … and its offset
    QHash<QString, QString> abbreviations;
    QStringList negations; ///< words that take a hazard back when they stand before it
    QList<Concept> concepts;
    QList<NatureLine> natures;
    QMap<QString, double> letters; ///< log-odds by run of letters
    FitAccount fitted;
};

/// Reads the words: concepts and natures with the weights that people gave them. The natures must
/// be the profile's. Every fault is named by file and JSON path.
[[nodiscard]] Result<NatureModel>
natureModelFromJson(const QByteArray& bytes, const QString& fileName, const Profile& profile);

/// Lays fitted weights over the model's own; a concept that they do not name keeps its prior.
[[nodiscard]] Result<NatureModel>
withWeights(NatureModel model, const QByteArray& bytes, const QString& fileName);

/// The fitted weights as the file that withWeights() reads.
[[nodiscard]] QByteArray weightsJson(const NatureModel& model);

} // namespace lodestar::triage
