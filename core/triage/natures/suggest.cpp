// SPDX-License-Identifier: GPL-3.0-or-later
// Two steps: is it about behavioural health, and which nature of that kind or of the others.
#include "core/triage/natures/suggest.h"

#include <algorithm>
#include <cmath>

namespace lodestar::triage {

namespace {

constexpr qsizetype kLettersTold = 3;

double chance(double logOdds)
{
    return 1 / (1 + std::exp(-logOdds));
}

/// One side's natures with their shares of it.
struct Side
{
    const NatureLine* best = nullptr;
    double share = 0;     ///< of the best
    bool isNamed = false; ///< some concept speaks for it
};

Side bestOf(const NatureModel& model, const QSet<QString>& found, bool behavioral)
{
    Side side;
    double best = 0;
    double total = behavioral ? 0 : std::exp(model.silence);
    for (const NatureLine& line : model.natures) {
        if (line.behavioral != behavioral)
            continue;
        double score = line.bias;
        bool isNamed = false;
        for (auto it = line.weights.begin(); it != line.weights.end(); ++it)
            if (found.contains(it.key())) {
                score += it.value();
                isNamed = isNamed || it.value() > 0;
            }
        const double weight = std::exp(score);
        total += weight;
        if (!side.best || weight > best) {
            side.best = &line;
            side.isNamed = isNamed;
            best = weight;
        }
    }
    side.share = total > 0 ? best / total : 0;
    return side;
}

} // namespace

QList<Evidence> conceptsIn(const NatureModel& model, const CallTypeWords& taken)
{
    const QStringList none;
    QList<Evidence> all;
    for (const Concept& one : model.concepts) {
        QString found;
        for (const WordPattern& pattern : one.patterns)
            if (found = pattern.findIn(taken.words, one.hazard ? model.negations : none);
                !found.isEmpty())
                break;
        for (const Determinant& determinant : taken.determinants)
            if (found.isEmpty() && one.protocols.contains(determinant.protocol))
                found = QStringLiteral("%1%2").arg(determinant.protocol).arg(determinant.level);
        if (!found.isEmpty())
            all += Evidence{one.id, found, one.weight};
    }
    return all;
}

Suggestion suggest(const NatureModel& model, const Profile& profile, const QString& callType)
{
    const CallTypeWords taken = takenApart(callType, model.abbreviations);
    Suggestion result;
    result.why = conceptsIn(model, taken);
    QSet<QString> found;
    double logOdds = model.bias;
    for (const Evidence& evidence : result.why) {
        found.insert(evidence.about);
        logOdds += evidence.weight;
    }
    QList<Evidence> letters;
    for (const QString& run : taken.letters())
        if (const double weight = model.letters.value(run); weight != 0) {
            logOdds += weight;
            letters += Evidence{{}, run, weight};
        }
    const auto stronger = [](const Evidence& a, const Evidence& b) {
        return std::abs(a.weight) > std::abs(b.weight);
    };
    std::ranges::stable_sort(letters, stronger);
    std::ranges::stable_sort(result.why, stronger);
    result.why += letters.mid(0, kLettersTold);

    result.behavioral = chance(model.slope * logOdds + model.shift);
    result.isBehavioral = result.behavioral >= model.behavioralFrom;
    const Side side = bestOf(model, found, result.isBehavioral);
    if (!side.best || (!side.isNamed && !result.isBehavioral))
        return result;
    result.likeliest = side.best->nature;
    result.confidence =
        side.share * (result.isBehavioral ? result.behavioral : 1 - result.behavioral);
    if (result.confidence < model.guessFrom)
        return result;
    result.nature = result.likeliest;
    const Nature* nature = profile.nature(result.nature);
    const bool isHazard = std::ranges::any_of(
        model.concepts, [&](const Concept& c) { return c.hazard && found.contains(c.id); });
    result.mayBeEligible = nature && nature->communityEligible && !isHazard;
    return result;
}

} // namespace lodestar::triage
