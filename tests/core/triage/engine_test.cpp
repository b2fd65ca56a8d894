// SPDX-License-Identifier: GPL-3.0-or-later
// The starter protocol as tables: what each rule makes of answers, and which question comes next.
#include "core/triage/engine.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::triage;

namespace {

const Profile& starter()
{
    static const Profile profile =
        must(profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    return profile;
}

using Pairs = std::vector<std::pair<const char*, const char*>>;

/// Nobody hurt, no weapon, no violence, no self-harm; then what a case says itself.
Facts calmly(const Pairs& more, const QStringList& flags = {})
{
    Answers answers =
        answersOf({{"injury", "no"}, {"self_harm", "no"}, {"weapon", "none"}, {"violence", "no"}});
    for (const auto& pair : more)
        answers.insert(answersOf({pair}));
    return {answers, flags};
}

QString rulesOf(const TriageResult& result)
{
    QStringList ids;
    for (const RuleId& id : result.rules)
        ids += id.value();
    return ids.join(u' ');
}

QString classesOf(const QList<ResourceClass>& classes)
{
    QStringList words;
    for (const ResourceClass c : classes)
        words += nameText(c);
    return words.join(u' ');
}

struct Case
{
    const char* title;
    Pairs answers;
    QStringList flags;
    const char* rules;
    const char* level;
    const char* plan;
    const char* required;
    StagingGate staging;
};

const QString kViolent = QStringLiteral("violence_history");
constexpr auto kNone = StagingGate::None;
constexpr auto kPolice = StagingGate::WaitForPolice;
constexpr auto kEms = StagingGate::WaitForEms;

// clang-format off
const std::vector<Case> kCases{
    {"R1 injury", {{"injury", "yes"}}, {}, "R1", "emergent", "ems_emergent", "ems", kEms},
    {"R1 overdose", {{"substances", "opioids overdose"}}, {}, "R1", "emergent", "ems_emergent", "ems", kEms},
    {"R1 not awake", {{"responsive", "no"}}, {}, "R1", "emergent", "ems_emergent", "ems", kEms},
    {"R1 nobody knows whether awake", {{"responsive", "unknown"}}, {}, "R1", "emergent", "ems_emergent", "ems", kEms},
    {"R2 self-harm now", {{"self_harm", "now"}}, {}, "R2", "emergent", "ems_co_response", "police ems", kPolice},
    {"R3 weapon in hand", {{"weapon", "in_hand"}}, {}, "R3", "emergent", "police_cit_led", "police", kPolice},
    {"R3 in reach with a threat", {{"weapon", "in_reach"}, {"violence", "threat"}}, {}, "R3 R3a R5", "emergent", "police_cit_led", "police", kPolice},
    {"R3 gun in the place with intent", {{"weapon", "on_premises"}, {"weapon_kind", "gun"}, {"behaviours", "threatens_person"}}, {}, "R3 R5", "emergent", "police_cit_led", "police", kPolice},
    {"R3a in reach, no intent", {{"weapon", "in_reach"}}, {}, "R3a", "urgent", "simultaneous", "police", kPolice},
    {"no rule for a knife in the kitchen", {{"weapon", "on_premises"}, {"weapon_kind", "knife"}, {"nature", "welfare_check"}}, {}, "R14", "routine", "team_routine", "", kNone},
    {"R4 violence now", {{"violence", "now"}}, {}, "R4", "emergent", "police_led", "police", kPolice},
    {"R5 a threat", {{"violence", "threat"}}, {}, "R5", "urgent", "simultaneous", "police", kPolice},
    {"R5 breaking things", {{"behaviours", "destroys_property"}}, {}, "R5", "urgent", "simultaneous", "police", kPolice},
    {"R6 in traffic", {{"danger_place", "traffic"}}, {}, "R6", "emergent", "rescue", "police ems", kNone},
    {"R6 on a height", {{"danger_place", "height"}}, {}, "R6 R6a", "emergent", "rescue_fire", "police ems fire", kNone},
    {"R6b out in the cold", {{"danger_place", "cold"}}, {}, "R6b", "urgent", "team_urgent", "", kNone},
    {"R7 a serious crime", {{"crime", "yes"}}, {}, "R7", "urgent", "police_led", "police", kPolice},
    {"R7 somebody wants police", {{"police_wanted", "yes"}}, {}, "R7", "urgent", "police_led", "police", kPolice},
    {"a minor crime brings no police", {{"crime", "minor"}, {"nature", "trespass"}}, {}, "R14", "routine", "team_routine", "", kNone},
    {"R8 high risk, means at hand", {{"suicide_risk", "high"}, {"means_access", "yes"}, {"consents", "yes"}}, {}, "R8", "emergent", "co_response", "police", kNone},
    {"R8 high risk, means not known", {{"suicide_risk", "high"}, {"means_access", "unknown"}, {"consents", "yes"}}, {}, "R8", "emergent", "co_response", "police", kNone},
    {"R9 high risk, no means, consent", {{"suicide_risk", "high"}, {"means_access", "no"}, {"consents", "yes"}}, {}, "R9", "emergent", "team_emergent", "", kNone},
    {"R9 without consent", {{"suicide_risk", "high"}, {"means_access", "no"}, {"consents", "no"}}, {}, "R9a", "emergent", "co_response", "police", kNone},
    {"R9 with a threat", {{"suicide_risk", "high"}, {"means_access", "no"}, {"consents", "yes"}, {"violence", "threat"}}, {}, "R5 R9a", "emergent", "co_response", "police", kPolice},
    {"R10 moderate risk", {{"suicide_risk", "moderate"}}, {}, "R10", "urgent", "team_urgent", "", kNone},
    {"R10 screener not complete", {{"suicide_risk", "incomplete"}}, {}, "R10", "urgent", "team_urgent", "", kNone},
    {"R10 with a history", {{"suicide_risk", "moderate"}}, {kViolent}, "R10 R10a R13", "urgent", "team_staged", "police", kPolice},
    {"R11 low risk, wants help, safe", {{"suicide_risk", "low"}, {"caller", "self"}, {"consents", "yes"}, {"danger_place", "none"}}, {}, "R11", "routine", "phone_clinician", "", kNone},
    {"R11 not for third parties", {{"suicide_risk", "low"}, {"caller", "family"}, {"consents", "yes"}, {"danger_place", "none"}}, {}, "R18", "moderate", "team_moderate", "", kNone},
    {"R12 weapon not known", {{"weapon", "unknown"}}, {}, "R12", "untriaged", "protective", "police", kPolice},
    {"R12 violence not known", {{"violence", "unknown"}, {"nature", "welfare_check"}}, {}, "R12 R14", "untriaged", "protective", "police", kPolice},
    {"R1 does not wait for R12", {{"injury", "yes"}, {"weapon", "unknown"}}, {}, "R1 R1b R12", "emergent", "ems_co_response", "police ems", kPolice},
    {"R13 a history of violence", {{"nature", "welfare_check"}}, {kViolent}, "R13", "moderate", "team_staged", "police", kPolice},
    {"R14 welfare check", {{"nature", "welfare_check"}}, {}, "R14", "routine", "team_routine", "", kNone},
    {"R14 needs a bed", {{"basic_need", "shelter"}}, {}, "R14", "routine", "team_routine", "", kNone},
    {"R14 syringe", {{"nature", "syringe_disposal"}}, {}, "R14", "routine", "team_routine", "", kNone},
    {"R14a a child at risk", {{"nature", "welfare_check"}, {"dependents_at_risk", "child"}}, {}, "R14 R14a", "urgent", "team_urgent", "", kNone},
    {"R15 third-party concern", {{"nature", "panhandling"}, {"caller", "bystander"}, {"danger_place", "none"}}, {}, "R15", "follow_up", "outreach", "", kNone},
    {"R16 has left", {{"nature", "welfare_check"}, {"still_there", "left"}}, {}, "R16", "routine", "attempt_to_locate", "", kNone},
    {"R17 self-harm in the last hour", {{"self_harm", "recent"}}, {}, "R17", "emergent", "ems_co_response", "police ems", kPolice},
    {"R18 nothing applies", {{"nature", "unknown_trouble"}}, {}, "R18", "moderate", "team_moderate", "", kNone},
    {"hurt, and a weapon in hand", {{"injury", "yes"}, {"weapon", "in_hand"}}, {}, "R1 R3 R1a", "emergent", "police_ems", "police ems", kPolice},
    {"attempt and a weapon in hand", {{"self_harm", "now"}, {"weapon", "in_hand"}}, {}, "R2 R3 R1a", "emergent", "police_ems", "police ems", kPolice},
    {"a fire", {{"nature", "fire"}}, {}, "R6c", "urgent", "fire_response", "fire", kNone},
    {"a fire and somebody hurt", {{"nature", "fire"}, {"injury", "yes"}}, {}, "R1 R6c R6d", "emergent", "rescue_fire", "police ems fire", kEms},
};
// clang-format on

} // namespace

TEST_CASE("each rule of the starter makes its floor", "[triage]")
{
    for (const Case& c : kCases) {
        INFO(c.title);
        const auto result = evaluate(starter(), calmly(c.answers, c.flags));
        CHECK(rulesOf(result).toStdString() == c.rules);
        CHECK(result.level.value().toStdString() == c.level);
        CHECK(result.plan.value().toStdString() == c.plan);
        CHECK(classesOf(result.required).toStdString() == c.required);
        CHECK(result.staging == c.staging);
        CHECK(result.untriaged == (std::string(c.rules).find("R12") != std::string::npos));
    }
}

TEST_CASE("every rule of the starter is reached by the table", "[triage]")
{
    QStringList reached;
    for (const Case& c : kCases)
        reached += QString::fromLatin1(c.rules).split(u' ');
    for (const TriageRule& rule : starter().protocol.rules) {
        INFO(rule.id.value().toStdString());
        CHECK(reached.contains(rule.id.value()));
    }
}

TEST_CASE("a result names its protocol to the byte", "[triage]")
{
    const auto result = evaluate(starter(), {});
    CHECK(result.protocol ==
          ProtocolStamp{QStringLiteral("starter"), starter().protocol.version, starter().sha256});
}

TEST_CASE("before the needed questions are asked a call is untriaged and never complete",
          "[triage]")
{
    const auto nothing = evaluate(starter(), {});
    CHECK(nothing.untriaged);
    CHECK_FALSE(nothing.complete);
    CHECK(nothing.level == starter().protocol.untriagedLevel);
    CHECK(nothing.plan == starter().protocol.protectivePlan);
    CHECK(nothing.rules.isEmpty());

    const auto hurt = evaluate(starter(), {answersOf({{"injury", "yes"}}), {}});
    CHECK(hurt.untriaged);
    CHECK_FALSE(hurt.complete);
    CHECK(hurt.level == LevelId(QStringLiteral("emergent")));
    CHECK(hurt.plan == PlanId(QStringLiteral("ems_emergent")));
}

TEST_CASE("a team is eligible where the nature allows it and no rule disqualifies", "[triage]")
{
    const auto eligible = [](const Pairs& answers) {
        return evaluate(starter(), calmly(answers)).eligible;
    };
    CHECK(eligible({{"nature", "welfare_check"}}));
    CHECK(eligible(
        {{"nature", "welfare_check"}, {"weapon", "unknown"}})); // untriaged is not ineligible
    CHECK_FALSE(eligible({{"nature", "welfare_check"}, {"weapon", "in_hand"}}));
    CHECK_FALSE(eligible({{"nature", "welfare_check"}, {"injury", "yes"}}));
    CHECK_FALSE(eligible({{"nature", "theft"}}));
    CHECK(eligible({{"suicide_risk", "moderate"}})); // the plan itself is a team's
}

TEST_CASE("a weapon in hand never sends civilians alone, and never lets a team stand staged",
          "[triage]")
{
    for (const char* other : {"self_harm=now",
                              "injury=yes",
                              "suicide_risk=high",
                              "danger_place=water",
                              "violence=now"}) {
        INFO(other);
        const QStringList pair = QString::fromLatin1(other).split(u'=');
        const QByteArray question = pair[0].toLatin1();
        const QByteArray value = pair[1].toLatin1();
        const auto result = evaluate(
            starter(), calmly({{"weapon", "in_hand"}, {question.constData(), value.constData()}}));
        CHECK(result.forbiddenAlone.contains(ResourceClass::CommunityTeam));
        CHECK(result.required.contains(ResourceClass::Police));
        CHECK(result.response != ResponseType::Staged);
        CHECK_FALSE(result.eligible);
    }
}

TEST_CASE("the next question is one whose answer can still change the result", "[triage]")
{
    const auto next = [](const Facts& facts) {
        const Question* question = nextQuestion(starter(), facts);
        return question ? question->id.value().toStdString() : std::string();
    };
    CHECK(next({}) == "injury");
    CHECK(next({answersOf({{"injury", "yes"}}), {}}) == "self_harm");
    CHECK(next(calmly({})) == "danger_place");
    // Known from the call: not asked again.
    CHECK(next(calmly({{"danger_place", "none"}, {"crime", "no"}, {"police_wanted", "no"}})) ==
          "nature");
    CHECK(next(calmly({{"danger_place", "none"},
                       {"crime", "no"},
                       {"police_wanted", "no"},
                       {"nature", "syringe_disposal"}})) == "substances");
    // An overdose would be emergent, a threat urgent: the more dangerous is asked first.
    CHECK(next(calmly({{"danger_place", "none"},
                       {"crime", "no"},
                       {"police_wanted", "no"},
                       {"nature", "syringe_disposal"},
                       {"substances", "none"}})) == "behaviours");
    // Neither answer alone would change anything yet: together they can spare the police.
    CHECK(next(calmly({{"suicide_risk", "high"},
                       {"danger_place", "none"},
                       {"crime", "no"},
                       {"police_wanted", "no"},
                       {"nature", "suicidal"},
                       {"behaviours", "crying"},
                       {"substances", "none"}})) == "means_access");
    // Police go anyway: who calls and what is needed can wait.
    CHECK(next(calmly({{"violence", "now"},
                       {"injury", "yes"},
                       {"danger_place", "water"},
                       {"nature", "fire"}}))
              .empty());
}

TEST_CASE("answering every question that is asked ends in a complete result", "[triage]")
{
    for (const char* pick : {"first", "last"}) {
        Facts facts;
        int asked = 0;
        while (const Question* question = nextQuestion(starter(), facts)) {
            const AnswerChoice& choice =
                std::string(pick) == "first" ? question->choices.first() : question->choices.last();
            facts.answers.insert(question->id, Answer{{choice.id}, {}, {}});
            REQUIRE(++asked <= starter().protocol.questions.size());
        }
        const auto result = evaluate(starter(), facts);
        INFO(pick << ": " << rulesOf(result).toStdString());
        CHECK(result.complete);
        CHECK(asked < starter().protocol.questions.size());
    }
}

TEST_CASE("the outlook tells for each answer what would become of the call", "[triage]")
{
    const Facts facts{answersOf({{"injury", "no"},
                                 {"self_harm", "no"},
                                 {"weapon", "none"},
                                 {"nature", "welfare_check"}}),
                      {}};
    const Question* violence = starter().question(QuestionId(QStringLiteral("violence")));
    REQUIRE(violence);
    const auto all = outlook(starter(), facts, *violence);
    REQUIRE(all.size() == violence->choices.size());
    for (const Outlook& one : all) {
        Facts answered = facts;
        answered.answers.insert(violence->id, Answer{{one.answer}, {}, {}});
        CHECK(one.result == evaluate(starter(), answered));
    }
    CHECK(all[0].result.plan == PlanId(QStringLiteral("police_led")));
    CHECK(all[3].result.plan == PlanId(QStringLiteral("team_routine")));
}

TEST_CASE("an answer of another protocol is kept and changes nothing", "[triage]")
{
    const Facts facts = calmly({{"nature", "welfare_check"}});
    Facts more = facts;
    more.answers.insert(answersOf({{"favourite_colour", "blue"}}));
    CHECK(evaluate(starter(), more) == evaluate(starter(), facts));
}

TEST_CASE("a wrong answer is refused with what would be right", "[triage]")
{
    const auto check = [](const char* question, const char* values) {
        const Answers one = answersOf({{question, values}});
        const auto result = checkAnswer(starter(), one.firstKey(), one.first().values);
        return result ? std::string() : result.error().text.toStdString();
    };
    CHECK(check("weapon", "none").empty());
    CHECK(check("behaviours", "crying confused").empty());
    CHECK(checkAnswer(starter(), QuestionId(QStringLiteral("weapon")), {})
              .has_value()); // takes it back
    CHECK(check("weapon", "sword") == "\"sword\" is no answer to \"weapon\"; the answers are: "
                                      "in_hand, in_reach, on_premises, none, unknown.");
    CHECK(check("weapon", "none unknown") == "The question \"weapon\" takes one answer only.");
    CHECK(check("behaviours", "crying crying") ==
          "The answer \"crying\" to \"behaviours\" is given twice.");
    CHECK(check("mood", "low").find("The protocol has no question \"mood\"; it has: injury, ") ==
          0);
}

TEST_CASE("without a profile there is no result and no question", "[triage]")
{
    CHECK(evaluate(Profile(), {}) == TriageResult());
    CHECK(nextQuestion(Profile(), {}) == nullptr);
}
