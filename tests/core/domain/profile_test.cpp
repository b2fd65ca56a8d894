// SPDX-License-Identifier: GPL-3.0-or-later
// Profile reader: the starter reads; every broken profile is refused with the place and what would
// be right.
#include "tests/support/town.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(projectFile(path));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const QString kSmall = QStringLiteral("tests/data/programs/small.json");

/// The JSON with the member at a path such as "plans[0].fallbacks" set to the value; nothing
/// removes it.
QJsonValue with(const QJsonValue& in, QStringList path, const std::optional<QJsonValue>& value)
{
    const QString step = path.takeFirst();
    bool isIndex = false;
    const int index = step.toInt(&isIndex);
    if (isIndex) {
        QJsonArray array = in.toArray();
        if (index == array.size())
            array.append(*value);
        else
            array[index] = path.isEmpty() ? *value : with(array[index], path, value);
        return array;
    }
    QJsonObject object = in.toObject();
    if (!path.isEmpty())
        object[step] = with(object[step], path, value);
    else if (value)
        object[step] = *value;
    else
        object.remove(step);
    return object;
}

QString faultsOf(const QString& path, const std::optional<QJsonValue>& value)
{
    const QJsonValue small = must(parseJson(bytesOf(kSmall), kSmall));
    const QStringList steps =
        path.split(QRegularExpression(QStringLiteral("[.\\[\\]]+")), Qt::SkipEmptyParts);
    const QByteArray broken = QJsonDocument(with(small, steps, value).toObject()).toJson();
    const auto read = profileFromJson(broken, QStringLiteral("f"));
    return read ? QString() : read.error().text;
}

QJsonValue json(const char* text)
{
    return QJsonDocument::fromJson(QByteArray("[") + text + "]").array()[0];
}

struct Broken
{
    const char* path;
    const char* value; ///< nullptr removes the member
    const char* fault; ///< how the first line begins
};

