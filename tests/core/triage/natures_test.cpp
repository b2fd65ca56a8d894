// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of the nature model: words taken apart, natures suggested, weights learnt.
#include "core/triage/natures/fit.h"
#include "core/triage/natures/suggest.h"
#include "tests/support/town.h"

#include <QFile>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::triage;

namespace {

QByteArray fileBytes(const QString& path)
{
    QFile file(projectFile(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

const Profile& starter()
{
    static const Profile profile =
        must(profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    return profile;
}

const QString kWords = QStringLiteral("resources/programs/call-types/nature-words.json");

const NatureModel& words()
{
    static const NatureModel model =
        must(natureModelFromJson(fileBytes(kWords), QStringLiteral("words"), starter()));
    return model;
}

const NatureModel& shipped()
{
    static const NatureModel model = must(
        withWeights(words(),
                    fileBytes(QStringLiteral("resources/programs/call-types/nature-weights.json")),
                    QStringLiteral("weights")));
    return model;
}

QString natureOf(const char* callType)
{
    return suggest(shipped(), starter(), QLatin1String(callType)).nature.value();
}

/// Call types of two invented cities: in Oldbridge they are codes, in Westmere words.
QList<LabelledType> twoCities()
{
    QList<LabelledType> rows;
    const auto add = [&](const char* city, const char* type, bool behavioral) {
        rows += {QLatin1String(city), QLatin1String(type), behavioral};
    };
    for (const char* type : {"ZK4 SUICIDAL", "ZK4 MENTAL SUBJECT", "ZK4 PSYC TRANSPORT"})
        add("Oldbridge", type, true);
    for (const char* type : {"QR2 THEFT", "QR2 BURG", "QR2 ALARM", "QR2 TRAFFIC STOP", "QR2 NOISE"})
        add("Oldbridge", type, false);
    for (const char* type : {"Mental health crisis", "Suicide threat", "Suicide attempt"})
        add("Westmere", type, true);
    for (const char* type :
         {"Larceny", "Burglary", "Fire alarm", "Vehicle accident", "Barking dog", "Trespass"})
        add("Westmere", type, false);
    return rows;
}

} // namespace

TEST_CASE("a call type is taken apart into words and determinants", "[natures]")
{
    const auto& dictionary = words().abbreviations;
    CHECK(takenApart(QStringLiteral("*Welf Ck/Unk prob"), dictionary).words ==
          QStringList{QStringLiteral("WELFARE"),
                      QStringLiteral("CHECK"),
                      QStringLiteral("UNKNOWN"),
                      QStringLiteral("PROB")});
    const auto coded = takenApart(QStringLiteral("25-D-1 Violent"), dictionary);
    REQUIRE(coded.determinants.size() == 1);
    CHECK(coded.determinants.first() == Determinant{25, u'D'});
    CHECK(coded.words == QStringList{QStringLiteral("VIOLENT")});
    CHECK(takenApart(QStringLiteral("127D_Suicide"), dictionary).determinants.first().protocol ==
          127);
    CHECK(takenApart(QStringLiteral("34 - SUICIDE"), dictionary).determinants.isEmpty());
    CHECK(takenApart(QString(), dictionary).words.isEmpty());
}

TEST_CASE("patterns forgive one wrong letter in a long word and none in a short one", "[natures]")
{
    const auto found = [](const char* pattern, const QStringList& in) {
        return !WordPattern(QLatin1String(pattern)).findIn(in).isEmpty();
    };
    CHECK(found("DISTURB*", {QStringLiteral("DISTRUBANCE")}));
    CHECK(found("WELFARE", {QStringLiteral("WELFRE")}));
    CHECK(found("WELFARE", {QStringLiteral("WLEFARE")}));
    CHECK_FALSE(found("MENTAL*", {QStringLiteral("METAL")}));
    CHECK_FALSE(found("MENTAL*", {QStringLiteral("RENTAL")}));
    CHECK_FALSE(found("VIOLENT*", {QStringLiteral("SILENT")}));
    CHECK(found("ONE DOWN", {QStringLiteral("X"), QStringLiteral("ONE"), QStringLiteral("DOWN")}));
    CHECK_FALSE(found("ONE DOWN", {QStringLiteral("DOWN"), QStringLiteral("ONE")}));
}

TEST_CASE("call types in the spelling of many cities get their nature", "[natures]")
{
    const struct
    {
        const char* callType;
        const char* nature;
    } table[] = {
        {"SUICIDAL SUBJECT", "suicidal"},
        {"SUIC ATT", "suicidal"},
        {"127D_SUICIDE THREAT", "suicidal"},
        {"EDP", "mental_health"},
        {"MHMR PICK UP", "mental_health"},
        {"PSYC PROBLEM", "mental_health"},
        {"5150 EVAL", "mental_health"},
        {"25-A-1", "mental_health"},
        {"EMOTIONALLY DISTURBED PERSON", "mental_health"},
        {"BEHAVIORAL HEALTH CRISIS", "mental_health"},
        {"OVERDOSE/POISONING", "overdose"},
        {"23-D-1", "overdose"},
        {"WELFARE CK", "welfare_check"},
        {"CHECK WELL BEING", "welfare_check"},
        {"INTOX SUBJ", "intoxicated"},
        {"DRUNK PERSON", "intoxicated"},
        {"UNWANTED PERSON", "trespass"},
        {"DISTURBANCE-VERBAL", "disturbance"},
        {"DOMESTIC VIOLENCE", "domestic_violence"},
        {"INDECENT EXPOSURE", "indecent_exposure"},
        {"AGGRESSIVE PANHANDLING", "panhandling"},
        {"HOMELESS ENCAMPMENT", "homeless"},
        {"NEEDLE PICKUP", "syringe_disposal"},
        {"MISSING PERSON", "missing_person"},
        {"VEHICLE FIRE", "fire"},
        {"THEFT OF METAL", "theft"},
        {"BURGLARY IN PROGRESS", "burglary"},
        {"SICK PERSON", "medical"},
    };

    for (const auto& row : table) {
        INFO(row.callType);
        CHECK(natureOf(row.callType) == QLatin1String(row.nature));
    }
}

TEST_CASE("what is not known is not guessed, and says so", "[natures]")
{
    for (const char* callType : {"", "SIGNAL 20", "10-16", "CODE 9X", "BAIT DEPLOYMENT"}) {
        INFO(callType);
        const auto found = suggest(shipped(), starter(), QLatin1String(callType));
        CHECK(found.nature.value().isEmpty());
        CHECK_FALSE(found.mayBeEligible);
        CHECK_FALSE(found.isBehavioral);
    }
    // Sure of less than the model asks for: the likeliest is told, and not taken.
    NatureModel strict = shipped();
    strict.guessFrom = 1;
    const auto found = suggest(strict, starter(), QStringLiteral("WELFARE CHECK"));
    CHECK(found.nature.value().isEmpty());
    CHECK(found.likeliest == NatureId(QStringLiteral("welfare_check")));
}

TEST_CASE("weapons and violence speak against a team, unless they are denied", "[natures]")
{
    const auto may = [](const char* callType) {
        return suggest(shipped(), starter(), QLatin1String(callType)).mayBeEligible;
    };
    CHECK(may("MENTAL PERSON") == true);
    CHECK(may("MENTAL PERSON - ARMED") == false);
    CHECK(may("MENTAL NOT VIOLENT") == true);
    CHECK(may("Mental Disordr NonViolent") == true);
    CHECK(may("SUICIDE ATTEMPT") == false);
    CHECK(may("TRESPASS/UNWANTED WPN") == false);
    CHECK(may("BURGLARY") == false);
}

TEST_CASE("each suggestion says why", "[natures]")
{
    const auto found = suggest(shipped(), starter(), QStringLiteral("PSYC PROBLEM"));
    REQUIRE_FALSE(found.why.isEmpty());
    CHECK(found.why.first().about == QStringLiteral("mental"));
    CHECK(found.why.first().found == QStringLiteral("PSYCHIATRIC"));
    CHECK(found.why.first().weight > 0);
    CHECK(found.confidence > 0.6);
    CHECK(found.confidence <= found.behavioral);
}

TEST_CASE("fitting learns, keeps priors of words it never saw, and no city's own codes",
          "[natures]")
{
    const NatureModel model = fitted(words(), twoCities(), {});
    CHECK(model.fitted.cities.size() == 2);
    CHECK(model.fitted.positives == 6);
    const auto weightOf = [](const NatureModel& of, const char* id) {
        for (const Concept& one : of.concepts)
            if (one.id == QLatin1String(id))
                return one.weight;
        return 0.0;
    };
    CHECK(weightOf(model, "crisis") > 0);
    CHECK(weightOf(model, "syringe") == Approx(weightOf(words(), "syringe"))); // nobody said it
    for (const auto& run : model.letters.keys()) {
        CHECK_FALSE(run.contains(QStringLiteral("ZK")));
        CHECK_FALSE(run.contains(QStringLiteral("QR")));
    }
    // The same rows, the same weights, to the byte; and they survive the file.
    CHECK(weightsJson(fitted(words(), twoCities(), {})) == weightsJson(model));
    const NatureModel again =
        must(withWeights(words(), weightsJson(model), QStringLiteral("again")));
    CHECK(again.bias == Approx(model.bias).margin(1e-4));
    CHECK(again.letters.size() == model.letters.size());
}

TEST_CASE("a city that was left out is judged by the others", "[natures]")
{
    const QList<LabelledType> rows = twoCities();
    const QList<double> foretold = leftOut(words(), rows, {});
    REQUIRE(foretold.size() == rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        INFO(rows[i].callType.toStdString());
        CHECK((foretold[i] > 0.5) == rows[i].behavioral);
    }
    CHECK(leftOut(words(), rows.mid(0, 4), {}).isEmpty()); // one city: nothing can be left out
}

TEST_CASE("a model with faults is refused with the place of each", "[natures]")
{
    const QByteArray bytes = fileBytes(kWords);
    const auto refused = [&](const char* from, const char* to, const char* place) {
        QByteArray broken = bytes;
        REQUIRE(broken.contains(from));
        broken.replace(broken.indexOf(from), qsizetype(qstrlen(from)), to);
        const auto model = natureModelFromJson(broken, QStringLiteral("words.json"), starter());
        REQUIRE_FALSE(model);
        INFO(model.error().text.toStdString());
        CHECK(model.error().text.contains(QLatin1String(place)));
    };
    refused("\"nature\": \"suicidal\"", "\"nature\": \"sad\"", "$.natures[1].nature");
    refused("\"guess_from\": 0.6", "\"guess_from\": 6", "$.guess_from");
    refused("{\"suicide\": 7}", "{\"suicid\": 7}", "there is no concept \"suicid\"");
    refused("\"negations\"", "\"negation\"", "$.negations");
    const auto weights = withWeights(words(), "{\"bias\": 1}", QStringLiteral("w.json"));
    REQUIRE_FALSE(weights);
    CHECK(weights.error().text.contains(QStringLiteral("$.slope")));
}

TEST_CASE("every nature that a program may ask for has a place in the model", "[natures]")
{
    for (const Nature& nature : starter().natures) {
        INFO(nature.id.value().toStdString());
        CHECK(std::any_of(words().natures.begin(), words().natures.end(), [&](const NatureLine& l) {
            return l.nature == nature.id;
        }));
    }
}

TEST_CASE("the shared natures are all there, each with its APCO incident type", "[natures]")
{
    const char* ids[] = {"assist",
                         "disturbance",
                         "disturbance_family",
                         "indecent_exposure",
                         "intoxicated",
                         "narcotics",
                         "overdose",
                         "suicidal",
                         "syringe_disposal",
                         "trespass",
                         "welfare_check",
                         "mental_health",
                         "basic_needs",
                         "panhandling",
                         "homeless",
                         "transport",
                         "medical",
                         "assault",
                         "theft",
                         "burglary",
                         "fire",
                         "domestic_violence",
                         "missing_person",
                         "unknown_trouble"};
    for (const char* id : ids) {
        INFO(id);
        const Nature* nature = starter().nature(NatureId(QLatin1String(id)));
        REQUIRE(nature);
        CHECK_FALSE(nature->apco.isEmpty());
    }
}
