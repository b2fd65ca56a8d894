// SPDX-License-Identifier: GPL-3.0-or-later
// The fold: what events make of calls and units.
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;
using namespace std::chrono_literals;

namespace {

const UnitId kStar1(QStringLiteral("STAR 1"));
const UnitId kStar2(QStringLiteral("STAR 2"));

StatusId status(const char* id)
{
    return StatusId(QString::fromLatin1(id));
}

void close(Town& town, CallId id)
{
    town.record(CallClosed{id, {OutcomeId(QStringLiteral("declined"))}, QStringLiteral("42"), {}});
}

} // namespace

TEST_CASE("an adopted profile is in force, and units begin off duty", "[domain][board]")
{
    Town town;
    CHECK(town.profile().sha256 == town.agency.profile.sha256);
    CHECK(town.board.units.size() == town.agency.roster.size());
    UnitRecord extra = town.agency.roster.first().record;
    extra.id = UnitId(QStringLiteral("STAR 99"));
    town.record(UnitDefined{extra});
    const Unit* unit = town.board.unit(extra.id);
    REQUIRE(unit);
    CHECK(unit->status == status("off_duty"));
    CHECK_FALSE(unit->shiftEnd);
}

TEST_CASE("a profile that cannot be read leaves the old one in force", "[domain][board]")
{
    Town town;
    const QString before = town.profile().sha256;
    town.record(ProfileAdopted{
        QStringLiteral("x"), QStringLiteral("2"), QStringLiteral("00"), QStringLiteral("{}")});
    CHECK(town.profile().sha256 == before);
}

TEST_CASE("a unit's statuses stamp the call and the unit's own part in it", "[domain][board]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    town.triage(id, "routine", "team_routine");
    town.clock.step(1min);
    town.assign(id, kStar1);
    const Instant dispatched = town.clock.now();
    town.clock.step(1min);
    town.setStatus(kStar1, status("en_route"));
    town.clock.step(5min);
    town.setStatus(kStar1, status("on_scene"));
    const Instant arrived = town.clock.now();
    town.clock.step(2min);
    town.setStatus(kStar1, status("engaged"));

    const Call& call = *town.board.call(id);
    CHECK(phaseOf(call) == CallPhase::Active);
    CHECK(stampOf(call, Stamp::Received) == townStart());
    CHECK(stampOf(call, Stamp::Dispatched) == dispatched);
    CHECK(stampOf(call, Stamp::EnRoute) == dispatched + 1min);
    CHECK(stampOf(call, Stamp::OnScene) == arrived);
    CHECK(stampOf(call, Stamp::Engaged) == arrived + 2min);
    const Assignment* part = openAssignment(call, kStar1);
    REQUIRE(part);
    CHECK(part->stamps.value(Stamp::OnScene) == arrived);
    const Unit& unit = *town.board.unit(kStar1);
    CHECK(unit.call == id);
    CHECK(unit.status == status("engaged"));
    CHECK(unit.statusSince == arrived + 2min);
}

TEST_CASE("of two units the call keeps the first arrival, each its own", "[domain][board]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    town.assign(id, kStar1);
    town.assign(id, kStar2, AssignmentPart::Support);
    town.clock.step(4min);
    town.setStatus(kStar2, status("on_scene"));
    town.clock.step(4min);
    town.setStatus(kStar1, status("on_scene"));
    const Call& call = *town.board.call(id);
    CHECK(stampOf(call, Stamp::OnScene) == townStart() + 4min);
    CHECK(openAssignment(call, kStar1)->stamps.value(Stamp::OnScene) == townStart() + 8min);
    CHECK(openAssignment(call, kStar2)->stamps.value(Stamp::OnScene) == townStart() + 4min);
}

TEST_CASE("a late entry stamps the time when it really was", "[domain][board]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    town.assign(id, kStar1);
    town.clock.step(10min);
    town.record(UnitStatusSet{kStar1, status("on_scene"), id, townStart() + 6min, {}});
    CHECK(stampOf(*town.board.call(id), Stamp::OnScene) == townStart() + 6min);
    CHECK(town.board.unit(kStar1)->statusSince == townStart() + 6min);
}

