// SPDX-License-Identifier: GPL-3.0-or-later
// The queue's filter: what each field finds, what is said of a word that is not understood, and
// what may not be hidden untold.
#include "core/triage/queuedanger.h"
#include "core/triage/queuefilter.h"
#include "core/triage/queuegroup.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::triage;
using namespace std::chrono_literals;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// Three calls: an old urgent one with a unit, a moderate one, a new one that nobody has triaged.
struct FilterTown : Town
{
    CallId old;
    CallId calm;
    CallId fresh;

    FilterTown()
    {
        old = open("disturbance");
        triage(old, "urgent", "co_response");
        record(FlagSet{old, text("dog_on_premises"), true});
        assign(old, UnitId(text("STAR 5")));
        clock.step(20min);
        calm = open("welfare_check", 60, 60);
        triage(calm, "moderate", "team_moderate");
        clock.step(10min);
        fresh = open("welfare_check");
    }

    [[nodiscard]] Result<QueueFilter> filter(const char* words) const
    {
        return QueueFilter::parse(text(words), board);
    }

    /// The calls that are left, by number.
    [[nodiscard]] QList<CallId> left(const char* words) const
    {
        const QueueFilter asked = must(filter(words));
        QList<CallId> found;
        for (const auto& lane : names(Lane{}))
            for (const QueueRow& row : queueRows(board, lane.value, clock.now()))
                if (asked.matches(board, row, clock.now()))
                    found += row.call;
        std::sort(found.begin(), found.end());
        return found;
    }

    /// What is said instead of a filter.
    [[nodiscard]] std::string said(const char* words) const
    {
        const auto asked = filter(words);
        return asked ? "understood" : asked.error().text.toStdString();
    }

    [[nodiscard]] Danger danger(Lane lane, CallId call) const
    {
        for (const QueueRow& row : queueRows(board, lane, clock.now()))
            if (row.call == call)
                return dangerOf(board, lane, row, clock.now());
        FAIL("call " << call.value() << " is not in this lane");
        return {};
    }
};

} // namespace

TEST_CASE("each field of the queue's filter finds its calls", "[queue][filter]")
{
    const FilterTown town;
    const QList<CallId> all{town.old, town.calm, town.fresh};
    const QList<CallId> old{town.old};
    const QList<CallId> calm{town.calm};
    const QList<CallId> fresh{town.fresh};
    CHECK(town.left("") == all);
    CHECK(town.left("   ") == all);
    CHECK(town.left("level:U") == old);
    CHECK(town.left("level:moderate") == calm);
    CHECK(town.left("level:2") == old); // emergent is the first
    CHECK(town.left("level:U,M") == QList<CallId>{town.old, town.calm});
    CHECK(town.left("-level:U") == QList<CallId>{town.calm, town.fresh});
    CHECK(town.left("nature:welfare") == QList<CallId>{town.calm, town.fresh});
    CHECK(town.left("nature:welfare_check level:M") == calm);
    CHECK(town.left("plan:co_response") == old);
    CHECK(town.left("unit:STAR5") == old);
    CHECK(town.left("unit:\"star 5\"") == old);
    CHECK(town.left("flag:dog") == old);
    CHECK(town.left("waiting:>25m") == old);
    CHECK(town.left("waiting:<1m") == fresh);
    CHECK(town.left("waiting:>600s waiting:<1h -unit:star") == QList<CallId>{});
    CHECK(town.left("is:new") == fresh);
    CHECK(town.left("is:untriaged,overdue -is:new") == calm);
    CHECK(town.left("call:1,3") == QList<CallId>{town.old, town.fresh});
    CHECK(town.left("call:01,+3") == QList<CallId>{town.old, town.fresh});
}

TEST_CASE("free words are looked for in all that a row says", "[queue][filter]")
{
    const FilterTown town;
    CHECK(town.left("urgent") == QList<CallId>{town.old});     // the level's name
    CHECK(town.left("star5") == QList<CallId>{town.old});      // a unit
    CHECK(town.left("\"dog on\"") == QList<CallId>{town.old}); // a flag, in quotes
    CHECK(town.left("dog welfare") == QList<CallId>{});        // both must be there
    CHECK(town.left("-dog WELFARE") == QList<CallId>{town.calm, town.fresh});
    CHECK(town.left("\"5:30\"") == QList<CallId>{}); // a colon in quotes is no field
}

