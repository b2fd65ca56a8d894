// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of call lists: strict reading, faults by line.
#include "core/training/callcsv.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::training;

namespace {

const QString kZone = QStringLiteral("America/New_York");

Result<QList<ReplayCall>> read(const char* text)
{
    return replayCallsFromCsv(text, QStringLiteral("calls.csv"), kZone);
}

QString fault(const char* text)
{
    const auto calls = read(text);
    REQUIRE_FALSE(calls);
    CHECK(calls.error().kind == Kind::Invalid);
    return calls.error().text;
}

} // namespace

TEST_CASE("a call list is read with local times, sorted by time", "[training]")
{
    const auto calls =
        read("lat,lng,type,time,township,streets\n"
             "40.1,-75.3,\"EMS: FALL, VICTIM\",2016-07-15 12:02,NORRISTOWN,\"A \"\"B\"\" ST\"\r\n"
             "\n"
             "40.2,-75.4,Fire: ALARM,2016-01-15 12:01,,\n");
    REQUIRE(calls);
    REQUIRE(calls->size() == 2);
    CHECK((*calls)[0].type == QStringLiteral("Fire: ALARM"));
    CHECK(toIso((*calls)[0].at) == QStringLiteral("2016-01-15T17:01:00.000Z"));
    CHECK((*calls)[0].line == 4);
    CHECK((*calls)[1].type == QStringLiteral("EMS: FALL, VICTIM"));
    CHECK((*calls)[1].crossStreets == QStringLiteral("A \"B\" ST"));
    CHECK(toIso((*calls)[1].at) == QStringLiteral("2016-07-15T16:02:00.000Z"));
}

TEST_CASE("each fault names file and line and what would be right", "[training]")
{
    const char* good = "40.1,-75.3,EMS,2016-01-15 12:01,T,S\n";

    const struct
    {
        const char* line;
        const char* says;
    } table[] = {
        {"40.1,-75.3,EMS,2016-01-15 12:01,T", "line 2: has 5 columns and needs 6"},
        {"91,-75.3,EMS,2016-01-15 12:01,T,S", "line 2: column 1 must be a latitude from -90 to 90"},
        {"nan,-75.3,EMS,2016-01-15 12:01,T,S", "line 2: column 1 must be a latitude"},
        {"40.1,east,EMS,2016-01-15 12:01,T,S",
         "line 2: column 2 must be a longitude from -180 to 180"},
        {"40.1,-75.3,,2016-01-15 12:01,T,S", "line 2: column 3 must name the type"},
        {"40.1,-75.3,EMS,15/01/2016,T,S",
         "line 2: column 4 must be a local time like 2016-01-15 12:01"},
        {"40.1,-75.3,\"EMS\"x,2016-01-15 12:01,T,S",
         "line 2: a comma must follow the closing quote"},
        {"40.1,-75.3,\"EMS,2016-01-15 12:01,T,S",
         "line 2: a field in quotes begins here and never ends"}};

    for (const auto& row : table) {
        INFO(row.says);
        const QString text = fault(QByteArray(good).append(row.line).constData());
        CHECK(text.startsWith(QStringLiteral("calls.csv, ") + QLatin1String(row.says)));
    }
    CHECK(fault("") == QStringLiteral("calls.csv: holds no call."));
}

TEST_CASE("all faults come at once, and thousands are not all told", "[training]")
{
    CHECK(fault("a,b\nc,d\n").count(u'\n') == 1);
    QByteArray many;
    for (int i = 0; i < 100; ++i)
        many += "a,b\n";
    CHECK(fault(many.constData()).endsWith(QStringLiteral("and 80 more faults.")));
}

TEST_CASE("a time zone that does not exist is refused", "[training]")
{
    CHECK_FALSE(replayCallsFromCsv(
        "40,-75,EMS,2016-01-15 12:01,T,S", QStringLiteral("c"), QStringLiteral("Mars/Olympus")));
}
