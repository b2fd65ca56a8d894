// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of files that extend others, and of what a profile says of the time after a call.
#include "core/domain/profilebase.h"
#include "tests/support/town.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

namespace {

QJsonObject object(const char* json)
{
    return QJsonDocument::fromJson(QByteArray(json).replace('\'', '"')).object();
}

/// A folder with starter.json, natures.json and what a test writes beside them.
struct Programs
{
    QTemporaryDir folder;

    Programs()
    {
        for (const char* name : {"starter.json", "natures.json"})
            QFile::copy(projectFile(QStringLiteral("resources/programs/") + QLatin1String(name)),
                        at(name));
    }

    [[nodiscard]] QString at(const char* name) const
    {
        return folder.filePath(QLatin1String(name));
    }

    QString write(const char* name, const char* json) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", name);
        file.write(QByteArray(json).replace('\'', '"'));
        return file.fileName();
    }

    [[nodiscard]] QString faultOf(const char* json) const
    {
        const auto profile = profileFromFile(write("mine.json", json));
        return profile ? QString() : profile.error().text;
    }
};

} // namespace

TEST_CASE("a file is laid over another: objects by key, lists by id, the rest replaced",
          "[extends]")
{
    const auto base =
        object("{'comment': 'old', 'a': {'x': 1, 'y': 2}, 'words': ['p', 'q'],"
               " 'list': [{'id': 'one', 'n': 1, 'm': 1}, {'id': 'two'}, {'id': 'last'}]}");
    const auto over = object("{'extends': 'base', 'a': {'y': 3}, 'words': ['r'], 'list': ["
                             "{'id': 'one', 'n': 2}, {'id': 'two', 'remove': true},"
                             "{'id': 'new', 'before': 'last'}, {'id': 'end'}]}");
    const auto all = must(laidOver(base, over, QStringLiteral("f")));
    CHECK(all ==
          object("{'a': {'x': 1, 'y': 3}, 'words': ['r'], 'list': ["
                 "{'id': 'one', 'n': 2, 'm': 1}, {'id': 'new'}, {'id': 'last'}, {'id': 'end'}]}"));
}

TEST_CASE("what cannot be laid over is refused at its place", "[extends]")
{
    const auto base = object("{'list': [{'id': 'one'}]}");

    const struct
    {
        const char* over;
        const char* says;
    } table[] = {
        {"{'list': [{'id': 'two', 'remove': true}]}", "$.list[0]: there is no \"two\" to remove"},
        {"{'list': [{'id': 'one', 'remove': true, 'n': 1}]}", "$.list[0]: must be only"},
        {"{'list': [{'id': 'one', 'remove': false}]}", "$.list[0]: must be only"},
        {"{'list': [{'id': 'two', 'before': 'ten'}]}", "there is no \"ten\" to stand before"},
        {"{'list': [{'id': 'one', 'before': 'one'}]}", "is there already"},
    };

    for (const auto& row : table) {
        INFO(row.over);
        const auto all = laidOver(base, object(row.over), QStringLiteral("f"));
        REQUIRE_FALSE(all);
        CHECK(all.error().text.contains(QLatin1String(row.says)));
    }
}

TEST_CASE("a program that extends another is whole, and needs no file afterwards", "[extends]")
{
    const Programs programs;
    const QString path = programs.write(
        "mine.json",
        "{'extends': 'starter', 'id': 'mine', 'name': 'Mine', 'version': '3',"
        " 'natures': [{'id': 'trespass', 'community_eligible': false}],"
        " 'unit_kinds': [{'id': 'outreach', 'remove': true}],"
        " 'protocol': {'id': 'mine', 'rules': [{'id': 'M1', 'before': 'R18', 'says': 'ours',"
        " 'when': {'flag': 'known_person'}, 'level': 'routine', 'plan': 'team_routine'}]}}");
    const Profile mine = must(profileFromFile(path));
    CHECK(mine.id == QStringLiteral("mine"));
    CHECK(mine.protocol.rules.last().id == RuleId(QStringLiteral("R18")));
    CHECK_FALSE(mine.unitKind(UnitKindId(QStringLiteral("outreach"))));
    CHECK_FALSE(mine.nature(NatureId(QStringLiteral("trespass")))->communityEligible);
    CHECK(mine.nature(NatureId(QStringLiteral("assist")))->communityEligible);
    // What is adopted is the merged JSON: read again, it is the same to the hash.
    const Profile again = must(profileFromJson(mine.source, QStringLiteral("again")));
    CHECK(again.sha256 == mine.sha256);
    CHECK_FALSE(mine.source.contains("\"extends\""));
}

