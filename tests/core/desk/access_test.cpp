// SPDX-License-Identifier: GPL-3.0-or-later
// Which role may give which command.
#include "core/desk/access.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::desk;

namespace {
bool may(Role role, const Command& command)
{
    return mayPerform(role, command).has_value();
}
} // namespace

TEST_CASE("each role may do its own work and no other", "[desk][access]")
{
    struct Line
    {
        Command command;
        QList<Role> allowed;
    };
    using enum Role;
    const QList<Line> table{
        {OpenCall{}, {CallTaker, Dispatcher, Supervisor}},
        {AnswerTriage{}, {CallTaker, Dispatcher, Supervisor, Clinician}},
        {AddNote{}, {CallTaker, Dispatcher, Supervisor, Clinician, Trainer}},
        {Dispatch{}, {Dispatcher, Supervisor}},
        {SetStatus{}, {Dispatcher, Supervisor, Clinician}},
        {CloseCall{}, {Dispatcher, Supervisor}},
        {AttachUnit{}, {Dispatcher, Supervisor, Clinician}},
        {AnswerAttachment{}, {Dispatcher, Supervisor}},
        {HandOverLead{}, {Dispatcher, Supervisor, Clinician}},
        {ReferCall{}, {Dispatcher, Supervisor, Clinician}},
        {AnswerReferral{}, {Dispatcher, Supervisor, Clinician}},
        {DefineUnit{}, {Supervisor, Administrator}},
        {SignOn{}, {Dispatcher, Supervisor, Administrator}},
        {AdoptProfile{}, {Administrator}},
        {EraseText{}, {Administrator}},
        {ActivateProtectivePlan{}, {}},
        {NoteClockStep{}, {}},
        {CloseStreet{}, {Dispatcher, Supervisor}},
        {ReopenStreet{}, {Dispatcher, Supervisor}},
        {AddReport{}, {CallTaker, Dispatcher, Supervisor}},
        {GiveInstruction{}, {CallTaker, Dispatcher, Supervisor, Clinician}},
        {KeepStandingNote{}, {CallTaker, Dispatcher, Supervisor, Clinician}},
        {WithdrawStandingNote{}, {Dispatcher, Supervisor, Clinician}},
        {HeedNotes{}, {}},
        {TakeCall{}, {CallTaker, Dispatcher, Supervisor, Clinician}},
        {LetCallGo{}, {CallTaker, Dispatcher, Supervisor, Clinician}},
    };
    for (const Line& line : table)
        for (const auto& role : names(Role{})) {
            CAPTURE(line.command.index(), role.name);
            CHECK(may(role.value, line.command) ==
                  (role.value == System || line.allowed.contains(role.value)));
        }
}

TEST_CASE("a refusal says who may", "[desk][access]")
{
    const auto refused = mayPerform(Role::CallTaker, Dispatch{});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::Denied);
    CHECK(refused.error().text.contains(QStringLiteral("dispatcher, supervisor")));
}

TEST_CASE("a diagnosis is for clinicians only", "[desk][access]")
{
    for (const auto& role : names(Role{}))
        if (role.value != Role::System)
            CHECK(mayRead(role.value, Label::Clinical) == (role.value == Role::Clinician));
}
