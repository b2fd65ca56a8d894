// SPDX-License-Identifier: GPL-3.0-or-later
// Every shipped program keeps the safe floor: more danger never means less, a weapon in hand means
// police and no civilian team alone, and the plan in force sends what the rules require.
#include "core/base/entropy.h"
#include "core/domain/profilereader.h"
#include "core/triage/engine.h"
#include "tests/support/town.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::triage;

namespace {

constexpr int kSets = 250;

QList<Profile> shipped()
{
    QList<Profile> all;
    const QDir programs(projectFile(QStringLiteral("resources/programs")));
    for (const QString& file : programs.entryList({QStringLiteral("*.json")}))
        if (file != QStringLiteral("natures.json"))
            all += must(profileFromFile(programs.filePath(file)));
    return all;
}

Facts randomFacts(const Profile& profile, SeededEntropy& chance)
{
    Facts facts;
    for (const Question& question : profile.protocol.questions) {
        if (chance.below(3) == 0)
            continue;
        const auto pick = [&] {
            return question.choices[chance.below(static_cast<int>(question.choices.size()))].id;
        };
        Answer answer{{pick()}, {}, {}};
        if (question.many && chance.below(2) == 0)
            if (const AnswerId second = pick(); !answer.values.contains(second))
                answer.values += second;
        facts.answers.insert(question.id, answer);
    }
    for (const QString& flag : profile.protocol.flags)
        if (chance.below(6) == 0)
            facts.flags += flag;
    return facts;
}

std::string text(const Facts& facts)
{
    QStringList words = facts.flags;
    for (auto it = facts.answers.begin(); it != facts.answers.end(); ++it)
        for (const AnswerId& value : it->values)
            words += it.key().value() + u'=' + value.value();
    return words.join(u' ').toStdString();
}

int protection(StagingGate gate)
{
    return gate == StagingGate::WaitForPolice ? 2 : gate == StagingGate::WaitForEms ? 1 : 0;
}

bool isNoLess(const TriageResult& more, const TriageResult& less)
{
    const auto holdsAll = [](const auto& all, const auto& some) {
        return std::ranges::all_of(some, [&](ResourceClass c) { return all.contains(c); });
    };
    return more.urgency >= less.urgency && holdsAll(more.required, less.required) &&
           holdsAll(more.forbiddenAlone, less.forbiddenAlone) &&
           protection(more.staging) >= protection(less.staging);
}

/// Every set of answers that is one step more dangerous, and every one with a flag more.
QList<Facts> moreDangerous(const Profile& profile, const Facts& facts)
{
    QList<Facts> all;
    for (const Question& question : profile.protocol.questions) {
        const auto given = facts.answers.constFind(question.id);
        if (given == facts.answers.constEnd())
            continue;
        int danger = 0;
        for (const AnswerChoice& choice : question.choices)
            if (given->values.contains(choice.id))
                danger = std::max(danger, choice.danger);
        for (const AnswerChoice& choice : question.choices) {
            Facts next = facts;
            if (question.many && choice.danger > 0 && !given->values.contains(choice.id))
                next.answers[question.id].values += choice.id;
            else if (!question.many && choice.danger > danger)
                next.answers[question.id].values = {choice.id};
            else
                continue;
            all += next;
        }
    }
    for (const QString& flag : profile.protocol.flags)
        if (!facts.flags.contains(flag)) {
            Facts next = facts;
            next.flags += flag;
            all += next;
        }
    return all;
}

} // namespace

TEST_CASE("in every program more danger never means less", "[triage][programs]")
{
    for (const Profile& profile : shipped()) {
        INFO(profile.id.toStdString());
        SeededEntropy chance(20260303);
        for (int i = 0; i < kSets; ++i) {
            const Facts facts = randomFacts(profile, chance);
            const auto before = evaluate(profile, facts);
            for (const Facts& next : moreDangerous(profile, facts))
                if (!isNoLess(evaluate(profile, next), before))
                    FAIL(profile.id.toStdString() << ": " << text(facts) << "\n -> " << text(next));
        }
    }
}

TEST_CASE("in every program a weapon in hand brings police, and no civilian goes alone",
          "[triage][programs]")
{
    for (const Profile& profile : shipped()) {
        INFO(profile.id.toStdString());
        SeededEntropy chance(4);
        for (int i = 0; i < kSets; ++i) {
            Facts facts = randomFacts(profile, chance);
            facts.answers.insert(answersOf({{"weapon", "in_hand"}}));
            const auto result = evaluate(profile, facts);
            if (!result.required.contains(ResourceClass::Police) ||
                result.staging != StagingGate::WaitForPolice || result.eligible)
                FAIL(profile.id.toStdString() << ": " << text(facts));
            for (const UnitKind& kind : profile.unitKinds) {
                const bool isGuard = kind.policeInTeam ||
                                     kind.classes.contains(ResourceClass::Ems) ||
                                     kind.classes.contains(ResourceClass::Fire);
                const bool mayNot = std::ranges::any_of(kind.classes, [&](ResourceClass c) {
                    return result.forbiddenAlone.contains(c) || c == ResourceClass::Lifeline988;
                });
                if (!isGuard && !mayNot)
                    FAIL(profile.id.toStdString()
                         << ": a unit of kind " << kind.id.value().toStdString()
                         << " might go alone");
            }
        }
    }
}

TEST_CASE("in every program the plan in force sends what the rules require", "[triage][programs]")
{
    for (const Profile& profile : shipped()) {
        SeededEntropy chance(99);
        for (int i = 0; i < 4 * kSets; ++i) {
            const Facts facts = randomFacts(profile, chance);
            const auto result = evaluate(profile, facts);
            const ResponsePlan* plan = profile.plan(result.plan);
            REQUIRE(plan);
            const quint32 sent = coveredBy(profile, *plan);
            for (const ResourceClass needed : result.required)
                if (!(sent & bitOf(needed)))
                    FAIL(profile.id.toStdString()
                         << ": " << plan->id.value().toStdString() << " lacks "
                         << nameText(needed).toStdString() << " in " << text(facts));
        }
    }
}
