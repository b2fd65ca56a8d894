// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every recommendation, tried on many random rooms.
#include "room.h"

#include "core/base/entropy.h"

#include <QSet>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::matching;

namespace {

Room randomRoom(SeededEntropy& chance)
{
    const char* kinds[] = {"team", "corr", "cops", "ems", "clin", "nosuch"};
    const char* statuses[] = {"av", "av", "av", "fu", "os", "oo", "nosuch"};
    const char* plans[] = {"team", "corr", "both", "any", "police", "visit", "nosuch"};
    Room room;
    room.triaged(plans[chance.below(7)]);
    room.call.triage.staging = static_cast<StagingGate>(chance.below(3));
    if (chance.below(3) == 0)
        room.call.triage.required = {ResourceClass::Ems};
    if (chance.below(3) == 0)
        room.call.triage.forbiddenAlone = {ResourceClass::CommunityTeam};
    if (chance.below(4) == 0)
        room.call.location.point.reset();
    const int count = chance.below(9);
    for (int i = 0; i < count; ++i) {
        const QByteArray name = "U" + QByteArray::number(i);
        Unit& unit = room.add(
            name.constData(), kinds[chance.below(6)], chance.below(20'000), chance.below(3));
        unit.status = StatusId(QLatin1String(statuses[chance.below(7)]));
        if (chance.below(5) == 0)
            unit.shiftEnd = noon() + minutes(chance.below(40) - 5);
        if (chance.below(8) == 0)
            unit.shiftEnd.reset();
        if (chance.below(4) == 0)
            unit.fix.reset();
        if (chance.below(6) == 0)
            unit.record.home = {};
        if (chance.below(4) == 0)
            unit.record.zones = {ZoneId(QStringLiteral("z2"))};
        if (chance.below(4) == 0)
            unit.call = CallId(chance.below(2) ? 7 : 31);
        if (unit.call == room.call.id)
            room.call.assignments += Assignment{
                unit.record.id, AssignmentPart::Primary, Activation::DispatchRequest, {}, false};
        if (chance.below(3) == 0)
            unit.record.crewGroup = QStringLiteral("g");
    }
    return room;
}

} // namespace

TEST_CASE("every unit is ranked or rejected exactly once, and the team comes out of the ranked",
          "[matching]")
{
    SeededEntropy chance(20'250'101);
    for (int round = 0; round < 4'000; ++round) {
        const Room room = randomRoom(chance);
        const Recommendation r = room.ask();
        INFO("round " << round);
        QStringList seen = unitsOf(r.ranked);
        for (const Rejected& rejected : r.rejected) {
            seen += rejected.unit.value();
            CHECK_FALSE(rejected.why.isEmpty());
        }
        std::sort(seen.begin(), seen.end());
        QStringList all;
        for (const UnitId& unit : room.board.unitIds())
            all += unit.value();
        REQUIRE(seen == all);

        const QStringList ranked = unitsOf(r.ranked);
        QSet<QString> sent;
        for (const Candidate& candidate : r.team) {
            REQUIRE(ranked.contains(candidate.unit.value()));
            REQUIRE_FALSE(sent.contains(candidate.unit.value()));
            sent += candidate.unit.value();
        }
        for (const Candidate& candidate : r.ranked) {
            CHECK(candidate.eta.has_value() == room.call.location.point.has_value());
            CHECK_FALSE(candidate.reasons.isEmpty());
        }
        REQUIRE(room.ask() == r);
    }
}

TEST_CASE("no team that must not go alone is ever recommended alone", "[matching]")
{
    SeededEntropy chance(77);
    int staged = 0;
    for (int round = 0; round < 4'000; ++round) {
        Room room = randomRoom(chance);
        room.call.triage.forbiddenAlone = {ResourceClass::CommunityTeam};
        const Recommendation r = room.ask();
        const auto kindIs = [&](const UnitId& unit, std::initializer_list<const char*> kinds) {
            return std::any_of(kinds.begin(), kinds.end(), [&](const char* kind) {
                return room.board.unit(unit)->record.kind.value() == QLatin1String(kind);
            });
        };
        const auto there = unitsOn(room.call);
        const bool guarded = std::any_of(r.team.begin(),
                                         r.team.end(),
                                         [&](const Candidate& c) {
                                             return kindIs(c.unit, {"corr", "cops", "ems"});
                                         }) ||
                             std::any_of(there.begin(), there.end(), [&](const UnitId& u) {
                                 return kindIs(u, {"corr", "cops", "ems"});
                             });
        for (const Candidate& candidate : r.team)
            if (kindIs(candidate.unit, {"team", "clin"})) {
                INFO("round " << round);
                REQUIRE(guarded);
                ++staged;
            }
    }
    CHECK(staged > 20);
}

TEST_CASE("of a team that fills what a plan does not do without one could be the first",
          "[matching]")
{
    SeededEntropy chance(1'871);
    int teams = 0;
    int refused = 0;
    for (int round = 0; round < 4'000; ++round) {
        Room room = randomRoom(chance);
        for (ResponsePlan& plan : room.board.profile.edit().plans)
            for (ResourceNeed& need : plan.needs)
                need.optional = chance.below(3) == 0;
        const Recommendation r = room.ask();
        const FirstSent first(room.board, room.call);
        const auto mayBe = [&](const UnitId& unit) {
            return first.mayBe(*room.board.unit(unit));
        };
        const ResponsePlan* plan = room.board.profile->plan(r.plan);
        const bool isMandatory = std::any_of(r.team.begin(), r.team.end(), [&](const auto& member) {
            return !plan || member.need >= plan->needs.size() || !plan->needs[member.need].optional;
        });
        INFO("round " << round);
        if (isMandatory) {
            ++teams;
            REQUIRE(std::any_of(
                r.team.begin(), r.team.end(), [&](const auto& c) { return mayBe(c.unit); }));
        }
        const auto all = room.board.unitIds();
        refused += std::none_of(all.begin(), all.end(), mayBe) ? 1 : 0;
    }
    CHECK(teams > 200);
    CHECK(refused > 500); // and it does spare questions
}
