// SPDX-License-Identifier: GPL-3.0-or-later
// Safety of the starter protocol: more danger never means less help, not knowing never means less
// than no.
#include "core/domain/profilereader.h"
#include "tests/core/triage/anyfacts.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::triage;
using namespace lodestar::triage::test;

namespace {

constexpr int kSets = 4000;

const Profile& starter()
{
    static const Profile profile =
        must(profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    return profile;
}

} // namespace

TEST_CASE("a more dangerous answer never lowers urgency nor drops a required resource",
          "[triage][safety]")
{
    SeededEntropy chance(20250101);
    qint64 steps = 0;
    for (int i = 0; i < kSets; ++i) {
        const Facts facts = randomFacts(starter(), chance);
        const auto before = evaluate(starter(), facts);
        for (const Facts& next : moreDangerous(starter(), facts)) {
            ++steps;
            const auto after = evaluate(starter(), next);
            if (!isNoLess(after, before))
                FAIL(text(facts) << "\n -> " << text(next));
        }
    }
    CHECK(steps > 20 * kSets);
}

TEST_CASE("not knowing never ranks below no", "[triage][safety]")
{
    SeededEntropy chance(7);
    const AnswerId unknown(QStringLiteral("unknown"));
    int compared = 0;
    for (int i = 0; i < kSets; ++i) {
        const Facts facts = randomFacts(starter(), chance);
        for (const Question& question : starter().protocol.questions)
            for (const AnswerChoice& safe : question.choices) {
                if (safe.id.value() != QStringLiteral("no") &&
                    safe.id.value() != QStringLiteral("none"))
                    continue;
                const bool hasUnknown = std::ranges::any_of(
                    question.choices, [&](const AnswerChoice& c) { return c.id == unknown; });
                Facts no = facts;
                Facts open = facts;
                no.answers[question.id] = Answer{{safe.id}, {}, {}};
                open.answers[question.id] =
                    Answer{{hasUnknown ? unknown : AnswerId(QStringLiteral("incomplete"))}, {}, {}};
                ++compared;
                if (!isNoLess(evaluate(starter(), open), evaluate(starter(), no)))
                    FAIL(question.id.value().toStdString() << " in " << text(facts));
            }
    }
    CHECK(compared > 10 * kSets);
}

TEST_CASE("the plan in force sends every resource that any rule requires", "[triage][safety]")
{
    SeededEntropy chance(99);
    for (int i = 0; i < kSets * 4; ++i) {
        const Facts facts = randomFacts(starter(), chance);
        const auto result = evaluate(starter(), facts);
        const ResponsePlan* plan = starter().plan(result.plan);
        REQUIRE(plan);
        const quint32 sent = coveredBy(starter(), *plan);
        for (const ResourceClass needed : result.required)
            if (!(sent & bitOf(needed)))
                FAIL(text(facts) << "\n gives " << result.plan.value().toStdString() << " without "
                                 << nameText(needed).toStdString());
    }
}

TEST_CASE("every set of answers ends in a plan with a level, and names why", "[triage][safety]")
{
    SeededEntropy chance(4);
    for (int i = 0; i < kSets; ++i) {
        const Facts facts = randomFacts(starter(), chance);
        const auto result = evaluate(starter(), facts);
        INFO(text(facts));
        REQUIRE(starter().plan(result.plan));
        REQUIRE(starter().level(result.level));
        REQUIRE((result.untriaged || !result.rules.isEmpty()));
        REQUIRE(result.complete == (nextQuestion(starter(), facts) == nullptr));
    }
}

TEST_CASE("a team without police never goes alone where it is forbidden", "[triage][safety]")
{
    SeededEntropy chance(12);
    for (int i = 0; i < kSets; ++i) {
        const Facts facts = randomFacts(starter(), chance);
        const auto result = evaluate(starter(), facts);
        if (!result.forbiddenAlone.contains(ResourceClass::CommunityTeam))
            continue;
        const quint32 sent = coveredBy(starter(), *starter().plan(result.plan));
        if (!(sent & bitOf(ResourceClass::Police)))
            FAIL(text(facts) << "\n gives " << result.plan.value().toStdString());
    }
}

TEST_CASE("asking only what is offered ends where asking everything would", "[triage][safety]")
{
    SeededEntropy chance(1800);
    const Protocol& protocol = starter().protocol;
    qint64 asked = 0;
    for (int i = 0; i < kSets / 4; ++i) {
        Facts truth;
        for (const Question& question : protocol.questions) {
            // Mostly calm answers, or nearly every call would end at its first question.
            qsizetype at = chance.below(static_cast<int>(question.choices.size()));
            for (qsizetype c = 0; chance.below(3) > 0 && c < question.choices.size(); ++c)
                if (question.choices[c].danger == 0)
                    at = c;
            truth.answers.insert(question.id, Answer{{question.choices[at].id}, {}, {}});
        }
        Facts facts;
        while (const Question* question = nextQuestion(starter(), facts)) {
            REQUIRE_FALSE(facts.answers.contains(question->id));
            facts.answers.insert(question->id, truth.answers.value(question->id));
            ++asked;
        }
        // What was not asked changes nothing any more, whatever its answer would have been; an
        // answer to a question that is asked only in other cases does not count.
        const auto result = evaluate(starter(), facts);
        for (const Question& question : protocol.questions) {
            if (facts.answers.contains(question.id) ||
                question.when.form != Condition::Form::Always)
                continue;
            Facts more = facts;
            more.answers.insert(question.id, truth.answers.value(question.id));
            const auto after = evaluate(starter(), more);
            INFO(text(facts) << " and then " << question.id.value().toStdString());
            REQUIRE(after.plan == result.plan);
            REQUIRE(after.level == result.level);
            REQUIRE(after.required == result.required);
            REQUIRE(after.forbiddenAlone == result.forbiddenAlone);
            REQUIRE(after.staging == result.staging);
            REQUIRE(after.eligible == result.eligible);
        }
        for (const Question& question : protocol.questions)
            if (question.when.form == Condition::Form::Always)
                facts.answers.insert(question.id, truth.answers.value(question.id));
        const auto whole = evaluate(starter(), facts);
        INFO(text(facts));
        CHECK(whole.plan == result.plan);
        CHECK(whole.level == result.level);
        CHECK(whole.required == result.required);
    }
    CHECK(asked < kSets / 4 * protocol.questions.size()); // and spares questions
}
