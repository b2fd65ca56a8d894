// SPDX-License-Identifier: GPL-3.0-or-later
// Which open call a new report may be about: the cases that a room meets every week.
#include "core/matching/duplicates.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::matching;
using namespace lodestar::test;
using namespace std::chrono_literals;

namespace {

struct Room
{
    Town town;

    CallId open(const char* nature,
                const char* address,
                double metresNorth,
                const char* phone = "",
                Duration ago = 2min)
    {
        CallOpened opened;
        opened.call = CallId(town.board.lastCall.value() + 1);
        opened.receivedAt = town.clock.now() - ago;
        opened.nature = NatureId(QString::fromLatin1(nature));
        opened.location.address = Sealed(QString::fromLatin1(address));
        opened.location.point = at(metresNorth);
        opened.caller.phone = Sealed(QString::fromLatin1(phone));
        town.record(opened);
        return opened.call;
    }

    [[nodiscard]] LatLon at(double metresNorth) const
    {
        return {town.centre.lat + metresNorth / 111'195, town.centre.lon};
    }

    CallAddresses addresses;

    /// The same with kept addresses as with fresh ones.
    [[nodiscard]] QList<Likeness> like(const Report& report)
    {
        CallAddresses none;
        auto fresh = likelyCalls(town.board, report, town.clock.now(), none);
        const auto kept = likelyCalls(town.board, report, town.clock.now(), addresses);
        REQUIRE(kept.size() == fresh.size());
        for (qsizetype i = 0; i < kept.size(); ++i) {
            CHECK(kept[i].call == fresh[i].call);
            CHECK(kept[i].score == fresh[i].score);
        }
        return fresh;
    }

    [[nodiscard]] Report report(const char* nature,
                                const char* address,
                                double metresNorth,
                                const char* phone = "") const
    {
        return {.point = at(metresNorth),
                .uncertainty = {},
                .address = QString::fromLatin1(address),
                .phone = QString::fromLatin1(phone),
                .nature = NatureId(QString::fromLatin1(nature))};
    }
};

} // namespace

TEST_CASE("two callers about one event are seen at once", "[matching][duplicates]")
{
    Room room;
    const CallId first = room.open("disturbance", "210 Depot Ln", 0, "308 555 0142");
    room.open("welfare_check", "77 Alder Ct", 2'000);
    const auto found = room.like(room.report("disturbance", "214 Depot Ln", 80, "308 555 0199"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].call == first);
    CHECK(found[0].age == 2min);
    CHECK(found[0].away->value == Approx(80).margin(1));
    CHECK(found[0].score == 35 + 25 + 15);
    CHECK(found[0].reasons ==
          QStringList{QStringLiteral("80 m away"), QStringLiteral("same nature")});
}

TEST_CASE("two events in one tower block stay two", "[matching][duplicates]")
{
    Room room;
    const CallId upstairs = room.open("mental_health", "500 Tower St Apt 12C", 0);
    const auto other = room.like(room.report("welfare_check", "500 Tower St Apt 3A", 0));
    CHECK(other.isEmpty());
    const auto same = room.like(room.report("mental_health", "500 Tower Street #12C", 0));
    REQUIRE(same.size() == 1);
    CHECK(same[0].call == upstairs);
    // The same nature in another flat is shown, lower, and says so.
    const auto near = room.like(room.report("mental_health", "500 Tower St Apt 3A", 0));
    REQUIRE(near.size() == 1);
    CHECK(near[0].score < same[0].score);
    CHECK(near[0].reasons.first() == QStringLiteral("same house, another unit"));
}

TEST_CASE("the same caller calling again is found wherever he stands", "[matching][duplicates]")
{
    Room room;
    const CallId first = room.open("welfare_check", "9 Mill St", 0, "+1 308 555 0142", 40min);
    auto again = room.report("unknown_trouble", "", 3'000, "(308) 555-0142");
    REQUIRE(room.like(again).size() == 1);
    again.point.reset();
    again.nature = {};
    REQUIRE(room.like(again).size() == 1);
    CHECK(room.like(again)[0].call == first);
    CHECK_FALSE(room.like(again)[0].away);
    again.phone = QStringLiteral("308 555 0143");
    CHECK(room.like(again).isEmpty());
    // Whoever was added to a call later counts as its caller too.
    ReportAdded added;
    added.call = first;
    added.caller.phone = Sealed(QStringLiteral("308 555 0143"));
    room.town.record(added);
    CHECK(room.like(again).size() == 1);
}

TEST_CASE("far, old or ended calls are no duplicates", "[matching][duplicates]")
{
    Room room;
    const CallId call = room.open("disturbance", "210 Depot Ln", 0);
    room.open("disturbance", "8 Depot Ln", 190, "", 3h);
    const auto report = room.report("disturbance", "214 Depot Ln", 20);
    CHECK(room.like(report).size() == 1);
    CHECK(room.like(room.report("disturbance", "Depot Ln", 500)).isEmpty());
    CHECK(room.like(room.report("disturbance", "210 Depot Ln", 5'000)).isEmpty());
    room.town.record(CallClosed{call, {OutcomeId(QStringLiteral("resolved"))}, {}, {}});
    CHECK(room.like(report).isEmpty());
    CHECK(room.like({}).isEmpty());
}

TEST_CASE("the likeliest is first, and an uncertain place counts from its edge",
          "[matching][duplicates]")
{
    Room room;
    const CallId near = room.open("disturbance", "", 90, "", 20min);
    const CallId nearer = room.open("disturbance", "", 40, "", 3min);
    const auto found = room.like(room.report("disturbance", "", 0));
    REQUIRE(found.size() == 2);
    CHECK(found[0].call == nearer);
    CHECK(found[1].call == near);
    auto vague = room.report("disturbance", "", 340);
    CHECK(room.like(vague).isEmpty());
    vague.uncertainty = Metres{300};
    CHECK(room.like(vague).size() == 2);
}
