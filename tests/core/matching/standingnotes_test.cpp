// SPDX-License-Identifier: GPL-3.0-or-later
// Which note fits which call, and which of them count without being asked.
#include "core/matching/addresskey.h"
#include "core/matching/standingnotes.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::matching;
using namespace lodestar::test;
using namespace std::chrono_literals;

namespace {

/// Metres to the north of the town's centre.
LatLon north(double metres)
{
    return {41.2 + metres / 111'195, -100.6};
}

StandingNote hazardAt(const char* address, std::optional<LatLon> point, double radius = 0)
{
    StandingNote note;
    note.id = NoteId(1);
    note.content.kind = NoteKind::Hazard;
    note.content.address = Sealed(QString::fromLatin1(address));
    note.content.point = point;
    note.content.radius = Metres{radius};
    note.content.flag = QStringLiteral("violence_history");
    return note;
}

StandingNote hazardOf(const char* person)
{
    StandingNote note = hazardAt("", {});
    note.content.about = NoteAbout::Person;
    note.content.person = Sealed(QString::fromLatin1(person));
    return note;
}

Call callAt(const char* address, std::optional<LatLon> point, double uncertainty = 0)
{
    Call call;
    call.id = CallId(7);
    call.location.address = Sealed(QString::fromLatin1(address));
    call.location.point = point;
    call.location.uncertainty = Metres{uncertainty};
    return call;
}

QString nameOfFit(const StandingNote& note, const Call& call)
{
    const auto match = matchOf(note, call);
    if (!match)
        return QStringLiteral("none");
    return QStringLiteral("%1%2").arg(
        fitText(*match), countsByItself(match->fit) ? QString() : QStringLiteral(" (shown)"));
}

} // namespace

TEST_CASE("every way of writing a house is one house", "[matching][notes]")
{
    const AddressKey key = addressKey(QStringLiteral("1418 Meridian Ave, Apt 4"));
    CHECK(key.isPlace());
    for (const char* same : {"1418 MERIDIAN AVENUE APT 4",
                             "1418 meridian av. #4",
                             "1418 Meridian Ave Unit 4, Lincoln NE 68501"})
        CHECK(addressKey(QString::fromLatin1(same)) == key);
    CHECK(addressKey(QStringLiteral("1418 Meridian Ave")).isSameHouse(key));
    CHECK_FALSE(addressKey(QStringLiteral("1416 Meridian Ave Apt 4")).isSameHouse(key));
    CHECK_FALSE(addressKey(QStringLiteral("1418 Meridian Ct Apt 4")).isSameHouse(key));
    CHECK_FALSE(addressKey(QStringLiteral("E 1418 Meridian Ave")).unit == QStringLiteral("4"));
    const AddressKey crossing = addressKey(QStringLiteral("Mill St & 2nd Ave"));
    CHECK(crossing.isSameHouse(addressKey(QStringLiteral("Second Avenue & Mill Street"))));
    CHECK_FALSE(addressKey(QStringLiteral("behind the library")).isPlace());
    CHECK_FALSE(addressKey({}).isSameHouse(addressKey({})));
}

TEST_CASE("numbers and names have one spelling", "[matching][notes]")
{
    CHECK(phoneKey(QStringLiteral("+1 (308) 555-0142")) ==
          phoneKey(QStringLiteral("308.555.0142")));
    CHECK(phoneKey(QStringLiteral("911")).isEmpty());
    CHECK(nameKey(QStringLiteral("Zoë  O'Neil-Ray")) == nameKey(QStringLiteral("zoe o'neil-ray")));
}

TEST_CASE("a note fits by address first, then by distance", "[matching][notes]")
{
    const auto flat = hazardAt("1418 Meridian Ave Apt 4", north(0));
    const auto house = hazardAt("1418 Meridian Ave", north(0));

    struct Row
    {
        StandingNote note;
        Call call;
        const char* fit;
    };

    const QList<Row> table{
        {flat, callAt("1418 meridian avenue #4", north(3)), "same address"},
        {house, callAt("1418 Meridian Ave Apt 9", north(3)), "same address"},
        {house, callAt("1418 Meridian Ave", {}), "same address"},
        {flat, callAt("1418 Meridian Ave", north(0)), "same house; the unit is not told"},
        {flat, callAt("1418 Meridian Ave Apt 9", north(0)), "same house, another unit (shown)"},
        {house, callAt("1420 Meridian Ave", north(18)), "another house, 18 m away (shown)"},
        {house, callAt("", north(18)), "same spot, 18 m away"},
        {house, callAt("1420 Meridian Ave", north(40)), "none"},
        {house, callAt("", north(40)), "none"},
        {house, callAt("1418 Meridian Ave", north(4'000)), "none"}, // another town's
        {hazardAt("", north(0), 200),
         callAt("9 Mill St", north(150)),
         "in its area, 150 m from the middle"},
        {hazardAt("", north(0), 200), callAt("9 Mill St", north(210)), "none"},
        {hazardAt("", north(0), 200),
         callAt("", north(260), 100),
         "perhaps in its area, 260 m from the middle"},
    };
    for (const Row& row : table) {
        INFO(row.call.location.address.text.toStdString() << " / " << row.fit);
        CHECK(nameOfFit(row.note, row.call) == QString::fromLatin1(row.fit));
    }
}

TEST_CASE("a person is matched by the whole name, and only shown by half of it",
          "[matching][notes]")
{
    Call call = callAt("", {});
    call.person.name = Sealed(QStringLiteral("Dana QUIST"));
    CHECK(nameOfFit(hazardOf("dana quist"), call) == QStringLiteral("same name"));
    CHECK(nameOfFit(hazardOf("Quist"), call) == QStringLiteral("one word of the name (shown)"));
    CHECK(nameOfFit(hazardOf("Dan Quist"), call) == QStringLiteral("none"));
    call.person.name = {};
    call.person.description = Sealed(QStringLiteral("Dana Quist, about 40, red coat"));
    CHECK(nameOfFit(hazardOf("Dana Quist"), call) ==
          QStringLiteral("the name stands in the description"));
    call.person.description = {};
    call.caller.name = Sealed(QStringLiteral("Dana Quist"));
    CHECK(nameOfFit(hazardOf("Dana Quist"), call) == QStringLiteral("none"));
    call.caller.relation = CallerRelation::Self;
    CHECK(nameOfFit(hazardOf("Dana Quist"), call) == QStringLiteral("same name"));
}

TEST_CASE("hazards come first, expired notes not at all, judged ones need no heed",
          "[matching][notes]")
{
    Town town;
    const Instant now = town.clock.now();
    StandingNote note = hazardAt("1418 Meridian Ave", north(0));
    note.content.kind = NoteKind::Note;
    note.content.flag.clear();
    town.record(StandingNoteKept{{}, note.content});
    StandingNote hazard = hazardAt("1418 Meridian Ave", north(0));
    hazard.content.expires = now + 24h;
    town.record(StandingNoteKept{{}, hazard.content});
    const NoteId id = town.board.notes.last().id;
    Call call = callAt("1418 Meridian Ave", north(0));
    const auto both = notesFor(town.board, call, now);
    REQUIRE(both.size() == 2);
    CHECK(both.first().note == id);
    CHECK(unheeded(town.board, call, now).size() == 1);
    CHECK(notesFor(town.board, call, now + 24h).size() == 1);
    CHECK(unheeded(town.board, call, now + 24h).isEmpty());
    call.flagOrigins +=
        FlagOrigin{hazard.content.flag, id, false, Sealed(QStringLiteral("moved away")), now};
    CHECK(unheeded(town.board, call, now).isEmpty());
}