// clang-format off
const Broken kBroken[] = {
    {"id", nullptr, "f: $.id: is missing"},
    {"name", "\"\"", "f: $.name: must not be empty"},
    {"colour", "1", "f: $.colour: is no known key here"},
    {"time_zone", "\"America/Meridian\"", "f: $.time_zone: \"America/Meridian\" is no IANA time zone"},
    {"credentials", "7", "f: $.credentials: must be a list"},
    {"levels", "[]", "f: $.levels: must have at least one level"},
    {"levels[1].id", "\"high\"", "f: $.levels[1].id: \"high\" is used twice"},
    {"levels[1].letter", "\"H\"", "f: $.levels[1].letter: the letter \"H\" is used twice"},
    {"levels[0].letter", "\"HI\"", "f: $.levels[0].letter: must be one character"},
    {"levels[0].shape", "\"star\"", "f: $.levels[0].shape: \"star\" is not one of: square, triangle"},
    {"levels[0].colour", "\"#FF0000\"", "f: $.levels[0].colour: \"#FF0000\" is not one of: emergent"},
    {"levels[0].urgency", "101", "f: $.levels[0].urgency: must be a number from 0 to 100"},
    {"levels[0].urgency", "1.5", "f: $.levels[0].urgency: must be a whole number"},
    {"levels[0].dispatch_target_s", "-1", "f: $.levels[0].dispatch_target_s: must be a number from 0"},
    {"plans[0].response", "\"army\"", "f: $.plans[0].response: \"army\" is not one of: information_only"},
    {"plans[0].needs[0].any_of", "[]", "f: $.plans[0].needs[0].any_of: must name at least one class"},
    {"plans[0].needs[0].any_of", "[\"ems\", \"ems\"]", "f: $.plans[0].needs[0].any_of[1]: \"ems\" is named twice"},
    {"plans[0].needs[0].count", "0", "f: $.plans[0].needs[0].count: must be a number from 1 to 9"},
    {"plans[0].needs[0].credentials", "[\"pilot\"]", "f: $.plans[0].needs[0].credentials[0]: there is no credential \"pilot\"; there are: clinician"},
    {"plans[0].fallbacks", "[\"nowhere\"]", "f: $.plans[0].fallbacks[0]: there is no plan \"nowhere\"; there are: police, team"},
    {"plans[0].fallbacks", "[\"police\"]", "f: $.plans[0].fallbacks[0]: leads back to \"police\""},
    {"plans[0].fallbacks", "[\"team\"]", "f: $.plans[0].fallbacks[0]: leads back to \"police\""},
    {"unit_kinds[0].classes", "[]", "f: $.unit_kinds[0].classes: must name at least one class"},
    {"unit_kinds[0].crew_min", "0", "f: $.unit_kinds[0].crew_min: must be a number from 1 to 9"},
    {"unit_kinds[0].activation", "[\"magic\"]", "f: $.unit_kinds[0].activation[0]: \"magic\" is not one of"},
    {"unit_kinds[0].windows", "[{\"from\": \"6:00\", \"to\": \"22:00\"}]", "f: $.unit_kinds[0].windows[0].from: must be a time of day"},
    {"unit_kinds[0].windows", "[{\"from\": \"06:00\", \"to\": \"24:30\"}]", "f: $.unit_kinds[0].windows[0].to: must be a time of day"},
    {"unit_kinds[0].windows", "[{\"from\": \"06:00\", \"to\": \"06:00\"}]", "f: $.unit_kinds[0].windows[0]: must begin and end at different times"},
    {"unit_kinds[0].windows", "[{\"days\": [\"monday\"], \"from\": \"06:00\", \"to\": \"07:00\"}]", "f: $.unit_kinds[0].windows[0].days[0]: must be one of: mon"},
    {"unit_kinds[0].windows", "[{\"days\": [], \"from\": \"06:00\", \"to\": \"07:00\"}]", "f: $.unit_kinds[0].windows[0].days: must name at least one day"},
    {"natures", "\"natures.json\"", "f: $.natures: must be a list"},
    {"natures[0].apco", "5", "f: $.natures[0].apco: must be a text"},
    {"natures[1].id", "\"assist\"", "f: $.natures[1].id: \"assist\" is used twice"},
    {"statuses[0].letters", "\"A\"", "f: $.statuses[0].letters: must be two characters"},
    {"statuses[1].letters", "\"AV\"", "f: $.statuses[1].letters: the letters \"AV\" is used twice"},
    {"statuses[0].next", "[\"gone\"]", "f: $.statuses[0].next[0]: there is no status \"gone\"; there are: available, dispatched, off"},
    {"statuses[0].primary", "\"available\"", "f: $.statuses[0].primary: \"available\" is not one of: Available"},
    {"statuses[1].stamp", "\"arrived\"", "f: $.statuses[1].stamp: \"arrived\" is not one of: received"},
    {"duties.available", "\"off\"", "f: $.duties.available: must be a status whose primary state is Available"},
    {"duties.dispatched", "\"available\"", "f: $.duties.dispatched: must be a status with \"on_call\": true"},
    {"duties.off_duty", "\"nap\"", "f: $.duties.off_duty: there is no status \"nap\""},
    {"zones", "[{\"id\": \"a\", \"name\": \"A\", \"ring\": [[1,1],[1,2],[2,2]]}]", "f: $.zones[0].ring: must be a closed ring: at least 3 corners"},
    {"zones", "[{\"id\": \"a\", \"name\": \"A\", \"ring\": [[1,1],[1,2],[2,2],[2,1]]}]", "f: $.zones[0].ring: must be a closed ring"},
    {"zones", "[{\"id\": \"a\", \"name\": \"A\", \"ring\": [[1,1],[2,2],[3,3],[1,1]]}]", "f: $.zones[0].ring: must enclose an area"},
    {"zones", "[{\"id\": \"a\", \"name\": \"A\", \"ring\": [[1,1],[1,200],[2,2],[1,1]]}]", "f: $.zones[0].ring[1]: must be [latitude, longitude]"},
    {"outcomes", "[]", "f: $.outcomes: must have at least one outcome"},
    {"source_offset", "{\"fax\": 3}", "f: $.source_offset.fax: is no request source; there are: 911"},
    {"travel", "{\"kmh\": 0, \"detour\": 1.3}", "f: $.travel.kmh: must be a number from 1 to 200"},
    {"protocol.flags", "[3]", "f: $.protocol.flags[0]: must be a text"},
    {"protocol.flags", "[\"violence_history\", {\"id\": \"violence_history\"}]", "f: $.protocol.flags[1]: \"violence_history\" is named twice"},
    {"protocol.flags", "[{\"id\": \"violence_history\", \"danger\": -1}]", "f: $.protocol.flags[0].danger: must be a number from 0 to 100"},
    {"protocol.flags", "[{\"id\": \"violence_history\", \"colour\": 1}]", "f: $.protocol.flags[0].colour: is no known key here"},
    {"protocol.invariants", "[{\"id\": \"a\", \"says\": \"a\", \"then\": {}}]", "f: $.protocol.invariants[0].then: must be an object that promises at least one thing"},
    {"protocol.invariants", "[{\"id\": \"a\", \"says\": \"a\", \"then\": {\"level\": \"top\"}}]", "f: $.protocol.invariants[0].then.level: there is no level \"top\""},
    {"protocol.invariants", "[{\"id\": \"a\", \"says\": \"a\", \"then\": {\"response_not\": [\"army\"]}}]", "f: $.protocol.invariants[0].then.response_not[0]: \"army\" is not one of"},
    {"protocol.invariants", "[{\"id\": \"a\", \"says\": \"a\", \"then\": {\"urgent\": true}}]", "f: $.protocol.invariants[0].then.urgent: is no known key here"},
    {"protocol.invariants", "[{\"id\": \"a\", \"says\": \"a\", \"when\": {\"flag\": \"dragon\"}, \"then\": {\"untriaged\": true}}]", "f: $.protocol.invariants[0].when.flag: there is no flag \"dragon\""},
    {"protocol.instructions", "[{\"id\": \"a\", \"text\": {\"es\": \"a\"}}]", "f: $.protocol.instructions[0].text: must have the text in English"},
    {"protocol.instructions", "[{\"id\": \"a\", \"text\": \"a\", \"rules\": [\"R9\"]}]", "f: $.protocol.instructions[0].rules[0]: there is no rule \"R9\"; there are: R1, R2"},
    {"protocol.instructions", "[{\"id\": \"a\", \"text\": \"a\", \"levels\": [\"top\"]}]", "f: $.protocol.instructions[0].levels[0]: there is no level \"top\""},
    {"protocol.must_ask", "[\"mood\"]", "f: $.protocol.must_ask[0]: there is no question \"mood\"; there are: weapon, nature"},
    {"protocol.must_ask", "[\"weapon\", \"weapon\"]", "f: $.protocol.must_ask[1]: \"weapon\" is named twice"},
    {"protocol.questions[0].when", "{\"flag\": \"violence_history\"}", "f: $.protocol.must_ask[0]: \"weapon\" must then be asked always"},
    {"protocol.untriaged_level", "\"dunno\"", "f: $.protocol.untriaged_level: there is no level \"dunno\"; there are: high, low"},
    {"protocol.protective_plan", "\"dunno\"", "f: $.protocol.protective_plan: there is no plan \"dunno\""},
    {"protocol.untriaged_after_s", "\"two minutes\"", "f: $.protocol.untriaged_after_s: must be a number"},
    {"protocol.questions[0].ask", "{\"es\": \"¿arma?\"}", "f: $.protocol.questions[0].ask: must have the text in English"},
    {"protocol.questions[0].ask", "{\"en\": \"Weapon?\", \"spa\": \"x\"}", "f: $.protocol.questions[0].ask.spa: must be a language of two letters"},
    {"protocol.questions[0].choices[2].danger", "0", "f: $.protocol.questions[0].choices: the danger of \"unknown\" must not be below that of \"none\""},
    {"protocol.questions[0].choices[1].id", "\"in_hand\"", "f: $.protocol.questions[0].choices[1].id: \"in_hand\" is used twice"},
    {"protocol.questions[1].choices", "\"levels\"", "f: $.protocol.questions[1].choices: must be a list of choices, or the word \"natures\""},
    {"protocol.questions[1].id", "\"weapon\"", "f: $.protocol.questions[1].id: \"weapon\" is used twice"},
    {"protocol.rules", "[]", "f: $.protocol.rules: must have at least one rule"},
    {"protocol.rules[0].level", "\"top\"", "f: $.protocol.rules[0].level: there is no level \"top\""},
    {"protocol.rules[0].plan", "\"swat\"", "f: $.protocol.rules[0].plan: there is no plan \"swat\""},
    {"protocol.rules[0].required", "[\"fire\"]", "f: $.protocol.rules[0].required: the rule's own plan \"police\" does not surely send \"fire\""},
    {"protocol.rules[0].staging", "\"later\"", "f: $.protocol.rules[0].staging: \"later\" is not one of: none"},
    {"protocol.rules[1].id", "\"R1\"", "f: $.protocol.rules[1].id: \"R1\" is used twice"},
    {"protocol.rules[0].when", nullptr, "f: $.protocol.rules[0]: must have \"when\""},
    {"protocol.rules[1].when", "{\"flag\": \"violence_history\"}", "f: $.protocol.rules[1].when: must be left out"},
    {"protocol.rules[0].when", "{}", "f: $.protocol.rules[0].when: must be an object with exactly one of: question, flag"},
    {"protocol.rules[0].when", "{\"flag\": \"violence_history\", \"any\": []}", "f: $.protocol.rules[0].when: must be an object with exactly one of"},
    {"protocol.rules[0].when", "{\"question\": \"wepon\", \"in\": [\"in_hand\"]}", "f: $.protocol.rules[0].when.question: there is no question \"wepon\""},
    {"protocol.rules[0].when", "{\"question\": \"weapon\", \"in\": [\"inhand\"]}", "f: $.protocol.rules[0].when.in[0]: there is no answer to \"weapon\": \"inhand\"; there are: in_hand, none, unknown"},
    {"protocol.rules[0].when", "{\"question\": \"weapon\", \"in\": []}", "f: $.protocol.rules[0].when.in: must name at least one answer"},
    {"protocol.rules[0].when", "{\"flag\": \"dragon\"}", "f: $.protocol.rules[0].when.flag: there is no flag \"dragon\""},
    {"protocol.rules[0].when", "{\"any\": []}", "f: $.protocol.rules[0].when.any: must have at least one part"},
    {"protocol.rules[0].when", "{\"not\": {\"all\": [{\"flag\": \"x\"}]}}", "f: $.protocol.rules[0].when.not.all[0].flag: there is no flag \"x\""},
    {"protocol.rules[0].when", "{\"flag\": \"violence_history\", \"otherwise\": 1}", "f: $.protocol.rules[0].when.otherwise: is no known key here"},
    {"protocol.rules[0].when", "{\"term\": \"mystery\"}", "f: $.protocol.rules[0].when.term: there is no term \"mystery\"; there are: armed"},
    {"protocol.terms.loop", "{\"not\": {\"term\": \"loop\"}}", "f: $.protocol.terms.loop.not.term: the term \"loop\" is made of itself"},
};
// clang-format on

} // namespace

