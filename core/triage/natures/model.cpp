// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a nature model's words and its fitted weights, and writes the weights.
#include "core/triage/natures/model.h"

#include "core/base/json.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace lodestar::triage {

namespace {

constexpr double kMostWeight = 50; ///< log-odds; beyond that nothing changes any more

QString key(const char* name)
{
    return QLatin1String(name);
}

double weightOf(JsonReader reader)
{
    return reader.number(-kMostWeight, kMostWeight);
}

QHash<QString, QString> readAbbreviations(JsonReader reader)
{
    QHash<QString, QString> all;
    reader.eachMember([&](const QString& shortForm, JsonReader& r) {
        if (shortForm != shortForm.toUpper() || shortForm.contains(u' '))
            r.fault(QStringLiteral("must be under one word in upper case"));
        const QString whole = r.word();
        if (whole != whole.toUpper())
            r.fault(QStringLiteral("must be in upper case"));
        all.insert(shortForm, whole);
    });
    return all;
}

Concept readConcept(JsonReader& r, QSet<QString>& seen)
{
    Concept one;
    auto id = r.at(key("id"));
    one.id = id.word();
    if (seen.contains(one.id))
        id.fault(QStringLiteral("\"%1\" is used twice").arg(one.id));
    seen.insert(one.id);
    auto words = r.at(key("words"));
    words.each([&](JsonReader& word) {
        const QString text = word.word();
        if (text != text.toUpper())
            word.fault(QStringLiteral("must be in upper case"));
        one.patterns += WordPattern(text);
    });
    if (words.isArray() && one.patterns.isEmpty())
        words.fault(QStringLiteral("must name at least one word"));
    if (auto protocols = r.find(key("protocols")))
        protocols->each([&](JsonReader& number) { one.protocols += number.whole(1, 999); });
    if (auto hazard = r.find(key("hazard")))
        one.hazard = hazard->flag();
    if (auto prior = r.find(key("prior")))
        one.prior = weightOf(*prior);
    one.weight = one.prior;
    r.allow(key("comment"));
    r.finish();
    return one;
}

NatureLine readLine(JsonReader& r, const QSet<QString>& concepts, const Profile& profile)
{
    NatureLine line;
    auto nature = r.at(key("nature"));
    line.nature = NatureId(nature.word());
    if (!line.nature.value().isEmpty() && !profile.nature(line.nature))
        nature.fault(QStringLiteral("the program has no nature \"%1\"").arg(line.nature.value()));
    if (auto behavioral = r.find(key("behavioral")))
        line.behavioral = behavioral->flag();
    if (auto bias = r.find(key("bias")))
        line.bias = weightOf(*bias);
    r.at(key("weights")).eachMember([&](const QString& id, JsonReader& w) {
        if (!concepts.contains(id))
            w.fault(QStringLiteral("there is no concept \"%1\"").arg(id));
        line.weights.insert(id, weightOf(w));
    });
    r.allow(key("comment"));
    r.finish();
    return line;
}

FitAccount readAccount(JsonReader reader)
{
    FitAccount account;
    account.cities = reader.at(key("cities")).words();
    account.rows = reader.at(key("rows")).whole(1, 100'000'000);
    account.positives = reader.at(key("positives")).whole(1, 100'000'000);
    account.sha256 = reader.at(key("sha256")).text();
    account.conceptStrength = reader.at(key("concept_strength")).number(0, 1e6);
    account.letterStrength = reader.at(key("letter_strength")).number(0, 1e6);
    reader.finish();
    return account;
}

/// Four digits are more than the evidence has.
double rounded(double weight)
{
    return std::round(weight * 1e4) / 1e4;
}

} // namespace

Result<NatureModel>
natureModelFromJson(const QByteArray& bytes, const QString& fileName, const Profile& profile)
{
    auto parsed = parseJson(bytes, fileName);
    if (!parsed)
        return parsed.failure();
    JsonReader root(*parsed, fileName);
    NatureModel model;
    model.id = root.at(key("id")).word();
    model.version = root.at(key("version")).word();
    if (auto comment = root.find(key("comment")))
        model.comment = comment->text();
    model.guessFrom = root.at(key("guess_from")).number(0, 1);
    model.behavioralFrom = root.at(key("behavioral_from")).number(0, 1);
    model.silence = weightOf(root.at(key("silence")));
    model.bias = weightOf(root.at(key("bias")));
    model.abbreviations = readAbbreviations(root.at(key("abbreviations")));
    model.negations = root.at(key("negations")).words();
    QSet<QString> ids;
    root.at(key("concepts")).each([&](JsonReader& r) { model.concepts += readConcept(r, ids); });
    root.at(key("natures")).each([&](JsonReader& r) {
        model.natures += readLine(r, ids, profile);
    });
    root.finish();
    if (auto sound = root.outcome(); !sound)
        return sound.failure();
    return model;
}

Result<NatureModel> withWeights(NatureModel model, const QByteArray& bytes, const QString& fileName)
{
    auto parsed = parseJson(bytes, fileName);
    if (!parsed)
        return parsed.failure();
    JsonReader root(*parsed, fileName);
    root.allow(key("comment"));
    model.bias = weightOf(root.at(key("bias")));
    model.slope = root.at(key("slope")).number(0.01, 100);
    model.shift = weightOf(root.at(key("shift")));
    root.at(key("concepts")).eachMember([&](const QString& id, JsonReader& w) {
        const auto found =
            std::ranges::find_if(model.concepts, [&](const Concept& c) { return c.id == id; });
        if (found == model.concepts.end())
            w.fault(QStringLiteral("there is no concept \"%1\"").arg(id));
        else
            found->weight = weightOf(w);
    });
    model.letters.clear();
    root.at(key("letters")).eachMember([&](const QString& run, JsonReader& w) {
        model.letters.insert(run, weightOf(w));
    });
    model.fitted = readAccount(root.at(key("account")));
    root.finish();
    if (auto sound = root.outcome(); !sound)
        return sound.failure();
    return model;
}

QByteArray weightsJson(const NatureModel& model)
{
    QJsonObject concepts;
    for (const Concept& one : model.concepts)
        concepts.insert(one.id, rounded(one.weight));
    QJsonObject letters;
    for (auto it = model.letters.begin(); it != model.letters.end(); ++it)
        letters.insert(it.key(), rounded(it.value()));
    const FitAccount& account = model.fitted;
    const QJsonObject whole{
        {key("comment"),
         QStringLiteral(
             "Made by \"lodestarctl natures fit\"; the words stand in the file beside it.")},
        {key("bias"), rounded(model.bias)},
        {key("slope"), rounded(model.slope)},
        {key("shift"), rounded(model.shift)},
        {key("concepts"), concepts},
        {key("letters"), letters},
        {key("account"),
         QJsonObject{{key("cities"), QJsonArray::fromStringList(account.cities)},
                     {key("rows"), account.rows},
                     {key("positives"), account.positives},
                     {key("sha256"), account.sha256},
                     {key("concept_strength"), account.conceptStrength},
                     {key("letter_strength"), account.letterStrength}}}};
    return QJsonDocument(whole).toJson();
}

} // namespace lodestar::triage
