// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of eligible calls, and what one more team would have taken.
#include "core/matching/ledger.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::matching;
using lodestar::test::must;

namespace {

QString id(const char* text)
{
    return QLatin1String(text);
}

/// The fixture's county, all of whose events the ledger has read.
struct Booked : test::Town
{
    Ledger ledger;

    Booked()
    {
        const Profile& profile = agency.profile;
        Board again;
        const auto take = [&](Event event) {
            const Recorded recorded{again.seq + 1, clock.now(), test::dispatcher(), {}, event};
            again.apply(recorded);
            ledger.take(recorded);
        };
        take(ProfileAdopted{
            profile.id, profile.version, profile.sha256, QString::fromUtf8(profile.source)});
        for (const RosterEntry& entry : agency.roster)
            take(UnitDefined{entry.record});
        // From here on both fold the same events: the numbers go on where the fixture stands.
    }

    void note(Event event) { ledger.take(record(std::move(event))); }

    CallId waiting(const char* plan = "team_urgent")
    {
        CallOpened opened;
        opened.call = CallId(board.lastCall.value() + 1);
        opened.location.point = LatLon{41.17, -100.64};
        opened.location.zone = ZoneId(id("zone-3"));
        note(opened);
        TriageResult result;
        result.plan = PlanId(id(plan));
        result.level = board.profile->levels.first().id;
        result.eligible = true;
        result.complete = true;
        note(TriageResulted{opened.call, 1, result});
        return opened.call;
    }

    void close(const CallId& call)
    {
        note(CallClosed{call, {board.profile->outcomes.first().id}, {}, {}});
    }

    CallId notServed(NotServedReason reason)
    {
        const CallId call = waiting();
        note(NotServedRecorded{call, reason, {}});
        close(call);
        return call;
    }

    [[nodiscard]] LedgerRow row(const CallId& call) const
    {
        for (const LedgerRow& one : ledger.rows())
            if (one.call == call)
                return one;
        return {};
    }
};

} // namespace

TEST_CASE("each eligible call has one end, and one reason where no team went", "[ledger]")
{
    Booked town;
    const CallId open = town.waiting();
    CHECK(town.row(open).end == LedgerEnd::Open);
    const CallId served = town.waiting();
    town.note(UnitAssigned{served, UnitId(id("STAR 6")), AssignmentPart::Primary, {}, {}, {}});
    town.close(served);
    CHECK(town.row(served).end == LedgerEnd::Served);
    const CallId phone = town.waiting("phone_clinician");
    town.close(phone);
    CHECK(town.row(phone).end == LedgerEnd::ByPhone);
    const CallId busy = town.notServed(NotServedReason::AllUnitsBusy);
    CHECK(town.row(busy).end == LedgerEnd::NotServed);
    CHECK(town.row(busy).reason == NotServedReason::AllUnitsBusy);
    const CallId forgotten = town.waiting();
    town.close(forgotten);
    CHECK(town.row(forgotten).end == LedgerEnd::Unrecorded);

    CHECK(town.ledger.rows().size() == 5);
    CHECK(countReasons(town.ledger.rows()) ==
          QMap<NotServedReason, int>{{NotServedReason::AllUnitsBusy, 1}});
}