TEST_CASE("the starter program reads, with its natures laid in", "[domain][profile]")
{
    const auto profile =
        profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json")));
    if (!profile)
        FAIL(profile.error().text.toStdString());
    CHECK(profile->protocol.rules.last().id == RuleId(QStringLiteral("R18")));
    CHECK(profile->protocol.untriagedAfter == std::chrono::seconds(120));
    CHECK(profile->sourceOffset[RequestSource::Line911] >
          profile->sourceOffset[RequestSource::Line311]);
    CHECK(profile->sourceOffset.size() == static_cast<qsizetype>(names(RequestSource{}).size()));
}

TEST_CASE(
    "every plan of the starter that may find no unit has another to fall back on, or asks anybody",
    "[domain][profile]")
{
    const auto profile =
        must(profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    for (const ResponsePlan& plan : profile.plans) {
        INFO(plan.id.value().toStdString());
        CHECK((!plan.fallbacks.isEmpty() || plan.needs.isEmpty() ||
               plan.id == PlanId(QStringLiteral("anyone"))));
    }
}

TEST_CASE("the hash is over the very bytes", "[domain][profile]")
{
    const QByteArray bytes = bytesOf(kSmall);
    const auto profile = must(profileFromJson(bytes, kSmall));
    CHECK(profile.source == bytes);
    CHECK(profile.sha256.toLatin1() ==
          QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    CHECK(must(profileFromJson(bytes + ' ', kSmall)).sha256 != profile.sha256);
}

TEST_CASE("the question of the suicide screener has its words in the order of danger",
          "[domain][profile]")
{
    const auto faults = [](const char* choices) {
        const QString question =
            QStringLiteral(R"({"id": "suicide_risk", "ask": "Risk?", "choices": %1})");
        return faultsOf(QStringLiteral("protocol.questions[2]"),
                        json(question.arg(QLatin1String(choices)).toUtf8().constData()));
    };
    CHECK(
        faults(
            R"([{"id": "high", "text": "a", "danger": 3}, {"id": "moderate", "text": "b", "danger": 2},
        {"id": "low", "text": "c", "danger": 1}, {"id": "none", "text": "d"},
        {"id": "incomplete", "text": "e", "danger": 2}])")
            .isEmpty());
    // Without dangers the screener's word would win over a higher one that was given by hand.
    CHECK(
        faults(
            R"([{"id": "high", "text": "a"}, {"id": "moderate", "text": "b"}, {"id": "low", "text": "c"},
        {"id": "none", "text": "d"}, {"id": "incomplete", "text": "e"}])")
            .contains(QStringLiteral("f: $.protocol.questions[2].choices: the danger of \"high\" "
                                     "must be above that of \"moderate\"")));
    CHECK_FALSE(
        faults(
            R"([{"id": "high", "text": "a", "danger": 3}, {"id": "moderate", "text": "b", "danger": 2},
        {"id": "low", "text": "c", "danger": 1}, {"id": "none", "text": "d"},
        {"id": "incomplete", "text": "e", "danger": 1}])")
            .isEmpty());
    // Without "incomplete" what the screener leaves open would be lost.
    CHECK(
        faults(
            R"([{"id": "high", "text": "a", "danger": 3}, {"id": "moderate", "text": "b", "danger": 2},
        {"id": "low", "text": "c", "danger": 1}, {"id": "none", "text": "d"}])")
            .contains(QStringLiteral("f: $.protocol.questions[2].choices: must be \"high\", "
                                     "\"moderate\", \"low\", \"none\" and \"incomplete\"")));
}