TEST_CASE("zones are found by name or id, and each call stands in its group", "[queue][filter]")
{
    Town town;
    const Zone& zone = town.profile().zones.first();
    const CallId call = town.open("welfare_check");
    Location there = town.board.call(call)->location;
    there.zone = zone.id;
    town.record(CallLocated{call, there});
    const auto row = queueRows(town.board, Lane::Waiting, town.clock.now()).first();
    for (const QString& name : {zone.name, zone.id.value(), zone.name.left(4).toLower()}) {
        CAPTURE(name.toStdString());
        const auto filter =
            must(QueueFilter::parse(QStringLiteral("zone:\"%1\"").arg(name), town.board));
        CHECK(filter.matches(town.board, row, town.clock.now()));
    }
    CHECK(groupOf(town.board, row, Grouping::Zone).title == zone.name);
    CHECK(groupOf(town.board, row, Grouping::Level).id == text("level:untriaged"));
    CHECK(groupOf(town.board, row, Grouping::Plan).title == text("no plan yet"));
    CHECK(groupOf(town.board, row, Grouping::Nature).title == row.nature);
    CHECK(groupOf(town.board, row, Grouping::Stage).id.isEmpty());
}

TEST_CASE("a word that the filter does not understand is said, never ignored", "[queue][filter]")
{
    const FilterTown town;
    CHECK(town.said("lvl:1").find("\"lvl:\" is no field") == 0);
    CHECK(town.said("lvl:1").find("level:, zone:") != std::string::npos);
    CHECK(town.said("level:9").find("There is no \"level:9\"; there are: ") == 0);
    CHECK(town.said("level:").find("needs what to look for") != std::string::npos);
    CHECK(town.said("welfare zone:Atlantis").find("\"zone:Atlantis\"") != std::string::npos);
    CHECK(town.said("nature:tea").find("There is no \"nature:tea\"") == 0);
    CHECK(town.said("plan:tricycle").find("There is no \"plan:tricycle\"") == 0);
    CHECK(town.said("unit:STAR99").find("There is no \"unit:STAR99\"") == 0);
    CHECK(town.said("flag:tea").find("There is no \"flag:tea\"") == 0);
    CHECK(town.said("waiting:>soon") == "\"waiting:>soon\" is no time; write waiting:>5m, "
                                        "waiting:<30s or waiting:>1h.");
    CHECK(town.said("waiting:>999999999999h").find("is no time") != std::string::npos);
    CHECK(town.said("is:purple").find("there are: overdue, soon") != std::string::npos);
    CHECK(town.said("call:twelve") == "\"twelve\" is no call number; write call:12.");
    CHECK(town.said("call:0") == "\"0\" is no call number; write call:12.");
}

TEST_CASE("what may hold a name or an address is told apart", "[queue][filter]")
{
    const FilterTown town;
    CHECK_FALSE(must(town.filter("level:U -unit:star is:new waiting:>5m")).hasFreeText());
    CHECK(must(town.filter("level:U meridian")).hasFreeText());
    CHECK(must(town.filter("place:meridian")).hasFreeText());
    CHECK(must(town.filter("call:12")).hasFreeText());
}

TEST_CASE("danger is what a filter may not hide untold", "[queue][filter]")
{
    FilterTown town;
    CHECK(town.danger(Lane::Waiting, town.fresh) == Danger{.isUntriaged = true, .isNew = true});
    town.clock.step(3min);
    CHECK(town.danger(Lane::Waiting, town.fresh).isUntriaged);
    CHECK_FALSE(town.danger(Lane::Waiting, town.fresh).isNew);
    town.clock.step(2h);
    CHECK(town.danger(Lane::Waiting, town.calm).isOverdue);
    CHECK_FALSE(town.danger(Lane::Active, town.old).isAny());
    town.record(DuressRaised{UnitId(text("STAR 5")), town.old, {}});
    CHECK(town.danger(Lane::Active, town.old).isDuress);
}

TEST_CASE("a crew that is not heard of, or stands unprotected, is danger too", "[queue][filter]")
{
    FilterTown town;
    const UnitId unit(text("STAR 5"));
    town.setStatus(unit, StatusId(text("on_scene")));
    CHECK_FALSE(town.danger(Lane::Active, town.old).isAny());

    // The scene becomes worse while the crew is inside, and nobody who could protect it is there.
    TriageResult worse = town.board.call(town.old)->triage;
    worse.staging = StagingGate::WaitForPolice;
    town.record(TriageResulted{town.old, 2, worse});
    CHECK(town.danger(Lane::Active, town.old) == Danger{.isUnsafe = true});
    town.assign(town.old, UnitId(text("CIT 12")));
    town.setStatus(UnitId(text("CIT 12")), StatusId(text("on_scene")));
    CHECK_FALSE(town.danger(Lane::Active, town.old).isAny());

    const auto every = town.board.kindOf(*town.board.unit(unit))->checkInEvery;
    REQUIRE(every);
    town.clock.step(*every);
    CHECK_FALSE(town.danger(Lane::Active, town.old).isAny());
    town.clock.step(1s);
    CHECK(town.danger(Lane::Active, town.old).isSilent);
    town.record(UnitCheckedIn{unit, town.old});
    CHECK_FALSE(town.danger(Lane::Active, town.old).isSilent);
}