TEST_CASE("an unknown base and a circle are refused with what would be right", "[extends]")
{
    const Programs programs;
    const QString unknown = programs.faultOf("{'extends': 'nowhere'}");
    CHECK(unknown.contains(QStringLiteral("$.extends: there is no \"nowhere\"")));
    CHECK(unknown.contains(QStringLiteral("starter")));
    CHECK(
        programs.faultOf("{'extends': 7}").contains(QStringLiteral("must be the name of a file")));
    programs.write("other.json", "{'extends': 'mine'}");
    CHECK(programs.faultOf("{'extends': 'other'}")
              .contains(QStringLiteral("goes in a circle: mine → other → mine")));
    CHECK(programs.faultOf("{'extends': 'mine'}").contains(QStringLiteral("mine → mine")));
    CHECK(programs.faultOf("{'extends': 'starter', 'bogus': 1}")
              .contains(QStringLiteral("$.bogus: is no known key here")));
}

TEST_CASE("partners, follow-ups and unverified figures are read, and refused when wrong",
          "[extends]")
{
    const Programs programs;
    const Profile mine = must(profileFromFile(programs.write(
        "mine.json",
        "{'extends': 'starter', 'referral_partners': [{'id': 'vau', 'name': 'Victim Assistance',"
        " 'answer_within_s': 1800}], 'zones': [{'id': 'z', 'name': 'Harbour'}],"
        " 'follow_up_rules': [{'id': 'f', 'natures': ['suicidal'], 'without': ['clinician'],"
        " 'not_served': ['OUT_OF_HOURS'], 'within_s': 3600, 'who': 'hub'}],"
        " 'unverified': ['/unit_kinds/case_manager/windows', '/zones/0']}")));
    REQUIRE(mine.partner(PartnerId(QStringLiteral("vau"))));
    CHECK(mine.partner(PartnerId(QStringLiteral("vau")))->answerWithin == std::chrono::minutes(30));
    REQUIRE(mine.followUps.size() == 1);
    CHECK(mine.followUps[0].within == std::chrono::hours(1));
    CHECK(mine.followUps[0].notServed == QList<NotServedReason>{NotServedReason::OutOfHours});
    CHECK(mine.unverified.size() == 2);
    // A zone that is only named holds no place.
    CHECK_FALSE(mine.zoneAt(LatLon{0, 0}).isValid());

    const struct
    {
        const char* json;
        const char* says;
    } table[] = {
        {"{'extends': 'starter', 'unverified': ['/unit_kinds/star/windows']}",
         "$.unverified[0]: must be a JSON pointer"},
        {"{'extends': 'starter', 'unverified': ['zones']}", "$.unverified[0]"},
        {"{'extends': 'starter', 'referral_partners': [{'id': 'x'}]}",
         "$.referral_partners[0].name"},
        {"{'extends': 'starter', 'follow_up_rules': [{'id': 'x', 'within_s': 1, 'who': 'y',"
         " 'natures': ['blue']}]}",
         "$.follow_up_rules[0].natures[0]: there is no nature \"blue\""},
        {"{'extends': 'starter', 'follow_up_rules': [{'id': 'x', 'who': 'y'}]}",
         "$.follow_up_rules[0].within_s"},
        {"{'extends': 'starter', 'follow_up_rules': [{'id': 'x', 'within_s': 1, 'who': 'y',"
         " 'outcomes': ['gone']}]}",
         "there is no outcome \"gone\""},
    };

    for (const auto& row : table) {
        INFO(row.json);
        const QString fault = programs.faultOf(row.json);
        INFO(fault.toStdString());
        CHECK(fault.contains(QLatin1String(row.says)));
    }
}

TEST_CASE("an agency may extend another", "[extends]")
{
    const Agency agency =
        must(agencyFromFiles(projectFile(QStringLiteral("resources/agencies/denver.json")),
                             projectFile(QStringLiteral("resources/programs/denver.json"))));
    QStringList units;
    for (const RosterEntry& entry : agency.roster)
        units += entry.record.id.value();
    CHECK(units.contains(QStringLiteral("HOT 1")));
    CHECK(units.contains(QStringLiteral("CIT 12")));
    CHECK_FALSE(units.contains(QStringLiteral("STAR 6")));
    CHECK(agency.profile.zones.size() == 4);
}

TEST_CASE("every shipped program and its agency are sound", "[extends]")
{
    const QDir programs(projectFile(QStringLiteral("resources/programs")));
    int count = 0;
    for (const QString& file : programs.entryList({QStringLiteral("*.json")})) {
        if (file == QStringLiteral("natures.json"))
            continue;
        INFO(file.toStdString());
        const auto profile = profileFromFile(programs.filePath(file));
        if (!profile)
            FAIL(profile.error().text.toStdString());
        CHECK(profile->id + QStringLiteral(".json") == file);
        const QString agencyPath = projectFile(QStringLiteral("resources/agencies/")) + file;
        if (QFile::exists(agencyPath)) {
            const auto agency = agencyFromFiles(agencyPath, programs.filePath(file));
            if (!agency)
                FAIL(agency.error().text.toStdString());
        }
        ++count;
    }
    CHECK(count >= 20);
}