TEST_CASE("what is wrong with a profile is told by its path, with what would be right",
          "[domain][profile]")
{
    REQUIRE(faultsOf(QStringLiteral("comment"), json("\"fine\"")).isEmpty());
    for (const Broken& broken : kBroken) {
        INFO(broken.path << " = " << (broken.value ? broken.value : "(removed)"));
        std::optional<QJsonValue> value;
        if (broken.value)
            value = json(broken.value);
        const QString fault = faultsOf(QString::fromLatin1(broken.path), value);
        const QString expected = QString::fromUtf8(broken.fault);
        INFO(fault.toStdString());
        CHECK(fault.split(u'\n').filter(expected).size() == 1);
    }
}

TEST_CASE("all faults of a profile are told at once", "[domain][profile]")
{
    const auto read = profileFromJson(R"({"id": "x", "levels": [{"id": "a"}], "duties": {}})",
                                      QStringLiteral("f"));
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Kind::Invalid);
    for (const char* expected : {"f: $.name: is missing",
                                 "f: $.levels[0].letter: is missing",
                                 "f: $.plans: is missing",
                                 "f: $.duties.available: is missing",
                                 "f: $.protocol: is missing"}) {
        INFO(expected << " in\n" << read.error().text.toStdString());
        CHECK(read.error().text.contains(QString::fromLatin1(expected)));
    }
}

TEST_CASE("a profile that is no JSON or no object is refused in one line", "[domain][profile]")
{
    CHECK(profileFromJson("{\n \"id\": }", QStringLiteral("f"))
              .error()
              .text.startsWith(QStringLiteral("f, line 2, column")));
    CHECK(profileFromJson("[]", QStringLiteral("f")).error().text ==
          QStringLiteral("f: $: must be an object with the parts of a profile."));
}

TEST_CASE("a plan surely sends what every unit of its classes brings", "[domain][profile]")
{
    const auto profile =
        must(profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    const auto covers = [&](const char* rule) {
        for (const TriageRule& r : profile.protocol.rules)
            if (r.id == RuleId(QString::fromLatin1(rule)))
                return r.covers;
        return quint32{0};
    };
    const auto bit = [](ResourceClass c) {
        return quint32{1} << static_cast<int>(c);
    };
    CHECK((covers("R8") & bit(ResourceClass::Police)) != 0); // a co-response unit has an officer
    CHECK((covers("R10") & bit(ResourceClass::Police)) == 0);
    CHECK((covers("R1") & bit(ResourceClass::CommunityTeam)) == 0); // optional: not surely sent
}
