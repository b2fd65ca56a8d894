// SPDX-License-Identifier: GPL-3.0-or-later
// The queue's proposal: who is sent where when several calls wait.
#include "room.h"

#include "core/matching/proposal.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::matching;

namespace {

QString id(const char* text)
{
    return QLatin1String(text);
}

/// A room whose own call is not on the Board; calls are added as they wait.
struct WaitingRoom : Room
{
    WaitingRoom()
    {
        Profile& profile = board.profile.edit();
        profile.travelKmh = 60;
        profile.travelDetour = 1;
        Level high;
        high.id = LevelId(id("high"));
        high.urgency = 90;
        Level low;
        low.id = LevelId(id("low"));
        low.urgency = 20;
        profile.levels = {high, low};
    }

    void wait(int number, double metresNorth, const char* level, const char* plan)
    {
        triaged(plan);
        Call waiting = call;
        waiting.id = CallId(number);
        waiting.location.point = north(metresNorth);
        waiting.triage.level = LevelId(id(level));
        waiting.queued = true;
        waiting.stamps[Stamp::Received] = noon();
        board.calls.insert(waiting.id, Cow<Call>(waiting));
    }

    [[nodiscard]] Proposal proposed() const { return propose(board, {}, noon()); }
};

QStringList sends(const Proposal& proposal)
{
    QStringList all;
    for (const Proposed& one : proposal.sends)
        all += QStringLiteral("%1:%2").arg(one.call.value()).arg(one.unit.value());
    return all;
}

} // namespace

TEST_CASE("the queue as a whole drives less than each call's own nearest unit", "[proposal]")
{
    WaitingRoom room;
    room.add("WEST", "team", 0);
    room.add("EAST", "team", 10'000);
    room.wait(1, 6'000, "low", "team");  // nearest: EAST, 4 km; WEST 6 km
    room.wait(2, 12'000, "low", "team"); // nearest: EAST, 2 km; WEST 12 km
    const Proposal proposal = room.proposed();
    CHECK(sends(proposal) == QStringList{id("1:WEST"), id("2:EAST")});
    REQUIRE(proposal.saved);
    CHECK(std::chrono::duration<double>(*proposal.saved).count() ==
          Approx((4 + 12 - 6 - 2) * 60).margin(1));
    CHECK(proposal.waiting.isEmpty());
}

TEST_CASE("the more urgent call is served, however far", "[proposal]")
{
    WaitingRoom room;
    room.add("ONLY", "team", 0);
    room.wait(1, 100, "low", "team");
    room.wait(2, 50'000, "high", "team");
    const Proposal proposal = room.proposed();
    CHECK(sends(proposal) == QStringList{id("2:ONLY")});
    REQUIRE(proposal.waiting.size() == 1);
    CHECK(proposal.waiting.first().call == CallId(1));
    CHECK(proposal.waiting.first().why == id("who could go is needed for more urgent calls"));
}

TEST_CASE("a call that wants two units gets both or none", "[proposal]")
{
    WaitingRoom room;
    room.add("STAR", "team", 0);
    room.add("COPS", "cops", 0);
    room.wait(1, 1'000, "low", "both");
    CHECK(sends(room.proposed()) == QStringList{id("1:COPS"), id("1:STAR")});
    room.wait(2, 1'000, "high", "police");
    const Proposal proposal = room.proposed();
    CHECK(sends(proposal) == QStringList{id("2:COPS")});
    REQUIRE(proposal.waiting.size() == 1);
    CHECK(proposal.waiting.first().call == CallId(1));
}

TEST_CASE("of two units with one crew the queue sends one", "[proposal]")
{
    WaitingRoom room;
    room.add("A", "team", 0).record.crewGroup = id("g");
    room.add("B", "team", 0).record.crewGroup = id("g");
    room.wait(1, 1'000, "low", "team");
    room.wait(2, 2'000, "low", "team");
    const Proposal proposal = room.proposed();
    CHECK(proposal.sends.size() == 1);
    CHECK(proposal.waiting.size() == 1);
}

TEST_CASE("an empty queue and an empty roster are proposed nothing", "[proposal]")
{
    WaitingRoom room;
    CHECK(room.proposed().sends.isEmpty());
    room.wait(1, 1'000, "low", "team");
    const Proposal proposal = room.proposed();
    CHECK(proposal.sends.isEmpty());
    REQUIRE(proposal.waiting.size() == 1);
    CHECK(proposal.waiting.first().why.contains(id("no community team on the roster")));
}
