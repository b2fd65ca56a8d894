// SPDX-License-Identifier: GPL-3.0-or-later
// Call types: exact lines, patterns, defaults, faults, and the shipped table over the published
// calls.
#include "core/domain/calltypes.h"
#include "tests/support/town.h"

#include <QDir>
#include <QFile>

#include <catch2/catch.hpp>
#include <cstdio>

using namespace lodestar;
using namespace lodestar::test;

namespace {

const Profile& starter()
{
    static const Profile profile =
        must(profileFromFile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    return profile;
}

CallTypeTable shipped()
{
    const QString path =
        projectFile(QStringLiteral("resources/programs/call-types/montgomery-pa.json"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return must(callTypesFromJson(file.readAll(), path, starter()));
}

QString valueOf(const CallTypeEntry& entry, const char* question)
{
    const Answer answer = entry.answers.value(QuestionId(QString::fromLatin1(question)));
    return answer.values.isEmpty() ? QString() : answer.values.first().value();
}

} // namespace

TEST_CASE("an exact line wins over a pattern, and defaults fill what it leaves open",
          "[domain][calltypes]")
{
    const auto table = shipped();
    const auto overdose = table.find(QStringLiteral("EMS: OVERDOSE"));
    REQUIRE(overdose);
    CHECK(overdose->nature == NatureId(QStringLiteral("overdose")));
    CHECK(valueOf(*overdose, "injury") == QStringLiteral("yes"));
    CHECK(valueOf(*overdose, "weapon") == QStringLiteral("none"));
}

TEST_CASE("a type that nobody mapped falls back by its beginning, at last to unknown trouble",
          "[domain][calltypes]")
{
    const auto table = shipped();
    CHECK(table.find(QStringLiteral("EMS: SOMETHING NEW"))->nature ==
          NatureId(QStringLiteral("medical")));
    CHECK(table.find(QStringLiteral("Traffic: COW -"))->nature ==
          NatureId(QStringLiteral("traffic")));
    const auto other = table.find(QStringLiteral("Marine: DRIFTING BOAT"));
    REQUIRE(other);
    CHECK(other->nature == NatureId(QStringLiteral("unknown_trouble")));
    CHECK(valueOf(*other, "weapon") == QStringLiteral("unknown"));
}

TEST_CASE("a table without a pattern for all finds nothing for a strange type",
          "[domain][calltypes]")
{
    const auto table = must(callTypesFromJson(
        R"({"id": "t", "types": [{"match": "A", "nature": "assist", "answers": {}}]})",
        QStringLiteral("t.json"),
        starter()));
    CHECK(table.find(QStringLiteral("A")));
    CHECK_FALSE(table.find(QStringLiteral("B")));
}

TEST_CASE("a table's faults are named by file and path, all at once", "[domain][calltypes]")
{
    const auto read = callTypesFromJson(
        R"({"id": "t", "types": [
              {"match": "A", "nature": "assist", "answers": {"weapon": ["none", "in_hand"]}},
              {"match": "A", "nature": "nothing", "answers": {"colour": ["red"], "injury": ["maybe"]}}]})",
        QStringLiteral("t.json"),
        starter());
    REQUIRE_FALSE(read);
    const QStringList faults = read.error().text.split(u'\n');
    REQUIRE(faults.size() == 5);
    CHECK(faults[0] ==
          QStringLiteral("t.json: $.types[0].answers.weapon: must be one answer only."));
    CHECK(faults[1] == QStringLiteral("t.json: $.types[1].match: \"A\" is used twice."));
    CHECK(faults[2].startsWith(
        QStringLiteral("t.json: $.types[1].nature: there is no nature \"nothing\"")));
    CHECK(faults[3].startsWith(
        QStringLiteral("t.json: $.types[1].answers.colour: there is no question \"colour\"")));
    CHECK(faults[4].startsWith(
        QStringLiteral("t.json: $.types[1].answers.injury[0]: there is no answer \"maybe\"")));
}

TEST_CASE("every published call type of the county has its own line or a pattern of its service",
          "[domain][calltypes]")
{
    QString root = qEnvironmentVariable("LODESTAR_REFERENCE_DATA");
    if (root.isEmpty())
        root = projectFile(QStringLiteral("../shared/data"));
    QFile file(root + QStringLiteral("/calls/montco_911_subset.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        std::puts("skipped: no reference data");
        return;
    }
    const auto table = shipped();
    int calls = 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split(',');
        if (cells.size() < 3)
            continue;
        const auto found = table.find(QString::fromUtf8(cells[2]));
        INFO(cells[2].toStdString());
        REQUIRE(found);
        CHECK(found->match != QStringLiteral("*"));
        ++calls;
    }
    CHECK(calls == 3051);
}