TEST_CASE("a team that left before it came has served nobody", "[ledger]")
{
    Booked town;
    const UnitId star(id("STAR 6"));
    const auto left = [&](const char* why) {
        town.note(UnitReleased{town.board.lastCall, star, id(why)});
        town.clock.step(std::chrono::minutes(5));
    };
    const CallId declined = town.waiting();
    town.note(
        UnitAssigned{declined, star, AssignmentPart::Staged, Activation::SelfStage, {}, {}, true});
    town.note(AttachmentAnswered{declined, star, false, id("needed elsewhere")});
    left("needed elsewhere");
    CHECK(town.row(declined).end == LedgerEnd::Open);
    town.note(NotServedRecorded{declined, NotServedReason::UnitDeclined, {}});
    town.close(declined);
    CHECK(town.row(declined).end == LedgerEnd::NotServed);

    const CallId seen = town.waiting();
    town.note(UnitAssigned{seen, star, AssignmentPart::Primary, {}, {}, {}});
    town.note(UnitStatusSet{star, StatusId(id("on_scene")), seen, {}, {}});
    left("available");
    town.close(seen);
    CHECK(town.row(seen).end == LedgerEnd::Served);

    const CallId untold = town.waiting(); // nobody told its arrival; it stayed to the end
    town.note(UnitAssigned{untold, star, AssignmentPart::Primary, {}, {}, {}});
    town.note(UnitReleased{untold, star, id("call closed")});
    REQUIRE(town.board.profile->outcomes.first().served);
    town.close(untold);
    CHECK(town.row(untold).end == LedgerEnd::Served);
}

TEST_CASE("a reason that was noted while the call waited is void once a team goes", "[ledger]")
{
    Booked town;
    const CallId call = town.waiting();
    town.note(NotServedRecorded{call, NotServedReason::AllUnitsBusy, {}});
    town.note(UnitAssigned{call, UnitId(id("STAR 6")), AssignmentPart::Primary, {}, {}, {}});
    town.close(call);
    CHECK(town.row(call).end == LedgerEnd::Served);
    CHECK_FALSE(town.row(call).reason);
}

TEST_CASE("a duplicate and a call that turns out not eligible leave the ledger", "[ledger]")
{
    Booked town;
    const CallId first = town.waiting();
    const CallId second = town.waiting();
    town.note(CallMerged{second, first});
    CHECK(town.ledger.rows().size() == 1);
    TriageResult result = town.board.call(first)->triage;
    result.eligible = false;
    town.note(TriageResulted{first, 2, result});
    CHECK(town.ledger.rows().isEmpty());
}

TEST_CASE("one more team takes what it can be there for, one call at a time", "[ledger]")
{
    Booked town; // 01:00 in the county
    const Profile& profile = *town.board.profile;
    const StraightLineTravel travel(profile.travelKmh, profile.travelDetour);
    const auto ask = [&](const char* text) {
        return answerWhatIf(
            town.ledger.rows(), must(whatIfFromText(id(text), profile)), profile, travel);
    };
    town.notServed(NotServedReason::AllUnitsBusy);
    town.notServed(NotServedReason::OutOfHours); // at the same minute: the team is busy
    town.notServed(NotServedReason::SafetyFlag);
    town.clock.step(std::chrono::hours(3));
    town.notServed(NotServedReason::NoUnitStaffed);

    const WhatIfAnswer night = ask("zone-3 22:00-06:00");
    CHECK(night.notServed == 4);
    CHECK(night.helpable == 3);
    CHECK(night.taken == 2);
    CHECK(night.takenByReason.value(NotServedReason::AllUnitsBusy) == 1);
    CHECK(night.takenByReason.value(NotServedReason::NoUnitStaffed) == 1);
    CHECK(ask("zone-1 22:00-06:00").taken == 0);
    CHECK(ask("* 03:00-05:00").taken == 1);
    CHECK(ask("zone-3 08:00-20:00").taken == 0);
}

TEST_CASE("a what-if that says nothing is refused with what would be right", "[ledger]")
{
    const test::Town town;
    for (const char* text : {"",
                             "zone-3",
                             "zone-9 14:00-22:00",
                             "zone-3 14-22",
                             "zone-3 25:00-26:00",
                             "* 08:00-08:00",
                             "* 14:75-15:00",
                             "* 24:00-02:00"}) {
        const auto read = whatIfFromText(id(text), town.profile());
        INFO(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().text.contains(id("zone-1 14:00-22:00")));
    }
    CHECK(must(whatIfFromText(id("* 20:00-04:00"), town.profile())).to == 240);
}