TEST_CASE("a released unit is free and its part stays in the call", "[domain][board]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    town.triage(id, "routine", "team_routine");
    town.assign(id, kStar1);
    town.clock.step(3min);
    town.record(UnitReleased{id, kStar1, QStringLiteral("nearer unit")});
    const Call& call = *town.board.call(id);
    CHECK_FALSE(town.board.unit(kStar1)->call.isValid());
    CHECK(unitsOn(call).isEmpty());
    REQUIRE(call.assignments.size() == 1);
    CHECK(call.assignments.first().released);
    CHECK(call.assignments.first().stamps.value(Stamp::Cleared) == townStart() + 3min);
    CHECK_FALSE(stampOf(call, Stamp::Cleared)); // the call itself is not over
}

TEST_CASE("a stacked call holds behind its unit until it is taken off or sent", "[domain][board]")
{
    Town town;
    const CallId first = town.open("welfare_check");
    const CallId second = town.open("welfare_check");
    town.triage(second, "routine", "team_routine");
    town.assign(first, kStar1);
    town.record(CallStacked{second, kStar1});
    CHECK(town.board.unit(kStar1)->stack == QList<CallId>{second});
    CHECK(phaseOf(*town.board.call(second)) == CallPhase::Holding);

    town.record(CallStacked{second, kStar2}); // moved, never on two stacks
    CHECK(town.board.unit(kStar1)->stack.isEmpty());
    CHECK(town.board.unit(kStar2)->stack == QList<CallId>{second});

    town.record(CallUnstacked{second, kStar2});
    CHECK(town.board.unit(kStar2)->stack.isEmpty());
    CHECK(phaseOf(*town.board.call(second)) == CallPhase::Waiting);

    town.record(CallStacked{second, kStar1});
    town.assign(second, kStar2);
    CHECK(town.board.unit(kStar1)->stack.isEmpty());
    CHECK(phaseOf(*town.board.call(second)) == CallPhase::Active);
}

TEST_CASE("a duplicate is read with the other call and can be taken apart again", "[domain][board]")
{
    Town town;
    const CallId first = town.open("welfare_check");
    const CallId second = town.open("welfare_check");
    town.record(CallMerged{second, first});
    CHECK(phaseOf(*town.board.call(second)) == CallPhase::Merged);
    CHECK(town.board.call(second)->mergedInto == first);
    CHECK(town.board.call(first)->duplicates == QList<CallId>{second});
    town.record(CallUnmerged{second, first, QStringLiteral("two people")});
    CHECK(phaseOf(*town.board.call(second)) == CallPhase::Intake);
    CHECK(town.board.call(first)->duplicates.isEmpty());
}

TEST_CASE("a link stands on both calls and goes from both", "[domain][board]")
{
    Town town;
    const CallId a = town.open("welfare_check");
    const CallId b = town.open("welfare_check");
    town.record(CallsLinked{a, b, LinkKind::SamePlace});
    CHECK(town.board.call(a)->links == QList<Link>{{b, LinkKind::SamePlace}});
    CHECK(town.board.call(b)->links == QList<Link>{{a, LinkKind::SamePlace}});
    town.record(CallsLinked{b, a, LinkKind::SamePerson}); // a new kind takes the old one's place
    CHECK(town.board.call(a)->links == QList<Link>{{b, LinkKind::SamePerson}});
    town.record(CallsUnlinked{a, b});
    CHECK(town.board.call(a)->links.isEmpty());
    CHECK(town.board.call(b)->links.isEmpty());
}

TEST_CASE("the last two hundred closed calls stay on the board, and those with a follow-up",
          "[domain][board]")
{
    Town town;
    const CallId followed = town.open("suicidal");
    town.record(FollowUpScheduled{followed, townStart() + 24h, QStringLiteral("case manager")});
    close(town, followed);
    const CallId oldest = town.open("welfare_check");
    close(town, oldest);
    CallId last;
    for (qsizetype i = 0; i < kClosedCallsKept; ++i) {
        last = town.open("welfare_check");
        close(town, last);
    }
    CHECK(town.board.closedCalls.size() == kClosedCallsKept);
    CHECK_FALSE(town.board.call(oldest));
    CHECK(town.board.call(last));
    REQUIRE(town.board.call(followed));
    CHECK(phaseOf(*town.board.call(followed)) == CallPhase::FollowUp);
    CHECK(town.board.lastCall == last);
}

