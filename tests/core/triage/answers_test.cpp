// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: the shared vocabulary, the suicide screener, hours of service, what a caller is told.
#include "core/domain/sharedwords.h"
#include "core/triage/engine.h"
#include "core/triage/screener.h"
#include "core/triage/service.h"
#include "tests/support/town.h"

#include <QFile>
#include <QJsonDocument>

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

std::string refusal(const char* question, const char* values)
{
    const Answers one = answersOf({{question, values}});
    const auto result = checkAnswer(starter(), one.firstKey(), one.first().values);
    return result ? std::string() : result.error().text.toStdString();
}

using Pairs = std::initializer_list<std::pair<const char*, const char*>>;

std::string riskBy(Pairs items)
{
    const auto screening = screeningOf(answersOf(items));
    return screening ? screening->risk.value().toStdString() : std::string("nothing");
}

Instant at(const char* iso)
{
    return must(instantFromIso(QString::fromLatin1(iso)));
}

/// The small program with a team that works by day, and with more of what a protocol may say.
Profile dayProgram()
{
    QJsonObject json =
        must(readJsonFile(projectFile(QStringLiteral("tests/data/programs/small.json"))))
            .toObject();
    QJsonArray kinds = json[QStringLiteral("unit_kinds")].toArray();
    QJsonObject team = kinds[0].toObject();
    team[QStringLiteral("windows")] =
        QJsonArray{QJsonObject{{QStringLiteral("from"), QStringLiteral("06:00")},
                               {QStringLiteral("to"), QStringLiteral("22:00")}}};
    kinds[0] = team;
    json[QStringLiteral("unit_kinds")] = kinds;
    json[QStringLiteral("time_zone")] = QStringLiteral("America/Denver");
    QJsonObject protocol = json[QStringLiteral("protocol")].toObject();
    protocol[QStringLiteral("instructions")] = QJsonDocument::fromJson(R"([
        {"id": "stay", "text": {"en": "Stay on the line.", "es": "No cuelgue."}},
        {"id": "away", "text": "Go to another room.", "rules": ["R1"]},
        {"id": "wait", "text": "Somebody will come.", "levels": ["low"]},
        {"id": "none", "text": "Keep the door open.", "when": {"question": "weapon", "in": ["none"]}}
    ])")
                                                   .array();
    json[QStringLiteral("protocol")] = protocol;
    return must(profileFromJson(QJsonDocument(json).toJson(), QStringLiteral("day")));
}

std::string toldIn(const Profile& profile, const Facts& facts)
{
    QStringList ids;
    for (const Instruction* one : instructionsFor(profile, facts, evaluate(profile, facts)))
        ids += one->id;
    return ids.join(u' ').toStdString();
}

} // namespace

TEST_CASE("the starter speaks the shared vocabulary", "[triage][vocabulary]")
{
    for (const Question& question : starter().protocol.questions) {
        INFO(question.id.value().toStdString());
        const SharedQuestion* shared = sharedQuestion(question.id);
        REQUIRE(shared);
        CHECK(shared->many == question.many);
        for (const AnswerChoice& choice : question.choices)
            CHECK(shared->values.contains(choice.id.value()));
    }
    for (const Nature& nature : starter().natures) {
        const auto& all = sharedNatures();
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const auto& shared) { return shared.id == nature.id; });
        INFO(nature.id.value().toStdString());
        REQUIRE(found != all.end());
        CHECK_FALSE(found->apco.isEmpty());
        CHECK(found->apco == nature.apco);
    }
}

TEST_CASE("the page on protocols tells the shared vocabulary", "[triage][vocabulary]")
{
    QFile page(projectFile(QStringLiteral("docs/protocols.md")));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    for (const SharedQuestion& question : sharedQuestions()) {
        const QString id = question.id.value();
        if (id.startsWith(u"cssrs_") || id == u"nature")
            continue;
        const QString line = QStringLiteral("| `%1`%2 | `%3` |")
                                 .arg(id,
                                      question.many ? QStringLiteral(" (many)") : QString(),
                                      question.values.join(u' '));
        INFO(line.toStdString());
        CHECK(text.contains(line));
    }
    for (const SharedNature& nature : sharedNatures()) {
        INFO(nature.id.value().toStdString());
        CHECK(text.contains(QStringLiteral("`%1` | `%2`").arg(nature.id.value(), nature.apco)));
    }
}

