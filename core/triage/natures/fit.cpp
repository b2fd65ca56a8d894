// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinate-wise Newton steps on the penalised log-likelihood: sparse, exact enough, repeatable.
#include "core/triage/natures/fit.h"

#include "core/triage/natures/suggest.h"

#include <algorithm>
#include <cmath>

namespace lodestar::triage {

namespace {

constexpr int kMostRounds = 200;
constexpr double kSettled = 1e-7;  ///< no weight moved by more
constexpr double kLongestStep = 2; ///< log-odds a step: keeps Newton from overshooting
constexpr double kLeastCurvature = 1e-6;
constexpr double kTooSmallToKeep = 0.02; ///< log-odds of a run of letters that is worth naming
constexpr double kSlopeStrength = 1;     ///< calibration is held to slope 1

double chance(double logOdds)
{
    return 1 / (1 + std::exp(-logOdds));
}

/// One weight with the rows that it counts in.
struct Feature
{
    double weight = 0;
    double prior = 0;
    double strength = 0;
    QList<int> rows;
};

/// Rows as log-odds, moved by one feature at a time.
class Regression
{
public:
    Regression(QList<bool> labels, double bias)
        : m_labels(std::move(labels))
        , m_margin(m_labels.size(), bias)
    {
        m_bias.weight = bias;
        m_bias.prior = bias;
        for (qsizetype row = 0; row < m_labels.size(); ++row)
            m_bias.rows += static_cast<int>(row);
    }

    [[nodiscard]] double bias() const { return m_bias.weight; }

    void add(const Feature& feature)
    {
        for (const int row : feature.rows)
            m_margin[row] += feature.weight;
    }

    void settle(QList<Feature>& features)
    {
        for (int round = 0; round < kMostRounds; ++round) {
            double moved = step(m_bias);
            for (Feature& feature : features)
                moved = std::max(moved, step(feature));
            if (moved < kSettled)
                return;
        }
    }

private:
    double step(Feature& feature)
    {
        double slope = -feature.strength * (feature.weight - feature.prior);
        double curvature = feature.strength;
        for (const int row : feature.rows) {
            const double p = chance(m_margin[row]);
            slope += (m_labels[row] ? 1 : 0) - p;
            curvature += p * (1 - p);
        }
        const double move =
            std::clamp(slope / std::max(curvature, kLeastCurvature), -kLongestStep, kLongestStep);
        feature.weight += move;
        for (const int row : feature.rows)
            m_margin[row] += move;
        return std::abs(move);
    }