TEST_CASE("a reopened call waits again and is no longer counted as closed", "[domain][board]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    close(town, id);
    CHECK(phaseOf(*town.board.call(id)) == CallPhase::Closed);
    CHECK(stampOf(*town.board.call(id), Stamp::Cleared) == townStart());
    town.record(CallReopened{id, QStringLiteral("called again")});
    CHECK(phaseOf(*town.board.call(id)) == CallPhase::Waiting);
    CHECK_FALSE(stampOf(*town.board.call(id), Stamp::Cleared));
    CHECK(town.board.closedCalls.isEmpty());
}

TEST_CASE("erasing a call's text leaves its digests and nothing to read", "[domain][board]")
{
    Town town;
    const auto sealedText = [](const char* text) {
        Sealed sealed(QString::fromLatin1(text));
        sealed.digest = QByteArray(32, 'd');
        return sealed;
    };
    const CallId id = town.open("welfare_check");
    Caller caller;
    caller.name = sealedText("Ann Example");
    caller.relation = CallerRelation::Family;
    town.record(CallerIdentified{id, caller});
    town.record(NoteAdded{id, sealedText("sits in the kitchen")});
    town.record(TriageAnswered{id,
                               QuestionId(QStringLiteral("weapon")),
                               {AnswerId(QStringLiteral("none"))},
                               sealedText("nothing like that")});
    const PartnerId hub(QStringLiteral("case_hub"));
    town.record(ReferralMade{id, hub, sealedText("hears voices")});
    town.record(ReferralAnswered{id, hub, false, sealedText("known here")});
    town.record(BackupRequested{id, {}, BackupKind::Ems, false, sealedText("has fainted")});
    town.record(TextErased{id, QStringLiteral("retention")});

    const Call& call = *town.board.call(id);
    CHECK(call.caller.name.isErased());
    CHECK(call.referrals.first().reason.isErased());
    CHECK(call.referrals.first().note.isErased());
    CHECK(call.backups.first().reason.isErased());
    CHECK(call.caller.relation == CallerRelation::Family);
    CHECK(call.answers.first().words.isErased());
    CHECK(call.answers.first().values == QList<AnswerId>{AnswerId(QStringLiteral("none"))});
    for (const Cow<Recorded>& entry : call.log)
        if (const auto* note = std::get_if<NoteAdded>(&entry->event))
            CHECK(note->text.isErased());
}

TEST_CASE("a taken-back answer is as if it had not been asked", "[domain][board]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    const QuestionId weapon(QStringLiteral("weapon"));
    town.record(TriageAnswered{id, weapon, {AnswerId(QStringLiteral("none"))}, {}});
    CHECK(town.board.call(id)->answers.contains(weapon));
    town.record(TriageAnswered{id, weapon, {}, {}});
    CHECK_FALSE(town.board.call(id)->answers.contains(weapon));
}

TEST_CASE("a call's log holds every event about it in order, and no other", "[domain][board]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    const CallId other = town.open("trespass");
    town.assign(id, kStar1);
    town.record(NoteAdded{other, Sealed(QStringLiteral("elsewhere"))});
    qint64 last = 0;
    for (const Cow<Recorded>& entry : town.board.call(id)->log) {
        CHECK(entry->seq > last);
        CHECK(subjectsOf(entry->event).calls.contains(id));
        last = entry->seq;
    }
    CHECK(town.board.call(id)->log.size() == 3); // opened, assigned, status
}

TEST_CASE("a cross-staffed crew is busy under its other call sign", "[domain][board]")
{
    Town town;
    const UnitId engine(QStringLiteral("ENGINE 2"));
    const UnitId ambulance(QStringLiteral("EMT 5"));
    CHECK_FALSE(town.board.crewBusyElsewhere(ambulance).isValid());
    const CallId id = town.open("fire");
    town.assign(id, engine);
    CHECK(town.board.crewBusyElsewhere(ambulance) == id);
    CHECK_FALSE(town.board.crewBusyElsewhere(engine).isValid());
}

TEST_CASE("duress and check-ins stand on the unit until they are over", "[domain][board]")
{
    Town town;
    const CallId id = town.open("welfare_check");
    town.assign(id, kStar1);
    town.clock.step(5min);
    town.record(UnitCheckedIn{kStar1, id});
    CHECK(town.board.unit(kStar1)->lastCheckIn == townStart() + 5min);
    town.record(DuressRaised{kStar1, id, std::nullopt});
    CHECK(town.board.unit(kStar1)->duressSince == townStart() + 5min);
    town.record(DuressCleared{kStar1, id, QStringLiteral("by mistake")});
    CHECK_FALSE(town.board.unit(kStar1)->duressSince);
}
