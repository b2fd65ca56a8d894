// SPDX-License-Identifier: GPL-3.0-or-later
// What the next shift is told: every open thing in its place, nothing that may not be read.
#include "core/history/handover.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::history;
using namespace lodestar::test;

namespace {

UnitId star(const char* name)
{
    return UnitId(QString::fromLatin1(name));
}

void send(Town& town, CallId call, const char* unit)
{
    town.record(UnitAssigned{
        call, star(unit), AssignmentPart::Primary, Activation::DispatchRequest, {}, {}, false});
    town.record(UnitStatusSet{star(unit), town.board.profile->duties.dispatched, call, {}, {}});
}

bool mayReadAll(Label)
{
    return true;
}

QStringList told(const QList<HandoverSection>& sections, HandoverPart part)
{
    QStringList lines;
    for (const auto& section : sections)
        if (section.part == part)
            for (const auto& line : section.lines)
                lines += QStringLiteral("%1%2%3%4 %5")
                             .arg(line.isLate ? QStringLiteral("!") : QString())
                             .arg(line.unit.value())
                             .arg(line.unit.isValid() ? QStringLiteral(" ") : QString())
                             .arg(line.call.value())
                             .arg(line.text);
    return lines;
}

} // namespace

TEST_CASE("a hand-over tells every open thing in its own part", "[handover]")
{
    Town town;
    const CallId waiting = town.open("welfare_check");
    const CallId late = town.open("welfare_check");
    const CallId active = town.open("welfare_check");
    const CallId held = town.open("welfare_check");
    const CallId stacked = town.open("welfare_check");
    const CallId closed = town.open("welfare_check");
    const CallId due = town.open("welfare_check");
    send(town, active, "STAR 2");
    town.record(CallHeld{
        held, town.clock.now() + std::chrono::minutes(5), QStringLiteral("asks for the morning")});
    town.record(CallStacked{stacked, star("STAR 2")});
    town.record(BackupRequested{
        active, star("STAR 2"), BackupKind::Police, false, Sealed(QStringLiteral("crowd"))});
    town.record(NoteAdded{active, Sealed(QStringLiteral("gate is open"))});
    town.record(CallClosed{closed, {OutcomeId(QStringLiteral("declined"))}, {}, {}});
    town.record(CallClosed{due, {OutcomeId(QStringLiteral("follow_up_scheduled"))}, {}, {}});
    town.record(FollowUpScheduled{
        due, town.clock.now() + std::chrono::minutes(1), QStringLiteral("clinician")});
    town.record(StreetClosed{{41.2, -100.6},
                             QStringLiteral("Main St"),
                             town.clock.now() + std::chrono::hours(2),
                             QStringLiteral("fire")});
    town.record(DuressRaised{star("STAR 2"), active, {}});
    town.clock.step(std::chrono::minutes(10));

    const auto sections =
        handoverOf(town.board, {late}, town.clock.now(), std::chrono::hours(12), mayReadAll);
    REQUIRE(sections.size() == std::ssize(names(HandoverPart{})));
    const auto waits = told(sections, HandoverPart::Waiting);
    REQUIRE(waits.size() == 2);
    CHECK(waits[0].startsWith(QStringLiteral("!%1 ").arg(late.value()))); // the late one first
    CHECK(waits[1].contains(QStringLiteral("not triaged")));
    CHECK(waits[1].startsWith(QString::number(waiting.value())));
    CHECK(told(sections, HandoverPart::Active).first().contains(QStringLiteral("STAR 2")));
    CHECK(told(sections, HandoverPart::Held)
              .first()
              .startsWith(QStringLiteral("!%1 ").arg(held.value())));
    CHECK(told(sections, HandoverPart::Held)
              .first()
              .contains(QStringLiteral("asks for the morning")));
    CHECK(
        told(sections, HandoverPart::Stacked).first().contains(QStringLiteral("next for STAR 2")));
    CHECK(told(sections, HandoverPart::FollowUps)
              .first()
              .startsWith(QStringLiteral("!%1 ").arg(due.value())));
    CHECK(told(sections, HandoverPart::Partners).first().contains(QStringLiteral("police")));
    CHECK(told(sections, HandoverPart::UnitsOut).size() == 1);
    CHECK(told(sections, HandoverPart::Alarms).first().contains(QStringLiteral("DURESS")));
    CHECK(told(sections, HandoverPart::Closures).first().contains(QStringLiteral("Main St: fire")));
    CHECK(told(sections, HandoverPart::Notes) ==
          QStringList{QStringLiteral("%1 gate is open").arg(active.value())});
    for (const auto& section : sections)
        for (const auto& line : section.lines)
            CHECK(line.call != closed);
}

TEST_CASE("an empty room hands over empty parts, not nothing", "[handover]")
{
    const Town town;
    const auto sections =
        handoverOf(town.board, {}, town.clock.now(), std::chrono::hours(12), mayReadAll);
    CHECK(sections.size() == std::ssize(names(HandoverPart{})));
    for (const auto& section : sections)
        CHECK(section.lines.isEmpty());
}

TEST_CASE("old notes and texts that may not be read are not handed over", "[handover]")
{
    Town town;
    const CallId call = town.open("welfare_check");
    town.record(NoteAdded{call, Sealed(QStringLiteral("long ago"))});
    town.clock.step(std::chrono::hours(13));
    town.record(NoteAdded{call, Sealed(QStringLiteral("a diagnosis"), Label::Clinical)});
    town.record(NoteAdded{call, Sealed(QStringLiteral("first"))});
    town.clock.step(std::chrono::minutes(1));
    town.record(NoteAdded{call, Sealed(QStringLiteral("second"))});
    const auto sections =
        handoverOf(town.board, {}, town.clock.now(), std::chrono::hours(12), [](Label label) {
            return label != Label::Clinical;
        });
    CHECK(told(sections, HandoverPart::Notes) ==
          QStringList{QStringLiteral("1 second"), QStringLiteral("1 first")}); // newest first
}
