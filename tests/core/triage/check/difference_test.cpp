// SPDX-License-Identifier: GPL-3.0-or-later
// The difference of two protocols against the engine's own judgement of many sets of answers.
#include "core/triage/check/difference.h"
#include "tests/core/triage/check/randomprotocol.h"
#include "tests/support/town.h"

#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::triage;
using namespace lodestar::triage::check;

namespace {

/// The same protocol with one rule changed: its level, its condition or what it requires.
Profile changed(const Profile& profile, SeededEntropy& chance)
{
    QJsonObject json = QJsonDocument::fromJson(profile.source).object();
    QJsonObject protocol = json[QStringLiteral("protocol")].toObject();
    QJsonArray rules = protocol[QStringLiteral("rules")].toArray();
    const int at = chance.below(static_cast<int>(rules.size()));
    QJsonObject rule = rules[at].toObject();
    const int what = chance.below(3);
    if (what == 0)
        rule[QStringLiteral("level")] = QStringLiteral("l%1").arg(chance.below(4));
    else if (what == 1 && rule.contains(QStringLiteral("when")))
        rule[QStringLiteral("when")] =
            QJsonObject{{QStringLiteral("not"), rule[QStringLiteral("when")]}};
    else
        rule[QStringLiteral("required")] = QJsonArray{};
    rules[at] = rule;
    protocol[QStringLiteral("rules")] = rules;
    json[QStringLiteral("protocol")] = protocol;
    return must(profileFromJson(QJsonDocument(json).toJson(), QStringLiteral("changed")));
}

Facts randomFacts(const Profile& profile, SeededEntropy& chance)
{
    Facts facts;
    for (const Question& question : profile.protocol.questions) {
        Answer answer;
        for (const AnswerChoice& choice : question.choices)
            if (chance.below(3) == 0 && (question.many || answer.values.isEmpty()))
                answer.values += choice.id;
        if (!answer.values.isEmpty())
            facts.answers.insert(question.id, answer);
    }
    for (const QString& flag : profile.protocol.flags)
        if (chance.below(2) == 0)
            facts.flags += flag;
    return facts;
}

bool belongs(const Facts& facts, const Allowed& allowed)
{
    if (!allowed.flag.isEmpty())
        return facts.flags.contains(allowed.flag) == allowed.isGiven;
    const auto answer = facts.answers.constFind(allowed.question);
    if (answer == facts.answers.constEnd())
        return allowed.mayBeOpen || !allowed.isGiven;
    const bool isIn =
        std::any_of(answer->values.begin(), answer->values.end(), [&](const AnswerId& value) {
            return allowed.values.contains(value.value());
        });
    return isIn == allowed.isGiven;
}

std::optional<Way> toldBy(const Difference& difference, const Facts& facts)
{
    for (const ChangeClass& one : difference.classes)
        if (std::all_of(one.when.begin(), one.when.end(), [&](const Allowed& allowed) {
                return belongs(facts, allowed);
            }))
            return one.way;
    return std::nullopt;
}

} // namespace

TEST_CASE("the classes of a difference are what the engine judges otherwise, no more, no less",
          "[triage][check][difference]")
{
    SeededEntropy chance(314);
    std::map<std::optional<Way>, int> seen;
    for (int i = 0; i < 120; ++i) {
        const Profile before = randomProfile(chance);
        const Profile after = changed(before, chance);
        const Difference difference = differenceOf(before, after, 100'000);
        REQUIRE(difference.isWhole);
        for (const ChangeClass& one : difference.classes)
            CHECK(wayOf(one.before, one.after) == one.way);
        for (int set = 0; set < 100; ++set) {
            const Facts facts = randomFacts(before, chance);
            const auto way = wayOf(evaluate(before, facts), evaluate(after, facts));
            ++seen[way];
            if (toldBy(difference, facts) != way)
                FAIL("pair " << i << ", " << factsText(facts).toStdString() << "\n"
                             << before.source.toStdString() << after.source.toStdString());
        }
    }
    CHECK(seen[std::nullopt] > 100);
    for (const auto& way : names(Way{})) {
        INFO(nameText(way.value).toStdString());
        CHECK(seen[way.value] > 10);
    }
}

TEST_CASE("a protocol differs in nothing from itself", "[triage][check][difference]")
{
    const Profile starter =
        must(profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    const Difference difference = differenceOf(starter, starter);
    CHECK(difference.isNone());
    CHECK(difference.changed == 0);
}

TEST_CASE("a rule that is taken away is told as one class, downwards",
          "[triage][check][difference]")
{
    QJsonObject json =
        must(readJsonFile(projectFile(QStringLiteral("tests/data/protocols/base.json"))))
            .toObject();
    const Profile before =
        must(profileFromJson(QJsonDocument(json).toJson(), QStringLiteral("before")));
    QJsonObject protocol = json[QStringLiteral("protocol")].toObject();
    QJsonArray rules = protocol[QStringLiteral("rules")].toArray();
    REQUIRE(rules[5].toObject()[QStringLiteral("id")] == QStringLiteral("R5"));
    rules.removeAt(5);
    protocol[QStringLiteral("rules")] = rules;
    json[QStringLiteral("protocol")] = protocol;
    const Profile after =
        must(profileFromJson(QJsonDocument(json).toJson(), QStringLiteral("after")));
    const Difference difference = differenceOf(before, after);
    REQUIRE_FALSE(difference.classes.isEmpty());
    double sets = 0;
    for (const ChangeClass& one : difference.classes) {
        CHECK(one.way == Way::Down);
        sets += one.sets;
        CHECK(allowedText(one.when).contains(QStringLiteral("flag violence_history is set")));
    }
    CHECK(sets == difference.changed);
    CHECK(difference.changed < difference.sets / 2);
    const Difference back = differenceOf(after, before);
    for (const ChangeClass& one : back.classes)
        CHECK(one.way == Way::Up);
    CHECK(back.changed == difference.changed);
}
