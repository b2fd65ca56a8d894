// SPDX-License-Identifier: GPL-3.0-or-later
// ProgramRoom: a desk with the agency and the roster of any shipped program, and its commands as
// one-liners.
#pragma once

#include "tests/core/desk/room.h"

namespace lodestar::test {

/// A desk room under one of the shipped programs, at eleven in the morning.
struct ProgramRoom
{
    explicit ProgramRoom(const char* program)
        : agency(must(agencyFromFiles(
              projectFile(QStringLiteral("resources/agencies/%1.json").arg(QLatin1String(program))),
              projectFile(
                  QStringLiteral("resources/programs/%1.json").arg(QLatin1String(program))))))
        , journal(must(store::openJournal(
              sqliteAt(QStringLiteral(":memory:")), store::OpenMode::Create, clock, chance)))
        , desk(must(desk::Desk::open(*journal, clock, chance)))
    {
        furnish(*desk, agency, clock.now());
    }

    VirtualClock clock{must(instantFromIso(QStringLiteral("2026-03-03T18:00:00Z")))};
    SeededEntropy chance{1};
    Agency agency;
    std::unique_ptr<store::Journal> journal;
    std::unique_ptr<desk::Desk> desk;

    static UnitId unit(const char* id) { return UnitId(QLatin1String(id)); }

    Result<desk::Receipt> ask(const Command& command, Role role = Role::Dispatcher)
    {
        return desk->perform(actorAs(role), command);
    }

    QString refusal(const Command& command, Role role = Role::Dispatcher)
    {
        const auto done = ask(command, role);
        return done ? QStringLiteral("done") : done.error().text;
    }

    [[nodiscard]] const Call& call(CallId id) const { return *desk->board()->call(id); }

    CallId open(const char* nature,
                std::initializer_list<std::pair<const char*, const char*>> more = {})
    {
        OpenCall open;
        open.location.point = LatLon{41.21, -100.61};
        open.nature = NatureId(QLatin1String(nature));
        must(ask(open));
        const CallId id = desk->board()->lastCall;
        Answers answers = answersOf({{"injury", "no"},
                                     {"self_harm", "no"},
                                     {"weapon", "none"},
                                     {"violence", "no"},
                                     {"danger_place", "none"},
                                     {"crime", "no"}});
        for (const auto& pair : more)
            answers.insert(answersOf({pair}));
        for (auto it = answers.begin(); it != answers.end(); ++it)
            must(ask(AnswerTriage{id, it.key(), it->values, {}}));
        return id;
    }

    void send(CallId id, std::initializer_list<std::pair<const char*, AssignmentPart>> units)
    {
        Dispatch dispatch{id, {}, Activation::DispatchRequest, {}, {}};
        for (const auto& [name, part] : units)
            dispatch.units += Sending{unit(name), part};
        must(ask(dispatch));
    }

    Result<desk::Receipt> status(const char* name, const char* status)
    {
        return ask(SetStatus{unit(name), StatusId(QLatin1String(status)), {}, {}});
    }

    [[nodiscard]] AssignmentPart partOf(CallId id, const char* name) const
    {
        const Assignment* a = openAssignment(call(id), unit(name));
        return a ? a->part : AssignmentPart::Backup;
    }
};

} // namespace lodestar::test
