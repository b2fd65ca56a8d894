// SPDX-License-Identifier: GPL-3.0-or-later
// The four models as pictures, and under Qt's own tester.
#include "tests/ui/picture.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/queuemodel.h"
#include "ui/models/rostermodel.h"
#include "ui/models/timelinemodel.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;
using std::chrono::minutes;
using std::chrono::seconds;
using test::pictureOf;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

std::string line(const QJsonArray& picture, int row)
{
    return QJsonDocument(picture[row].toArray()).toJson(QJsonDocument::Compact).toStdString();
}

triage::QueueRow waiting()
{
    triage::QueueRow row;
    row.call = CallId(1044);
    row.letter = QStringLiteral("U");
    row.shape = Shape::Triangle;
    row.colour = ColourRole::Urgent;
    row.nature = QStringLiteral("Disorganised, shouting");
    row.place = QStringLiteral("Canal Blvd & 9th Ave");
    row.plan = QStringLiteral("Community team");
    row.note = QStringLiteral("17th contact");
    row.age = minutes(4) + seconds(31);
    return row;
}

} // namespace

TEST_CASE("the queue shows level, number, what, where, plan and age", "[models]")
{
    QueueModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    auto late = waiting();
    late.call = CallId(1039);
    late.place.clear();
    late.lateness = triage::Lateness::Overdue;
    late.age = minutes(71) + seconds(8);
    model.showLane(triage::Lane::Waiting, {waiting(), late});
    const auto picture = pictureOf(model);
    CHECK(
        line(picture, 0) ==
        R"(["U triangle urgent outlined","1044",["Disorganised, shouting","Canal Blvd & 9th Ave"],["Community team","17th contact"],"4:31"])");
    CHECK(
        line(picture, 1) ==
        R"(["U triangle urgent outlined","1039",["Disorganised, shouting","not located"],["Community team","17th contact"],"1:11:08!"])");
    CHECK(model.index(1, QueueModel::AgeColumn).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("1:11:08 over target"));
}

TEST_CASE("a follow-up counts down to when it is due, and says when it is late", "[models]")
{
    QueueModel model;
    auto soon = waiting();
    soon.age = minutes(70);
    auto late = waiting();
    late.call = CallId(7);
    late.age = -minutes(5);
    model.showLane(triage::Lane::FollowUp, {soon, late});
    CHECK(model.index(0, QueueModel::AgeColumn).data().toString() == QStringLiteral("in 1:10:00"));
    CHECK(model.index(1, QueueModel::AgeColumn).data().toString() == QStringLiteral("late 5:00"));
}

TEST_CASE("the roster shows status, time, crew, shift and where", "[models]")
{
    RosterModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    history::RosterRow row;
    row.unit = UnitId(QStringLiteral("STAR 2"));
    row.letters = QStringLiteral("AV");
    row.statusName = QStringLiteral("Available");
    row.colour = ColourRole::Good;
    row.filled = true;
    row.inStatus = minutes(2) + seconds(14);
    row.crew = QStringLiteral("Okafor RN-C · Lindqvist EMT");
    row.shiftLeft = minutes(340);
    row.where = QStringLiteral("z2");
    row.fixAge = seconds(12);
    auto busy = row;
    busy.unit = UnitId(QStringLiteral("ACT 5"));
    busy.call = CallId(987);
    busy.callText = QStringLiteral("987 · check-in LATE");
    busy.alert = true;
    model.show(QList{row, busy});
    const auto picture = pictureOf(model);
    CHECK(
        line(picture, 0) ==
        R"(["AV square good filled","STAR 2","2:14",["Okafor RN-C · Lindqvist EMT","5:40 left"],"z2 · 12 s"])");
    CHECK(
        line(picture, 1) ==
        R"(["AV square good filled","ACT 5","2:14",["Okafor RN-C · Lindqvist EMT","5:40 left"],["check-in LATE","call 987 · z2 · 12 s"]])");
    CHECK(model.index(1, RosterModel::WhereColumn).data(ToneRole).toInt() ==
          static_cast<int>(Tone::Overdue));
}

TEST_CASE("candidates carry the key that sends them, and F5 sends the whole team", "[models]")
{
    using matching::Candidate;
    const auto unit = [](const char* name, int need, int min) {
        return Candidate{UnitId(QString::fromLatin1(name)),
                         AssignmentPart::Primary,
                         need,
                         Duration(minutes(min)),
                         Duration(minutes(min)),
                         {QStringLiteral("clinician"), QStringLiteral("nearest")}};
    };
    matching::Recommendation recommendation;
    recommendation.ranked = {unit("STAR 2", 1, 4),
                             unit("CRU 7", 0, 5),
                             unit("STAR 4", 1, 7),
                             unit("STAR 3", 1, 9),
                             unit("STAR 1", 1, 12)};
    recommendation.team = {unit("CRU 7", 0, 5), unit("STAR 2", 1, 4)};
    const auto choices = choicesOf(recommendation);
    REQUIRE(choices.size() == 3);
    CHECK(choices[0] == recommendation.team);
    CHECK(choices[1] == QList{unit("CRU 7", 0, 5), unit("STAR 4", 1, 7)});
    CHECK(choices[2] == QList{unit("CRU 7", 0, 5), unit("STAR 3", 1, 9)});

    CandidateModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    model.showRecommendation(recommendation);
    const auto picture = pictureOf(model);
    CHECK(line(picture, 0) == R"(["F5","STAR 2","4min",["clinician","nearest"]])");
    CHECK(line(picture, 1) == R"(["F5","CRU 7","5min",["clinician","nearest"]])");
    CHECK(line(picture, 2) == R"(["F6","STAR 4","7min",["clinician","nearest"]])");
    CHECK(line(picture, 4) == R"(["","STAR 1","12min",["clinician","nearest"]])");
    CHECK(choicesOf({}).isEmpty());
}

TEST_CASE("rejected units stand with their reason", "[models]")
{
    RejectedModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    model.show(QList{matching::Rejected{UnitId(QStringLiteral("STAR 1")),
                                        matching::Rejection::OnCall,
                                        QStringLiteral("on call 1031")}});
    CHECK(line(pictureOf(model), 0) == R"(["STAR 1","on call 1031"])");
}

TEST_CASE("the timeline shows local time, who and what", "[models]")
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    history::TimelineRow row;
    row.seq = 5;
    row.at = instantFromIso(QStringLiteral("2026-03-03T20:52:40Z")).value();
    row.who = QStringLiteral("J. Abara");
    row.text = QStringLiteral("Injury: no");
    model.showTimeline({row}, Format(QStringLiteral("America/Denver")), row.at);
    CHECK(line(pictureOf(model), 0) == R"(["13:52:40","J. Abara","Injury: no"])");
}
