// SPDX-License-Identifier: GPL-3.0-or-later
// Agency files: the shipped ones load, the merged profile is what is adopted, faults are named.
#include "core/domain/profilefile.h"
#include "tests/support/town.h"

#include <QFile>
#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace lodestar;
using lodestar::test::must;
using lodestar::test::projectFile;

namespace {

const QString kStarter = QStringLiteral("resources/programs/starter.json");

Result<Agency> load(const QString& agency)
{
    return agencyFromFiles(projectFile(QStringLiteral("resources/agencies/") + agency),
                           projectFile(kStarter));
}

QJsonObject meridian()
{
    return must(readJsonFile(projectFile(QStringLiteral("resources/agencies/meridian.json"))))
        .toObject();
}

QString faultOf(const QJsonObject& agency)
{
    const auto profile = must(selfContainedProfile(projectFile(kStarter)));
    const auto read = agencyFromJson(QJsonDocument(agency).toJson(),
                                     QStringLiteral("a.json"),
                                     profile,
                                     QStringLiteral("p.json"));
    return read ? QString() : read.error().text;
}

QJsonObject withUnit(QJsonObject agency, const QString& key, const QJsonValue& value)
{
    QJsonArray units = agency[QStringLiteral("units")].toArray();
    QJsonObject unit = units[0].toObject();
    unit.insert(key, value);
    units[0] = unit;
    agency.insert(QStringLiteral("units"), units);
    return agency;
}

} // namespace

TEST_CASE("the shipped agencies load over the starter program", "[domain][agency]")
{
    const auto file = GENERATE(
        as<QString>(), QStringLiteral("meridian.json"), QStringLiteral("montgomery-pa.json"));
    const auto agency = load(file);
    if (!agency)
        FAIL(agency.error().text.toStdString());
    CHECK(agency->profile.zones.size() == 4);
    CHECK(agency->roster.size() >= 12);
    for (const RosterEntry& entry : agency->roster) {
        INFO(entry.record.id.value().toStdString());
        CHECK(agency->profile.zoneAt(entry.record.home).isValid());
        CHECK_FALSE(entry.crew.isEmpty());
    }
}

TEST_CASE("what an agency adopts is one JSON that reads back as the same profile",
          "[domain][agency]")
{
    const auto agency = must(load(QStringLiteral("meridian.json")));
    const auto again = must(profileFromJson(agency.profile.source, QStringLiteral("adopted")));
    CHECK(again.sha256 == agency.profile.sha256);
    CHECK(again.name == QStringLiteral("Meridian County Crisis Response"));
    CHECK(again.timeZone == QStringLiteral("America/Denver"));
    CHECK(again.zones.size() == 4);
    CHECK(again.zoneAt({41.21, -100.59}) == ZoneId(QStringLiteral("zone-2")));
    CHECK_FALSE(again.zoneAt({39.74, -104.99}).isValid());
}

TEST_CASE("an agency's faults are named by its file and path", "[domain][agency]")
{
    const QJsonObject good = meridian();
    REQUIRE(faultOf(good).isEmpty());
    const auto names = [](const QString& fault, const char* start) {
        INFO(fault.toStdString());
        CHECK(fault.startsWith(QString::fromLatin1(start)));
    };
    names(faultOf(withUnit(good, QStringLiteral("kind"), QStringLiteral("van"))),
          "a.json: $.units[0].kind: there is no unit kind \"van\"; there are: community_team,");
    names(faultOf(withUnit(good, QStringLiteral("crew"), QJsonArray{})),
          "a.json: $.units[0].crew: must name at least one person.");
    names(faultOf(withUnit(good, QStringLiteral("zones"), QJsonArray{QStringLiteral("zone-9")})),
          "a.json: $.units[0].zones[0]: there is no zone \"zone-9\"");
    names(faultOf(withUnit(good, QStringLiteral("id"), QStringLiteral("STAR 2"))),
          "a.json: $.units[1].id: \"STAR 2\" is used twice.");
    names(faultOf(withUnit(good, QStringLiteral("colour"), QStringLiteral("red"))),
          "a.json: $.units[0].colour: is no known key here.");
    QJsonObject zone = good;
    zone[QStringLiteral("time_zone")] = QStringLiteral("America/Meridian");
    names(faultOf(zone), "a.json: $.time_zone: \"America/Meridian\" is no IANA time zone");
}

TEST_CASE("a crew without the credential that its kind needs is refused", "[domain][agency]")
{
    const QJsonArray crew{QJsonObject{{QStringLiteral("name"), QStringLiteral("One Person")},
                                      {QStringLiteral("title"), QStringLiteral("EMT")}},
                          QJsonObject{{QStringLiteral("name"), QStringLiteral("Two Person")},
                                      {QStringLiteral("title"), QStringLiteral("EMT")}}};
    CHECK(
        faultOf(withUnit(meridian(), QStringLiteral("crew"), crew)) ==
        QStringLiteral("a.json: $.units[0].crew: nobody holds \"clinician\", which a unit of kind "
                       "\"community_team\" needs."));
}

TEST_CASE("a cross-staffed pair and a shared position stand in the roster", "[domain][agency]")
{
    const auto agency = must(load(QStringLiteral("meridian.json")));
    int pair = 0;
    int shared = 0;
    for (const RosterEntry& entry : agency.roster) {
        pair += entry.record.crewGroup == QStringLiteral("station-5");
        shared += entry.record.sharedBy.size() == 2;
    }
    CHECK(pair == 2);
    CHECK(shared == 1);
}

TEST_CASE("a missing natures file is named at the place that asks for it", "[domain][profile]")
{
    const auto missing =
        selfContainedProfile(projectFile(QStringLiteral("tests/data/programs/no_natures.json")));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == Kind::NotFound);
    CHECK(missing.error().text.contains(
        QStringLiteral("no_natures.json: $.natures: There is no file")));
}
