// SPDX-License-Identifier: GPL-3.0-or-later
// The one reason that an eligible call without a community team ends with, and what stands beside
// it.
#include "room.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

TEST_CASE("a team that said no is the reason, where police go instead", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    must(room.ask(OfferCall{id, DeskRoom::unitId("STAR 6")}));
    must(room.ask(AnswerOffer{
        id, DeskRoom::unitId("STAR 6"), false, QStringLiteral("still writing the last report")}));
    must(room.ask(room.sending(id, "PATROL 21", "the caller asked for an officer")));
    REQUIRE(room.call(id).notServed);
    CHECK(room.call(id).notServed->reason == NotServedReason::UnitDeclined);
}

TEST_CASE("a team that is called off before it came leaves the call not served", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    must(room.ask(room.sending(id, "STAR 2")));
    must(room.ask(Release{id, DeskRoom::unitId("STAR 2"), QStringLiteral("nearer call")}));
    must(room.ask(room.sending(id, "PATROL 21", "nearest")));
    CHECK(room.call(id).notServed);

    const CallId cancelled = room.openRoutine();
    must(room.ask(room.sending(cancelled, "STAR 2")));
    must(room.ask(CloseCall{cancelled, {OutcomeId(QStringLiteral("cancelled"))}, {}, {}}));
    CHECK(room.call(cancelled).notServed);

    const CallId met = room.openRoutine();
    must(room.ask(room.sending(met, "STAR 2")));
    must(room.ask(CloseCall{met, {OutcomeId(QStringLiteral("on_scene_no_transport"))}, {}, {}}));
    CHECK_FALSE(room.call(met).notServed);
}

TEST_CASE("a person who refuses help before any team is sent is the reason", "[desk]")
{
    DeskRoom room;
    const QList<OutcomeId> declined{OutcomeId(QStringLiteral("declined"))};
    const CallId id = room.openRoutine();
    must(room.ask(CloseCall{id, declined, {}, {}}));
    REQUIRE(room.call(id).notServed);
    CHECK(room.call(id).notServed->reason == NotServedReason::CallerDeclined);
    CHECK(room.call(id).notServed->detail == QStringLiteral("Help declined"));

    SECTION("also where only the disposition says so")
    {
        const CallId other = room.openRoutine();
        must(room.ask(
            CloseCall{other, {OutcomeId(QStringLiteral("cancelled"))}, QStringLiteral("42"), {}}));
        REQUIRE(room.call(other).notServed);
        CHECK(room.call(other).notServed->reason == NotServedReason::CallerDeclined);
    }
    SECTION("but not of a team that was there: it was refused, and the person was met")
    {
        const CallId met = room.openRoutine();
        must(room.ask(room.sending(met, "STAR 2")));
        must(room.ask(CloseCall{met, declined, {}, {}}));
        CHECK_FALSE(room.call(met).notServed);
    }
    SECTION("nor where the team was called off first")
    {
        const CallId left = room.openRoutine();
        must(room.ask(room.sending(left, "STAR 2")));
        must(room.ask(Release{left, DeskRoom::unitId("STAR 2"), QStringLiteral("nearer call")}));
        room.clock.step(std::chrono::seconds(1));
        must(room.ask(CloseCall{left, declined, {}, {}}));
        REQUIRE(room.call(left).notServed);
        CHECK(room.call(left).notServed->reason != NotServedReason::CallerDeclined);
    }
}

TEST_CASE("without a refusal it is the dispatcher's own decision", "[desk]")
{
    DeskRoom room;
    const CallId id = room.openRoutine();
    must(room.ask(room.sending(id, "PATROL 21", "the caller asked for an officer")));
    REQUIRE(room.call(id).notServed);
    CHECK(room.call(id).notServed->reason == NotServedReason::DispatcherOverride);
}

TEST_CASE("police who came upon it themselves are the reason", "[desk]")
{
    DeskRoom room;
    OpenCall open;
    open.source = RequestSource::OnView;
    open.location.point = LatLon{41.2, -100.6};
    open.nature = NatureId(QStringLiteral("welfare_check"));
    for (const char* question : {"injury", "self_harm", "violence"})
        open.answers.insert(QuestionId(QString::fromLatin1(question)),
                            Answer{{AnswerId(QStringLiteral("no"))}, {}, {}});
    open.answers.insert(QuestionId(QStringLiteral("weapon")),
                        Answer{{AnswerId(QStringLiteral("none"))}, {}, {}});
    must(room.ask(open));
    const CallId id = room.board().lastCall;
    REQUIRE(room.call(id).triage.eligible);
    must(room.ask(room.sending(id, "PATROL 21", "found by the officer")));
    must(room.ask(CloseCall{id, {room.board().profile->outcomes.first().id}, {}, {}}));
    REQUIRE(room.call(id).notServed);
    CHECK(room.call(id).notServed->reason == NotServedReason::PoliceOnView);
}