    QList<bool> m_labels;
    QList<double> m_margin;
    Feature m_bias;
};

/// What a row says, taken apart once.
struct Seen
{
    QSet<QString> concepts;
    QStringList letters;
};

QList<Seen> seenIn(const NatureModel& words, const QList<LabelledType>& rows)
{
    QList<Seen> all;
    for (const LabelledType& row : rows) {
        const CallTypeWords taken = takenApart(row.callType, words.abbreviations);
        Seen seen{{}, taken.letters()};
        for (const Evidence& evidence : conceptsIn(words, taken))
            seen.concepts.insert(evidence.about);
        all += seen;
    }
    return all;
}

/// Runs of letters with the rows that have them, if at least two cities do.
QMap<QString, QList<int>> sharedLetters(const QList<LabelledType>& rows, const QList<Seen>& seen)
{
    QMap<QString, QList<int>> all;
    for (int row = 0; row < rows.size(); ++row)
        for (const QString& run : seen[row].letters)
            all[run] += row;
    for (auto it = all.begin(); it != all.end();) {
        const auto otherCity = [&](int row) {
            return rows[row].city != rows[it->first()].city;
        };
        it = std::ranges::none_of(*it, otherCity) ? all.erase(it) : std::next(it);
    }
    return all;
}

NatureModel uncalibrated(const NatureModel& words,
                         const QList<LabelledType>& rows,
                         const QList<Seen>& seen,
                         const FitStrength& strength)
{
    NatureModel model = words;
    QList<bool> labels;
    for (const LabelledType& row : rows)
        labels += row.behavioral;
    Regression regression(labels, words.bias);
    QList<Feature> features;
    for (const Concept& one : words.concepts) {
        Feature feature{one.prior, one.prior, strength.concepts, {}};
        for (int row = 0; row < rows.size(); ++row)
            if (seen[row].concepts.contains(one.id))
                feature.rows += row;
        regression.add(feature);
        features += feature;
    }
    const QMap<QString, QList<int>> letters = sharedLetters(rows, seen);
    for (const QList<int>& with : letters)
        features += Feature{0, 0, strength.letters, with};
    regression.settle(features);
    model.bias = regression.bias();
    qsizetype at = 0;
    for (Concept& one : model.concepts)
        one.weight = features[at++].weight;
    model.letters.clear();
    for (const QString& run : letters.keys())
        if (const double weight = features[at++].weight; std::abs(weight) >= kTooSmallToKeep)
            model.letters.insert(run, weight);
    return model;
}

double logOddsOf(const NatureModel& model, const Seen& seen)
{
    double sum = model.bias;
    for (const Concept& one : model.concepts)
        if (seen.concepts.contains(one.id))
            sum += one.weight;
    for (const QString& run : seen.letters)
        sum += model.letters.value(run);
    return sum;
}

/// Log-odds of every row by a model without its city.
QList<double> outOfCity(const NatureModel& words,
                        const QList<LabelledType>& rows,
                        const QList<Seen>& seen,
                        const FitStrength& strength)
{
    QList<double> all(rows.size(), 0);
    for (const QString& city : citiesOf(rows)) {
        QList<LabelledType> rest;
        QList<Seen> restSeen;
        for (qsizetype row = 0; row < rows.size(); ++row)
            if (rows[row].city != city) {
                rest += rows[row];
                restSeen += seen[row];
            }
        const NatureModel model = uncalibrated(words, rest, restSeen, strength);
        for (qsizetype row = 0; row < rows.size(); ++row)
            if (rows[row].city == city)
                all[row] = logOddsOf(model, seen[row]);
    }
    return all;
}

struct Calibration
{
    double slope = 1;
    double shift = 0;
};

/// Platt's two numbers by Newton's method, held to slope 1 and shift 0.
Calibration calibrationOf(const QList<double>& logOdds, const QList<LabelledType>& rows)
{
    Calibration found;
    for (int round = 0; round < kMostRounds; ++round) {
        double gSlope = -kSlopeStrength * (found.slope - 1);
        double gShift = -kSlopeStrength * found.shift;
        double hSlope = kSlopeStrength;
        double hShift = kSlopeStrength;
        double hBoth = 0;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const double p = chance(found.slope * logOdds[row] + found.shift);
            const double miss = (rows[row].behavioral ? 1 : 0) - p;
            const double spread = p * (1 - p);
            gSlope += miss * logOdds[row];
            gShift += miss;
            hSlope += spread * logOdds[row] * logOdds[row];
            hShift += spread;
            hBoth += spread * logOdds[row];
        }
        const double whole = hSlope * hShift - hBoth * hBoth;
        if (whole < kLeastCurvature)
            break;
        const double slope = (hShift * gSlope - hBoth * gShift) / whole;
        const double shift = (hSlope * gShift - hBoth * gSlope) / whole;
        found.slope = std::clamp(found.slope + std::clamp(slope, -0.5, 0.5), 0.05, 20.0);
        found.shift += std::clamp(shift, -kLongestStep, kLongestStep);
        if (std::abs(slope) + std::abs(shift) < kSettled)
            break;
    }
    return found;
}

void calibrate(NatureModel& model,
               const NatureModel& words,
               const QList<LabelledType>& rows,
               const QList<Seen>& seen,
               const FitStrength& strength)
{
    model.slope = 1;
    model.shift = 0;
    if (citiesOf(rows).size() < 2)
        return;
    const Calibration found = calibrationOf(outOfCity(words, rows, seen, strength), rows);
    model.slope = found.slope;
    model.shift = found.shift;
}

} // namespace

QStringList citiesOf(const QList<LabelledType>& rows)
{
    QStringList cities;
    for (const LabelledType& row : rows)
        if (!cities.contains(row.city))
            cities += row.city;
    return cities;
}

NatureModel
fitted(const NatureModel& words, const QList<LabelledType>& rows, const FitStrength& strength)
{
    const QList<Seen> seen = seenIn(words, rows);
    NatureModel model = uncalibrated(words, rows, seen, strength);
    calibrate(model, words, rows, seen, strength);
    model.fitted.cities = citiesOf(rows);
    model.fitted.rows = static_cast<int>(rows.size());
    model.fitted.positives =
        static_cast<int>(std::ranges::count_if(rows, &LabelledType::behavioral));
    model.fitted.conceptStrength = strength.concepts;
    model.fitted.letterStrength = strength.letters;
    return model;
}

QList<double>
leftOut(const NatureModel& words, const QList<LabelledType>& rows, const FitStrength& strength)
{
    const QStringList cities = citiesOf(rows);
    if (cities.size() < 2)
        return {};
    const QList<Seen> seen = seenIn(words, rows);
    QList<double> all(rows.size(), 0);
    for (const QString& city : cities) {
        QList<LabelledType> rest;
        QList<Seen> restSeen;
        for (qsizetype row = 0; row < rows.size(); ++row)
            if (rows[row].city != city) {
                rest += rows[row];
                restSeen += seen[row];
            }
        NatureModel model = uncalibrated(words, rest, restSeen, strength);
        calibrate(model, words, rest, restSeen, strength);
        for (qsizetype row = 0; row < rows.size(); ++row)
            if (rows[row].city == city)
                all[row] = chance(model.slope * logOddsOf(model, seen[row]) + model.shift);
    }
    return all;
}

} // namespace lodestar::triage
