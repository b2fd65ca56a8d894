// SPDX-License-Identifier: GPL-3.0-or-later
// The team against every team there is, and what a team must never be.
#include "room.h"

#include "core/base/entropy.h"
#include "core/matching/team.h"

#include <catch2/catch.hpp>
#include <set>

using namespace lodestar;
using namespace lodestar::matching;

namespace {

/// What a team is worth by the promise in team.h: less is better, member by member.
using Worth = std::tuple<int, int, Duration, Duration>;

struct BruteForce
{
    const Demand& demand;
    const QList<Fit>& fits;
    const QList<Seat>& seats;
    Worth best{99, 99, {}, {}};

    void tryFrom(qsizetype seat, std::set<QString> crews, Worth worth)
    {
        if (seat == seats.size()) {
            best = std::min(best, worth);
            return;
        }
        const int need = seats[seat].need;
        const bool optional = demand.needs[need].optional;
        Worth empty = worth;
        ++(optional ? std::get<1>(empty) : std::get<0>(empty));
        tryFrom(seat + 1, crews, empty);
        for (const Fit& fit : fits) {
            const QString& group = demand.board.unit(fit.unit)->record.crewGroup;
            const QString crew = group.isEmpty() ? fit.unit.value() : group;
            if (!fit.needs.contains(need) || crews.contains(crew))
                continue;
            auto more = crews;
            more.insert(crew);
            tryFrom(seat + 1, more, with(worth, fit, need, optional));
        }
    }

    [[nodiscard]] Worth with(Worth worth, const Fit& fit, int need, bool optional) const
    {
        const Duration cost = costOf(demand, fit, need);
        const bool together = demand.plan->response == ResponseType::Simultaneous;
        if (together && !optional)
            std::get<2>(worth) = std::max(std::get<2>(worth), cost);
        std::get<3>(worth) += cost;
        return worth;
    }
};

Worth worthOf(const Demand& demand, const QList<Fit>& fits, const Team& team)
{
    const BruteForce reckoner{demand, fits, team.seats};
    Worth worth{};
    std::set<QString> crews;
    for (const Seat& seat : team.seats) {
        const bool optional = demand.needs[seat.need].optional;
        if (seat.fit < 0) {
            ++(optional ? std::get<1>(worth) : std::get<0>(worth));
            continue;
        }
        const Fit& fit = fits[seat.fit];
        const QString& group = demand.board.unit(fit.unit)->record.crewGroup;
        REQUIRE(fit.needs.contains(seat.need));
        REQUIRE(crews.insert(group.isEmpty() ? fit.unit.value() : group).second);
        worth = reckoner.with(worth, fit, seat.need, optional);
    }
    return worth;
}

} // namespace

TEST_CASE("the team is the best of all teams", "[team]")
{
    SeededEntropy chance(5);
    for (int round = 0; round < 1'500; ++round) {
        Room room;
        const int units = 1 + chance.below(6);
        for (int i = 0; i < units; ++i) {
            Unit& unit = room.add(("U" + QByteArray::number(i)).constData(), "team", 1'000);
            if (chance.below(3) == 0)
                unit.record.crewGroup = chance.below(2) ? QStringLiteral("a") : QStringLiteral("b");
        }
        ResponsePlan plan;
        plan.response = chance.below(2) ? ResponseType::Simultaneous : ResponseType::Staged;
        const int lines = 1 + chance.below(3);
        for (int i = 0; i < lines; ++i) {
            ResourceNeed need;
            need.anyOf = {ResourceClass::CommunityTeam};
            need.count = 1 + (chance.below(3) == 0);
            need.optional = chance.below(3) == 0;
            plan.needs += need;
        }
        const Demand demand = demandOf(room.board, room.call, &plan, false, noon());
        QList<Fit> fits;
        for (const UnitId& id : room.board.unitIds()) {
            Fit fit;
            fit.unit = id;
            for (int need = 0; need < lines; ++need)
                if (chance.below(3) > 0) {
                    fit.needs += need;
                    fit.preference += chance.below(2);
                }
            fit.conditional = chance.below(4) == 0;
            fit.eta = minutes(chance.below(20));
            if (!fit.needs.isEmpty())
                fits += fit;
        }
        const Team team = fillTeam(demand, fits);
        BruteForce all{demand, fits, team.seats};
        all.tryFrom(0, {}, {});
        INFO("round " << round);
        REQUIRE(worthOf(demand, fits, team) == all.best);
    }
}

TEST_CASE("officer and clinician are chosen to arrive together", "[team]")
{
    Room room;
    Profile& profile = room.board.profile.edit();
    profile.plans[2].response = ResponseType::Simultaneous; // police and team
    room.triaged("both");
    room.add("COPS NEAR", "cops", 1'000);
    room.add("STAR FAR", "team", 8'000);
    const Recommendation r = room.ask();
    CHECK(unitsOf(r.team) == QStringList{QStringLiteral("COPS NEAR"), QStringLiteral("STAR FAR")});
}

TEST_CASE("one crew is never sent under two call signs", "[team]")
{
    Room room;
    Profile& profile = room.board.profile.edit();
    profile.unitKinds += Room::kind("fire", "engine", {ResourceClass::Fire});
    profile.plans += Room::plan("blaze", {{ResourceClass::Ems}, {ResourceClass::Fire}}, {});
    room.triaged("blaze");
    room.add("MEDIC 5", "ems", 1'000).record.crewGroup = QStringLiteral("station-5");
    room.add("ENGINE 5", "fire", 1'000).record.crewGroup = QStringLiteral("station-5");
    room.add("MEDIC 9", "ems", 9'000);
    const Recommendation r = room.ask();
    CHECK(unitsOf(r.team) == QStringList{QStringLiteral("MEDIC 9"), QStringLiteral("ENGINE 5")});
}