TEST_CASE("a shared word that the protocol does not ask is accepted without effect",
          "[triage][vocabulary]")
{
    CHECK(refusal("in_building", "yes").empty());
    CHECK(refusal("others_present", "unknown").empty());
    CHECK(refusal("behaviours", "erratic_driving calm").empty());
    CHECK(refusal("weapon_kind", "none").empty());
    const Facts calm{answersOf({{"injury", "no"}, {"weapon", "none"}}), {}};
    Facts more = calm;
    more.answers.insert(answersOf({{"in_building", "yes"}, {"others_present", "yes"}}));
    CHECK(evaluate(starter(), more) == evaluate(starter(), calm));
    CHECK_FALSE(hasEffect(
        starter(), QuestionId(QStringLiteral("in_building")), AnswerId(QStringLiteral("yes"))));
    CHECK(hasEffect(
        starter(), QuestionId(QStringLiteral("weapon")), AnswerId(QStringLiteral("none"))));
}

TEST_CASE("a word that is neither the protocol's nor shared is refused with what is right",
          "[triage][vocabulary]")
{
    CHECK(refusal("in_building", "perhaps") ==
          "\"perhaps\" is no answer to \"in_building\"; the answers are: yes, no, unknown.");
    CHECK(refusal("others_present", "yes no") ==
          "The question \"others_present\" takes one answer only.");
    CHECK(refusal("mood", "low").find("in_building") != std::string::npos);
}

TEST_CASE("the screener's items add up to the risk", "[triage][screener]")
{
    CHECK(riskBy({}) == "nothing");
    CHECK(riskBy({{"cssrs_1", "no"}, {"cssrs_2", "no"}, {"cssrs_6", "never"}}) == "none");
    CHECK(riskBy({{"cssrs_1", "yes"}, {"cssrs_2", "no"}, {"cssrs_6", "never"}}) == "low");
    const Pairs thoughts{{"cssrs_1", "yes"},
                         {"cssrs_2", "yes"},
                         {"cssrs_3", "no"},
                         {"cssrs_4", "no"},
                         {"cssrs_5", "no"},
                         {"cssrs_6", "never"}};
    CHECK(riskBy(thoughts) == "low");
    CHECK(riskBy({{"cssrs_1", "yes"},
                  {"cssrs_2", "yes"},
                  {"cssrs_3", "yes"},
                  {"cssrs_4", "no"},
                  {"cssrs_5", "no"},
                  {"cssrs_6", "never"}}) == "moderate");
    CHECK(riskBy({{"cssrs_1", "no"}, {"cssrs_2", "no"}, {"cssrs_6", "lifetime"}}) == "moderate");
    CHECK(riskBy({{"cssrs_4", "yes"}}) == "high");
    CHECK(riskBy({{"cssrs_5", "yes"}}) == "high");
    CHECK(riskBy({{"cssrs_6", "three_months"}}) == "high");
}

TEST_CASE("an unanswered item leaves the screener incomplete, never low", "[triage][screener]")
{
    CHECK(riskBy({{"cssrs_1", "yes"}}) == "incomplete");
    CHECK(riskBy({{"cssrs_1", "no"}, {"cssrs_2", "no"}}) == "incomplete");
    CHECK(riskBy({{"cssrs_1", "no"}, {"cssrs_2", "no"}, {"cssrs_6", "unknown"}}) == "incomplete");
    CHECK(riskBy({{"cssrs_1", "yes"}, {"cssrs_2", "yes"}, {"cssrs_6", "never"}}) == "incomplete");
    // Every set of answers to the six items: low or none only where none that counts is missing.
    const auto& items = screenerItems();
    std::vector<int> pick(6, 0);
    int sets = 0;
    for (bool more = true; more;) {
        Answers answers;
        bool open = false;
        for (size_t i = 0; i < 6; ++i) {
            const auto& item = items[static_cast<qsizetype>(i)];
            const bool isAnswered = pick[i] < item.values.size();
            if (isAnswered)
                answers.insert(item.id, Answer{{AnswerId(item.values[pick[i]])}, {}, {}});
            const bool isKnown = isAnswered && item.values[pick[i]] != u"unknown";
            const bool isSpared = i >= 2 && i <= 4 && pick[1] == 1; // no to item 2
            open = open || !(isKnown || isSpared);
        }
        if (const auto screening = screeningOf(answers); screening && open) {
            const QString risk = screening->risk.value();
            if (risk == u"low" || risk == u"none" || risk == u"moderate")
                FAIL(risk.toStdString());
        }
        ++sets;
        more = false;
        for (size_t i = 0; i < 6 && !more; ++i) {
            more = pick[i] < items[static_cast<qsizetype>(i)].values.size();
            pick[i] = more ? pick[i] + 1 : 0;
        }
    }
    CHECK(sets == 4 * 4 * 4 * 4 * 4 * 5);
}

