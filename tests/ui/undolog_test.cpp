// SPDX-License-Identifier: GPL-3.0-or-later
// What "U" says before Enter: also that the desk would refuse it, where that can be known.
#include "tests/ui/demoboard.h"
#include "ui/undolog.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

namespace {

/// A desk at the demo's store, and a log of what is done at it.
struct Doing
{
    DemoRoom room;
    std::unique_ptr<store::Journal> journal = must(room.open());
    std::unique_ptr<desk::Desk> desk = must(desk::Desk::open(*journal, room.clock, room.entropy));
    ui::UndoLog log;

    void does(const Actor& by, const Command& command)
    {
        const CommandId id(room.entropy.uuid());
        log.sent(id, std::make_shared<const Board>(*desk->board()));
        log.answered(id, must(desk->perform({id, by, command})));
    }

    [[nodiscard]] ui::Reading reading(const Actor& by) const
    {
        const auto read = log.read(QStringLiteral("U"), *desk->board(), by, room.clock.now());
        REQUIRE(read);
        return *read;
    }
};

Actor as(Role role)
{
    return {QStringLiteral("J. Abara"), role, QStringLiteral("Console 2")};
}

} // namespace

TEST_CASE("U says what a supervisor must do before Enter, not after it", "[undo]")
{
    Doing at;
    // A way between two statuses that the program knows in one direction only.
    const Board& board = *at.desk->board();
    UnitId unit;
    StatusId to;
    for (const Cow<Unit>& one : board.units) {
        const StatusDef* from = board.statusOf(*one);
        if (!from || one->call.isValid() || !one->shiftEnd || unit.isValid())
            continue;
        for (const StatusId& next : from->next) {
            const StatusDef* there = board.profile->status(next);
            if (there && !there->onCall && !there->next.contains(from->id)) {
                unit = one->record.id;
                to = next;
            }
        }
    }
    REQUIRE(unit.isValid());
    at.does(as(Role::Dispatcher), SetStatus{unit, to, {}, {}});

    const auto refused = at.reading(as(Role::Dispatcher));
    CHECK(refused.state == ui::Reading::State::Refused);
    CHECK(refused.preview.contains(QStringLiteral("supervisor")));
    CHECK(refused.commands.isEmpty());

    const auto ready = at.reading(as(Role::Supervisor));
    INFO(ready.preview.toStdString());
    CHECK(ready.state == ui::Reading::State::Ready);
    for (const Command& command : ready.commands)
        CHECK(at.desk->perform(as(Role::Supervisor), command));
}

TEST_CASE("U of several commands is judged as a whole, each after the one before", "[undo]")
{
    Doing at;
    at.does(as(Role::Dispatcher), OpenCall{});
    const CallId call = at.desk->board()->lastCall;
    at.does(as(Role::Dispatcher),
            HoldCall{call,
                     at.room.clock.now() + std::chrono::minutes(5),
                     QStringLiteral("caller will ring again")});
    UnitId unit;
    for (const Cow<Unit>& one : at.desk->board()->units)
        if (const StatusDef* status = at.desk->board()->statusOf(*one);
            one->shiftEnd && !one->call.isValid() && status &&
            status->primary == PrimaryState::Available)
            unit = one->record.id;
    REQUIRE(unit.isValid());
    at.does(as(Role::Dispatcher),
            Dispatch{call,
                     {{unit, AssignmentPart::Primary}},
                     Activation::DispatchRequest,
                     QStringLiteral("asked for by name"),
                     {}});
    // Off the call, and held again: the second is possible only after the first.
    const auto ready = at.reading(as(Role::Dispatcher));
    INFO(ready.preview.toStdString());
    CHECK(ready.state == ui::Reading::State::Ready);
    CHECK(ready.commands.size() == 2);
    // A role that may do nothing of it is told so.
    CHECK(at.reading(as(Role::Trainer)).state == ui::Reading::State::Refused);
    for (const Command& command : ready.commands)
        CHECK(at.desk->perform(as(Role::Dispatcher), command));
}
