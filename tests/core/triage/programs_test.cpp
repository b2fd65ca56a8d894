// SPDX-License-Identifier: GPL-3.0-or-later
// Every shipped program keeps the safe floor: more danger never means less, a weapon in hand means
// police and no civilian team alone, and the plan in force sends what the rules require.
#include "core/domain/profilereader.h"
#include "tests/core/triage/anyfacts.h"
#include "tests/support/town.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::triage;
using namespace lodestar::triage::test;

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