TEST_CASE("the screener asks only what can still raise the risk", "[triage][screener]")
{
    const auto next = [](Pairs items) {
        const ScreenerItem* item = nextItem(answersOf(items));
        return item ? item->id.value().toStdString() : std::string();
    };
    CHECK(next({}) == "cssrs_1");
    CHECK(next({{"cssrs_1", "no"}, {"cssrs_2", "no"}}) == "cssrs_6");
    CHECK(next({{"cssrs_1", "no"}, {"cssrs_2", "yes"}}) == "cssrs_3");
    CHECK(next({{"cssrs_1", "yes"}, {"cssrs_2", "yes"}, {"cssrs_3", "no"}, {"cssrs_4", "yes"}})
              .empty());
    for (const ScreenerItem& item : screenerItems()) {
        CHECK(item.ask.contains(QStringLiteral("en")));
        CHECK(item.ask.contains(QStringLiteral("es")));
        CHECK_FALSE(item.values.isEmpty());
    }
}

TEST_CASE("answering the screener answers the question of suicide risk", "[triage][screener]")
{
    const Pairs calm{{"injury", "no"}, {"self_harm", "no"}, {"weapon", "none"}, {"violence", "no"}};
    const auto with = [&](Pairs more) {
        Answers answers = answersOf(calm);
        answers.insert(answersOf(more));
        return evaluate(starter(), {answers, {}}).plan.value().toStdString();
    };
    CHECK(with({{"suicide_risk", "high"}}) == with({{"cssrs_4", "yes"}}));
    CHECK(with({{"suicide_risk", "incomplete"}}) == with({{"cssrs_1", "yes"}}));
    // Whichever is the more dangerous counts, whoever said it.
    CHECK(with({{"suicide_risk", "low"}, {"cssrs_4", "yes"}}) == with({{"suicide_risk", "high"}}));
    CHECK(with({{"suicide_risk", "high"},
                {"cssrs_1", "no"},
                {"cssrs_2", "no"},
                {"cssrs_6", "never"}}) == with({{"suicide_risk", "high"}}));
}

TEST_CASE("a risk given by hand outlasts the screener's, even in an older profile without dangers",
          "[triage][screener]")
{
    Profile flat = starter();
    for (Question& question : flat.protocol.questions)
        if (question.id.value() == u"suicide_risk")
            for (AnswerChoice& choice : question.choices)
                choice.danger = 0;
    const auto with = [&](Pairs more) {
        Answers answers = answersOf(
            {{"injury", "no"}, {"self_harm", "no"}, {"weapon", "none"}, {"violence", "no"}});
        answers.insert(answersOf(more));
        return evaluate(flat, {answers, {}}).plan.value().toStdString();
    };
    const Pairs none{{"cssrs_1", "no"}, {"cssrs_2", "no"}, {"cssrs_6", "never"}};
    REQUIRE(with({{"suicide_risk", "high"}}) != with(none));
    CHECK(with({{"suicide_risk", "high"},
                {"cssrs_1", "no"},
                {"cssrs_2", "no"},
                {"cssrs_6", "never"}}) == with({{"suicide_risk", "high"}}));
    CHECK(with({{"suicide_risk", "low"}, {"cssrs_4", "yes"}}) == with({{"suicide_risk", "high"}}));
}

TEST_CASE("outside the hours of service the plan falls back and says why", "[triage][service]")
{
    const Profile day = dayProgram();
    const PlanId team(QStringLiteral("team"));
    const PlanAt noon = planAt(day, team, at("2026-03-03T12:00:00-07:00"));
    CHECK(noon.plan == team);
    CHECK(noon.because.isEmpty());
    const PlanAt night = planAt(day, team, at("2026-03-03T03:10:00-07:00"));
    CHECK(night.plan == PlanId(QStringLiteral("police")));
    CHECK(night.staffed);
    CHECK(night.because.toStdString() ==
          "no community team is on duty on Tuesday 03:10 (America/Denver)");
    // The same instant written by another clock is the same night.
    CHECK(planAt(day, team, at("2026-03-03T10:10:00Z")).plan == night.plan);
    CHECK(planAt(day, team, at("2026-03-03T13:10:00Z")).plan == team);
}

TEST_CASE("the caller is told what goes with the answers, the level and the rules",
          "[triage][instructions]")
{
    const Profile day = dayProgram();
    CHECK(toldIn(day, {answersOf({{"weapon", "in_hand"}}), {}}) == "stay away");
    CHECK(toldIn(day, {answersOf({{"weapon", "none"}}), {}}) == "stay wait none");
    CHECK(toldIn(day, {}) == "stay");
}
