// SPDX-License-Identifier: GPL-3.0-or-later
// What a candidate is weighed by, what rejects it beyond the plan, and who could come soon.
#include "room.h"

#include "core/matching/clearing.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::matching;

namespace {

QString id(const char* text)
{
    return QLatin1String(text);
}

Wish wishFor(const char* flag, const char* language, const char* credential, bool must)
{
    Wish wish;
    wish.when.form = Condition::Form::Flag;
    wish.when.flag = id(flag);
    wish.language = id(language);
    wish.credential = id(credential);
    wish.must = must;
    return wish;
}

/// A closed call, some minutes ago, that the unit was on.
void worked(Room& room, const char* unit, int number, int minutesAgo)
{
    Call call;
    call.id = CallId(number);
    Assignment assignment;
    assignment.unit = UnitId(id(unit));
    assignment.released = true;
    assignment.stamps = {{Stamp::Dispatched, noon() - minutes(minutesAgo + 40)},
                         {Stamp::OnScene, noon() - minutes(minutesAgo + 30)},
                         {Stamp::Cleared, noon() - minutes(minutesAgo)}};
    call.assignments += assignment;
    room.board.calls.insert(call.id, Cow<Call>(call));
}

} // namespace

TEST_CASE("a language that the call asks for weighs ten minutes of driving", "[matching]")
{
    Room room;
    room.board.profile.edit().wishes = {wishFor("spanish", "es", "", false)};
    room.add("NEAR", "team", 2'000);
    room.add("SPEAKS", "team", 9'000).crew[0].languages = {id("es")};
    CHECK(unitsOf(room.ask().ranked) == QStringList{id("NEAR"), id("SPEAKS")});
    room.call.flags = {id("spanish")};
    Recommendation r = room.ask();
    CHECK(unitsOf(r.ranked) == QStringList{id("SPEAKS"), id("NEAR")});
    CHECK(r.ranked[0].reasons.contains(id("speaks Spanish")));
    CHECK(r.ranked[1].reasons.contains(id("nobody in the crew speaks Spanish")));
    room.board.units[UnitId(id("SPEAKS"))].edit().fix->point = north(13'000);
    CHECK(unitsOf(room.ask().ranked).first() == id("NEAR"));
}

TEST_CASE("a wish that must be met rejects, and is no weight", "[matching]")
{
    Room room;
    room.board.profile.edit().wishes = {wishFor("youth", "", "youth", true),
                                        wishFor("spanish", "es", "", true)};
    room.call.flags = {id("youth"), id("spanish")};
    room.add("NEITHER", "team", 100);
    room.add("YOUTH", "team", 100).crew[0].credentials = {Credential{id("youth"), {}}};
    Unit& both = room.add("BOTH", "team", 20'000);
    both.crew[0].credentials = {Credential{id("youth"), {}}};
    both.crew[1].languages = {id("es")};
    const Recommendation r = room.ask();
    CHECK(unitsOf(r.ranked) == QStringList{id("BOTH")});
    CHECK(ruleOf(r, "NEITHER") == Rejection::CredentialMissing);
    CHECK(ruleOf(r, "YOUTH") == Rejection::LanguageMissing);
    CHECK(whyOf(r, "YOUTH") == id("nobody in the crew speaks Spanish"));
}

TEST_CASE("who knows the person is worth five minutes, and says from which call", "[matching]")
{
    Room room;
    room.add("NEAR", "team", 2'000);
    room.add("KNOWS", "team", 4'000);
    worked(room, "KNOWS", 3, 10 * 60); // too long ago to count as work
    CHECK(unitsOf(room.ask().ranked).first() == id("NEAR"));
    room.call.links = {Link{CallId(3), LinkKind::SamePerson}};
    Recommendation r = room.ask();
    CHECK(unitsOf(r.ranked).first() == id("KNOWS"));
    CHECK(r.ranked.first().reasons.contains(id("knows this person from call 3")));
    room.call.links = {Link{CallId(3), LinkKind::SamePlace}};
    CHECK(unitsOf(room.ask().ranked).first() == id("NEAR"));
}

TEST_CASE("among equals the one that worked less and rested longer goes", "[matching]")
{
    Room room;
    room.add("A", "team", 2'000);
    room.add("B", "team", 2'000);
    worked(room, "A", 1, 120);
    Recommendation r = room.ask();
    CHECK(unitsOf(r.ranked) == QStringList{id("B"), id("A")});
    CHECK(r.ranked[1].reasons.contains(id("one call in 8 h")));
    worked(room, "B", 2, 3);
    r = room.ask();
    CHECK(unitsOf(r.ranked) == QStringList{id("A"), id("B")});
    CHECK(r.ranked[1].reasons.contains(id("left its last call 3 min ago")));
}

TEST_CASE("a unit that comes only by another door is not sent to a 911 call", "[matching]")
{
    Room room;
    room.board.profile.edit().unitKinds[0].activation = {Activation::OfficerRequest,
                                                         Activation::FollowUpOnly};
    room.add("EDGE 1", "team", 100);
    Recommendation r = room.ask();
    CHECK(ruleOf(r, "EDGE 1") == Rejection::NotActivatedSo);
    CHECK(whyOf(r, "EDGE 1") == id("comes only by: officer request, follow up only"));
    room.call.source = RequestSource::Officer;
    CHECK(unitsOf(room.ask().ranked) == QStringList{id("EDGE 1")});
}

TEST_CASE("a crew that may not be told what the call needs is not sent", "[matching]")
{
    Room room;
    Profile& profile = room.board.profile.edit();
    profile.plans[0].needs[0].mustRead = {Label::Operational, Label::Cji};
    room.add("SAFE 1", "team", 100);
    CHECK(room.ask().ranked.size() == 1); // the profile does not say what it may read
    room.board.profile.edit().unitKinds[0].mayRead = QList<Label>{Label::Operational};
    const Recommendation r = room.ask();
    CHECK(ruleOf(r, "SAFE 1") == Rejection::DataAccess);
    CHECK(whyOf(r, "SAFE 1") == id("its crew may not be told cji facts, which this call needs"));
}

TEST_CASE("who is busy and will be here first is named with both times", "[matching]")
{
    Room room;
    Profile& profile = room.board.profile.edit();
    profile.statuses += Room::status("ho", "Handed off", PrimaryState::NotAvailable);
    profile.statuses.last().stamp = Stamp::HandedOff;
    profile.statuses.last().onCall = true;
    Call other;
    other.id = CallId(31);
    other.location.point = north(4'000);
    room.board.calls.insert(other.id, Cow<Call>(other));
    Unit& busy = room.add("STAR 2", "team", 4'000);
    busy.call = CallId(31);
    busy.status = StatusId(id("ho"));
    busy.statusSince = noon() - minutes(2);
    room.add("FAR", "team", 30'000);
    Recommendation r = room.ask();
    REQUIRE(r.soon.size() == 1);
    CHECK(r.soon.first().unit == UnitId(id("STAR 2")));
    CHECK(r.soon.first().freeIn == minutes(3));
    CHECK(std::chrono::duration<double>(*r.soon.first().eta).count() == Approx(420).margin(2));
    CHECK(ruleOf(r, "STAR 2") == Rejection::OnCall);

    room.board.units[UnitId(id("STAR 2"))].edit().shiftEnd = noon() + minutes(2);
    CHECK(room.ask().soon.isEmpty());
}

TEST_CASE("the longer a stay has lasted, the longer it lasts", "[matching]")
{
    const Duration fresh = stillToGo(minutes(22), minutes(62), minutes(0));
    CHECK(fresh == minutes(22));
    const Duration median = stillToGo(minutes(22), minutes(62), minutes(22));
    // The log-normal's 75th percentile: 22 × exp(0.6745 × ln(62/22)/1.2816) = 37.95 min.
    CHECK(std::chrono::duration<double>(median).count() / 60 == Approx(15.95).margin(0.05));
    CHECK(stillToGo(minutes(22), minutes(62), minutes(60)) > median);
    CHECK(stillToGo(minutes(22), minutes(62), minutes(100'000)) > minutes(0));
}
